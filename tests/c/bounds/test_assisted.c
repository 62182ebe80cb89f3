/* entanglement_assisted_capacity, squashed_entanglement_bound: closed forms,
 * oracles, certificates, order, tampering, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

#include "scalar.h"

static struct ebit_value *
anonymous (const struct ebit_value *channel)
{
  return call1 (ebit_kraus_channel, ebit_field (channel, "kraus"));
}

/* The assisted capacity of a family, by its name and from Kraus operators. */
static void
check_assisted (struct ebit_value *channel, double expected)
{
  struct ebit_value *kraus = anonymous (channel);
  struct ebit_value *closed
      = call1 (ebit_entanglement_assisted_capacity, channel);
  struct ebit_value *solved
      = call1 (ebit_entanglement_assisted_capacity, kraus);
  check_close (number (closed, "lower"), expected, 1e-13);
  check_close (number (closed, "upper"), expected, 1e-13);
  check_close (number (solved, "lower"), expected, 1e-9);
  check_close (number (solved, "upper"), expected, 1e-9);
  assert_string_equal (text (closed, "status"), "exact");
  assert_string_equal (text (solved, "status"), "certified");
  assert_true (is_verified (closed));
  assert_true (is_verified (solved));
  ebit_free (channel);
  ebit_free (kraus);
  ebit_free (closed);
  ebit_free (solved);
}

static void
test_families (void **state)
{
  (void)state;
  for (double d = 2; d <= 4; d++)
  {
    struct ebit_value *size = ebit_numbers (1, &d);
    check_assisted (call1 (ebit_identity_channel, size), 2 * log2 (d));
    ebit_free (size);
    for (double p = 0; p <= 1; p += 0.25)
    {
      const double q = p * (d * d - 1) / (d * d);
      check_assisted (call2 (ebit_erasure, p, d), 2 * (1 - p) * log2 (d));
      check_assisted (call2 (ebit_depolarizing, p, d),
                      2 * log2 (d) - ebit_binary_entropy (q)
                          - q * log2 (d * d - 1));
    }
  }
  for (double p = 0; p <= 1; p += 0.125)
  {
    struct ebit_value *error = ebit_numbers (1, &p);
    check_assisted (call1 (ebit_dephasing, error),
                    2 - ebit_binary_entropy (p));
    ebit_free (error);
  }
}

/* h2 (p) + h2 ((1-g) p) - h2 (g p) on a fine grid of p. */
static void
test_amplitude_damping (void **state)
{
  (void)state;
  for (double g = 0; g <= 1; g += 0.125)
  {
    double best = 0;
    for (double p = 0; p <= 1; p += 0x1p-14)
      best = fmax (best, ebit_binary_entropy (p)
                             + ebit_binary_entropy ((1 - g) * p)
                             - ebit_binary_entropy (g * p));
    struct ebit_value *gamma = ebit_numbers (1, &g);
    struct ebit_value *channel = call1 (ebit_amplitude_damping, gamma);
    struct ebit_value *bounds
        = call1 (ebit_entanglement_assisted_capacity, channel);
    check_at_most (best, number (bounds, "upper"));
    check_close (number (bounds, "lower"), best, 1e-7);
    assert_string_equal (text (bounds, "status"), "certified");
    assert_true (is_verified (bounds));
    ebit_free (gamma);
    ebit_free (channel);
    ebit_free (bounds);
  }
}

static void
test_random_channels (void **state)
{
  (void)state;
  uint64_t seed = 77;
  const size_t dims[][3]
      = { { 2, 2, 1 }, { 2, 2, 2 }, { 2, 2, 4 }, { 2, 3, 2 }, { 3, 2, 2 },
          { 3, 3, 5 }, { 4, 4, 2 }, { 2, 4, 3 }, { 5, 3, 4 } };
  for (size_t i = 0; i < random_cases (90); i++)
  {
    const size_t *d = dims[i % 9];
    struct ebit_value *channel
        = random_channel_value (d[0], d[1], d[2], &seed);
    struct ebit_value *assisted
        = call1 (ebit_entanglement_assisted_capacity, channel);
    struct ebit_value *squashed
        = call1 (ebit_squashed_entanglement_bound, channel);
    assert_string_equal (text (assisted, "status"), "certified");
    assert_true (is_verified (assisted));
    assert_true (is_verified (squashed));
    check_at_most (number (squashed, "upper"),
                   number (assisted, "upper") / 2 + 1e-15);
    ebit_free (channel);
    ebit_free (assisted);
    ebit_free (squashed);
  }
}

/* An input that is of no use: level 2 becomes 0 or 1 at random, while 0 and 1
 * pass.  Its weight in the best input is 0, which the gradient certifies. */
static void
test_useless_input (void **state)
{
  (void)state;
  const double h = sqrt (0.5);
  const double pass[12] = { 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0 };
  const double low[12] = { [8] = h }, high[12] = { [10] = h };
  struct ebit_value *kraus[]
      = { ebit_matrix (2, 3, pass), ebit_matrix (2, 3, low),
          ebit_matrix (2, 3, high) };
  struct ebit_value *list
      = ebit_list (3, NULL, (const struct ebit_value *const *)kraus);
  struct ebit_value *channel = call1 (ebit_kraus_channel, list);
  struct ebit_value *bounds
      = call1 (ebit_entanglement_assisted_capacity, channel);
  check_close (number (bounds, "lower"), 2, 1e-9);
  check_close (number (bounds, "upper"), 2, 1e-9);
  assert_true (is_verified (bounds));
  for (size_t k = 0; k < 3; k++)
    ebit_free (kraus[k]);
  ebit_free (list);
  ebit_free (channel);
  ebit_free (bounds);
}

