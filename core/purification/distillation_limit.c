/* distillation_limit (weights, pairs, success, kept): the best fidelity with
 * which any protocol of local operations and classical communication turns so
 * many copies of a Bell-diagonal state into one phi+ of dimension 2^kept, when
 * it succeeds with that probability.
 *
 * From above the linear program over operations that keep partial transposes
 * positive (distillation_ends.h); from below what needs no protocol, and
 * nested steps of recurrence.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_limit.h"

#include <math.h>

#include "distillation_program.h"
#include "nested_search.h"
#include "pair_types.h"
#include "value.h"

/* Ends that differ by no more than their rounding are one. */
#define ROUNDING 1e-12

enum ebit_status
ebit_limit_distillation (struct ebit_context *context,
                         const struct ebit_distillation *problem,
                         double *upper)
{
  const size_t mark = ebit_work_mark (context);
  const size_t n = 3 * ebit_pair_types (problem->pairs);
  double *dual = ebit_work (context, n, sizeof *dual);
  enum ebit_status status = dual ? EBIT_OK : EBIT_EMEMORY;
  if (!status)
    status = ebit_search_distillation_dual (context, problem, dual);
  if (!status)
    status = ebit_prove_distillation_limit (context, problem, dual, upper);
  ebit_work_release (context, mark);
  return status;
}

/* A row a step. */
static struct ebit_value *
steps_value (struct ebit_context *context, size_t n,
             const struct ebit_nested_step *steps)
{
  double *x;
  struct ebit_value *value = ebit_make_array (
      context, EBIT_NUMBERS, 2, (size_t[]){ n, EBIT_NESTED_COLUMNS }, &x);
  for (size_t k = 0; k < n && value; k++)
  {
    const double row[EBIT_NESTED_COLUMNS]
        = { (double)steps[k].first, (double)steps[k].second,
            (double)steps[k].order.first, (double)steps[k].order.second,
            steps[k].order.crossed };
    for (size_t c = 0; c < EBIT_NESTED_COLUMNS; c++)
      x[k + c * n] = row[c];
  }
  return value;
}

/* The better of what needs no entanglement, what needs no protocol, and the
 * steps. */
static void
set_lower (struct ebit_context *context,
           const struct ebit_distillation *problem, size_t n_steps,
           const struct ebit_nested_step *steps, struct ebit_bounds *bounds)
{
  bounds->lower = ebit_product_fidelity (problem);
  bounds->lower_method = "product_state";
  const double kept = ebit_kept_fidelity (problem, 0, NULL);
  if (kept > bounds->lower)
  {
    bounds->lower = kept;
    bounds->lower_method = "no_protocol";
  }
  const double nested = ebit_kept_fidelity (problem, n_steps, steps);
  if (n_steps > 0 && nested > bounds->lower)
  {
    bounds->lower = nested;
    bounds->lower_method = "nested_recurrence";
    ebit_append_certificate (bounds, "steps",
                             steps_value (context, n_steps, steps));
  }
}

static void
append_problem (struct ebit_context *context,
                const struct ebit_distillation *problem,
                struct ebit_bounds *bounds)
{
  ebit_append_certificate (bounds, "weights",
                           ebit_make_vector (context, 4, problem->weights));
  ebit_append_certificate (bounds, "pairs",
                           ebit_make_number (context, (double)problem->pairs));
  ebit_append_certificate (bounds, "success",
                           ebit_make_number (context, problem->success));
  ebit_append_certificate (bounds, "kept",
                           ebit_make_number (context, (double)problem->kept));
}

enum ebit_status
ebit_bound_distillation (struct ebit_context *context,
                         const struct ebit_distillation *problem,
                         struct ebit_bounds *bounds)
{
  struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS];
  const size_t types = ebit_pair_types (problem->pairs);
  size_t n_steps = 0;
  double *dual;
  struct ebit_value *matrix = ebit_make_array (context, EBIT_NUMBERS, 2,
                                               (size_t[]){ types, 3 }, &dual);
  enum ebit_status status = matrix ? EBIT_OK : EBIT_EMEMORY;
  *bounds = (struct ebit_bounds){ .quantity = "distillation_limit",
                                  .tol = EBIT_BOUNDS_TOLERANCE,
                                  .upper_method = "ppt_program",
                                  .task = "entanglement" };
  if (!status)
    status = ebit_search_nested_steps (context, problem, &n_steps, steps);
  if (!status)
    status = ebit_search_distillation_dual (context, problem, dual);
  if (!status)
    status = ebit_prove_distillation_limit (context, problem, dual,
                                            &bounds->upper);
  if (status)
    return status;
  append_problem (context, problem, bounds);
  ebit_append_certificate (bounds, "dual", matrix);
  set_lower (context, problem, n_steps, steps, bounds);
  if (fabs (bounds->upper - bounds->lower) <= ROUNDING)
    bounds->upper = bounds->lower;
  bounds->status
      = bounds->upper == bounds->lower
            ? EBIT_EXACT
            : ebit_status_of_gap (bounds->lower, bounds->upper, bounds->tol);
  return EBIT_OK;
}

static enum ebit_status
distillation_limit (struct ebit_context *context,
                    const struct ebit_value *const *arguments,
                    const struct ebit_value **result)
{
  struct ebit_distillation problem;
  struct ebit_bounds bounds;
  enum ebit_status status
      = ebit_read_distillation (context, arguments[0], arguments[1],
                                arguments[2], arguments[3], &problem);
  if (!status)
    status = ebit_bound_distillation (context, &problem, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_distillation_limit_functional
    = { .name = "distillation_limit",
        .topic = "Distillation",
        .summary = "Best fidelity of any distillation protocol",
        .n_parameters = 6,
        .parameters
        = { { "weights", NULL, "weights of phi+ phi- psi+ psi-, sum 1" },
            { "pairs", NULL,
              "copies that the protocol may use, a whole number in [1, 10]" },
            { "success", NULL,
              "probability with which it is to succeed, in [1e-12, 1]" },
            { "kept", "1",
              "pairs that are left: the aim is phi+ of dimension 2^kept, a "
              "whole number in [1, pairs]" },
            EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = distillation_limit };
