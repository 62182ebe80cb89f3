/* The proof of what two nodes of a network can share: below by `flow`, above
 * by `cut` or, where that is empty, by `prices`.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_network.h"

#include <math.h>
#include <string.h>

#include "answer_fields.h"
#include "certificate_fields.h"
#include "frequencies.h"
#include "pair_proof.h"
#include "pair_values.h"

struct pair
{
  struct ebit_answered answered;
  bool is_path; /* one path a network use */
  size_t from, to;
};

static enum ebit_status
read_pair (struct ebit_context *context, const struct ebit_value *bounds,
           struct pair *pair)
{
  const struct ebit_value *table = ebit_field (bounds, "pairs");
  const struct ebit_value *from = table ? ebit_field (table, "from") : NULL;
  const struct ebit_value *to = table ? ebit_field (table, "to") : NULL;
  const struct ebit_network *network = &pair->answered.network;
  enum ebit_status status
      = ebit_read_answered (context, bounds, &pair->answered);
  if (status)
    return status;
  if (!from || !to || ebit_length (from) != 1 || ebit_length (to) != 1)
    return ebit_refuse_kind (context, "pairs", table,
                             "a table from, to of one row");
  status = ebit_read_user (context, "from", from, 0, network, &pair->from);
  if (!status)
    status = ebit_read_user (context, "to", to, 0, network, &pair->to);
  if (!status && pair->from == pair->to)
    return ebit_refuse (context, "pairs", "of one node", "two nodes");
  pair->is_path = ebit_has_method (bounds, "lower_method", "widest_path");
  return status;
}

static bool
begins (const char *text, const char *beginning)
{
  return strncmp (text, beginning, strlen (beginning)) == 0;
}

/* Both methods are of one usage: of frequencies that are best, of one path, or
 * of all edges; so nothing is proved of another one. */
static enum ebit_status
check_methods (struct ebit_context *context, const struct pair *pair)
{
  const struct ebit_value *bounds = pair->answered.bounds;
  const bool is_optimal = pair->answered.usage.kind == EBIT_OPTIMAL_USAGE;
  const char *lower = ebit_text_field (bounds, "lower_method");
  const char *upper = ebit_text_field (bounds, "upper_method");
  const bool is_shortest = strcmp (lower, "shortest_path") == 0;
  const char *wanted = is_optimal      ? "path_prices"
                       : pair->is_path ? "narrow_cut"
                                       : "min_cut";
  if (is_shortest != is_optimal || (pair->is_path && is_optimal))
    return ebit_refuse (context, "lower_method", lower,
                        "\"shortest_path\" per channel use, and only there");
  if (begins (upper, wanted) || strcmp (upper, "no_bound") == 0)
    return EBIT_OK;
  return ebit_refuse (context, "upper_method", upper,
                      "one of the usage that lower_method is of");
}

/* ---- The ends ---------------------------------------------------------- */

static enum ebit_status
check_usage (struct ebit_context *context, const struct pair *pair,
             const double *net)
{
  const struct ebit_answered *answered = &pair->answered;
  const size_t edges = answered->merged.graph.edges;
  double *load = ebit_work (context, edges + 1, sizeof *load);
  if (!load)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
    load[k] = fabs (net[k]);
  return answered->usage.kind != EBIT_OPTIMAL_USAGE
             ? EBIT_OK
             : ebit_check_frequencies (context, &answered->network,
                                       &answered->merged, load,
                                       answered->frequencies);
}

static enum ebit_status
prove_lower (struct ebit_context *context, const struct pair *pair,
             double *lower)
{
  const struct ebit_answered *answered = &pair->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  const bool is_optimal = answered->usage.kind == EBIT_OPTIMAL_USAGE;
  double *net, amount = 0;
  enum ebit_status status = ebit_read_flow_field (context, answered, 1, &net);
  if (!status)
    status = ebit_check_paths_field (context, answered, pair->from, pair->to,
                                     net);
  if (!status)
    status = check_usage (context, pair, net);
  if (!status)
    status = ebit_flow_amount (context, &merged->graph, net, pair->from,
                               pair->to, &amount);
  if (!status)
    status
        = pair->is_path
              ? ebit_path_rate (context, &merged->graph, merged->lower, net,
                                pair->from, pair->to, lower)
              : ebit_flow_rate (context, &merged->graph, merged->lower,
                                is_optimal, net, pair->from, pair->to, lower);
  return status ? status : ebit_check_amount (context, "flow", amount, *lower);
}

static enum ebit_status
prove_by_cut (struct ebit_context *context, const struct pair *pair,
              const struct ebit_named_cuts *cuts, const double *values,
              const double *prices, double *upper)
{
  const struct ebit_graph *graph = &pair->answered.merged.graph;
  const bool widest
      = pair->is_path || pair->answered.usage.kind == EBIT_OPTIMAL_USAGE;
  if (cuts->n != 1 || cuts->multiplier[0] != 1)
    return ebit_refuse (context, "cut", "another table",
                        "one cut, of multiplier 1");
  *upper
      = widest
            ? ebit_cut_width (graph, values, cuts->side, pair->from, pair->to)
            : ebit_cut_rate (graph, values, cuts->side, pair->from, pair->to);
  return ebit_check_cut_prices (context, graph, cuts->side, prices);
}

static enum ebit_status
prove_upper (struct ebit_context *context, const struct pair *pair,
             double *upper)
{
  const struct ebit_answered *answered = &pair->answered;
  const struct ebit_merged_edges *merged = &answered->merged;
  struct ebit_named_cuts cuts;
  const double *prices, *values;
  enum ebit_status status = ebit_read_cut_field (context, answered, &cuts);
  if (!status)
    status = ebit_read_prices_field (context, answered, &prices);
  if (!status)
    status = ebit_find_pair_values (
        context, merged, pair->is_path,
        ebit_text_field (answered->bounds, "upper_method"), &values);
  if (status)
    return status;
  *upper = INFINITY;
  if (cuts.n > 0)
    return prove_by_cut (context, pair, &cuts, values, prices, upper);
  if (prices && answered->usage.kind == EBIT_OPTIMAL_USAGE)
    return ebit_price_rate (context, &merged->graph, values, prices,
                            pair->from, pair->to, upper);
  return EBIT_OK;
}

enum ebit_status
ebit_verify_pair_capacity (struct ebit_context *context,
                           const struct ebit_value *bounds,
                           struct ebit_proof *proof)
{
  struct pair pair;
  enum ebit_status status = read_pair (context, bounds, &pair);
  if (!status)
    status = check_methods (context, &pair);
  if (!status)
    status = prove_lower (context, &pair, &proof->lower);
  if (!status)
    status = prove_upper (context, &pair, &proof->upper);
  if (!status)
    status = ebit_check_empty_field (context, &pair.answered, "trees",
                                     "of two nodes");
  if (!status)
    status = ebit_check_number_field (context, &pair.answered, "flow_lower",
                                      proof->lower);
  if (!status)
    status = ebit_check_number_field (context, &pair.answered, "flow_upper",
                                      proof->upper);
  return status ? status
                : ebit_check_number_field (context, &pair.answered,
                                           "gap_factor", 1);
}
