/* Sobol's indices by Jansen's estimators, with bootstrap intervals, and how
 * far they may be off since the quantity is known between two ends only.
 *
 * Of k parameters the sample has the blocks A, B and A^(1) ... A^(k) of n rows
 * each (samples.c), A^(i) being A with B's numbers of parameter i.  With f the
 * quantity and V its variance (M. J. W. Jansen, Comput. Phys. Commun. 117
 * (1999) 35)
 *
 *     first_i = 1 - sum_j (f(B)_j - f(A^(i))_j)^2 / (2 n V)
 *     total_i =     sum_j (f(A)_j - f(A^(i))_j)^2 / (2 n V).
 *
 * The bootstrap draws rows j (of all blocks at once) with replacement; its
 * intervals are percentiles of what comes out.  Sampling and bracket are kept
 * apart: the estimators and their intervals are of the middles of the ends,
 * and first_least ... total_most are what the estimators can be for any
 * numbers between the ends (sobol_brackets.c).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sobol_indices.h"

#include <math.h>
#include <stdio.h>

#include "distributions.h"
#include "pseudorandom.h"
#include "random_matrix.h"
#include "sample_quantiles.h"
#include "sobol_brackets.h"
#include "value.h"

#define LEVEL 0.99
#define REPLICATES 1000

struct analysis
{
  struct ebit_distributions distributions;
  struct ebit_sample_ends ends;
  size_t n, count; /* rows of a block; parameters */
  double *middle;  /* of the ends, less their mean */
  uint64_t seed;
  double level;
  size_t replicates;
};

/* Two sums of squares and their estimators. */
struct indices
{
  double first, total;
};

/* ---- Arguments ------------------------------------------------------- */

static enum ebit_status
check_length (struct ebit_context *context, struct analysis *analysis)
{
  const size_t blocks = analysis->distributions.count + 2;
  analysis->count = analysis->distributions.count;
  analysis->n = analysis->ends.n / blocks;
  if (analysis->n * blocks == analysis->ends.n && analysis->n > 1)
    return EBIT_OK;
  char has[64], allowed[96];
  snprintf (has, sizeof has, "of length %zu", analysis->ends.n);
  snprintf (allowed, sizeof allowed,
            "of a length that is a multiple of %zu, from %zu on, as of "
            "sobol_sample",
            blocks, 2 * blocks);
  return ebit_refuse (context, "lower", has, allowed);
}

static enum ebit_status
read_options (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              struct analysis *analysis)
{
  const struct ebit_range levels = { 0, 1, true, true, EBIT_FINITE };
  const struct ebit_range counts = { 2, 1e6, false, false, EBIT_WHOLE };
  double seed, replicates;
  enum ebit_status status = ebit_read_number (context, "seed", arguments[3],
                                              &ebit_range_of_seeds, 0, &seed);
  if (!status)
    status = ebit_read_number (context, "level", arguments[4], &levels, LEVEL,
                               &analysis->level);
  if (!status)
    status = ebit_read_number (context, "replicates", arguments[5], &counts,
                               REPLICATES, &replicates);
  if (status)
    return status;
  analysis->seed = (uint64_t)seed;
  analysis->replicates = (size_t)replicates;
  return EBIT_OK;
}

/* Less the mean, so that squares keep their digits. */
static enum ebit_status
take_middles (struct ebit_context *context, struct analysis *analysis)
{
  const struct ebit_sample_ends *ends = &analysis->ends;
  analysis->middle
      = ebit_work_unset (context, ends->n, sizeof *analysis->middle);
  if (!analysis->middle)
    return EBIT_EMEMORY;
  double mean = 0;
  for (size_t i = 0; i < ends->n; i++)
  {
    analysis->middle[i] = 0.5 * ends->lower[i] + 0.5 * ends->upper[i];
    mean += analysis->middle[i] / (double)ends->n;
  }
  for (size_t i = 0; i < ends->n; i++)
    analysis->middle[i] -= mean;
  return EBIT_OK;
}

/* ---- The estimators -------------------------------------------------- */

/* The sample's rows, or those drawn by the bootstrap. */
static double
variance_of_rows (const struct analysis *analysis, const size_t *drawn)
{
  const size_t n = analysis->n;
  double sum = 0, squares = 0;
  for (size_t j = 0; j < n; j++)
  {
    const size_t row = drawn ? drawn[j] : j;
    const double a = analysis->middle[row], b = analysis->middle[n + row];
    sum += a + b;
    squares += a * a + b * b;
  }
  const double mean = sum / (2 * (double)n);
  return fmax (0, squares / (2 * (double)n) - mean * mean);
}

