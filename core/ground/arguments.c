/* Reading arguments: all checks of shape and range.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "arguments.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "refusal.h"
#include "spelling.h"
#include "value.h"

/* Dimensions beyond so many are counted, not shown. */
#define MOST_DIMS 8

bool
ebit_is_missing (const struct ebit_value *value)
{
  if (!value)
    return true;
  /* Octave's [] and {} and R's list () stand for "the default". */
  const bool numeric = value->kind == EBIT_NUMBERS && value->rank == 2;
  return (numeric || value->kind == EBIT_LIST) && value->extent[0] == 0
         && (value->rank < 2 || value->extent[1] == 0);
}

static bool
is_vector (const struct ebit_value *value)
{
  size_t wide = 0;
  for (size_t i = 0; i < value->rank; i++)
    wide += value->extent[i] != 1;
  return wide <= 1 || ebit_length (value) == 0;
}

/* Beyond an end of a closed range, of which it is a part unless it is 0. */
#define ROUNDING 1e-12

static double
rounding_at (double end)
{
  return ROUNDING * (end == 0 ? 1 : fabs (end));
}

double
ebit_settle_number (double x, const struct ebit_range *range)
{
  const double lower = range->lower, upper = range->upper;
  if (range->numbers == EBIT_WHOLE)
    return x;
  if (!range->lower_open && x < lower && x >= lower - rounding_at (lower))
    return lower;
  if (!range->upper_open && x > upper && x <= upper + rounding_at (upper))
    return upper;
  return x;
}

static bool
in_range (double x, const struct ebit_range *range)
{
  return (range->lower_open ? x > range->lower : x >= range->lower)
         && (range->upper_open ? x < range->upper : x <= range->upper)
         && (isfinite (x) || range->numbers == EBIT_OR_INFINITE)
         && (range->numbers != EBIT_WHOLE || x == floor (x));
}

/* The numbers as they are, unless one of them has to be settled. */
static const double *
settle_all (struct ebit_context *context, const struct ebit_range *range,
            size_t n, const double *x)
{
  size_t first = 0;
  while (first < n && !(ebit_settle_number (x[first], range) != x[first]))
    first++;
  if (first == n)
    return x;
  double *settled = ebit_work (context, n, sizeof *settled);
  for (size_t i = 0; settled && i < n; i++)
    settled[i] = ebit_settle_number (x[i], range);
  return settled;
}

enum ebit_status
ebit_read_vector (struct ebit_context *context, const char *name,
                  const struct ebit_value *value,
                  const struct ebit_range *range, size_t *n, const double **x)
{
  char allowed[128];
  ebit_describe_range (range, allowed, sizeof allowed);
  if (ebit_is_numeric (value) && !is_vector (value))
  {
    char vector[160];
    snprintf (vector, sizeof vector, "%s, or a vector of such", allowed);
    return ebit_refuse_kind (context, name, value, vector);
  }
  if (!ebit_is_numeric (value))
    return ebit_refuse_kind (context, name, value, allowed);
  *n = ebit_length (value);
  *x = settle_all (context, range, *n, value->numbers);
  if (!*x && *n > 0)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < *n; i++)
    if (!in_range ((*x)[i], range))
      return ebit_refuse_number (context, name, i, *n, (*x)[i], allowed);
  return EBIT_OK;
}

enum ebit_status
ebit_read_number (struct ebit_context *context, const char *name,
                  const struct ebit_value *value,
                  const struct ebit_range *range, double fallback, double *x)
{
  *x = fallback;
  if (ebit_is_missing (value) && !isnan (fallback))
    return EBIT_OK;
  char allowed[128];
  ebit_describe_range (range, allowed, sizeof allowed);
  if (!ebit_is_numeric (value) || ebit_length (value) != 1)
    return ebit_refuse_kind (context, name, value, allowed);
  *x = ebit_settle_number (value->numbers[0], range);
  return in_range (*x, range)
             ? EBIT_OK
             : ebit_refuse_number (context, name, 0, 1, *x, allowed);
}

