/* What the search for flows without a linear program holds. */
#ifndef EBIT_STRUCTURE_DESCENT_H
#define EBIT_STRUCTURE_DESCENT_H

#include "structure_columns.h"

struct ebit_descent
{
  const struct ebit_rate_problem *problem;
  size_t n_edges;
  const double *capacity;
  const struct ebit_structure_finder *finder;
  struct ebit_structure_set *set;
  struct ebit_structures found;
  double *load, *prices, *best, *cost;
  double *change;  /* of the load, if a whole group moved */
  size_t *changed; /* the edges where it is not 0 */
  size_t n_changed;
  size_t *first, *next; /* structures of a commodity, in lists */
  size_t room_next;
  double lambda, steepness;
  double lower, limit, priced; /* the last: what `best` proves */
};

/* The demand or the weight of a commodity. */
double ebit_commodity_number (const struct ebit_descent *descent,
                              size_t commodity);

/* Puts what was found into the set, and into the lists of its commodities. */
enum ebit_status ebit_keep_structure (struct ebit_context *context,
                                      struct ebit_descent *descent,
                                      const struct ebit_structure *structure,
                                      size_t *number);

/* The cheapest structures of a group under the prices, into `found`. */
enum ebit_status ebit_find_cheapest (struct ebit_context *context,
                                     struct ebit_descent *descent,
                                     size_t group);

/* What prices that do not change prove, and cuts around what is cheapest. */
enum ebit_status ebit_measure_prices (struct ebit_context *context,
                                      struct ebit_descent *descent);

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
