/* Ends that are proved with rounding included, of channels whose rates are
 * known to more digits than doubles have.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"
#include "proof_calls.h"

#define WIDER 1e-14

static void
check_width (const struct ebit_value *proof, double most, const char *what)
{
  const double width = number (proof, "upper") - number (proof, "lower");
  if (!(width <= most))
    fail_msg ("%s: the ends are %.3g apart", what, width);
}

static void
check_channel (ebit_function *function, const struct ebit_value *channel,
               double h, double l, double most, const char *what)
{
  struct ebit_value *b = call1 (function, channel);
  struct ebit_value *proof = verified (b, 1e-12);
  check_encloses (proof, h, l, what);
  check_width (proof, most, what);
  ebit_free (proof);
  ebit_free (b);
}

static void
test_damping_to_40_digits (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc_truth.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const double gamma = oracle_number (table, i, "gamma");
    const double thermal = oracle_number (table, i, "T");
    struct ebit_value *x = channel2 ("gadc", gamma, thermal);
    check_channel (ebit_reverse_coherent_information, x,
                   oracle_number (table, i, "reverse_h"),
                   oracle_number (table, i, "reverse_l"), 1e-13, "I_R");
    check_channel (ebit_entanglement_assisted_capacity, x,
                   oracle_number (table, i, "mutual_h"),
                   oracle_number (table, i, "mutual_l"), 1e-12, "C_EA");
    if (thermal == 0)
      check_channel (ebit_coherent_information, x,
                     oracle_number (table, i, "coherent_h"),
                     oracle_number (table, i, "coherent_l"), 1e-14, "Q");
    ebit_free (x);
  }
  oracle_free (table);
}

/* True, and no wider than what is printed but for rounding. */
static void
check_rate (ebit_function *function, const struct ebit_value *channel,
            double h, double l, const char *what)
{
  struct ebit_value *b = call1 (function, channel), *proof = verified (b, 0);
  check_encloses (proof, h, l, what);
  check_width (proof, number (b, "upper") - number (b, "lower") + WIDER, what);
  ebit_free (proof);
  ebit_free (b);
}

static void
test_damping_to_30_digits (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc_doubles.csv");
  assert_int_equal (table->rows, 47);
  for (size_t i = 0; i < table->rows; i++)
  {
    char what[64];
    const double gamma = oracle_number (table, i, "gamma");
    const double thermal = oracle_number (table, i, "T");
    struct ebit_value *x = channel2 ("gadc", gamma, thermal);
    snprintf (what, sizeof what, "gadc (%g, %g)", gamma, thermal);
    check_rate (ebit_coherent_information, x, oracle_number (table, i, "Ic_h"),
                oracle_number (table, i, "Ic_l"), what);
    check_rate (ebit_reverse_coherent_information, x,
                oracle_number (table, i, "IR_h"),
                oracle_number (table, i, "IR_l"), what);
    check_rate (ebit_rains, x, oracle_number (table, i, "rains_h"),
                oracle_number (table, i, "rains_l"), what);
    ebit_free (x);
  }
  oracle_free (table);
}

/* Every capacity of bosonic dephasing is one number, an integral over the
 * circle. */
static void
test_bosonic_dephasing (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("bosonic_dephasing_truth.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_value *x
        = channel1 ("bosonic_dephasing", oracle_number (table, i, "variance"));
    const double h = oracle_number (table, i, "capacity_h"),
                 l = oracle_number (table, i, "capacity_l"),
                 t_h = oracle_number (table, i, "transposition_h"),
                 t_l = oracle_number (table, i, "transposition_l");
    const double most = 1e-15 * (1 + h);
    check_channel (ebit_coherent_information, x, h, l, most, "I_c");
    check_channel (ebit_rains, x, h, l, most, "R");
    check_channel (ebit_quantum_capacity, x, h, l, most, "Q");
    check_channel (ebit_two_way_capacity, x, h, l, most, "Q<->");
    check_channel (ebit_transposition_bound, x, t_h, t_l, 1e-15 * (1 + t_h),
                   "transposition");
    ebit_free (x);
  }
  oracle_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damping_to_40_digits),
    cmocka_unit_test (test_damping_to_30_digits),
    cmocka_unit_test (test_bosonic_dephasing),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
