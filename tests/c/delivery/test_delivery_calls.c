/* Inept delivery across the border: columns, results, refusals.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

static void
test_tables_have_the_columns_of_the_manual (void **state)
{
  (void)state;
  static const struct
  {
    const char *name;
    const char *columns[13];
  } expected[] = {
    { "inept_delivery",
      { "success", "amplitude", "model", "fidelity", "concurrence",
        "negativity", "entanglement_of_formation", "teleportation_fidelity",
        "entangled", "chsh", "violates_chsh", "local_model" } },
    { "inept_optimum",
      { "success", "amplitude", "concurrence", "entanglement_of_formation",
        "entanglement_of_formation_small_success", "pairs_per_ebit_lower" } },
    { "inept_thresholds",
      { "amplitude", "model", "success_entangled", "success_chsh",
        "success_local_left", "success_local_right" } },
    { "inept_pairs",
      { "n", "success", "amplitude", "concurrence",
        "entanglement_of_formation", "total" } },
  };
  struct ebit_value *one = ebit_numbers (1, (double[]){ 1 });
  const struct ebit_value *arguments[] = { one, one };
  for (size_t i = 0; i < 4; i++)
  {
    const size_t n = strcmp (expected[i].name, "inept_delivery") ? 1 : 2;
    struct ebit_value *table = call_by_name (expected[i].name, n, arguments);
    size_t columns = 0;
    for (; expected[i].columns[columns]; columns++)
      assert_string_equal (table->names[columns],
                           expected[i].columns[columns]);
    assert_int_equal (table->extent[0], columns);
    ebit_free (table);
  }
  ebit_free (one);
}

static void
test_state_and_local_model_results (void **state)
{
  (void)state;
  struct ebit_value *success = ebit_numbers (2, (double[]){ 0.4, 0.9 });
  struct ebit_value *amplitude = ebit_numbers (1, (double[]){ 0.7 });
  struct ebit_value *one = ebit_numbers (1, (double[]){ 0.4 });
  struct ebit_value *stack = call_by_name (
      "inept_state", 2, (const struct ebit_value *[]){ success, amplitude });
  assert_int_equal (stack->rank, 3);
  assert_int_equal (stack->extent[2], 2);
  struct ebit_value *rho = call_by_name (
      "inept_state", 2, (const struct ebit_value *[]){ one, amplitude });
  assert_int_equal (rho->rank, 2);
  assert_memory_equal (rho->numbers, stack->numbers, 16 * sizeof (double));
  struct ebit_value *model = call_by_name (
      "inept_local_model", 2, (const struct ebit_value *[]){ one, amplitude });
  const double w = ebit_field (model, "weight")->numbers[0];
  const double *werner = ebit_field (model, "werner_state")->numbers;
  const double *diagonal = ebit_field (model, "diagonal")->numbers;
  assert_true (ebit_field (model, "valid")->numbers[0] > 0);
  assert_true (ebit_field (model, "local_model")->numbers[0] > 0);
  for (size_t i = 0; i < 16; i++)
    check_close (w * werner[i] + (i % 5 ? 0 : (1 - w) * diagonal[i / 5]),
                 rho->numbers[i], 1e-15);
  ebit_free (model);
  ebit_free (rho);
  ebit_free (stack);
  ebit_free (one);
  ebit_free (amplitude);
  ebit_free (success);
}

/* Separable states have a local model that is no decomposition; strongly
 * entangled ones have none. */
static void
test_local_models_that_are_no_decomposition (void **state)
{
  (void)state;
  struct ebit_value *separable = call2 (ebit_inept_local_model, 0.1, 0.3);
  assert_true (number (separable, "local_model") > 0);
  assert_true (number (separable, "valid") == 0);
  struct ebit_value *entangled = call2 (ebit_inept_local_model, 0.9, 0.5);
  assert_true (number (entangled, "local_model") == 0);
  ebit_free (entangled);
  ebit_free (separable);
}

static void
refuse (const char *name, double x, double y, double z, const char *message)
{
  struct ebit_value *values[]
      = { ebit_numbers (1, &x), ebit_numbers (1, &y), ebit_numbers (1, &z) };
  const size_t n = isnan (z) ? isnan (y) ? 1 : 2 : 3;
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (ebit_call (name, n,
                               (const struct ebit_value *const *)values, NULL,
                               &result, &error),
                    EBIT_EARGUMENT);
  assert_null (result);
  assert_string_equal (error.message, message);
  for (size_t i = 0; i < 3; i++)
    ebit_free (values[i]);
}

static void
test_refusals (void **state)
{
  (void)state;
  const double none = (double)NAN;
  refuse ("inept_delivery", 1.5, 0.5, none,
          "success is 1.5; it must be a number in [0, 1]");
  refuse ("inept_delivery", 0.5, -0.5, none,
          "amplitude is -0.5; it must be a number in [0, 1]");
  refuse ("inept_delivery", 0.5, 0.5, 0.7,
          "model is 0.7; it must be a number in (0, 0.6874]");
  refuse ("inept_delivery", 0.5, none, none,
          "amplitude is missing; it must be a number in [0, 1]");
  refuse ("inept_optimum", -1, none, none,
          "success is -1; it must be a number in [0, 1]");
  refuse ("inept_thresholds", 2, none, none,
          "amplitude is 2; it must be a number in [0, 1]");
  refuse ("inept_pairs", 2.5, none, none,
          "n is 2.5; it must be a whole number >= 1");
  refuse ("inept_state", 2, 0.5, none,
          "success is 2; it must be a number in [0, 1]");
  refuse ("inept_state", 0.5, none, none,
          "amplitude is missing; it must be a number in [0, 1]");
  refuse ("inept_local_model", 0.5, 0.5, 1,
          "model is 1; it must be a number in (0, 0.6874]");
  refuse ("inept_local_model", (double)INFINITY, 0.5, none,
          "success is Inf; it must be a number in [0, 1]");
}

static void
test_state_refuses_unequal_lengths (void **state)
{
  (void)state;
  struct ebit_value *two = ebit_numbers (2, (double[]){ 0.1, 0.2 });
  struct ebit_value *three = ebit_numbers (3, (double[]){ 0.1, 0.2, 0.3 });
  const struct ebit_value *arguments[] = { two, three };
  static const char *const names[] = { "inept_state", "inept_delivery" };
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *result;
    struct ebit_error error;
    assert_int_equal (
        ebit_call (names[i], 2, arguments, NULL, &result, &error),
        EBIT_EARGUMENT);
    assert_string_equal (error.message,
                         "amplitude is of length 3; it must be of length 1 "
                         "or 2, as success is");
  }
  ebit_free (three);
  ebit_free (two);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tables_have_the_columns_of_the_manual),
    cmocka_unit_test (test_state_and_local_model_results),
    cmocka_unit_test (test_local_models_that_are_no_decomposition),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_state_refuses_unequal_lengths),
  };
  return cmocka_run_group_tests_name ("delivery calls", tests, NULL, NULL);
}
