/* What channel_sweep refuses, and in which words.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sweep_calls.h"

#include "channel_quantities.h"

#define REFUSED(message, family, grid, threads, ...)                          \
  assert_string_equal (                                                       \
      is_refused (family, grid,                                               \
                  sizeof ((const char *[]){ __VA_ARGS__ }) / sizeof (char *), \
                  (const char *[]){ __VA_ARGS__ }, threads),                  \
      message)

/* The message begins so, and names every quantity that there is. */
static void
check_names_all (const char *message, const char *start)
{
  char name[64];
  if (strncmp (message, start, strlen (start)) != 0)
    fail_msg ("%s", message);
  for (size_t i = 0; i < ebit_n_channel_quantities; i++)
  {
    snprintf (name, sizeof name, "\"%s\"",
              ebit_channel_quantities[i].column.name);
    if (!strstr (message, name))
      fail_msg ("%s is not in: %s", name, message);
  }
}

static void
test_families_and_quantities_are_refused_by_name (void **state)
{
  (void)state;
  const double half = 0.5;
  struct ebit_value *grid
      = grid_of (1, (const char *[]){ "p" }, (size_t[]){ 1 },
                 (const double *[]){ &half });
  REFUSED ("family is \"kraus_channel\"; it must be one of "
           "\"identity_channel\", \"dephasing\", \"depolarizing\", "
           "\"pauli_channel\", \"amplitude_damping\", \"gadc\", "
           "\"damping_dephasing\", \"erasure\", \"pure_loss\", "
           "\"thermal_loss\", \"amplifier\", \"bosonic_dephasing\", "
           "\"gadc_from_times\", "
           "\"dephasing_from_times\", \"memory_channel\", "
           "\"fiber_channel\"",
           "kraus_channel", grid, 1, "rains");
  check_names_all (is_refused ("erasure", grid, 2,
                               (const char *[]){ "rains", "entropy" }, 1),
                   "quantities[2] is \"entropy\"; it must be one of "
                   "\"coherent_information\", ");
  check_names_all (
      is_refused ("erasure", grid, 1, (const char *[]){ "Rains" }, 1),
      "quantities is \"Rains\"; it must be one of ");
  REFUSED ("quantities[3] is \"rains\"; it must be given once", "erasure",
           grid, 1, "rains", "max_rains", "rains");
  REFUSED ("quantities is \"dual_rail\"; it must be a quantity that channels "
           "other than damping channels have too",
           "erasure", grid, 1, "dual_rail");
  REFUSED ("threads is 0; it must be a whole number in [1, 1024]", "erasure",
           grid, 0, "rains");
  assert_string_equal (is_refused ("erasure", grid, 0, NULL, 1),
                       "quantities is a list of 0; it must be names of "
                       "quantities");
  struct ebit_value *family = ebit_text ("erasure");
  check_refused (ebit_channel_sweep, 2,
                 (const struct ebit_value *[]){ family, grid },
                 "quantities is missing; it must be names of quantities");
  const struct ebit_value *numbers = grid->items[0];
  struct ebit_value *list = ebit_list (1, NULL, &numbers);
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (ebit_channel_sweep (
                        3, (const struct ebit_value *[]){ family, grid, list },
                        NULL, &result, &error),
                    EBIT_EARGUMENT);
  check_names_all (error.message, "quantities is no text; it must be one of ");
  ebit_free (list);
  ebit_free (family);
  ebit_free (grid);
}

/* The first row is kept, the second has NaN and the message. */
static void
check_second_fails (const char *message, const char *family,
                    const struct ebit_value *grid, const char *name,
                    double threads)
{
  struct ebit_value *table = sweep (
      family, grid, 2, (const char *[]){ name, "is_degradable" }, threads);
  const struct ebit_value *messages = ebit_field (table, "message");
  assert_string_equal (messages->texts[0], "");
  assert_string_equal (messages->texts[1], message);
  assert_ptr_equal (table->items[ebit_length (table) - 1], messages);
  assert_true (cell (table, name, "_lower", 0) >= 0);
  assert_true (isnan (cell (table, name, "_lower", 1)));
  assert_true (isnan (cell (table, name, "_upper", 1)));
  assert_true (isnan (cell (table, "is_degradable", "", 1)));
  char status[64];
  snprintf (status, sizeof status, "%s_status", name);
  assert_string_equal (ebit_field (table, status)->texts[1], "");
  ebit_free (table);
}

