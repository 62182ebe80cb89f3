/* all_pairs_capacity (network, usage): what each two nodes of a network can
 * share, as a table of pairs, and the trees of Gomory and Hu behind it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "all_pairs_capacity.h"

#include <math.h>

#include "all_pairs.h"
#include "bounds.h"
#include "network_tables.h"
#include "table.h"

struct question
{
  const struct ebit_value *value; /* the network */
  struct ebit_network network;
  struct ebit_usage usage;
  struct ebit_merged_edges merged;
  const double *frequencies;
};

static enum ebit_status
read_question (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               struct question *question)
{
  struct ebit_network *network = &question->network;
  question->value = arguments[0];
  enum ebit_status status
      = ebit_read_network (context, "network", arguments[0], network);
  if (!status)
    status = ebit_read_usage (context, arguments[1], network, false,
                              &question->usage);
  if (!status)
    status = ebit_merge_edges (context, network, &question->usage,
                               &question->merged);
  if (status)
    return status;
  double *each = ebit_work (context, network->graph.edges + 1, sizeof *each);
  question->frequencies = each;
  for (size_t k = 0; each && k < network->graph.edges; k++)
    each[k] = question->usage.kind == EBIT_FLOODING;
  if (question->usage.kind == EBIT_GIVEN_USAGE)
    question->frequencies = arguments[1]->numbers;
  return each ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- Answers ----------------------------------------------------------- */

static const struct ebit_value *
make_tree (struct ebit_context *context, const struct question *question,
           const struct ebit_all_pairs *pairs)
{
  const struct ebit_nodes *nodes = &question->network.nodes;
  const size_t most = EBIT_TREE_SIDES * nodes->count;
  size_t n = 0;
  const char **side = ebit_work (context, most, sizeof *side);
  size_t *from = ebit_work (context, most, sizeof *from);
  size_t *to = ebit_work (context, most, sizeof *to);
  double *value = ebit_work (context, most, sizeof *value);
  if (!side || !from || !to || !value)
    return NULL;
  for (int i = EBIT_LOWER_TREE; i < EBIT_TREE_SIDES; i++)
    for (size_t k = 0; k + 1 < pairs->tree[i].nodes; k++, n++)
    {
      side[n] = ebit_tree_side_name ((enum ebit_tree_side)i);
      from[n] = pairs->tree[i].from[k];
      to[n] = pairs->tree[i].to[k];
      value[n] = pairs->tree[i].value[k];
    }
  const struct ebit_field columns[] = {
    { "side", ebit_make_texts (context, n, side) },
    { "from", ebit_make_node_column (context, nodes, n, from) },
    { "to", ebit_make_node_column (context, nodes, n, to) },
    { "value", ebit_make_vector (context, n, value) },
  };
  return ebit_make_table (context, 4, columns);
}

/* The columns from, to. */
static enum ebit_status
add_nodes (struct ebit_context *context, const struct question *question,
           struct ebit_value *list)
{
  const struct ebit_nodes *nodes = &question->network.nodes;
  const size_t n = nodes->count * (nodes->count - 1) / 2;
  size_t *from = ebit_work (context, n + 1, sizeof *from);
  size_t *to = ebit_work (context, n + 1, sizeof *to), row = 0;
  if (!from || !to)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < nodes->count; v++)
    for (size_t w = v + 1; w < nodes->count; w++, row++)
    {
      from[row] = v;
      to[row] = w;
    }
  const enum ebit_status status = ebit_add (
      context, list, "from", ebit_make_node_column (context, nodes, n, from));
  return status ? status
                : ebit_add (context, list, "to",
                            ebit_make_node_column (context, nodes, n, to));
}

