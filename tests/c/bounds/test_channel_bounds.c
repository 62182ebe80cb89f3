/* Information quantities of channels across the border: oracles, closed
 * forms, certificates, tampering.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_calls.h"
#include "kraus_sets.h"

/* function (x), which is freed. */
static struct ebit_value *
call_one (ebit_function *function, struct ebit_value *x)
{
  struct ebit_value *result
      = call (function, 1, (const struct ebit_value *[]){ x });
  ebit_free (x);
  return result;
}

/* function (a, b) of numbers. */
static struct ebit_value *
make_channel (ebit_function *function, size_t n, double a, double b)
{
  struct ebit_value *first = ebit_numbers (1, &a);
  struct ebit_value *second = ebit_numbers (1, &b);
  struct ebit_value *channel
      = call (function, n, (const struct ebit_value *[]){ first, second });
  ebit_free (first);
  ebit_free (second);
  return channel;
}

/* Both ends hold what the oracle says to within slack, the certificate holds,
 * and methods can be cited.  Frees b. */
static void
check_bounds (struct ebit_value *b, double lower, double upper, double slack,
              double gap)
{
  if (!(number (b, "lower") <= upper + slack
        && number (b, "upper") >= lower - slack))
    fail_msg ("%s: [%.17g, %.17g] against [%.17g, %.17g]",
              ebit_field (b, "quantity")->texts[0], number (b, "lower"),
              number (b, "upper"), lower, upper);
  check_at_most (number (b, "upper") - number (b, "lower"), gap);
  check_valid (b, true, "");
  ebit_free (call (ebit_cite, 1, (const struct ebit_value *[]){ b }));
  ebit_free (b);
}

static void
test_damping_channels_agree_with_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double gamma = oracle_number (table, i, "gamma");
    const double thermal = oracle_number (table, i, "T");
    const double rains = oracle_number (table, i, "rains_channel");
    const double coherent = oracle_number (table, i, "Ic");
    const double reverse = oracle_number (table, i, "IR");
    for (int flip = 0; flip < 2; flip++)
    {
      const double t = flip ? 1 - thermal : thermal;
      check_bounds (
          call_one (ebit_rains, make_channel (ebit_gadc, 2, gamma, t)), rains,
          rains, 1e-12, 1e-10);
      check_bounds (call_one (ebit_reverse_coherent_information,
                              make_channel (ebit_gadc, 2, gamma, t)),
                    reverse, reverse, 1e-13, 1e-9);
      struct ebit_value *b = call_one (ebit_coherent_information,
                                       make_channel (ebit_gadc, 2, gamma, t));
      check_at_most (number (b, "upper"), rains + 1e-12);
      check_bounds (b, coherent, coherent, 1e-13, 1);
    }
  }
  oracle_free (table);
}

static struct ebit_value *
oracle_value (const struct oracle *table, size_t row)
{
  struct ebit_context context = start_context ();
  const struct ebit_channel channel = oracle_channel (&context, table, row);
  struct ebit_value *value = channel_value (&channel);
  end_context (&context);
  return value;
}

static void
test_random_channels_agree_with_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("random_channels.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double coherent = oracle_number (table, i, "Ic");
    const double reverse = oracle_number (table, i, "IR");
    check_bounds (call_one (ebit_rains, oracle_value (table, i)),
                  oracle_number (table, i, "rains_lower"),
                  oracle_number (table, i, "rains_upper"), 1e-13, 1e-8);
    check_bounds (
        call_one (ebit_reverse_coherent_information, oracle_value (table, i)),
        reverse, reverse, 1e-12, 1e-9);
    struct ebit_value *b
        = call_one (ebit_coherent_information, oracle_value (table, i));
    check_close (number (b, "lower"), coherent, 1e-9);
    check_bounds (b, coherent, coherent, 1e-9, 1);
  }
  oracle_free (table);
}

/* Each named channel against itself without its name: the closed form lies
 * between the ends that are proved numerically. */
static void
check_against_kraus (struct ebit_value *channel)
{
  struct ebit_value *kraus = call (ebit_kraus_operators, 1,
                                   (const struct ebit_value *[]){ channel });
  struct ebit_value *unnamed = call_one (ebit_kraus_channel, kraus);
  ebit_function *const functions[]
      = { ebit_coherent_information, ebit_reverse_coherent_information,
          ebit_rains };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *closed
        = call (functions[i], 1, (const struct ebit_value *[]){ channel });
    struct ebit_value *solved
        = call (functions[i], 1, (const struct ebit_value *[]){ unnamed });
    const double low = number (closed, "lower"),
                 high = number (closed, "upper");
    check_bounds (closed, low, high, 0, 1);
    check_at_most (number (solved, "lower"), high + 1e-12);
    check_at_most (low, number (solved, "upper") + 1e-12);
    if (i == 0)
      check_close (number (solved, "lower"), low, 1e-8);
    check_valid (solved, true, "");
    ebit_free (solved);
  }
  ebit_free (unnamed);
  ebit_free (channel);
}

