/* Rounds of the purification of dephased pairs: what is known of each.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beyond the reach of exact sums brackets hold.  The error after success is
 * at least that of the words of least weight, at most that of the memoryless
 * map.  With every syndrome kept, N pairs give N C - D ebits, D = (number of
 * parities) - (their entropy); D a pair grows with the rounds, and the Renyi
 * entropy of order 2 bounds it:
 *
 *   D <= log2 (2^(N-k) P(all even at error 2pq)).
 *
 * Without the syndromes ((m-1)/m)^n C is left.
 */
#include "purified_rounds.h"

#include <float.h>
#include <math.h>

#include "merged_branches.h"
#include "scalar.h"
#include "second_round.h"
#include "sorted_round.h"

#define MOST_REPETITION 1048576 /* pairs: 2^20 */

enum ebit_status
ebit_list_codes (struct ebit_context *context, double m, double rounds,
                 struct ebit_code_list *list)
{
  const size_t reach = 5;
  for (size_t n = 3; n <= reach && (double)n <= rounds; n++)
  {
    if (m == 2 || !ebit_can_count_words (m, (double)n))
      continue;
    bool known = false;
    for (size_t i = 0; i < list->count; i++)
      known
          = known || (list->codes[i].m == (size_t)m && list->codes[i].n == n);
    if (known)
      continue;
    struct ebit_code_entry *entry = &list->codes[list->count++];
    entry->m = (size_t)m;
    entry->n = n;
    const enum ebit_status status
        = ebit_count_words (context, entry->m, n, &entry->code);
    if (status)
      return status;
  }
  return EBIT_OK;
}

static const struct ebit_product_code *
find_code (const struct ebit_code_list *list, double m, size_t n)
{
  for (size_t i = 0; i < list->count; i++)
    if ((double)list->codes[i].m == m && list->codes[i].n == n)
      return &list->codes[i].code;
  return NULL;
}

/* ---- Success ---------------------------------------------------------- */

/* ln P(all parities of n rounds are even), the error then, and the probability
 * of round n where that is known to more digits than the logarithm has; NaN
 * beyond reach. */
struct even
{
  double log_probability, error, round_probability;
};

/* m = 2: words 0 and 1...1. */
static struct even
repetition_even (double p, double length)
{
  const double odds = exp (length * (log (p) - log1p (-p)));
  return (struct even){ length * log1p (-p) + log1p (odds), odds / (1 + odds),
                        NAN };
}

static struct even
find_even (const struct ebit_code_list *list, double p, double m, size_t n)
{
  struct even even = { NAN, NAN, NAN };
  const struct ebit_product_code *code = find_code (list, m, n);
  if (n == 0)
    even = (struct even){ 0, p, NAN };
  else if (m == 2)
    even = repetition_even (p, pow (2, (double)n));
  else if (n == 1)
  {
    const double success = ebit_first_success (p, m);
    even = (struct even){ log (success), ebit_memoryless_error (p, m),
                          success };
  }
  else if (n == 2)
  {
    const struct ebit_branch success
        = ebit_second_success (p, m, &even.log_probability);
    even.error = success.error;
    even.round_probability = success.probability;
  }
  else if (code)
    ebit_word_law (code, p, &even.log_probability, &even.error);
  return even;
}

/* m blocks that have passed n - 1 rounds pass one more. */
static double
success_probability (const struct even *before, const struct even *now,
                     double m)
{
  if (!isnan (now->round_probability))
    return now->round_probability;
  if (m == 2)
    return 1 - 2 * before->error * (1 - before->error);
  return exp (now->log_probability - m * before->log_probability);
}

static void
fill_success (const struct ebit_code_list *list, double p, double m, size_t n,
              double memoryless, struct ebit_purified_round *round)
{
  const struct even before = find_even (list, p, m, n - 1);
  const struct even now = find_even (list, p, m, n);
  round->error = now.error;
  round->success_probability = success_probability (&before, &now, m);
  round->error_lower = round->error_upper = now.error;
  if (isnan (now.error))
  {
    round->error_lower = ebit_least_error (p, m, (double)n);
    round->error_upper = memoryless;
  }
  if (p > 0) /* where it is below the least of doubles */
    round->error_upper = fmax (round->error_upper, DBL_TRUE_MIN);
}

/* ---- Averages --------------------------------------------------------- */

/* The rate with every syndrome kept is within these. */
static void
bracket_rate (const struct ebit_code_list *list, double p, double m, size_t n,
              struct ebit_purified_round *round)
{
  const double rounds = (double)n, pairs = pow (m, rounds);
  const double kept = pow ((m - 1) / m, rounds);
  const double rate = ebit_dephasing_rate (p);
  const struct even even = find_even (list, 2 * p * (1 - p), m, n);
  const double collision
      = rate - (1 - kept) - even.log_probability / pairs / EBIT_LN2;
  round->rate_lower = fmax (kept * rate, fmax (0, round->rate_paper));
  if (collision > round->rate_lower) /* not where it is NaN */
    round->rate_lower = collision;
  round->rate_upper = n > 1 ? round[-1].rate_upper : rate;
  round->rate_lower = fmin (round->rate_lower, round->rate_upper);
  round->exact = false;
}