static void
test_grids_are_refused_by_name (void **state)
{
  (void)state;
  const double p[] = { 0.5, 1.2 }, d[] = { 2, 3, 4 };
  const double *columns[] = { p, d };
  const char *const names[] = { "p", "d" }, *wrong[] = { "p", "dim" };
  struct ebit_value *grid = grid_of (2, names, (size_t[]){ 2, 3 }, columns);
  REFUSED ("d is of length 3; it must be of length 1 or 2, as p is",
           "depolarizing", grid, 1, "rains");
  ebit_free (grid);
  grid = grid_of (1, names, (size_t[]){ 2 }, (const double *[]){ d });
  REFUSED ("p[1] is 2; it must be a number in [0, 1]", "erasure", grid, 1,
           "rains");
  ebit_free (grid);
  grid = grid_of (1, names, (size_t[]){ 2 }, columns);
  check_second_fails ("p is 1.2; it must be a number in [0, 1]", "erasure",
                      grid, "rains", 1);
  ebit_free (grid);
  grid = grid_of (2, wrong, (size_t[]){ 1, 1 }, columns);
  REFUSED ("grid is a table with dim; it must be a table of p, d = 2",
           "erasure", grid, 1, "rains");
  ebit_free (grid);
  grid
      = grid_of (2, names, (size_t[]){ 2, 1 }, (const double *[]){ p, d + 1 });
  for (int threads = 1; threads <= 2; threads++)
    check_second_fails ("p is 1.2; it must be a number in [0, 1.125]",
                        "depolarizing", grid, "rains", threads);
  REFUSED ("grid is a table with p; it must be a table of gamma, thermal",
           "gadc", grid, 1, "rains");
  ebit_free (grid);
  grid = grid_of (0, NULL, NULL, NULL);
  REFUSED ("grid is a table without gamma; it must be a table of gamma, "
           "thermal",
           "gadc", grid, 1, "rains");
  ebit_free (grid);
  REFUSED ("grid is a table without p; it must be a table of p", "dephasing",
           NULL, 1, "rains");
  grid = ebit_numbers (2, p);
  REFUSED ("grid is a vector of 2 numbers; it must be a table of p",
           "dephasing", grid, 1, "rains");
  const struct ebit_value *item = grid;
  struct ebit_value *weights
      = ebit_list (1, (const char *[]){ "weights" }, &item);
  REFUSED ("weights is a vector of 2 numbers; it must be a matrix with a "
           "column for each of I, X, Y, Z",
           "pauli_channel", weights, 1, "rains");
  ebit_free (weights);
  ebit_free (grid);
}

static void
test_weights_are_refused_by_row (void **state)
{
  (void)state;
  const double share[] = { 0.25, 0.2 }, quarter = 0.25;
  const char *const names[]
      = { "weights_I", "weights_X", "weights_Y", "weights_Z" };
  struct ebit_value *grid
      = grid_of (4, names, (size_t[]){ 1, 1, 1, 2 },
                 (const double *[]){ &quarter, &quarter, &quarter, share });
  check_second_fails ("weights is of sum 0.95; it must be of sum 1",
                      "pauli_channel", grid, "rains", 1);
  ebit_free (grid);
  grid = grid_of (3, names, (size_t[]){ 1, 1, 1 },
                  (const double *[]){ &quarter, &quarter, &quarter });
  REFUSED ("grid is a table without weights_Z; it must be a table of weights",
           "pauli_channel", grid, 1, "rains");
  ebit_free (grid);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_families_and_quantities_are_refused_by_name),
    cmocka_unit_test (test_grids_are_refused_by_name),
    cmocka_unit_test (test_weights_are_refused_by_row),
  };
  return cmocka_run_group_tests_name ("channel sweep, refusals", tests, NULL,
                                      NULL);
}
