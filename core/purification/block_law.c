/* The law of errors of a block of kept pairs, from round to round.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With f the law of a block and g that of the sum of m - 1 blocks, the kept
 * blocks c_1 ... c_(m-1) have the law
 *
 *   f(c_1) ... f(c_(m-1)) f(c_1 + ... )/P        after success,
 *   f(c_1) ... f(c_(m-1)) (1 - f(c_1 + ...))/P'  after failure,
 *
 * with P = sum of f g and P' = sum of (1 - f) g.
 */
#include "block_law.h"

#include <math.h>

#include "count_ones.h"
#include "scalar.h"
#include "walsh.h"

#define POLLED 4096

enum ebit_status
ebit_open_law (struct ebit_context *context, double p,
               struct ebit_block_law *law)
{
  law->pairs = 1;
  law->chance = ebit_work (context, 2, sizeof *law->chance);
  if (!law->chance)
    return EBIT_EMEMORY;
  law->chance[0] = 1 - p;
  law->chance[1] = p;
  return EBIT_OK;
}

/* Sums over the patterns c, with f = f(c), g = g(c) and their complements. */
struct sums
{
  double success, failure;             /* f g, (1-f) g */
  double success_flips, failure_flips; /* f g |c|, f (1-g) |c| */
  double success_logs;                 /* g f ln f */
  double failure_logs, rest_logs;      /* (1-g) f ln f, g (1-f) ln (1-f) */
};

struct pattern
{
  double f, g, other_f, other_g; /* other: 1 - f, 1 - g */
  double flips;
};

static double
times_log (double weight, double x)
{
  return weight > 0 && x > 0 ? weight * log (x) : 0;
}

static void
add_pattern (struct sums *sums, const struct pattern *c)
{
  const double log_other
      = c->f < 0.5 ? log1p (-c->f) : (c->other_f > 0 ? log (c->other_f) : 0);
  sums->success += c->f * c->g;
  sums->failure += c->other_f * c->g;
  sums->success_flips += c->f * c->g * c->flips;
  sums->failure_flips += c->f * c->other_g * c->flips;
  sums->success_logs += times_log (c->f * c->g, c->f);
  sums->failure_logs += times_log (c->f * c->other_g, c->f);
  sums->rest_logs += c->g * c->other_f * log_other;
}

static void
add_sums (struct sums *to, const struct sums *from)
{
  to->success += from->success;
  to->failure += from->failure;
  to->success_flips += from->success_flips;
  to->failure_flips += from->failure_flips;
  to->success_logs += from->success_logs;
  to->failure_logs += from->failure_logs;
  to->rest_logs += from->rest_logs;
}

static enum ebit_status
add_patterns (struct ebit_context *context, const struct ebit_block_law *law,
              const double *g, struct sums *sums)
{
  const size_t size = (size_t)1 << law->pairs;
  const double *f = law->chance;
  /* 0 may be likely: its complement is the sum of the others. */
  const double others_f = ebit_sum_by_blocks (size - 1, f + 1);
  const double others_g = ebit_sum_by_blocks (size - 1, g + 1);
  *sums = (struct sums){ 0 };
  for (size_t i = 0; i < size; i += POLLED)
  {
    struct sums block = { 0 };
    for (size_t c = i; c < size && c < i + POLLED; c++)
    {
      const struct pattern pattern
          = { f[c], g[c], c ? 1 - f[c] : others_f, c ? 1 - g[c] : others_g,
              (double)ebit_count_ones (c) };
      add_pattern (&block, &pattern);
    }
    add_sums (sums, &block);
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  return EBIT_OK;
}

static struct ebit_branch
make_branch (double kept, double probability, double flips_a_pair,
             double log_sum)
{
  if (!(probability > 0))
    return (struct ebit_branch){ 0, NAN, NAN };
  const double entropy = log (probability) - log_sum / probability;
  return (struct ebit_branch){ probability, flips_a_pair / probability,
                               kept - entropy / EBIT_LN2 };
}

enum ebit_status
ebit_block_round (struct ebit_context *context,
                  const struct ebit_block_law *law, size_t m,
                  struct ebit_branch *success, struct ebit_branch *failure)
{
  const size_t mark = ebit_work_mark (context);
  const double blocks = (double)m, pairs = (double)law->pairs;
  struct sums sums;
  double *g = ebit_work_unset (context, (size_t)1 << law->pairs, sizeof *g);
  if (!g)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_law_of_sum (context, law->pairs, law->chance, m - 1, g);
  if (!status)
    status = add_patterns (context, law, g, &sums);
  ebit_work_release (context, mark);
  if (status)
    return status;
  *success
      = make_branch ((blocks - 1) * pairs, sums.success,
                     sums.success_flips / pairs, blocks * sums.success_logs);
  *failure = make_branch ((blocks - 1) * pairs, sums.failure,
                          sums.failure_flips / pairs,
                          (blocks - 1) * sums.failure_logs + sums.rest_logs);
  return EBIT_OK;
}

/* ---- The next law ----------------------------------------------------- */

/* f and 1 - f of the completing block. */
static double
completion (const struct ebit_block_law *law, bool success, size_t sum,
            double others)
{
  if (success)
    return law->chance[sum];
  return sum ? 1 - law->chance[sum] : others;
}

enum ebit_status
ebit_next_law (struct ebit_context *context, const struct ebit_block_law *law,
               size_t m, bool success, struct ebit_block_law *next)
{
  const size_t block = (size_t)1 << law->pairs;
  next->pairs = law->pairs * (m - 1);
  const size_t size = (size_t)1 << next->pairs;
  const double others = ebit_sum_by_blocks (block - 1, law->chance + 1);
  next->chance = ebit_work_unset (context, size, sizeof *next->chance);
  if (!next->chance)
    return EBIT_EMEMORY;
  for (size_t c = 0; c < size; c++)
  {
    double chance = 1;
    size_t sum = 0;
    for (size_t rest = c, k = 1; k < m; k++, rest >>= law->pairs)
    {
      chance *= law->chance[rest & (block - 1)];
      sum ^= rest & (block - 1);
    }
    next->chance[c] = chance * completion (law, success, sum, others);
    if (c % POLLED == 0 && ebit_poll_if_due (context))
      return EBIT_EINTERRUPT;
  }
  const double total = ebit_sum_by_blocks (size, next->chance);
  for (size_t c = 0; c < size && total > 0; c++)
    next->chance[c] /= total;
  return EBIT_OK;
}
