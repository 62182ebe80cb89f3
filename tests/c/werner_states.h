/* Werner states, and what rains says of them: the bounds values that the tests
 * of verify change.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_WERNER_STATES_H
#define EBIT_TESTS_WERNER_STATES_H

#include "calls.h"

/* v |phi+><phi+| + (1-v) 1/4 */
static inline struct ebit_value *
werner (double v)
{
  double complex rho[16] = { 0 };
  for (size_t i = 0; i < 4; i++)
    rho[5 * i] = (1 - v) / 4 + (i == 0 || i == 3 ? v / 2 : 0);
  rho[3] = rho[12] = v / 2;
  return ebit_matrix (4, 4, (const double *)rho);
}

static inline struct ebit_value *
werner_bounds (double v)
{
  struct ebit_value *rho = werner (v);
  struct ebit_value *bounds
      = call (ebit_rains, 1, (const struct ebit_value *[]){ rho });
  ebit_free (rho);
  return bounds;
}

/* A value with one more field. */
static inline struct ebit_value *
with_field (const struct ebit_value *bounds, const char *name,
            const struct ebit_value *item)
{
  const char *names[MOST_VALUE_FIELDS];
  const struct ebit_value *items[MOST_VALUE_FIELDS];
  const size_t n = bounds->extent[0];
  assert_true (n < MOST_VALUE_FIELDS);
  memcpy (names, bounds->names, n * sizeof *names);
  memcpy (items, bounds->items, n * sizeof *items);
  names[n] = name;
  items[n] = item;
  return ebit_list (n + 1, names, items);
}

#endif /* EBIT_TESTS_WERNER_STATES_H */
