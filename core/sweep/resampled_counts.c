/* resample_counts: counts drawn anew from the frequencies of those at hand.
 *
 * The counts of a row are multinomial: one binomial number after the other,
 * each of what is left.  A binomial number comes by halves: the middle one of
 * N uniform numbers in order is beta distributed, and if it lies below p, half
 * of them do (J. H. Ahrens and U. Dieter, Computing 12 (1974) 223).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdio.h>

#include "measured_counts.h"
#include "pseudorandom.h"
#include "quantile_functions.h"
#include "random_matrix.h"
#include "tomography.h"
#include "value.h"

#define FEW 32
#define MOST_RESAMPLES 1e6

/* How many of n uniform numbers are below p. */
static size_t
draw_binomial (size_t n, double p, uint64_t *stream)
{
  size_t below = 0;
  while (n > FEW)
  {
    const size_t middle = n / 2 + 1; /* the middle one, counted from 1 */
    const double x = ebit_beta_quantile (
        ebit_pseudorandom (stream), (double)middle, (double)(n - middle + 1));
    if (x < p)
    {
      below += middle;
      n -= middle;
      p = (p - x) / (1 - x);
    }
    else
    {
      n = middle - 1;
      p = p / x;
    }
  }
  for (size_t i = 0; i < n; i++)
    below += ebit_pseudorandom (stream) < p;
  return below;
}

static void
draw_row (size_t n, const double *counts, uint64_t *stream, double *drawn)
{
  double total = 0;
  for (size_t k = 0; k < n; k++)
    total += counts[k];
  size_t left = (size_t)total;
  for (size_t k = 0; k < n; k++)
  {
    const double p = total > 0 ? fmin (1, counts[k] / total) : 0;
    const size_t now = draw_binomial (left, p, stream);
    drawn[k] = (double)now;
    left -= now;
    total -= counts[k];
  }
}

/* ---- Values ----------------------------------------------------------- */

/* All rows, one after the other, as the argument has them. */
static struct ebit_value *
make_like_counts (struct ebit_context *context,
                  const struct ebit_value *argument,
                  const struct ebit_counts *counts, const double *drawn)
{
  double *x;
  if (argument->kind == EBIT_LIST)
  {
    struct ebit_value *list
        = ebit_make_list (context, EBIT_LIST, NULL, counts->rows);
    for (size_t r = 0; r < counts->rows; r++)
      if (ebit_add (context, list, NULL,
                    ebit_make_vector (context,
                                      counts->first[r + 1] - counts->first[r],
                                      drawn + counts->first[r])))
        return NULL;
    return list;
  }
  struct ebit_value *value = ebit_make_array (
      context, EBIT_NUMBERS, argument->rank, argument->extent, &x);
  const size_t columns = counts->first[1];
  for (size_t r = 0; value && r < counts->rows; r++)
    for (size_t k = 0; k < columns; k++)
      x[r + k * counts->rows] = drawn[r * columns + k];
  return value;
}

static enum ebit_status
read_rows (struct ebit_context *context, const struct ebit_value *value,
           struct ebit_counts *counts)
{
  const bool several = value && (value->kind == EBIT_LIST || value->rank == 2);
  const size_t rows = several ? ebit_extent (value, 0) : 1;
  return ebit_read_counts (context, value, NULL, rows, true, counts);
}

static enum ebit_status
resample_counts (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 const struct ebit_value **result)
{
  const struct ebit_range numbers
      = { 1, MOST_RESAMPLES, false, false, EBIT_WHOLE };
  struct ebit_counts counts;
  double n, seed;
  enum ebit_status status = read_rows (context, arguments[0], &counts);
  if (!status)
    status = ebit_read_number (context, "n", arguments[1], &numbers, NAN, &n);
  if (!status)
    status = ebit_read_number (context, "seed", arguments[2],
                               &ebit_range_of_seeds, NAN, &seed);
  if (status)
    return status;
  uint64_t stream = (uint64_t)seed;
  double *drawn
      = ebit_work (context, counts.first[counts.rows], sizeof *drawn);
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, NULL, (size_t)n);
  for (size_t i = 0; drawn && !status && i < (size_t)n; i++)
  {
    for (size_t r = 0; r < counts.rows; r++)
      draw_row (counts.first[r + 1] - counts.first[r],
                counts.numbers + counts.first[r], &stream,
                drawn + counts.first[r]);
    status
        = ebit_add (context, list, NULL,
                    make_like_counts (context, arguments[0], &counts, drawn));
    if (!status)
      status = ebit_poll_if_due (context);
  }
  *result = list;
  return drawn ? status : EBIT_EMEMORY;
}

const struct ebit_functional ebit_resample_counts_functional = {
  .name = "resample_counts",
  .topic = "Statistics",
  .summary = "Counts drawn anew with the frequencies of those at hand",
  .n_parameters = 3,
  .parameters
  = { { "counts", NULL,
        "as of state_from_counts; whole numbers in [0, 1e8], a row for each "
        "setting" },
      { "n", NULL, "how many times, a whole number in [1, 1e6]" },
      { "seed", NULL, EBIT_MEANING_OF_SEED } },
  .implementation = resample_counts,
};
