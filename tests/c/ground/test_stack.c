/* Stacks of matrices, one by one: each has the bits that it has alone.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "calls.h"

#define STATES 3
#define SIZE 16 /* of two qubits */

static struct ebit_value *
random_state (double seed)
{
  struct ebit_value *arguments[]
      = { ebit_number (4), ebit_number (2), ebit_number (seed) };
  return call_those (ebit_random_state, 3, arguments);
}

/* Seeds 11, 12, 13. */
static struct ebit_value *
random_stack (void)
{
  double x[2 * SIZE * STATES];
  for (size_t k = 0; k < STATES; k++)
  {
    struct ebit_value *rho = random_state (11 + (double)k);
    memcpy (x + 2 * SIZE * k, rho->numbers, 2 * SIZE * sizeof *x);
    ebit_free (rho);
  }
  const size_t extent[] = { 4, 4, STATES };
  return ebit_array (EBIT_COMPLEX, 3, extent, x);
}

static void
check_same (const struct ebit_value *a, const struct ebit_value *b)
{
  struct ebit_value *texts[]
      = { call1 (ebit_to_json, a), call1 (ebit_to_json, b) };
  assert_string_equal (texts[0]->texts[0], texts[1]->texts[0]);
  ebit_free (texts[0]);
  ebit_free (texts[1]);
}

static void
test_bounds_of_stacks (void **state)
{
  (void)state;
  ebit_function *const functions[]
      = { ebit_rains, ebit_max_rains, ebit_distillable_entanglement,
          ebit_discord };
  struct ebit_value *stack = random_stack ();
  for (size_t f = 0; f < sizeof functions / sizeof functions[0]; f++)
  {
    struct ebit_value *all = call1 (functions[f], stack);
    assert_string_equal (all->class_name, "ebit_bounds_list");
    assert_int_equal (all->extent[0], STATES);
    for (size_t k = 0; k < STATES; k++)
    {
      struct ebit_value *rho = random_state (11 + (double)k);
      struct ebit_value *one = call1 (functions[f], rho);
      check_same (all->items[k], one);
      check_valid (all->items[k], true, "");
      assert_int_equal (all->items[k]->extent[0], all->items[0]->extent[0]);
      ebit_free (one);
      ebit_free (rho);
    }
    ebit_free (all);
  }
  ebit_free (stack);
}

/* Element by element, of what one function makes of each. */
static void
check_matrices (ebit_function *function, size_t place, size_t n,
                const struct ebit_value **arguments)
{
  const struct ebit_value *stack = arguments[place];
  struct ebit_value *all = call (function, n, arguments);
  assert_int_equal (all->rank, 3);
  assert_int_equal (all->extent[2], STATES);
  for (size_t k = 0; k < STATES; k++)
  {
    struct ebit_value *rho = random_state (11 + (double)k);
    arguments[place] = rho;
    struct ebit_value *one = call (function, n, arguments);
    const size_t size = one->extent[0] * one->extent[1];
    assert_int_equal (one->kind, EBIT_COMPLEX);
    assert_memory_equal (all->numbers + 2 * size * k, one->numbers,
                         2 * size * sizeof (double));
    ebit_free (one);
    ebit_free (rho);
  }
  arguments[place] = stack;
  ebit_free (all);
}

static void
test_matrices_of_stacks (void **state)
{
  (void)state;
  struct ebit_value *stack = random_stack ();
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 2, 2 });
  struct ebit_value *one = ebit_number (1);
  struct ebit_value *damping
      = call2 (ebit_depolarizing, 0.1, 4); /* of four levels */
  check_matrices (ebit_partial_transpose, 0, 2,
                  (const struct ebit_value *[]){ stack, dims });
  check_matrices (ebit_partial_trace, 0, 3,
                  (const struct ebit_value *[]){ stack, dims, one });
  check_matrices (ebit_apply_channel, 1, 2,
                  (const struct ebit_value *[]){ damping, stack });
  ebit_free (damping);
  ebit_free (one);
  ebit_free (dims);
  ebit_free (stack);
}

/* Real matrices stay real, beside complex ones they do not. */
static void
test_real_stacks (void **state)
{
  (void)state;
  double x[2 * 4] = { 0.5, 0.5, 0.5, 0.5, 1, 0, 0, 0 };
  const size_t extent[] = { 2, 2, 2 };
  struct ebit_value *arguments[]
      = { ebit_array (EBIT_NUMBERS, 3, extent, x),
          ebit_numbers (2, (double[]){ 2, 1 }), ebit_number (1) };
  struct ebit_value *turned
      = call_those (ebit_partial_transpose, 3, arguments);
  assert_int_equal (turned->kind, EBIT_NUMBERS);
  assert_memory_equal (turned->numbers, x, sizeof x);
  ebit_free (turned);
}

static void
test_refusals_name_the_matrix (void **state)
{
  (void)state;
  double x[2 * 4] = { 0.5, 0, 0, 0.5, 0.5, 0, 0, 0.7 };
  const size_t extent[] = { 2, 2, 2 };
  const double dims[] = { 2, 1 };
  refuse_those (
      ebit_rains, 2,
      (struct ebit_value *[]){ ebit_array (EBIT_NUMBERS, 3, extent, x),
                               ebit_numbers (2, dims) },
      "matrix 2 of x is a matrix of trace 1.2; it must be a state: "
      "Hermitian, with trace 1 and no negative eigenvalue, to 1e-10");
  x[7] = NAN;
  refuse_those (
      ebit_partial_transpose, 2,
      (struct ebit_value *[]){ ebit_array (EBIT_NUMBERS, 3, extent, x),
                               ebit_numbers (2, dims) },
      "matrix 2 of rho[2, 2] is NaN; it must be finite");
  refuse_those (
      ebit_rains, 2,
      (struct ebit_value *[]){ ebit_array (EBIT_NUMBERS, 3, extent, x),
                               ebit_number (3) },
      "dims is 3; it must be two whole numbers [dA dB] with dA dB = 2");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_bounds_of_stacks),
    cmocka_unit_test (test_matrices_of_stacks),
    cmocka_unit_test (test_real_stacks),
    cmocka_unit_test (test_refusals_name_the_matrix),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
