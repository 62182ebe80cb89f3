/* The fields of bounds on the best fidelity of distillation.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "limit_fields.h"

#include <math.h>
#include <stdio.h>

#include "certificate_fields.h"
#include "pair_types.h"

enum ebit_status
ebit_read_limit_problem (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         struct ebit_distillation *problem)
{
  return ebit_read_distillation (
      context, ebit_field (bounds, "weights"), ebit_field (bounds, "pairs"),
      ebit_field (bounds, "success"), ebit_field (bounds, "kept"), problem);
}

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

enum ebit_status
ebit_read_limit_dual (struct ebit_context *context,
                      const struct ebit_value *bounds,
                      const struct ebit_distillation *problem,
                      const double **dual)
{
  return read_numbers (context, bounds, "dual",
                       ebit_pair_types (problem->pairs), 3, dual);
}

enum ebit_status
ebit_refuse_nested_steps (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          const struct ebit_distillation *problem)
{
  char allowed[64];
  snprintf (allowed, sizeof allowed, "steps that use at most %zu copies",
            problem->pairs / problem->kept);
  return ebit_refuse_kind (context, "steps", ebit_field (bounds, "steps"),
                           allowed);
}

enum ebit_status
ebit_read_nested_steps (struct ebit_context *context,
                        const struct ebit_value *bounds,
                        const struct ebit_distillation *problem, size_t *n,
                        struct ebit_nested_step steps[EBIT_MOST_NESTED_STEPS])
{
  const struct ebit_value *value = ebit_field (bounds, "steps");
  const double *x;
  *n = value ? value->extent[0] : 0;
  if (*n < 1 || *n >= problem->pairs / problem->kept)
    return ebit_refuse_nested_steps (context, bounds, problem);
  enum ebit_status status
      = read_numbers (context, bounds, "steps", *n, EBIT_NESTED_COLUMNS, &x);
  for (size_t k = 0; k < *n && !status; k++)
    status = read_step (context, *n, x, k, &steps[k]);
  return status;
}
