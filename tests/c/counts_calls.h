/* Counts of measurements, and their settings, as a C user gives them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_COUNTS_CALLS_H
#define EBIT_TESTS_COUNTS_CALLS_H

#include "statistics_calls.h"

static const char *const words_of_one[] = { "X", "Y", "Z" };

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