static struct indices
indices_of_rows (const struct analysis *analysis, const size_t *drawn,
                 double variance, size_t i)
{
  const size_t n = analysis->n;
  const double *a = analysis->middle, *b = a + n, *mixed = a + (i + 2) * n;
  double first = 0, total = 0;
  for (size_t j = 0; j < n; j++)
  {
    const size_t row = drawn ? drawn[j] : j;
    const double from_b = b[row] - mixed[row], from_a = a[row] - mixed[row];
    first += from_b * from_b;
    total += from_a * from_a;
  }
  const double scale = 2 * (double)n * variance;
  if (!(scale > 0))
    return (struct indices){ NAN, NAN };
  return (struct indices){ 1 - first / scale, total / scale };
}

/* ---- Bootstrap ------------------------------------------------------- */

/* replicates numbers of first, then as many of total, a parameter. */
static enum ebit_status
resample (struct ebit_context *context, const struct analysis *analysis,
          double *replicas)
{
  const size_t n = analysis->n, count = analysis->replicates;
  size_t *drawn = ebit_work_unset (context, n, sizeof *drawn);
  if (!drawn)
    return EBIT_EMEMORY;
  uint64_t stream = analysis->seed;
  for (size_t r = 0; r < count; r++)
  {
    for (size_t j = 0; j < n; j++)
      drawn[j] = (size_t)(ebit_pseudorandom (&stream) * (double)n);
    const double variance = variance_of_rows (analysis, drawn);
    for (size_t i = 0; i < analysis->count; i++)
    {
      const struct indices now
          = indices_of_rows (analysis, drawn, variance, i);
      replicas[2 * i * count + r] = now.first;
      replicas[(2 * i + 1) * count + r] = now.total;
    }
    ebit_progress (context, (double)(r + 1) / (double)count);
    if (ebit_poll_if_due (context))
      return EBIT_EINTERRUPT;
  }
  return EBIT_OK;
}

/* The middle `level` of the replicas; those without variance say nothing. */
static void
percentiles (struct ebit_context *context, const struct analysis *analysis,
             double *replicas, double *spare, double interval[2])
{
  size_t n = 0;
  for (size_t r = 0; r < analysis->replicates; r++)
    if (!isnan (replicas[r]))
      replicas[n++] = replicas[r];
  interval[0] = interval[1] = NAN;
  if (n == 0)
    return;
  ebit_sort_numbers (context, n, replicas, spare);
  const double tail = (1 - analysis->level) / 2;
  interval[0] = ebit_quantile_of_sorted (n, replicas, tail);
  interval[1] = ebit_quantile_of_sorted (n, replicas, 1 - tail);
}

/* ---- The table ------------------------------------------------------- */

enum
{
  FIRST,
  FIRST_LOWER,
  FIRST_UPPER,
  TOTAL,
  TOTAL_LOWER,
  TOTAL_UPPER,
  FIRST_LEAST,
  FIRST_MOST,
  TOTAL_LEAST,
  TOTAL_MOST,
  COLUMNS
};

static const struct ebit_column table_columns[COLUMNS + 1] = {
  { "parameter", "1", "name of the parameter", EBIT_COLUMN_NUMBER },
  { "first", "1", "share of the variance that it makes alone",
    EBIT_COLUMN_NUMBER },
  { "first_lower", "1", "lower end of its bootstrap interval",
    EBIT_COLUMN_NUMBER },
  { "first_upper", "1", "upper end of its bootstrap interval",
    EBIT_COLUMN_NUMBER },
  { "total", "1", "share of the variance in which it has a part",
    EBIT_COLUMN_NUMBER },
  { "total_lower", "1", "lower end of its bootstrap interval",
    EBIT_COLUMN_NUMBER },
  { "total_upper", "1", "upper end of its bootstrap interval",
    EBIT_COLUMN_NUMBER },
  { "first_least", "1",
    "the least that the estimate of `first` can be for numbers between the "
    "ends",
    EBIT_COLUMN_NUMBER },
  { "first_most", "1", "the most", EBIT_COLUMN_NUMBER },
  { "total_least", "1", "the same for `total`", EBIT_COLUMN_NUMBER },
  { "total_most", "1", "the most", EBIT_COLUMN_NUMBER },
};