static void
test_closed_forms_lie_between_what_is_solved (void **state)
{
  (void)state;
  const double weights[] = { 0.02, 0.15, 0.45, 0.9 };
  for (size_t i = 0; i < 4; i++)
  {
    const double p = weights[i];
    check_against_kraus (make_channel (ebit_dephasing, 1, p, 0));
    check_against_kraus (make_channel (ebit_depolarizing, 1, p, 0));
    check_against_kraus (make_channel (ebit_depolarizing, 2, p, 3));
    check_against_kraus (make_channel (ebit_erasure, 1, p, 0));
    check_against_kraus (make_channel (ebit_amplitude_damping, 1, p, 0));
    check_against_kraus (make_channel (ebit_gadc, 2, p, 0.2));
    check_against_kraus (make_channel (ebit_gadc, 2, p, 0.5));
    check_against_kraus (make_channel (ebit_gadc, 2, p, 0.7));
  }
  struct ebit_value *pauli
      = ebit_numbers (4, (double[]){ 0.7, 0.2, 0.06, 0.04 });
  check_against_kraus (call_one (ebit_pauli_channel, pauli));
  check_against_kraus (make_channel (ebit_identity_channel, 1, 2, 0));
  check_against_kraus (make_channel (ebit_identity_channel, 1, 3, 0));
}

static void
test_bosonic_channels (void **state)
{
  (void)state;
  check_bounds (
      call_one (ebit_rains, make_channel (ebit_pure_loss, 1, 0.5, 0)), 1, 1,
      1e-15, 0);
  check_bounds (call_one (ebit_coherent_information,
                          make_channel (ebit_pure_loss, 1, 0.8, 0)),
                2, 2, 1e-15, 0);
  check_bounds (call_one (ebit_coherent_information,
                          make_channel (ebit_pure_loss, 1, 0.4, 0)),
                0, 0, 0, 0);
  check_bounds (call_one (ebit_reverse_coherent_information,
                          make_channel (ebit_amplifier, 1, 2, 0)),
                1, 1, 1e-15, 0);
  /* log2 (k/(k-1)) of a large gain keeps its digits */
  const double little = 1e-12 / 0.69314718055994530942;
  check_bounds (
      call_one (ebit_rains, make_channel (ebit_amplifier, 1, 1e12, 0)), little,
      little, 2e-12 * little, 0);
  struct ebit_value *b
      = call_one (ebit_rains, make_channel (ebit_thermal_loss, 2, 0.5, 0.1));
  /* -log2 (1-eta) - G(n) and that + n log2 (1/eta), n = 0.1, eta = 1/2 */
  const double lower = 1 - (1.1 * log2 (1.1) - 0.1 * log2 (0.1));
  check_close (number (b, "lower"), lower, 1e-14);
  check_close (number (b, "upper"), lower + 0.1, 1e-14);
  check_valid (b, true, "");
  ebit_free (b);
}

static struct ebit_value *
diagonal (size_t n, double first)
{
  double complex matrix[16] = { 0 };
  for (size_t i = 0; i < n; i++)
    matrix[i * (n + 1)] = i ? (1 - first) / (double)(n - 1) : first;
  return ebit_matrix (n, n, (const double *)matrix);
}

static void
check_tampering (ebit_function *function, struct ebit_value *channel,
                 bool has_sigma)
{
  struct ebit_value *b = call_one (function, channel);
  const double lower = number (b, "lower"), upper = number (b, "upper");
  check_valid (b, true, "");
  check_tampered (b, "lower", ebit_numbers (1, (double[]){ upper + 1e-6 }),
                  "the lower end");
  check_tampered (b, "upper", ebit_numbers (1, (double[]){ lower - 1e-6 }),
                  "the upper end fails");
  check_tampered (b, "state", diagonal (2, 0.95), "fails");
  check_tampered (b, "state", ebit_text ("no"), "both ends fail: state is");
  check_tampered (b, "channel", ebit_text ("no"),
                  "both ends fail: channel is");
  check_tampered (b, "channel", make_channel (ebit_dephasing, 1, 0.3, 0), "");
  if (has_sigma)
  {
    check_tampered (b, "sigma", diagonal (4, 0.7), "fails");
    check_tampered (b, "dual", diagonal (4, 0.1), "the lower end fails");
  }
  ebit_free (b);
}

static void
test_tampering_is_found (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("random_channels.csv");
  check_tampering (ebit_rains, oracle_value (table, 2), true);
  check_tampering (ebit_reverse_coherent_information, oracle_value (table, 2),
                   false);
  check_tampering (ebit_coherent_information, oracle_value (table, 2), false);
  check_tampering (ebit_rains, make_channel (ebit_gadc, 2, 0.2, 0.1), true);
  check_tampering (ebit_reverse_coherent_information,
                   make_channel (ebit_amplitude_damping, 1, 0.2, 0), false);
  oracle_free (table);
}

static void
test_dims_are_refused_for_channels (void **state)
{
  (void)state;
  struct ebit_value *channel = make_channel (ebit_dephasing, 1, 0.1, 0);
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 2 });
  const struct ebit_value *arguments[] = { channel, dims };
  ebit_function *const functions[]
      = { ebit_coherent_information, ebit_reverse_coherent_information,
          ebit_rains };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *result;
    struct ebit_error error;
    assert_int_equal (functions[i](2, arguments, NULL, &result, &error),
                      EBIT_EARGUMENT);
    assert_string_equal (error.message,
                         "dims is a vector of 2 numbers; it must be missing, "
                         "since x is a channel");
  }
  ebit_free (dims);
  ebit_free (channel);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damping_channels_agree_with_the_oracle),
    cmocka_unit_test (test_random_channels_agree_with_the_oracle),
    cmocka_unit_test (test_closed_forms_lie_between_what_is_solved),
    cmocka_unit_test (test_bosonic_channels),
    cmocka_unit_test (test_tampering_is_found),
    cmocka_unit_test (test_dims_are_refused_for_channels),
  };
  return cmocka_run_group_tests_name ("channel bounds", tests, NULL, NULL);
}
