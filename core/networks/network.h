/* A network: edges between nodes, and what a use of each is worth.
 *
 * Edge k is row k of the user's table: parallel and antiparallel edges stay
 * apart, and only what computes with them merges them (S. Baeuml, K. Azuma,
 * G. Kato, D. Elkouss, arXiv:1809.03120, eq. 11).  All values are ebits per
 * use of the edge, or secret bits where `is_key`. */
#ifndef EBIT_NETWORK_H
#define EBIT_NETWORK_H

#include "graph.h"
#include "nodes.h"

struct ebit_network
{
  struct ebit_nodes nodes;
  struct ebit_graph graph;
  bool is_key; /* task = "key": private states, conference keys */
  /* What a use gives at least: achievable by itself, so that edges add up. */
  const double *lower;
  /* What it gives at most, in measures that may stand for different edges of
   * one cut; INFINITY where there is none. */
  const double *upper;
  /* The same in squashed entanglement alone, which mixes with no other, and
   * which multicuts need; INFINITY where there is none; NULL: nowhere. */
  const double *upper_squashed;
  /* Uses per second, one an edge; NULL: rates are per use. */
  const double *uses_per_second;
};

/* The argument `value`, a list of class "ebit_network"; refused where it is
 * none, or was tampered with.  The arrays point into it or into the work
 * memory. */
enum ebit_status ebit_read_network (struct ebit_context *context,
                                    const char *name,
                                    const struct ebit_value *value,
                                    struct ebit_network *network);

/* A node as a user names it: its number, or its name.  `user` is the k-th
 * (from 0) element of the argument `name`; refused where the network has no
 * such node. */
enum ebit_status ebit_read_user (struct ebit_context *context,
                                 const char *name,
                                 const struct ebit_value *users, size_t k,
                                 const struct ebit_network *network,
                                 size_t *node);

#endif /* EBIT_NETWORK_H */
