/* A network: edges between nodes, and what a use of each is worth.
 *
 * Edge k is row k of the user's table: parallel and antiparallel edges stay
 * apart, and only what computes with them merges them (S. Baeuml, K. Azuma,
 * G. Kato, D. Elkouss, arXiv:1809.03120, eq. 11).  All values are ebits per
 * use of the edge, or secret bits where `is_key`.
 *
 * To the hosts it is a list of class "ebit_network":
 *   nodes   the numbers in ascending order, or the names, of which some may
 *           have no edge;
 *   edges   a table of tail, head, lower, upper, upper_squashed, lower_method,
 *           upper_method, squashed_method and, where they are known,
 *           uses_per_second, length_km, attenuation_db_per_km;
 *   task    "entanglement" or "key". */
#ifndef EBIT_NETWORK_H
#define EBIT_NETWORK_H

#include "graph.h"
#include "nodes.h"

struct ebit_network
{
  struct ebit_nodes nodes;
  struct ebit_graph graph;
  bool is_key; /* task = "key": private states, conference keys */
  /* What a use gives at least: achievable by itself, so that edges add up.
   * Finite, and at most each of the two below. */
  const double *lower;
  /* What it gives at most, in measures that may stand for different edges of
   * one cut; INFINITY where there is none. */
  const double *upper;
  /* The same in squashed entanglement alone, which mixes with no other, and
   * which multicuts need; INFINITY where there is none; NULL: nowhere. */
  const double *upper_squashed;
  /* Uses per second, one an edge; NULL: rates are per use. */
  const double *uses_per_second;
  /* What only tells where the values come from, and verifiers do not look at:
   * by which method (methods.h, or "given" by the user; "no_bound"), and the
   * length of a fiber and its attenuation; NULL: of no edge. */
  const char *const *lower_method, *const *upper_method,
                                       *const *squashed_method;
  const double *length_km, *attenuation_db_per_km;
};

/* The argument `value`, a list of class "ebit_network"; refused where it is
 * none, or was tampered with.  The arrays point into it or into the work
 * memory. */
enum ebit_status ebit_read_network (struct ebit_context *context,
                                    const char *name,
                                    const struct ebit_value *value,
                                    struct ebit_network *network);

/* A node as a user names it: its number, or its name; a number stands for the
 * name that it is in decimal, and such a name for it.  `users` is the argument
 * `name`, of which the k-th element (from 0, columns first) is read; refused
 * where the network has no such node. */
enum ebit_status ebit_read_user (struct ebit_context *context,
                                 const char *name,
                                 const struct ebit_value *users, size_t k,
                                 const struct ebit_network *network,
                                 size_t *node);

/* The network as a list of class "ebit_network". */
enum ebit_status ebit_make_network (struct ebit_context *context,
                                    const struct ebit_network *network,
                                    const struct ebit_value **result);

#endif /* EBIT_NETWORK_H */
