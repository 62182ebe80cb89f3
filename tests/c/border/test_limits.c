/* What a caller allows a call to take: memory.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_calls.h"

#define GIB 0x1p30

static void
check_limited (const char *name, double limit, enum ebit_status expected,
               const char *message, size_t n,
               struct ebit_value *const *arguments)
{
  struct ebit_options options = ebit_default_options ();
  struct ebit_value *result;
  struct ebit_error error;
  options.memory_limit = limit;
  assert_int_equal (ebit_call (name, n,
                               (const struct ebit_value *const *)arguments,
                               &options, &result, &error),
                    expected);
  if (message)
    assert_string_equal (error.message, message);
  ebit_free (result);
}

static void
test_what_does_not_fit_is_refused_with_its_size (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  uint64_t seed = 1131;
  struct ebit_value *rho
      = ebit_matrix (100, 100, (double *)random_state (&context, 100, &seed));
  check_limited ("rains", GIB, EBIT_EMEMORY,
                 "a Rains bound of a 10 x 10 state needs 2.26 GiB; "
                 "memory_limit allows 1 GiB",
                 1, &rho);
  check_limited ("distillable_entanglement", GIB, EBIT_EMEMORY,
                 "a Rains bound of a 10 x 10 state needs 2.26 GiB; "
                 "memory_limit allows 1 GiB",
                 1, &rho);
  check_limited ("entropy", GIB, EBIT_OK, NULL, 1, &rho);
  ebit_free (rho);
  end_context (&context);
}

static void
test_tables (void **state)
{
  (void)state;
  double *gamma = calloc (100000, sizeof *gamma);
  assert_non_null (gamma);
  struct ebit_value *arguments[]
      = { ebit_numbers (100000, gamma), ebit_numbers (1, (double[]){ 0.1 }) };
  free (gamma);
  check_limited ("gadc_rates", 1e6, EBIT_EMEMORY,
                 "a table of 100000 rows needs 10.7 MiB; memory_limit allows "
                 "977 KiB",
                 2, arguments);
  ebit_free (arguments[0]);
  ebit_free (arguments[1]);
}

static void
test_the_limit_itself (void **state)
{
  (void)state;
  struct ebit_value *half = ebit_numbers (1, (double[]){ 0.5 });
  assert_true (ebit_default_options ().memory_limit == 4 * GIB);
  check_limited ("dephasing", 0, EBIT_OK, NULL, 1, &half);
  check_limited ("dephasing", INFINITY, EBIT_OK, NULL, 1, &half);
  check_limited ("dephasing", 100, EBIT_EMEMORY, NULL, 1, &half);
  check_limited ("dephasing", -1, EBIT_EARGUMENT,
                 "memory_limit is -1; it must be a number of bytes above 0", 1,
                 &half);
  check_limited ("dephasing", NAN, EBIT_EARGUMENT,
                 "memory_limit is NaN; it must be a number of bytes above 0",
                 1, &half);
  ebit_free (half);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_does_not_fit_is_refused_with_its_size),
    cmocka_unit_test (test_tables),
    cmocka_unit_test (test_the_limit_itself),
  };
  return cmocka_run_group_tests_name ("limits", tests, NULL, NULL);
}
