/* Flows of several pairs as a linear program over arcs.
 *
 * Flows from one node to many are one commodity: one for each user of a cover
 * of the pairs, not one for each pair. */
#ifndef EBIT_ARC_PROGRAM_H
#define EBIT_ARC_PROGRAM_H

#include "flow_search.h"
#include "rate_columns.h"

struct ebit_arc_program
{
  const struct ebit_rate_problem *problem;
  const struct ebit_graph *graph;
  struct ebit_linear_model *model;
  struct ebit_rate_columns columns;
  size_t n_centres;
  size_t *centres;        /* nodes */
  size_t *centre, *other; /* of each pair: a place among centres, a node */
  size_t *rate_rows;
  size_t first_capacity, first_arc; /* a row; a column: arc d of edge e for
                                       centre k is first_arc + 2 (k m + e) + d,
                                       d = 0 from tail to head */
};

/* Builds it; `start` as in rate_columns.h. */
enum ebit_status
ebit_build_arc_program (struct ebit_context *context,
                        const struct ebit_rate_problem *problem,
                        const struct ebit_graph *graph, const double *capacity,
                        const double *start, struct ebit_arc_program *program);

/* Solves it; *flow has paths that the flows are made of. */
enum ebit_status ebit_find_arc_flow (struct ebit_context *context,
                                     const struct ebit_rate_problem *problem,
                                     const struct ebit_graph *graph,
                                     const double *capacity,
                                     const double *start,
                                     struct ebit_flow *flow);

#endif /* EBIT_ARC_PROGRAM_H */
