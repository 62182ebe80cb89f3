/* Calls of the functions of statistics, as a C user makes them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_STATISTICS_CALLS_H
#define EBIT_TESTS_STATISTICS_CALLS_H

#include "calls.h"

/* {"beta", 2, 8}; n numbers behind the word. */
static inline struct ebit_value *
distribution (const char *word, size_t n, const double *numbers)
{
  struct ebit_value *items[5] = { ebit_text (word) };
  for (size_t i = 0; i < n; i++)
    items[i + 1] = ebit_numbers (1, &numbers[i]);
  struct ebit_value *list
      = ebit_list (n + 1, NULL, (const struct ebit_value *const *)items);
  for (size_t i = 0; i <= n; i++)
    ebit_free (items[i]);
  return list;
}

/* A list of n items with these names, which are freed. */
static inline struct ebit_value *
named_list (size_t n, const char *const *names, struct ebit_value **items)
{
  struct ebit_value *list
      = ebit_list (n, names, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < n; i++)
    ebit_free (items[i]);
  return list;
}

static inline struct ebit_value *
one_number (double x)
{
  return ebit_numbers (1, &x);
}

#endif /* EBIT_TESTS_STATISTICS_CALLS_H */
