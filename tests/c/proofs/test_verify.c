/* rains, verify and cite across the border: oracles, tampering, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

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

/* v |phi+><phi+| + (1-v) 1/4 */
static struct ebit_value *
werner (double v)
{
  double complex rho[16] = { 0 };
  for (size_t i = 0; i < 4; i++)
    rho[5 * i] = (1 - v) / 4 + (i == 0 || i == 3 ? v / 2 : 0);
  rho[3] = rho[12] = v / 2;
  return ebit_matrix (4, 4, (const double *)rho);
}

static struct ebit_value *
werner_bounds (double v)
{
  struct ebit_value *rho = werner (v);
  struct ebit_value *bounds
      = call (ebit_rains, 1, (const struct ebit_value *[]){ rho });
  ebit_free (rho);
  return bounds;
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
test_tampering_is_found (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  struct ebit_value *half = werner_bounds (0.5);
  const double lower = number (b, "lower"), upper = number (b, "upper");
  check_tampered (b, "upper", ebit_numbers (1, (double[]){ upper - 1e-8 }),
                  "the upper end fails");
  check_tampered (b, "lower", ebit_numbers (1, (double[]){ lower + 1e-8 }),
                  "the lower end fails");
  check_tampered (b, "upper", ebit_numbers (1, (double[]){ lower - 1 }),
                  "the lower end");
  check_tampered (b, "sigma", werner (0.2), "the");
  check_tampered (b, "state", ebit_matrix (1, 1, (double[]){ 2, 0 }),
                  "both ends fail: state is a matrix of trace 2");
  check_tampered (b, "dims", ebit_numbers (2, (double[]){ 2, 3 }),
                  "both ends fail: dims");
  check_tampered (b, "dual", ebit_text ("no"), "both ends fail: dual is");
  check_tampered (b, "dual", ebit_matrix (1, 1, (double[]){ 1, 0 }),
                  "both ends fail: dual is");
  const double complex *other
      = (const double complex *)ebit_field (half, "state")->numbers;
  check_tampered (b, "state", ebit_matrix (4, 4, (const double *)other),
                  "the");
  ebit_free (half);
  ebit_free (b);
}

static void
test_the_status_is_checked (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  const double lower = number (b, "lower");
  assert_string_equal (text (b, "status"), "certified");
  assert_true (number (b, "tol") == 1e-9);
  check_tampered (b, "lower", ebit_numbers (1, (double[]){ lower - 1e-6 }),
                  "the status fails: it is \"certified\" to tol = 1e-09, but "
                  "the ends differ by 1e-06");
  check_tampered (b, "status", ebit_text ("proved"),
                  "both ends fail: status is \"proved\"; it must be "
                  "\"exact\", \"certified\", \"bracket\" or "
                  "\"achievable\"");
  check_tampered (b, "status", ebit_numbers (1, (double[]){ 1 }),
                  "both ends fail: status is 1");
  check_tampered (b, "tol", ebit_text ("small"),
                  "both ends fail: tol is \"small\"; it must be a number");
  check_tampered (b, "tol", ebit_numbers (1, (double[]){ NAN }),
                  "both ends fail: tol is");
  ebit_free (b);
}

/* An end that is attained beside one that is only the best known. */
static void
test_a_bracket_is_not_exact (void **state)
{
  (void)state;
  struct ebit_value *x = channel2 ("gadc", 0.3, 0.2);
  struct ebit_value *b = call1 (ebit_coherent_information, x);
  assert_string_equal (text (b, "status"), "achievable");
  check_valid (b, true, "");
  check_tampered (b, "status", ebit_text ("exact"),
                  "the status fails: it is \"exact\", but the ends differ");
  check_tampered (b, "status", ebit_text ("certified"),
                  "the status fails: it is \"certified\"");
  ebit_free (b);
  ebit_free (x);
}

static void
test_citations_name_their_sources (void **state)
{
  (void)state;
  struct ebit_value *b = werner_bounds (0.9);
  struct ebit_value *citation
      = call (ebit_cite, 1, (const struct ebit_value *[]){ b });
  assert_non_null (strstr (ebit_field (citation, "upper")->texts[0],
                           "[Rains2001, Audenaert2002]."));
  const struct ebit_value *entries = ebit_field (citation, "bibtex");
  assert_int_equal (entries->extent[0], 3);
  assert_non_null (strstr (entries->texts[0], "@article{Rains2001,"));
  ebit_free (citation);
  ebit_free (b);
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
  struct ebit_value *rho = werner (0.5),
                    *three = ebit_numbers (1, &(double){ 3 });
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 3 });
  struct ebit_value *tol = ebit_numbers (1, &(double){ 0 });
  check_refused (ebit_verify, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  check_refused (ebit_cite, 1, (const struct ebit_value *[]){ three },
                 "b is 3; it must be a bounds value");
  refuse_rains (rho, dims, NULL,
                "dims is a vector of 2 numbers; it must be two whole numbers "
                "[dA dB] with dA dB = 4");
  refuse_rains (rho, NULL, tol, "tol is 0; it must be a number in [1e-12, 1]");
  ebit_free (rho);
  ebit_free (three);
  ebit_free (dims);
  ebit_free (tol);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_states_agree_with_the_oracle),
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_tampering_is_found),
    cmocka_unit_test (test_the_status_is_checked),
    cmocka_unit_test (test_a_bracket_is_not_exact),
    cmocka_unit_test (test_citations_name_their_sources),
    cmocka_unit_test (test_wrong_arguments_are_refused),
  };
  return cmocka_run_group_tests_name ("verify", tests, NULL, NULL);
}
