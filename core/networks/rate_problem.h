/* What is asked of several pairs of users at once, and what flows, prices and
 * cuts prove of it: arithmetic alone.
 *
 * R_i is the rate of pair i; on edges of capacities c
 *
 *   FLOW(c) = { R : flows of all pairs fit together, sum over pairs <= c_e },
 *   CUT(c)  = { R : sum of R_i that A separates <= c(delta A), all A }.
 *
 * What can be distributed lies between FLOW(lower values) and CUT(upper
 * values) (S. Baeuml, K. Azuma, G. Kato, D. Elkouss, arXiv:1809.03120, eqs.
 * 19, 21 and 82).  A non-negative sum y of cuts, or, for flows alone, any
 * metric, with the value N = sum of c_e y_e has sum_i R_i y_i <= N, where y_i
 * is the distance of pair i: all upper ends follow from N and the y_i.  Where
 * usage is optimal, sum of p_e = 1, N is the largest of C_e y_e instead. */
#ifndef EBIT_RATE_PROBLEM_H
#define EBIT_RATE_PROBLEM_H

#include "network_value.h"

enum ebit_rate_goal
{
  EBIT_WORST_RATE,    /* the greatest f with R_i >= numbers_i f */
  EBIT_WEIGHTED_RATE, /* the greatest sum of numbers_i R_i */
  EBIT_LOG_RATE       /* the greatest sum of numbers_i ln R_i */
};

struct ebit_rate_problem
{
  enum ebit_rate_goal goal;
  size_t n_pairs;
  const size_t *from, *to;
  const double *numbers; /* demands or weights, above 0 */
};

/* The goal's value at rates. */
double ebit_rate_value (const struct ebit_rate_problem *problem,
                        const double *rates);

/* What no rates exceed that have sum_i R_i y_i <= n. */
double ebit_rate_limit (const struct ebit_rate_problem *problem, double n,
                        const double *y);

/* Makes flows fit into capacities: factor <= 1, by which all of them have to
 * be multiplied, with its rounding included. `load` becomes what each
 * edge carries before. */
double ebit_fitting_factor (const struct ebit_graph *graph,
                            const double *capacity, size_t n_paths,
                            const struct ebit_path_flow *paths, double *load);

/* The lower end that paths prove on those capacities, after
 * ebit_fitting_factor; every path joins its pair along edges of the graph. */
enum ebit_status ebit_prove_paths (struct ebit_context *context,
                                   const struct ebit_rate_problem *problem,
                                   const struct ebit_graph *graph,
                                   const double *capacity, size_t n_paths,
                                   const struct ebit_path_flow *paths,
                                   double *lower);

/* N of y on the edges. */
double ebit_price_total (const struct ebit_graph *graph,
                         const double *capacity, bool is_optimal,
                         const double *y);

/* What prices y >= 0 of the edges prove of FLOW(capacity). */
enum ebit_status ebit_prove_prices (struct ebit_context *context,
                                    const struct ebit_rate_problem *problem,
                                    const struct ebit_graph *graph,
                                    const double *capacity, bool is_optimal,
                                    const double *y, double *upper);

/* What cuts prove of CUT(capacity), by multipliers.  (A partition into more
 * parts says of squashed entanglement what half the sum of the cuts around its
 * parts says of any measure.) */
enum ebit_status ebit_prove_partitions (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity, bool is_optimal,
    size_t n_cuts, const struct ebit_partition *cuts, double *upper);

/* How many users are in all pairs, by demand_cover.h. */
enum ebit_status ebit_count_cover (struct ebit_context *context,
                                   const struct ebit_rate_problem *problem,
                                   size_t nodes, size_t *count);

/* 2 (1 + 1/2 + ... + 1/k) for k users who are in all pairs: CUT(c) is no
 * larger than that times FLOW(c).  demand_cover.h finds them. */
enum ebit_status ebit_flow_cut_gap (struct ebit_context *context,
                                    const struct ebit_rate_problem *problem,
                                    size_t nodes, double *factor);

/* The same for any so many pairs: 1 for one or two, of whom cuts allow what
 * flows have (T. C. Hu, Oper. Res. 11 (1963) 344), 2 (1 + 1/2 + ... + 1/n) for
 * more, since there are n users who are in all n pairs.  4 ln (n + 1) is
 * greater for every n. */
double ebit_pairs_gap (size_t n_pairs);

/* What sets of pairs prove: the rates of a set's k pairs sum to at most
 * ebit_pairs_gap (k) times what its prices prove of the sum of their flows (S.
 * Baeuml, K. Azuma, G. Kato, D. Elkouss, arXiv:1809.03120, eq. 104), and the
 * sum of these, by multipliers, limits any sum of rates.  For a factor on CUT,
 * values of edges need not be squashed entanglement. */
enum ebit_status ebit_prove_sets (
    struct ebit_context *context, const struct ebit_rate_problem *problem,
    const struct ebit_graph *graph, const double *capacity, bool is_optimal,
    size_t n_sets, const struct ebit_pair_set *sets, double *upper);

/* The sum of the rates of a set's pairs as a problem of its own. */
enum ebit_status ebit_take_set (struct ebit_context *context,
                                const struct ebit_rate_problem *problem,
                                const bool *has,
                                struct ebit_rate_problem *part);

/* The upper end from that factor and what is proved of flows. */
double ebit_gap_limit (const struct ebit_rate_problem *problem, double factor,
                       double flow_upper);

#endif /* EBIT_RATE_PROBLEM_H */
