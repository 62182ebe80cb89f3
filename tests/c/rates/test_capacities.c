/* Capacities of one channel: closed forms, oracles, order, what may serve.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

static double
h2 (double x)
{
  return x > 0 && x < 1 ? -x * log2 (x) - (1 - x) * log2 (1 - x) : 0;
}

/* Q, E_cpp, Q<->, P<-> of a named channel that has all four exactly. */
static void
check_exact (struct ebit_value *channel, double quantum, double assisted)
{
  static const char *const names[]
      = { "quantum_capacity", "cpp_capacity", "two_way_capacity" };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *bounds = capacity (names[i], channel);
    assert_string_equal (text (bounds, "status"), "exact");
    const double value = i == 0 ? quantum : assisted;
    check_ends (bounds, value, value, 1e-14);
  }
  struct ebit_value *key = key_capacity (channel);
  assert_string_equal (text (key, "task"), "key");
  check_ends (key, assisted, assisted, 1e-14);
  ebit_free (channel);
}

static void
test_closed_forms (void **state)
{
  (void)state;
  const double log3 = log2 (3);
  check_exact (channel1 ("identity_channel", 3), log3, log3);
  check_exact (channel1 ("dephasing", 0.1), 1 - h2 (0.1), 1 - h2 (0.1));
  check_exact (channel1 ("dephasing", 0.9), 1 - h2 (0.1), 1 - h2 (0.1));
  check_exact (channel1 ("dephasing", 0.5), 0, 0);
  check_exact (channel2 ("erasure", 0.2, 3), 0.6 * log3, 0.8 * log3);
  check_exact (channel2 ("erasure", 0.7, 2), 0, 0.3);
  check_exact (channel2 ("depolarizing", 0.7, 2), 0, 0);
  check_exact (channel2 ("gadc", 0.9, 0.4), 0, 0);
  check_exact (channel2 ("gadc", 0, 0.4), 1, 1);
  check_exact (channel1 ("pure_loss", 0.75), log3, 2);
  check_exact (channel1 ("pure_loss", 0.25), 0, -log2 (0.75));
  check_exact (channel1 ("pure_loss", 1), INFINITY, INFINITY);
  check_exact (channel1 ("amplifier", 4), log2 (4. / 3), log2 (4. / 3));
  check_exact (channel2 ("thermal_loss", 0.5, 2), 0, 0);
}

/* Teleportation makes the Rains information of a covariant channel bound keys
 * too; of others it does not. */
static void
test_keys_of_damping_channels (void **state)
{
  (void)state;
  for (double thermal = 0.25; thermal <= 0.5; thermal += 0.25)
  {
    struct ebit_value *channel = channel2 ("gadc", 0.3, thermal);
    struct ebit_value *key = key_capacity (channel);
    const bool covariant = thermal == 0.5;
    assert_true (
        covariant
        == (strcmp (text (key, "upper_method"), "covariant_entropy") == 0));
    check_valid (key, true, "");
    ebit_free (key);
    ebit_free (channel);
  }
}

/* Thermal loss: PLOB above, reverse coherent information below. */
static void
test_thermal_loss (void **state)
{
  (void)state;
  const double eta = 0.9, n = 0.1;
  const double g = (n + 1) * log2 (n + 1) - n * log2 (n);
  const double low = -log2 (1 - eta) - g;
  struct ebit_value *channel = channel2 ("thermal_loss", eta, n);
  check_ends (capacity ("two_way_capacity", channel), low,
              low - n * log2 (eta), 1e-13);
  struct ebit_value *bounds = capacity ("quantum_capacity", channel);
  check_close (number (bounds, "lower"), log2 (eta / (1 - eta)) - g, 1e-13);
  check_close (candidate (bounds, "thermal_concatenation"),
               log2 (eta / ((1 - eta) * (n + 1))), 1e-13);
  check_valid (bounds, true, "");
  ebit_free (bounds);
  ebit_free (channel);
}

static bool
is_about (double value, double truth)
{
  return fabs (value - truth) <= 1e-15 * fabs (truth) + 0x1p-1072;
}

