/* rains of states: the oracle, closed forms, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "werner_states.h"

/* The state of a row of states_*.csv. */
static struct ebit_value *
oracle_state (const struct oracle *table, size_t row, size_t n)
{
  double complex rho[81];
  oracle_matrix (table, row, "", "_", n, n, rho);
  return ebit_matrix (n, n, (const double *)rho);
}

static void
check_table (const char *file, size_t d_a, size_t d_b)
{
  struct oracle *table = oracle_read (file);
  const size_t n = d_a * d_b;
  struct ebit_value *dims
      = ebit_numbers (2, (double[]){ (double)d_a, (double)d_b });
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_value *rho = oracle_state (table, i, n);
    struct ebit_value *bounds
        = call (ebit_rains, 2, (const struct ebit_value *[]){ rho, dims });
    /* The oracle's own ends overlap ours, rounding of its 17 digits apart. */
    assert_true (number (bounds, "lower")
                 <= oracle_number (table, i, "rains_upper") + 1e-13);
    assert_true (number (bounds, "upper")
                 >= oracle_number (table, i, "rains_lower") - 1e-13);
    assert_true (number (bounds, "upper") - number (bounds, "lower") <= 1e-9);
    check_valid (bounds, true, "");
    ebit_free (bounds);
    ebit_free (rho);
  }
  ebit_free (dims);
  oracle_free (table);
}

static void
test_states_agree_with_the_oracle (void **state)
{
  (void)state;
  check_table ("states_2x2.csv", 2, 2);
  check_table ("states_2x3.csv", 2, 3);
  check_table ("states_3x3.csv", 3, 3);
}

static void
test_closed_forms (void **state)
{
  (void)state;
  const double weights[] = { 0, 0.2, 1.0 / 3, 0.34, 0.5, 0.9, 0.999, 1 };
  for (size_t i = 0; i < sizeof weights / sizeof weights[0]; i++)
  {
    const double v = weights[i], fidelity = (1 + 3 * v) / 4;
    const double rest = 1 - fidelity;
    /* 1 - h2 (F) for F > 1/2, the relative entropy of entanglement of Bell-
     * diagonal states (Vedral, Plenio, Rippin, Knight, PRL 78, 2275). */
    const double expected = fidelity <= 0.5
                                ? 0
                                : 1 + fidelity * log2 (fidelity)
                                      + (rest > 0 ? rest * log2 (rest) : 0);
    struct ebit_value *bounds = werner_bounds (v);
    assert_true (number (bounds, "lower") <= expected + 1e-13);
    assert_true (number (bounds, "upper") >= expected - 1e-13);
    assert_true (number (bounds, "upper") - number (bounds, "lower") <= 1e-9);
    check_valid (bounds, true, "");
    ebit_free (bounds);
  }
}

static void
refuse_rains (const struct ebit_value *x, const struct ebit_value *dims,
              const struct ebit_value *tol, const char *message)
{
  check_refused (ebit_rains, 3, (const struct ebit_value *[]){ x, dims, tol },
                 message);
}

static void
test_wrong_arguments_are_refused (void **state)
{
  (void)state;
  struct ebit_value *rho = werner (0.5);
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 3 });
  struct ebit_value *tol = ebit_numbers (1, &(double){ 0 });
  refuse_rains (rho, dims, NULL,
                "dims is 2 x 3 = 6; it must be two whole numbers [dA dB] with "
                "dA dB = 4");
  refuse_rains (rho, NULL, tol, "tol is 0; it must be a number in [1e-12, 1]");
  ebit_free (rho);
  ebit_free (dims);
  ebit_free (tol);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_states_agree_with_the_oracle),
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_wrong_arguments_are_refused),
  };
  return cmocka_run_group_tests_name ("rains of states", tests, NULL, NULL);
}
