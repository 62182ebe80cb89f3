/* channel_sweep over damping channels: oracle tables, gadc_rates, and what
 * holds between the quantities.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sweep_calls.h"

/* The sweep over the rows (gamma, T) of an oracle table. */
static struct ebit_value *
sweep_rows (const struct oracle *table, size_t n, const char *const *names)
{
  double gamma[100], thermal[100];
  assert_true (table->rows <= 100);
  for (size_t i = 0; i < table->rows; i++)
  {
    gamma[i] = oracle_number (table, i, "gamma");
    thermal[i] = oracle_number (table, i, "T");
  }
  struct ebit_value *grid = grid_of (2, (const char *[]){ "gamma", "thermal" },
                                     (size_t[]){ table->rows, table->rows },
                                     (const double *[]){ gamma, thermal });
  struct ebit_value *swept = sweep ("gadc", grid, n, names, 1);
  ebit_free (grid);
  return swept;
}

/* A column of the sweep and the oracle's; where the oracle has none, nothing
 * is compared. */
struct pair
{
  const char *name, *end, *column;
  double tolerance;
};

static void
compare_columns (const char *file, size_t n, const char *const *names,
                 size_t n_pairs, const struct pair *pairs)
{
  struct oracle *table = oracle_read (file);
  struct ebit_value *swept = sweep_rows (table, n, names);
  for (size_t i = 0; i < table->rows; i++)
    for (size_t k = 0; k < n_pairs; k++)
    {
      const double expected = oracle_number (table, i, pairs[k].column);
      if (!isnan (expected))
        check_close (cell (swept, pairs[k].name, pairs[k].end, i), expected,
                     pairs[k].tolerance);
    }
  ebit_free (swept);
  oracle_free (table);
}

static void
test_informations (void **state)
{
  (void)state;
  static const char *const names[]
      = { "coherent_information", "reverse_coherent_information", "rains" };
  static const struct pair pairs[]
      = { { "coherent_information", "_lower", "Ic", 1e-12 },
          { "reverse_coherent_information", "_lower", "IR", 1e-12 },
          { "rains", "_lower", "rains_channel", 1e-12 },
          { "rains", "_upper", "rains_channel", 1e-12 } };
  compare_columns ("gadc.csv", 3, names, 4, pairs);
  struct oracle *table = oracle_read ("gadc.csv");
  struct ebit_value *swept = sweep_rows (table, 1, names + 2);
  const struct ebit_value *status = ebit_field (swept, "rains_status");
  for (size_t i = 0; i < table->rows; i++)
    assert_true (strcmp (status->texts[i], "exact") == 0
                 || strcmp (status->texts[i], "certified") == 0);
  ebit_free (swept);
  oracle_free (table);
}

static void
test_upper_bounds (void **state)
{
  (void)state;
  static const char *const names[]
      = { "max_rains", "max_relative_entropy_of_entanglement",
          "transposition_bound", "squashed_entanglement_bound" };
  static const struct pair pairs[] = {
    { "max_rains", "_upper", "Rmax_closed", 1e-12 },
    { "max_relative_entropy_of_entanglement", "_upper", "Rmax_closed", 1e-12 },
    { "transposition_bound", "_upper", "transposition_log_diamond", 1e-12 },
    { "squashed_entanglement_bound", "_upper", "Esq_AD_upper", 1e-12 }
  };
  compare_columns ("gadc_bounds.csv", 4, names, 4, pairs);
}

static void
test_rails (void **state)
{
  (void)state;
  static const char *const names[] = { "dual_rail", "multi_rail" };
  static const struct pair pairs[]
      = { { "dual_rail", "", "dual_rate_sym", 1e-13 },
          { "multi_rail", "", "best_rate_sym", 1e-13 } };
  compare_columns ("rails.csv", 2, names, 2, pairs);
}

