/* Every error text of the functions of states, and the interrupt.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_calls.h"

#define A_STATE                                                               \
  "a state: Hermitian, with trace 1 and no negative eigenvalue, to 1e-10"

static struct ebit_value *
diagonal (size_t n, const double *x)
{
  double complex rho[TEST_MAX_SIZE] = { 0 };
  for (size_t i = 0; i < n; i++)
    rho[i * (n + 1)] = x[i];
  return matrix_value (n, rho);
}

static void
test_what_is_no_state (void **state)
{
  (void)state;
  const double complex skew[4] = { 0.5, 0.1, 0.3, 0.5 };
  refuse ("entropy", 1,
          (struct ebit_value *[]){ diagonal (2, (double[]){ 0.5, 0.4 }) },
          "rho is a matrix of trace 0.9; it must be " A_STATE);
  refuse ("chsh", 1,
          (struct ebit_value *[]){
              diagonal (4, (double[]){ 0.5, 0.4, 0.3, -0.2 }) },
          "rho is a matrix with the eigenvalue -0.2; it must be " A_STATE);
  refuse (
      "entropy", 1,
      (struct ebit_value *[]){ diagonal (3, (double[]){ 0.5, 0.6, -0.1 }) },
      "rho is a matrix with the eigenvalue -0.1; it must be " A_STATE);
  refuse ("entropy", 1, (struct ebit_value *[]){ matrix_value (2, skew) },
          "rho is a matrix that differs from its adjoint by 0.2; it must "
          "be " A_STATE);
  refuse ("coherent_information", 1,
          (struct ebit_value *[]){ diagonal (4, (double[]){ 1, 1, 0, 0 }) },
          "x is a matrix of trace 2; it must be " A_STATE);
  refuse ("fidelity", 2,
          (struct ebit_value *[]){ diagonal (1, (double[]){ 1 }),
                                   diagonal (1, (double[]){ 0.5 }) },
          "sigma is a matrix of trace 0.5; it must be " A_STATE);
  refuse (
      "entropy", 1,
      (struct ebit_value *[]){ diagonal (2, (double[]){ 1, (double)NAN }) },
      "rho[2, 2] is NaN; it must be finite");
  refuse ("concurrence", 1,
          (struct ebit_value *[]){
              diagonal (4, (double[]){ (double)INFINITY, 0, 0, 0 }) },
          "rho[1, 1] is Inf; it must be finite");
}

static void
test_a_stack_names_the_state (void **state)
{
  (void)state;
  double rho[48] = { 0 };
  rho[0] = rho[16] = rho[32] = 1;
  rho[32 + 5] = 0.25;
  struct ebit_value stack = {
    .kind = EBIT_NUMBERS, .rank = 3, .extent = { 4, 4, 3 }, .numbers = rho
  };
  static const char *const names[]
      = { "negativity", "concurrence", "entropy", "bell_weights" };
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_value *result;
    struct ebit_error error;
    const struct ebit_value *arguments[] = { &stack };
    assert_int_equal (
        ebit_call (names[i], 1, arguments, NULL, &result, &error),
        EBIT_EARGUMENT);
    assert_string_equal (
        error.message,
        "state 3 of rho is a matrix of trace 1.25; it must be " A_STATE);
  }
}

static void
test_shapes_and_kinds (void **state)
{
  (void)state;
  const double thirds[] = { 1. / 3, 1. / 3, 1. / 3 }, unit[] = { 1, 0, 0, 0 };
  const char *two_qubits
      = "rho is a 3 x 3 matrix of complex numbers; it must be a state of two "
        "qubits, a 4 x 4 matrix, or a 4 x 4 x n stack of them";
  refuse ("concurrence", 1, (struct ebit_value *[]){ diagonal (3, thirds) },
          two_qubits);
  refuse ("chsh", 1, (struct ebit_value *[]){ diagonal (3, thirds) },
          two_qubits);
  refuse ("bell_weights", 1, (struct ebit_value *[]){ diagonal (3, thirds) },
          two_qubits);
  refuse ("entropy", 1, (struct ebit_value *[]){ ebit_text ("phi+") },
          "rho is \"phi+\"; it must be a matrix of numbers");
  refuse ("entropy", 1, (struct ebit_value *[]){ NULL },
          "rho is missing; it must be a matrix of numbers");
  refuse ("entropy", 1,
          (struct ebit_value *[]){ ebit_matrix (2, 3, (double[12]){ 1 }) },
          "rho is a 2 x 3 matrix of complex numbers; it must be a square "
          "matrix, or a d x d x n stack of them");
  refuse ("partial_trace", 1,
          (struct ebit_value *[]){ ebit_matrix (2, 3, (double[12]){ 1 }) },
          "rho is a 2 x 3 matrix of complex numbers; it must be a square "
          "matrix");
  refuse ("negativity", 1, (struct ebit_value *[]){ diagonal (3, thirds) },
          "dims is missing; it must be given as [dA dB] with dA dB = 3, which "
          "is not a square");
  refuse ("mutual_information", 2,
          (struct ebit_value *[]){ diagonal (4, unit),
                                   ebit_numbers (2, (double[]){ 2, 3 }) },
          "dims is 2 x 3 = 6; it must be two whole numbers [dA dB] with dA "
          "dB = 4");
  refuse ("relative_entropy", 2,
          (struct ebit_value *[]){ diagonal (4, unit), diagonal (3, thirds) },
          "sigma is a 3 x 3 matrix of complex numbers; it must be a 4 x 4 "
          "matrix, or a stack of them, as rho is");
}

/* Of data that are nearly a state the refusal says what makes one of them; no
 * value that is refused reads like the one that is allowed. */