enum ebit_status
ebit_read_truth (struct ebit_context *context, const char *name,
                 const struct ebit_value *value, bool fallback, bool *truth)
{
  *truth = fallback;
  if (ebit_is_missing (value))
    return EBIT_OK;
  const bool is_one = ebit_is_numeric (value) && ebit_length (value) == 1;
  const double x = is_one ? value->numbers[0] : NAN;
  *truth = x > 0;
  if (x == 0 || x == 1)
    return EBIT_OK;
  char allowed[16];
  snprintf (allowed, sizeof allowed, "%s or %s",
            ebit_spell_truth (context, true),
            ebit_spell_truth (context, false));
  return ebit_refuse_kind (context, name, value, allowed);
}

enum ebit_status
ebit_read_choice (struct ebit_context *context, const char *name,
                  const struct ebit_value *value, const char *const *choices,
                  size_t *choice)
{
  *choice = 0;
  if (ebit_is_missing (value))
    return EBIT_OK;
  return ebit_require_choice (context, name, value, choices, choice);
}

enum ebit_status
ebit_require_choice (struct ebit_context *context, const char *name,
                     const struct ebit_value *value,
                     const char *const *choices, size_t *choice)
{
  if (ebit_is_text (value))
    for (size_t i = 0; choices[i]; i++)
      if (strcmp (choices[i], value->texts[0]) == 0)
      {
        *choice = i;
        return EBIT_OK;
      }
  char allowed[256];
  ebit_describe_choices (choices, allowed, sizeof allowed);
  return ebit_refuse_kind (context, name, value, allowed);
}

static enum ebit_status
read_weights (struct ebit_context *context, const char *name,
              const struct ebit_value *value, const char *allowed,
              size_t *rows, const double **w)
{
  static const char fraction[] = "a number in [0, 1]";
  static const struct ebit_range fractions = { 0, 1, false, false, false };
  const size_t n = ebit_is_numeric (value) ? ebit_length (value) : 0;
  const bool is_row = n == 4 && is_vector (value);
  const bool is_matrix
      = n > 0 && ebit_extent (value, 1) == 4 && ebit_extent (value, 2) == 1;
  if (!is_row && !is_matrix)
    return ebit_refuse_kind (context, name, value, allowed);
  *rows = n / 4;
  *w = settle_all (context, &fractions, n, value->numbers);
  if (!*w)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    if (!((*w)[i] >= 0 && (*w)[i] <= 1 + EBIT_TOLERANCE))
      return is_row
                 ? ebit_refuse_number (context, name, i, n, (*w)[i], fraction)
                 : ebit_refuse_element (context, name, value, i, (*w)[i],
                                        fraction);
  for (size_t i = 0; i < *rows; i++)
  {
    double sum = 0;
    for (size_t j = 0; j < 4; j++)
      sum += (*w)[i + j * *rows];
    if (fabs (sum - 1) <= EBIT_TOLERANCE)
      continue;
    char number[32], has[80];
    ebit_describe_beyond (sum, 1, 10, number, sizeof number);
    snprintf (has, sizeof has, "of sum %s in row %zu", number, i + 1);
    if (*rows == 1)
      snprintf (has, sizeof has, "of sum %s", number);
    return ebit_refuse (context, name, has, allowed);
  }
  return EBIT_OK;
}

enum ebit_status
ebit_read_weights (struct ebit_context *context, const char *name,
                   const struct ebit_value *value, size_t *rows,
                   const double **w)
{
  return read_weights (context, name, value, EBIT_DESCRIPTION_OF_WEIGHTS, rows,
                       w);
}

enum ebit_status
ebit_read_four_weights (struct ebit_context *context, const char *name,
                        const struct ebit_value *value, const double **w)
{
  static const char allowed[] = "4 numbers >= 0 with sum 1";
  size_t rows;
  return value && ebit_length (value) == 4
             ? read_weights (context, name, value, allowed, &rows, w)
             : ebit_refuse_kind (context, name, value, allowed);
}

static enum ebit_status
check_finite (struct ebit_context *context, const char *name,
              const struct ebit_value *value)
{
  const size_t parts = value->kind == EBIT_COMPLEX ? 2 : 1;
  const size_t n = ebit_length (value);
  for (size_t i = 0; i < n * parts; i++)
    if (!isfinite (value->numbers[i]))
      return ebit_refuse_element (context, name, value, i / parts,
                                  value->numbers[i], "finite");
  return EBIT_OK;
}

