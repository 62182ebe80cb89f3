/* Pure loss with a limit on the photons, to the last digits.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "bosonic.h"

/* Of numbers below 1e-308 a few units of the least one may be missing. */
static void
check_digits (const struct oracle *table, size_t row, const char *column,
              double value)
{
  const double truth = oracle_number (table, row, column);
  const double error = fabs (value - truth);
  if (!(error <= 1e-15 * fabs (truth) + 0x1p-1072))
    fail_msg ("%s in row %zu: %.17g is not %.17g", column, row, value, truth);
}

static void
test_pure_loss_to_40_digits (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("pure_loss_truth.csv");
  assert_int_equal (table->rows, 100);
  for (size_t i = 0; i < table->rows; i++)
  {
    const double eta = oracle_number (table, i, "eta");
    const double n = oracle_number (table, i, "n");
    const struct ebit_channel channel
        = { .family = EBIT_FAMILY_PURE_LOSS, .parameters = { eta, n } };
    check_digits (table, i, "entropy_h", ebit_thermal_entropy (n));
    check_digits (table, i, "capacity_h", ebit_pure_loss_capacity (eta, n));
    check_digits (table, i, "reverse_h", ebit_pure_loss_reverse (eta, n));
    check_digits (table, i, "squashed_h",
                  ebit_bosonic_squashed_bound (&channel));
  }
  oracle_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_pure_loss_to_40_digits),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
