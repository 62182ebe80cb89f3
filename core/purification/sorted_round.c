/* Averages over every syndrome of round 3.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sorted_round.h"

#include <math.h>
#include <stdint.h>

#include "block_law.h"
#include "count_ones.h"
#include "scalar.h"
#include "walsh.h"

static double
entropy_of (size_t size, const double *law)
{
  double sum = 0;
  for (size_t i = 0; i < size; i++)
    sum += ebit_entropy_term (law[i]);
  return sum;
}

/* ---- Blocks of one history -------------------------------------------- */

/* The law of the m - 1 rows that are kept when rows of the law `row` sum to
 * `syndrome`: f(c_1) ... f(c_(m-1)) f(c_1 + ... + syndrome)/P. */
static double
fill_block_law (const struct ebit_block_law *row, size_t m, size_t syndrome,
                double *law)
{
  const size_t rows = (size_t)1 << row->pairs;
  const size_t size = (size_t)1 << row->pairs * (m - 1);
  for (size_t c = 0; c < size; c++)
  {
    size_t sum = syndrome;
    double chance = 1;
    for (size_t rest = c, k = 1; k < m; k++, rest >>= row->pairs)
    {
      chance *= row->chance[rest & (rows - 1)];
      sum ^= rest & (rows - 1);
    }
    law[c] = chance * row->chance[sum];
  }
  const double total = ebit_sum_by_blocks (size, law);
  for (size_t c = 0; c < size && total > 0; c++)
    law[c] /= total;
  return total;
}

/* Round 3 with m blocks of that law: the ebits of what is kept. */
static enum ebit_status
find_kept_ebits (struct ebit_context *context, size_t m, size_t bits,
                 const double *law, double *work, double *ebits)
{
  const size_t size = (size_t)1 << bits;
  const double blocks = (double)m;
  const enum ebit_status status
      = ebit_law_of_sum (context, bits, law, m, work);
  *ebits = (blocks - 1) * (double)bits
           - (blocks * entropy_of (size, law) - entropy_of (size, work));
  return status;
}

/* All syndromes of round 2 with that parity of the rows: those of one weight
 * are alike. */
static enum ebit_status
add_histories (struct ebit_context *context, const struct ebit_block_law *row,
               size_t m, double *sum)
{
  const size_t bits = row->pairs * (m - 1), size = (size_t)1 << bits;
  double *law = ebit_work_unset (context, size, sizeof *law);
  double *work = ebit_work_unset (context, size, sizeof *work);
  if (!law || !work)
    return EBIT_EMEMORY;
  double binomial = 1, ebits;
  for (size_t weight = 0; weight < m; weight++)
  {
    const size_t syndrome = ((size_t)1 << weight) - 1;
    const double chance = fill_block_law (row, m, syndrome, law);
    const enum ebit_status status
        = find_kept_ebits (context, m, bits, law, work, &ebits);
    if (status)
      return status;
    *sum += binomial * chance * ebits;
    binomial *= (double)(m - 1 - weight) / (double)(weight + 1);
  }
  return EBIT_OK;
}

enum ebit_status
ebit_sorted_third_round (struct ebit_context *context, double p, size_t m,
                         double *rate)
{
  const size_t mark = ebit_work_mark (context);
  const struct ebit_first_round first = ebit_first_round (p, (double)m);
  struct ebit_block_law pair, row;
  *rate = 0;
  enum ebit_status status = ebit_open_law (context, p, &pair);
  for (size_t parity = 0; parity < 2 && !status; parity++)
  {
    const double chance
        = parity ? first.failure.probability : first.success.probability;
    double sum = 0;
    if (!(chance > 0))
      continue;
    status = ebit_next_law (context, &pair, m, parity == 0, &row);
    if (!status)
      status = add_histories (context, &row, m, &sum);
    *rate += chance * sum;
  }
  *rate = fmax (0, *rate / pow ((double)m, 3));
  ebit_work_release (context, mark);
  return status;
}

/* ---- All parities ----------------------------------------------------- */

/* Round r measures the lines along axis r whose earlier coordinates are not
 * the last, for all later ones: independent words, as masks of m^n bits. */
static size_t
list_lines (size_t m, size_t n, uint64_t *lines)
{
  size_t count = 0, length = 1;
  for (size_t i = 0; i < n; i++)
    length *= m;
  for (size_t axis = 0, step = 1; axis < n; axis++, step *= m)
    for (size_t start = 0; start < length; start++)
    {
      bool measured = start / step % m == 0;
      for (size_t k = 0, stride = 1; k < axis; k++, stride *= m)
        measured = measured && start / stride % m != m - 1;
      if (!measured)
        continue;
      lines[count] = 0;
      for (size_t i = 0; i < m; i++)
        lines[count] |= (uint64_t)1 << (start + i * step);
      count++;
    }
  return count;
}

/* The characteristic function of the parities is x^weight of the sums of
 * lines, which its transform turns into their law. */
enum ebit_status
ebit_parities_entropy (struct ebit_context *context, double p, size_t m,
                       size_t n, double *entropy)
{
  const size_t mark = ebit_work_mark (context);
  uint64_t lines[64];
  const size_t bits = list_lines (m, n, lines);
  const size_t size = (size_t)1 << bits;
  double *law = ebit_work_unset (context, size, sizeof *law);
  uint64_t *sums = ebit_work_unset (context, size, sizeof *sums);
  if (!law || !sums)
    return EBIT_EMEMORY;
  sums[0] = 0;
  for (size_t i = 0; i < bits; i++)
    for (size_t k = 0; k < (size_t)1 << i; k++)
      sums[k | (size_t)1 << i] = sums[k] ^ lines[i];
  for (size_t i = 0; i < size; i++)
    law[i] = pow (1 - 2 * p, (double)ebit_count_ones (sums[i])) / (double)size;
  const enum ebit_status status = ebit_walsh_transform (context, bits, law);
  *entropy = entropy_of (size, law);
  ebit_work_release (context, mark);
  return status;
}
