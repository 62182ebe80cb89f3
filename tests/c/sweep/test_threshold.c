/* Thresholds, and comparisons that brackets decide or leave open.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "proof_calls.h"
#include "statistics_calls.h"

#include <inttypes.h>

enum
{
  MOST_POINTS = 200
};

/* A quantity of one number, as a value. */
typedef struct ebit_value *quantity_at (double x);

static enum ebit_status
step (double a, double b, double target, double tol, size_t n, const double *x,
      struct ebit_value *const *values, struct ebit_value **result,
      struct ebit_error *error)
{
  struct ebit_value *given[]
      = { ebit_numbers (2, (double[]){ a, b }), one_number (target),
          one_number (tol), ebit_numbers (n, x),
          ebit_list (n, NULL, (const struct ebit_value *const *)values) };
  const enum ebit_status status = ebit_threshold_step (
      5, (const struct ebit_value *const *)given, NULL, result, error);
  for (size_t i = 0; i < 5; i++)
    ebit_free (given[i]);
  return status;
}

/* As the hosts do it: asks until there is nothing more to ask. */
static struct ebit_value *
find (quantity_at *quantity, double a, double b, double target, double tol,
      struct ebit_error *error)
{
  double x[MOST_POINTS];
  struct ebit_value *values[MOST_POINTS], *result = NULL;
  size_t n = 0;
  for (; n < MOST_POINTS; n++)
  {
    if (step (a, b, target, tol, n, x, values, &result, error))
      break;
    const struct ebit_value *next = ebit_field (result, "next");
    if (!next)
      break;
    x[n] = next->numbers[0];
    values[n] = quantity (x[n]);
    ebit_free (result);
  }
  assert_true (n < MOST_POINTS);
  for (size_t i = 0; i < n; i++)
    ebit_free (values[i]);
  return result;
}

static struct ebit_value *
two_way (double gamma)
{
  struct ebit_value *channel
      = call_those (ebit_amplitude_damping, 1,
                    (struct ebit_value *[]){ one_number (gamma) });
  struct ebit_value *bounds = call1 (ebit_two_way_capacity, channel);
  ebit_free (channel);
  return bounds;
}

static struct ebit_value *
erasure_rate (double p)
{
  return one_number (1 - p);
}

static struct ebit_value *
between (double lower, double upper)
{
  return named_list (
      2, (const char *[]){ "lower", "upper" },
      (struct ebit_value *[]){ one_number (lower), one_number (upper) });
}

static struct ebit_value *
blurred (double x)
{
  return between (x * x - 0.1, x * x + 0.1);
}

static struct ebit_value *
flat (double x)
{
  (void)x;
  return one_number (2);
}

static void
test_number (void **state)
{
  (void)state;
  struct ebit_error error;
  for (double target = 0.05; target < 1; target += 0.0937)
  {
    struct ebit_value *b = find (erasure_rate, 0, 1, target, 1e-9, &error);
    assert_true (number (b, "lower") <= 1 - target);
    assert_true (number (b, "upper") >= 1 - target);
    assert_true (number (b, "upper") - number (b, "lower") <= 1e-9);
    assert_string_equal (text (b, "status"), "certified");
    check_valid (b, true, "");
    struct ebit_value *proved = call1 (ebit_prove, b);
    assert_true (number (proved, "lower") == -INFINITY);
    assert_true (number (proved, "upper") == INFINITY);
    check_valid (proved, true, "");
    ebit_free (proved);
    ebit_free (b);
  }
}

/* What was never asked, or was found at another point. */
static void
test_ends_not_asked (void **state)
{
  (void)state;
  struct ebit_error error;
  struct ebit_value *b = find (two_way, 0.1, 0.9, 0.5, 0.1, &error);
  check_tampered (b, "lower", one_number (0.95),
                  "lower is 0.95; it must be one of points, with the ends of "
                  "at_lower");
  check_tampered (b, "upper", one_number (0.9),
                  "upper is 0.9; it must be one of points, with the ends of "
                  "at_upper");
  check_tampered (b, "upper", ebit_text ("high"), "upper is \"high\"");
  check_tampered (b, "points", one_number (0.5), "it must be one of points");
  *(double *)ebit_field (b, "lower")->numbers = 0.2;
  struct ebit_value *proof = verified (b, 0);
  assert_int_equal (number (proof, "valid"), 0);
  ebit_free (proof);
  ebit_free (b);
}

/* Where a middle hits the target to the bit, and decides nothing. */
static void
test_exact_hit (void **state)
{
  (void)state;
  struct ebit_error error;
  struct ebit_value *b = find (erasure_rate, 0, 1, 0.5, 1e-6, &error);
  assert_true (number (b, "lower") < 0.5 && number (b, "upper") > 0.5);
  assert_string_equal (text (b, "status"), "certified");
  check_valid (b, true, "");
  ebit_free (b);
}

