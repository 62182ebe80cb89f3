/* Purification of dephased pairs against tables that were made otherwise.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * purify_*.csv and repeater_chain.csv: exact enumeration and sums in high
 * precision, but for what is said below.
 */
#include "calls.h"

static struct ebit_value *
purify (double p, double m, double rounds)
{
  struct ebit_value *x[] = { ebit_numbers (1, &p), ebit_numbers (1, &m),
                             ebit_numbers (1, &rounds) };
  struct ebit_value *table
      = call (ebit_purify_dephasing, 3,
              (const struct ebit_value *[]){ x[0], x[1], x[2] });
  for (size_t i = 0; i < 3; i++)
    ebit_free (x[i]);
  return table;
}

/* The last round's number. */
static double
last (const struct ebit_value *table, const char *column)
{
  const struct ebit_value *numbers = ebit_field (table, column);
  return numbers->numbers[numbers->extent[0] - 1];
}

static const char *
last_status (const struct ebit_value *table)
{
  const struct ebit_value *texts = ebit_field (table, "status");
  return texts->texts[texts->extent[0] - 1];
}

static void
test_round_one (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("purify_round1.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    struct ebit_value *table
        = purify (oracle_number (o, i, "p"), oracle_number (o, i, "m"), 1);
    check_relative (last (table, "success_probability"),
                    oracle_number (o, i, "P_s"), 1e-13);
    check_relative (last (table, "infidelity"),
                    oracle_number (o, i, "one_minus_F_s"), 1e-13);
    check_close (last (table, "rate_paper"), oracle_number (o, i, "R1_avg"),
                 1e-13);
    check_close (last (table, "rate_upper"), oracle_number (o, i, "R1_avg"),
                 1e-13);
    assert_string_equal (last_status (table), "exact");
    ebit_free (table);
  }
  oracle_free (o);
}

static void
test_round_two (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("purify_round2.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    struct ebit_value *table
        = purify (oracle_number (o, i, "p"), oracle_number (o, i, "m"), 2);
    check_relative (last (table, "success_probability"),
                    oracle_number (o, i, "P_ss"), 1e-12);
    check_relative (last (table, "infidelity"), oracle_number (o, i, "eps_ss"),
                    1e-12);
    check_close (last (table, "rate_paper"), oracle_number (o, i, "R2_paper"),
                 1e-12);
    check_close (last (table, "rate_sorted"),
                 oracle_number (o, i, "R2_sorted"), 1e-12);
    check_close (last (table, "rate_lower"),
                 oracle_number (o, i, "R2_unsorted"), 1e-12);
    check_close (last (table, "rate_upper"),
                 oracle_number (o, i, "R2_unsorted"), 1e-12);
    ebit_free (table);
  }
  oracle_free (o);
}

static void
test_round_two_of_many_pairs (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("purify_round2_large_m.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    struct ebit_value *table
        = purify (oracle_number (o, i, "p"), oracle_number (o, i, "m"), 2);
    check_relative (last (table, "infidelity"), oracle_number (o, i, "eps_ss"),
                    1e-12);
    check_close (last (table, "rate_paper"), oracle_number (o, i, "R2_paper"),
                 1e-12);
    check_close (last (table, "rate_sorted"),
                 oracle_number (o, i, "R2_sorted"), 1e-12);
    ebit_free (table);
  }
  oracle_free (o);
  /* This table's errors were made with ln C(m,a) of doubles: good to 1e-15 m.
   */
  o = oracle_read ("purify_round2_success_large_m.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    const double m = oracle_number (o, i, "m");
    struct ebit_value *table = purify (oracle_number (o, i, "p"), m, 2);
    check_relative (last (table, "infidelity"), oracle_number (o, i, "eps2"),
                    1e-13 + 2e-15 * m);
    ebit_free (table);
  }
  oracle_free (o);
}

/* ---- Later rounds ----------------------------------------------------- */

/* A row of an oracle, and where its numbers are in a table. */
typedef void check_row (const struct oracle *o, size_t row,
                        const struct ebit_value *table, size_t at);

/* The averages of m = 6, n = 3 take half a minute each. */
static bool
is_long (double m, double n)
{
  return m == 6 && n == 3;
}

#define MOST_ROWS 64

