/* Closed maps of distillation against their oracles.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "bell_diagonal.h"
#include "distillation_maps.h"

#define NEAR 1e-13

static const struct ebit_imperfection perfect = { 1, 0, 0 };

static void
read_weights (const struct oracle *table, size_t row, const char *prefix,
              double w[4])
{
  static const char *const endings[] = { "phip", "phim", "psip", "psim" };
  for (size_t k = 0; k < 4; k++)
  {
    char name[32];
    snprintf (name, sizeof name, "%s_%s", prefix, endings[k]);
    w[k] = oracle_number (table, row, name);
  }
}

static void
check_weights (const double w[4], const struct oracle *table, size_t row,
               const char *prefix)
{
  double expected[4];
  read_weights (table, row, prefix, expected);
  for (size_t k = 0; k < 4; k++)
    check_close (w[k], expected[k], NEAR);
}

/* How the oracle calls a map: STEP is EPL-D with twice the probability. */
struct named_map
{
  const char *name;
  enum ebit_distillation_protocol protocol;
  bool first;
  double factor;
};

static const struct named_map maps[] = {
  { "STEP", EBIT_EPL_D_TARGET, true, 2 },
  { "DEJMPS", EBIT_DEJMPS, true, 1 },
  { "BBPSSW", EBIT_BBPSSW, true, 1 },
  { "BBPSSW_IMPROVED_FIRST", EBIT_BBPSSW_IMPROVED, true, 1 },
  { "BBPSSW_IMPROVED_NEXT", EBIT_BBPSSW_IMPROVED, false, 1 },
  { "BBPSSW_improved", EBIT_BBPSSW_IMPROVED, true, 1 },
  { "CNOT", EBIT_CNOT, true, 1 },
  { "MFI_XX_Rz", EBIT_MFI, true, 1 },
  { "MFI", EBIT_MFI, true, 1 },
  { "EPLD_TARGET", EBIT_EPL_D_TARGET, true, 1 },
  { "EPLD_CONTROL", EBIT_EPL_D_CONTROL, true, 1 },
};

static const struct named_map *
find_map (const char *name)
{
  for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++)
    if (strcmp (maps[i].name, name) == 0)
      return &maps[i];
  return NULL;
}

static void
test_maps_of_equal_pairs (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("distill_maps.csv");
  size_t compared = 0;
  for (size_t i = 0; i < table->rows; i++)
  {
    double in[4], out[4];
    const struct named_map *map = find_map (oracle_text (table, i, "map"));
    if (!map) /* MFI_YY_Rz, which is not offered */
      continue;
    read_weights (table, i, "in", in);
    const double p = ebit_distillation_map (map->protocol, &perfect,
                                            map->first, in, in, out);
    check_close (map->factor * p, oracle_number (table, i, "p_success"), NEAR);
    check_weights (out, table, i, "out");
    compared++;
  }
  assert_int_equal (compared, 88);
  oracle_free (table);
}

static void
test_maps_of_unequal_pairs (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("distill_unequal.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double kept[4], measured[4], out[4];
    read_weights (table, i, "kept", kept);
    read_weights (table, i, "meas", measured);
    double p = ebit_distillation_map (EBIT_EPL_D_TARGET, &perfect, true, kept,
                                      measured, out);
    check_close (2 * p, oracle_number (table, i, "step_p"), NEAR);
    check_weights (out, table, i, "step");
    p = ebit_distillation_map (EBIT_DEJMPS, &perfect, true, kept, measured,
                               out);
    check_close (p, oracle_number (table, i, "dejmps_p"), NEAR);
    check_weights (out, table, i, "dejmps");
  }
  assert_int_equal (table->rows, 12);
  oracle_free (table);
}

static void
check_run (const struct oracle *table, size_t row, const double w[4])
{
  const struct named_map *map
      = find_map (oracle_text (table, row, "distillation"));
  const struct ebit_distilled found
      = ebit_distil_weights (map->protocol, &perfect, w, 0.998, 200);
  check_close (found.rounds, oracle_number (table, row, "rounds"), 0);
  check_relative (found.yield, oracle_number (table, row, "yield"), 1e-12);
  check_close (found.weights[0], oracle_number (table, row, "F_out"), NEAR);
}

static void
test_rounds_to_a_target (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("distill_rounds.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double w[4];
    read_weights (table, i, "w", w);
    check_run (table, i, w);
  }
  assert_int_equal (table->rows, 26);
  oracle_free (table);
}

