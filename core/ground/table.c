/* Tables made of their columns.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table.h"

#include "value.h"

struct ebit_value *
ebit_make_table (struct ebit_context *context, size_t n,
                 const struct ebit_field *columns)
{
  struct ebit_value *table = ebit_make_list (context, EBIT_TABLE, NULL, n);
  for (size_t i = 0; i < n; i++)
    if (ebit_add (context, table, columns[i].name, columns[i].value))
      return NULL;
  return table;
}
