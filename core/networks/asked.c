/* What bounds values of networks ask.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "asked.h"

#include <string.h>

#include "certificate_fields.h"
#include "user_group.h"

/* ---- Two nodes --------------------------------------------------------- */

static enum ebit_status
read_pair (struct ebit_context *context, const struct ebit_value *bounds,
           struct ebit_asked_pair *pair)
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
check_methods (struct ebit_context *context,
               const struct ebit_asked_pair *pair)
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

enum ebit_status
ebit_read_asked_pair (struct ebit_context *context,
                      const struct ebit_value *bounds,
                      struct ebit_asked_pair *pair)
{
  const enum ebit_status status = read_pair (context, bounds, pair);
  return status ? status : check_methods (context, pair);
}

/* ---- Several pairs ----------------------------------------------------- */

static enum ebit_status
read_goal (struct ebit_context *context, const struct ebit_value *bounds,
           enum ebit_rate_goal *goal)
{
  const char *quantity = ebit_text_field (bounds, "quantity");
  const char *objective = ebit_text_field (bounds, "objective");
  *goal = strcmp (quantity, "worst_case_capacity") == 0 ? EBIT_WORST_RATE
                                                        : EBIT_WEIGHTED_RATE;
  if (strcmp (quantity, "weighted_capacity") != 0)
    return EBIT_OK;
  if (strcmp (objective, "log") == 0)
    *goal = EBIT_LOG_RATE;
  else if (strcmp (objective, "linear") != 0)
    return ebit_refuse_kind (context, "objective",
                             ebit_field (bounds, "objective"),
                             "\"linear\" or \"log\"");
  return EBIT_OK;
}

enum ebit_status
ebit_read_asked_rates (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_asked_rates *answer)
{
  struct ebit_rate_problem *problem = &answer->problem;
  enum ebit_status status
      = ebit_read_answered (context, bounds, &answer->answered);
  if (!status)
    status = read_goal (context, bounds, &problem->goal);
  if (!status)
    status = ebit_read_user_pairs (context, ebit_field (bounds, "pairs"),
                                   &answer->answered.network, &answer->pairs);
  if (status)
    return status;
  const bool worst = problem->goal == EBIT_WORST_RATE;
  const char *name = worst ? "demands" : "weights";
  const struct ebit_value *numbers = ebit_field (bounds, name);
  problem->n_pairs = answer->pairs.n;
  problem->from = answer->pairs.from;
  problem->to = answer->pairs.to;
  answer->is_optimal = answer->answered.usage.kind == EBIT_OPTIMAL_USAGE;
  return ebit_read_pair_numbers (context, name, numbers, numbers ? 0 : 1,
                                 problem->n_pairs, &problem->numbers);
}

/* ---- A group ----------------------------------------------------------- */

enum ebit_status
ebit_read_asked_group (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_asked_group *group)
{
  const char *lower = ebit_text_field (bounds, "lower_method");
  const char *upper = ebit_text_field (bounds, "upper_method");
  enum ebit_status status
      = ebit_read_answered (context, bounds, &group->answered);
  if (!status)
    status = ebit_read_user_group (
        context, "users", ebit_field (bounds, "users"),
        &group->answered.network, &group->n_users, &group->users);
  if (status)
    return status;
  group->is_optimal = group->answered.usage.kind == EBIT_OPTIMAL_USAGE;
  const bool is_packing = strncmp (upper, "held_karp", 9) == 0;
  const bool is_cut = strncmp (upper, "min_cut", 7) == 0;
  group->by_flows = !group->is_optimal && strcmp (lower, "steiner_trees") != 0;
  if (group->is_optimal ? is_cut : is_packing)
    return ebit_refuse (context, "upper_method", upper,
                        "one of this usage of the edges");
  if (group->is_optimal && strcmp (lower, "tree_packing") == 0)
    return ebit_refuse (context, "lower_method", lower,
                        "\"steiner_trees\" or \"tree_packing_half\" per "
                        "channel use");
  return EBIT_OK;
}