static void
fill_brackets (const struct analysis *analysis, size_t i,
               double *const cells[COLUMNS])
{
  const struct ebit_sample_ends *ends = &analysis->ends;
  struct ebit_sobol_bracket bracket;
  cells[FIRST_LEAST][i] = cells[FIRST_MOST][i] = cells[FIRST][i];
  cells[TOTAL_LEAST][i] = cells[TOTAL_MOST][i] = cells[TOTAL][i];
  if (ends->lower == ends->upper)
    return;
  ebit_bracket_sobol (ends, analysis->n, i, &bracket);
  cells[FIRST_LEAST][i] = bracket.first_least;
  cells[FIRST_MOST][i] = bracket.first_most;
  cells[TOTAL_LEAST][i] = bracket.total_least;
  cells[TOTAL_MOST][i] = bracket.total_most;
}

static enum ebit_status
fill_table (struct ebit_context *context, const struct analysis *analysis,
            double *const cells[COLUMNS])
{
  const size_t count = analysis->replicates;
  const double variance = variance_of_rows (analysis, NULL);
  double *replicas = ebit_work_unset (context, 2 * analysis->count * count,
                                      sizeof *replicas);
  double *spare = ebit_work_unset (context, count, sizeof *spare);
  if (!replicas || !spare)
    return EBIT_EMEMORY;
  const enum ebit_status status = resample (context, analysis, replicas);
  for (size_t i = 0; !status && i < analysis->count; i++)
  {
    const struct indices now = indices_of_rows (analysis, NULL, variance, i);
    double *first = replicas + 2 * i * count, interval[2];
    cells[FIRST][i] = now.first;
    percentiles (context, analysis, first, spare, interval);
    cells[FIRST_LOWER][i] = interval[0];
    cells[FIRST_UPPER][i] = interval[1];
    cells[TOTAL][i] = now.total;
    percentiles (context, analysis, first + count, spare, interval);
    cells[TOTAL_LOWER][i] = interval[0];
    cells[TOTAL_UPPER][i] = interval[1];
    fill_brackets (analysis, i, cells);
  }
  return status;
}

static enum ebit_status
make_table (struct ebit_context *context, const struct analysis *analysis,
            double *cells[COLUMNS], struct ebit_value **result)
{
  const size_t count = analysis->count;
  const char **names = ebit_work (context, count, sizeof *names);
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, NULL, COLUMNS + 1);
  if (!names)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < count; i++)
    names[i] = analysis->distributions.items[i].name;
  enum ebit_status status = ebit_add (context, table, table_columns[0].name,
                                      ebit_make_texts (context, count, names));
  for (size_t c = 0; !status && c < COLUMNS; c++)
    status = ebit_add (
        context, table, table_columns[c + 1].name,
        ebit_make_array (context, EBIT_NUMBERS, 1, &count, &cells[c]));
  *result = table;
  return status;
}

static enum ebit_status
sobol_indices (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct analysis analysis;
  struct ebit_value *table;
  double *cells[COLUMNS];
  enum ebit_status status = ebit_read_distributions (context, arguments[0],
                                                     &analysis.distributions);
  if (!status)
    status = ebit_read_sample_ends (context, arguments[1], arguments[2], false,
                                    &analysis.ends);
  if (!status)
    status = check_length (context, &analysis);
  if (!status)
    status = read_options (context, arguments, &analysis);
  if (!status)
    status = take_middles (context, &analysis);
  if (!status)
    status = make_table (context, &analysis, cells, &table);
  if (!status)
    status = fill_table (context, &analysis, cells);
  if (!status)
    *result = table;
  return status;
}

static const struct ebit_column *
column (size_t i)
{
  return i <= COLUMNS ? &table_columns[i] : NULL;
}

const struct ebit_functional ebit_sobol_indices_functional = {
  .name = "sobol_indices",
  .topic = "Statistics",
  .summary = "Sobol's indices of a quantity at the rows of sobol_sample",
  .n_parameters = 6,
  .parameters
  = { { "distributions", NULL, EBIT_MEANING_OF_DISTRIBUTIONS },
      { "lower", NULL,
        "the quantity at the rows of sobol_sample, or its lower end" },
      { "upper", "lower", "its upper end" },
      { "seed", "0", EBIT_MEANING_OF_SEED },
      { "level", "0.99", "share of the bootstrap in its interval, in (0, 1)" },
      { "replicates", "1000",
        "samples of the bootstrap, a whole number in [2, 1e6]" } },
  .implementation = sobol_indices,
  .column = column,
};
