/* Cuts around the trees of paths that a search has found: the nodes nearest to
 * a user, as many as leave the least worst rate. */
#ifndef EBIT_NEAR_CUTS_H
#define EBIT_NEAR_CUTS_H

#include "quick_paths.h"
#include "rate_problem.h"

struct ebit_near_cuts
{
  const struct ebit_graph *graph;
  const struct ebit_rate_problem *problem;
  const double *capacity;
  struct ebit_graph demands; /* the pairs as edges between the nodes */
  bool *inside;              /* the nodes at hand */
  bool *best;                /* those of the best cut */
  double limit;              /* what it leaves as worst rate */
  bool is_new;               /* it has not been made better node by node */
};

enum ebit_status ebit_make_near_cuts (struct ebit_context *context,
                                      const struct ebit_graph *graph,
                                      const struct ebit_rate_problem *problem,
                                      const double *capacity,
                                      struct ebit_near_cuts *cuts);

/* Tries the nodes that the search has settled, from the nearest on. */
void ebit_try_nearest (struct ebit_near_cuts *cuts,
                       const struct ebit_quick_paths *search);

/* Changes sides of single nodes where that makes the best cut better. */
void ebit_improve_near_cut (struct ebit_near_cuts *cuts);

#endif /* EBIT_NEAR_CUTS_H */
