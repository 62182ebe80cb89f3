/* What hosts lose of the kinds of values, known again from names of fields.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lost_kinds.h"

#include <string.h>

#include "value.h"

static bool
has_all (const struct ebit_value *value, size_t n, const char *const *names)
{
  size_t i = 0;
  while (i < n && ebit_field (value, names[i]))
    i++;
  return i == n;
}

const char *
ebit_class_of (const struct ebit_value *value)
{
  static const struct
  {
    const char *name;
    size_t n;
    const char *fields[5];
  } classes[] = {
    { "ebit_all_pairs", 5, { "quantity", "from", "to", "tree", "status" } },
    { "ebit_bounds", 4, { "quantity", "lower", "upper", "status" } },
    { "ebit_channel",
      5,
      { "kraus", "d_in", "d_out", "family", "parameters" } },
    { "ebit_network", 3, { "nodes", "edges", "task" } },
  };
  const char *given = value->class_name;
  if (given && strncmp (given, "ebit_", 5) == 0)
    return given;
  for (size_t i = 0; i < sizeof classes / sizeof classes[0]; i++)
    if (has_all (value, classes[i].n, classes[i].fields))
      return classes[i].name;
  return NULL;
}

static bool
is_one_of (const char *field, const char *const *names)
{
  while (*names && strcmp (*names, field) != 0)
    names++;
  return *names;
}

bool
ebit_holds_matrices (const char *field)
{
  static const char *const fields[] = { "kraus",
                                        "state",
                                        "sigma",
                                        "dual",
                                        "positive_part",
                                        "negative_part",
                                        "factors_a",
                                        "factors_b",
                                        "basis",
                                        "lower_state",
                                        "map",
                                        "maps",
                                        "weight",
                                        "filter_a",
                                        "filter_b",
                                        "isometry",
                                        "isometry_state",
                                        NULL };
  return field && is_one_of (field, fields);
}

bool
ebit_holds_table (const char *field)
{
  static const char *const fields[]
      = { "candidates", "cut",   "edges",  "flow",  "history",
          "pairs",      "paths", "points", "sets",  "set_prices",
          "table",      "tree",  "trees",  "users", NULL };
  return field && is_one_of (field, fields);
}

bool
ebit_is_list_of_texts (const struct ebit_value *value)
{
  const size_t n = ebit_length (value);
  size_t i = 0;
  while (i < n && ebit_is_text (value->items[i]))
    i++;
  return n > 0 && i == n && !value->names && value->kind == EBIT_LIST;
}

bool
ebit_has_matrices (const struct ebit_value *value)
{
  const struct ebit_value *quantity = ebit_field (value, "quantity");
  return !ebit_is_text (quantity)
         || strcmp (quantity->texts[0], "distillation_limit") != 0;
}
