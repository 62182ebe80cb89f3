/* The proof of bounds on the best fidelity of distillation, from the fields
 * weights, pairs, success and kept: the upper end is that of the field `dual`,
 * the lower end that of the protocol that lower_method names, whose steps, if
 * it has any, are in the field `steps`.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>
#include <stdio.h>

#include "certificate_fields.h"
#include "distillation_ends.h"
#include "pair_types.h"

/* A matrix of real numbers. */
static enum ebit_status
read_numbers (struct ebit_context *context, const struct ebit_value *bounds,
              const char *name, size_t rows, size_t columns, const double **x)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  char allowed[64];
  if (value && value->kind == EBIT_NUMBERS && ebit_extent (value, 0) == rows
      && ebit_extent (value, 1) == columns && ebit_extent (value, 2) == 1)
  {
    *x = value->numbers;
    return EBIT_OK;
  }
  snprintf (allowed, sizeof allowed, "a %zu x %zu matrix", rows, columns);
  return ebit_refuse_kind (context, name, value, allowed);
}

static enum ebit_status
read_step (struct ebit_context *context, size_t n, const double *x, size_t k,
           struct ebit_nested_step *step)
{
  static const double most[EBIT_NESTED_COLUMNS]
      = { EBIT_MOST_NESTED_STEPS, EBIT_MOST_NESTED_STEPS, 3, 3, 1 };
  static const double least[EBIT_NESTED_COLUMNS] = { 0, 0, 1, 1, 0 };
  size_t numbers[EBIT_NESTED_COLUMNS];
  for (size_t c = 0; c < EBIT_NESTED_COLUMNS; c++)
  {
    const double number = x[k + c * n];
    if (!(number >= least[c] && number <= most[c] && number == rint (number)))
      return ebit_refuse_number (context, "steps", k + c * n,
                                 n * EBIT_NESTED_COLUMNS, number,
                                 "a whole number of a step");
    numbers[c] = (size_t)number;
  }
  *step = (struct ebit_nested_step){
    numbers[0], numbers[1], { numbers[2], numbers[3], numbers[4] == 1 }
  };
  return EBIT_OK;
}

/* What the steps attain, which have to be possible with so many copies. */
static enum ebit_status
prove_nested (struct ebit_context *context, const struct ebit_value *bounds,
              const struct ebit_distillation *problem, double *lower)
{
  const struct ebit_value *value = ebit_field (bounds, "steps");
  const size_t n = value ? value->extent[0] : 0;
  const size_t most = problem->pairs / problem->kept;
  struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS];
  const double *x;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "steps that use at most %zu copies",
            most);
  if (n < 1 || n >= most)
    return ebit_refuse_kind (context, "steps", value, allowed);
  enum ebit_status status
      = read_numbers (context, bounds, "steps", n, EBIT_NESTED_COLUMNS, &x);
  for (size_t k = 0; k < n && !status; k++)
    status = read_step (context, n, x, k, &steps[k]);
  if (status)
    return status;
  *lower = ebit_kept_fidelity (problem, n, steps);
  return *lower >= 0 ? EBIT_OK
                     : ebit_refuse_kind (context, "steps", value, allowed);
}

enum ebit_status
ebit_verify_distillation_limit (struct ebit_context *context,
                                const struct ebit_value *bounds,
                                struct ebit_proof *proof)
{
  struct ebit_distillation problem;
  const double *dual;
  enum ebit_status status = ebit_read_distillation (
      context, ebit_field (bounds, "weights"), ebit_field (bounds, "pairs"),
      ebit_field (bounds, "success"), ebit_field (bounds, "kept"), &problem);
  if (!status)
    status = read_numbers (context, bounds, "dual",
                           ebit_pair_types (problem.pairs), 3, &dual);
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