/* Perfect operations give the maps of the papers to the last bit. */
static void
test_perfect_operations_cost_no_bit (void **state)
{
  (void)state;
  const struct ebit_imperfection made
      = ebit_make_imperfection (1, 0, 0, (double)INFINITY);
  uint64_t seed = 20;
  for (size_t n = 0; n < 2000; n++)
  {
    double w[4], sum = 0, out[4];
    for (size_t k = 0; k < 4; k++)
      sum += w[k] = -log (1 - random_uniform (&seed));
    for (size_t k = 0; k < 4; k++)
      w[k] /= sum;
    const double a = w[0], b = w[1], c = w[2], d = w[3];
    double p
        = ebit_distillation_map (EBIT_EPL_D_TARGET, &made, true, w, w, out);
    const double agree = (a + b) * (a + b) + (c + d) * (c + d);
    assert_true (2 * p == agree && out[0] == (a * a + b * b) / agree
                 && out[1] == 2 * (a * b) / agree
                 && out[2] == (c * c + d * d) / agree
                 && out[3] == 2 * (c * d) / agree);
    p = ebit_distillation_map (EBIT_EPL_D_CONTROL, &made, true, w, w, out);
    assert_true (p == (a + b) / 2 && memcmp (out, w, sizeof w) == 0);
    p = ebit_distillation_map (EBIT_MFI, &made, true, w, w, out);
    const double twice = (a + c) * (a + c) + (b + d) * (b + d);
    assert_true (2 * p == twice && out[0] == (a * a + c * c) / twice
                 && out[3] == 2 * (a * c) / twice);
    ebit_wait_with_weights (&made, w);
    assert_true (w[0] == a && w[1] == b && w[2] == c && w[3] == d);
  }
}

/* One round of the recursion for dephased pairs with blocks of two is a step
 * of DEJMPS: p -> p^2/(p^2 + (1-p)^2), kept with p^2 + (1-p)^2. */
static void
test_dephased_pairs (void **state)
{
  (void)state;
  for (double p = 0.01; p < 0.5; p += 0.01)
  {
    const double w[4] = { 1 - p, p, 0, 0 };
    const double q = (1 - p) * (1 - p) + p * p;
    double out[4];
    check_close (
        ebit_distillation_map (EBIT_DEJMPS, &perfect, true, w, w, out), q,
        1e-15);
    check_close (1 - out[0], p * p / q, 1e-15);
  }
}

static void
test_out_of_reach (void **state)
{
  (void)state;
  const double half[4] = { 0.5, 0.5, 0, 0 }, good[4] = { 1, 0, 0, 0 };
  const double fair[4] = { 0.7, 0.1, 0.1, 0.1 };
  struct ebit_distilled found
      = ebit_distil_weights (EBIT_DEJMPS, &perfect, half, 0.9, 200);
  assert_true (found.rounds == -1 && found.yield == 0
               && found.weights[0] == 0.5);
  found = ebit_distil_weights (EBIT_DEJMPS, &perfect, good, 0.998, 200);
  assert_true (found.rounds == 0 && found.yield == 1);
  /* Too few rounds: the fidelity of the last one. */
  double once[4];
  ebit_distillation_map (EBIT_DEJMPS, &perfect, true, fair, fair, once);
  found = ebit_distil_weights (EBIT_DEJMPS, &perfect, fair, 0.998, 1);
  assert_true (found.rounds == -1 && found.yield == 0
               && found.weights[0] == once[0]);
  /* Imperfect gates never get so far. */
  const struct ebit_imperfection bad
      = ebit_make_imperfection (0.97, 0.01, 0, (double)INFINITY);
  found = ebit_distil_weights (EBIT_DEJMPS, &bad, fair, 0.998, 200);
  assert_true (found.rounds == -1 && found.weights[0] < 0.998
               && found.weights[0] > 0.9);
}

/* The sheet of this model has these fidelities of a Werner state, which sink,
 * rise and sink again under imperfect DEJMPS. */
static void
test_fidelity_is_not_monotone (void **state)
{
  (void)state;
  const struct ebit_imperfection bad
      = ebit_make_imperfection (0.98, 0.01, 0, (double)INFINITY);
  double w[4];
  ebit_werner_weights (0.54295, w);
  static const double expected[] = { 0.5371, 0.5391, 0.5406, 0.5388 };
  for (size_t n = 0; n < 4; n++)
  {
    ebit_distillation_map (EBIT_DEJMPS, &bad, n == 0, w, w, w);
    check_close (w[0], expected[n], 6e-5);
  }
}

/* 1 - w_0 would lose what is below rounding, and digits of what is not. */
static void
test_twirl_keeps_small_errors (void **state)
{
  (void)state;
  for (double error = 1e-3; error > 1e-300; error /= 7)
  {
    double w[4] = { 1 - 6 * error, error, 2 * error, 3 * error };
    ebit_twirl_weights (w);
    assert_true (w[0] == 1 - 6 * error);
    for (size_t i = 1; i < 4; i++)
      check_relative (w[i], 2 * error, 4e-16);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_maps_of_equal_pairs),
          cmocka_unit_test (test_maps_of_unequal_pairs),
          cmocka_unit_test (test_rounds_to_a_target),
          cmocka_unit_test (test_perfect_operations_cost_no_bit),
          cmocka_unit_test (test_dephased_pairs),
          cmocka_unit_test (test_out_of_reach),
          cmocka_unit_test (test_fidelity_is_not_monotone),
          cmocka_unit_test (test_twirl_keeps_small_errors) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
