/* Inept delivery: closed forms against the oracle tables, against the
 * definition of the delivered state, and against each other.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "inept_local_model.h"
#include "inept_tables.h"

static const double BARRETT = 5.0 / 12;
static const double RENNER = 0.5;
static const double SQRT_HALF = 0.70710678118654752440;

/* To 1e-13 absolute (relative to values above 1) and 1e-12 relative. */
#define check_oracle(actual, expected)                                        \
  do                                                                          \
  {                                                                           \
    const double value = (actual), wanted = (expected);                       \
    check_close_at (value, wanted, 1e-13 * fmax (1, fabs (wanted)), 0,        \
                    #actual, __FILE__, __LINE__);                             \
    check_relative (value, wanted, 1e-12);                                    \
  } while (0)

/* Columns of the calculators, in the order of their descriptions. */
enum
{
  FIDELITY,
  CONCURRENCE,
  NEGATIVITY,
  FORMATION,
  TELEPORTATION,
  ENTANGLED,
  CHSH,
  VIOLATES,
  LOCAL,
  COLUMNS
};

static void
deliver (double success, double amplitude, double model, double *row)
{
  const double inputs[] = { success, amplitude, model };
  ebit_inept_delivery_calculator.kernel (inputs, row);
}

static void
optimise (double success, double *row)
{
  ebit_inept_optimum_calculator.kernel (&success, row);
}

/* ---- Oracle tables --------------------------------------------------- */

static void
test_grid (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("inept_grid.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double row[COLUMNS];
    const double s = oracle_number (table, i, "S");
    const double a = oracle_number (table, i, "a");
    deliver (s, a, BARRETT, row);
    check_oracle (row[FIDELITY], oracle_number (table, i, "fidelity"));
    check_oracle (row[CONCURRENCE], oracle_number (table, i, "concurrence"));
    check_oracle (row[NEGATIVITY], oracle_number (table, i, "negativity"));
    check_oracle (row[FORMATION], oracle_number (table, i, "EoF"));
    check_oracle (row[CHSH], oracle_number (table, i, "max_chsh"));
    const double entangled = oracle_number (table, i, "concurrence") > 0;
    assert_true (row[ENTANGLED] == entangled);
    assert_true (row[VIOLATES] == oracle_number (table, i, "violates_chsh"));
    /* The table's columns are 0 for separable states, which have a model. */
    const double barrett = oracle_number (table, i, "lhvt_v5_12");
    assert_true (row[LOCAL] == (entangled > 0 ? barrett : 1));
    deliver (s, a, RENNER, row);
    const double renner = oracle_number (table, i, "lhvt_v1_2");
    assert_true (row[LOCAL] == (entangled > 0 ? renner : 1));
    ebit_inept_thresholds_calculator.kernel ((double[]){ a, BARRETT }, row);
    check_oracle (row[0], oracle_number (table, i, "S_ent_threshold"));
    check_oracle (row[1], oracle_number (table, i, "S_chsh_threshold"));
  }
  oracle_free (table);
}

static void
test_optimum_table (void **state)
{
  (void)state;
  static const char *const names[]
      = { "a_opt", "C_max", "EF_max", "EF_approx_4_2", "pairs_1_over_EF" };
  struct oracle *table = oracle_read ("inept_optimal.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double row[COLUMNS];
    optimise (oracle_number (table, i, "S"), row);
    for (size_t j = 0; j < 5; j++)
      check_oracle (row[j], oracle_number (table, i, names[j]));
    deliver (oracle_number (table, i, "S"), SQRT_HALF, BARRETT, row);
    check_oracle (row[FORMATION], oracle_number (table, i, "EF_bell"));
    deliver (oracle_number (table, i, "S"), 0.1, BARRETT, row);
    check_oracle (row[FORMATION], oracle_number (table, i, "EF_a0.1"));
  }
  oracle_free (table);
}

static void
test_pairs_table (void **state)
{
  (void)state;
  static const char *const names[]
      = { "S", "a_opt", "C_max", "EF_max", "N_times_EF" };
  struct oracle *table = oracle_read ("inept_n_pairs.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double row[5];
    const double n = oracle_number (table, i, "N");
    ebit_inept_pairs_calculator.kernel (&n, row);
    for (size_t j = 0; j < 5; j++)
      check_oracle (row[j], oracle_number (table, i, names[j]));
  }
  oracle_free (table);
}

static void
test_boundaries (void **state)
{
  (void)state;
  static const char *const names[][4]
      = { { "S_ent", "S_chsh", "lhvt_left_5_12", "lhvt_right_5_12" },
          { "S_ent", "S_chsh", "lhvt_left_1_2", "lhvt_right_1_2" } };
  struct oracle *table = oracle_read ("inept_boundaries.csv");
  for (size_t i = 0; i < table->rows; i++)
    for (size_t m = 0; m < 2; m++)
    {
      double row[4];
      const double inputs[]
          = { oracle_number (table, i, "a"), m ? RENNER : BARRETT };
      ebit_inept_thresholds_calculator.kernel (inputs, row);
      for (size_t j = 0; j < 4; j++)
        check_oracle (row[j], oracle_number (table, i, names[m][j]));
    }
  oracle_free (table);
}

/* ---- The optimum ----------------------------------------------------- */

static void
test_no_amplitude_beats_the_optimum (void **state)
{
  (void)state;
  uint64_t seed = 61;
  for (size_t i = 0; i < 200; i++)
  {
    const double s = random_uniform (&seed);
    double best[5], row[COLUMNS];
    optimise (s, best);
    deliver (s, best[0], BARRETT, row);
    check_close (row[CONCURRENCE], best[1], 1e-15);
    check_close (row[FORMATION], best[2], 1e-14);
    for (size_t j = 0; j < 500; j++)
    {
      deliver (s, random_uniform (&seed), BARRETT, row);
      check_at_most (row[CONCURRENCE], best[1] + 1e-15);
    }
  }
}

/* E_F ~ (C^2/4)(log2 (4/C^2) + 1/ln 2) with a relative error of order C^2:
 * below S = 1e-5 that is nothing, and shows lost digits. */
static void
test_small_success (void **state)
{
  (void)state;
  for (double s = 1e-5; s > 1e-70; s /= 7)
  {
    double row[5];
    optimise (s, row);
    const double c = s * s / (2 * (1 - s));
    check_relative (row[1], c, 1e-15);
    check_relative (row[2], c * c / 4 * (2 - 2 * log2 (c) + 1 / log (2)),
                    1e-13);
    check_relative (row[3], row[2], 3 * s + 1e-13);
    check_relative (row[4] * row[2], 1, 1e-15);
  }
}

static void
test_ends (void **state)
{
  (void)state;
  double row[COLUMNS];
  optimise (0, row);
  for (size_t j = 0; j < 4; j++)
    assert_true (row[j] == 0);
  assert_true (isinf (row[4]));
  optimise (1, row);
  check_close (row[0], SQRT_HALF, 1e-16);
  for (size_t j = 1; j < 3; j++)
    assert_true (row[j] == 1);
  for (size_t i = 0; i < 2; i++)
    for (size_t j = 0; j <= 4; j++)
    {
      /* A product pair stays one, however it is delivered. */
      deliver ((double)j / 4, (double)i, BARRETT, row);
      assert_true (row[FIDELITY] == 1 && row[CONCURRENCE] == 0);
      assert_true (row[CHSH] == 2 && row[FORMATION] == 0);
      assert_true (!(row[ENTANGLED] > 0) && !(row[VIOLATES] > 0));
      assert_true (row[LOCAL] > 0);
    }
  for (int k = -200; k <= 200; k++)
  {
    /* No rounding takes a Bell pair beyond what there can be. */
    deliver (1, SQRT_HALF * (1 + k * 0x1p-53), BARRETT, row);
    check_at_most (row[CONCURRENCE], 1);
    check_at_most (row[FORMATION], 1);
    check_at_most (row[CHSH], 2 * sqrt (2));
  }
  const double one = 1;
  ebit_inept_pairs_calculator.kernel (&one, row);
  check_close (row[4], 1, 1e-16);
}

/* ---- The delivered state --------------------------------------------- */

/* (2.1) as it stands, for real amplitudes. */
static void
deliver_by_definition (double s, double a, double *rho)
{
  const double psi[4] = { a, 0, 0, sqrt (1 - a * a) };
  double first[4] = { 0 }, second[4] = { 0 };
  for (size_t i = 0; i < 2; i++)
    for (size_t j = 0; j < 2; j++)
      for (size_t k = 0; k < 2; k++)
      {
        first[i + 2 * j] += psi[2 * i + k] * psi[2 * j + k];
        second[i + 2 * j] += psi[2 * k + i] * psi[2 * k + j];
      }
  for (size_t row = 0; row < 4; row++)
    for (size_t column = 0; column < 4; column++)
      rho[row + 4 * column] = s * psi[row] * psi[column]
                              + (1 - s) * first[row / 2 + 2 * (column / 2)]
                                    * second[row % 2 + 2 * (column % 2)];
}

static void
test_state_is_what_the_definition_says (void **state)
{
  (void)state;
  uint64_t seed = 62;
  for (size_t i = 0; i < 1000; i++)
  {
    const double s = random_uniform (&seed), a = random_uniform (&seed);
    const struct ebit_pure_pair pair = ebit_make_pure_pair (a);
    double rho[16], expected[16];
    ebit_inept_density_matrix (s, &pair, rho);
    deliver_by_definition (s, a, expected);
    for (size_t j = 0; j < 16; j++)
      check_close (rho[j], expected[j], 1e-15);
    /* (3.2) from its definition. */
    double row[COLUMNS];
    deliver (s, a, BARRETT, row);
    const double fidelity = a * a * rho[0] + 2 * pair.product * rho[3]
                            + pair.b * pair.b * rho[15];
    check_close (row[FIDELITY], fidelity, 1e-15);
  }
}

/* ---- Local models ---------------------------------------------------- */

static void
check_decomposition (double s, double a, double v)
{
  const struct ebit_pure_pair pair = ebit_make_pure_pair (a);
  const struct ebit_local_decomposition found
      = ebit_inept_decompose (s, &pair, v);
  const double w = found.weight;
  double rho[16], sum = 0;
  ebit_inept_density_matrix (s, &pair, rho);
  assert_true (w >= 0 && w <= 1);
  check_close (w * v / 2, rho[3], 1e-15);
  for (size_t i = 0; i < 4; i++)
  {
    const double werner = (1 - v) / 4 + (i == 0 || i == 3 ? v / 2 : 0);
    assert_true (found.diagonal[i] >= 0);
    sum += found.diagonal[i];
    check_close (w * werner + (1 - w) * found.diagonal[i], rho[5 * i], 2e-15);
  }
  check_close (sum, 1, 1e-15);
}

static void
test_local_model_decomposes_the_state (void **state)
{
  (void)state;
  static const double models[] = { 1.0 / 3, 5.0 / 12, 0.5, 0.6874 };
  uint64_t seed = 63;
  size_t inside = 0;
  for (size_t i = 0; i < 20000; i++)
  {
    /* Mostly near the region, which is a small triangle. */
    const double s = 0.3 + 0.4 * random_uniform (&seed);
    const double a = 0.5 + 0.4 * random_uniform (&seed);
    const double v = models[i % 4];
    const struct ebit_pure_pair pair = ebit_make_pure_pair (a);
    double thresholds[4], row[COLUMNS];
    ebit_inept_thresholds_calculator.kernel ((double[]){ a, v }, thresholds);
    deliver (s, a, v, row);
    const bool in_region = s <= thresholds[2] && s <= thresholds[3];
    const bool entangled = s > thresholds[0];
    assert_true ((row[ENTANGLED] > 0) == entangled);
    assert_true ((row[VIOLATES] > 0) == (s > thresholds[1]));
    assert_true ((row[LOCAL] > 0) == (in_region || !entangled));
    if (!ebit_inept_is_decomposed (s, &pair, v))
      continue;
    check_decomposition (s, a, v);
    assert_false (row[VIOLATES] > 0);
    inside++;
  }
  assert_true (inside > 1000);
}

/* The corners of the region: the Werner state itself, and where the lower
 * boundary meets the others, to the digits of the theory sheet. */
static void
test_corners_of_the_region (void **state)
{
  (void)state;
  static const struct
  {
    double model, left, right, success;
  } corners[] = { { 5.0 / 12, 0.6674922909, 0.7446167078, 0.3320088905 },
                  { 0.5, 0.6354063966, 0.7721779012, 0.3291502622 } };
  for (size_t i = 0; i < 2; i++)
  {
    double row[COLUMNS];
    const double v = corners[i].model;
    deliver (v, SQRT_HALF, v, row);
    assert_true (row[LOCAL] > 0 && row[ENTANGLED] > 0);
    check_decomposition (v, SQRT_HALF, v);
    deliver (v * (1 + 1e-12), SQRT_HALF, v, row);
    assert_false (row[LOCAL] > 0);
    double left[4], right[4];
    ebit_inept_thresholds_calculator.kernel ((double[]){ corners[i].left, v },
                                             left);
    ebit_inept_thresholds_calculator.kernel ((double[]){ corners[i].right, v },
                                             right);
    check_close (left[0], corners[i].success, 1e-9);
    check_close (left[2], corners[i].success, 1e-9);
    check_close (right[0], corners[i].success, 1e-9);
    check_close (right[3], corners[i].success, 1e-9);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_grid),
    cmocka_unit_test (test_optimum_table),
    cmocka_unit_test (test_pairs_table),
    cmocka_unit_test (test_boundaries),
    cmocka_unit_test (test_no_amplitude_beats_the_optimum),
    cmocka_unit_test (test_small_success),
    cmocka_unit_test (test_ends),
    cmocka_unit_test (test_state_is_what_the_definition_says),
    cmocka_unit_test (test_local_model_decomposes_the_state),
    cmocka_unit_test (test_corners_of_the_region),
  };
  return cmocka_run_group_tests_name ("delivery", tests, NULL, NULL);
}
