/* Closed ranges take what rounding has taken beyond them, for every argument
 * of every constructor and calculator; and nothing more. Copyright (C) 2026
 * The ebit developers SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "families.h"
#include "functions.h"
#include "kraus_sets.h"

#define BEYOND 1e-12

/* A number well inside of a range. */
static double
inside (const struct ebit_range *range)
{
  const bool below = isfinite (range->lower), above = isfinite (range->upper);
  if (range->numbers == EBIT_WHOLE)
    return range->lower + 1;
  if (below && above)
    return (range->lower + range->upper) / 2;
  return below ? range->lower + 1 : 0.5;
}

/* The number that is `times` of what is allowed beyond an end. */
static double
beyond (double end, double times, bool upper)
{
  const double by = times * BEYOND * (end == 0 ? 1 : fabs (end));
  return upper ? end + by : end - by;
}

/* ---- Constructors ---------------------------------------------------- */

/* The channel whose number `at` is x, the others given. */
static enum ebit_status
build (enum ebit_family family, const double *given, size_t at, double x,
       struct ebit_channel *channel, struct ebit_error *error)
{
  double numbers[EBIT_MAX_FAMILY_NUMBERS];
  struct ebit_context context = start_context ();
  memcpy (numbers, given, sizeof numbers);
  numbers[at] = x;
  const enum ebit_status status
      = ebit_build_channel (&context, family, numbers, channel);
  *error = context.error;
  end_context (&context);
  return status;
}

static void
check_family_end (enum ebit_family family, const double *given, size_t at,
                  double end, bool upper)
{
  struct ebit_channel exact, settled;
  struct ebit_error error;
  assert_int_equal (build (family, given, at, end, &exact, &error), EBIT_OK);
  if (build (family, given, at, beyond (end, 1, upper), &settled, &error))
    fail_msg ("%s", error.message);
  for (size_t i = 0; i < EBIT_MAX_FAMILY_NUMBERS; i++)
    assert_true (exact.parameters[i] == settled.parameters[i]);
  assert_int_equal (exact.count, settled.count);
  assert_int_equal (
      build (family, given, at, beyond (end, 2, upper), &settled, &error),
      EBIT_EARGUMENT);
}

static void
test_constructors (void **state)
{
  (void)state;
  size_t ends = 0;
  for (enum ebit_family family = 0; family < EBIT_FAMILIES; family++)
  {
    const struct ebit_family_entry *entry = &ebit_families[family];
    double given[EBIT_MAX_FAMILY_NUMBERS] = { 0 };
    if (entry->parameters[0].length > 1)
      continue; /* weights have a test of their own */
    for (size_t i = 0; i < entry->n_parameters; i++)
      given[i] = inside (&entry->parameters[i].range);
    for (size_t i = 0; i < entry->n_parameters; i++)
    {
      const struct ebit_range range = ebit_family_range (entry, i, given);
      if (range.numbers == EBIT_WHOLE)
        continue;
      if (!range.lower_open && isfinite (range.lower))
        check_family_end (family, given, i, range.lower, false), ends++;
      if (!range.upper_open && isfinite (range.upper))
        check_family_end (family, given, i, range.upper, true), ends++;
    }
  }
  assert_int_equal (ends, 35);
}

static void
check_depolarizing (double p, double d)
{
  struct ebit_channel channel;
  struct ebit_error error;
  const double given[EBIT_MAX_FAMILY_NUMBERS] = { 0, d };
  if (build (EBIT_FAMILY_DEPOLARIZING, given, 0, p, &channel, &error))
    fail_msg ("%s", error.message);
  check_at_most (channel.parameters[0], d * d / (d * d - 1));
}

/* The edge of depolarizing in the ways that users write it. */
static void
test_edge_of_depolarizing (void **state)
{
  (void)state;
  check_depolarizing (1 / (1 - 1 / 36.), 6);
  check_depolarizing (7 / 6. * (7 / 8.), 7);
  for (double d = 2; d <= 32; d++)
    check_depolarizing (1 / (1 - 1 / (d * d)), d);
}

static void
test_weights (void **state)
{
  (void)state;
  const double w[4] = { 1 - .34 - .55 - .11, .34, .55, .11 };
  assert_true (w[0] < 0);
  struct ebit_value *weights = ebit_numbers (4, w);
  struct ebit_value *channel = call1 (ebit_pauli_channel, weights);
  const struct ebit_value *kept
      = ebit_field (ebit_field (channel, "parameters"), "weights");
  assert_true (kept->numbers[0] == 0 && kept->numbers[1] == w[1]);
  assert_int_equal (ebit_field (channel, "kraus")->extent[0], 3);
  struct ebit_value *rho = call1 (ebit_bell_diagonal, weights);
  assert_true (rho->numbers[0] == w[1] / 2);
  struct ebit_value *back = call1 (ebit_bell_weights, rho);
  check_close (back->numbers[0], 0, 1e-16);
  ebit_free (back);
  ebit_free (rho);
  ebit_free (channel);
  ebit_free (weights);
  weights = ebit_numbers (4, (double[]){ -2e-12, 0.5, 0.5, 0 });
  const struct ebit_value *const arguments[] = { weights };
  static const char refusal[]
      = "weights[1] is -2e-12; it must be a number in [0, 1]";
  check_refused (ebit_pauli_channel, 1, arguments, refusal);
  check_refused (ebit_bell_diagonal, 1, arguments, refusal);
  ebit_free (weights);
}