/* One call for all rows of one number of pairs, whose code is counted once. */
static void
check_family (const struct oracle *o, const char *rounds_column, double m,
              check_row *check)
{
  double p[MOST_ROWS], rounds = 0;
  size_t rows[MOST_ROWS], count = 0;
  for (size_t i = 0; i < o->rows; i++)
  {
    const double n = oracle_number (o, i, rounds_column);
    if (oracle_number (o, i, "m") != m || is_long (m, n)
        || (is_slowed () && count == 2))
      continue;
    assert_true (count < MOST_ROWS);
    p[count] = oracle_number (o, i, "p");
    rows[count++] = i;
    rounds = fmax (rounds, n);
  }
  if (count == 0)
    return;
  struct ebit_value *x[] = { ebit_numbers (count, p), ebit_numbers (1, &m),
                             ebit_numbers (1, &rounds) };
  struct ebit_value *table
      = call (ebit_purify_dephasing, 3,
              (const struct ebit_value *[]){ x[0], x[1], x[2] });
  for (size_t k = 0; k < count; k++)
    check (o, rows[k], table,
           k * (size_t)rounds
               + (size_t)oracle_number (o, rows[k], rounds_column) - 1);
  ebit_free (table);
  for (size_t i = 0; i < 3; i++)
    ebit_free (x[i]);
}

static void
check_families (const char *name, const char *rounds_column, check_row *check)
{
  struct oracle *o = oracle_read (name);
  for (double m = 2; m <= 16; m++)
    check_family (o, rounds_column, m, check);
  oracle_free (o);
}

static double
cell (const struct ebit_value *table, const char *column, size_t at)
{
  return ebit_field (table, column)->numbers[at];
}

static void
check_success (const struct oracle *o, size_t row,
               const struct ebit_value *table, size_t at)
{
  check_relative (cell (table, "success_probability", at),
                  oracle_number (o, row, "P_cond"), 1e-12);
  check_relative (cell (table, "infidelity", at),
                  oracle_number (o, row, "eps=1-F"), 1e-12);
}

static void
test_success_of_later_rounds (void **state)
{
  (void)state;
  check_families ("purify_success_branch.csv", "n", check_success);
}

static void
check_paper_rate (const struct oracle *o, size_t row,
                  const struct ebit_value *table, size_t at)
{
  check_close (cell (table, "rate_paper", at),
               oracle_number (o, row, "R_paper"), 1e-12);
}

static void
test_averages_of_later_rounds (void **state)
{
  (void)state;
  check_families ("purify_rounds_paper_average.csv", "round",
                  check_paper_rate);
  struct oracle *o = oracle_read ("purify_round3_sorted.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    struct ebit_value *table
        = purify (oracle_number (o, i, "p"), oracle_number (o, i, "m"), 3);
    check_close (last (table, "rate_sorted"),
                 oracle_number (o, i, "R3_sorted"), 1e-12);
    ebit_free (table);
  }
  oracle_free (o);
}

/* Exact where the table is, but for m = 4, n = 3; else a bracket that holds
 * what is known, and is no wider than Renyi's. */
static void
check_bracket (const struct oracle *o, size_t row,
               const struct ebit_value *table, size_t at)
{
  const double m = oracle_number (o, row, "m");
  const double n = oracle_number (o, row, "n");
  const double exact = oracle_number (o, row, "R_unsorted_exact");
  const double lower = cell (table, "rate_lower", at);
  const double upper = cell (table, "rate_upper", at);
  check_at_most (lower, upper);
  check_at_most (oracle_number (o, row, "R_lower_renyi2"), lower + 1e-13);
  check_at_most (upper, oracle_number (o, row, "C")
                            - oracle_number (o, row, "gap_lower_round1rows")
                            + 1e-13);
  if (isnan (exact))
    return;
  check_at_most (lower, exact + 1e-12);
  check_at_most (exact, upper + 1e-12);
  if (m != 4 || n < 3)
    assert_string_equal (ebit_field (table, "status")->texts[at], "exact");
}

static void
test_every_syndrome (void **state)
{
  (void)state;
  check_families ("purify_all_syndromes.csv", "n", check_bracket);
}

/* The rows that the table calls reliable: WHT in doubles, absolute errors up
 * to 7e-9 (probability), 1.2e-6 (RCI), 3e-8 (fidelity). */
