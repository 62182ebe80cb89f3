/* What flows, trees, cuts and prices prove with rounding included: balls
 * (ball.h) in place of the doubles of pair_proof.h, rate_problem.h and
 * group_proof.h.
 *
 * The numbers of edges, their uses and the numbers of the certificate are
 * taken as exactly the doubles that they are. */
#ifndef EBIT_RIGOROUS_ROUTES_H
#define EBIT_RIGOROUS_ROUTES_H

#include "answer_fields.h"
#include "rigorous.h"

/* Sets the values of merged edges anew: the lower ones not above, the upper
 * ones not below what their rows add up to. */
enum ebit_status ebit_merge_outward (struct ebit_context *context,
                                     struct ebit_answered *answered);

/* Whether that is exactly 0. */
bool ebit_is_nothing (struct ebit_ball x);

/* a + b, which is exact where one of them is 0. */
struct ebit_ball ebit_add_up (struct ebit_ball a, struct ebit_ball b);

/* A sum times what makes the loads of edges fit into the values: the least
 * value / load, at most 1; where usage is optimal, over the sum of load /
 * value instead. */
struct ebit_ball ebit_fit_balls (const struct ebit_graph *graph,
                                 const double *values, bool is_optimal,
                                 const struct ebit_ball *load,
                                 struct ebit_ball sum);

/* As ebit_flow_rate: what is not conserved, rounding included, is lost. */
enum ebit_status ebit_prove_flow (struct ebit_context *context,
                                  const struct ebit_graph *graph,
                                  const double *values, bool is_optimal,
                                  const double *flow, size_t from, size_t to,
                                  struct ebit_ball *rate);

/* The capacity of a cut. */
struct ebit_ball ebit_prove_cut (const struct ebit_graph *graph,
                                 const double *values, const bool *side);

/* How far from[i] and to[i] are apart at least, for lengths >= 0 (INFINITY:
 * no edge); INFINITY where nothing joins them, and 0 where nothing is proved.
 * The proof are potentials: no edge is shorter than their difference. */
enum ebit_status ebit_prove_distances (struct ebit_context *context,
                                       const struct ebit_graph *graph,
                                       const double *lengths, size_t n,
                                       const size_t *from, const size_t *to,
                                       double *distance);

/* As ebit_price_total: the sum of value times y, of optimal usage the greatest
 * one. */
struct ebit_ball ebit_price_ball (const struct ebit_graph *graph,
                                  const double *values, bool is_optimal,
                                  const struct ebit_ball *y);

#endif /* EBIT_RIGOROUS_ROUTES_H */
