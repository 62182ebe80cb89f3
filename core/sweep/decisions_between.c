/* is_above: comparisons that brackets decide, or leave open.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decisions_between.h"

#include <math.h>

#include "rows.h"
#include "value.h"

#define ENDS 4

static const char *const names[ENDS]
    = { "a_lower", "a_upper", "b_lower", "b_upper" };

/* 1 where a is above b for all that the ends leave open, 0 where it is not
 * above b, NaN where neither is proved or an end is not known. */
static double
decide_above (double a_lower, double a_upper, double b_lower, double b_upper)
{
  if (a_lower > b_upper)
    return 1;
  return a_upper <= b_lower ? 0 : NAN;
}

static enum ebit_status
read_ends (struct ebit_context *context,
           const struct ebit_value *const *arguments, const double *x[ENDS],
           size_t n[ENDS])
{
  for (size_t i = 0; i < ENDS; i++)
  {
    const struct ebit_value *value = arguments[i];
    if (!ebit_is_numeric (value) || ebit_length (value) == 0)
      return ebit_refuse_kind (context, names[i], value,
                               "a vector of numbers");
    x[i] = value->numbers;
    n[i] = ebit_length (value);
  }
  return EBIT_OK;
}

static enum ebit_status
is_above (struct ebit_context *context,
          const struct ebit_value *const *arguments,
          const struct ebit_value **result)
{
  const double *x[ENDS];
  size_t n[ENDS], rows;
  double *answers;
  enum ebit_status status = read_ends (context, arguments, x, n);
  if (!status)
    status = ebit_count_rows (context, ENDS, names, n, &rows);
  if (status)
    return status;
  *result = ebit_make_array (context, EBIT_LOGICALS, 1, &rows, &answers);
  if (!*result)
    return EBIT_EMEMORY;
  for (size_t row = 0; row < rows; row++)
  {
    double end[ENDS];
    for (size_t i = 0; i < ENDS; i++)
      end[i] = x[i][n[i] == 1 ? 0 : row];
    answers[row] = decide_above (end[0], end[1], end[2], end[3]);
  }
  return EBIT_OK;
}

const struct ebit_functional ebit_is_above_functional = {
  .name = "is_above",
  .topic = "Statistics",
  .summary = "Whether one quantity is above another, by their ends",
  .n_parameters = ENDS,
  .parameters = { { "a_lower", NULL, "lower ends of a" },
                  { "a_upper", NULL, "upper ends of a" },
                  { "b_lower", NULL, "lower ends of b" },
                  { "b_upper", NULL, "upper ends of b" } },
  .implementation = is_above,
};
