/* A common source: bounds by what is known of Q, Pauli pairs, pure loss, and
 * what is only printed.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

/* ---- Values ---------------------------------------------------------- */

static void
test_upper_ends (void **state)
{
  (void)state;
  const double q = 1 + 0.05 * log2 (0.05) + 0.95 * log2 (0.95);
  struct ebit_value *bounds
      = take_epr (channel2 ("erasure", 0.3, 2), channel1 ("dephasing", 0.05));
  check_close (number (bounds, "upper"), 0.7 * (1 + q) / 2, 1e-15);
  assert_string_equal (text (bounds, "upper_method"), "epr_beside_erasure");
  struct ebit_value *citation = call1 (ebit_cite, bounds);
  assert_non_null (strstr (text (citation, "upper"), "strong subadditivity"));
  ebit_free (citation);
  check_close (ebit_field (bounds, "winners")->numbers[1], 2, 0);
  ebit_free (bounds);
  bounds
      = take_epr (channel2 ("gadc", 0.2, 0.1), channel2 ("erasure", 0.5, 2));
  check_at_most (number (bounds, "upper"), 0.3843); /* less as Q tightens */
  ebit_free (bounds);
  bounds = take_epr (channel1 ("identity_channel", 2),
                     channel1 ("pure_loss", 0.5));
  check_close (number (bounds, "upper"), 0.5, 1e-15);
  assert_string_equal (text (bounds, "upper_method"), "epr_dimension");
  ebit_free (bounds);
  /* the measurement of the source has the same upper end */
  struct ebit_value *pair[]
      = { channel2 ("erasure", 0.3, 2), channel1 ("dephasing", 0.05) };
  bounds = call (ebit_assisted_distillation, 2,
                 (const struct ebit_value *const *)pair);
  check_close (number (bounds, "upper"), 0.7 * (1 + q) / 2, 1e-15);
  check_valid (bounds, true, "");
  check_tampered (bounds, "upper_bounds", ebit_list (0, NULL, NULL),
                  "the upper end fails");
  ebit_free (bounds);
  ebit_free (pair[0]);
  ebit_free (pair[1]);
}

/* ---- Pure loss ------------------------------------------------------- */

static double
thermal (double n)
{
  return (n + 1) * log2 (n + 1) - n * log2 (n);
}

/* A code of rate q, or nothing, a part of the time, and so many photons. */
static double
brute_loss (double eta, double qubits)
{
  const double q = fmax (0, log2 (eta / (1 - eta)));
  double best = fmin (q, qubits), low = 1e-9, high = 1e9;
  for (int i = 0; i < 200; i++) /* the photons that keep all the qubits */
  {
    const double n = sqrt (low * high);
    *(thermal (n) < qubits ? &low : &high) = n;
  }
  for (int i = 0; i < 20000 && qubits > q; i++)
  {
    const double n = high * exp2 (0.001 * i), kept = thermal (n);
    const double rate = kept - thermal ((1 - eta) * n);
    best = fmax (best, q + (qubits - q) * (rate - q) / (kept - q));
  }
  return best;
}

static void
test_pure_loss_against_brute_force (void **state)
{
  (void)state;
  check_close (brute_loss (0.6, 1), 0.65925, 5e-6);
  check_close (brute_loss (0.7, 3), 1.4032, 5e-5);
  for (int d = 2; d <= 8; d *= 2)
    for (int i = 1; i < 20; i++)
    {
      const double eta = 0.05 * i, best = brute_loss (eta, log2 (d));
      struct ebit_value *bounds = take_epr (channel1 ("identity_channel", d),
                                            channel1 ("pure_loss", eta));
      check_close (number (bounds, "lower"), best, 2e-6);
      check_at_most (best - 1e-12, number (bounds, "lower"));
      ebit_free (bounds);
    }
  /* the same loss by another name */
  struct ebit_value *bounds = take_epr (channel1 ("identity_channel", 8),
                                        channel2 ("thermal_loss", 0.7, 0));
  check_close (number (bounds, "lower"), brute_loss (0.7, 3), 2e-6);
  ebit_free (bounds);
}

/* ---- Pauli channels -------------------------------------------------- */

/* Against the distillation of the Bell-diagonal state whose errors are the
 * products of those of both channels. */
