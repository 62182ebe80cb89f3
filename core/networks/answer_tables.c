/* Tables that are fields of bounds values of networks: their columns.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "answer_tables.h"

#include <stdio.h>

enum ebit_status
ebit_read_answer_table (struct ebit_context *context,
                        const struct ebit_answered *answered, const char *name,
                        const char *first, struct ebit_answer_table *table)
{
  table->name = name;
  table->value = ebit_field (answered->bounds, name);
  const struct ebit_value *column
      = table->value ? ebit_field (table->value, first) : NULL;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "a table with a column %s", first);
  if (!column)
    return ebit_refuse_kind (context, name, table->value, allowed);
  table->rows = ebit_length (column);
  return EBIT_OK;
}

enum ebit_status
ebit_find_answer_column (struct ebit_context *context,
                         const struct ebit_answer_table *table,
                         const char *name, const struct ebit_value **column,
                         char spelled[EBIT_NAME_SIZE])
{
  char allowed[64];
  *column = ebit_field (table->value, name);
  ebit_spell_field (context, table->name, name, spelled);
  snprintf (allowed, sizeof allowed, "a column of %zu rows", table->rows);
  return *column && ebit_length (*column) == table->rows
             ? EBIT_OK
             : ebit_refuse_kind (context, spelled, *column, allowed);
}

enum ebit_status
ebit_read_answer_numbers (struct ebit_context *context,
                          const struct ebit_answer_table *table,
                          const char *name, const struct ebit_range *range,
                          const double **numbers)
{
  const struct ebit_value *column;
  char spelled[EBIT_NAME_SIZE];
  size_t n;
  *numbers = NULL;
  const enum ebit_status status
      = ebit_find_answer_column (context, table, name, &column, spelled);
  if (status || table->rows == 0)
    return status;
  return ebit_read_vector (context, spelled, column, range, &n, numbers);
}

enum ebit_status
ebit_read_answer_nodes (struct ebit_context *context,
                        const struct ebit_answer_table *table,
                        const char *name, const struct ebit_network *network,
                        size_t **nodes)
{
  const struct ebit_value *column;
  char spelled[EBIT_NAME_SIZE];
  enum ebit_status status
      = ebit_find_answer_column (context, table, name, &column, spelled);
  *nodes = ebit_work (context, table->rows + 1, sizeof **nodes);
  if (!status && !*nodes)
    status = EBIT_EMEMORY;
  for (size_t i = 0; i < table->rows && !status; i++)
  {
    status
        = ebit_read_user (context, spelled, column, i, network, &(*nodes)[i]);
    if (!status)
      status = ebit_poll_if_due (context);
  }
  return status;
}

enum ebit_status
ebit_refuse_answer_edge (struct ebit_context *context,
                         const struct ebit_answered *answered,
                         const char *field, size_t tail, size_t head)
{
  const char *const *names = answered->network.nodes.names;
  char has[160];
  snprintf (has, sizeof has, "from %.60s to %.60s", names[tail], names[head]);
  return ebit_refuse (context, field, has, "along edges of the network");
}