/* gamma and thermal over a lattice of the unit square. */
static struct ebit_value *
lattice (size_t n_gamma, size_t n_thermal)
{
  const size_t n = n_gamma * n_thermal;
  double *gamma = calloc (n, sizeof *gamma);
  double *thermal = calloc (n, sizeof *thermal);
  for (size_t i = 0; i < n; i++)
  {
    gamma[i] = (double)(i % n_gamma) / (double)(n_gamma - 1);
    thermal[i] = (double)(i / n_gamma) / (double)(n_thermal - 1);
  }
  struct ebit_value *grid
      = grid_of (2, (const char *[]){ "gamma", "thermal" }, (size_t[]){ n, n },
                 (const double *[]){ gamma, thermal });
  free (thermal);
  free (gamma);
  return grid;
}

/* The same numbers in the sweep and in gadc_rates, which is another road. */
static void
test_agrees_with_gadc_rates (void **state)
{
  (void)state;
  static const char *const names[]
      = { "coherent_information", "reverse_coherent_information", "max_rains",
          "rains" };
  static const char *const ends[] = { "_lower", "_lower", "_upper", "_upper" };
  struct ebit_value *grid = lattice (41, 21);
  struct ebit_value *swept = sweep ("gadc", grid, 4, names, 1);
  struct ebit_value *rates
      = call (ebit_gadc_rates, 2,
              (const struct ebit_value *[]){ grid->items[0], grid->items[1] });
  for (size_t i = 0; i < grid->items[0]->extent[0]; i++)
    for (size_t k = 0; k < 4; k++)
    {
      const double rate = ebit_field (rates, names[k])->numbers[i];
      if (k < 3)
        assert_true (cell (swept, names[k], ends[k], i) == rate);
      else
        check_close (cell (swept, names[k], ends[k], i), rate, 1e-10);
    }
  ebit_free (rates);
  ebit_free (swept);
  ebit_free (grid);
}

/* a <= b in every row, but for rounding. */
struct order
{
  const char *a, *a_end, *b, *b_end;
  double b_factor;
};

static void
test_order (void **state)
{
  (void)state;
  static const char *const names[] = { "coherent_information",
                                       "reverse_coherent_information",
                                       "rains",
                                       "max_rains",
                                       "transposition_bound",
                                       "entanglement_assisted_capacity",
                                       "squashed_entanglement_bound",
                                       "quantum_capacity",
                                       "cpp_capacity",
                                       "two_way_capacity",
                                       "epr_capacity",
                                       "multi_rail" };
  static const struct order orders[] = {
    { "coherent_information", "_lower", "rains", "_upper", 1 },
    { "reverse_coherent_information", "_lower", "rains", "_upper", 1 },
    { "rains", "_lower", "max_rains", "_upper", 1 },
    { "max_rains", "_lower", "transposition_bound", "_upper", 1 },
    { "squashed_entanglement_bound", "_upper",
      "entanglement_assisted_capacity", "_upper", 0.5 },
    { "quantum_capacity", "_upper", "cpp_capacity", "_upper", 1 },
    { "cpp_capacity", "_upper", "two_way_capacity", "_upper", 1 },
    { "epr_capacity", "_upper", "cpp_capacity", "_upper", 1 },
    { "coherent_information", "_lower", "epr_capacity", "_lower", 1 },
    { "multi_rail", "", "epr_capacity", "_lower", 1 },
  };
  struct ebit_value *grid = lattice (51, 21);
  struct ebit_value *swept
      = sweep ("gadc", grid, sizeof names / sizeof names[0], names, 2);
  for (size_t i = 0; i < grid->items[0]->extent[0]; i++)
  {
    for (size_t k = 0; k < sizeof orders / sizeof orders[0]; k++)
      check_at_most (cell (swept, orders[k].a, orders[k].a_end, i),
                     orders[k].b_factor
                             * cell (swept, orders[k].b, orders[k].b_end, i)
                         + 1e-12);
    for (size_t k = 7; k < 11; k++) /* capacities */
      check_at_most (cell (swept, names[k], "_lower", i),
                     cell (swept, names[k], "_upper", i));
  }
  ebit_free (swept);
  ebit_free (grid);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_informations),
    cmocka_unit_test (test_upper_bounds),
    cmocka_unit_test (test_rails),
    cmocka_unit_test (test_agrees_with_gadc_rates),
    cmocka_unit_test (test_order),
  };
  return cmocka_run_group_tests_name ("channel sweep, numbers", tests, NULL,
                                      NULL);
}
