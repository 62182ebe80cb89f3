/* What each pair could have alone: units in which all rates of a problem are
 * of one size, and flows and prices to begin with. */
#ifndef EBIT_RATE_SCALES_H
#define EBIT_RATE_SCALES_H

#include "pair_paths.h"
#include "rate_problem.h"

/* With F_i the maximum flow of pair i. */
struct ebit_rate_scales
{
  double *rate;   /* what a pair may come to: F_i, or what it has of `value` */
  double value;   /* what a goal that is no logarithm may come to, else 1 */
  double *share;  /* of the maximum flows, so that they fit together */
  double *prices; /* of the edges: those of minimum cuts */
  size_t *first;  /* the paths of pair i are first[i] to first[i + 1] - 1, */
  struct ebit_pair_paths paths; /* and carry its maximum flow from from[i] */
};

/* Of a problem where every pair is joined, and none without end.  All rates
 * are at least their shares of F_i, and no more than F_i: the goal is at most
 * n_pairs times as good as that (its logarithm, by the logarithm). */
enum ebit_status
ebit_find_rate_scales (struct ebit_context *context,
                       const struct ebit_rate_problem *problem,
                       const struct ebit_graph *graph, const double *capacity,
                       struct ebit_rate_scales *scales);

#endif /* EBIT_RATE_SCALES_H */
