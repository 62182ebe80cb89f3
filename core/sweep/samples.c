/* sample_parameters and sobol_sample: tables of random parameters.
 *
 * Each parameter has a stream of its own, which begins where the seed's stream
 * says: its numbers do not depend on how many parameters come after it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "distributions.h"
#include "pseudorandom.h"
#include "random_matrix.h"
#include "value.h"

#define LARGEST_SAMPLE 1e8

struct sample
{
  struct ebit_distributions distributions;
  size_t n;
  uint64_t seed;
};

static enum ebit_status
read_sample (struct ebit_context *context,
             const struct ebit_value *const *arguments, struct sample *sample)
{
  const struct ebit_range counts = { 1, LARGEST_SAMPLE, false, false, true };
  double n, seed;
  enum ebit_status status = ebit_read_distributions (context, arguments[0],
                                                     &sample->distributions);
  if (!status)
    status = ebit_read_number (context, "n", arguments[1], &counts, NAN, &n);
  if (!status)
    status = ebit_read_number (context, "seed", arguments[2],
                               &ebit_range_of_seeds, NAN, &seed);
  if (status)
    return status;
  sample->n = (size_t)n;
  sample->seed = (uint64_t)seed;
  return EBIT_OK;
}

/* The seed of parameter k. */
static uint64_t
stream_of (uint64_t seed, size_t k)
{
  uint64_t stream = seed;
  for (size_t i = 0; i < k; i++)
    ebit_pseudorandom_bits (&stream);
  return ebit_pseudorandom_bits (&stream);
}

/* n numbers of the stream. */
static enum ebit_status
draw (struct ebit_context *context,
      const struct ebit_distribution *distribution, uint64_t *stream, size_t n,
      double *x)
{
  for (size_t i = 0; i < n; i++)
  {
    x[i] = ebit_draw (distribution, ebit_pseudorandom (stream));
    if (i % 1024 == 0 && ebit_poll_if_due (context))
      return EBIT_EINTERRUPT;
  }
  return EBIT_OK;
}

static enum ebit_status
add_column (struct ebit_context *context, struct ebit_value *table,
            const char *name, size_t rows, double **column)
{
  return ebit_add (
      context, table, name,
      ebit_make_unset_array (context, EBIT_NUMBERS, 1, &rows, column));
}

static enum ebit_status
make_table (struct ebit_context *context, const struct sample *sample,
            double rows, struct ebit_value **table)
{
  const size_t k = sample->distributions.count;
  *table = ebit_make_list (context, EBIT_TABLE, NULL, k);
  return ebit_check_memory (context, "the sample",
                            rows * (double)k * sizeof (double));
}

static enum ebit_status
sample_parameters (struct ebit_context *context,
                   const struct ebit_value *const *arguments,
                   const struct ebit_value **result)
{
  struct sample sample;
  struct ebit_value *table;
  enum ebit_status status = read_sample (context, arguments, &sample);
  if (!status)
    status = make_table (context, &sample, (double)sample.n, &table);
  for (size_t k = 0; !status && k < sample.distributions.count; k++)
  {
    const struct ebit_distribution *one = &sample.distributions.items[k];
    uint64_t stream = stream_of (sample.seed, k);
    double *x;
    status = add_column (context, table, one->name, sample.n, &x);
    if (!status)
      status = draw (context, one, &stream, sample.n, x);
  }
  if (!status)
    *result = table;
  return status;
}

/* A column of the blocks A, B, A^(1) ... A^(k), of which A^(k) alone has B's
 * numbers of parameter k. */
static void
fill_blocks (size_t n, size_t count, size_t k, double *x)
{
  for (size_t block = 0; block < count; block++)
  {
    const double *from = block == k ? x + n : x;
    double *to = x + (block + 2) * n;
    for (size_t i = 0; i < n; i++)
      to[i] = from[i];
  }
}

static enum ebit_status
sobol_sample (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  struct sample sample;
  struct ebit_value *table;
  enum ebit_status status = read_sample (context, arguments, &sample);
  if (status)
    return status;
  const size_t n = sample.n, count = sample.distributions.count;
  status
      = make_table (context, &sample, (double)n * (double)(count + 2), &table);
  for (size_t k = 0; !status && k < count; k++)
  {
    const struct ebit_distribution *one = &sample.distributions.items[k];
    uint64_t stream = stream_of (sample.seed, k);
    double *x;
    status = add_column (context, table, one->name, n * (count + 2), &x);
    if (!status)
      status = draw (context, one, &stream, 2 * n, x);
    if (!status)
      fill_blocks (n, count, k, x);
  }
  if (!status)
    *result = table;
  return status;
}

/* ---- Descriptors ----------------------------------------------------- */

const struct ebit_functional ebit_sample_parameters_functional = {
  .name = "sample_parameters",
  .topic = "Statistics",
  .summary = "Random parameters of given distributions, which follow from the "
             "seed",
  .n_parameters = 3,
  .parameters = { { "distributions", NULL, EBIT_MEANING_OF_DISTRIBUTIONS },
                  { "n", NULL, "number of rows, a whole number in [1, 1e8]" },
                  { "seed", NULL, EBIT_MEANING_OF_SEED } },
  .implementation = sample_parameters,
};

const struct ebit_functional ebit_sobol_sample_functional = {
  .name = "sobol_sample",
  .topic = "Statistics",
  .summary = "Random parameters at which sobol_indices wants a function",
  .n_parameters = 3,
  .parameters
  = { { "distributions", NULL, EBIT_MEANING_OF_DISTRIBUTIONS },
      { "n", NULL,
        "size of the sample, a whole number in [1, 1e8]; of k parameters the "
        "table has n (k + 2) rows" },
      { "seed", NULL, EBIT_MEANING_OF_SEED } },
  .implementation = sobol_sample,
};
