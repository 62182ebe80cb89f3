/* Networks of the tests as values, across the border.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_NETWORK_CALLS_H
#define EBIT_TESTS_NETWORK_CALLS_H

#include "calls.h"

#define MOST_COLUMNS 12

/* A list with names, of items that it takes: they are freed. */
static inline struct ebit_value *
table_of (size_t n, const char *const *names, struct ebit_value **items)
{
  struct ebit_value *table
      = ebit_list (n, names, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < n; i++)
    ebit_free (items[i]);
  return table;
}

/* tail, head and lower of n edges. */
static inline struct ebit_value *
capacity_table (size_t n, const double *tail, const double *head,
                const double *capacity)
{
  return table_of (3, (const char *[]){ "tail", "head", "lower" },
                   (struct ebit_value *[]){ ebit_numbers (n, tail),
                                            ebit_numbers (n, head),
                                            ebit_numbers (n, capacity) });
}

/* The edges of an oracle table whose column `which` has that name. */
static inline struct ebit_value *
oracle_edges (const char *file, const char *which, const char *name)
{
  struct oracle *table = oracle_read (file);
  double *x = calloc (3 * table->rows, sizeof *x);
  static const char *const columns[] = { "tail", "head", "capacity" };
  size_t n = 0;
  for (size_t i = 0; i < table->rows; i++)
    if (strcmp (oracle_text (table, i, which), name) == 0)
    {
      for (size_t j = 0; j < 3; j++)
        x[j * table->rows + n] = oracle_number (table, i, columns[j]);
      n++;
    }
  struct ebit_value *edges
      = capacity_table (n, x, x + table->rows, x + 2 * table->rows);
  free (x);
  oracle_free (table);
  return edges;
}

/* The network of edges, which are freed. */
static inline struct ebit_value *
network_of (struct ebit_value *edges)
{
  struct ebit_value *network = call1 (ebit_network, edges);
  ebit_free (edges);
  return network;
}

/* Element k of a column of a network's edges. */
static inline double
edge_number (const struct ebit_value *network, const char *column, size_t k)
{
  return ebit_field (ebit_field (network, "edges"), column)->numbers[k];
}

static inline const char *
edge_text (const struct ebit_value *network, const char *column, size_t k)
{
  return ebit_field (ebit_field (network, "edges"), column)->texts[k];
}

#endif /* EBIT_TESTS_NETWORK_CALLS_H */
