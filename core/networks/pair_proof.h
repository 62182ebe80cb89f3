/* What flows, cuts and prices prove of two nodes: arithmetic alone, in any
 * order that they are found in.
 *
 * Values are those of merged edges (merged_edges.h).  Where the usage is
 * optimal, the frequencies p_e >= 0 of the edges sum to 1 at most and are the
 * best ones, and edge e gives p_e times its value; else each gives its value.
 */
#ifndef EBIT_PAIR_PROOF_H
#define EBIT_PAIR_PROOF_H

#include "graph.h"

/* A rate that a flow from `from` to `to` shows can be had: edge k carries
 * |flow[k]|, from its tail to its head where that is > 0.
 *
 * Where it exceeds values all of it is taken that much smaller (or, of optimal
 * usage, so much smaller that the frequencies |flow| / value sum to 1).  Where
 * it is not conserved, what comes into a node and does not leave it is lost.
 * The values may be INFINITY. */
enum ebit_status ebit_flow_rate (struct ebit_context *context,
                                 const struct ebit_graph *graph,
                                 const double *values, bool is_optimal,
                                 const double *flow, size_t from, size_t to,
                                 double *rate);

/* What gets from `from` to `to`: what leaves the one and is not left on the
 * way. */
enum ebit_status ebit_flow_amount (struct ebit_context *context,
                                   const struct ebit_graph *graph,
                                   const double *flow, size_t from, size_t to,
                                   double *amount);

/* The least value on the one path that a flow takes, each edge once; 0 where
 * it is no such flow. */
enum ebit_status ebit_path_rate (struct ebit_context *context,
                                 const struct ebit_graph *graph,
                                 const double *values, const double *flow,
                                 size_t from, size_t to, double *rate);

/* What no rate exceeds, since the side has one of the nodes and not the other,
 * and every use of an edge across gives no more than its value (S. Baeuml, K.
 * Azuma, G. Kato, D. Elkouss, arXiv:1809.03120, eq. 16); INFINITY where it
 * does not. */
double ebit_cut_rate (const struct ebit_graph *graph, const double *values,
                      const bool *side, size_t from, size_t to);

/* The same for what uses edges one after another, so that the best of them
 * counts: any one path, and any frequencies. */
double ebit_cut_width (const struct ebit_graph *graph, const double *values,
                       const bool *side, size_t from, size_t to);

/* What no rate exceeds of optimal usage, for any prices >= 0 of the edges: the
 * greatest value times price, over how far apart the nodes are with the prices
 * as lengths.  For the sets of nodes nearer than r to one of them are cuts,
 * and over all r an edge is in no more of them than its price. */
enum ebit_status ebit_price_rate (struct ebit_context *context,
                                  const struct ebit_graph *graph,
                                  const double *values, const double *prices,
                                  size_t from, size_t to, double *rate);

#endif /* EBIT_PAIR_PROOF_H */
