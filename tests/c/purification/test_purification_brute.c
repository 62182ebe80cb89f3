/* Purification of dephased pairs against a sum over all patterns of flips.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two rounds of m = 2, 3, 4 (up to 2^16 patterns), three of m = 2, from the
 * circuit's rule alone: CNOTs put the parity of m pairs on the one that is
 * measured, which is the last.
 */
#include "random_states.h"

#define MOST_PAIRS 16
#define MOST_PATTERNS (1 << MOST_PAIRS)

/* What becomes of a pattern of flips in one block of m^n pairs. */
struct outcome
{
  size_t syndrome; /* of every measured pair, round by round */
  size_t kept;     /* flips of what is kept */
  size_t rounds;   /* outcomes of the rounds, a bit each; 1: failure */
};

/* One round on `blocks` x m groups of `width` pairs each: keeps all but the
 * last of each m, and appends the parities. */
static size_t
play_round (size_t m, size_t blocks, size_t width, size_t flips,
            struct outcome *outcome, size_t *measured, bool *failed)
{
  size_t kept = 0, at = 0;
  *failed = false;
  for (size_t b = 0; b < blocks; b++)
    for (size_t w = 0; w < width; w++)
    {
      size_t parity = 0;
      for (size_t k = 0; k < m; k++)
        parity ^= flips >> ((b * m + k) * width + w) & 1;
      outcome->syndrome |= parity << (*measured)++;
      *failed = *failed || parity;
    }
  for (size_t b = 0; b < blocks; b++)
    for (size_t k = 0; k + 1 < m; k++)
      for (size_t w = 0; w < width; w++)
        kept |= (flips >> ((b * m + k) * width + w) & 1) << at++;
  return kept;
}

/* Two rounds: m blocks of m pairs, then one of m x (m - 1). */
static struct outcome
play_two (size_t m, size_t flips)
{
  struct outcome outcome = { 0, 0, 0 };
  size_t measured = 0;
  bool failed;
  const size_t kept
      = play_round (m, m, 1, flips, &outcome, &measured, &failed);
  outcome.kept = play_round (m, 1, m - 1, kept, &outcome, &measured, &failed);
  outcome.rounds = failed;
  return outcome;
}

static double
pattern_chance (double p, size_t pairs, size_t flips)
{
  double chance = 1;
  for (size_t i = 0; i < pairs; i++)
    chance *= flips >> i & 1 ? p : 1 - p;
  return chance;
}

static double
entropy (size_t n, const double *law, double total)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    if (law[i] > 0)
      sum -= law[i] / total * log2 (law[i] / total);
  return sum;
}

static struct ebit_value *
table_of (ebit_function *function, double p, double m, double rounds)
{
  struct ebit_value *x[] = { ebit_numbers (1, &p), ebit_numbers (1, &m),
                             ebit_numbers (1, &rounds) };
  struct ebit_value *table
      = call (function, 3, (const struct ebit_value *[]){ x[0], x[1], x[2] });
  for (size_t i = 0; i < 3; i++)
    ebit_free (x[i]);
  return table;
}

/* Of groups whose round 1 was all success or all failure: a branch of round 2,
 * from the patterns with these parities. */
struct branch
{
  double group;       /* probability of the group */
  double probability; /* of the branch within it */
  double flips;       /* mean number in what is kept */
  double rci;
};

static struct branch
find_branch (double p, size_t m, bool first_failed, bool second_failed)
{
  static double law[MOST_PATTERNS];
  const size_t pairs = m * m, kept = (m - 1) * (m - 1);
  const size_t rows = ((size_t)1 << m) - 1;
  struct branch branch = { 0, 0, 0, 0 };
  memset (law, 0, sizeof law);
  for (size_t flips = 0; flips < (size_t)1 << pairs; flips++)
  {
    const struct outcome outcome = play_two (m, flips);
    const double chance = pattern_chance (p, pairs, flips);
    if ((outcome.syndrome & rows) != (first_failed ? rows : 0))
      continue;
    branch.group += chance;
    if (outcome.rounds != second_failed)
      continue;
    law[outcome.kept] += chance;
    for (size_t i = 0; i < kept; i++)
      branch.flips += outcome.kept >> i & 1 ? chance : 0;
    branch.probability += chance;
  }
  branch.rci
      = (double)kept - entropy ((size_t)1 << kept, law, branch.probability);
  branch.flips /= branch.probability;
  branch.probability /= branch.group;
  return branch;
}

static void
test_branches_of_two_rounds (void **state)
{
  (void)state;
  const double errors[] = { 0.003, 0.1, 0.27, 0.45 };
  for (size_t k = 0; k < 4; k++)
    for (size_t m = 2; m <= 4; m++)
    {
      struct ebit_value *table
          = table_of (ebit_purification_branches, errors[k], (double)m, 2);
      for (size_t path = 0; path < 4; path++)
      {
        const struct branch expected
            = find_branch (errors[k], m, path / 2, path % 2);
        const double kept = (double)((m - 1) * (m - 1));
        check_relative (ebit_field (table, "probability")->numbers[path],
                        expected.probability, 1e-12);
        check_close (ebit_field (table, "rci")->numbers[path], expected.rci,
                     1e-11);
        check_close (ebit_field (table, "fidelity")->numbers[path],
                     1 - expected.flips / kept, 1e-12);
      }
      ebit_free (table);
    }
}