static void
test_branches (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("purify_branches.csv");
  struct ebit_value *table = NULL;
  char before[64] = "";
  for (size_t i = 0; i < o->rows; i++)
  {
    double x[] = { oracle_number (o, i, "p"), oracle_number (o, i, "m"),
                   oracle_number (o, i, "round") };
    if (is_long (x[1], x[2]))
      continue;
    char now[64];
    snprintf (now, sizeof now, "%g %g %g", x[0], x[1], x[2]);
    if (strcmp (now, before) != 0)
    {
      strcpy (before, now);
      ebit_free (table);
      struct ebit_value *a[3];
      for (size_t k = 0; k < 3; k++)
        a[k] = ebit_numbers (1, &x[k]);
      table = call (ebit_purification_branches, 3,
                    (const struct ebit_value *[]){ a[0], a[1], a[2] });
      for (size_t k = 0; k < 3; k++)
        ebit_free (a[k]);
    }
    const struct ebit_value *paths = ebit_field (table, "path");
    size_t row = 0;
    while (strcmp (paths->texts[row], oracle_text (o, i, "path")) != 0)
      row++;
    check_close (ebit_field (table, "probability")->numbers[row],
                 oracle_number (o, i, "P_cond"), 7e-9);
    check_close (ebit_field (table, "path_probability")->numbers[row],
                 oracle_number (o, i, "P_path"), 1e-12);
    check_close (ebit_field (table, "rci")->numbers[row],
                 oracle_number (o, i, "RCI"), 1.2e-6);
    check_close (ebit_field (table, "fidelity")->numbers[row],
                 oracle_number (o, i, "F"), 3.2e-8);
  }
  ebit_free (table);
  oracle_free (o);
}

static void
test_spectrum (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("purify_weight_enumerators.csv");
  struct ebit_value *table = NULL;
  double before[2] = { 0, 0 };
  size_t row = 0;
  for (size_t i = 0; i < o->rows; i++)
  {
    const double x[]
        = { 0.1, oracle_number (o, i, "m"), oracle_number (o, i, "n") };
    /* Where time counts, the largest codes are left to other tests. */
    if (is_slowed () && (x[1] == 7 || x[2] >= 4))
      continue;
    if (x[1] != before[0] || x[2] != before[1])
    {
      ebit_free (table);
      struct ebit_value *a[3];
      for (size_t k = 0; k < 3; k++)
        a[k] = ebit_numbers (1, &x[k]);
      table = call (ebit_purification_spectrum, 3,
                    (const struct ebit_value *[]){ a[0], a[1], a[2] });
      for (size_t k = 0; k < 3; k++)
        ebit_free (a[k]);
      before[0] = x[1];
      before[1] = x[2];
      row = 0;
    }
    /* The file is a sample of the weights. */
    const struct ebit_value *weights = ebit_field (table, "weight");
    while (weights->numbers[row] < oracle_number (o, i, "weight"))
      row++;
    check_close (weights->numbers[row], oracle_number (o, i, "weight"), 0);
    check_relative (ebit_field (table, "multiplicity")->numbers[row],
                    oracle_number (o, i, "A_w"), 1e-14);
  }
  ebit_free (table);
  oracle_free (o);
}

static void
test_memoryless (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("purify_memoryless.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    double x[] = { oracle_number (o, i, "p"), oracle_number (o, i, "m"),
                   oracle_number (o, i, "n") };
    if (x[2] < 1)
      continue;
    struct ebit_value *a[3];
    for (size_t k = 0; k < 3; k++)
      a[k] = ebit_numbers (1, &x[k]);
    struct ebit_value *table
        = call (ebit_purify_dephasing_memoryless, 3,
                (const struct ebit_value *[]){ a[0], a[1], a[2] });
    for (size_t k = 0; k < 3; k++)
      ebit_free (a[k]);
    check_relative (last (table, "error"), oracle_number (o, i, "p_n"), 1e-12);
    check_relative (last (table, "success_probability"),
                    oracle_number (o, i, "P_s_round"), 1e-13);
    check_relative (last (table, "yield"),
                    oracle_number (o, i, "net_yield=raw*cumP"), 1e-12);
    ebit_free (table);
  }
  oracle_free (o);
}

static void
test_rounds_needed (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("purify_rounds_needed.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    if (is_slowed () && oracle_text (o, i, "n_needed")[0] == '>')
      continue;
    const double x[] = { oracle_number (o, i, "p"), oracle_number (o, i, "m"),
                         oracle_number (o, i, "target_eps") };
    struct ebit_value *a[3];
    for (size_t k = 0; k < 3; k++)
      a[k] = ebit_numbers (1, &x[k]);
    struct ebit_value *table
        = call (ebit_rounds_needed, 3,
                (const struct ebit_value *[]){ a[0], a[1], a[2] });
    for (size_t k = 0; k < 3; k++)
      ebit_free (a[k]);
    if (oracle_text (o, i, "n_needed")[0] == '>') /* >5e6 */
      assert_true (isinf (number (table, "rounds")));
    else
      check_close (number (table, "rounds"), oracle_number (o, i, "n_needed"),
                   0);
    check_relative (number (table, "yield"), oracle_number (o, i, "net_yield"),
                    1e-10);
    ebit_free (table);
  }
  oracle_free (o);
}