enum ebit_status
ebit_read_matrix (struct ebit_context *context, const char *name,
                  const struct ebit_value *value, size_t *rows,
                  size_t *columns, double complex **x)
{
  if (!ebit_has_numbers (value) || ebit_length (value) == 0
      || (value->rank == 3 && value->extent[2] != 1))
    return ebit_refuse_kind (context, name, value, "a matrix of numbers");
  enum ebit_status status = check_finite (context, name, value);
  if (status)
    return status;
  const size_t n = ebit_length (value);
  *rows = value->extent[0];
  *columns = n / *rows;
  *x = ebit_work (context, n, sizeof **x);
  if (!*x)
    return EBIT_EMEMORY;
  if (value->kind == EBIT_COMPLEX)
    memcpy (*x, value->numbers, n * sizeof **x);
  else
    for (size_t i = 0; i < n; i++)
      (*x)[i] = value->numbers[i];
  return EBIT_OK;
}

bool
ebit_is_ket (const struct ebit_value *value)
{
  return ebit_has_numbers (value) && value->rank < 3 && ebit_length (value) > 1
         && is_vector (value);
}

void
ebit_projector (size_t n, const double complex *x, double complex *y)
{
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      y[i + j * n] = x[i] * conj (x[j]);
}

enum ebit_status
ebit_read_operator (struct ebit_context *context, const char *name,
                    const struct ebit_value *value, size_t *n,
                    double complex **x)
{
  size_t columns;
  const enum ebit_status status
      = ebit_read_matrix (context, name, value, n, &columns, x);
  if (status)
    return status;
  if (ebit_is_ket (value))
  {
    const double complex *ket = *x;
    *n = ebit_length (value);
    *x = ebit_work_unset (context, *n, *n * sizeof **x);
    if (!*x)
      return EBIT_EMEMORY;
    ebit_projector (*n, ket, *x);
    return EBIT_OK;
  }
  return columns == *n
             ? EBIT_OK
             : ebit_refuse_kind (context, name, value, "a square matrix");
}

enum ebit_status
ebit_refuse_dims (struct ebit_context *context, const char *name,
                  const struct ebit_value *value, const char *allowed)
{
  const size_t n = value ? ebit_length (value) : 0;
  if (!ebit_is_numeric (value) || !is_vector (value) || n < 2 || n > MOST_DIMS)
    return ebit_refuse_kind (context, name, value, allowed);
  char text[24 * MOST_DIMS + 40];
  size_t used = 0;
  double product = 1;
  for (size_t i = 0; i < n; i++)
  {
    product *= value->numbers[i];
    used += (size_t)snprintf (text + used, sizeof text - used, "%s%.15g",
                              i ? " x " : "", value->numbers[i]);
  }
  snprintf (text + used, sizeof text - used, " = %.15g", product);
  return ebit_refuse (context, name, text, allowed);
}

enum ebit_status
ebit_read_dims (struct ebit_context *context, const char *name,
                const struct ebit_value *value, size_t n, size_t dims[2])
{
  char allowed[128];
  if (ebit_is_missing (value))
  {
    dims[0] = dims[1] = (size_t)(sqrt ((double)n) + 0.5);
    if (dims[0] * dims[1] == n)
      return EBIT_OK;
    snprintf (allowed, sizeof allowed,
              "given as %s with dA dB = %zu, which is not a square",
              ebit_spell_pair (context), n);
    return ebit_refuse_kind (context, name, NULL, allowed);
  }
  snprintf (allowed, sizeof allowed, "two whole numbers %s with dA dB = %zu",
            ebit_spell_pair (context), n);
  if (!ebit_is_numeric (value) || !is_vector (value)
      || ebit_length (value) != 2)
    return ebit_refuse_dims (context, name, value, allowed);
  const struct ebit_range positive = { 1, INFINITY, false, false, true };
  for (size_t i = 0; i < 2; i++)
    if (!in_range (value->numbers[i], &positive))
      return ebit_refuse_number (context, name, i, 2, value->numbers[i],
                                 allowed);
  if (value->numbers[0] * value->numbers[1] != (double)n)
    return ebit_refuse_dims (context, name, value, allowed);
  dims[0] = (size_t)value->numbers[0];
  dims[1] = (size_t)value->numbers[1];
  return EBIT_OK;
}