/* Blocks at random, every syndrome kept: what is left of the entropy. */
static double
unsorted_rate (double p, size_t m)
{
  static double joint[MOST_PATTERNS], syndromes[MOST_PATTERNS];
  const size_t pairs = m * m, size = (size_t)1 << pairs;
  memset (joint, 0, sizeof joint);
  memset (syndromes, 0, sizeof syndromes);
  for (size_t flips = 0; flips < size; flips++)
  {
    const struct outcome outcome = play_two (m, flips);
    syndromes[outcome.syndrome] += pattern_chance (p, pairs, flips);
  }
  /* All flips follow from the syndrome and what is kept: H(kept | syndrome) =
   * H(flips) - H(syndrome). */
  for (size_t flips = 0; flips < size; flips++)
    joint[flips] = pattern_chance (p, pairs, flips);
  const double left = entropy (size, joint, 1) - entropy (size, syndromes, 1);
  return ((double)((m - 1) * (m - 1)) - left) / (double)pairs;
}

static void
test_averages_of_two_rounds (void **state)
{
  (void)state;
  const double errors[] = { 0.003, 0.1, 0.27, 0.45 };
  for (size_t k = 0; k < 4; k++)
    for (size_t m = 2; m <= 4; m++)
    {
      struct ebit_value *table
          = table_of (ebit_purify_dephasing, errors[k], (double)m, 2);
      const double p = errors[k], pairs = (double)(m * m);
      double paper = 0, even = (1 + pow (1 - 2 * p, (double)m)) / 2;
      for (size_t path = 0; path < 4; path++)
      {
        const struct branch branch = find_branch (p, m, path / 2, path % 2);
        paper += (path < 2 ? even : 1 - even) * branch.probability * branch.rci
                 / pairs;
      }
      check_close (ebit_field (table, "rate_paper")->numbers[1], paper, 1e-12);
      check_close (ebit_field (table, "rate_lower")->numbers[1],
                   unsorted_rate (p, m), 1e-12);
      check_close (ebit_field (table, "rate_upper")->numbers[1],
                   unsorted_rate (p, m), 1e-12);
      ebit_free (table);
    }
}

/* ---- Order, over random inputs ---------------------------------------- */

/* A seeded generator (Park and Miller). */
static double
next_uniform (uint64_t *seed)
{
  *seed = *seed * 48271 % 2147483647;
  return (double)*seed / 2147483647;
}

static void
check_order (const struct ebit_value *table, double p, double m)
{
  const struct ebit_value *paper = ebit_field (table, "rate_paper");
  const double capacity
      = 1 + (p > 0 ? p * log2 (p) : 0) + (1 - p) * log2 (1 - p);
  for (size_t i = 0; i < paper->extent[0]; i++)
  {
    const double n = (double)i + 1;
    const double lower = ebit_field (table, "rate_lower")->numbers[i];
    const double upper = ebit_field (table, "rate_upper")->numbers[i];
    const double least = ebit_field (table, "infidelity_lower")->numbers[i];
    const double most = ebit_field (table, "infidelity_upper")->numbers[i];
    check_at_most (0, lower);
    check_at_most (lower, upper);
    check_at_most (upper, capacity + 1e-12);
    check_at_most (pow ((m - 1) / m, n) * capacity, lower + 1e-12);
    check_at_most (least, most);
    check_at_most (most, p * (1 + 1e-14));
    if (!isnan (paper->numbers[i]))
      check_at_most (paper->numbers[i], upper + 1e-12);
  }
}

static void
test_order (void **state)
{
  (void)state;
  uint64_t seed = 20261126;
  for (size_t k = 0; k < random_cases (2000); k++)
  {
    const double p = next_uniform (&seed) / 2;
    const double m = 2 + floor (40 * next_uniform (&seed));
    /* Round 3 of few pairs takes long. */
    const double n = m <= 4 ? 3 : 2;
    struct ebit_value *table = table_of (ebit_purify_dephasing, p, m, n);
    check_order (table, p, m);
    ebit_free (table);
  }
}

/* The brackets beyond reach hold what is within: asked for m = 3, rounds 3 to
 * 5 by exact sums, and compared with the memoryless map and with the words of
 * least weight. */
static void
test_brackets_hold_exact_errors (void **state)
{
  (void)state;
  uint64_t seed = 411;
  for (size_t k = 0; k < random_cases (200); k++)
  {
    const double p = next_uniform (&seed) / 2, q = 1 - p;
    const double m = 3, even = (1 + pow (1 - 2 * p, m)) / 2;
    struct ebit_value *exact = table_of (ebit_purify_dephasing, p, m, 3);
    struct ebit_value *simple
        = table_of (ebit_purify_dephasing_memoryless, p, m, 3);
    for (size_t i = 0; i < 3; i++)
    {
      const double n = (double)i + 1, size = pow (m, n);
      const double error = ebit_field (exact, "infidelity")->numbers[i];
      const double least = pow (m - 1, n) * pow (p / q, pow (2, n))
                           * pow (q, size) / pow (even, size / m);
      check_at_most (least, error * (1 + 1e-12));
      check_at_most (error,
                     ebit_field (simple, "error")->numbers[i] * (1 + 1e-12));
    }
    ebit_free (exact);
    ebit_free (simple);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_branches_of_two_rounds),
    cmocka_unit_test (test_averages_of_two_rounds),
    cmocka_unit_test (test_order),
    cmocka_unit_test (test_brackets_hold_exact_errors),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
