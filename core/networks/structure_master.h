/* The linear program of structure_columns.h while it grows. */
#ifndef EBIT_STRUCTURE_MASTER_H
#define EBIT_STRUCTURE_MASTER_H

#include "rate_columns.h"
#include "structure_columns.h"

struct ebit_structure_master
{
  const struct ebit_rate_problem *problem;
  size_t n_edges;
  const double *capacity;
  const struct ebit_structure_finder *finder;
  const struct ebit_structure_start *start; /* NULL: all units are 1 */
  struct ebit_rate_problem in_units;
  struct ebit_linear_model *model;
  struct ebit_rate_columns columns;
  size_t *rate_rows, *edge_row; /* EBIT_NOWHERE: none yet */
  struct ebit_structure_set set;
  struct ebit_structures found;
  size_t *column, room_columns; /* of structure j of the set */
  double *worth, *prices, *best, *mixed, *varied, *cost;
  double best_limit; /* what the best prices prove */
  double cut_limit;  /* what a cut does */
  bool is_solved;    /* columns carry more than amounts of the set */
  bool is_broken;    /* the solver failed: amounts are all there is */
  double *entries;
  size_t *entry_rows;
};

/* Whether a search takes longer than a step of the linear program. */
bool ebit_is_large_master (const struct ebit_structure_master *master);

/* In what a rate, an edge, and what a structure carries are measured. */
double ebit_rate_unit (const struct ebit_structure_master *master, size_t i);
double ebit_edge_unit (const struct ebit_structure_master *master, size_t e);
double ebit_structure_unit (const struct ebit_structure_master *master,
                            const struct ebit_structure *structure,
                            const size_t *edges);

/* The structure as a column, unless it is one already; *added is one more. */
enum ebit_status ebit_take_structure (struct ebit_context *context,
                                      struct ebit_structure_master *master,
                                      const struct ebit_structure *structure,
                                      const size_t *edges, size_t *added);

/* The same for structure j of those found. */
enum ebit_status ebit_take_found (struct ebit_context *context,
                                  struct ebit_structure_master *master,
                                  size_t j, size_t *added);

/* The cheapest of a group, as those found. */
enum ebit_status ebit_find_structures_of (struct ebit_context *context,
                                          struct ebit_structure_master *master,
                                          size_t group, const double *prices);

/* Of one that was found. */
double ebit_structure_cost (const struct ebit_structure_master *master,
                            const struct ebit_structure *structure,
                            const double *prices);

/* Looks for cuts around the cheapest of a group, of worst rates. */
void ebit_look_around (struct ebit_structure_master *master, size_t group);

/* What the mixed prices prove where `cost` is of the cheapest under them; the
 * best are kept. */
void ebit_keep_best_prices (struct ebit_structure_master *master);

/* What the mixed prices, and cuts around the cheapest under them, prove. */
enum ebit_status
ebit_measure_structures (struct ebit_context *context,
                         struct ebit_structure_master *master);

/* The first columns: structure_start.c.  *start becomes rates that fit. */
enum ebit_status ebit_start_structures (struct ebit_context *context,
                                        struct ebit_structure_master *master,
                                        double *start);

#endif /* EBIT_STRUCTURE_MASTER_H */
