/* The best flow between two nodes, and the best cut or prices: found, and then
 * proved by pair_proof.h. */
#ifndef EBIT_PAIR_ENDS_H
#define EBIT_PAIR_ENDS_H

#include "merged_edges.h"
#include "pair_paths.h"

/* On the lower values of edges. */
struct ebit_pair_lower
{
  double rate;
  const char *method;
  double *flow; /* by edge, from its tail to its head */
  struct ebit_pair_paths paths;
  const bool *cut; /* by node, a side of a least cut of these values, if any */
};

/* On the upper values of edges, in the measures that mix or in squashed
 * entanglement, whichever gives less. */
struct ebit_pair_upper
{
  double rate;
  const char *method;
  bool is_cut;    /* whether that side is the proof, or the prices */
  bool *side;     /* of nodes */
  double *prices; /* of edges */
};

/* Paths are left out where they have more edges than that all together: they
 * would be so many megabytes that nobody reads. */
#define EBIT_MOST_PATH_EDGES ((size_t)200000)

enum ebit_status ebit_find_pair_lower (struct ebit_context *context,
                                       const struct ebit_merged_edges *merged,
                                       enum ebit_usage_kind kind, size_t from,
                                       size_t to,
                                       struct ebit_pair_lower *lower);

/* Where upper values are the lower ones their least cut is known. */
enum ebit_status ebit_find_pair_upper (struct ebit_context *context,
                                       const struct ebit_merged_edges *merged,
                                       enum ebit_usage_kind kind, size_t from,
                                       size_t to,
                                       const struct ebit_pair_lower *lower,
                                       struct ebit_pair_upper *upper);

/* 1 / value: what a unit of rate costs on each edge of optimal usage; INFINITY
 * where it gives nothing. */
enum ebit_status ebit_find_lengths (struct ebit_context *context, size_t edges,
                                    const double *values, double **lengths);

#endif /* EBIT_PAIR_ENDS_H */
