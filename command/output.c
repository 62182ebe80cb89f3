/* How a result is written.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <stdlib.h>
#include <string.h>

static bool
is_vector (const struct ebit_value *value)
{
  return value->rank == 1
         && (value->kind == EBIT_NUMBERS || value->kind == EBIT_LOGICALS
             || value->kind == EBIT_TEXTS);
}

static bool
is_bounds (const struct ebit_value *value)
{
  return value->class_name
         && (strcmp (value->class_name, "ebit_bounds") == 0
             || strcmp (value->class_name, "ebit_all_pairs") == 0);
}

/* A line each, and none for a name. */
static void
write_vector (const struct ebit_value *value, const char *file)
{
  const char *name = "value";
  struct ebit_value *table = have (ebit_list (1, &name, &value));
  struct ebit_value *text = call_with ("to_csv", table);
  const char *lines = strchr (text->texts[0], '\n') + 1;
  write_file (file, lines);
  ebit_free (text);
  ebit_free (table);
}

/* A line each; a text that ends a line by itself needs no other end. */
static void
write_texts (const struct ebit_value *value, const char *file)
{
  size_t size = 1;
  for (size_t i = 0; i < value->extent[0]; i++)
    size += strlen (value->texts[i]) + 1;
  char *all = have (malloc (size)), *end = all;
  for (size_t i = 0; i < value->extent[0]; i++)
  {
    const size_t n = strlen (value->texts[i]);
    memcpy (end, value->texts[i], n);
    end += n;
    if (n == 0 || end[-1] != '\n')
      *end++ = '\n';
  }
  *end = '\0';
  write_file (file, all);
  free (all);
}

static void
write_as (const char *function, const struct ebit_value *value,
          const char *file)
{
  struct ebit_value *text = call_with (function, value);
  write_file (file, text->texts[0]);
  ebit_free (text);
}

void
write_value (const struct ebit_value *value, enum format format,
             const char *file)
{
  const size_t n = file ? strlen (file) : 0;
  if (format == FORMAT_BY_VALUE && n > 5 && value->kind != EBIT_TEXTS
      && strcmp (file + n - 5, ".json") == 0)
    format = FORMAT_JSON;
  if (format == FORMAT_JSON)
    write_as ("to_json", value, file);
  else if (format == FORMAT_CSV || value->kind == EBIT_TABLE
           || is_bounds (value))
    write_as ("to_csv", value, file);
  else if (value->kind == EBIT_TEXTS)
    write_texts (value, file);
  else if (is_vector (value))
    write_vector (value, file);
  else
    write_as ("to_json", value, file);
}