static void
test_pauli_pairs (void **state)
{
  (void)state;
  /* of the errors I Z X Y, which phi+ phi- psi+ psi- are */
  static const int product[4][4]
      = { { 0, 1, 2, 3 }, { 1, 0, 3, 2 }, { 2, 3, 0, 1 }, { 3, 2, 1, 0 } };
  const double of_pauli[] = { 0.78, 0.15, 0.05, 0.02 }; /* I X Y Z */
  const double weights[4][4] = { { 0.78, 0.02, 0.15, 0.05 },
                                 { 0.7975, 0.0675, 0.0675, 0.0675 },
                                 { 0.92, 0.08, 0, 0 },
                                 { 1, 0, 0, 0 } };
  struct ebit_value *four = ebit_numbers (4, of_pauli);
  struct ebit_value *channels[]
      = { call1 (ebit_pauli_channel, four), channel2 ("depolarizing", 0.27, 2),
          channel1 ("dephasing", 0.08), channel1 ("identity_channel", 2) };
  bool won = false;
  for (size_t i = 0; i < 4; i++)
    for (size_t j = 0; j < 4; j++)
    {
      double both[4] = { 0 };
      for (size_t a = 0; a < 4; a++)
        for (size_t b = 0; b < 4; b++)
          both[product[a][b]] += weights[i][a] * weights[j][b];
      struct ebit_value *errors = ebit_numbers (4, both);
      struct ebit_value *shared = call1 (ebit_bell_diagonal, errors);
      struct ebit_value *distilled
          = call1 (ebit_distillable_entanglement, shared);
      struct ebit_value *bounds = epr (channels[i], channels[j]);
      check_close (candidate (bounds, "epr_composition"),
                   number (distilled, "lower"), 1e-13);
      check_valid (bounds, true, "");
      won = won
            || strcmp (text (bounds, "lower_method"), "epr_composition") == 0;
      ebit_free (bounds);
      ebit_free (distilled);
      ebit_free (shared);
      ebit_free (errors);
    }
  assert_true (won);
  for (size_t i = 0; i < 4; i++)
    ebit_free (channels[i]);
  ebit_free (four);
}

/* ---- All candidates -------------------------------------------------- */

#define POOL 15

static void
open_pool (struct ebit_value *pool[POOL])
{
  uint64_t seed = 212;
  size_t n = 0;
  pool[n++] = channel1 ("identity_channel", 2);
  pool[n++] = channel1 ("identity_channel", 5);
  pool[n++] = channel2 ("erasure", 0.3, 2);
  pool[n++] = channel2 ("erasure", 0.55, 3);
  pool[n++] = channel2 ("erasure", 0.7, 4);
  pool[n++] = channel1 ("dephasing", 0.05);
  pool[n++] = channel2 ("depolarizing", 0.27, 2);
  pool[n++] = channel2 ("depolarizing", 0.1, 3);
  pool[n++] = channel1 ("amplitude_damping", 0.3);
  pool[n++] = channel1 ("amplitude_damping", 0.6);
  pool[n++] = channel2 ("gadc", 0.2, 0.1);
  pool[n++] = channel1 ("pure_loss", 0.7);
  pool[n++] = channel2 ("thermal_loss", 0.8, 0.1);
  pool[n++] = channel1 ("amplifier", 2);
  pool[n++] = random_qubit_channel (2, 0.3, &seed);
  assert_int_equal (n, POOL);
}

/* No upper end is below a lower one, and no row is there twice. */
static void
check_rows (const struct ebit_value *bounds)
{
  const struct ebit_value *table = ebit_field (bounds, "candidates");
  const char *const *sides = ebit_field (table, "side")->texts;
  const char *const *methods = ebit_field (table, "method")->texts;
  const double *values = ebit_field (table, "value")->numbers;
  const size_t n = ebit_field (table, "value")->extent[0];
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
    {
      if (strcmp (sides[i], "lower") == 0 && strcmp (sides[j], "upper") == 0)
        check_at_most (values[i], values[j] + 1e-13);
      if (i == j || strcmp (methods[i], methods[j]) != 0
          || strcmp (sides[i], sides[j]) != 0)
        continue;
      assert_true (fabs (values[i] - values[j]) > 1e-14);
    }
  for (size_t i = 0; i < n; i++)
    if (strcmp (sides[i], "disproved") == 0)
      check_at_most (number (bounds, "upper") + 1e-14, values[i]);
    else if (strcmp (sides[i], "printed") == 0)
      check_at_most (values[i], number (bounds, "upper") + 1e-13);
}

