/* total_capacity, worst_case_capacity, weighted_capacity: what several pairs
 * of users of a network can share at once, between the best flow on the lower
 * values of its edges and cuts on the upper ones.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_rates.h"

#include <float.h>
#include <math.h>

#include "rate_ends.h"
#include "rows.h"
#include "user_pairs.h"

/* Where the arguments of each function stand; 0: it has no such. */
struct face
{
  const char *quantity;
  enum ebit_rate_goal goal;
  const char *numbers_name; /* "demands", "weights" or NULL */
  double fallback;          /* of the numbers; 0: required */
  size_t numbers, usage, objective, method;
};

static const char *const methods[] = { [EBIT_ANY_FLOW] = "auto",
                                       [EBIT_ARC_FLOW] = "lp",
                                       [EBIT_PATH_FLOW] = "columns",
                                       [EBIT_APPROXIMATE_FLOW] = "approximate",
                                       NULL };

/* Of optimal usage. */
static const char closed_form[] = "closed_form";

static const char *const objectives[] = { "linear", "log", NULL };

static const char *const bounds_choices[] = { "best", "paper", NULL };

/* ---- Arguments --------------------------------------------------------- */

struct question
{
  struct ebit_network network;
  struct ebit_user_pairs pairs;
  struct ebit_usage usage;
  struct ebit_merged_edges merged;
  const char *objective;
  struct ebit_rate_question asked;
};

static enum ebit_status
read_problem (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct face *face, struct question *question)
{
  struct ebit_rate_problem *problem = &question->asked.problem;
  size_t objective = 0;
  enum ebit_status status = ebit_read_network (
      context, "network", arguments[0], &question->network);
  if (!status)
    status = ebit_read_user_pairs (context, arguments[1], &question->network,
                                   &question->pairs);
  if (!status)
    status = ebit_read_pair_numbers (
        context, face->numbers_name,
        face->numbers ? arguments[face->numbers] : NULL, face->fallback,
        question->pairs.n, &problem->numbers);
  if (!status && face->objective)
    status
        = ebit_read_choice (context, "objective", arguments[face->objective],
                            objectives, &objective);
  problem->goal = objective == 1 ? EBIT_LOG_RATE : face->goal;
  problem->n_pairs = question->pairs.n;
  problem->from = question->pairs.from;
  problem->to = question->pairs.to;
  question->objective = face->objective ? objectives[objective] : NULL;
  return status;
}

/* The paper's bounds try no cuts, and in turns no logarithm is finite. */
static enum ebit_status
read_bounds (struct ebit_context *context, const struct ebit_value *value,
             const struct face *face, struct question *question)
{
  size_t choice = 0;
  const enum ebit_status status
      = ebit_read_choice (context, "bounds", value, bounds_choices, &choice);
  if (status || choice == 0)
    return status;
  if (question->asked.problem.goal == EBIT_LOG_RATE)
    return ebit_refuse (context, "bounds", "\"paper\"",
                        "\"best\" where objective is \"log\"");
  if (question->asked.exact_cut)
    return ebit_refuse (context, "bounds", "\"paper\"",
                        "\"best\" where exact_cut is true");
  question->asked.bounds
      = face->objective ? EBIT_SHARE_BOUNDS : EBIT_FLOW_BOUNDS;
  return EBIT_OK;
}

static enum ebit_status
read_question (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct face *face, struct question *question)
{
  size_t method = 0;
  enum ebit_status status = read_problem (context, arguments, face, question);
  if (!status)
    status = ebit_read_usage (context, arguments[face->usage],
                              &question->network, false, &question->usage);
  if (!status)
    status = ebit_read_choice (context, "method", arguments[face->method],
                               methods, &method);
  if (!status && method == EBIT_APPROXIMATE_FLOW
      && question->asked.problem.goal == EBIT_LOG_RATE)
    status = ebit_refuse (context, "method", "\"approximate\"",
                          "\"auto\", \"lp\" or \"columns\" where objective is "
                          "\"log\"");
  if (!status)
    status
        = ebit_read_truth (context, "exact_cut", arguments[face->method + 1],
                           false, &question->asked.exact_cut);
  if (!status)
    status
        = read_bounds (context, arguments[face->method + 2], face, question);
  if (!status) /* after tol and time_limit_s */
    status = ebit_read_threads (context, arguments[face->method + 5],
                                &context->threads);
  if (!status)
    status = ebit_merge_edges (context, &question->network, &question->usage,
                               &question->merged);
  question->asked.method = (enum ebit_flow_method)method;
  question->asked.network = &question->network;
  question->asked.usage = &question->usage;
  question->asked.usage_value = arguments[face->usage];
  question->asked.merged = &question->merged;
  return status;
}

/* ---- The answer -------------------------------------------------------- */

