/* Where multi-rail encoding starts and stops to help.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "gadc_information.h"
#include "rail_thresholds.h"
#include "rails.h"

/* Our columns by the oracle's names.  Without noise some have no threshold. */
static void
test_against_oracle (void **state)
{
  (void)state;
  static const char *const names[] = { "sym_gamma_k3_to_k2",
                                       "sym_gamma_k2_zero",
                                       "sym_gamma_cross_Ic",
                                       "sym_gamma_cross_IR",
                                       "sym_Ic_zero",
                                       "IR_zero",
                                       "onesided_gamma_k3_to_k2",
                                       "onesided_gamma_k2_zero",
                                       "onesided_gamma_cross_maxIcIR" };
  struct oracle *table = oracle_read ("rail_thresholds.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double thermal = oracle_number (table, i, "T"), outputs[9];
    ebit_multirail_thresholds_calculator.kernel (&thermal, outputs);
    for (size_t j = 0; j < 9; j++)
      check_close (outputs[j], oracle_number (table, i, names[j]), 4e-15);
  }
  oracle_free (table);
  double damping = 0, outputs[9];
  ebit_multirail_thresholds_calculator.kernel (&damping, outputs);
  assert_true (outputs[4] == 0.5 && isnan (outputs[5]));
}

/* Rails overtake I_R for every T > 0: where it vanishes they still work. */
static void
test_crossing_of_reverse_information (void **state)
{
  (void)state;
  for (double thermal = 1e-6; thermal <= 0.5; thermal *= 3)
  {
    double outputs[9];
    ebit_multirail_thresholds_calculator.kernel (&thermal, outputs);
    for (int side = -1; side <= 1; side += 2)
    {
      double gamma = outputs[3] + side * 1e-7 * (1 - outputs[3]);
      struct ebit_gadc channel = ebit_make_gadc (gamma, thermal);
      struct ebit_rail_side rail = ebit_rail_side (gamma, thermal);
      double rate = ebit_best_rails (&rail, &rail, 64).rate;
      double reverse = ebit_gadc_reverse_coherent_information (&channel).value;
      assert_true (side > 0 ? rate > reverse : rate < reverse);
    }
  }
}

/* However weak the noise, all of it happens, if nearer to 1 than doubles say:
 * at 1 - x T with these x where T is small. */
static void
test_weak_noise (void **state)
{
  (void)state;
  for (double thermal = 1e-11; thermal > 0; thermal /= 1e3)
  {
    double x[9];
    ebit_multirail_thresholds_calculator.kernel (&thermal, x);
    check_close (x[0], 1 - 75.013 * thermal, 1e-13);
    check_close (x[1], 1 - 12.7761 * thermal, 1e-14);
    assert_true (x[3] <= x[5] && x[3] > x[5] - 1e-13);
    check_close (x[5], 1 - 102.81747 * thermal, 1e-9);
    check_close (x[6], 1 - 35.7284 * thermal, 1e-13);
    check_close (x[7], 1 - 5.92436 * thermal, 1e-14);
  }
}

static void
test_symmetry (void **state)
{
  (void)state;
  uint64_t seed = 8;
  for (int i = 0; i < 50; i++)
  {
    double thermal = 0.5 + random_uniform (&seed) / 2;
    double mirror = 1 - thermal, x[9], y[9];
    ebit_multirail_thresholds_calculator.kernel (&thermal, x);
    ebit_multirail_thresholds_calculator.kernel (&mirror, y);
    for (size_t j = 0; j < 9; j++)
      assert_true (x[j] == y[j]);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_against_oracle),
    cmocka_unit_test (test_crossing_of_reverse_information),
    cmocka_unit_test (test_weak_noise),
    cmocka_unit_test (test_symmetry),
  };
  return cmocka_run_group_tests_name ("rail thresholds", tests, NULL, NULL);
}
