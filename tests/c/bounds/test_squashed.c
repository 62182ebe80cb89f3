/* squashed_entanglement_bound with a search: oracle, order, noise, tampering.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

#include "scalar.h"

/* What the descents may stop above the least that is known. */
#define FOUND 1e-5

static struct ebit_value *
squash (const struct ebit_value *channel, const char *word, double d)
{
  struct ebit_value *choice = ebit_text (word);
  struct ebit_value *dims = ebit_numbers (2, (double[]){ d, d });
  struct ebit_value *bounds
      = call (ebit_squashed_entanglement_bound, 3,
              (const struct ebit_value *[]){ channel, choice, dims });
  ebit_free (choice);
  ebit_free (dims);
  return bounds;
}

/* All cases, or every fifth where the program is slowed down. */
static size_t
stride (void)
{
  return is_slowed () ? 5 : 1;
}

/* The verified upper end; frees the bounds. */
static double
take_upper (struct ebit_value *bounds)
{
  const double upper = number (bounds, "upper");
  assert_true (is_verified (bounds));
  check_at_most (number (bounds, "lower"), upper);
  ebit_free (bounds);
  return upper;
}

static struct ebit_value *
family_channel (const char *family, double gamma, double thermal, double p)
{
  if (strcmp (family, "gadc") == 0)
    return call2 (ebit_gadc, gamma, thermal);
  struct ebit_value *x[3] = { ebit_numbers (1, &gamma), ebit_numbers (1, &p),
                              ebit_numbers (1, &thermal) };
  return call_those (ebit_damping_dephasing, 3, x);
}

static void
test_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("squashed_optimised.csv");
  for (size_t i = 0; i < table->rows; i += stride ())
  {
    struct ebit_value *channel = family_channel (
        oracle_text (table, i, "family"), oracle_number (table, i, "gamma"),
        oracle_number (table, i, "T"), oracle_number (table, i, "p"));
    const double upper
        = take_upper (squash (channel, "best", oracle_number (table, i, "d")));
    check_at_most (upper, oracle_number (table, i, "upper") + FOUND);
    ebit_free (channel);
  }
  oracle_free (table);
}

/* Theory: 8-tightest-bounds, sections 2 and 3, to the digits that it gives. */
static void
test_table (void **state)
{
  (void)state;
  static const double rows[][4] = {
    { .5, .1, 2, .43637 }, { .5, .1, 3, .35428 }, { .5, .1, 4, .34244 },
    { .5, .1, 5, .34121 }, { .5, .3, 2, .36735 }, { .5, .3, 3, .30686 },
    { .5, .3, 4, .28230 }, { .5, .3, 5, .27983 }, { .1, .1, 4, .81751 },
    { .2, .1, 4, .68083 }, { .2, .2, 4, .66529 }, { .5, .05, 4, .37011 },
    { .5, .2, 4, .30513 }, { .7, .1, 4, .15561 }, { .7, .2, 4, .11666 }
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i += stride ())
  {
    struct ebit_value *channel = call2 (ebit_gadc, rows[i][0], rows[i][1]);
    check_at_most (take_upper (squash (channel, "best", rows[i][2])),
                   rows[i][3] + FOUND);
    ebit_free (channel);
  }
  struct ebit_value *depolarizing = call2 (ebit_depolarizing, 0.2, 2);
  check_at_most (take_upper (squash (depolarizing, "best", 4)),
                 0.511958 + FOUND);
  ebit_free (depolarizing);
}

/* At T = 0 half of the environment is best, by the formula; the search finds
 * the same and no less. */
static void
test_zero_temperature (void **state)
{
  (void)state;
  for (double gamma = 0.1; gamma < 0.95; gamma += 0.2)
  {
    struct ebit_value *channel = call2 (ebit_gadc, gamma, 0);
    struct ebit_value *fixed = squash (channel, "fixed", 4);
    struct ebit_value *best = squash (channel, "best", 3);
    check_close (number (best, "upper"), number (fixed, "upper"), 1e-9);
    ebit_free (channel);
    ebit_free (fixed);
    ebit_free (best);
  }
}

/* Never above the formulas, the same each time, and nothing lost by a change
 * of basis at the output: that is a search from other starts. */
static void
test_order (void **state)
{
  (void)state;
  uint64_t seed = 51;
  for (size_t i = 0; i < 8; i += stride ())
  {
    struct ebit_value *channel
        = random_channel_value (2, 2 + i % 2, 2 + i % 3, &seed);
    struct ebit_value *again = squash (channel, "best", 3);
    const double fixed = take_upper (squash (channel, "fixed", 3));
    const double best = take_upper (squash (channel, "best", 3));
    const double larger = take_upper (squash (channel, "best", 4));
    check_at_most (best, fixed);
    check_at_most (larger, best + 1e-4);
    assert_true (number (again, "upper") == best);
    ebit_free (again);
    ebit_free (channel);
  }
}