/* Certified where all pairs are. */
static const char *
find_status (const struct ebit_context *context, size_t n,
             const struct ebit_all_pairs *pairs, double *tol)
{
  enum ebit_bounds_status status = EBIT_CERTIFIED;
  *tol = context->tol > 0 ? context->tol : EBIT_CAPACITY_TOLERANCE;
  for (size_t i = 0; i < n; i++)
    if (ebit_status_of_gap (pairs->lower[i], pairs->upper[i], *tol)
        == EBIT_BRACKET)
      status = EBIT_BRACKET;
  return ebit_bounds_status_name (status);
}

static bool
has_bound (size_t n, const double *upper)
{
  for (size_t i = 0; i < n; i++)
    if (!isinf (upper[i]))
      return true;
  return false;
}

struct field
{
  const char *name;
  const struct ebit_value *value;
};

static enum ebit_status
make_answer (struct ebit_context *context, const struct question *question,
             const struct ebit_all_pairs *pairs,
             const struct ebit_value **result)
{
  const size_t nodes = question->network.nodes.count;
  const size_t n = nodes * (nodes - 1) / 2;
  const bool is_optimal = question->usage.kind == EBIT_OPTIMAL_USAGE;
  const char *upper = is_optimal ? "path_lengths" : "cut_tree";
  const struct ebit_value *flow = NULL;
  double tol;
  const char *word = find_status (context, n, pairs, &tol);
  const struct ebit_network_answer flows
      = { .network = &question->network,
          .merged = &question->merged,
          .n_flows = is_optimal ? 0 : nodes - 1,
          .flow = pairs->flow };
  enum ebit_status status = ebit_make_flow_table (context, &flows, &flow);
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, "ebit_all_pairs", 15);
  if (!status)
    status = add_nodes (context, question, list);
  const struct field fields[] = {
    { "lower", ebit_make_vector (context, n, pairs->lower) },
    { "upper", ebit_make_vector (context, n, pairs->upper) },
    { "quantity", ebit_make_text (context, "all_pairs_capacity") },
    { "status", ebit_make_text (context, word) },
    { "tol", ebit_make_number (context, tol) },
    { "lower_method",
      ebit_make_text (context, is_optimal ? "shortest_path" : "flow_tree") },
    { "upper_method",
      ebit_make_text (context,
                      has_bound (n, pairs->upper) ? upper : "no_bound") },
    { "task",
      ebit_make_text (context,
                      question->network.is_key ? "key" : "entanglement") },
    { "network", ebit_copy_value (context, question->value) },
    { "per", ebit_make_text (context, ebit_usage_unit (&question->usage,
                                                       &question->network)) },
    { "usage", ebit_make_vector (context, question->network.graph.edges,
                                 question->frequencies) },
    { "tree", make_tree (context, question, pairs) },
    { "flow", flow },
  };
  for (size_t i = 0; i < sizeof fields / sizeof fields[0] && !status; i++)
    status = ebit_add (context, list, fields[i].name, fields[i].value);
  *result = list;
  return status;
}

static enum ebit_status
all_pairs_capacity (struct ebit_context *context,
                    const struct ebit_value *const *arguments,
                    const struct ebit_value **result)
{
  struct question question;
  struct ebit_all_pairs pairs;
  enum ebit_status status = read_question (context, arguments, &question);
  if (!status)
    status = ebit_find_all_pairs (context, &question.merged,
                                  question.usage.kind == EBIT_OPTIMAL_USAGE,
                                  &pairs);
  return status ? status : make_answer (context, &question, &pairs, result);
}

const struct ebit_functional ebit_all_pairs_capacity_functional = {
  .name = "all_pairs_capacity",
  .topic = "Networks",
  .summary = "What each two nodes of a network can share",
  .n_parameters = 4,
  .parameters
  = { { "network", NULL, "a network, as network() makes it" },
      { "usage", "\"optimal\"",
        "how often edges are used: \"optimal\" (frequencies of sum 1, the "
        "best for each pair), \"flooding\" (each once a network use) or "
        "numbers >= 0, one an edge" },
      EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = all_pairs_capacity,
};
