/* Recurrence, interpolation and hashing of Bell-diagonal states.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "bell_diagonal.h"
#include "rails.h"
#include "recurrence.h"
#include "scalar.h"

static void
random_weights (uint64_t *seed, double w[4])
{
  double sum = 0;
  for (size_t i = 0; i < 4; i++)
    sum += w[i] = -log (1 - random_uniform (seed));
  for (size_t i = 0; i < 4; i++)
    w[i] /= sum;
  ebit_sort_descending (w);
}

static double
plain_entropy (size_t n, const double *p, double total)
{
  double sum = 0;
  for (size_t i = 0; i < n; i++)
    if (p[i] > 0)
      sum -= p[i] / total * log2 (p[i] / total);
  return sum;
}

/* I, from the sixteen weights of two pairs: of either answer what is left of
 * the two ebits, less the bit that breeding spends. */
static double
interpolate (const double w[4], size_t partner)
{
  double same[8], other[8], p = 0;
  size_t n = 0, m = 0;
  for (size_t i = 0; i < 4; i++)
    for (size_t j = 0; j < 4; j++)
      if ((i == 0 || i == partner) == (j == 0 || j == partner))
        p += same[n++] = w[i] * w[j];
      else
        other[m++] = w[i] * w[j];
  const double asked[2] = { p, 1 - p };
  return (p * fmax (0, 2 - plain_entropy (8, same, p))
          + (1 - p) * fmax (0, 2 - plain_entropy (8, other, 1 - p))
          - plain_entropy (2, asked, 1))
         / 2;
}

static void
test_interpolation (void **state)
{
  (void)state;
  uint64_t seed = 31;
  const struct ebit_recurrence none = { .rounds = 0 };
  for (int repeat = 0; repeat < 2000; repeat++)
  {
    double w[4], best = 0;
    random_weights (&seed, w);
    for (size_t partner = 1; partner < 4; partner++)
      best = fmax (best, interpolate (w, partner));
    if (!(w[0] > 0.5))
      best = 0;
    check_close (ebit_recurrence_rate (w, &none), best, 1e-14);
    check_at_most (ebit_hashing_of_weights (w), best + 1e-14);
  }
}

/* The best of all sequences of at most that many rounds, tried one by one. */
static double
brute_force (const double w[4], size_t rounds)
{
  struct ebit_recurrence tried = { .rounds = 0 };
  double best = ebit_recurrence_rate (w, &tried);
  size_t sequences = 3;
  for (tried.rounds = 1; tried.rounds <= rounds; tried.rounds++)
  {
    for (size_t k = 0; k < sequences; k++)
    {
      size_t rest = k;
      for (size_t i = 0; i < tried.rounds; i++, rest /= 3)
        tried.partners[i] = 1 + (double)(rest % 3);
      best = fmax (best, ebit_recurrence_rate (w, &tried));
    }
    sequences *= 3;
  }
  return best;
}

static void
test_search (void **state)
{
  (void)state;
  uint64_t seed = 32;
  int better = 0;
  for (int repeat = 0; repeat < 150; repeat++)
  {
    double w[4];
    random_weights (&seed, w);
    w[0] += 1; /* about as often above 1/2 as near it */
    for (size_t i = 0; i < 4; i++)
      w[i] /= 2;
    w[0] -= 0.2 * random_uniform (&seed) * w[0];
    const double rest = w[1] + w[2] + w[3];
    for (size_t i = 1; i < 4; i++)
      w[i] *= (1 - w[0]) / rest;
    const struct ebit_recurrence soon = ebit_choose_recurrence (w);
    const struct ebit_recurrence best = ebit_search_recurrence (w);
    const double rate = ebit_recurrence_rate (w, &best);
    check_at_most (ebit_recurrence_rate (w, &soon), rate);
    check_at_most (brute_force (w, 5), rate * (1 + 1e-12));
    /* the relative entropy of entanglement */
    check_at_most (rate, 1 - ebit_binary_entropy (1 - w[0]) + 1e-14);
    better += rate > ebit_recurrence_rate (w, &soon);
  }
  assert_true (better > 0);
}

/* Of every fidelity above 1/2 something is distilled, of none else. */
static void
test_threshold (void **state)
{
  (void)state;
  uint64_t seed = 33;
  for (double excess = 0.25; excess > 1e-16; excess /= 3)
    for (int repeat = 0; repeat < 20; repeat++)
    {
      double w[4];
      random_weights (&seed, w);
      const double rest = w[1] + w[2] + w[3];
      w[0] = 0.5 + excess;
      for (size_t i = 1; i < 4; i++)
        w[i] *= (0.5 - excess) / rest;
      if (repeat == 0) /* the slowest of all */
        w[1] = w[2] = w[3] = (0.5 - excess) / 3;
      struct ebit_recurrence rounds = ebit_choose_recurrence (w);
      assert_true (ebit_recurrence_rate (w, &rounds) > 1e-64);
      check_at_most (ebit_recurrence_rate (w, &rounds), 4 * excess * excess);
      w[0] = 0.5;
      w[1] += excess;
      rounds = ebit_choose_recurrence (w);
      assert_true (ebit_recurrence_rate (w, &rounds) == 0 || w[1] > 0.5);
    }
}

static void
test_two_rails (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("two_rails.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double w[4];
    const double gamma = oracle_number (table, i, "gamma");
    const double thermal = oracle_number (table, i, "T");
    const double probability = ebit_two_rail_weights (
        gamma * (1 - thermal), gamma * thermal, 1 - gamma, w);
    const struct ebit_recurrence soon = ebit_choose_recurrence (w);
    const struct ebit_recurrence best = ebit_search_recurrence (w);
    const double rate = probability / 2 * ebit_recurrence_rate (w, &soon);
    const double hashing = oracle_number (table, i, "recurrence");
    const double exact = oracle_number (table, i, "interpolation");
    check_close (probability / 2 * ebit_recurrence_rate (w, &best), rate,
                 1e-15);
    if (!isnan (hashing)) /* without interpolation */
      check_at_most (hashing, rate);
    if (!isnan (exact))
      check_close (rate, exact, 1e-15);
  }
  oracle_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_interpolation),
          cmocka_unit_test (test_search), cmocka_unit_test (test_threshold),
          cmocka_unit_test (test_two_rails) };
  return cmocka_run_group_tests_name ("recurrence", tests, NULL, NULL);
}
