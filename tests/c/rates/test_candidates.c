/* Candidates: what they may serve, and what happens when there are too many.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_channel.h"

#include "capacity_value.h"
#include "channel_candidates.h"
#include "families.h"
#include "methods.h"

/* The table of methods says what each candidate serves; what was put into the
 * candidate by hand must be in it. */
static void
check_served (const struct ebit_candidates *candidates)
{
  assert_false (candidates->overfull);
  for (size_t i = 0; i < candidates->count; i++)
  {
    const struct ebit_candidate *candidate = &candidates->list[i];
    const struct ebit_method *method = ebit_find_method (candidate->method);
    assert_non_null (method);
    const unsigned most = candidate->upper ? method->upper : method->lower;
    if (candidate->serves == 0 || (candidate->serves & ~most))
      fail_msg ("%s serves %x, the table of methods says %x",
                candidate->method, candidate->serves, most);
  }
}

static void
test_named_channels_serve_what_the_table_says (void **state)
{
  (void)state;
  uint64_t seed = 5;
  for (int family = 0; family < EBIT_FAMILIES; family++)
    for (size_t i = 0; i < random_cases (50); i++)
    {
      struct ebit_context context = start_context ();
      struct ebit_channel channel;
      struct ebit_candidate_channel found;
      double x[] = { random_uniform (&seed), 2, 0, 0 };
      if (family == EBIT_FAMILY_IDENTITY)
        x[0] = 2 + (double)(i % 3);
      else if (family == EBIT_FAMILY_AMPLIFIER)
        x[0] = 1.5 + 3 * x[0];
      else if (family == EBIT_FAMILY_GADC)
        x[1] = random_uniform (&seed);
      else if (family == EBIT_FAMILY_DAMPING_DEPHASING)
      {
        x[1] = i % 2 ? random_uniform (&seed) : 0;
        x[2] = random_uniform (&seed);
      }
      else if (family == EBIT_FAMILY_MEMORY)
        x[2] = 4 * (1 - random_uniform (&seed));
      else if (family == EBIT_FAMILY_PAULI)
      {
        x[1] = (1 - x[0]) * random_uniform (&seed);
        x[2] = 1 - x[0] - x[1];
      }
      check_ok (&context,
                ebit_build_channel (&context, (enum ebit_family)family, x,
                                    &channel));
      check_ok (&context, ebit_find_candidates (&context, &channel,
                                                EBIT_SERVES_ALL, &found));
      assert_true (found.candidates.count > 0);
      check_served (&found.candidates);
      end_context (&context);
    }
}

static void
test_other_channels_serve_what_the_table_says (void **state)
{
  (void)state;
  uint64_t seed = 6;
  for (size_t i = 0; i < 8; i++)
  {
    struct ebit_context context = start_context ();
    struct ebit_candidate_channel found;
    const struct ebit_channel channel
        = random_channel (&context, 2, 2, 2 + i % 3, &seed);
    check_ok (&context, ebit_find_candidates (&context, &channel,
                                              EBIT_SERVES_ALL, &found));
    check_served (&found.candidates);
    end_context (&context);
  }
}

/* One more than fit is an error where the table of them is made. */
static void
test_too_many (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  struct ebit_candidates candidates;
  struct ebit_bounds bounds = { .quantity = "sample" };
  ebit_clear_candidates (&candidates);
  for (size_t i = 0; i < EBIT_MAX_CANDIDATES; i++)
    ebit_add_closed_form (&candidates, false, 1, "coherent_code", 0);
  assert_false (candidates.overfull);
  check_ok (&context,
            ebit_append_candidates (&context, &candidates, EBIT_CPP, &bounds));
  ebit_add_closed_form (&candidates, false, 1, "coherent_code", 0);
  assert_true (candidates.overfull);
  assert_int_equal (
      ebit_append_candidates (&context, &candidates, EBIT_CPP, &bounds),
      EBIT_ESOLVER);
  assert_string_equal (
      context.error.message,
      "sample: there are more than the 64 candidates that fit");
  ebit_clear_candidates (&candidates);
  assert_int_equal (candidates.count, 0);
  assert_false (candidates.overfull);
  end_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_named_channels_serve_what_the_table_says),
    cmocka_unit_test (test_other_channels_serve_what_the_table_says),
    cmocka_unit_test (test_too_many),
  };
  return cmocka_run_group_tests_name ("candidates", tests, NULL, NULL);
}
