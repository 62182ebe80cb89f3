/* Round 2 of the purification of dephased pairs: all branches.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * m blocks of m pairs whose round 1 said the same (rows of one parity) meet in
 * round 2, which measures the parities of the columns but the last.  Success:
 * all are even.  The law of the number T of odd columns is that of a Markov
 * chain over the rows (parity_chain.h), whose terms are all positive.
 *
 * A failure's state is the mixture over all failing syndromes, as in (17),
 * (18), (43), (44) of arXiv:2411.14573: the kept blocks are independent, and
 * the pattern of their columns must not be the one that means success.
 */
#include "second_round.h"

#include <math.h>

#include "every_syndrome.h"
#include "parity_chain.h"

/* Of one parity of round 1. */
struct group
{
  double p;
  size_t m;
  size_t parity;               /* of the rows */
  struct ebit_branch first;    /* round 1 */
  struct ebit_parity_law kept; /* m - 1 rows */
  struct ebit_parity_law all;  /* m rows */
  const double *log_binomials; /* log2 C(m,T) */
};

static double
log2_or_zero (double x)
{
  return x > 0 ? log2 (x) : 0;
}

/* log2 of a pattern's probability with `flips` flips among `pairs`. */
static double
log_pattern (const struct group *g, double pairs, double flips)
{
  return -pairs * ebit_pair_surprise (flips / pairs, g->p);
}

/* ---- Success ---------------------------------------------------------- */

/* The columns' pattern that means success: none odd, or, where m odd rows
 * leave no choice, the last alone. */
static size_t
good_weight (const struct group *g)
{
  return g->parity == 1 && g->m % 2 == 1 ? 1 : 0;
}

/* The mean error of an even column, where the last is odd: a chain over the
 * m - 1 even ones, with the last flip of each row as its parity asks. */
static enum ebit_status
find_even_error (struct ebit_context *context, const struct group *g,
                 double *error)
{
  const double f = g->first.probability;
  const double inverse[2] = { f / g->p, f / (1 - g->p) };
  struct ebit_parity_chain chain;
  const size_t n = g->m;
  enum ebit_status status
      = ebit_open_chain (context, g->p, n - 1, inverse, &chain);
  if (status)
    return status;
  /* Even and odd steps together: either may come. */
  for (size_t i = 0; i < chain.states * chain.states; i++)
  {
    chain.step[0][i] += chain.step[1][i];
    chain.weighted[0][i] += chain.weighted[1][i];
  }
  struct ebit_parity_law law;
  status = ebit_run_chain (context, &chain, 0, n, &law);
  if (!status)
    *error = law.weighted[0] / law.probability[0] / (double)(n * (n - 1));
  return status;
}

static enum ebit_status
find_success (struct ebit_context *context, const struct group *g,
              struct ebit_branch *branch)
{
  const double m = (double)g->m;
  const size_t good = good_weight (g);
  const double probability = g->all.probability[good] / (good == 1 ? m : 1);
  const double flips = g->all.weighted[good] / g->all.probability[good];
  const double log_all = log2 (probability) + m * log2 (g->first.probability);
  *branch
      = (struct ebit_branch){ probability, flips / (m * m),
                              (m - 1) * (m - 1) + log_pattern (g, m * m, flips)
                                  - log_all };
  return good == 1 ? find_even_error (context, g, &branch->error) : EBIT_OK;
}

/* ---- Failure ---------------------------------------------------------- */

/* Patterns of the columns of m - 1 rows: `odd` of all m are odd, `last` of
 * them (0 or 1) in the last column, which a row of this weight completes. */
struct pattern
{
  double chance;     /* of all such patterns */
  double completion; /* of the last row, given its parity, that completes it */
  double others;     /* 1 - completion */
};

/* P(some other row of that parity), as a sum of positive terms where the
 * completion is likely. */
static double
other_rows (const struct group *g, size_t flips, double completion)
{
  if (completion < 0.25)
    return 1 - completion;
  double sum = 0, binomial = 1;
  double term = exp ((double)g->m * log1p (-g->p)); /* of one such row */
  for (size_t i = 0; i <= g->m; i++)
  {
    if (i % 2 == g->parity)
      sum += (i == flips ? binomial - 1 : binomial) * term;
    binomial *= (double)(g->m - i) / (double)(i + 1);
    term *= g->p / (1 - g->p);
  }
  return sum / g->first.probability;
}

static struct pattern
make_pattern (const struct group *g, size_t odd, size_t last)
{
  const double m = (double)g->m;
  /* The last row repeats the columns but the last, whose bit is what its
   * parity asks. */
  size_t flips = odd - last;
  if (flips % 2 != g->parity)
    flips++;
  const double completion
      = exp2 (log_pattern (g, m, (double)flips)) / g->first.probability;
  const double share = last ? (double)odd / m : 1 - (double)odd / m;
  return (struct pattern){ g->kept.probability[odd] * share, completion,
                           other_rows (g, flips, completion) };
}

