/* The two tables of the named channels, numbers and descriptors, agree.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "families.h"
#include "functions.h"

/* The descriptor says of a parameter what the family's entry says. */
static void
check_parameter (const char *family, const struct ebit_parameter *described,
                 const struct ebit_family_parameter *entry)
{
  if (strcmp (described->name, entry->name) != 0)
    fail_msg ("%s: parameter %s is described as %s", family, entry->name,
              described->name);
  const bool required = isnan (entry->fallback);
  if (required != !described->fallback)
    fail_msg ("%s: %s is required in one table only", family, entry->name);
  if (described->fallback)
    assert_true (strtod (described->fallback, NULL) == entry->fallback);
}

static void
test_constructors_describe_families (void **state)
{
  (void)state;
  for (size_t f = 0; f < EBIT_FAMILIES; f++)
  {
    const struct ebit_family_entry *entry = &ebit_families[f];
    const struct ebit_functional *constructor
        = ebit_find_function (ebit_functions, entry->name)->functional;
    assert_non_null (constructor);
    assert_ptr_equal (constructor->data, entry);
    assert_int_equal (constructor->n_parameters, entry->n_parameters);
    for (size_t i = 0; i < entry->n_parameters; i++)
      check_parameter (entry->name, &constructor->parameters[i],
                       &entry->parameters[i]);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_constructors_describe_families) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
