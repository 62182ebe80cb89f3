/* What a caller allows a call to take: memory and time.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_calls.h"

#include <time.h>

#include "clock.h"

#define LATE_S 5 /* beyond the limit; on an idle machine below 1 */

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
                 "a table of 100000 rows needs 11.4 MiB; memory_limit allows "
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

/* ---- Time ------------------------------------------------------------ */

struct limited
{
  const char *name;
  size_t position; /* of tol */
  bool of_state;
};

static const struct limited limited[] = {
  { "rains", 2, true },
  { "max_rains", 2, true },
  { "distillable_entanglement", 2, true },
  { "discord", 3, true },
  { "coherent_information", 3, false },
  { "reverse_coherent_information", 2, false },
  { "rains", 2, false },
  { "max_rains", 2, false },
  { "max_relative_entropy_of_entanglement", 1, false },
  { "transposition_bound", 1, false },
  { "squashed_entanglement_bound", 3, false },
  { "entanglement_assisted_capacity", 1, false },
  { "quantum_capacity", 2, false },
  { "private_capacity", 1, false },
  { "cpp_capacity", 1, false },
  { "two_way_capacity", 3, false },
};

#define LIMITED (sizeof limited / sizeof limited[0])

static struct ebit_value *
call_for (const char *name, size_t n, struct ebit_value *const *own,
          size_t position, double time_limit_s)
{
  struct ebit_value *arguments[8] = { NULL };
  for (size_t i = 0; i < n; i++)
    arguments[i] = own[i];
  arguments[position + 1] = ebit_numbers (1, &time_limit_s);
  struct ebit_value *result = call_by_name (
      name, position + 2, (const struct ebit_value *const *)arguments);
  ebit_free (arguments[position + 1]);
  return result;
}

/* Of the processor's time, which other processes do not take.  The bounds are
 * in order, and proved. */
static void
check_limited_time (const char *name, size_t n, struct ebit_value *const *own,
                    size_t position, double time_limit_s)
{
  const double start_s = ebit_seconds ();
  struct ebit_value *bounds = call_for (name, n, own, position, time_limit_s);
  const double taken_s = ebit_seconds () - start_s;
  struct ebit_value *verdict = call1 (ebit_verify, bounds);
  if (ebit_field (verdict, "valid")->numbers[0] != 1)
    fail_msg ("%s for %g s: %s", name, time_limit_s,
              ebit_field (verdict, "message")->texts[0]);
  if (taken_s > LATE_S + time_limit_s && !is_slowed ())
    fail_msg ("%s for %g s took %g s", name, time_limit_s, taken_s);
  assert_true (ebit_field (bounds, "lower")->numbers[0]
               <= ebit_field (bounds, "upper")->numbers[0]);
  ebit_free (verdict);
  ebit_free (bounds);
}

static void
check_all_limited (struct ebit_value *x, struct ebit_value *dims,
                   double time_limit_s)
{
  for (size_t i = 0; i < LIMITED; i++)
    if (limited[i].of_state == (dims != NULL))
      check_limited_time (limited[i].name, 2,
                          (struct ebit_value *[]){ x, dims },
                          limited[i].position, time_limit_s);
}

static void
test_any_limit_leaves_bounds_that_are_proved (void **state)
{
  (void)state;
  static const size_t shapes[][3] = { { 2, 2, 2 }, { 2, 2, 3 }, { 2, 3, 2 },
                                      { 3, 3, 2 }, { 4, 4, 4 }, { 6, 6, 3 } };
  static const double limits_s[] = { 1e-9, 1e-4, 3e-3, 0.05 };
  struct ebit_context context = start_context ();
  uint64_t seed = 1132;
  for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
  {
    const struct ebit_channel channel = random_channel (
        &context, shapes[i][0], shapes[i][1], shapes[i][2], &seed);
    struct ebit_value *x = channel_value (&channel);
    for (size_t k = 0; k < 4; k++)
      check_all_limited (x, NULL, limits_s[k]);
    /* of larger ones it has none */
    for (size_t k = 0; k < 4 && shapes[i][0] <= 4; k++)
      check_limited_time ("theta_information", 1, &x, 2, limits_s[k]);
    for (size_t k = 0; k < 4 && i < 4; k++)
    {
      check_limited_time ("epr_capacity", 2, (struct ebit_value *[]){ x, x },
                          3, limits_s[k]);
      check_limited_time ("assisted_distillation", 2,
                          (struct ebit_value *[]){ x, x }, 2, limits_s[k]);
    }
    ebit_free (x);
  }
  for (size_t d = 2; d <= 8; d += 2)
  {
    struct ebit_value *rho = ebit_matrix (
        2 * d, 2 * d, (double *)random_state (&context, 2 * d, &seed));
    struct ebit_value *dims = ebit_numbers (2, (double[]){ (double)d, 2 });
    for (size_t k = 0; k < 4; k++)
      check_all_limited (rho, dims, limits_s[k]);
    ebit_free (dims);
    ebit_free (rho);
  }
  end_context (&context);
}

