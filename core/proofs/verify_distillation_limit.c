/* The proof of bounds on the best fidelity of distillation, from the fields
 * weights, pairs, success and kept: the upper end is that of the field `dual`,
 * the lower end that of the protocol that lower_method names, whose steps, if
 * it has any, are in the field `steps`.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include "certificate_fields.h"
#include "limit_fields.h"

/* What the steps attain. */
static enum ebit_status
prove_nested (struct ebit_context *context, const struct ebit_value *bounds,
              const struct ebit_distillation *problem, double *lower)
{
  struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS];
  size_t n;
  const enum ebit_status status
      = ebit_read_nested_steps (context, bounds, problem, &n, steps);
  if (status)
    return status;
  *lower = ebit_kept_fidelity (problem, n, steps);
  return *lower >= 0 ? EBIT_OK
                     : ebit_refuse_nested_steps (context, bounds, problem);
}

enum ebit_status
ebit_verify_distillation_limit (struct ebit_context *context,
                                const struct ebit_value *bounds,
                                struct ebit_proof *proof)
{
  struct ebit_distillation problem;
  const double *dual;
  enum ebit_status status
      = ebit_read_limit_problem (context, bounds, &problem);
  if (!status)
    status = ebit_read_limit_dual (context, bounds, &problem, &dual);
  if (!status)
    status = ebit_prove_distillation_limit (context, &problem, dual,
                                            &proof->upper);
  if (status)
    return status;
  if (ebit_has_method (bounds, "lower_method", "nested_recurrence"))
    return prove_nested (context, bounds, &problem, &proof->lower);
  proof->lower = ebit_has_method (bounds, "lower_method", "no_protocol")
                     ? ebit_kept_fidelity (&problem, 0, NULL)
                     : ebit_product_fidelity (&problem);
  return EBIT_OK;
}