/* More damping, and more dephasing, is noise after the channel. */
static void
test_noise (void **state)
{
  (void)state;
  double before = INFINITY;
  for (double gamma = 0.05; gamma < 1; gamma += 0.1 * (double)stride ())
  {
    struct ebit_value *channel = call2 (ebit_gadc, gamma, 0.2);
    const double upper = take_upper (squash (channel, "best", 4));
    check_at_most (upper, before + FOUND);
    before = upper;
    ebit_free (channel);
  }
  before = INFINITY;
  for (double p = 0; p < 0.5; p += 0.06 * (double)stride ())
  {
    struct ebit_value *channel
        = family_channel ("damping_dephasing", 0.2, 0.1, p);
    const double upper = take_upper (squash (channel, "best", 4));
    check_at_most (upper, before + FOUND);
    before = upper;
    ebit_free (channel);
  }
}

/* The bounds with that field replaced by an rows x columns matrix of zeros,
 * but for ones on its diagonal where `unit`. */
static struct ebit_value *
zeros (size_t rows, size_t columns, bool unit)
{
  double x[2 * 64] = { 0 };
  for (size_t i = 0; i < columns && unit; i++)
    x[2 * (i + i * rows)] = 1;
  return ebit_matrix (rows, columns, x);
}

static void
test_tampering (void **state)
{
  (void)state;
  struct ebit_value *channel = call2 (ebit_gadc, 0.5, 0.1);
  struct ebit_value *bounds = squash (channel, "best", 3);
  assert_string_equal (text (bounds, "upper_method"), "squashed_isometry");
  check_tampering (bounds, "upper", 0, -1e-6);
  check_tampering (bounds, "lower", 0, 1e-6);
  check_tampering (bounds, "isometry", 0, 0.2);
  check_tampering (bounds, "isometry", 14, 0.2);
  check_tampering (bounds, "isometry_state", 6, 0.1);
  check_tampered (bounds, "isometry", zeros (9, 4, false), "upper");
  check_tampered (bounds, "isometry", zeros (9, 4, true), "upper");
  check_tampered (bounds, "isometry", zeros (8, 4, true),
                  "a matrix from the environment to both parts");
  check_tampered (bounds, "isometry_dims",
                  ebit_numbers (2, (double[]){ 2, 1 }),
                  "two that have room for the environment");
  check_tampered (bounds, "isometry_dims", ebit_numbers (1, (double[]){ 9 }),
                  "two that have room for the environment");
  struct ebit_value *fixed = squash (channel, "fixed", 4);
  check_tampered (fixed, "upper_method", ebit_text ("squashed_isometry"),
                  "isometry");
  /* its polar factor counts: a multiple proves as much */
  double *x = (double *)ebit_field (bounds, "isometry")->numbers;
  for (size_t i = 0; i < 2 * 36; i++)
    x[i] *= 3;
  assert_true (is_verified (bounds));
  ebit_free (fixed);
  ebit_free (bounds);
  ebit_free (channel);
}

static void
test_refusals (void **state)
{
  (void)state;
  const char *const word = "better";
  struct ebit_value *channel = call2 (ebit_gadc, 0.5, 0.1);
  struct ebit_value *choice = ebit_text (word);
  check_refused (ebit_squashed_entanglement_bound, 2,
                 (const struct ebit_value *[]){ channel, choice },
                 "squash is \"better\"; it must be \"best\" or \"fixed\"");
  ebit_free (choice);
  choice = ebit_text ("best");
  static const struct
  {
    size_t n;
    double dims[3];
    const char *message;
  } cases[] = {
    { 3,
      { 2, 2, 2 },
      "dims is a vector of 3 numbers; it must be two dimensions" },
    { 2,
      { 3, 1 },
      "dims is a vector of 2 numbers; it must be two whose product is at "
      "least "
      "4, the dimension of the channel's environment" },
    { 2, { 0, 4 }, "dims[1] is 0; it must be a whole number in [1, 64]" },
    { 2, { 4, 2.5 }, "dims[2] is 2.5; it must be a whole number in [1, 64]" },
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
  {
    struct ebit_value *dims = ebit_numbers (cases[i].n, cases[i].dims);
    check_refused (ebit_squashed_entanglement_bound, 3,
                   (const struct ebit_value *[]){ channel, choice, dims },
                   cases[i].message);
    ebit_free (dims);
  }
  ebit_free (choice);
  ebit_free (channel);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_oracle),
    cmocka_unit_test (test_table),
    cmocka_unit_test (test_zero_temperature),
    cmocka_unit_test (test_order),
    cmocka_unit_test (test_noise),
    cmocka_unit_test (test_tampering),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("squashed entanglement", tests, NULL,
                                      NULL);
}