/* Few photons or little that arrives: the ends keep their digits, and those of
 * two capacities that differ stay apart. */
static void
test_pure_loss_to_40_digits (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("pure_loss_truth.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double code = oracle_number (table, i, "capacity_h");
    const double reverse = oracle_number (table, i, "reverse_h");
    struct ebit_value *channel
        = channel2 ("pure_loss", oracle_number (table, i, "eta"),
                    oracle_number (table, i, "n"));
    struct ebit_value *quantum = capacity ("quantum_capacity", channel);
    assert_string_equal (text (quantum, "status"), "exact");
    assert_true (is_about (number (quantum, "lower"), code));
    assert_true (is_about (number (quantum, "upper"), code));
    check_valid (quantum, true, "");
    struct ebit_value *two = capacity ("two_way_capacity", channel);
    const double lower = number (two, "lower"), upper = number (two, "upper");
    if (strcmp (text (two, "status"), "exact") != 0)
      assert_true (is_about (lower, reverse));
    if (!(upper >= reverse || is_about (upper, reverse))
        || !(lower <= upper && lower <= reverse * (1 + 0x1p-45)))
      fail_msg ("row %zu: [%.17g, %.17g], %.17g is attained", i, lower, upper,
                reverse);
    check_valid (two, true, "");
    ebit_free (two);
    ebit_free (quantum);
    ebit_free (channel);
  }
  oracle_free (table);
}

/* All that is known of flips is one number, also where hardly anything is
 * left.
 */
static void
test_dephasing_to_40_digits (void **state)
{
  (void)state;
  static const char *const names[]
      = { "quantum_capacity", "cpp_capacity", "two_way_capacity",
          "coherent_information", "rains" };
  struct oracle *table = oracle_read ("flip_rates_truth.csv");
  for (size_t i = 0; i < table->rows; i++)
    for (size_t k = 0; k < sizeof names / sizeof names[0]; k++)
    {
      struct ebit_value *channel
          = channel1 ("dephasing", oracle_number (table, i, "p"));
      struct ebit_value *bounds = capacity (names[k], channel);
      const double truth = oracle_number (table, i, "rate_h");
      check_relative (number (bounds, "lower"), truth, 3e-15);
      check_relative (number (bounds, "upper"), truth, 3e-15);
      assert_string_equal (text (bounds, "status"), "exact");
      check_valid (bounds, true, "");
      ebit_free (bounds);
      ebit_free (channel);
    }
  oracle_free (table);
}

/* However warm, what loses nothing has no end. */
static void
test_warm_mode_without_loss (void **state)
{
  (void)state;
  for (double photons = 1e-300; photons < 1e301; photons *= 1e50)
  {
    struct ebit_value *channel = channel2 ("thermal_loss", 1, photons);
    check_ends (capacity ("quantum_capacity", channel), INFINITY, INFINITY, 0);
    check_ends (capacity ("two_way_capacity", channel), INFINITY, INFINITY, 0);
    ebit_free (channel);
  }
}

static void
test_damping_bounds_against_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc_bounds.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double thermal = oracle_number (table, i, "T");
    struct ebit_value *channel
        = channel2 ("gadc", oracle_number (table, i, "gamma"), thermal);
    struct ebit_value *cpp = capacity ("cpp_capacity", channel);
    struct ebit_value *two = capacity ("two_way_capacity", channel);
    if (candidate (cpp, "max_relative_entropy") > 0)
    {
      check_close (candidate (cpp, "max_relative_entropy"),
                   oracle_number (table, i, "Rmax_closed"), 1e-12);
      check_close (candidate (cpp, "transposition"),
                   oracle_number (table, i, "transposition_log_diamond"),
                   1e-12);
      const double rains = oracle_number (table, i, "rains_channel");
      check_close (candidate (cpp, thermal == 0.5 ? "covariant_entropy"
                                                  : "rains_capacity"),
                   rains, 1e-10);
      check_at_most (number (cpp, "upper"), rains + 1e-10);
      /* half of the mutual information, the channel's where T > 0 */
      struct ebit_value *mutual
          = capacity ("entanglement_assisted_capacity", channel);
      check_close (candidate (two, "squashed_entanglement"),
                   number (mutual, "upper") / 2, 1e-9);
      check_at_most (number (two, "upper"),
                     candidate (two, "squashed_entanglement"));
      ebit_free (mutual);
      const double squashed = oracle_number (table, i, "Esq_AD_upper");
      if (!isnan (squashed))
        check_close (candidate (two, "squashed_damping"), squashed, 1e-12);
      assert_true (thermal == 0.5
                   || isnan (candidate (two, "rains_capacity")));
      if (thermal == 0.5)
        assert_string_equal (text (two, "upper_method"), "covariant_entropy");
    }
    check_valid (cpp, true, "");
    check_valid (two, true, "");
    ebit_free (cpp);
    ebit_free (two);
    ebit_free (channel);
  }
  oracle_free (table);
}

