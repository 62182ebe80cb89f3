/* Counts of measurements, and their settings, as a C user gives them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_COUNTS_CALLS_H
#define EBIT_TESTS_COUNTS_CALLS_H

#include "statistics_calls.h"

static const char *const words_of_one[] = { "X", "Y", "Z" };

static inline struct ebit_value *
settings_of (size_t n, const char *const *words)
{
  struct ebit_value *items[16];
  for (size_t i = 0; i < n; i++)
    items[i] = ebit_text (words[i]);
  struct ebit_value *list
      = ebit_list (n, NULL, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < n; i++)
    ebit_free (items[i]);
  return list;
}

/* A real matrix, columns one after the other. */
static inline struct ebit_value *
counts_of (size_t rows, size_t columns, const double *x)
{
  struct ebit_value *flat = ebit_numbers (rows * columns, x);
  flat->rank = 2;
  flat->extent[0] = rows;
  flat->extent[1] = columns;
  return flat;
}

#endif /* EBIT_TESTS_COUNTS_CALLS_H */
