/* quantity_ends: which columns of a table are quantities.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "statistics_calls.h"

enum
{
  MOST_COLUMNS = 8
};

/* NULL ends the names. */
static size_t
count (const char *const *names)
{
  size_t n = 0;
  while (names[n])
    n++;
  return n;
}

/* A table of one row of these columns, whose numbers are 1, 2, ... */
static struct ebit_value *
table_of (const char *const *names)
{
  const size_t n = count (names);
  struct ebit_value *columns[MOST_COLUMNS] = { NULL };
  for (size_t i = 0; i < n; i++)
    columns[i] = one_number ((double)(i + 1));
  return named_list (n, names, columns);
}

/* Checks the names of the quantities; `input` is the name of an input. */
static void
check_columns (const char *const *names, const char *input,
               const char *const *expected)
{
  const size_t n = count (expected);
  struct ebit_value *table = table_of (names);
  struct ebit_value *inputs = input ? ebit_text (input) : NULL;
  struct ebit_value *ends = call (
      ebit_quantity_ends, 2, (const struct ebit_value *[]){ table, inputs });
  assert_int_equal (ends->extent[0], n);
  for (size_t i = 0; i < n; i++)
    assert_string_equal (ends->names[i], expected[i]);
  ebit_free (ends);
  ebit_free (inputs);
  ebit_free (table);
}

/* Parameters that the caller does not name are those of the function. */
static void
test_parameters_are_no_quantities (void **state)
{
  (void)state;
  check_columns ((const char *[]){ "time", "t1", "t2", "thermal",
                                   "rains_lower", "rains_upper", "multi_rail",
                                   NULL },
                 "time", (const char *[]){ "rains", "multi_rail", NULL });
  check_columns ((const char *[]){ "weights_I", "weights_X", "weights_Y",
                                   "weights_Z", "is_degradable", NULL },
                 NULL, (const char *[]){ "is_degradable", NULL });
}

static void
test_tables_of_calculators (void **state)
{
  (void)state;
  struct ebit_value *table = call2 (ebit_gadc_rates, 0.2, 0.1);
  struct ebit_value *ends = call1 (ebit_quantity_ends, table);
  assert_null (ebit_field (ends, "gamma"));
  assert_null (ebit_field (ends, "thermal"));
  assert_non_null (ebit_field (ends, "rains"));
  assert_non_null (ebit_field (ends, "epr"));
  ebit_free (ends);
  ebit_free (table);
}

/* What some function has too is not lost in a table of another make. */
static void
test_other_tables_keep_all (void **state)
{
  (void)state;
  check_columns ((const char *[]){ "x", "lower", "upper", NULL }, "x",
                 (const char *[]){ "value", NULL });
  check_columns ((const char *[]){ "gamma", NULL }, NULL,
                 (const char *[]){ "gamma", NULL });
  check_columns ((const char *[]){ "gamma", "thermal", NULL }, "gamma",
                 (const char *[]){ "thermal", NULL });
  check_columns ((const char *[]){ "gamma", "thermal", "my_rate", NULL }, NULL,
                 (const char *[]){ "gamma", "thermal", "my_rate", NULL });
  /* dephasing has no gamma, amplitude damping no p */
  check_columns (
      (const char *[]){ "gamma", "p", "rains_lower", "rains_upper", NULL },
      NULL, (const char *[]){ "gamma", "p", "rains", NULL });
  check_columns (
      (const char *[]){ "thermal", "rains_lower", "rains_upper", NULL }, NULL,
      (const char *[]){ "thermal", "rains", NULL });
}

/* A host's texts of which some are missing do not stand in the way. */
static void
test_columns_without_numbers (void **state)
{
  (void)state;
  const struct ebit_value missing
      = { .kind = EBIT_FOREIGN, .class_name = "texts with NA" };
  const double ends[] = { 0.25, 0.5 };
  struct ebit_value *rate = ebit_numbers (2, ends);
  struct ebit_value *table
      = ebit_list (2, (const char *[]){ "status", "rate" },
                   (const struct ebit_value *[]){ &missing, rate });
  struct ebit_value *found = call1 (ebit_quantity_ends, table);
  assert_int_equal (found->extent[0], 1);
  assert_string_equal (found->names[0], "rate");
  ebit_free (found);
  ebit_free (table);
  ebit_free (rate);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parameters_are_no_quantities),
    cmocka_unit_test (test_tables_of_calculators),
    cmocka_unit_test (test_other_tables_keep_all),
    cmocka_unit_test (test_columns_without_numbers),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
