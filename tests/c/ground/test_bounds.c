/* The bounds value: what makes it fail to be made, rather than lose a part.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_channel.h"

#include "bounds.h"

static struct ebit_bounds
sample (void)
{
  return (struct ebit_bounds){ .quantity = "sample",
                               .lower = 1,
                               .upper = 1 + 1e-10,
                               .status = EBIT_CERTIFIED,
                               .tol = 1e-9,
                               .lower_method = "hashing",
                               .upper_method = "rains_primal",
                               .task = "entanglement" };
}

static void
test_fields (void **state)
{
  (void)state;
  static const char *const names[]
      = { "quantity",     "lower",        "upper", "status", "tol",
          "lower_method", "upper_method", "task",  "part" };
  struct ebit_context context = start_context ();
  struct ebit_bounds bounds = sample ();
  const struct ebit_value *value = NULL;
  ebit_append_certificate (&bounds, "part", ebit_make_number (&context, 7));
  check_ok (&context, ebit_make_bounds (&context, &bounds, &value));
  assert_int_equal (ebit_length (value), 9);
  for (size_t i = 0; i < 9; i++)
    assert_string_equal (value->names[i], names[i]);
  assert_true (ebit_field (value, "tol")->numbers[0] == 1e-9);
  end_context (&context);
}

/* A part too many does not go missing. */
static void
test_too_many_parts (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  struct ebit_bounds bounds = sample ();
  const struct ebit_value *value = NULL;
  for (size_t i = 0; i <= EBIT_MAX_CERTIFICATES; i++)
    ebit_append_certificate (&bounds, "part",
                             ebit_make_number (&context, (double)i));
  assert_int_equal (ebit_make_bounds (&context, &bounds, &value),
                    EBIT_ESOLVER);
  assert_string_equal (context.error.message,
                       "sample: the certificate has 18 parts, of which 17 "
                       "fit");
  end_context (&context);
}

/* Nor does one for which there was no memory. */
static void
test_missing_part (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  struct ebit_bounds bounds = sample ();
  const struct ebit_value *value = NULL;
  ebit_append_certificate (&bounds, "part", NULL);
  assert_int_equal (ebit_make_bounds (&context, &bounds, &value),
                    EBIT_EMEMORY);
  end_context (&context);
}

static void
test_crossed_ends (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  struct ebit_bounds bounds = sample ();
  const struct ebit_value *value = NULL;
  bounds.lower = 2;
  assert_int_equal (ebit_make_bounds (&context, &bounds, &value),
                    EBIT_ESOLVER);
  assert_non_null (strstr (context.error.message,
                           "sample: the lower bound 2 exceeds the upper"));
  end_context (&context);
}

static void
test_status (void **state)
{
  (void)state;
  enum ebit_bounds_status found;
  assert_int_equal (ebit_status_of_gap (1, 1.5, 0.5), EBIT_CERTIFIED);
  assert_int_equal (ebit_status_of_gap (1, 1.5, 0.4), EBIT_BRACKET);
  assert_int_equal (ebit_status_of_gap (1, NAN, 0.4), EBIT_BRACKET);
  for (int s = EBIT_EXACT; s <= EBIT_ACHIEVABLE; s++)
  {
    assert_true (ebit_find_bounds_status (
        ebit_bounds_status_name ((enum ebit_bounds_status)s), &found));
    assert_int_equal (found, s);
  }
  assert_false (ebit_find_bounds_status ("proved", &found));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_fields),
    cmocka_unit_test (test_too_many_parts),
    cmocka_unit_test (test_missing_part),
    cmocka_unit_test (test_crossed_ends),
    cmocka_unit_test (test_status),
  };
  return cmocka_run_group_tests_name ("bounds", tests, NULL, NULL);
}
