/* Multi-rail rates against the oracle.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "rail_tables.h"
#include "rails.h"

static void
test_many_rails (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("rails_large_k.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double inputs[]
        = { oracle_number (table, i, "gamma1"), oracle_number (table, i, "T1"),
            oracle_number (table, i, "gamma2"), oracle_number (table, i, "T2"),
            oracle_number (table, i, "k") };
    double outputs[3];
    ebit_multirail_calculator.kernel (inputs, outputs);
    check_relative (outputs[0], oracle_number (table, i, "prob"), 1e-13);
    check_relative (outputs[1], oracle_number (table, i, "Ihash"), 1e-14);
    check_relative (outputs[2], oracle_number (table, i, "rate"), 1e-13);
  }
  oracle_free (table);
}

static void
test_equal_and_one_sided (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("rails.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_rail_side side = ebit_rail_side (
        oracle_number (table, i, "gamma"), oracle_number (table, i, "T"));
    struct ebit_rail_side perfect = ebit_rail_side (0, 0);
    struct ebit_rail_rate dual = ebit_multirail_rate (&side, &side, 2);
    check_relative (dual.rate, oracle_number (table, i, "dual_rate_sym"),
                    1e-13);
    check_relative (dual.probability,
                    oracle_number (table, i, "dual_prob_sym"), 1e-14);
    check_close (dual.hashing, oracle_number (table, i, "dual_Ihash_sym"),
                 2e-15);
    check_relative (ebit_multirail_rate (&side, &side, 3).rate,
                    oracle_number (table, i, "k3_rate_sym"), 1e-13);
    check_relative (ebit_multirail_rate (&side, &side, 64).rate,
                    oracle_number (table, i, "k64_rate_sym"), 1e-13);
    struct ebit_best_rails best = ebit_best_rails (&side, &side, 64);
    check_relative (best.rate, oracle_number (table, i, "best_rate_sym"),
                    1e-13);
    check_close (best.rails, oracle_number (table, i, "best_k_sym"), 0);
    check_relative (ebit_multirail_rate (&side, &perfect, 2).rate,
                    oracle_number (table, i, "dual_rate_onesided"), 1e-13);
    best = ebit_best_rails (&perfect, &side, 64);
    check_relative (best.rate, oracle_number (table, i, "best_rate_onesided"),
                    1e-13);
    check_close (best.rails, oracle_number (table, i, "best_k_onesided"), 0);
  }
  oracle_free (table);
}

/* T = 0: the state that is kept is pure. */
static void
test_amplitude_damping (void **state)
{
  (void)state;
  for (double k = 2; k < 2e6; k *= 3)
  {
    struct ebit_rail_side x = ebit_rail_side (0.25, 0);
    struct ebit_rail_side y = ebit_rail_side (0.5, 0);
    struct ebit_rail_rate rate = ebit_multirail_rate (&x, &y, k);
    check_relative (rate.hashing, log2 (k), 1e-15);
    check_relative (rate.rate, 0.375 * log2 (k) / k, 1e-15);
  }
}

static void
test_ends (void **state)
{
  (void)state;
  for (double thermal = 0; thermal <= 1; thermal += 0.25)
  {
    struct ebit_rail_side broken = ebit_rail_side (1, thermal);
    struct ebit_rail_side perfect = ebit_rail_side (0, thermal);
    struct ebit_rail_rate rate = ebit_multirail_rate (&broken, &broken, 3);
    assert_true (rate.rate == 0);
    assert_true (ebit_best_rails (&broken, &perfect, 64).rails == 0);
    assert_true (ebit_multirail_rate (&perfect, &perfect, 4).rate == 0.5);
    assert_true (ebit_best_rails (&perfect, &perfect, 64).rails == 3);
  }
  struct ebit_rail_side gone = ebit_rail_side (1, 0);
  assert_true (ebit_multirail_rate (&gone, &gone, 2).probability == 0);
  assert_true (isnan (ebit_multirail_rate (&gone, &gone, 2).hashing));
}

/* 1 - gT where gT is nearly 1: (1-g) + g (1-T), by mpmath 1.3. */
static void
test_full_rails (void **state)
{
  (void)state;
  const struct ebit_rail_side side = ebit_rail_side (0.99999999, 0.9999999585);
  check_relative (ebit_multirail_rate (&side, &side, 4).probability,
                  2.1789847407487519918e-43, 1e-14);
}

/* No number of rails that is allowed overflows. */
static void
test_most_rails (void **state)
{
  (void)state;
  static const double thermals[] = { 0.1, 0, 1e-300 };
  for (size_t i = 0; i < 3; i++)
  {
    const double inputs[] = { 0.2, thermals[i], 0.3, 0.05, 1e15 };
    double outputs[3];
    ebit_multirail_calculator.kernel (inputs, outputs);
    for (size_t j = 0; j < 3; j++)
      assert_true (isfinite (outputs[j]));
  }
}

/* Pruning changes nothing. */
static void
test_pruning (void **state)
{
  (void)state;
  uint64_t seed = 23;
  for (int i = 0; i < 3000; i++)
  {
    double scale = i % 2 ? 1 : 0.05;
    struct ebit_rail_side x = ebit_rail_side (random_uniform (&seed) * scale,
                                              random_uniform (&seed));
    struct ebit_rail_side y = ebit_rail_side (random_uniform (&seed) * scale,
                                              random_uniform (&seed));
    struct ebit_best_rails best = { 0, 0 };
    for (double k = 2; k <= 64; k++)
    {
      double rate = ebit_multirail_rate (&x, &y, k).rate;
      if (rate > best.rate)
        best = (struct ebit_best_rails){ k, rate };
    }
    struct ebit_best_rails pruned = ebit_best_rails (&x, &y, 64);
    assert_true (pruned.rate == best.rate && pruned.rails == best.rails);
  }
}

/* What verify relies on: no pair of damping channels is known where more than
 * three rails are best.  Half of the pairs are equal or beside a perfect
 * channel, and of small damping, where most rails pay. */
static void
test_two_or_three_rails_are_best (void **state)
{
  (void)state;
  uint64_t seed = 64;
  for (size_t i = 0; i < 20000; i++)
  {
    const double scale = i % 2 ? 1 : pow (10, -3 * random_uniform (&seed));
    const struct ebit_rail_side first = ebit_rail_side (
        scale * random_uniform (&seed), random_uniform (&seed) / 2);
    const struct ebit_rail_side other
        = ebit_rail_side (random_uniform (&seed), random_uniform (&seed) / 2);
    const struct ebit_rail_side perfect = ebit_rail_side (0, 0);
    const struct ebit_rail_side *second = i % 4 == 0   ? &perfect
                                          : i % 4 == 2 ? &first
                                                       : &other;
    const struct ebit_best_rails best
        = ebit_best_rails (&first, second, EBIT_MOST_RAILS);
    if (best.rails != 0 && best.rails != 2 && best.rails != 3)
      fail_msg ("pair %zu: %g rails are best", i, best.rails);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_many_rails),
    cmocka_unit_test (test_equal_and_one_sided),
    cmocka_unit_test (test_amplitude_damping),
    cmocka_unit_test (test_ends),
    cmocka_unit_test (test_full_rails),
    cmocka_unit_test (test_most_rails),
    cmocka_unit_test (test_pruning),
    cmocka_unit_test (test_two_or_three_rails_are_best),
  };
  return cmocka_run_group_tests_name ("rails", tests, NULL, NULL);
}