/* x^2 within 0.1 crosses 1 somewhere between sqrt 0.9 and sqrt 1.1: both ends
 * are found, each as well as asked. */
static void
test_blurred (void **state)
{
  (void)state;
  struct ebit_error error;
  struct ebit_value *b = find (blurred, 0, 2, 1, 1e-6, &error);
  check_close (number (b, "lower"), sqrt (0.9), 1e-6);
  check_close (number (b, "upper"), sqrt (1.1), 1e-6);
  assert_true (number (b, "lower") < sqrt (0.9));
  assert_true (number (b, "upper") > sqrt (1.1));
  assert_string_equal (text (b, "status"), "bracket");
  check_valid (b, true, "");
  check_tampered (b, "status", ebit_text ("certified"), "the status fails");
  ebit_free (b);
}

/* With bounds values at both ends, which are verified with it. */
static void
test_certificates (void **state)
{
  (void)state;
  struct ebit_error error;
  struct ebit_value *b = find (two_way, 0.1, 0.9, 0.5, 1e-3, &error);
  check_valid (b, true, "");
  const struct ebit_value *at = ebit_field (b, "at_lower");
  assert_true (number (at, "lower") > 0.5);
  struct ebit_value *far = two_way (0.9), *near = two_way (0.1);
  check_tampered (b, "at_lower", far, "not proved to be above the target");
  check_tampered (b, "at_upper", near, "not proved to be above the target");
  check_tampered (b, "at_upper", one_number (NAN), "not proved to be above");
  check_tampered (b, "at_upper", ebit_text ("low"), "at_upper is \"low\"");
  check_tampered (b, "at_upper", find (erasure_rate, 0, 1, 0.5, 1, &error),
                  "of a quantity that is no threshold");
  check_tampered (b, "target", ebit_text ("low"), "target is \"low\"");
  struct ebit_value *items[32];
  const size_t n = at->extent[0];
  for (size_t i = 0; i < n; i++)
    items[i] = (struct ebit_value *)at->items[i];
  struct ebit_value *more = one_number (0.9);
  for (size_t i = 0; i < n; i++)
    if (strcmp (at->names[i], "lower") == 0)
      items[i] = more;
  check_tampered (
      b, "at_lower",
      ebit_list (n, at->names, (const struct ebit_value *const *)items),
      "of the bounds value of two_way_capacity in it");
  ebit_free (more);
  ebit_free (b);
}

/* ---- With rounding included ------------------------------------------- */

static void
check_unproved (const struct ebit_value *b, const char *message)
{
  struct ebit_value *proof = verified (b, 0);
  assert_int_equal (number (proof, "valid"), 0);
  assert_non_null (strstr (text (proof, "message"), message));
  assert_true (number (proof, "lower") == -INFINITY);
  assert_true (number (proof, "upper") == INFINITY);
  ebit_free (proof);
}

static struct ebit_value *
shifted_two_way (double x)
{
  return two_way (x + 1);
}

/* The interval as it stands, where both sides of the target are proved; of
 * parameters below 0 too, which are no less than nothing. */
static void
test_proved_crossing (void **state)
{
  (void)state;
  struct ebit_error error;
  struct ebit_value *found[]
      = { find (two_way, 0.1, 0.9, 0.5, 1e-3, &error),
          find (shifted_two_way, -0.9, -0.1, 0.5, 1e-3, &error) };
  for (size_t i = 0; i < 2; i++)
  {
    struct ebit_value *proof = verified (found[i], 0);
    assert_int_equal (number (proof, "valid"), 1);
    assert_string_equal (text (proof, "verdict"), "proved");
    assert_true (number (proof, "lower") == number (found[i], "lower"));
    assert_true (number (proof, "upper") == number (found[i], "upper"));
    assert_string_equal (text (proof, "object"),
                         "the named channel whose parameters are exactly the "
                         "numbers given");
    ebit_free (proof);
    struct ebit_value *proved = call1 (ebit_prove, found[i]);
    assert_true (number (proved, "lower") == number (found[i], "lower"));
    ebit_free (proved);
  }
  *(double *)ebit_field (found[1], "target")->numbers = 0.6;
  check_unproved (found[1], "the lower end fails: it is -0");
  *(double *)ebit_field (found[0], "target")->numbers
      = number (ebit_field (found[0], "at_lower"), "upper");
  check_unproved (found[0], "the upper end fails: it is 0");
  ebit_free (found[0]);
  ebit_free (found[1]);
  struct ebit_value *b = find (erasure_rate, 0, 1, 0.6, 1e-6, &error);
  check_unproved (b, "there is no such proof yet of a number without a "
                     "certificate");
  ebit_free (b);
}