static enum ebit_status
answer (struct ebit_context *context,
        const struct ebit_value *const *arguments, const struct face *face,
        const struct question *question, const struct ebit_rate_ends *ends,
        const struct ebit_value **result)
{
  const struct ebit_network_answer fields = {
    .network_value = arguments[0],
    .network = &question->network,
    .merged = &question->merged,
    .n_pairs = question->pairs.n,
    .from = question->pairs.from,
    .to = question->pairs.to,
    .numbers_name = face->numbers_name,
    .numbers = question->asked.problem.numbers,
    .objective = question->objective,
    .method = question->usage.kind == EBIT_OPTIMAL_USAGE
                  ? closed_form
                  : methods[ends->method],
    .usage = &question->usage,
    .frequencies = ends->frequencies,
    .n_paths = ends->n_paths,
    .paths = ends->paths,
    .n_cuts = ends->n_cuts,
    .cuts = ends->cuts,
    .n_sets = ends->n_sets,
    .sets = ends->sets,
    .flow_lower = ends->lower,
    .flow_upper = ends->flow_upper,
    .gap_factor = ends->gap_factor,
    .prices = ends->prices,
  };
  const double tol = context->tol > 0 ? context->tol : EBIT_CAPACITY_TOLERANCE;
  struct ebit_bounds bounds = {
    .quantity = face->quantity,
    .lower = fmin (ends->lower, DBL_MAX), /* a sum may be beyond doubles */
    .upper = ends->upper,
    .tol = tol,
    .lower_method = ends->lower_method,
    .upper_method = ends->upper_method,
  };
  bounds.status
      = bounds.lower == bounds.upper
            ? EBIT_CERTIFIED
            : ebit_status_of_gap (bounds.lower, bounds.upper, bounds.tol);
  const enum ebit_status status
      = ebit_append_network_fields (context, &fields, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

static enum ebit_status
capacity (struct ebit_context *context,
          const struct ebit_value *const *arguments,
          const struct ebit_value **result)
{
  const struct face *face = context->data;
  struct question question = { .objective = NULL };
  struct ebit_rate_ends ends;
  enum ebit_status status
      = read_question (context, arguments, face, &question);
  if (!status)
    status = ebit_find_rate_ends (context, &question.asked, &ends);
  return status ? status
                : answer (context, arguments, face, &question, &ends, result);
}

/* ---- The functions ----------------------------------------------------- */

#define NETWORK_PARAMETER                                                     \
  {                                                                           \
    "network", NULL, "a network, as network() makes it"                       \
  }
#define PAIRS_PARAMETER                                                       \
  {                                                                           \
    "pairs", NULL,                                                            \
        "two columns of nodes, by numbers or names, a pair of users a row"    \
  }
#define USAGE_PARAMETER                                                       \
  {                                                                           \
    "usage", "\"optimal\"",                                                   \
        "how often edges are used: \"optimal\" (frequencies of sum 1, the "   \
        "best), \"flooding\" (each once a network use) or numbers >= 0, one " \
        "an edge"                                                             \
  }
#define METHOD_PARAMETER                                                      \
  {                                                                           \
    "method", "\"auto\"",                                                     \
        "how flows are found: \"lp\" (of edges), \"columns\" (of paths), "    \
        "\"approximate\" (without a linear program, to a gap of tol, or 1 "   \
        "%) or \"auto\", by size"                                             \
  }
#define CUT_PARAMETER                                                         \
  {                                                                           \
    "exact_cut", "FALSE",                                                     \
        "whether cuts are sought until none is left that could be better, "   \
        "which takes long where the users are many"                           \
  }
#define BOUNDS_PARAMETER                                                      \
  {                                                                           \
    "bounds", "\"best\"",                                                     \
        "\"best\", or \"paper\" for those of the paper that has flows "       \
        "below, to compare with"                                              \
  }
#define THREADS_PARAMETER                                                     \
  {                                                                           \
    "threads", "1", "number of threads, a whole number in [1, 1024]"          \
  }
#define SEARCH_PARAMETERS METHOD_PARAMETER, CUT_PARAMETER, BOUNDS_PARAMETER

static const struct face total
    = { "total_capacity", EBIT_WEIGHTED_RATE, NULL, 1, 0, 2, 0, 3 };
static const struct face worst
    = { "worst_case_capacity", EBIT_WORST_RATE, "demands", 1, 3, 2, 0, 4 };
static const struct face weighted
    = { "weighted_capacity", EBIT_WEIGHTED_RATE, "weights", 0, 2, 3, 4, 5 };

const struct ebit_functional ebit_total_capacity_functional
    = { .name = "total_capacity",
        .topic = "Networks",
        .summary = "What pairs of users of a network can share in all",
        .n_parameters = 9,
        .parameters = { NETWORK_PARAMETER, PAIRS_PARAMETER, USAGE_PARAMETER,
                        SEARCH_PARAMETERS, EBIT_LIMIT_PARAMETERS ("1e-8"),
                        THREADS_PARAMETER },
        .implementation = capacity,
        .data = &total };

const struct ebit_functional ebit_worst_case_capacity_functional
    = { .name = "worst_case_capacity",
        .topic = "Networks",
        .summary = "The rate that all pairs of users of a network can have",
        .n_parameters = 10,
        .parameters = { NETWORK_PARAMETER,
                        PAIRS_PARAMETER,
                        USAGE_PARAMETER,
                        { "demands", "1",
                          "how much each pair is to have of the rate, a "
                          "number in [1e-100, 1e100], or "
                          "one a pair" },
                        SEARCH_PARAMETERS,
                        EBIT_LIMIT_PARAMETERS ("1e-8"),
                        THREADS_PARAMETER },
        .implementation = capacity,
        .data = &worst };

const struct ebit_functional ebit_weighted_capacity_functional
    = { .name = "weighted_capacity",
        .topic = "Networks",
        .summary = "Weighted sums of the rates of pairs of users of a network",
        .n_parameters = 11,
        .parameters
        = { NETWORK_PARAMETER,
            PAIRS_PARAMETER,
            { "weights", NULL,
              "what a unit of each pair's rate counts, numbers in [1e-100, "
              "1e100], one a "
              "pair" },
            USAGE_PARAMETER,
            { "objective", "\"linear\"",
              "the sum of weights times rates, or, with \"log\", times their "
              "natural logarithms" },
            SEARCH_PARAMETERS,
            EBIT_LIMIT_PARAMETERS ("1e-8"),
            THREADS_PARAMETER },
        .implementation = capacity,
        .data = &weighted };