/* E_cpp from below: I_c, I_R or rails to one receiver. */
static void
test_one_sided_rails_against_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("rails.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double gamma = oracle_number (table, i, "gamma");
    const double rails = oracle_number (table, i, "best_rate_onesided");
    struct ebit_value *channel
        = channel2 ("gadc", gamma, oracle_number (table, i, "T"));
    struct ebit_value *bounds = capacity ("cpp_capacity", channel);
    if (rails > 0)
      check_close (candidate (bounds, "one_sided_rails"), rails, 1e-14);
    check_at_most (rails - 1e-15, number (bounds, "lower"));
    check_valid (bounds, true, "");
    ebit_free (bounds);
    ebit_free (channel);
  }
  oracle_free (table);
}

/* Q <= E_cpp <= Q<-> <= P<-> in their ends, and lower <= upper. */
static void
check_order (const struct ebit_value *channel)
{
  struct ebit_value *chain[]
      = { capacity ("quantum_capacity", channel),
          capacity ("cpp_capacity", channel),
          capacity ("two_way_capacity", channel), key_capacity (channel) };
  for (size_t i = 0; i < 4; i++)
  {
    check_at_most (number (chain[i], "lower"), number (chain[i], "upper"));
    check_valid (chain[i], true, "");
    if (i == 0)
      continue;
    check_at_most (number (chain[i - 1], "lower"), number (chain[i], "lower"));
    check_at_most (number (chain[i - 1], "upper"), number (chain[i], "upper"));
  }
  for (size_t i = 0; i < 4; i++)
    ebit_free (chain[i]);
}

/* A bound of a channel after another is at most the bound of either. */
static void
check_noise (const struct ebit_value *channel, const struct ebit_value *noise)
{
  static const char *const methods[]
      = { "rains_capacity", "max_rains", "max_relative_entropy",
          "squashed_entanglement", "transposition" };
  struct ebit_value *both
      = call (ebit_compose_channel, 2,
              (const struct ebit_value *[]){ noise, channel });
  struct ebit_value *less = capacity ("cpp_capacity", channel);
  struct ebit_value *more = capacity ("cpp_capacity", both);
  for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++)
    if (!isnan (candidate (more, methods[i])))
      check_at_most (candidate (more, methods[i]),
                     candidate (less, methods[i]) + 2e-8);
  check_at_most (number (more, "upper"), number (less, "upper") + 2e-8);
  ebit_free (less);
  ebit_free (more);
  ebit_free (both);
}

static void
test_random_channels (void **state)
{
  (void)state;
  uint64_t seed = 71;
  for (int i = 0; i < 10; i++)
  {
    const size_t count = 2 + (size_t)(3 * random_uniform (&seed));
    const double noise = random_uniform (&seed);
    struct ebit_value *channel = random_qubit_channel (count, noise, &seed);
    struct ebit_value *more = random_qubit_channel (2, 0.2, &seed);
    check_order (channel);
    check_noise (channel, more);
    ebit_free (channel);
    ebit_free (more);
  }
}