static void
test_refusals (void **state)
{
  (void)state;
  struct ebit_error error;
  assert_null (find (flat, 0, 1, 1, 1e-6, &error));
  assert_string_equal (
      error.message,
      "interval is [0, 1], at both ends of which the quantity is above the "
      "target; it must be one with the target in between");
  assert_null (find (blurred, 1, 2, 1, 1e-6, &error));
  assert_string_equal (
      error.message,
      "interval is [1, 2], where the quantity at 1 is in [0.9, 1.1]; it must "
      "be one at whose ends it is above or below the target");
  assert_null (find (flat, 1, 1, 1, 1e-6, &error));
  assert_string_equal (error.message,
                       "interval is a vector of 2 numbers; it must be two "
                       "numbers, the first below the second");
  assert_null (find (flat, 0, 1, 1, 2, &error));
  assert_string_equal (error.message,
                       "tol is 2; it must be a number in [1e-12, 1]");
  struct ebit_value *word = ebit_text ("much"), *result;
  const double x[] = { 0 };
  assert_int_equal (step (0, 1, 1, 1e-6, 1, x, &word, &result, &error),
                    EBIT_EARGUMENT);
  assert_string_equal (error.message, "values[1] is \"much\"; it must be a "
                                      "number or a bounds value");
  ebit_free (word);
}

/* ---- Comparisons ------------------------------------------------------ */

static void
test_is_above (void **state)
{
  (void)state;
  const double a_lower[] = { 2, 0, 0, 1, NAN, 3 };
  const double a_upper[] = { 3, 1, 2, 1, 5, NAN };
  const double b_lower[] = { 1, 1, 1, 1, 1, 1 };
  const double b_upper[] = { 1.5, 2, 1, 1, 1, 2 };
  const double answers[] = { 1, 0, NAN, 0, NAN, 1 };
  struct ebit_value *above
      = call_those (ebit_is_above, 4,
                    (struct ebit_value *[]){ ebit_numbers (6, a_lower),
                                             ebit_numbers (6, a_upper),
                                             ebit_numbers (6, b_lower),
                                             ebit_numbers (6, b_upper) });
  assert_int_equal (above->kind, EBIT_LOGICALS);
  for (size_t i = 0; i < 6; i++)
    if (isnan (answers[i]))
      assert_true (isnan (above->numbers[i]));
    else
      assert_true (above->numbers[i] == answers[i]);
  ebit_free (above);
  refuse_those (ebit_is_above, 4,
                (struct ebit_value *[]){ one_number (1), one_number (1),
                                         ebit_text ("b"), one_number (1) },
                "b_lower is \"b\"; it must be a vector of numbers");
  refuse_those (ebit_is_above, 4,
                (struct ebit_value *[]){ ebit_numbers (2, a_lower),
                                         ebit_numbers (3, a_lower),
                                         one_number (1), one_number (1) },
                "a_upper is of length 3; it must be of length 1 or 2, as "
                "a_lower is");
}

/* ---- Keys of rows ----------------------------------------------------- */

static struct ebit_value *
keys_of (size_t n, const char *const *names, struct ebit_value **columns)
{
  return call_those (
      ebit_row_keys, 1,
      (struct ebit_value *[]){ named_list (n, names, columns) });
}

static void
test_row_keys (void **state)
{
  (void)state;
  const double a[] = { 0.1, 0.2, 0, -0.0, NAN }, b[] = { 0.2, 0.1, 1, 1, 1 };
  struct ebit_value *keys = keys_of (
      2, (const char *[]){ "a", "b" },
      (struct ebit_value *[]){ ebit_numbers (5, a), ebit_numbers (5, b) });
  struct ebit_value *turned = keys_of (
      2, (const char *[]){ "b", "a" },
      (struct ebit_value *[]){ ebit_numbers (5, b), ebit_numbers (5, a) });
  for (size_t i = 0; i < 5; i++)
  {
    assert_int_equal (strlen (keys->texts[i]), 17);
    assert_string_equal (keys->texts[i], turned->texts[i]);
    for (size_t k = 0; k < i; k++)
      assert_true (strcmp (keys->texts[i], keys->texts[k]) != 0
                   || (i == 3 && k == 2));
  }
  assert_string_equal (keys->texts[2], keys->texts[3]);
  ebit_free (keys);
  ebit_free (turned);
}

/* No two of 100,000 rows have one key, and the key of a row is this one on
 * every machine, or else no file would be continued. */
