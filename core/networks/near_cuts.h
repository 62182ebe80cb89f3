/* Cuts around the trees of paths that a search has found: the nodes nearest to
 * a user, as many as leave the least worst rate. */
#ifndef EBIT_NEAR_CUTS_H
#define EBIT_NEAR_CUTS_H

#include "quick_paths.h"
#include "rate_problem.h"

struct ebit_near_cuts
{
  const struct ebit_quick_arcs *arcs;
  const struct ebit_rate_problem *problem;
  const double *capacity;
  struct ebit_graph demands; /* the pairs as edges between the nodes */
  bool *inside;              /* the nodes at hand */
  bool *best;                /* those of the best cut */
  double limit;              /* what it leaves as worst rate */
  bool is_new;               /* it has not been made better node by node */
};

enum ebit_status ebit_make_near_cuts (struct ebit_context *context,
                                      const struct ebit_quick_arcs *arcs,
                                      const struct ebit_rate_problem *problem,
                                      const double *capacity,
                                      struct ebit_near_cuts *cuts);

/* Nodes of a search's order, from the nearest on, and the worst rate that the
 * cut around them leaves. */
struct ebit_near_set
{
  size_t count;
  double limit;
};

/* The best of those that the search has settled.  Threads may ask at once,
 * each with its own `inside`, one a node. */
struct ebit_near_set ebit_nearest_set (const struct ebit_near_cuts *cuts,
                                       const struct ebit_quick_paths *search,
                                       bool *inside);

/* Keeps it where it is the best so far. */
void ebit_keep_near_set (struct ebit_near_cuts *cuts,
                         const struct ebit_quick_paths *search,
                         const struct ebit_near_set *set);

/* Changes sides of single nodes where that makes the best cut better. */
void ebit_improve_near_cut (struct ebit_near_cuts *cuts);

#endif /* EBIT_NEAR_CUTS_H */