static void
test_what_is_nearly_a_state (void **state)
{
  (void)state;
  static const char wanted[]
      = "; it must be a state: Hermitian, with trace 1 and no negative "
        "eigenvalue, to 1e-10";
  static const struct
  {
    double complex rho[4];
    const char *has;
    bool nearly;
  } cases[] = {
    { { 0.5, 0, 0, 0.5 + 1.001e-10 }, "of trace 1.0000000001", true },
    { { 0.5, 0, 0, 0.5 + 1e-7 }, "of trace 1.0000001", true },
    { { 0.5, 0, 0, 0.6 }, "of trace 1.1", false },
    { { 0.5, 1.0000001e-10, 0, 0.5 },
      "that differs from its adjoint by 1.0000001e-10",
      true },
    { { 0.5, 0.1, 0, 0.5 }, "that differs from its adjoint by 0.1", false },
    { { 1 + 1e-9, 0, 0, -1e-9 }, "with the eigenvalue -1e-09", true },
    { { 1.02, 0, 0, -0.02 }, "with the eigenvalue -0.02", false },
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
  {
    char message[256];
    snprintf (message, sizeof message, "rho is a matrix %s%s%s", cases[i].has,
              wanted, cases[i].nearly ? "; nearest_state makes one" : "");
    refuse ("entropy", 1,
            (struct ebit_value *[]){ matrix_value (2, cases[i].rho) },
            message);
  }
}

static void
test_stacks_of_unequal_lengths (void **state)
{
  (void)state;
  double numbers[3] = { 1, 1, 1 };
  struct ebit_value two = {
    .kind = EBIT_NUMBERS, .rank = 3, .extent = { 1, 1, 2 }, .numbers = numbers
  };
  struct ebit_value three = two;
  three.extent[2] = 3;
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (ebit_call ("fidelity", 2,
                               (const struct ebit_value *[]){ &two, &three },
                               NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_string_equal (error.message,
                       "sigma is a 1 x 1 x 3 array of numbers; it must be one "
                       "state or 2 of them, as rho is");
}

static void
test_subsystems_and_makers (void **state)
{
  (void)state;
  const double unit[] = { 1, 0, 0, 0 };
  refuse ("partial_trace", 3,
          (struct ebit_value *[]){ diagonal (4, unit), NULL,
                                   ebit_numbers (1, (double[]){ 3 }) },
          "keep is 3; it must be a whole number in [1, 2]");
  refuse ("partial_trace", 1, (struct ebit_value *[]){ diagonal (4, unit) },
          "keep is missing; it must be the numbers of the subsystems that "
          "stay");
  refuse ("partial_transpose", 3,
          (struct ebit_value *[]){ diagonal (4, unit), NULL,
                                   ebit_numbers (2, (double[]){ 2, 1 }) },
          "system[2] is 1; it must be larger than the number before it, as "
          "subsystems stay in their order");
  refuse ("partial_trace", 3,
          (struct ebit_value *[]){ diagonal (4, unit),
                                   ebit_numbers (3, (double[]){ 2, 2, 2 }),
                                   ebit_numbers (1, (double[]){ 1 }) },
          "dims is 2 x 2 x 2 = 8; it must be at most 32 whole numbers whose "
          "product is 4");
  /* who forgets dims means keep */
  refuse ("partial_trace", 2,
          (struct ebit_value *[]){ diagonal (4, unit),
                                   ebit_numbers (1, (double[]){ 1 }) },
          "keep is missing; it must be the numbers of the subsystems that "
          "stay");
  refuse ("negativity", 2,
          (struct ebit_value *[]){ diagonal (4, unit),
                                   ebit_numbers (1, (double[]){ 2 }) },
          "dims is 2; it must be two whole numbers [dA dB] with dA dB = 4");
  refuse ("negativity", 2,
          (struct ebit_value *[]){ diagonal (4, unit),
                                   ebit_numbers (9, (double[9]){ 2, 3 }) },
          "dims is a vector of 9 numbers; it must be two whole numbers [dA "
          "dB] with dA dB = 4");
  refuse ("bell_state", 1,
          (struct ebit_value *[]){ ebit_numbers (1, (double[]){ 5 }) },
          "k is 5; it must be a whole number in [1, 4]");
  refuse ("bell_diagonal", 1,
          (struct ebit_value *[]){
              ebit_numbers (4, (double[]){ 0.5, 0.6, -0.1, 0 }) },
          "weights[3] is -0.1; it must be a number in [0, 1]");
  refuse ("bell_diagonal", 1,
          (struct ebit_value *[]){
              ebit_numbers (4, (double[]){ 0.5, 0.25, 0, 0 }) },
          "weights is of sum 0.75; it must be 4 numbers >= 0 with sum 1, or "
          "an n x 4 matrix of such rows");
  refuse ("bell_diagonal", 1,
          (struct ebit_value *[]){ ebit_numbers (3, unit) },
          "weights is a vector of 3 numbers; it must be 4 numbers >= 0 with "
          "sum 1, or an n x 4 matrix of such rows");
  refuse ("ghz_state", 1,
          (struct ebit_value *[]){ ebit_numbers (1, (double[]){ 13 }) },
          "n is 13; it must be so small that d^n <= 4096, where d is 2");
  refuse ("ghz_state", 1,
          (struct ebit_value *[]){ ebit_numbers (1, (double[]){ 0 }) },
          "n is 0; it must be a whole number >= 1");
  refuse ("ghz_state", 2,
          (struct ebit_value *[]){ ebit_numbers (1, (double[]){ 2 }),
                                   ebit_numbers (1, (double[]){ 1.5 }) },
          "d is 1.5; it must be a whole number >= 1");
}

/* A caller who wants to stop is heard before a large stack is through. */
static int
stop (void *calls)
{
  return ++*(int *)calls > 2;
}

static void
test_stacks_poll (void **state)
{
  (void)state;
  enum
  {
    count = 100000
  };
  double *rho = calloc (16 * count, sizeof *rho);
  for (size_t i = 0; i < count; i++)
    rho[16 * i] = 1;
  struct ebit_value stack = {
    .kind = EBIT_NUMBERS, .rank = 3, .extent = { 4, 4, count }, .numbers = rho
  };
  static const char *const names[]
      = { "concurrence", "bell_weights", "fidelity" };
  for (size_t i = 0; i < 3; i++)
  {
    int calls = 0;
    struct ebit_options options = ebit_default_options ();
    options.poll = stop;
    options.poll_data = &calls;
    struct ebit_value *result;
    const struct ebit_value *arguments[] = { &stack, &stack };
    assert_int_equal (ebit_call (names[i], i == 2 ? 2 : 1, arguments, &options,
                                 &result, NULL),
                      EBIT_EINTERRUPT);
    assert_null (result);
    assert_int_equal (calls, 3);
  }
  free (rho);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_no_state),
    cmocka_unit_test (test_a_stack_names_the_state),
    cmocka_unit_test (test_shapes_and_kinds),
    cmocka_unit_test (test_what_is_nearly_a_state),
    cmocka_unit_test (test_stacks_of_unequal_lengths),
    cmocka_unit_test (test_subsystems_and_makers),
    cmocka_unit_test (test_stacks_poll),
  };
  return cmocka_run_group_tests_name ("state refusals", tests, NULL, NULL);
}