static void
check_squashed (struct ebit_value *channel, double lower, double upper,
                const char *method)
{
  struct ebit_value *word = ebit_text ("fixed");
  struct ebit_value *bounds
      = call (ebit_squashed_entanglement_bound, 2,
              (const struct ebit_value *[]){ channel, word });
  ebit_free (word);
  check_close (number (bounds, "lower"), lower, 1e-9);
  check_close (number (bounds, "upper"), upper, 1e-12);
  assert_string_equal (text (bounds, "upper_method"), method);
  assert_true (is_verified (bounds));
  ebit_free (channel);
  ebit_free (bounds);
}

static void
test_squashed_families (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc_bounds.csv");
  struct oracle *rates = oracle_read ("gadc.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double upper = oracle_number (table, i, "Esq_AD_upper");
    const double gamma = oracle_number (table, i, "gamma");
    const double thermal = oracle_number (table, i, "T");
    for (size_t j = 0; j < rates->rows && isfinite (upper); j++)
      if (oracle_number (rates, j, "gamma") == gamma
          && oracle_number (rates, j, "T") == thermal)
        check_squashed (call2 (ebit_gadc, gamma, thermal),
                        fmax (oracle_number (rates, j, "Ic"),
                              oracle_number (rates, j, "IR")),
                        upper, "squashed_damping");
  }
  oracle_free (table);
  oracle_free (rates);
  check_squashed (call2 (ebit_erasure, 0.3, 3), 0.7 * log2 (3), 0.7 * log2 (3),
                  "squashed_erasure");
  check_squashed (call2 (ebit_gadc, 0.9, 0.5), 0, 0, "squashed_damping");
  /* E_F = h2 (1/2 + sqrt (p (1-p))) of the dephased singlet */
  const double p = 0.2, one = 1, two = 2, half = 0.5;
  struct ebit_value *error = ebit_numbers (1, &p);
  check_squashed (call1 (ebit_dephasing, error), 1 - ebit_binary_entropy (p),
                  ebit_binary_entropy (0.5 - sqrt (p * (1 - p))),
                  "squashed_formation");
  struct ebit_value *gain = ebit_numbers (1, &two);
  struct ebit_value *eta = ebit_numbers (1, &half);
  struct ebit_value *whole = ebit_numbers (1, &one);
  check_squashed (call1 (ebit_pure_loss, eta), 1, log2 (3), "squashed_loss");
  check_squashed (call1 (ebit_amplifier, gain), 1, log2 (3), "squashed_loss");
  check_squashed (call2 (ebit_thermal_loss, 0.5, 0), 1, log2 (3),
                  "squashed_loss");
  check_squashed (call2 (ebit_thermal_loss, 0.5, 1), 0, 0, "squashed_loss");
  struct ebit_value *perfect = call1 (ebit_pure_loss, whole);
  struct ebit_value *bounds
      = call1 (ebit_squashed_entanglement_bound, perfect);
  assert_true (isinf (number (bounds, "lower")));
  ebit_free (perfect);
  ebit_free (bounds);
  ebit_free (error);
  ebit_free (gain);
  ebit_free (eta);
  ebit_free (whole);
}

static void
test_tampering_and_refusals (void **state)
{
  (void)state;
  uint64_t seed = 4;
  struct ebit_value *channel = random_channel_value (2, 2, 2, &seed);
  struct ebit_value *assisted
      = call1 (ebit_entanglement_assisted_capacity, channel);
  struct ebit_value *squashed
      = call1 (ebit_squashed_entanglement_bound, channel);
  check_tampering (assisted, "lower", 0, 1e-6);
  check_tampering (assisted, "upper", 0, -1e-6);
  check_tampering (assisted, "state", 2, 0.1);
  check_tampering (squashed, "lower", 0, 1e-6);
  check_tampering (squashed, "upper", 0, -1e-6);
  check_tampering (squashed, "state", 2, 0.1);
  ebit_free (channel);
  ebit_free (assisted);
  ebit_free (squashed);
  const double half = 0.5;
  struct ebit_value *x = ebit_numbers (1, &half);
  check_refused (ebit_entanglement_assisted_capacity, 1,
                 (const struct ebit_value *[]){ x },
                 "channel is 0.5; it must be a channel, as the constructors "
                 "make it");
  check_refused (ebit_squashed_entanglement_bound, 0, NULL,
                 "channel is missing; it must be a channel, as the "
                 "constructors make it");
  channel = call1 (ebit_pure_loss, x);
  check_refused (ebit_entanglement_assisted_capacity, 1,
                 (const struct ebit_value *[]){ channel },
                 "channel is a bosonic channel (pure_loss); it must be one "
                 "with Kraus operators");
  ebit_free (x);
  ebit_free (channel);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_families),
    cmocka_unit_test (test_amplitude_damping),
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_useless_input),
    cmocka_unit_test (test_squashed_families),
    cmocka_unit_test (test_tampering_and_refusals),
  };
  return cmocka_run_group_tests_name ("assisted capacity, squashed bound",
                                      tests, NULL, NULL);
}
