/* Fiber rates and gate thresholds: against the oracle tables, the loss budget
 * multiplied out, and crossings found by search.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "fiber_link.h"
#include "fiber_tables.h"
#include "scalar.h"

/* To 1e-13 absolute and 1e-12 relative. */
#define check_oracle(actual, expected)                                        \
  do                                                                          \
  {                                                                           \
    const double value = (actual), wanted = (expected);                       \
    check_close_at (value, wanted, 1e-13 * fmax (1, fabs (wanted)), 0,        \
                    #actual, __FILE__, __LINE__);                             \
    check_relative (value, wanted, 1e-12);                                    \
  } while (0)

static const char *const protocols[] = { "ded", "edss1", "edss2" };

/* The arguments of a calculator that are not given, at their defaults. */
static void
set_defaults (const struct ebit_calculator *calculator, double *inputs)
{
  for (size_t i = 0; i < calculator->n_inputs; i++)
    inputs[i] = calculator->inputs[i].fallback;
}

struct row
{
  double inputs[EBIT_LINK_INPUTS];
  double columns[EBIT_FIBER_COLUMNS];
};

static struct row
start (enum ebit_protocol protocol, double length_km)
{
  struct row row;
  set_defaults (&ebit_fiber_rate_calculator, row.inputs);
  row.inputs[EBIT_LINK_PROTOCOL] = protocol;
  row.inputs[EBIT_LINK_LENGTH_KM] = length_km;
  return row;
}

static void
run (struct row *row)
{
  ebit_fiber_rate_calculator.kernel (row->inputs, row->columns);
}

/* ---- Oracle tables ----------------------------------------------------- */

/* Pairs, or carriers whose measurement finds what it should, per pair that the
 * source makes, without noise. */
static void
test_loss_of_six_nodes (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("fiber_loss_six_nodes.csv");
  for (size_t i = 0; i < table->rows; i++)
    for (size_t p = 0; p < 3; p++)
    {
      char column[32];
      snprintf (column, sizeof column, "rate_%s_perN", protocols[p]);
      struct row row = start ((enum ebit_protocol)p,
                              oracle_number (table, i, "length_km"));
      row.inputs[EBIT_LINK_INTERMEDIATE_NODES]
          = oracle_number (table, i, "n_intermediate");
      row.inputs[EBIT_LINK_GATE_PROBABILITY]
          = oracle_number (table, i, "p_gate");
      run (&row);
      check_oracle (row.columns[EBIT_FIBER_PAIR_RATE]
                        * row.columns[EBIT_FIBER_PROBABILITY],
                    oracle_number (table, i, column));
    }
  oracle_free (table);
}

static void
thresholds (double noise, double edss[2])
{
  double inputs[EBIT_MAX_PARAMETERS];
  set_defaults (&ebit_gate_threshold_calculator, inputs);
  inputs[0] = noise;
  ebit_gate_threshold_calculator.kernel (inputs, edss);
}

/* Where the carrier distils nothing the table has NaN, and we say that no gate
 * is good enough, unless there is nothing to be better than. */
static double
threshold_of (const struct oracle *table, size_t row, const char *column)
{
  const double x = oracle_number (table, row, column);
  const bool has_direct = oracle_number (table, row, "ded_yield") > 0;
  return isnan (x) && has_direct ? (double)INFINITY : x;
}

static void
test_thresholds_of_table (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gate_thresholds_vs_noise.csv");
  size_t out_of_reach = 0;
  for (size_t i = 0; i < table->rows; i++)
  {
    double edss[2];
    thresholds (oracle_number (table, i, "x"), edss);
    check_oracle (edss[0], threshold_of (table, i, "p_gate_threshold_edss1"));
    check_oracle (edss[1], threshold_of (table, i, "p_gate_threshold_edss2"));
    out_of_reach += isinf (edss[1]) != 0;
  }
  assert_true (out_of_reach > 0 && out_of_reach < table->rows);
  oracle_free (table);
}

static void
test_yields_of_table (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gate_thresholds_vs_noise.csv");
  for (size_t i = 0; i < table->rows; i++)
    for (size_t p = 0; p < 3; p++)
    {
      char yield[32], probability[32];
      snprintf (yield, sizeof yield, "%s_yield", protocols[p]);
      snprintf (probability, sizeof probability, "%s_prob", protocols[p]);
      struct row row = start ((enum ebit_protocol)p, 1);
      row.inputs[EBIT_LINK_NOISE_PER_KM] = oracle_number (table, i, "x");
      run (&row);
      check_oracle (row.columns[EBIT_FIBER_YIELD],
                    oracle_number (table, i, yield));
      check_oracle (row.columns[EBIT_FIBER_PROBABILITY],
                    p == EBIT_DED ? 1 : oracle_number (table, i, probability));
    }
  oracle_free (table);
}

/* ---- The loss budget, multiplied out ------------------------------------ */

static double
through (double loss_db)
{
  return exp (-loss_db * log (10) / 10);
}

/* (7) to (13), factor by factor, on 2000 random devices and ways. */
static void
test_loss_budget (void **state)
{
  (void)state;
  uint64_t seed = 2411;
  for (size_t trial = 0; trial < 2000; trial++)
  {
    struct row row = start ((enum ebit_protocol) (trial % 3),
                            100 * random_uniform (&seed));
    double *x = row.inputs;
    x[EBIT_LINK_NOISE_PER_KM] = 0.01 * random_uniform (&seed);
    x[EBIT_LINK_INTERMEDIATE_NODES] = floor (4 * random_uniform (&seed));
    x[EBIT_LINK_SOURCE_PAIRS_PER_SECOND] = 1e6 * random_uniform (&seed);
    x[EBIT_LINK_COUPLING_EFFICIENCY] = random_uniform (&seed);
    x[EBIT_LINK_BELL_MEASUREMENT_PROBABILITY] = random_uniform (&seed);
    x[EBIT_LINK_DEMULTIPLEXER_LOSS_DB] = 5 * random_uniform (&seed);
    x[EBIT_LINK_WAVELENGTH_SWITCH_LOSS_DB] = 5 * random_uniform (&seed);
    x[EBIT_LINK_FIBER_SWITCH_LOSS_DB] = 5 * random_uniform (&seed);
    x[EBIT_LINK_ATTENUATION_DB_PER_KM] = 0.3 * random_uniform (&seed);
    x[EBIT_LINK_GATE_PROBABILITY] = random_uniform (&seed);
    x[EBIT_LINK_SOURCE] = trial % 3 == EBIT_DED && trial % 2 == 0;
    run (&row);
    const double eta_c = x[EBIT_LINK_COUPLING_EFFICIENCY];
    const double eta_d = through (x[EBIT_LINK_DEMULTIPLEXER_LOSS_DB]);
    const double eta_w = through (x[EBIT_LINK_WAVELENGTH_SWITCH_LOSS_DB]);
    const double eta_fs = through (x[EBIT_LINK_FIBER_SWITCH_LOSS_DB]);
    const double eta = through (x[EBIT_LINK_ATTENUATION_DB_PER_KM]
                                * x[EBIT_LINK_LENGTH_KM]);
    const double way = eta * pow (eta_w, 2 * x[EBIT_LINK_INTERMEDIATE_NODES]);
    const double gate = x[EBIT_LINK_GATE_PROBABILITY];
    const double ends
        = trial % 3 == EBIT_DED
              ? eta_c * eta_c * x[EBIT_LINK_BELL_MEASUREMENT_PROBABILITY]
                    * eta_d * eta_d
                    * pow (eta_w, x[EBIT_LINK_SOURCE] > 0 ? 6 : 5)
              : eta_c * eta_d * gate * gate * eta_fs * pow (eta_w, 3);
    const double *y = row.columns;
    check_relative (y[EBIT_FIBER_PAIR_RATE],
                    x[EBIT_LINK_SOURCE_PAIRS_PER_SECOND] * ends * way, 1e-12);
    check_relative (y[EBIT_FIBER_RATE],
                    y[EBIT_FIBER_PAIR_RATE] * y[EBIT_FIBER_PROBABILITY]
                        * y[EBIT_FIBER_YIELD],
                    1e-15);
    check_relative (y[EBIT_FIBER_LATENCY_S], x[EBIT_LINK_LENGTH_KM] / 2e5,
                    1e-15);
    check_relative (y[EBIT_FIBER_TWO_WAY_CAPACITY], -log2 (1 - eta), 1e-9);
  }
}

/* Where 1 - eta loses digits: short fibers and long ones. */
static void
test_two_way_capacity (void **state)
{
  (void)state;
  struct row row = start (EBIT_DED, 0);
  run (&row);
  check_close (row.columns[EBIT_FIBER_TWO_WAY_CAPACITY], (double)INFINITY, 0);
  /* eta = 1 - u with u = 1e-9 ln 10/10 to within u^2/2 */
  check_relative (ebit_fiber_two_way_capacity (1e-9),
                  -log2 (1e-10 * log (10)) + 1e-10 * log (10) / 2 / EBIT_LN2,
                  1e-15);
  /* -log2 (1 - eta) = (eta + eta^2/2)/ln 2 */
  check_relative (ebit_fiber_two_way_capacity (100),
                  (1e-10 + 5e-21) / EBIT_LN2, 1e-14);
  check_relative (ebit_fiber_two_way_capacity (10 * log10 (2)), 1, 1e-15);
}

/* ---- Thresholds --------------------------------------------------------- */

static double
rate_with_gates (double gate, void *data)
{
  struct row *row = data;
  row->inputs[EBIT_LINK_GATE_PROBABILITY] = gate;
  run (row);
  return row->columns[EBIT_FIBER_RATE];
}

static double
excess_of_carrier (double gate, void *data)
{
  struct row *rows = data;
  return rate_with_gates (gate, &rows[1]) - rate_with_gates (gate, &rows[0]);
}

/* At a random place the two rates cross where the threshold says, whatever
 * the fiber between. */
static void
test_rates_cross_at_threshold (void **state)
{
  (void)state;
  uint64_t seed = 388;
  for (size_t trial = 0; trial < 200; trial++)
  {
    const double noise = 1.05 * random_uniform (&seed);
    struct row rows[2] = { start (EBIT_DED, 1 + 50 * random_uniform (&seed)),
                           start (EBIT_EDSS1, 0) };
    double inputs[EBIT_MAX_PARAMETERS], edss[2];
    set_defaults (&ebit_gate_threshold_calculator, inputs);
    inputs[0] = noise;
    inputs[1] = (double)(trial % 5);
    inputs[2] = 0.9 + 0.09 * random_uniform (&seed);
    inputs[3] = 0.5 + 0.5 * random_uniform (&seed);
    inputs[9] = 1 - 0.002 * random_uniform (&seed);
    rows[1].inputs[EBIT_LINK_LENGTH_KM] = rows[0].inputs[EBIT_LINK_LENGTH_KM];
    for (size_t i = 0; i < 2; i++)
    {
      double *x = rows[i].inputs;
      x[EBIT_LINK_NOISE_PER_KM] = noise / x[EBIT_LINK_LENGTH_KM];
      x[EBIT_LINK_DISTILLATION] = inputs[1];
      x[EBIT_LINK_TARGET] = inputs[2];
      x[EBIT_LINK_COUPLING_EFFICIENCY] = inputs[3];
      x[EBIT_LINK_GATE_FIDELITY] = inputs[9];
    }
    ebit_gate_threshold_calculator.kernel (inputs, edss);
    if (!(edss[0] > 0 && edss[0] < 1))
      continue;
    const double found = ebit_find_root (excess_of_carrier, rows, 0, 1, 1e-15);
    check_relative (edss[0], found, 1e-9);
  }
}

/* What the source's text says: 0.389 and 0.284 of loss alone, 0.388 and more
 * with distillation, and "edss2" never. */
static void
test_thresholds_of_the_text (void **state)
{
  (void)state;
  const double kappa = through (1) / (0.8 * 0.5 * through (3) * through (7));
  check_close (sqrt (3 / kappa), 0.388679, 5e-7);
  double edss[2];
  thresholds (0, edss);
  check_relative (edss[0], sqrt (3 / kappa), 1e-12);
  for (size_t i = 1; i < 100; i++)
  {
    thresholds (0.01 * (double)i, edss);
    check_at_most (0.388, edss[0]);
    check_at_most (3.26, edss[1]);
  }
}

/* Between the ends of "edss2" and of "edss1" and "ded", which are one and the
 * same, and beyond.  Of these protocols no carrier is known that distils where
 * direct pairs do not. */
static void
test_thresholds_without_distillation (void **state)
{
  (void)state;
  double edss[2];
  thresholds (0.7, edss);
  assert_true (edss[0] > 0 && edss[0] < 1);
  assert_true (isinf (edss[1]));
  thresholds (1.2, edss);
  assert_true (isnan (edss[0]) && isnan (edss[1]));
}

/* ---- Distilled pairs -----------------------------------------------------
 */

static void
test_perfect_pairs (void **state)
{
  (void)state;
  for (size_t p = 0; p < 2; p++)
  {
    struct row row = start ((enum ebit_protocol)p, 10);
    run (&row);
    check_close (row.columns[EBIT_FIBER_YIELD], 1, 0);
    check_close (row.columns[EBIT_FIBER_HASHING], 1, 1e-15);
    check_close (row.columns[EBIT_FIBER_KEY_FRACTION], 1, 1e-15);
  }
}

/* A target that is out of reach, with gates or without: no pairs. */
static void
test_target_out_of_reach (void **state)
{
  (void)state;
  struct row row = start (EBIT_DED, 10);
  row.inputs[EBIT_LINK_NOISE_PER_KM] = 0.05;
  row.inputs[EBIT_LINK_GATE_FIDELITY] = 0.98;
  run (&row);
  check_close (row.columns[EBIT_FIBER_YIELD], 0, 0);
  check_close (row.columns[EBIT_FIBER_RATE], 0, 0);
  assert_true (row.columns[EBIT_FIBER_PAIR_RATE] > 0);
  row = start (EBIT_DED, 10);
  row.inputs[EBIT_LINK_NOISE_PER_KM] = 0.12;
  run (&row);
  check_close (row.columns[EBIT_FIBER_RATE], 0, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_loss_of_six_nodes),
    cmocka_unit_test (test_thresholds_of_table),
    cmocka_unit_test (test_yields_of_table),
    cmocka_unit_test (test_loss_budget),
    cmocka_unit_test (test_two_way_capacity),
    cmocka_unit_test (test_rates_cross_at_threshold),
    cmocka_unit_test (test_thresholds_of_the_text),
    cmocka_unit_test (test_thresholds_without_distillation),
    cmocka_unit_test (test_perfect_pairs),
    cmocka_unit_test (test_target_out_of_reach),
  };
  return cmocka_run_group_tests_name ("fiber rates", tests, NULL, NULL);
}