/* ---- Calculators ----------------------------------------------------- */

/* The row of inputs x. */
static enum ebit_status
calculate (const struct ebit_calculator *calculator, const double *x,
           struct ebit_value **table, struct ebit_error *error)
{
  struct ebit_value *arguments[EBIT_MAX_PARAMETERS] = { NULL };
  const size_t n = calculator->n_inputs;
  for (size_t i = 0; i < n; i++)
    arguments[i] = ebit_numbers (1, &x[i]);
  const enum ebit_status status = ebit_call (
      calculator->name, n, (const struct ebit_value *const *)arguments, NULL,
      table, error);
  for (size_t i = 0; i < n; i++)
    ebit_free (arguments[i]);
  return status;
}

static void
check_calculator_end (const struct ebit_calculator *calculator,
                      const double *given, size_t at, double end, bool upper)
{
  double x[EBIT_MAX_PARAMETERS];
  struct ebit_value *exact, *settled;
  struct ebit_error error;
  memcpy (x, given, sizeof x);
  x[at] = end;
  if (calculate (calculator, x, &exact, &error))
    return; /* an end that another input excludes */
  x[at] = beyond (end, 1, upper);
  if (calculate (calculator, x, &settled, &error))
    fail_msg ("%s: %s", calculator->name, error.message);
  for (size_t i = 0; i < exact->extent[0]; i++)
    if (exact->items[i]->kind == EBIT_NUMBERS)
      check_close (settled->items[i]->numbers[0], exact->items[i]->numbers[0],
                   0);
  ebit_free (exact);
  ebit_free (settled);
  x[at] = beyond (end, 2, upper);
  assert_int_equal (calculate (calculator, x, &settled, &error),
                    EBIT_EARGUMENT);
}

static void
test_calculators (void **state)
{
  (void)state;
  size_t ends = 0;
  for (const struct ebit_function_entry *f = ebit_functions;
       f->functional || f->calculator; f++)
  {
    double given[EBIT_MAX_PARAMETERS] = { 0 };
    const struct ebit_calculator *calculator = f->calculator;
    if (!calculator)
      continue;
    for (size_t i = 0; i < calculator->n_inputs; i++)
      given[i] = inside (&calculator->inputs[i].range);
    for (size_t i = 0; i < calculator->n_inputs; i++)
    {
      const struct ebit_range *range = &calculator->inputs[i].range;
      if (range->numbers == EBIT_WHOLE)
        continue;
      if (!range->lower_open && isfinite (range->lower))
        check_calculator_end (calculator, given, i, range->lower, false),
            ends++;
      if (!range->upper_open && isfinite (range->upper))
        check_calculator_end (calculator, given, i, range->upper, true),
            ends++;
    }
  }
  assert_true (ends > 20);
}

/* In a vector the others stay, and the caller's numbers are only read. */
static void
test_vectors (void **state)
{
  (void)state;
  const double gamma[] = { -1e-13, 0.3, 1 + 1e-13 };
  struct ebit_value *x = ebit_numbers (3, gamma);
  struct ebit_value *zero = ebit_numbers (1, (double[]){ 1 - .9 - .1 });
  struct ebit_value *table
      = call (ebit_gadc_rates, 2, (const struct ebit_value *[]){ x, zero });
  const double *used = ebit_field (table, "gamma")->numbers;
  assert_true (used[0] == 0 && used[1] == 0.3 && used[2] == 1);
  assert_true (ebit_field (table, "thermal")->numbers[0] == 0);
  assert_true (x->numbers[0] == -1e-13);
  ebit_free (table);
  ebit_free (zero);
  ebit_free (x);
}

/* What is open, whole or a tolerance stays as strict as it was. */
static void
test_what_is_not_settled (void **state)
{
  (void)state;
  struct ebit_value *one = ebit_numbers (1, (double[]){ 0.5 });
  struct ebit_value *none = ebit_numbers (1, (double[]){ -1e-13 });
  struct ebit_value *whole = ebit_numbers (1, (double[]){ 2 + 1e-13 });
  struct ebit_value *zero = ebit_numbers (1, (double[]){ 0 });
  struct ebit_value *channel = call1 (ebit_dephasing, one);
  check_refused (ebit_dephasing_from_times, 2,
                 (const struct ebit_value *[]){ one, none },
                 "t2 is -1e-13; it must be a number > 0, or Inf");
  check_refused (ebit_erasure, 2, (const struct ebit_value *[]){ one, whole },
                 "d is 2.0000000000001; it must be a whole number in [1, 32]");
  check_refused (ebit_rains, 3,
                 (const struct ebit_value *[]){ channel, NULL, zero },
                 "tol is 0; it must be a number in [1e-12, 1]");
  ebit_free (channel);
  ebit_free (one);
  ebit_free (none);
  ebit_free (whole);
  ebit_free (zero);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_constructors),
    cmocka_unit_test (test_edge_of_depolarizing),
    cmocka_unit_test (test_weights),
    cmocka_unit_test (test_calculators),
    cmocka_unit_test (test_vectors),
    cmocka_unit_test (test_what_is_not_settled),
  };
  return cmocka_run_group_tests_name ("ranges", tests, NULL, NULL);
}
