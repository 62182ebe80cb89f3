/* channel_sweep against the functions whose numbers it tabulates.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sweep_calls.h"

#include "channel_quantities.h"

#define SAME 1e-300 /* equal to the last bit, but for the test's message */

/* ---- Values ---------------------------------------------------------- */

/* One quantity of one row, against its function called for that channel. */
static void
check_cell (const struct ebit_value *table, size_t row,
            const struct ebit_channel_quantity *quantity,
            const struct ebit_value *channel, double tolerance)
{
  const char *name = quantity->column.name;
  struct ebit_value *word = strcmp (name, "squashed_entanglement_bound") == 0
                                ? ebit_text ("fixed")
                                : NULL;
  const struct ebit_value *arguments[] = { channel, channel, NULL };
  arguments[quantity->n_channels] = word;
  struct ebit_error error;
  struct ebit_value *value;
  if (ebit_call (name, quantity->n_channels + (word ? 1 : 0), arguments, NULL,
                 &value, &error)
      != EBIT_OK)
    fail_msg ("%s", error.message);
  ebit_free (word);
  if (quantity->kind == EBIT_QUANTITY_LOGICAL)
    check_close (cell (table, name, "", row), value->numbers[0], SAME);
  else
  {
    check_close (cell (table, name, "_lower", row), number (value, "lower"),
                 tolerance);
    check_close (cell (table, name, "_upper", row), number (value, "upper"),
                 tolerance);
    char column[96];
    snprintf (column, sizeof column, "%s_status", name);
    /* Where the ends meet but for rounding, so do "exact" and "certified". */
    const bool meet
        = number (value, "upper") - number (value, "lower") <= 1e-14
          && strcmp (text (value, "status"), "bracket") != 0;
    if (!meet)
      assert_string_equal (ebit_field (table, column)->texts[row],
                           text (value, "status"));
  }
  ebit_free (value);
}

static void
check_rows (const char *family, const struct ebit_value *grid, size_t n_inputs,
            size_t n, const char *const *names, double tolerance)
{
  struct ebit_value *table = sweep (family, grid, n, names, 1);
  for (size_t row = 0; row < table->items[0]->extent[0]; row++)
  {
    struct ebit_value *given[4], *channel;
    for (size_t k = 0; k < n_inputs; k++)
      given[k] = ebit_numbers (1, &table->items[k]->numbers[row]);
    struct ebit_error error;
    if (ebit_call (family, n_inputs, (const struct ebit_value *const *)given,
                   NULL, &channel, &error)
        != EBIT_OK)
      fail_msg ("%s", error.message);
    for (size_t q = 0; q < n; q++)
      check_cell (table, row, ebit_find_channel_quantity (names[q]), channel,
                  tolerance);
    ebit_free (channel);
    for (size_t k = 0; k < n_inputs; k++)
      ebit_free (given[k]);
  }
  ebit_free (table);
}

/* All quantities that are functions of channels. */
static size_t
all_functions (const char **names)
{
  size_t n = 0;
  for (size_t i = 0; i < ebit_n_channel_quantities; i++)
    if (ebit_channel_quantities[i].kind != EBIT_QUANTITY_RAILS)
      names[n++] = ebit_channel_quantities[i].column.name;
  return n;
}

static void
test_damping_channels_agree_with_the_functions (void **state)
{
  (void)state;
  enum
  {
    ROWS = 15
  };
  double gamma[ROWS * ROWS], thermal[ROWS * ROWS];
  for (size_t i = 0; i < ROWS; i++)
    for (size_t j = 0; j < ROWS; j++)
    {
      gamma[i * ROWS + j] = (double)i / (ROWS - 1);
      thermal[i * ROWS + j] = (double)j / (ROWS - 1);
    }
  const size_t lengths[] = { ROWS * ROWS, ROWS * ROWS };
  struct ebit_value *grid
      = grid_of (2, (const char *[]){ "gamma", "thermal" }, lengths,
                 (const double *[]){ gamma, thermal });
  const char *names[MOST];
  const size_t n = all_functions (names);
  check_rows ("gadc", grid, 2, n, names, 1e-9);
  ebit_free (grid);
}