static void
set_rate (struct ebit_purified_round *round, double rate)
{
  round->rate_lower = round->rate_upper = fmax (0, rate);
  round->exact = true;
}

/* The paper's average beyond round 2. */
static enum ebit_status
find_paper_rate (struct ebit_context *context, double p, double m, size_t n,
                 double *rate)
{
  const size_t mark = ebit_work_mark (context);
  const size_t paths = (size_t)1 << n;
  struct ebit_branch *branches = ebit_work (context, paths, sizeof *branches);
  double *chances = ebit_work (context, paths, sizeof *chances);
  if (!branches || !chances)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_merged_branches (context, p, (size_t)m, n, branches, chances);
  *rate = ebit_average_rate (m, n, branches, chances);
  ebit_work_release (context, mark);
  return status;
}

/* m = 2: a failure leaves nothing, and is one syndrome. */
static void
fill_repetition (double p, size_t n, double passed,
                 struct ebit_purified_round *round)
{
  const double pairs = pow (2, (double)n);
  round->rate_paper = round->rate_sorted
      = passed * ebit_dephasing_rate (round->error) / pairs;
  if (pairs <= MOST_REPETITION)
    set_rate (round, ebit_repetition_rate (p, pairs));
}

/* Near p = 1/2, where entropies are rounding, D is known better by its bounds:
 * that of round 1, and by the Renyi entropy. */
static double
bound_rate (double p, double m, double first, double rate)
{
  const double near = 0.0625; /* of 1/2 */
  const double pairs = m * m;
  if (0.5 - p > near)
    return fmax (0, rate);
  const double least
      = ebit_dephasing_rate (p) - ebit_second_loss (p, m) / pairs;
  return fmin (first, fmax (rate, fmax (0, least)));
}

static enum ebit_status
fill_second (struct ebit_context *context, double p, double m,
             struct ebit_purified_round *round)
{
  struct ebit_second_round second;
  if (m > EBIT_MOST_SECOND_ROUND)
    return EBIT_OK;
  const enum ebit_status status
      = ebit_second_round (context, p, (size_t)m, true, &second);
  const double first = round[-1].rate_upper;
  round->rate_paper = fmin (first, fmax (0, second.paper));
  round->rate_sorted = bound_rate (p, m, first, second.sorted);
  set_rate (round, bound_rate (p, m, first, second.unsorted));
  return status;
}

static enum ebit_status
fill_later (struct ebit_context *context, double p, double m, size_t n,
            struct ebit_purified_round *round)
{
  enum ebit_status status = EBIT_OK;
  const double pairs = pow (m, (double)n);
  const double parities = pairs - pow (m - 1, (double)n);
  if (ebit_can_branch (m, (double)n))
    status = find_paper_rate (context, p, m, n, &round->rate_paper);
  if (!status && n == 3 && m <= EBIT_MOST_SORTED_THIRD)
    status
        = ebit_sorted_third_round (context, p, (size_t)m, &round->rate_sorted);
  if (status || parities > EBIT_MOST_PARITIES)
    return status;
  double entropy;
  status = ebit_parities_entropy (context, p, (size_t)m, n, &entropy);
  set_rate (round, ebit_dephasing_rate (p) - (parities - entropy) / pairs);
  return status;
}

static enum ebit_status
fill_averages (struct ebit_context *context, double p, double m, size_t n,
               double passed, struct ebit_purified_round *round)
{
  if (n == 1)
  {
    const double rate = fmax (0, ebit_first_round (p, m).rate);
    round->rate_paper = round->rate_sorted = rate;
    set_rate (round, rate);
    return EBIT_OK;
  }
  if (m == 2)
  {
    fill_repetition (p, n, passed, round);
    return EBIT_OK;
  }
  return n == 2 ? fill_second (context, p, m, round)
                : fill_later (context, p, m, n, round);
}

enum ebit_status
ebit_purify_rounds (struct ebit_context *context,
                    const struct ebit_code_list *list, double p, double m,
                    size_t n, struct ebit_purified_round *rounds)
{
  double memoryless = p, passed = 1;
  for (size_t k = 1; k <= n; k++)
  {
    struct ebit_purified_round *round = &rounds[k - 1];
    *round = (struct ebit_purified_round){ .rate_paper = NAN,
                                           .rate_sorted = NAN,
                                           .rate_lower = NAN };
    memoryless = ebit_memoryless_error (memoryless, m);
    fill_success (list, p, m, k, memoryless, round);
    passed *= round->success_probability;
    const enum ebit_status status
        = fill_averages (context, p, m, k, passed, round);
    if (status)
      return status;
    if (isnan (round->rate_lower))
      bracket_rate (list, p, m, k, round);
    round->exact = round->exact && !isnan (round->error)
                   && round->error_lower == round->error_upper;
  }
  return EBIT_OK;
}
