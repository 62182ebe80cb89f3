/* The bound of M. Held and R. M. Karp on tours through a few nodes, as a
 * packing of cuts. */
#ifndef EBIT_HELD_KARP_H
#define EBIT_HELD_KARP_H

#include "cuts.h"

/* For distances d (v, w) = distance[v * n + w], symmetric, finite and >= 0,
 * with the triangle inequality: cuts whose multipliers have the greatest sum
 * there is, half the minimum of sum d x over x >= 0 that have at least 2
 * across every cut (Oper. Res. 18 (1970) 1138), found by adding cuts that x
 * does not respect.  Where the time is up those so far. */
enum ebit_status ebit_held_karp (struct ebit_context *context, size_t n,
                                 const double *distance,
                                 struct ebit_cut_packing *packing);

/* A packing by growing moats around the nodes until they are one, where each
 * has one of the size of its weight, of any sign, before: without weights (0)
 * no less than n / (2 (n - 1)) times a minimum spanning tree (M. X. Goemans,
 * D. P. Williamson, SIAM J. Comput. 24 (1995) 296).  It may have to be fitted
 * to the distances where a moat of a weight below 0 ends too early. */
enum ebit_status ebit_grow_moats (struct ebit_context *context, size_t n,
                                  const double *distance,
                                  const double *weights,
                                  struct ebit_cut_packing *packing);

/* The same with weights that are sought for the greatest packing: close to the
 * one of the linear program, in some 1000 n^2 steps.  Where the time is up
 * with the best so far. */
enum ebit_status ebit_ascend_one_trees (struct ebit_context *context, size_t n,
                                        const double *distance,
                                        struct ebit_cut_packing *packing);

#endif /* EBIT_HELD_KARP_H */
