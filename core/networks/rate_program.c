/* network_to_lp (network, problem, pairs, usage, format, weights): the linear
 * program of flows as text.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rate_program.h"

#include "arc_program.h"
#include "program_text.h"
#include "user_pairs.h"
#include "value.h"

enum problem
{
  WORST_CASE,
  TOTAL,
  WEIGHTED
};

static const char *const problems[] = {
  [WORST_CASE] = "worst_case", [TOTAL] = "total", [WEIGHTED] = "weighted", NULL
};
static const char *const formats[] = { "mps", "lp", NULL };

/* Flooding unless it is told; optimal usage needs no program. */
static enum ebit_status
read_usage (struct ebit_context *context, const struct ebit_value *value,
            const struct ebit_network *network, struct ebit_usage *usage)
{
  struct ebit_value *flooding = ebit_make_text (context, "flooding");
  if (!flooding)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_read_usage (context, ebit_is_missing (value) ? flooding : value,
                         network, false, usage);
  if (status || usage->kind != EBIT_OPTIMAL_USAGE)
    return status;
  return ebit_refuse (context, "usage", "\"optimal\"",
                      "\"flooding\" or numbers: the optimal usage is that of "
                      "shortest paths, without a program");
}

/* Of "weighted" alone. */
static enum ebit_status
read_weights (struct ebit_context *context, const struct ebit_value *value,
              enum problem problem, size_t n, const double **weights)
{
  if (problem == WEIGHTED)
    return ebit_read_pair_numbers (context, "weights", value, 0, n, weights);
  if (!ebit_is_missing (value))
    return ebit_refuse_kind (context, "weights", value,
                             "left out but where problem is \"weighted\"");
  return ebit_read_pair_numbers (context, "weights", NULL, 1, n, weights);
}

static enum ebit_status
read_rates (struct ebit_context *context,
            const struct ebit_value *const *arguments,
            const struct ebit_network *network,
            struct ebit_rate_problem *rates)
{
  struct ebit_user_pairs pairs;
  size_t problem = 0;
  enum ebit_status status = ebit_read_choice (context, "problem", arguments[1],
                                              problems, &problem);
  if (!status)
    status = ebit_read_user_pairs (context, arguments[2], network, &pairs);
  if (!status)
    status = read_weights (context, arguments[5], (enum problem)problem,
                           pairs.n, &rates->numbers);
  if (status)
    return status;
  rates->goal = problem == WORST_CASE ? EBIT_WORST_RATE : EBIT_WEIGHTED_RATE;
  rates->n_pairs = pairs.n;
  rates->from = pairs.from;
  rates->to = pairs.to;
  return EBIT_OK;
}

static enum ebit_status
network_to_lp (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct ebit_network network;
  struct ebit_usage usage;
  struct ebit_merged_edges merged;
  struct ebit_arc_program program;
  size_t format = 0;
  struct ebit_rate_problem rates = { .numbers = NULL };
  enum ebit_status status
      = ebit_read_network (context, "network", arguments[0], &network);
  if (!status)
    status = read_rates (context, arguments, &network, &rates);
  if (!status)
    status = read_usage (context, arguments[3], &network, &usage);
  if (!status)
    status
        = ebit_read_choice (context, "format", arguments[4], formats, &format);
  if (!status)
    status = ebit_merge_edges (context, &network, &usage, &merged);
  if (!status)
    status = ebit_build_arc_program (context, &rates, &merged.graph,
                                     merged.lower, NULL, &program);
  if (status)
    return status;
  const char *text = ebit_write_program (context, program.model,
                                         (enum ebit_program_format)format);
  *result = text ? ebit_make_text (context, text) : NULL;
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_network_to_lp_functional = {
  .name = "network_to_lp",
  .topic = "Networks",
  .summary = "The linear program of flows in a network, as text",
  .n_parameters = 6,
  .parameters
  = { { "network", NULL, "a network, as network() makes it" },
      { "problem", "\"worst_case\"",
        "the rate that all pairs have, or with \"total\" their sum, with "
        "\"weighted\" the sum of weights times rates" },
      { "pairs", NULL,
        "two columns of nodes, by numbers or names, a pair of users a "
        "row" },
      { "usage", "\"flooding\"",
        "how often edges are used: \"flooding\" (each once a network "
        "use) or numbers >= 0, one an edge" },
      { "format", "\"mps\"",
        "\"mps\" (free MPS) or \"lp\" (CPLEX's LP format)" },
      { "weights", "NULL",
        "with \"weighted\" what a unit of each pair's rate counts, "
        "numbers in [1e-100, 1e100], one a pair" } },
  .implementation = network_to_lp
};
