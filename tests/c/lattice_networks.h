/* Lattices with random values, and users far apart in them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_LATTICE_NETWORKS_H
#define EBIT_TESTS_LATTICE_NETWORKS_H

#include "rate_calls.h"

/* A lattice of so many nodes a side, with random values. */
static inline struct ebit_value *
lattice (size_t side, uint64_t *seed)
{
  const size_t n = 2 * side * (side - 1);
  double *x = calloc (3 * n, sizeof *x);
  size_t k = 0;
  for (size_t i = 0; i < side; i++)
    for (size_t j = 0; j < side; j++)
      for (size_t down = 0; down < 2; down++)
      {
        if ((down ? i : j) + 1 == side)
          continue;
        x[k] = (double)(i * side + j);
        x[n + k] = (double)(down ? (i + 1) * side + j : i * side + j + 1);
        x[2 * n + k++] = 0.1 + random_uniform (seed);
      }
  struct ebit_value *network
      = network_of (capacity_table (n, x, x + n, x + 2 * n));
  free (x);
  return network;
}

static inline struct users
far_users (size_t side, size_t n)
{
  struct users users = { .n = n };
  for (size_t i = 0; i < n; i++)
  {
    users.from[i] = (double)i;
    users.to[i] = (double)(side * side - 1 - (7 * i) % (side * side / 2));
    users.weight[i] = 1 + (double)(i % 3);
  }
  return users;
}

/* The worst rate, to a gap, within a time. */
static inline struct ebit_value *
ask_within (const char *method, double tol, double limit_s,
            const struct ebit_value *network, const struct users *users)
{
  struct ebit_value *arguments[]
      = { NULL, pairs_value (users),    ebit_text ("flooding"),
          NULL, ebit_text (method),     NULL,
          NULL, ebit_numbers (1, &tol), ebit_numbers (1, &limit_s) };
  const struct ebit_value *asked[9];
  for (size_t i = 0; i < 9; i++)
    asked[i] = i == 0 ? network : arguments[i];
  struct ebit_value *bounds = call (ebit_worst_case_capacity, 9, asked);
  for (size_t i = 1; i < 9; i++)
    ebit_free (arguments[i]);
  check_valid (bounds, true, "");
  return bounds;
}

#endif /* EBIT_TESTS_LATTICE_NETWORKS_H */