/* A bound of milliseconds comes before searches that take all the time. */
static void
test_limited_capacities_have_an_upper_end (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  uint64_t seed = 1134;
  for (size_t i = 0; i < 4 && !is_slowed (); i++)
  {
    const struct ebit_channel channel
        = random_channel (&context, 3, 3, 2 + i, &seed);
    struct ebit_value *x = channel_value (&channel);
    struct ebit_value *bounds = call_for ("two_way_capacity", 1, &x, 3, 0.2);
    assert_true (isfinite (ebit_field (bounds, "upper")->numbers[0]));
    ebit_free (bounds);
    ebit_free (x);
  }
  end_context (&context);
}

/* Single steps of these take longer than the limit. */
static void
test_steps_are_given_up (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  uint64_t seed = 1133;
  const struct ebit_channel channel
      = random_channel (&context, 8, 8, 4, &seed);
  struct ebit_value *x = channel_value (&channel);
  struct ebit_value *rho
      = ebit_matrix (64, 64, (double *)random_state (&context, 64, &seed));
  struct ebit_value *dims = ebit_numbers (2, (double[]){ 32, 2 });
  for (size_t k = 0; k < 2; k++)
  {
    check_all_limited (x, NULL, k ? 0.4 : 0.05);
    check_all_limited (rho, dims, k ? 0.4 : 0.05);
  }
  ebit_free (dims);
  ebit_free (rho);
  ebit_free (x);
  end_context (&context);
}

static void
test_named_channels (void **state)
{
  (void)state;
  struct ebit_value *channels[]
      = { call2 (ebit_gadc, 0.2, 0.1), call2 (ebit_depolarizing, 0.1, 2),
          call2 (ebit_depolarizing, 0.1, 3) };
  for (size_t i = 0; i < 3; i++)
  {
    check_all_limited (channels[i], NULL, 1e-9);
    check_all_limited (channels[i], NULL, INFINITY);
    struct ebit_value *pair = ebit_list (
        2, NULL,
        (const struct ebit_value *const[]){ channels[i], channels[0] });
    check_limited_time ("ghz_capacity", 1, &pair, 2, 1e-9);
    ebit_free (pair);
  }
  for (size_t i = 0; i < 3; i++)
    ebit_free (channels[i]);
}

static void
check_argument (const char *name, size_t n, struct ebit_value *const *own,
                size_t position, double value, const char *message)
{
  struct ebit_value *arguments[8] = { NULL };
  struct ebit_value *result;
  struct ebit_error error;
  for (size_t i = 0; i < n; i++)
    arguments[i] = own[i];
  arguments[position] = ebit_numbers (1, &value);
  assert_int_equal (ebit_call (name, position + 1,
                               (const struct ebit_value *const *)arguments,
                               NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_string_equal (error.message, message);
  ebit_free (arguments[position]);
}

static void
test_limits_that_are_none (void **state)
{
  (void)state;
  struct ebit_value *x = call2 (ebit_gadc, 0.2, 0.1);
  for (size_t i = 0; i < LIMITED; i++)
  {
    const size_t at = limited[i].position;
    check_argument (limited[i].name, 1, &x, at + 1, -1,
                    "time_limit_s is -1; it must be a number > 0, or Inf");
    check_argument (limited[i].name, 1, &x, at + 1, NAN,
                    "time_limit_s is NaN; it must be a number > 0, or Inf");
    check_argument (limited[i].name, 1, &x, at, 0,
                    "tol is 0; it must be a number in [1e-12, 1]");
  }
  ebit_free (x);
}

/* Three uses of amplitude damping: Q is known at once, Rains takes minutes. */
static void
test_a_capacity_ends_when_its_ends_meet (void **state)
{
  (void)state;
  struct ebit_value *gamma = ebit_numbers (1, (double[]){ 0.1 });
  struct ebit_value *one = call1 (ebit_amplitude_damping, gamma);
  ebit_free (gamma);
  struct ebit_value *two = call (
      ebit_tensor_channel, 2, (const struct ebit_value *const[]){ one, one });
  struct ebit_value *three = call (
      ebit_tensor_channel, 2, (const struct ebit_value *const[]){ one, two });
  const double start_s = ebit_seconds ();
  struct ebit_value *bounds = call1 (ebit_quantum_capacity, three);
  check_at_most (ebit_seconds () - start_s, 2);
  struct ebit_value *single = call1 (ebit_quantum_capacity, one);
  assert_string_equal (ebit_field (bounds, "status")->texts[0], "certified");
  check_close (ebit_field (bounds, "lower")->numbers[0],
               3 * ebit_field (single, "lower")->numbers[0], 1e-8);
  ebit_free (single);
  ebit_free (bounds);
  check_limited_time ("two_way_capacity", 1, &three, 2, 0.05);
  ebit_free (three);
  ebit_free (two);
  ebit_free (one);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_does_not_fit_is_refused_with_its_size),
    cmocka_unit_test (test_tables),
    cmocka_unit_test (test_the_limit_itself),
    cmocka_unit_test (test_any_limit_leaves_bounds_that_are_proved),
    cmocka_unit_test (test_limited_capacities_have_an_upper_end),
    cmocka_unit_test (test_steps_are_given_up),
    cmocka_unit_test (test_named_channels),
    cmocka_unit_test (test_limits_that_are_none),
    cmocka_unit_test (test_a_capacity_ends_when_its_ends_meet),
  };
  return cmocka_run_group_tests_name ("limits", tests, NULL, NULL);
}