/* What pattern and rows contribute to P_failure times the entropy. */
static double
pattern_entropy (const struct group *g, size_t odd,
                 const struct pattern *pattern)
{
  const double m = (double)g->m;
  const double flips = g->kept.weighted[odd] / g->kept.probability[odd];
  return -pattern->chance * pattern->others
         * (log2_or_zero (pattern->others)
            + log_pattern (g, m * (m - 1), flips)
            - (m - 1) * log2 (g->first.probability));
}

static struct ebit_branch
find_failure (const struct group *g, const struct ebit_branch *success)
{
  const double m = (double)g->m;
  double probability = 0, entropy = 0;
  for (size_t odd = 0; odd <= g->m; odd++)
    for (size_t last = 0; last < 2 && last <= odd; last++)
    {
      if (!(g->kept.probability[odd] > 0) || odd - last > g->m - 1)
        continue;
      const struct pattern pattern = make_pattern (g, odd, last);
      probability += pattern.chance * pattern.others;
      entropy += pattern_entropy (g, odd, &pattern);
    }
  if (!(probability > 0))
    return (struct ebit_branch){ 0, NAN, NAN };
  /* The kept blocks are those of round 1, whatever round 2 says. */
  const double error
      = (g->first.error - success->probability * success->error) / probability;
  return (struct ebit_branch){ probability, error,
                               (m - 1) * (m - 1) - log2 (probability)
                                   - entropy / probability };
}

/* ---- Averages --------------------------------------------------------- */

/* The entropy of the syndrome, i.e. of the pattern of the columns. */
static double
syndrome_entropy (const struct group *g)
{
  double entropy = 0;
  for (size_t odd = 0; odd <= g->m; odd++)
  {
    const double chance = g->all.probability[odd];
    entropy += chance * (g->log_binomials[odd] - log2_or_zero (chance));
  }
  return entropy;
}

/* Adds the group's parts of the averages, per block of m x m pairs. */
static void
add_group (const struct group *g, const struct ebit_branch *success,
           const struct ebit_branch *failure, struct ebit_second_round *round)
{
  const double m = (double)g->m, chance = g->first.probability;
  const double kept = m * (m - 1) - (m - 1);
  const double entropy = m * (m - 1 - g->first.rci);
  round->paper += chance * success->probability * success->rci;
  if (failure->probability > 0)
    round->paper += chance * failure->probability * failure->rci;
  round->sorted += chance * (kept - (entropy - syndrome_entropy (g)));
}

static enum ebit_status
find_group (struct ebit_context *context,
            const struct ebit_parity_chain *chain, struct group *g,
            struct ebit_branch *success, struct ebit_branch *failure,
            struct ebit_second_round *round)
{
  *success = *failure = (struct ebit_branch){ 0, NAN, NAN };
  if (!(g->first.probability > 0))
    return EBIT_OK;
  enum ebit_status status
      = ebit_run_chain (context, chain, g->parity, g->m - 1, &g->kept);
  if (!status)
    status = ebit_run_chain (context, chain, g->parity, g->m, &g->all);
  if (!status)
    status = find_success (context, g, success);
  if (status)
    return status;
  *failure = find_failure (g, success);
  add_group (g, success, failure, round);
  return EBIT_OK;
}

static double *
log_binomials (struct ebit_context *context, size_t m)
{
  double *logs = ebit_work (context, m + 1, sizeof *logs);
  for (size_t i = 0; logs && i < m; i++)
    logs[i + 1] = logs[i] + log2 ((double)(m - i) / (double)(i + 1));
  return logs;
}

enum ebit_status
ebit_second_round (struct ebit_context *context, double p, size_t m,
                   bool with_unsorted, struct ebit_second_round *round)
{
  const size_t mark = ebit_work_mark (context);
  const struct ebit_first_round first = ebit_first_round (p, (double)m);
  const double chances[2]
      = { first.success.probability, first.failure.probability };
  const double pairs = (double)m * (double)m;
  struct ebit_parity_chain chain;
  struct group even = { .p = p, .m = m, .first = first.success };
  struct group odd = { .p = p, .m = m, .parity = 1, .first = first.failure };
  *round = (struct ebit_second_round){ .unsorted = NAN };
  even.log_binomials = odd.log_binomials = log_binomials (context, m);
  if (!even.log_binomials)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_open_chain (context, p, m, chances, &chain);
  if (!status)
    status = find_group (context, &chain, &even, &round->success_success,
                         &round->success_failure, round);
  if (!status)
    status = find_group (context, &chain, &odd, &round->failure_success,
                         &round->failure_failure, round);
  round->paper /= pairs;
  round->sorted /= pairs;
  double entropy;
  if (!status && with_unsorted)
  {
    status = ebit_every_syndrome (context, &chain, chances, even.log_binomials,
                                  &entropy);
    round->unsorted
        = ebit_dephasing_rate (p) - ((double)(2 * m - 1) - entropy) / pairs;
  }
  ebit_work_release (context, mark);
  return status;
}
