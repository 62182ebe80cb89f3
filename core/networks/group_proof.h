/* What trees, flows and cuts prove of a group of users: arithmetic alone.
 * Values and usage are as in pair_proof.h. */
#ifndef EBIT_GROUP_PROOF_H
#define EBIT_GROUP_PROOF_H

#include "cuts.h"
#include "network_value.h"
#include "pair_proof.h"

/* A rate of GHZ states that trees show can be had: a state is made from one
 * pair on every edge of a tree that connects all users.  Where trees exceed
 * the values all of them are taken that much smaller.  0 where an edge list
 * does not connect the users. */
enum ebit_status
ebit_tree_rate (struct ebit_context *context, const struct ebit_graph *graph,
                const double *values, bool is_optimal, size_t n_users,
                const size_t *users, size_t n_trees,
                const struct ebit_tree_flow *trees, double *rate);

/* What the trees carry on each edge all together. */
void ebit_find_tree_load (const struct ebit_graph *graph, size_t n_trees,
                          const struct ebit_tree_flow *trees, double *load);

/* The least of the rates of flows from the first user to each other one, flow
 * j - 1 to user j, which stand alone: none between two users is less, since
 * what separates them separates one of them from the first (S. Baeuml, K.
 * Azuma, G. Kato, D. Elkouss, arXiv:1809.03120, eq. 37). */
enum ebit_status ebit_group_flow_rate (struct ebit_context *context,
                                       const struct ebit_graph *graph,
                                       const double *values, size_t n_users,
                                       const size_t *users, const double *flow,
                                       double *rate);

/* Whether a side has some of the users and not all. */
bool ebit_separates_users (const bool *side, size_t n_users,
                           const size_t *users);

/* How far apart users are with such lengths: distance[i * n_users + j]. */
enum ebit_status ebit_find_user_distances (struct ebit_context *context,
                                           const struct ebit_graph *graph,
                                           const double *lengths,
                                           size_t n_users, const size_t *users,
                                           double **distance);

/* What no rate of optimal usage exceeds, for cuts of the users (not of all
 * nodes) with multipliers >= 0: 1 over the sum of the latter, fitted to the
 * distances between users with the lengths 1 / value.  For no packing of cuts
 * of users exceeds the least sum of x_e / value_e over x with 1 across every
 * cut of the network that separates users (M. X. Goemans, D. J. Bertsimas,
 * Math. Program. 60 (1993) 145: other nodes change nothing there), and for
 * frequencies p and a rate R, x = p_e value_e / R is such an x. */
enum ebit_status ebit_packing_rate (struct ebit_context *context,
                                    const struct ebit_graph *graph,
                                    const double *values, size_t n_users,
                                    const size_t *users,
                                    const struct ebit_cut_packing *packing,
                                    double *rate);

#endif /* EBIT_GROUP_PROOF_H */