static void
test_chain (void **state)
{
  (void)state;
  struct oracle *o = oracle_read ("repeater_chain.csv");
  for (size_t i = 0; i < o->rows; i++)
  {
    const double m = oracle_number (o, i, "m"), n = oracle_number (o, i, "n");
    const double x[] = { oracle_number (o, i, "p_total"),
                         oracle_number (o, i, "L_links"), m, n };
    struct ebit_value *a[4];
    for (size_t k = 0; k < 4; k++)
      a[k] = ebit_numbers (1, &x[k]);
    struct ebit_value *table
        = call (ebit_swap_chain, 4,
                (const struct ebit_value *[]){ a[0], a[1], a[2], a[3] });
    for (size_t k = 0; k < 4; k++)
      ebit_free (a[k]);
    check_relative (number (table, "link_error"),
                    oracle_number (o, i, "q_link"), 1e-12);
    check_close (number (table, "direct_rate"),
                 oracle_number (o, i, "C_direct"), 1e-13);
    check_close (number (table, "ideal_rate"),
                 oracle_number (o, i, "C_repeater=1-h2(q)"), 1e-13);
    check_close (number (table, "end_error"),
                 oracle_number (o, i, "p_end_alt"), 1e-13);
    check_close (number (table, "memoryless_rate"),
                 oracle_number (o, i, "rate_alt"), 1e-12);
    const double block = oracle_number (o, i, "rate_orig_success_branch");
    if (!isnan (block) && pow (m - 1, n) <= 20)
      check_close (number (table, "purified_rate"), block, 1e-12);
    ebit_free (table);
  }
  oracle_free (o);
}

/* Near p = 1/2 two rounds lose nothing to speak of: every average but the
 * paper's is 1 - h2(p) = x^2 (1 + x^2/6 + ...)/(2 ln 2), x = 1 - 2p. */
static void
test_round_two_near_half (void **state)
{
  (void)state;
  const double biases[] = { 2e-4, 2e-6, 2e-8, 2e-12, 0x1p-53 };
  for (size_t i = 0; i < 5; i++)
    for (double m = 5; m < 9; m++)
    {
      const double p = (1 - biases[i]) / 2, x = 1 - 2 * p;
      const double rate = x * x * (1 + x * x / 6) / (2 * log (2));
      struct ebit_value *table = purify (p, m, 2);
      check_relative (last (table, "rate_lower"), rate, 1e-14);
      check_relative (last (table, "rate_upper"), rate, 1e-14);
      check_relative (last (table, "rate_sorted"), rate, 1e-14);
      check_at_most (last (table, "rate_paper"), rate * (1 + 1e-14));
      ebit_free (table);
    }
}

/* 9^-512 is no double: it is neither 0 nor exact. */
static void
test_least_infidelity (void **state)
{
  (void)state;
  struct ebit_value *table = purify (0.1, 2, 8);
  assert_true (last (table, "infidelity_lower") > 0);
  assert_string_equal (last_status (table), "exact");
  ebit_free (table);
  table = purify (0.1, 2, 9);
  assert_true (last (table, "infidelity_lower") == 0);
  assert_true (last (table, "infidelity_upper") == 0x1p-1074);
  assert_string_equal (last_status (table), "bracket");
  ebit_free (table);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_round_one),
    cmocka_unit_test (test_round_two),
    cmocka_unit_test (test_round_two_of_many_pairs),
    cmocka_unit_test (test_success_of_later_rounds),
    cmocka_unit_test (test_averages_of_later_rounds),
    cmocka_unit_test (test_every_syndrome),
    cmocka_unit_test (test_branches),
    cmocka_unit_test (test_spectrum),
    cmocka_unit_test (test_memoryless),
    cmocka_unit_test (test_rounds_needed),
    cmocka_unit_test (test_chain),
    cmocka_unit_test (test_round_two_near_half),
    cmocka_unit_test (test_least_infidelity),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
