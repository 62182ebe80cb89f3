/* Columns of a table of edges, as hosts have it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "edge_columns.h"

#include <stdio.h>
#include <string.h>

enum ebit_status
ebit_refuse_edge_column (struct ebit_context *context, const char *name,
                         const char *words, const char *column,
                         const char *allowed)
{
  char has[96];
  snprintf (has, sizeof has, "a table with%s %.60s", words, column);
  return ebit_refuse (context, name, has, allowed);
}

enum ebit_status
ebit_check_edge_table (struct ebit_context *context, const char *name,
                       const struct ebit_value *table, const char *allowed)
{
  const bool is_list
      = table && (table->kind == EBIT_LIST || table->kind == EBIT_TABLE);
  if (!is_list || !table->names)
    return ebit_refuse_kind (context, name, table, allowed);
  for (size_t i = 0; i < table->extent[0]; i++)
    for (size_t k = 0; k < i; k++)
      if (strcmp (table->names[k], table->names[i]) == 0)
        return ebit_refuse_edge_column (context, name, " two columns",
                                        table->names[i], allowed);
  return EBIT_OK;
}

enum ebit_status
ebit_check_edge_ends (struct ebit_context *context, const char *name,
                      const struct ebit_nodes *nodes, size_t rows,
                      const size_t *tail, const size_t *head)
{
  for (size_t k = 0; k < rows; k++)
    if (tail[k] == head[k])
    {
      char has[160];
      snprintf (has, sizeof has,
                "a table whose row %zu joins node %.60s to itself", k + 1,
                nodes->names[tail[k]]);
      return ebit_refuse (context, name, has,
                          "a table of edges between two different nodes");
    }
  return EBIT_OK;
}

enum ebit_status
ebit_refuse_edge_count (struct ebit_context *context, const char *name,
                        size_t n, size_t rows)
{
  char has[48], must[64];
  snprintf (has, sizeof has, "of length %zu", n);
  snprintf (must, sizeof must, "of length 1 or %zu, as tail is", rows);
  return ebit_refuse (context, name, has, must);
}

enum ebit_status
ebit_read_edge_numbers (struct ebit_context *context, const char *name,
                        const struct ebit_value *column,
                        const struct ebit_range *range, size_t rows,
                        const double **x)
{
  size_t n;
  const enum ebit_status status
      = ebit_read_vector (context, name, column, range, &n, x);
  if (status || n == rows)
    return status;
  if (n != 1)
    return ebit_refuse_edge_count (context, name, n, rows);
  double *all = ebit_work (context, rows, sizeof *all);
  for (size_t k = 0; all && k < rows; k++)
    all[k] = (*x)[0];
  *x = all;
  return all ? EBIT_OK : EBIT_EMEMORY;
}
