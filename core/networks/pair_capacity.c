/* pair_capacity (network, from, to, usage): what two nodes of a network can
 * share, between the best flow on the lower values of its edges and the best
 * cut, or prices, on the upper ones.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_capacity.h"

#include <math.h>
#include <string.h>

#include "bounds.h"
#include "frequencies.h"
#include "network_value.h"
#include "pair_ends.h"

struct question
{
  struct ebit_network network;
  struct ebit_usage usage;
  struct ebit_merged_edges merged;
  size_t from, to;
};

/* ---- Arguments --------------------------------------------------------- */

static enum ebit_status
read_node (struct ebit_context *context, const char *name,
           const struct ebit_value *value, const struct ebit_network *network,
           size_t *node)
{
  if (!value || ebit_length (value) != 1)
    return ebit_refuse_kind (context, name, value, "one node of the network");
  return ebit_read_user (context, name, value, 0, network, node);
}

static enum ebit_status
read_question (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               struct question *question)
{
  struct ebit_network *network = &question->network;
  enum ebit_status status
      = ebit_read_network (context, "network", arguments[0], network);
  if (!status)
    status
        = read_node (context, "from", arguments[1], network, &question->from);
  if (!status)
    status = read_node (context, "to", arguments[2], network, &question->to);
  if (!status && question->from == question->to)
    return ebit_refuse (context, "to", network->nodes.names[question->to],
                        "another node than from");
  if (!status)
    status = ebit_read_usage (context, arguments[3], network, true,
                              &question->usage);
  return status ? status
                : ebit_merge_edges (context, network, &question->usage,
                                    &question->merged);
}

/* ---- Answers ----------------------------------------------------------- */

/* Paths by their nodes. */
static enum ebit_status
name_paths (struct ebit_context *context, const struct question *question,
            const struct ebit_pair_paths *paths,
            struct ebit_network_answer *answer)
{
  const struct ebit_graph *graph = &question->merged.graph;
  const size_t n_edges = paths->n > 0 ? paths->start[paths->n] : 0;
  struct ebit_path_flow *named
      = ebit_work (context, paths->n + 1, sizeof *named);
  size_t *node = ebit_work (context, n_edges + paths->n + 1, sizeof *node);
  if (!named || !node)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < paths->n; i++)
  {
    const size_t first = paths->start[i], end = paths->start[i + 1];
    named[i] = (struct ebit_path_flow){ .length = end - first,
                                        .nodes = node,
                                        .flow = paths->amount[i] };
    *node++ = question->from;
    for (size_t k = first; k < end; k++, node++)
      *node = ebit_other_end (graph, paths->edge[k], node[-1]);
  }
  answer->n_paths = paths->n;
  answer->paths = named;
  return EBIT_OK;
}

static enum ebit_status
name_cut (struct ebit_context *context, size_t nodes, const bool *side,
          struct ebit_network_answer *answer)
{
  struct ebit_partition *cut = ebit_work (context, 1, sizeof *cut);
  answer->n_cuts = 1;
  answer->cuts = cut;
  return cut ? ebit_name_cut (context, nodes, side, cut) : EBIT_EMEMORY;
}

static enum ebit_status
find_usage (struct ebit_context *context, const struct question *question,
            const struct ebit_value *value, const double *flow,
            struct ebit_network_answer *answer)
{
  const size_t edges = question->merged.graph.edges;
  double *load = ebit_work (context, edges + 1, sizeof *load);
  if (!load)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
    load[k] = fabs (flow[k]);
  return ebit_find_frequencies (context, &question->network, &question->merged,
                                &question->usage, value, load,
                                &answer->frequencies);
}

static enum ebit_status
append_fields (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct question *question,
               const struct ebit_pair_lower *lower,
               const struct ebit_pair_upper *upper, struct ebit_bounds *bounds)
{
  struct ebit_network_answer answer = {
    .network_value = arguments[0],
    .network = &question->network,
    .merged = &question->merged,
    .n_pairs = 1,
    .from = &question->from,
    .to = &question->to,
    .usage = &question->usage,
    .n_flows = 1,
    .flow = lower->flow,
    .flow_lower = lower->rate,
    .flow_upper = upper->rate,
    .gap_factor = 1,
    .prices = isinf (upper->rate) ? NULL : upper->prices,
  };
  enum ebit_status status
      = name_paths (context, question, &lower->paths, &answer);
  if (!status && upper->is_cut)
    status = name_cut (context, question->network.nodes.count, upper->side,
                       &answer);
  if (!status)
    status
        = find_usage (context, question, arguments[3], lower->flow, &answer);
  return status ? status
                : ebit_append_network_fields (context, &answer, bounds);
}

static enum ebit_status
pair_capacity (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct question question;
  struct ebit_pair_lower lower;
  struct ebit_pair_upper upper;
  enum ebit_status status = read_question (context, arguments, &question);
  if (!status)
    status
        = ebit_find_pair_lower (context, &question.merged, question.usage.kind,
                                question.from, question.to, &lower);
  if (!status)
    status
        = ebit_find_pair_upper (context, &question.merged, question.usage.kind,
                                question.from, question.to, &lower, &upper);
  if (status)
    return status;
  /* Equal but for rounding, where the values are. */
  lower.rate = fmin (lower.rate, upper.rate);
  struct ebit_bounds bounds = ebit_bounds_between (
      "pair_capacity", EBIT_CAPACITY_TOLERANCE, lower.rate, lower.method,
      upper.rate, upper.method);
  status
      = append_fields (context, arguments, &question, &lower, &upper, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_pair_capacity_functional = {
  .name = "pair_capacity",
  .topic = "Networks",
  .summary = "What two nodes of a network can share",
  .n_parameters = 6,
  .parameters
  = { { "network", NULL, "a network, as network() makes it" },
      { "from", NULL, "one of the two nodes, by its number or name" },
      { "to", NULL, "the other one" },
      { "usage", "\"optimal\"",
        "how often edges are used: \"optimal\" (frequencies of sum 1, the "
        "best), \"flooding\" (each once a network use), \"single_path\" (one "
        "path a network use) or numbers >= 0, one an edge" },
      EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = pair_capacity,
};