static void
test_order_and_symmetry (void **state)
{
  (void)state;
  struct ebit_value *pool[POOL];
  open_pool (pool);
  for (size_t i = 0; i < POOL; i++)
    for (size_t j = i; j < POOL; j++)
    {
      struct ebit_value *one = epr (pool[i], pool[j]);
      struct ebit_value *two = epr (pool[j], pool[i]);
      check_rows (one);
      check_valid (one, true, "");
      check_close (number (one, "lower"), number (two, "lower"), 1e-13);
      check_close (number (one, "upper"), number (two, "upper"), 1e-13);
      ebit_free (one);
      ebit_free (two);
    }
  for (size_t i = 0; i < POOL; i++)
    ebit_free (pool[i]);
}

static void
test_printed_values (void **state)
{
  (void)state;
  struct ebit_value *bounds = take_epr (channel1 ("identity_channel", 2),
                                        channel2 ("erasure", 0.5, 4));
  assert_string_equal (candidate_side (bounds, "epr_theorem_4"), "disproved");
  check_close (candidate (bounds, "epr_theorem_4"), 1, 1e-15);
  check_tampered (bounds, "lower_method", ebit_text ("epr_theorem_4"),
                  "lower_method is \"epr_theorem_4\"; it must be a method of "
                  "the lower end");
  ebit_free (bounds);
  bounds
      = take_epr (channel2 ("erasure", 0.1, 2), channel2 ("erasure", 0.5, 2));
  assert_string_equal (candidate_side (bounds, "epr_theorem_4"), "disproved");
  check_close (candidate (bounds, "epr_theorem_4"), 0.5, 1e-15);
  check_close (number (bounds, "lower"), 0.45, 1e-15);
  ebit_free (bounds);
  bounds = take_epr (channel1 ("amplitude_damping", 0.1),
                     channel1 ("amplitude_damping", 0.5));
  assert_string_equal (candidate_side (bounds, "epr_theorem_4"), "printed");
  ebit_free (bounds);
  /* where it is what the relay has */
  bounds
      = take_epr (channel1 ("dephasing", 0.05), channel1 ("dephasing", 0.1));
  assert_string_equal (candidate_side (bounds, "epr_theorem_4"), "");
  ebit_free (bounds);
}

/* ---- Forgeries of the new ends --------------------------------------- */

static void
shift (const struct ebit_value *bounds, const char *end, double by)
{
  const double moved = number (bounds, end) + by;
  char message[32];
  snprintf (message, sizeof message, "the %s end fails", end);
  check_tampered (bounds, end, ebit_numbers (1, &moved), message);
}

static void
test_tampered_upper_ends (void **state)
{
  (void)state;
  struct ebit_value *bounds
      = take_epr (channel2 ("erasure", 0.3, 2), channel1 ("dephasing", 0.05));
  const double swapped[] = { ebit_field (bounds, "winners")->numbers[0], 1 };
  shift (bounds, "upper", -1e-10);
  check_tampered (bounds, "upper_bounds", ebit_list (0, NULL, NULL),
                  "the upper end fails");
  check_tampered (bounds, "winners", ebit_numbers (2, swapped),
                  "the upper end fails");
  check_tampered (bounds, "channel1", channel2 ("erasure", 0.2, 2),
                  "both ends fail: lower_bounds is");
  check_tampered (bounds, "channel1", channel1 ("dephasing", 0.01),
                  "both ends fail: lower_bounds is");
  check_tampered (bounds, "channel2", channel1 ("dephasing", 0.2),
                  "both ends fail");
  /* of the right channel, but another quantity */
  struct ebit_value *cpp
      = capacity ("cpp_capacity", ebit_field (bounds, "channel2"));
  const struct ebit_value *nested[] = { cpp };
  check_tampered (bounds, "upper_bounds", ebit_list (1, NULL, nested),
                  "both ends fail: upper_bounds is a bounds value");
  ebit_free (cpp);
  ebit_free (bounds);
  bounds = take_epr (channel1 ("identity_channel", 2),
                     channel1 ("pure_loss", 0.5));
  shift (bounds, "upper", -1e-10);
  check_tampered (bounds, "channel1", channel1 ("identity_channel", 3),
                  "both ends fail");
  ebit_free (bounds);
  bounds
      = take_epr (channel2 ("erasure", 0.2, 2), channel2 ("erasure", 0.3, 4));
  shift (bounds, "upper", -1e-10);
  shift (bounds, "lower", 1e-10);
  check_tampered (bounds, "channel2", channel2 ("erasure", 0.3, 3),
                  "the lower end fails");
  check_tampered (bounds, "channel2", channel1 ("dephasing", 0.1),
                  "the upper end fails: it is 0.72, the certificate proves "
                  "inf");
  ebit_free (bounds);
}

