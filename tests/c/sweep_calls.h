/* Calls of channel_sweep, as a C user makes them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_SWEEP_CALLS_H
#define EBIT_TESTS_SWEEP_CALLS_H

#include "upper_bound_calls.h"

enum
{
  MOST = 64
};

/* A grid of columns of these lengths. */
static inline struct ebit_value *
grid_of (size_t n, const char *const *names, const size_t *lengths,
         const double *const *columns)
{
  struct ebit_value *items[MOST];
  for (size_t i = 0; i < n; i++)
    items[i] = ebit_numbers (lengths[i], columns[i]);
  struct ebit_value *grid
      = ebit_list (n, names, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < n; i++)
    ebit_free (items[i]);
  return grid;
}

static inline enum ebit_status
try_sweep (const char *family, const struct ebit_value *grid, size_t n,
           const char *const *names, double threads, struct ebit_value **table,
           struct ebit_error *error)
{
  struct ebit_value *name = ebit_text (family);
  struct ebit_value *quantities = list_of_texts (n, names);
  struct ebit_value *number = ebit_numbers (1, &threads);
  const enum ebit_status status = ebit_channel_sweep (
      4, (const struct ebit_value *[]){ name, grid, quantities, number }, NULL,
      table, error);
  ebit_free (name);
  ebit_free (quantities);
  ebit_free (number);
  return status;
}

static inline struct ebit_value *
sweep (const char *family, const struct ebit_value *grid, size_t n,
       const char *const *names, double threads)
{
  struct ebit_error error;
  struct ebit_value *table;
  if (try_sweep (family, grid, n, names, threads, &table, &error) != EBIT_OK)
    fail_msg ("%s", error.message);
  return table;
}

static inline const char *
is_refused (const char *family, const struct ebit_value *grid, size_t n,
            const char *const *names, double threads)
{
  static struct ebit_error error;
  struct ebit_value *table;
  assert_int_equal (
      try_sweep (family, grid, n, names, threads, &table, &error),
      EBIT_EARGUMENT);
  assert_null (table);
  return error.message;
}

static inline double
cell (const struct ebit_value *table, const char *name, const char *end,
      size_t row)
{
  char column[96];
  snprintf (column, sizeof column, "%s%s", name, end);
  if (ebit_field (table, column) == NULL)
    fail_msg ("no column %s", column);
  return ebit_field (table, column)->numbers[row];
}

#endif /* EBIT_TESTS_SWEEP_CALLS_H */
