/* What there is to search of a problem of flows: without what settles itself,
 * and in units that solvers take. */
#ifndef EBIT_REDUCED_FLOW_H
#define EBIT_REDUCED_FLOW_H

#include "flow_search.h"

/* The problem without edges that carry nothing, and without pairs that cannot
 * be joined, or that could be without end. */
struct ebit_reduced_flow
{
  struct ebit_graph graph;
  size_t *edge; /* of the whole graph */
  double *capacity;
  struct ebit_rate_problem problem;
  size_t *pair;            /* of the whole problem */
  size_t cut_off, endless; /* pairs that are left out */
  double *start;           /* rates that fit together */
  double unit;             /* of capacities: a power of 2 */
};

/* *flow becomes one without paths, with prices that say what is settled. */
enum ebit_status ebit_reduce_flow (struct ebit_context *context,
                                   const struct ebit_rate_problem *problem,
                                   const struct ebit_graph *graph,
                                   const double *capacity,
                                   struct ebit_reduced_flow *reduced,
                                   struct ebit_flow *flow);

/* Whether what is left out settles the matter: a worst rate, or a logarithm,
 * of what is cut off; a sum of what has no end. */
bool ebit_is_flow_settled (const struct ebit_rate_problem *problem,
                           const struct ebit_reduced_flow *reduced);

/* What was found of the reduced problem as a flow of the whole one, with
 * prices that make N of the problem's own limit. */
enum ebit_status ebit_restore_flow (struct ebit_context *context,
                                    const struct ebit_rate_problem *problem,
                                    const struct ebit_graph *graph,
                                    const double *capacity, bool is_optimal,
                                    const struct ebit_reduced_flow *reduced,
                                    const struct ebit_flow *found,
                                    struct ebit_flow *flow);

#endif /* EBIT_REDUCED_FLOW_H */