static void
test_distinct_keys (void **state)
{
  (void)state;
  enum
  {
    ROWS = 100000
  };
  const size_t rows = is_slowed () ? 500 : ROWS;
  double *x = calloc (rows, sizeof *x);
  for (size_t i = 0; i < rows; i++)
    x[i] = (double)i / 1000;
  struct ebit_value *keys
      = keys_of (1, (const char *[]){ "length_km" },
                 (struct ebit_value *[]){ ebit_numbers (rows, x) });
  uint64_t *numbers = calloc (rows, sizeof *numbers);
  for (size_t i = 0; i < rows; i++)
    numbers[i] = strtoull (keys->texts[i] + 1, NULL, 16);
  /* Sorted by their lowest 16 bits, equal ones would meet in a bucket. */
  size_t *first = calloc (65537, sizeof *first);
  uint64_t *sorted = calloc (rows, sizeof *sorted);
  for (size_t i = 0; i < rows; i++)
    first[(numbers[i] & 65535) + 1]++;
  for (size_t k = 0; k < 65536; k++)
    first[k + 1] += first[k];
  for (size_t i = 0; i < rows; i++)
  {
    const size_t bucket = numbers[i] & 65535;
    sorted[first[bucket]++] = numbers[i];
    for (size_t k = first[bucket] - 1;
         k > 0 && (sorted[k - 1] & 65535) == bucket; k--)
      assert_true (sorted[k - 1] != numbers[i]);
  }
  assert_string_equal (keys->texts[0], "k8575a613feda9f70");
  free (x);
  free (numbers);
  free (first);
  free (sorted);
  ebit_free (keys);
}

/* The same keys, as lines of one text and as pairs of numbers. */
static void
test_forms_of_keys (void **state)
{
  (void)state;
  const double x[] = { 0.1, 0.2, 0.3 };
  struct ebit_value *forms[3];
  const char *const names[] = { "texts", "lines", "numbers" };
  for (size_t i = 0; i < 3; i++)
  {
    struct ebit_value *table
        = named_list (1, (const char *[]){ "x" },
                      (struct ebit_value *[]){ ebit_numbers (3, x) });
    forms[i]
        = call_those (ebit_row_keys, 2,
                      (struct ebit_value *[]){ table, ebit_text (names[i]) });
  }
  assert_int_equal (forms[1]->extent[0], 1);
  assert_int_equal (forms[2]->kind, EBIT_COMPLEX);
  for (size_t row = 0; row < 3; row++)
  {
    char key[18];
    const double *halves = forms[2]->numbers + 2 * row;
    snprintf (key, sizeof key, "k%08" PRIx64 "%08" PRIx64, (uint64_t)halves[0],
              (uint64_t)halves[1]);
    assert_string_equal (key, forms[0]->texts[row]);
    assert_memory_equal (forms[1]->texts[0] + 18 * row, key, 17);
    assert_int_equal (forms[1]->texts[0][18 * row + 17], '\n');
  }
  assert_int_equal (strlen (forms[1]->texts[0]), 3 * 18);
  for (size_t i = 0; i < 3; i++)
    ebit_free (forms[i]);
}

static void
test_refused_keys (void **state)
{
  (void)state;
  refuse_those (ebit_row_keys, 1, (struct ebit_value *[]){ one_number (1) },
                "table is 1; it must be a table, a list of named columns");
  refuse_those (
      ebit_row_keys, 1,
      (struct ebit_value *[]){ named_list (
          2, (const char *[]){ "a", "b" },
          (struct ebit_value *[]){ one_number (1),
                                   ebit_numbers (2, (double[]){ 1, 2 }) }) },
      "b of table is of length 2; it must be of length 1, as the first column "
      "is");
  refuse_those (
      ebit_row_keys, 1,
      (struct ebit_value *[]){ named_list (
          1, (const char *[]){ "a" },
          (struct ebit_value *[]){ ebit_matrix (1, 1, (double[]){ 0, 1 }) }) },
      "a of table is 0+1i; it must be real numbers, logicals or "
      "texts");
  refuse_those (
      ebit_row_keys, 2,
      (struct ebit_value *[]){
          named_list (1, (const char *[]){ "a" },
                      (struct ebit_value *[]){ one_number (1) }),
          ebit_text ("hex") },
      "form is \"hex\"; it must be \"texts\", \"lines\" or \"numbers\"");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_number),
    cmocka_unit_test (test_ends_not_asked),
    cmocka_unit_test (test_exact_hit),
    cmocka_unit_test (test_blurred),
    cmocka_unit_test (test_certificates),
    cmocka_unit_test (test_proved_crossing),
    cmocka_unit_test (test_refusals),
    cmocka_unit_test (test_is_above),
    cmocka_unit_test (test_row_keys),
    cmocka_unit_test (test_forms_of_keys),
    cmocka_unit_test (test_distinct_keys),
    cmocka_unit_test (test_refused_keys),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
