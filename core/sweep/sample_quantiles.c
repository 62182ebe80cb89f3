/* Quantiles of samples whose numbers are known between two ends: a p-box.
 *
 * Order statistics are monotone: where lower_i <= x_i <= upper_i for all i,
 * the k-th smallest lower end is at most the k-th smallest x.  So the quantile
 * of the x, whatever they are, lies between those of the ends.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample_quantiles.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "value.h"

static const double usual[] = { 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975 };

/* ---- Reading --------------------------------------------------------- */

static enum ebit_status
read_end (struct ebit_context *context, const char *name,
          const struct ebit_value *value, bool unknown, size_t *n,
          const double **x)
{
  static const char allowed[] = "a vector of numbers";
  if (!ebit_is_numeric (value) || ebit_length (value) == 0)
    return ebit_refuse_kind (context, name, value, allowed);
  *n = ebit_length (value);
  *x = value->numbers;
  for (size_t i = 0; i < *n; i++)
    if (!unknown && !isfinite ((*x)[i]))
      return ebit_refuse_number (context, name, i, *n, (*x)[i],
                                 "a finite number");
  return EBIT_OK;
}

static bool
is_equal (const struct ebit_sample_ends *ends)
{
  for (size_t i = 0; i < ends->n; i++)
    if (!(ends->lower[i] == ends->upper[i]))
      return false;
  return true;
}

enum ebit_status
ebit_read_sample_ends (struct ebit_context *context,
                       const struct ebit_value *lower,
                       const struct ebit_value *upper, bool unknown,
                       struct ebit_sample_ends *ends)
{
  enum ebit_status status
      = read_end (context, "lower", lower, unknown, &ends->n, &ends->lower);
  ends->upper = ends->lower;
  if (status || ebit_is_missing (upper))
    return status;
  size_t n;
  status = read_end (context, "upper", upper, unknown, &n, &ends->upper);
  if (status)
    return status;
  if (n != ends->n)
  {
    char has[64], allowed[64];
    snprintf (has, sizeof has, "of length %zu", n);
    snprintf (allowed, sizeof allowed, "of length %zu, as lower is", ends->n);
    return ebit_refuse (context, "upper", has, allowed);
  }
  for (size_t i = 0; i < n; i++)
    if (ends->upper[i] < ends->lower[i])
    {
      char allowed[64];
      snprintf (allowed, sizeof allowed, "at least the lower end %.15g",
                ends->lower[i]);
      return ebit_refuse_number (context, "upper", i, n, ends->upper[i],
                                 allowed);
    }
  if (is_equal (ends))
    ends->upper = ends->lower;
  return EBIT_OK;
}

/* ---- Quantiles ------------------------------------------------------- */

/* Merges x[0 .. middle) and x[middle .. n), each ascending. */
static void
merge (size_t n, size_t middle, const double *x, double *y)
{
  size_t i = 0, j = middle;
  for (size_t k = 0; k < n; k++)
    y[k] = i < middle && (j >= n || x[i] <= x[j]) ? x[i++] : x[j++];
}

void
ebit_sort_numbers (struct ebit_context *context, size_t n, double *x,
                   double *spare)
{
  double *from = x, *to = spare;
  for (size_t width = 1; width < n; width *= 2)
  {
    for (size_t start = 0; start < n; start += 2 * width)
    {
      const size_t rest = n - start;
      const size_t both = rest < 2 * width ? rest : 2 * width;
      merge (both, both < width ? both : width, from + start, to + start);
      if (start % 4096 < 2 * width && ebit_poll_if_due (context))
        return;
    }
    double *kept = from;
    from = to;
    to = kept;
  }
  if (from != x)
    memcpy (x, from, n * sizeof *x);
}

double
ebit_quantile_of_sorted (size_t n, const double *sorted, double p)
{
  const double place = (double)(n - 1) * p;
  /* Rounding of the product is no other place. */
  const double below = floor (place + 4 * (double)n * 0x1p-53);
  const size_t i = (size_t)below;
  const double part = fmax (0, place - below);
  if (part == 0 || i + 1 >= n || sorted[i] == sorted[i + 1])
    return sorted[i < n ? i : n - 1];
  const double low = sorted[i], high = sorted[i + 1], step = high - low;
  if (isinf (low))
    return low;
  return isinf (step) && isfinite (high) ? (1 - part) * low + part * high
                                         : low + part * step;
}

/* A sorted copy in which what is not known is as far as can be. */
static double *
sort_end (struct ebit_context *context, size_t n, const double *x,
          double unknown)
{
  double *sorted = ebit_work_unset (context, n, 2 * sizeof *sorted);
  for (size_t i = 0; sorted && i < n; i++)
    sorted[i] = isnan (x[i]) ? unknown : x[i];
  if (sorted)
    ebit_sort_numbers (context, n, sorted, sorted + n);
  return sorted;
}

static enum ebit_status
fill_quantiles (struct ebit_context *context,
                const struct ebit_sample_ends *ends, size_t count,
                const double *p, double *const columns[3])
{
  double *lower = sort_end (context, ends->n, ends->lower, -INFINITY);
  double *upper = sort_end (context, ends->n, ends->upper, INFINITY);
  if (!lower || !upper)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < count; i++)
  {
    columns[0][i] = p[i];
    columns[1][i] = ebit_quantile_of_sorted (ends->n, lower, p[i]);
    columns[2][i] = ebit_quantile_of_sorted (ends->n, upper, p[i]);
  }
  return EBIT_OK;
}

static const struct ebit_column columns[] = {
  { "probability", "1", "that the quantity is not above the quantile",
    EBIT_COLUMN_NUMBER },
  { "lower", "1", "quantile of the lower ends, in their unit",
    EBIT_COLUMN_NUMBER },
  { "upper", "1", "quantile of the upper ends, in their unit",
    EBIT_COLUMN_NUMBER },
};

static enum ebit_status
sample_quantiles (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  const struct ebit_range range = { 0, 1, false, false, EBIT_FINITE };
  struct ebit_sample_ends ends;
  size_t n = sizeof usual / sizeof usual[0];
  const double *p = usual;
  enum ebit_status status = ebit_read_sample_ends (context, arguments[0],
                                                   arguments[1], true, &ends);
  if (!status && !ebit_is_missing (arguments[2]))
    status = ebit_read_vector (context, "probability", arguments[2], &range,
                               &n, &p);
  if (status)
    return status;
  struct ebit_value *table = ebit_make_list (context, EBIT_TABLE, NULL, 3);
  double *cells[3];
  for (size_t k = 0; k < 3; k++)
    if (ebit_add (context, table, columns[k].name,
                  ebit_make_array (context, EBIT_NUMBERS, 1, &n, &cells[k])))
      return EBIT_EMEMORY;
  *result = table;
  return fill_quantiles (context, &ends, n, p, cells);
}

static const struct ebit_column *
column (size_t i)
{
  return i < sizeof columns / sizeof columns[0] ? &columns[i] : NULL;
}

const struct ebit_functional ebit_sample_quantiles_functional = {
  .name = "sample_quantiles",
  .topic = "Statistics",
  .summary = "Quantiles of numbers that are known between two ends",
  .n_parameters = 3,
  .parameters = { { "lower", NULL, "lower ends; NaN: not known" },
                  { "upper", "lower", "upper ends, as many; NaN: not known" },
                  { "probability", "[0.025 0.05 0.25 0.5 0.75 0.95 0.975]",
                    "probabilities of the quantiles, in [0, 1]" } },
  .implementation = sample_quantiles,
  .column = column,
};
