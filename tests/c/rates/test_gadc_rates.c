/* The row of all rates of a damping channel.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "bounds.h"
#include "gadc_rates.h"

/* A row by the names of its columns. */
struct row
{
  double values[EBIT_MAX_COLUMNS];
};

static struct row
rates (double gamma, double thermal)
{
  const double inputs[] = { gamma, thermal };
  struct row row;
  ebit_gadc_rates_calculator.kernel (inputs, row.values);
  return row;
}

static struct row
oracle_rates (const struct oracle *table, size_t row)
{
  return rates (oracle_number (table, row, "gamma"),
                oracle_number (table, row, "T"));
}

static size_t
column (const char *name)
{
  const struct ebit_calculator *calculator = &ebit_gadc_rates_calculator;
  for (size_t j = 0; j < calculator->n_columns; j++)
    if (strcmp (calculator->columns[j].name, name) == 0)
      return j;
  fail_msg ("gadc_rates has no column %s", name);
  return 0;
}

static double
get (const struct row *row, const char *name)
{
  return row->values[column (name)];
}

/* The contract of the interface: these columns in this order. */
static void
test_columns (void **state)
{
  (void)state;
  const char *const names[] = { "coherent_information",
                                "reverse_coherent_information",
                                "reverse_coherent_information_gap",
                                "rains",
                                "rains_gap",
                                "rains_status",
                                "max_rains",
                                "theta_information",
                                "dual_rail",
                                "multi_rail",
                                "rails",
                                "epr_lower",
                                "epr_upper" };
  const size_t n = sizeof names / sizeof *names;
  assert_int_equal (ebit_gadc_rates_calculator.n_columns, n);
  for (size_t j = 0; j < n; j++)
    assert_string_equal (ebit_gadc_rates_calculator.columns[j].name, names[j]);
}

static void
test_against_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct row row = oracle_rates (table, i);
    check_close (get (&row, "coherent_information"),
                 oracle_number (table, i, "Ic"), 2e-15);
    check_close (get (&row, "reverse_coherent_information"),
                 oracle_number (table, i, "IR"), 2e-15);
    check_close (get (&row, "rains"),
                 oracle_number (table, i, "rains_channel"), 4e-15);
    check_at_most (get (&row, "rains_gap"), 1e-13);
    check_at_most (get (&row, "reverse_coherent_information_gap"), 1e-9);
  }
  oracle_free (table);
  table = oracle_read ("gadc_bounds.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct row row = oracle_rates (table, i);
    check_close (get (&row, "max_rains"),
                 oracle_number (table, i, "Rmax_closed"), 1e-15);
    check_at_most (get (&row, "max_rains"),
                   oracle_number (table, i, "transposition_log_diamond")
                       + 1e-12);
  }
  oracle_free (table);
  table = oracle_read ("rails.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct row row = oracle_rates (table, i);
    check_relative (get (&row, "dual_rail"),
                    oracle_number (table, i, "dual_rate_sym"), 1e-13);
    check_relative (get (&row, "multi_rail"),
                    oracle_number (table, i, "best_rate_sym"), 1e-13);
    check_close (get (&row, "rails"), oracle_number (table, i, "best_k_sym"),
                 0);
  }
  oracle_free (table);
}

/* 1e5 random channels: everything in its order, every bracket certified, the
 * same bits for T and 1-T. */
static void
test_order (void **state)
{
  (void)state;
  const size_t coherent = column ("coherent_information");
  const size_t reverse = column ("reverse_coherent_information");
  const size_t rains = column ("rains"), gap = column ("rains_gap");
  const size_t largest = column ("max_rains"),
               status = column ("rains_status");
  const size_t theta = column ("theta_information");
  const size_t dual = column ("dual_rail"), multi = column ("multi_rail");
  const size_t lower = column ("epr_lower"), upper = column ("epr_upper");
  uint64_t seed = 42;
  for (int i = 0; i < 100000; i++)
  {
    double gamma = random_uniform (&seed);
    double thermal = 0.5 + random_uniform (&seed) / 2;
    struct row row = rates (gamma, thermal);
    struct row mirror = rates (gamma, 1 - thermal);
    const double *x = row.values;
    for (size_t j = 0; j < ebit_gadc_rates_calculator.n_columns; j++)
      assert_true (x[j] == mirror.values[j] && x[j] >= 0);
    assert_true (x[gap] <= 1e-13 && x[status] <= EBIT_CERTIFIED);
    assert_true (x[coherent] <= x[rains] - x[gap]);
    assert_true (x[reverse] <= x[rains] - x[gap]);
    assert_true (x[rains] - x[gap] <= x[theta]);
    assert_true (x[theta] <= x[largest] + 1e-15);
    assert_true (x[dual] <= x[multi]);
    assert_true (x[lower] == fmax (x[coherent], x[multi]));
    assert_true (x[lower] <= x[upper] && x[upper] <= x[rains]);
  }
}

/* Where the channel breaks entanglement nothing is left. */
static void
test_breaking_channels (void **state)
{
  (void)state;
  for (int i = 0; i <= 50; i++)
    for (int j = 0; j <= 50; j++)
    {
      const double gamma = i / 50., thermal = j / 50.;
      if (gamma * gamma * thermal * (1 - thermal) <= 1 - gamma + 1e-9)
        continue;
      const struct row row = rates (gamma, thermal);
      for (size_t k = 0; k < ebit_gadc_rates_calculator.n_columns; k++)
        assert_true (row.values[k] == 0);
    }
}

static void
test_ends (void **state)
{
  (void)state;
  for (double thermal = 0; thermal <= 1; thermal += 0.25)
  {
    struct row perfect = rates (0, thermal), broken = rates (1, thermal);
    assert_true (get (&perfect, "coherent_information") == 1);
    assert_true (get (&perfect, "rains") == 1);
    assert_true (get (&perfect, "epr_lower") == 1);
    assert_true (get (&perfect, "epr_upper") == 1);
    assert_true (get (&perfect, "rails") == 3);
    assert_true (get (&perfect, "rains_status") == EBIT_EXACT);
    for (size_t j = 0; j < ebit_gadc_rates_calculator.n_columns; j++)
      assert_true (broken.values[j] == 0);
  }
  struct row pauli = rates (0.1, 0.5);
  assert_true (get (&pauli, "rains_status") == EBIT_EXACT);
  assert_true (get (&pauli, "rains_gap") == 0);
  struct row damping = rates (0.1, 0);
  assert_true (get (&damping, "rains_status") == EBIT_CERTIFIED);
  /* The squashed bound wins for the strongest damping. */
  damping = rates (0.99, 0);
  check_close (get (&damping, "epr_upper"), 0.008035, 1e-6);
  check_close (get (&damping, "rains"), 0.008174, 1e-6);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_columns), cmocka_unit_test (test_against_oracle),
    cmocka_unit_test (test_order),   cmocka_unit_test (test_breaking_channels),
    cmocka_unit_test (test_ends),
  };
  return cmocka_run_group_tests_name ("gadc_rates", tests, NULL, NULL);
}