static void
test_other_families_agree_with_the_functions (void **state)
{
  (void)state;
  const double p[] = { 0, 0.1, 0.5, 0.75, 1 }, d[] = { 3 };
  const double gamma[] = { 0, 0.2, 0.5, 0.8, 1 };
  const double time[] = { 0, 0.5, 2 }, t1[] = { 1.5 }, thermal[] = { 0.1 };
  const size_t lengths[] = { 5, 1 }, three[] = { 3, 1, 1 };
  const double *p_d[] = { p, d }, *gammas[] = { gamma };
  const double *times[] = { time, t1, thermal };
  const char *const p_d_names[] = { "p", "d" }, *gamma_name[] = { "gamma" };
  const char *const time_names[] = { "time", "t1", "thermal" };
  const char *names[MOST];
  const size_t n = all_functions (names);
  const struct
  {
    const char *family;
    struct ebit_value *grid;
    size_t n_inputs;
  } cases[] = {
    { "dephasing", grid_of (1, p_d_names, lengths, p_d), 1 },
    { "depolarizing", grid_of (2, p_d_names, lengths, p_d), 2 },
    { "erasure", grid_of (1, p_d_names, lengths, p_d), 2 },
    { "amplitude_damping", grid_of (1, gamma_name, lengths, gammas), 1 },
    { "gadc_from_times", grid_of (3, time_names, three, times), 3 },
    { "identity_channel", grid_of (0, NULL, NULL, NULL), 1 },
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
  {
    check_rows (cases[i].family, cases[i].grid, cases[i].n_inputs, n, names,
                1e-9);
    ebit_free (cases[i].grid);
  }
}

/* Rates of bosonic channels; what needs Kraus operators is refused by row. */
static void
test_bosonic_channels (void **state)
{
  (void)state;
  const double eta[] = { 0.5, 0.9 };
  struct ebit_value *grid
      = grid_of (1, (const char *[]){ "transmissivity" }, (size_t[]){ 2 },
                 (const double *[]){ eta });
  const char *const names[]
      = { "reverse_coherent_information", "transposition_bound",
          "is_degradable", "squashed_entanglement_bound",
          "entanglement_assisted_capacity" };
  check_rows ("pure_loss", grid, 1, 4, names, SAME);
  struct ebit_value *table = sweep ("pure_loss", grid, 5, names, 2);
  assert_string_equal (
      ebit_field (table, "message")->texts[1],
      "entanglement_assisted_capacity: channel is a bosonic channel "
      "(pure_loss); it must be one with Kraus operators");
  assert_true (isnan (cell (table, names[4], "_lower", 1)));
  check_close (cell (table, names[0], "_lower", 0), 1, SAME);
  ebit_free (table);
  ebit_free (grid);
}

/* The columns of gadc_rates come from elsewhere. */
static void
test_rails_agree_with_gadc_rates (void **state)
{
  (void)state;
  enum
  {
    ROWS = 101
  };
  double x[ROWS];
  for (size_t i = 0; i < ROWS; i++)
    x[i] = (double)i / (ROWS - 1);
  const double thermal = 0.07;
  struct ebit_value *grid
      = grid_of (2, (const char *[]){ "gamma", "thermal" },
                 (size_t[]){ ROWS, 1 }, (const double *[]){ x, &thermal });
  const char *const names[] = { "dual_rail", "multi_rail" };
  struct ebit_value *table = sweep ("gadc", grid, 2, names, 1);
  struct ebit_value *rates
      = call (ebit_gadc_rates, 2,
              (const struct ebit_value *[]){ grid->items[0], grid->items[1] });
  assert_int_equal (table->extent[0], 4);
  for (size_t row = 0; row < ROWS; row++)
    for (size_t q = 0; q < 2; q++)
      check_close (cell (table, names[q], "", row),
                   ebit_field (rates, names[q])->numbers[row], SAME);
  ebit_free (rates);
  ebit_free (table);
  ebit_free (grid);
}

/* ---- Grids ----------------------------------------------------------- */

/* n x 4 weights, as the columns of a matrix or as four columns. */
static void
test_weights_may_be_a_matrix (void **state)
{
  (void)state;
  const double weights[] = { 0.7, 0.4, 0.1, 0.2, 0.1, 0.3, 0.1, 0.1 };
  const char *const columns[]
      = { "weights_I", "weights_X", "weights_Y", "weights_Z" };
  const char *const names[] = { "rains", "coherent_information" };
  const struct ebit_value matrix = {
    .kind = EBIT_NUMBERS, .rank = 2, .extent = { 2, 4, 1 }, .numbers = weights
  };
  const struct ebit_value *item = &matrix;
  struct ebit_value *grid
      = ebit_list (1, (const char *[]){ "weights" }, &item);
  struct ebit_value *one = sweep ("pauli_channel", grid, 2, names, 1);
  struct ebit_value *again
      = ebit_list (4, columns, (const struct ebit_value *const *)one->items);
  struct ebit_value *two = sweep ("pauli_channel", again, 2, names, 1);
  assert_int_equal (one->extent[0], 4 + 2 * 3);
  for (size_t k = 0; k < 4; k++)
    assert_string_equal (one->names[k], columns[k]);
  for (size_t row = 0; row < 2; row++)
  {
    struct ebit_value *row_weights
        = ebit_numbers (4, (double[]){ weights[row], weights[2 + row],
                                       weights[4 + row], weights[6 + row] });
    struct ebit_value *channel = call1 (ebit_pauli_channel, row_weights);
    for (size_t q = 0; q < 2; q++)
    {
      check_cell (one, row, ebit_find_channel_quantity (names[q]), channel,
                  SAME);
      check_cell (two, row, ebit_find_channel_quantity (names[q]), channel,
                  SAME);
    }
    ebit_free (channel);
    ebit_free (row_weights);
  }
  ebit_free (two);
  ebit_free (again);
  ebit_free (one);
  ebit_free (grid);
}

static void
test_no_rows (void **state)
{
  (void)state;
  const double thermal = 0.1;
  struct ebit_value *grid
      = grid_of (2, (const char *[]){ "gamma", "thermal" }, (size_t[]){ 0, 1 },
                 (const double *[]){ NULL, &thermal });
  const char *const names[] = { "rains", "is_degradable", "dual_rail" };
  struct ebit_value *table = sweep ("gadc", grid, 3, names, 2);
  assert_int_equal (table->extent[0], 2 + 3 + 1 + 1);
  for (size_t i = 0; i < table->extent[0]; i++)
    assert_int_equal (table->items[i]->extent[0], 0);
  ebit_free (table);
  ebit_free (grid);
}

static void
test_columns_stand_in_the_order_asked_for (void **state)
{
  (void)state;
  const double p = 0.1;
  const char *const names[] = { "rains", "is_degradable", "max_rains" };
  const char *const columns[] = { "p",
                                  "d",
                                  "rains_lower",
                                  "rains_upper",
                                  "rains_status",
                                  "is_degradable",
                                  "max_rains_lower",
                                  "max_rains_upper",
                                  "max_rains_status" };
  struct ebit_value *grid = grid_of (
      1, (const char *[]){ "p" }, (size_t[]){ 1 }, (const double *[]){ &p });
  struct ebit_value *table = sweep ("depolarizing", grid, 3, names, 1);
  assert_int_equal (table->kind, EBIT_TABLE);
  assert_string_equal (table->class_name, "ebit_sweep");
  assert_int_equal (table->extent[0], 9);
  for (size_t i = 0; i < 9; i++)
    assert_string_equal (table->names[i], columns[i]);
  assert_int_equal (ebit_field (table, "is_degradable")->kind, EBIT_LOGICALS);
  check_close (ebit_field (table, "d")->numbers[0], 2, SAME);
  ebit_free (table);
  ebit_free (grid);
}

/* ---- Threads --------------------------------------------------------- */

static void
test_any_number_of_threads_gives_the_same_bits (void **state)
{
  (void)state;
  enum
  {
    ROWS = 500
  };
  double gamma[ROWS];
  for (size_t i = 0; i < ROWS; i++)
    gamma[i] = (double)i / (ROWS - 1);
  const double thermal = 0.5; /* where functions are called too */
  struct ebit_value *grid
      = grid_of (2, (const char *[]){ "gamma", "thermal" },
                 (size_t[]){ ROWS, 1 }, (const double *[]){ gamma, &thermal });
  const char *names[MOST];
  const size_t n = all_functions (names);
  struct ebit_value *one = sweep ("gadc", grid, n, names, 1);
  for (int threads = 2; threads <= 4; threads++)
  {
    struct ebit_value *many = sweep ("gadc", grid, n, names, threads);
    for (size_t i = 0; i < one->extent[0]; i++)
      for (size_t row = 0; row < ROWS; row++)
        if (one->items[i]->kind == EBIT_TEXTS)
          assert_string_equal (many->items[i]->texts[row],
                               one->items[i]->texts[row]);
        else
          check_close (many->items[i]->numbers[row],
                       one->items[i]->numbers[row], SAME);
    ebit_free (many);
  }
  ebit_free (one);
  ebit_free (grid);
}

/* ---- Interrupt ------------------------------------------------------- */

static int
stop_at_once (void *calls)
{
  ++*(int *)calls;
  return 1;
}

static void
test_interrupt_stops_and_loses_nothing (void **state)
{
  (void)state;
  double gamma[1000];
  for (size_t i = 0; i < 1000; i++)
    gamma[i] = (double)i / 1000;
  struct ebit_value *grid
      = grid_of (1, (const char *[]){ "gamma" }, (size_t[]){ 1000 },
                 (const double *[]){ gamma });
  struct ebit_value *family = ebit_text ("amplitude_damping");
  struct ebit_value *quantity = ebit_text ("rains"), *table;
  struct ebit_options options = ebit_default_options ();
  struct ebit_error error;
  int calls = 0;
  options.poll = stop_at_once;
  options.poll_data = &calls;
  assert_int_equal (
      ebit_channel_sweep (
          3, (const struct ebit_value *[]){ family, grid, quantity }, &options,
          &table, &error),
      EBIT_EINTERRUPT);
  assert_null (table);
  assert_int_equal (calls, 1);
  ebit_free (quantity);
  ebit_free (family);
  ebit_free (grid);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damping_channels_agree_with_the_functions),
    cmocka_unit_test (test_other_families_agree_with_the_functions),
    cmocka_unit_test (test_bosonic_channels),
    cmocka_unit_test (test_rails_agree_with_gadc_rates),
    cmocka_unit_test (test_weights_may_be_a_matrix),
    cmocka_unit_test (test_no_rows),
    cmocka_unit_test (test_columns_stand_in_the_order_asked_for),
    cmocka_unit_test (test_any_number_of_threads_gives_the_same_bits),
    cmocka_unit_test (test_interrupt_stops_and_loses_nothing),
  };
  return cmocka_run_group_tests_name ("channel sweep", tests, NULL, NULL);
}
