/* Closed forms of the protocols over a fiber against their oracles.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "bell_diagonal.h"
#include "fiber_protocols.h"

#define NEAR 1e-13

static const double no_error[4] = { 1, 0, 0, 0 };

/* The oracles write "DED", "EDSS1", "EDSS2". */
static enum ebit_protocol
protocol_of (const struct oracle *table, size_t row)
{
  const char *name = oracle_text (table, row, "protocol");
  if (strcmp (name, "DED") == 0)
    return EBIT_DED;
  return strcmp (name, "EDSS1") == 0 ? EBIT_EDSS1 : EBIT_EDSS2;
}

static void
check_weights (const double w[4], const struct oracle *table, size_t row)
{
  static const char *const columns[]
      = { "w_phip", "w_phim", "w_psip", "w_psim" };
  for (size_t k = 0; k < 4; k++)
    check_close (w[k], oracle_number (table, row, columns[k]), NEAR);
}

static void
test_pairs_against_noise (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("protocol_states_vs_noise.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double noise[4], w[4];
    ebit_noise_on_carrier (oracle_number (table, i, "x"), no_error, noise);
    const double p = ebit_pair_of_protocol (protocol_of (table, i),
                                            EBIT_SUCCESS, noise, w);
    check_close (p, oracle_number (table, i, "prob"), NEAR);
    check_weights (w, table, i);
    check_close (w[0], oracle_number (table, i, "fidelity"), NEAR);
    check_close (ebit_negativity_of_weights (w),
                 oracle_number (table, i, "negativity"), NEAR);
    check_close (ebit_hashing_of_weights (w),
                 oracle_number (table, i, "hashing"), NEAR);
  }
  assert_int_equal (table->rows, 52);
  oracle_free (table);
}

static void
test_failed_outcome (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("failed_outcome_vs_noise.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double noise[4], w[4];
    ebit_noise_on_carrier (oracle_number (table, i, "x"), no_error, noise);
    const double p = ebit_pair_of_protocol (protocol_of (table, i),
                                            EBIT_FAILURE, noise, w);
    check_close (p, oracle_number (table, i, "prob_fail"), NEAR);
    check_weights (w, table, i);
    check_close (ebit_negativity_of_weights (w), 0, NEAR);
  }
  assert_int_equal (table->rows, 40);
  oracle_free (table);
}

static void
test_pauli_errors_on_the_carrier (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("pauli_on_carrier.csv");
  static const char *const columns[] = { "pI", "pX", "pY", "pZ" };
  for (size_t i = 0; i < table->rows; i++)
  {
    double errors[4], noise[4], w[4];
    for (size_t k = 0; k < 4; k++)
      errors[k] = oracle_number (table, i, columns[k]);
    ebit_noise_on_carrier (0, errors, noise);
    const double p = ebit_pair_of_protocol (protocol_of (table, i),
                                            EBIT_SUCCESS, noise, w);
    check_close (p, oracle_number (table, i, "prob"), NEAR);
    check_weights (w, table, i);
  }
  assert_int_equal (table->rows, 11);
  oracle_free (table);
}

/* Noise is itself a Pauli channel: it may be given either way, and adds up. */
static void
test_noise_is_a_pauli_channel (void **state)
{
  (void)state;
  for (double x = 0; x < 3; x += 0.37)
    for (double y = 0; y < 3; y += 0.53)
    {
      double first[4], both[4], at_once[4];
      ebit_noise_on_carrier (x, no_error, first);
      ebit_noise_on_carrier (y, first, both);
      ebit_noise_on_carrier (x + y, no_error, at_once);
      for (size_t k = 0; k < 4; k++)
        check_close (both[k], at_once[k], 1e-15);
    }
}

static void
test_correlations_of_the_carrier (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("carrier_discord.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct ebit_carrier_correlations found
        = ebit_correlations_of_carrier (protocol_of (table, i),
                                        oracle_number (table, i, "x"));
    check_close (found.mutual_information,
                 oracle_number (table, i, "mutual_info_AB_C"), NEAR);
    check_close (found.classical,
                 oracle_number (table, i, "classical_J_measC"), 1e-9);
    check_close (found.discord, oracle_number (table, i, "discord_measC"),
                 1e-9);
  }
  oracle_free (table);
  /* The carrier of "ded" is half of the pair. */
  table = oracle_read ("protocol_states_vs_noise.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    if (protocol_of (table, i) != EBIT_DED)
      continue;
    const struct ebit_carrier_correlations found
        = ebit_correlations_of_carrier (EBIT_DED,
                                        oracle_number (table, i, "x"));
    check_close (found.mutual_information,
                 oracle_number (table, i, "mutual_info"), NEAR);
    check_close (found.classical, oracle_number (table, i, "classical_corr"),
                 1e-9);
    check_close (found.discord, oracle_number (table, i, "discord"), 1e-9);
  }
  oracle_free (table);
}

