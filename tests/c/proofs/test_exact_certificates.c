/* What is proved of a certificate with rounding included, next to what the
 * same certificate proves in exact arithmetic: never more, and no more than
 * 1e-14 bits less.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "upper_bound_calls.h"

#define MOST_NUMBERS ((size_t)256)
#define LOSS 1e-14

static size_t
read_cell (const struct oracle *table, size_t row, const char *column,
           double x[MOST_NUMBERS])
{
  const char *cell = oracle_text (table, row, column);
  char *rest;
  size_t n = 0;
  for (double z = strtod (cell, &rest); rest != cell && n < MOST_NUMBERS;
       z = strtod (cell, &rest))
  {
    x[n++] = z;
    cell = rest;
  }
  return n;
}

/* Puts the cell's numbers in the place of the field's. */
static void
replace (const struct oracle *table, size_t row, const char *column,
         const struct ebit_value *bounds, const char *field)
{
  double x[MOST_NUMBERS];
  const struct ebit_value *value = ebit_field (bounds, field);
  const size_t n = read_cell (table, row, column, x);
  assert_non_null (value);
  assert_int_equal (value->kind, EBIT_COMPLEX);
  assert_int_equal (n, 2 * value->extent[0] * value->extent[1]);
  memcpy ((double *)value->numbers, x, n * sizeof *x);
}

static struct ebit_value *
rains_of_row (const struct oracle *table, size_t row)
{
  double x[MOST_NUMBERS];
  const double dims[]
      = { oracle_number (table, row, "a"), oracle_number (table, row, "b") };
  const size_t n = (size_t)(dims[0] * dims[1]);
  assert_int_equal (read_cell (table, row, "given", x), 2 * n * n);
  struct ebit_value *state = ebit_matrix (n, n, x);
  struct ebit_value *sizes = ebit_numbers (2, dims);
  struct ebit_value *bounds
      = call (ebit_rains, 2, (const struct ebit_value *[]){ state, sizes });
  replace (table, row, "first", bounds, "sigma");
  replace (table, row, "second", bounds, "dual");
  ebit_free (sizes);
  ebit_free (state);
  return bounds;
}

/* The operators stand one above the other in the cell. */
static struct ebit_value *
channel_of_row (const struct oracle *table, size_t row)
{
  double x[MOST_NUMBERS], k[MOST_NUMBERS];
  struct ebit_value *operators[8];
  const size_t d = (size_t)oracle_number (table, row, "a");
  const size_t d_out = (size_t)oracle_number (table, row, "b");
  const size_t count = (size_t)oracle_number (table, row, "count");
  assert_true (count <= 8);
  assert_int_equal (read_cell (table, row, "given", x), 2 * d * d_out * count);
  for (size_t a = 0; a < count; a++)
  {
    for (size_t j = 0; j < d; j++)
      memcpy (k + 2 * j * d_out, x + 2 * (j * count + a) * d_out,
              2 * d_out * sizeof *k);
    operators[a] = ebit_matrix (d_out, d, k);
  }
  struct ebit_value *list
      = ebit_list (count, NULL, (const struct ebit_value *const *)operators);
  struct ebit_value *channel = call1 (ebit_kraus_channel, list);
  ebit_free (list);
  for (size_t a = 0; a < count; a++)
    ebit_free (operators[a]);
  return channel;
}

static struct ebit_value *
bounds_of_row (const struct oracle *table, size_t row)
{
  const char *quantity = oracle_text (table, row, "quantity");
  if (strcmp (quantity, "rains") == 0)
    return rains_of_row (table, row);
  struct ebit_value *channel = channel_of_row (table, row);
  struct ebit_value *bounds
      = call1 (quantity[0] == 'r' ? ebit_reverse_coherent_information
                                  : ebit_entanglement_assisted_capacity,
               channel);
  replace (table, row, "first", bounds, "state");
  ebit_free (channel);
  return bounds;
}

/* From the proved end to the exact one: at least 0, at most LOSS. */
static void
check_loss (size_t row, const char *quantity, const char *end, double loss)
{
  if (!(loss >= 0 && loss <= LOSS))
    fail_msg ("row %zu, %s: the %s end loses %.3g", row + 1, quantity, end,
              loss);
}

static void
test_certificates_to_50_digits (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("proofs.csv");
  struct ebit_value *yes = ebit_number (1);
  assert_int_equal (table->rows, 200);
  const size_t step = table->rows / random_cases (table->rows);
  for (size_t i = 0; i < table->rows; i += step)
  {
    const char *quantity = oracle_text (table, i, "quantity");
    struct ebit_value *bounds = bounds_of_row (table, i);
    struct ebit_value *proof
        = call (ebit_verify, 2, (const struct ebit_value *[]){ bounds, yes });
    check_loss (i, quantity, "lower",
                (oracle_number (table, i, "lower_h") - number (proof, "lower"))
                    + oracle_number (table, i, "lower_l"));
    check_loss (i, quantity, "upper",
                (number (proof, "upper") - oracle_number (table, i, "upper_h"))
                    - oracle_number (table, i, "upper_l"));
    ebit_free (proof);
    ebit_free (bounds);
  }
  ebit_free (yes);
  oracle_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_certificates_to_50_digits),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
