/* Reading any number of subsystems, and which of them are meant.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "subsystem_arguments.h"

#include <math.h>
#include <stdio.h>

#include "value.h"

enum ebit_status
ebit_read_subsystems (struct ebit_context *context, const char *name,
                      const struct ebit_value *value, size_t n,
                      struct ebit_subsystems *subsystems)
{
  *subsystems = (struct ebit_subsystems){ .count = 2 };
  if (ebit_is_missing (value))
    return ebit_read_dims (context, name, value, n, subsystems->dims);
  const struct ebit_range positive = { 1, INFINITY, false, false, true };
  const double *dims;
  size_t product = 1;
  const enum ebit_status status = ebit_read_vector (
      context, name, value, &positive, &subsystems->count, &dims);
  if (status)
    return status;
  bool fits
      = subsystems->count >= 1 && subsystems->count <= EBIT_MAX_SUBSYSTEMS;
  for (size_t i = 0; fits && i < subsystems->count; i++)
  {
    fits = dims[i] <= (double)(n / product);
    subsystems->dims[i] = fits ? (size_t)dims[i] : 1;
    product *= subsystems->dims[i];
  }
  if (fits && product == n)
    return EBIT_OK;
  char allowed[96];
  snprintf (allowed, sizeof allowed,
            "at most %d whole numbers whose product is %zu",
            EBIT_MAX_SUBSYSTEMS, n);
  return ebit_refuse_dims (context, name, value, allowed);
}

enum ebit_status
ebit_choose_subsystems (struct ebit_context *context, const char *name,
                        const struct ebit_value *value, size_t fallback,
                        struct ebit_subsystems *subsystems)
{
  for (size_t i = 0; i < subsystems->count; i++)
    subsystems->chosen[i] = i + 1 == fallback;
  const bool missing = ebit_is_missing (value);
  if (missing && fallback > 0 && fallback <= subsystems->count)
    return EBIT_OK;
  const struct ebit_range range
      = { 1, (double)subsystems->count, false, false, true };
  const double *numbers;
  size_t count;
  const enum ebit_status status = ebit_read_vector (
      context, name, missing ? NULL : value, &range, &count, &numbers);
  if (status)
    return status;
  for (size_t i = 0; i < subsystems->count; i++)
    subsystems->chosen[i] = false;
  for (size_t i = 0; i < count; i++)
  {
    if (i > 0 && numbers[i] <= numbers[i - 1])
      return ebit_refuse_number (context, name, i, count, numbers[i],
                                 "larger than the number before it, as "
                                 "subsystems stay in their order");
    subsystems->chosen[(size_t)numbers[i] - 1] = true;
  }
  return EBIT_OK;
}

struct ebit_value *
ebit_make_like (struct ebit_context *context,
                const struct ebit_value *argument, size_t n,
                const double complex *x)
{
  if (argument->kind == EBIT_COMPLEX)
    return ebit_make_matrix (context, n, n, x);
  double *data;
  struct ebit_value *value
      = ebit_make_array (context, EBIT_NUMBERS, 2, (size_t[]){ n, n }, &data);
  for (size_t i = 0; value && i < n * n; i++)
    data[i] = creal (x[i]);
  return value;
}