/* Also where hardly anything is left; e = exp (-x) has x roundings. */
static void
test_correlations_to_40_digits (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("carrier_truth.csv");
  assert_int_equal (table->rows, 171);
  for (size_t i = 0; i < table->rows; i++)
  {
    const double x = oracle_number (table, i, "x");
    const struct ebit_carrier_correlations found
        = ebit_correlations_of_carrier (protocol_of (table, i), x);
    check_relative (found.mutual_information,
                    oracle_number (table, i, "mutual_h"), 2e-15 * (1 + x));
    check_relative (found.classical, oracle_number (table, i, "classical_h"),
                    2e-15 * (1 + x));
    check_relative (found.discord, oracle_number (table, i, "discord_h"),
                    6e-15 * (1 + x));
  }
  oracle_free (table);
}

/* Fidelities where entanglement ends, and at both ends of the noise. */
static void
test_known_points (void **state)
{
  (void)state;
  static const struct
  {
    enum ebit_protocol protocol;
    double x, probability, fidelity, negativity;
  } points[] = {
    { EBIT_DED, 0, 1, 1, 0.5 },
    { EBIT_DED, 1.0986122886681098, 1, 0.5, 0 },
    { EBIT_DED, 800, 1, 0.25, 0 },
    { EBIT_EDSS1, 0, 1.0 / 3, 1, 0.5 },
    { EBIT_EDSS1, 0.69314718055994531, 5.0 / 12, 0.6, 0.1 },
    { EBIT_EDSS1, 1.0986122886681098, 4.0 / 9, 0.5, 0 },
    { EBIT_EDSS1, 800, 0.5, 1.0 / 3, 0 },
    { EBIT_EDSS2, 0, 0.625, 0.6, 0.1 },
    { EBIT_EDSS2, 0.69314718055994531, 0.5625, 0.5, 0 },
    { EBIT_EDSS2, 800, 0.5, 0.375, 0 },
  };
  for (size_t i = 0; i < sizeof points / sizeof points[0]; i++)
  {
    double noise[4], w[4];
    ebit_noise_on_carrier (points[i].x, no_error, noise);
    const double p
        = ebit_pair_of_protocol (points[i].protocol, EBIT_SUCCESS, noise, w);
    check_close (p, points[i].probability, 1e-15);
    check_close (w[0], points[i].fidelity, 1e-15);
    check_close (ebit_negativity_of_weights (w), points[i].negativity, 1e-15);
  }
}

/* Both results together are what is there before the carrier is measured. */
static void
test_results_add_up (void **state)
{
  (void)state;
  uint64_t seed = 13;
  for (size_t i = 0; i < 1000; i++)
  {
    double noise[4], sum = 0;
    for (size_t k = 0; k < 4; k++)
      sum += noise[k] = random_uniform (&seed);
    for (size_t k = 0; k < 4; k++)
      noise[k] /= sum;
    for (enum ebit_protocol protocol = EBIT_EDSS1; protocol <= EBIT_EDSS2;
         protocol++)
    {
      double w[4], v[4];
      const double p
          = ebit_pair_of_protocol (protocol, EBIT_SUCCESS, noise, w);
      const double q
          = ebit_pair_of_protocol (protocol, EBIT_FAILURE, noise, v);
      check_close (p + q, 1, 1e-15);
      check_close (w[0] + w[1] + w[2] + w[3], 1, 1e-15);
      check_close (v[0] + v[1] + v[2] + v[3], 1, 1e-15);
      /* The carrier's encoding leaves tz as it is. */
      const double tz = protocol == EBIT_EDSS1 ? 1.0 / 3 : 0.5;
      check_close (p * (w[0] + w[1] - w[2] - w[3])
                       + q * (v[0] + v[1] - v[2] - v[3]),
                   tz, 1e-15);
    }
  }
  double w[4];
  check_close (ebit_pair_of_protocol (EBIT_DED, EBIT_FAILURE, no_error, w), 0,
               0);
  assert_true (isnan (w[0]));
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_pairs_against_noise),
          cmocka_unit_test (test_failed_outcome),
          cmocka_unit_test (test_pauli_errors_on_the_carrier),
          cmocka_unit_test (test_noise_is_a_pauli_channel),
          cmocka_unit_test (test_correlations_of_the_carrier),
          cmocka_unit_test (test_correlations_to_40_digits),
          cmocka_unit_test (test_known_points),
          cmocka_unit_test (test_results_add_up) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
