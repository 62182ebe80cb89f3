/* ghz_network_capacity (network, users, usage): GHZ states, or conference
 * keys, of a group of users, between trees on the lower values of the edges
 * and cuts on the upper ones.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ghz_network_capacity.h"

#include <math.h>

#include "bounds.h"
#include "frequencies.h"
#include "group_ends.h"
#include "group_proof.h"
#include "user_group.h"

struct question
{
  struct ebit_network network;
  struct ebit_usage usage;
  struct ebit_merged_edges merged;
  struct ebit_group_question group;
};

static const char *const bounds_choices[] = { "best", "paper", NULL };

static enum ebit_status
read_question (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               struct question *question)
{
  struct ebit_network *network = &question->network;
  size_t n = 0, *users = NULL, choice = 0;
  enum ebit_status status
      = ebit_read_network (context, "network", arguments[0], network);
  if (!status)
    status = ebit_read_user_group (context, "users", arguments[1], network, &n,
                                   &users);
  if (!status)
    status = ebit_read_usage (context, arguments[2], network, false,
                              &question->usage);
  if (!status)
    status = ebit_read_choice (context, "bounds", arguments[3], bounds_choices,
                               &choice);
  if (!status)
    status = ebit_merge_edges (context, network, &question->usage,
                               &question->merged);
  question->group = (struct ebit_group_question){
    .merged = &question->merged,
    .is_optimal = question->usage.kind == EBIT_OPTIMAL_USAGE,
    .as_paper = choice == 1,
    .n_users = n,
    .users = users,
  };
  return status;
}

/* ---- Answers ----------------------------------------------------------- */

/* A cut of users alone: no other node is named. */
static enum ebit_status
name_user_cut (struct ebit_context *context, size_t nodes,
               const struct ebit_group_question *group,
               const struct ebit_cut_packing *packing, size_t k,
               struct ebit_partition *cut)
{
  size_t *part = ebit_work (context, nodes, sizeof *part);
  if (!part)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < group->n_users; i++)
    part[group->users[i]] = packing->side[k * packing->n + i];
  *cut = (struct ebit_partition){ part, packing->multiplier[k] };
  return EBIT_OK;
}

static enum ebit_status
name_cuts (struct ebit_context *context, const struct question *question,
           const struct ebit_group_upper *upper,
           struct ebit_network_answer *answer)
{
  const size_t nodes = question->network.nodes.count;
  const size_t n = upper->is_cut ? 1 : upper->packing.cuts;
  struct ebit_partition *cuts = ebit_work (context, n + 1, sizeof *cuts);
  enum ebit_status status = cuts ? EBIT_OK : EBIT_EMEMORY;
  if (!status && upper->is_cut)
    status = ebit_name_cut (context, nodes, upper->side, cuts);
  for (size_t k = 0; k < n && !status && !upper->is_cut; k++)
    status = name_user_cut (context, nodes, &question->group, &upper->packing,
                            k, &cuts[k]);
  answer->n_cuts = n;
  answer->cuts = cuts;
  return status;
}

static enum ebit_status
find_usage (struct ebit_context *context, const struct question *question,
            const struct ebit_value *value, const struct ebit_tree_list *trees,
            struct ebit_network_answer *answer)
{
  const struct ebit_graph *graph = &question->merged.graph;
  double *load = ebit_work (context, graph->edges + 1, sizeof *load);
  if (!load)
    return EBIT_EMEMORY;
  ebit_find_tree_load (graph, trees->n, trees->trees, load);
  return ebit_find_frequencies (context, &question->network, &question->merged,
                                &question->usage, value, load,
                                &answer->frequencies);
}

static enum ebit_status
append_fields (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct question *question,
               const struct ebit_group_lower *lower,
               const struct ebit_group_upper *upper,
               struct ebit_bounds *bounds)
{
  const bool has_prices = upper->is_cut && !question->group.is_optimal;
  struct ebit_network_answer answer = {
    .network_value = arguments[0],
    .network = &question->network,
    .merged = &question->merged,
    .of_users = true,
    .n_pairs = question->group.n_users,
    .from = question->group.users,
    .usage = &question->usage,
    .flow = lower->flow,
    .n_flows = question->group.n_users - 1,
    .n_trees = lower->trees.n,
    .trees = lower->trees.trees,
    .flow_lower = lower->flow_rate,
    .flow_upper = upper->rate,
    .gap_factor = 1,
    .prices = has_prices ? upper->prices : NULL,
  };
  enum ebit_status status = name_cuts (context, question, upper, &answer);
  if (!status)
    status
        = find_usage (context, question, arguments[2], &lower->trees, &answer);
  return status ? status
                : ebit_append_network_fields (context, &answer, bounds);
}

static enum ebit_status
ghz_network_capacity (struct ebit_context *context,
                      const struct ebit_value *const *arguments,
                      const struct ebit_value **result)
{
  struct question question;
  struct ebit_group_lower lower;
  struct ebit_group_upper upper;
  enum ebit_status status = read_question (context, arguments, &question);
  if (!status)
    status = ebit_find_group_lower (context, &question.group, &lower);
  if (!status)
    status = ebit_find_group_upper (context, &question.group, &upper);
  if (status)
    return status;
  /* Equal but for rounding, where they are. */
  lower.rate = fmin (lower.rate, upper.rate);
  struct ebit_bounds bounds = ebit_bounds_between (
      "ghz_network_capacity", EBIT_CAPACITY_TOLERANCE, lower.rate,
      lower.method, upper.rate, upper.method);
  status
      = append_fields (context, arguments, &question, &lower, &upper, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_ghz_network_capacity_functional = {
  .name = "ghz_network_capacity",
  .topic = "Networks",
  .summary = "GHZ states or conference keys of a group of users of a network",
  .n_parameters = 6,
  .parameters
  = { { "network", NULL, "a network, as network() makes it" },
      { "users", NULL, "two nodes of it or more, by numbers or names" },
      { "usage", "\"optimal\"",
        "how often edges are used: \"optimal\" (frequencies of sum 1, the "
        "best), \"flooding\" (each once a network use) or numbers >= 0, one "
        "an edge" },
      { "bounds", "\"best\"",
        "\"best\", or \"paper\" with a lower end that is half the least flow "
        "between two users" },
      EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = ghz_network_capacity,
};
