/* What the search for flows without a linear program holds. */
#ifndef EBIT_STRUCTURE_DESCENT_H
#define EBIT_STRUCTURE_DESCENT_H

#include "structure_columns.h"

/* An edge that one of two structures has alone, with the price exp (exponent
 * +- rate x)/c after a shift of x between them. */
struct ebit_shift_term
{
  size_t edge;
  double exponent, rate, capacity;
};

/* What shifts need, with marks that tell which edges a structure has. */
struct ebit_shifts
{
  size_t *in_goal, *in_source, n_goals, n_sources;
  struct ebit_shift_term *terms;
};

struct ebit_descent
{
  const struct ebit_rate_problem *problem;
  size_t n_edges;
  const double *capacity;
  const struct ebit_structure_finder *finder;
  struct ebit_structure_set *set;
  struct ebit_structures found;
  double *load, *prices, *best, *cost;
  double *usual; /* prices, on average over rounds */
  struct ebit_shifts shifts;
  size_t *first, *next; /* structures of a commodity, in lists;
                           EBIT_UNLISTED: in none */
  size_t room_next;
  double lambda, steepness;
  double lower, limit, priced; /* the last: what `best` proves */
};

#define EBIT_UNLISTED (EBIT_NOWHERE - 1)

/* The demand or the weight of a commodity. */
double ebit_commodity_number (const struct ebit_descent *descent,
                              size_t commodity);

/* The exponent of the price of an edge: a (load_e/(lambda c_e) - 1). */
double ebit_price_exponent (const struct ebit_descent *descent, size_t edge);

/* Puts what was found into the set, and into the lists of its commodities. */
enum ebit_status ebit_keep_structure (struct ebit_context *context,
                                      struct ebit_descent *descent,
                                      const struct ebit_structure *structure,
                                      size_t *number);

/* The cheapest structures of a group under prices, into `found`. */
enum ebit_status ebit_find_cheapest (struct ebit_context *context,
                                     struct ebit_descent *descent,
                                     size_t group, const double *prices);

/* What prices prove, and cuts around what is cheapest under them. */
enum ebit_status ebit_measure_prices (struct ebit_context *context,
                                      struct ebit_descent *descent,
                                      const double *prices);

/* In the work memory, for so many edges. */
enum ebit_status ebit_make_shifts (struct ebit_context *context,
                                   size_t n_edges, struct ebit_shifts *shifts);

/* Shifts from the commodity's structures to its cheapest one until they cost
 * the same; loads and prices follow: structure_shifts.c. */
void ebit_even_costs (struct ebit_descent *descent, size_t commodity);

/* Whether flow and limit are as close as a gap relative to the limit, or as
 * the tolerance of the context. */
bool ebit_is_descent_close (const struct ebit_context *context,
                            const struct ebit_descent *descent, double gap);

/* Looks for cuts around the cheapest of a group, of worst rates. */
void ebit_look_at_cuts (struct ebit_descent *descent, size_t group);

/* Worst rates, in so many rounds at most: structure_moves.c. */
enum ebit_status ebit_descend_structures (struct ebit_context *context,
                                          struct ebit_descent *descent,
                                          double gap, size_t rounds);

/* Sums of rates, in so many searches of all groups at most: structure_sums.c.
 */
enum ebit_status ebit_accumulate_sums (struct ebit_context *context,
                                       struct ebit_descent *descent,
                                       double gap, size_t rounds);

#endif /* EBIT_STRUCTURE_DESCENT_H */
