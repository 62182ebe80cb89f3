/* Cuts of graphs, and what they take: arithmetic alone. */
#ifndef EBIT_CUTS_H
#define EBIT_CUTS_H

#include "graph.h"

/* The capacity of the edges between a side and the rest, in their order. */
double ebit_cut_capacity (const struct ebit_graph *graph,
                          const double *capacity, const bool *side);

/* Cuts of n nodes, and how much each counts: of the distance between v and w
 * the cuts that separate them take no more than there is. */
struct ebit_cut_packing
{
  size_t n, cuts;
  bool *side;         /* of cut k and node v: side[k * n + v] */
  double *multiplier; /* >= 0 */
};

/* The sum of the multipliers, times the factor by which all of them have to be
 * taken for what the cuts take of each of the distances, d (v, w) =
 * distance[v * n + w], to be there.  INFINITY where no distance is taken from;
 * 0 where one is that is 0. */
double ebit_fit_packing (const struct ebit_cut_packing *packing,
                         const double *distance);

#endif /* EBIT_CUTS_H */