static void
test_tampered_lower_ends (void **state)
{
  (void)state;
  struct ebit_value *bounds = take_epr (channel2 ("depolarizing", 0.27, 2),
                                        channel2 ("depolarizing", 0.27, 2));
  assert_string_equal (text (bounds, "lower_method"), "epr_composition");
  shift (bounds, "lower", 1e-10);
  check_tampered (bounds, "lower_bounds", ebit_list (0, NULL, NULL),
                  "the lower end fails");
  check_tampered (bounds, "channel1", channel2 ("depolarizing", 0.28, 2),
                  "both ends fail: lower_bounds is a bounds value");
  /* what is distilled of a better state */
  struct ebit_value *bell = channel1 ("dephasing", 0.01);
  struct ebit_value *choi = call1 (ebit_choi_state, bell);
  struct ebit_value *better = call1 (ebit_distillable_entanglement, choi);
  const struct ebit_value *nested[] = { better };
  check_tampered (bounds, "lower_bounds", ebit_list (1, NULL, nested),
                  "both ends fail: lower_bounds is a bounds value");
  ebit_free (better);
  ebit_free (choi);
  ebit_free (bell);
  ebit_free (bounds);
  bounds = take_epr (channel1 ("identity_channel", 8),
                     channel1 ("pure_loss", 0.7));
  shift (bounds, "lower", 1e-10);
  check_tampered (bounds, "channel2", channel1 ("pure_loss", 0.6),
                  "the lower end fails");
  ebit_free (bounds);
}

/* A state of 16 levels cut elsewhere has something else to distil. */
static void
test_another_cut_proves_nothing (void **state)
{
  (void)state;
  struct ebit_value *channel = channel2 ("depolarizing", 0.1, 4);
  struct ebit_value *bounds = capacity ("cpp_capacity", channel);
  struct ebit_value *choi = call1 (ebit_choi_state, channel);
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 8 });
  struct ebit_value *cut = call (ebit_distillable_entanglement, 2,
                                 (const struct ebit_value *[]){ choi, dims });
  const char *names[MOST_VALUE_FIELDS];
  const struct ebit_value *items[MOST_VALUE_FIELDS], *nested[] = { cut };
  struct ebit_value *list = ebit_list (1, NULL, nested);
  struct ebit_value *method = ebit_text ("recurrence");
  const size_t n = bounds->extent[0];
  for (size_t i = 0; i < n; i++)
  {
    names[i] = bounds->names[i];
    items[i] = strcmp (names[i], "lower_bounds") == 0   ? list
               : strcmp (names[i], "lower_method") == 0 ? method
                                                        : bounds->items[i];
  }
  struct ebit_value *forged = ebit_list (n, names, items);
  check_valid (forged, false, "lower_bounds is a bounds value");
  struct ebit_value *const all[]
      = { channel, bounds, choi, dims, cut, list, method, forged };
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
    ebit_free (all[i]);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_upper_ends),
    cmocka_unit_test (test_pure_loss_against_brute_force),
    cmocka_unit_test (test_pauli_pairs),
    cmocka_unit_test (test_order_and_symmetry),
    cmocka_unit_test (test_printed_values),
    cmocka_unit_test (test_tampered_upper_ends),
    cmocka_unit_test (test_tampered_lower_ends),
    cmocka_unit_test (test_another_cut_proves_nothing),
  };
  return cmocka_run_group_tests_name ("source_bounds", tests, NULL, NULL);
}