/* The optimised path finds what closed forms say. */
static void
test_kraus_sets_of_named_channels (void **state)
{
  (void)state;
  struct ebit_value *named[]
      = { channel2 ("gadc", 0.3, 0.1), channel1 ("amplitude_damping", 0.2),
          channel1 ("dephasing", 0.1), channel2 ("erasure", 0.2, 2),
          channel2 ("gadc", 0.6, 0.3) };
  static const char *const names[]
      = { "quantum_capacity", "cpp_capacity", "two_way_capacity" };
  for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
  {
    struct ebit_value *bare
        = call1 (ebit_kraus_channel, ebit_field (named[i], "kraus"));
    for (size_t k = 0; k < 3; k++)
    {
      struct ebit_value *exact = capacity (names[k], named[i]);
      struct ebit_value *found = capacity (names[k], bare);
      check_at_most (number (exact, "lower") - 1e-8, number (found, "upper"));
      check_at_most (number (found, "lower"), number (exact, "upper") + 1e-8);
      if (k == 0 && i == 1) /* degradable: both ends meet */
        check_close (number (found, "upper"), number (exact, "lower"), 1e-9);
      check_valid (found, true, "");
      ebit_free (exact);
      ebit_free (found);
    }
    ebit_free (bare);
    ebit_free (named[i]);
  }
}

static void
test_tampered_certificates (void **state)
{
  (void)state;
  struct ebit_value *channel = channel1 ("amplitude_damping", 0.2);
  struct ebit_value *other = channel1 ("amplitude_damping", 0.1);
  struct ebit_value *bounds = capacity ("two_way_capacity", channel);
  const double less = number (bounds, "upper") - 1e-6;
  const double more = number (bounds, "lower") + 1e-6;
  check_tampered (bounds, "upper", ebit_numbers (1, &less),
                  "the upper end fails");
  check_tampered (bounds, "lower", ebit_numbers (1, &more),
                  "the lower end fails");
  check_tampered (bounds, "channel", channel1 ("amplitude_damping", 0.3),
                  "both ends fail: lower_bounds is a bounds value");
  ebit_free (bounds);
  /* Rains information may not stand for a two-way capacity. */
  bounds = capacity ("cpp_capacity", channel);
  check_tampered (bounds, "quantity", ebit_text ("two_way_capacity"),
                  "both ends fail: upper_method is \"rains_capacity\"");
  check_tampered (bounds, "quantity", ebit_text ("quantum_capacity"),
                  "both ends fail: task is \"entanglement\"");
  ebit_free (bounds);
  ebit_free (channel);
  ebit_free (other);
}

static void
test_wrong_arguments_are_refused (void **state)
{
  (void)state;
  const double three = 3;
  struct ebit_value *number_three = ebit_numbers (1, &three);
  struct ebit_value *channel = channel1 ("dephasing", 0.1);
  struct ebit_value *word = ebit_text ("keys");
  ebit_function *const functions[]
      = { ebit_quantum_capacity, ebit_cpp_capacity, ebit_two_way_capacity };
  for (size_t i = 0; i < 3; i++)
  {
    const struct ebit_value *wrong[] = { number_three };
    check_refused (functions[i], 1, wrong,
                   "channel is 3; it must be a channel, as the constructors "
                   "make it");
    check_refused (functions[i], 0, NULL,
                   "channel is missing; it must be a channel, as the "
                   "constructors make it");
  }
  const struct ebit_value *task[] = { channel, word };
  check_refused (ebit_two_way_capacity, 2, task,
                 "task is \"keys\"; it must be \"entanglement\" or \"key\"");
  ebit_free (number_three);
  ebit_free (channel);
  ebit_free (word);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_keys_of_damping_channels),
    cmocka_unit_test (test_thermal_loss),
    cmocka_unit_test (test_pure_loss_to_40_digits),
    cmocka_unit_test (test_dephasing_to_40_digits),
    cmocka_unit_test (test_warm_mode_without_loss),
    cmocka_unit_test (test_damping_bounds_against_the_oracle),
    cmocka_unit_test (test_one_sided_rails_against_the_oracle),
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_kraus_sets_of_named_channels),
    cmocka_unit_test (test_tampered_certificates),
    cmocka_unit_test (test_wrong_arguments_are_refused),
  };
  return cmocka_run_group_tests_name ("capacities", tests, NULL, NULL);
}
