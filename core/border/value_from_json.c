/* Values from the JSON that value_to_json.c writes.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "value_json.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "decimal.h"
#include "flaw.h"
#include "json.h"
#include "refusal.h"
#include "value.h"

static enum ebit_status make_value (struct ebit_context *context,
                                    const char *name,
                                    const struct ebit_value *json,
                                    const struct ebit_value **result);

static bool
is_text (const struct ebit_value *json)
{
  return json && json->kind == EBIT_TEXTS;
}

static bool
is_array (const struct ebit_value *json)
{
  return json && json->kind == EBIT_LIST && !json->names;
}

static bool
is_object (const struct ebit_value *json)
{
  return json && json->kind == EBIT_LIST && json->names;
}

/* ---- Arrays ---------------------------------------------------------- */

/* A number as text in hexadecimal or decimal digits, or as JSON has it; null
 * is NaN. */
static bool
read_element (const struct ebit_value *json, double *x)
{
  *x = NAN;
  if (!json)
    return true;
  if (is_text (json))
    return ebit_read_double (json->texts[0], strlen (json->texts[0]), x);
  *x = json->kind == EBIT_LIST ? NAN : json->numbers[0];
  return json->kind == EBIT_NUMBERS;
}

static bool
read_logical (const struct ebit_value *json, double *x)
{
  *x = json && json->kind == EBIT_LOGICALS ? json->numbers[0] : NAN;
  return !json || json->kind == EBIT_LOGICALS;
}

/* Extents with that product; a vector where they are missing. */
static enum ebit_status
read_extents (struct ebit_context *context, const struct ebit_value *json,
              size_t count, size_t *rank, size_t extent[EBIT_MAX_RANK])
{
  const size_t n = is_array (json) ? ebit_length (json) : 0;
  double product = 1;
  char allowed[96];
  snprintf (allowed, sizeof allowed,
            "1 to %d whole numbers whose product is %zu, the number of "
            "elements",
            EBIT_MAX_RANK, count);
  extent[0] = count;
  *rank = 1;
  if (!json)
    return EBIT_OK;
  bool fits = n >= 1 && n <= EBIT_MAX_RANK;
  for (size_t i = 0; i < n && fits; i++)
  {
    double x;
    fits = read_element (json->items[i], &x) && x >= 0 && x <= (double)count
           && x == floor (x);
    extent[i] = fits ? (size_t)x : 0;
    product *= fits ? x : 0;
  }
  *rank = n;
  return fits && product == (double)count
             ? EBIT_OK
             : ebit_refuse_kind (context, "extents", json, allowed);
}

static enum ebit_status
fill_numbers (struct ebit_context *context, enum ebit_json_part part,
              const struct ebit_value *elements, double *numbers)
{
  const size_t n = ebit_length (elements);
  const size_t step = part == EBIT_JSON_REAL ? 2 : 1;
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_value *json = elements->items[i];
    const bool is_logical = part == EBIT_JSON_LOGICALS;
    if (is_logical ? !read_logical (json, &numbers[i])
                   : !read_element (json, &numbers[step * i]))
      return ebit_refuse_kind (context, ebit_json_parts[part], json,
                               is_logical
                                   ? "true, false and null alone"
                                   : "doubles alone, such as \"0x1.8p-1\"");
  }
  return EBIT_OK;
}

static enum ebit_status
make_numbers (struct ebit_context *context, enum ebit_json_part part,
              const struct ebit_value *elements, size_t rank,
              const size_t *extent, const struct ebit_value **result)
{
  const bool is_complex = part == EBIT_JSON_COMPLEX || part == EBIT_JSON_REAL;
  const enum ebit_kind kind = is_complex                   ? EBIT_COMPLEX
                              : part == EBIT_JSON_LOGICALS ? EBIT_LOGICALS
                                                           : EBIT_NUMBERS;
  double *numbers;
  *result = ebit_make_array (context, kind, rank, extent, &numbers);
  return *result ? fill_numbers (context, part, elements, numbers)
                 : EBIT_EMEMORY;
}

static enum ebit_status
make_texts (struct ebit_context *context, const struct ebit_value *elements,
            const struct ebit_value **result)
{
  const size_t n = ebit_length (elements);
  const char **texts = ebit_work_unset (context, n + 1, sizeof *texts);
  if (!texts)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    if (!is_text (elements->items[i]))
      return ebit_refuse_kind (context, "texts", elements->items[i],
                               "texts alone");
    texts[i] = elements->items[i]->texts[0];
  }
  *result = ebit_make_texts (context, n, texts);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
make_array (struct ebit_context *context, enum ebit_json_part part,
            const struct ebit_value *json, const struct ebit_value **result)
{
  const char *name = ebit_json_parts[part];
  const struct ebit_value *elements = ebit_field (json, name);
  size_t rank, extent[EBIT_MAX_RANK];
  if (!is_array (elements))
    return ebit_refuse_kind (context, name, elements, "an array");
  const size_t n = ebit_length (elements);
  const bool is_pairs = part == EBIT_JSON_COMPLEX;
  if (is_pairs && n % 2)
    return ebit_refuse_kind (context, name, elements,
                             "pairs of real and imaginary parts");
  const enum ebit_status status
      = read_extents (context, ebit_field (json, "extents"),
                      is_pairs ? n / 2 : n, &rank, extent);
  if (status)
    return status;
  return part == EBIT_JSON_TEXTS
             ? make_texts (context, elements, result)
             : make_numbers (context, part, elements, rank, extent, result);
}

/* ---- Lists ----------------------------------------------------------- */

/* An item of an array, a field of an object, with its value made. */
static enum ebit_status
add_item (struct ebit_context *context, struct ebit_value *list,
          const char *name, const struct ebit_value *json)
{
  const struct ebit_value *item = NULL;
  const enum ebit_status status
      = make_value (context, name ? name : "text", json, &item);
  if (status)
    return status;
  return item ? ebit_add (context, list, name, item)
              : ebit_add_nothing (context, list, name);
}

static enum ebit_status
make_items (struct ebit_context *context, enum ebit_kind kind,
            const char *class_name, const struct ebit_value *json,
            const struct ebit_value **result)
{
  const size_t n = ebit_length (json);
  struct ebit_value *list = ebit_make_list (context, kind, class_name, n);
  if (!list)
    return EBIT_EMEMORY;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < n && !status; i++)
    status = add_item (context, list, json->names ? json->names[i] : NULL,
                       json->items[i]);
  *result = list;
  return status;
}

/* Columns are vectors of one length, with names of their own. */
static enum ebit_status
check_columns (struct ebit_context *context, const struct ebit_value *table)
{
  const size_t n = ebit_length (table);
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_value *column = table->items[i];
    char allowed[64];
    const bool is_vector = column && column->rank == 1
                           && column->kind != EBIT_LIST
                           && column->kind != EBIT_TABLE;
    if (!is_vector)
      return ebit_refuse_kind (context, table->names[i], column,
                               "a vector, a column of a table");
    if (ebit_field (table, table->names[i]) != column)
      return ebit_refuse (context, "columns",
                          "with a name that is there twice",
                          "of different names");
    snprintf (allowed, sizeof allowed, "of length %zu, as %.20s is",
              ebit_length (table->items[0]), table->names[0]);
    if (ebit_length (column) != ebit_length (table->items[0]))
      return ebit_refuse_kind (context, table->names[i], column, allowed);
  }
  return EBIT_OK;
}

/* Classes of ebit alone: a file that anybody wrote shall not choose which
 * methods R runs on it. */
static enum ebit_status
read_class (struct ebit_context *context, const struct ebit_value *json,
            const char **class_name)
{
  static const char begin[] = "ebit_";
  *class_name = NULL;
  if (!json)
    return EBIT_OK;
  if (!is_text (json) || strncmp (json->texts[0], begin, strlen (begin)) != 0)
    return ebit_refuse_kind (context, "class", json,
                             "a class of ebit, such as \"ebit_bounds\"");
  const struct ebit_value *copy = ebit_make_text (context, json->texts[0]);
  if (!copy)
    return EBIT_EMEMORY;
  *class_name = copy->texts[0];
  return EBIT_OK;
}

static enum ebit_status
make_list (struct ebit_context *context, enum ebit_json_part part,
           const struct ebit_value *json, const struct ebit_value **result)
{
  const char *name = ebit_json_parts[part];
  const struct ebit_value *fields = ebit_field (json, name);
  const bool is_table = part == EBIT_JSON_COLUMNS;
  const char *class_name;
  if (!is_object (fields))
    return ebit_refuse_kind (context, name, fields, "an object");
  enum ebit_status status
      = read_class (context, ebit_field (json, "class"), &class_name);
  if (!status)
    status = make_items (context, is_table ? EBIT_TABLE : EBIT_LIST,
                         class_name, fields, result);
  return !status && is_table ? check_columns (context, *result) : status;
}

/* ---- Any value ------------------------------------------------------- */

#define DESCRIPTION_OF_OBJECT                                                 \
  "an object with \"numbers\", \"complex\", \"real\", \"logicals\", "         \
  "\"texts\", \"fields\" or \"columns\""

/* The one part that an object has, besides what goes with it. */
static enum ebit_status
find_part (struct ebit_context *context, const char *name,
           const struct ebit_value *json, enum ebit_json_part *part)
{
  size_t known = 0;
  *part = EBIT_JSON_PARTS;
  for (size_t i = 0; i < EBIT_JSON_PARTS; i++)
    if (ebit_field (json, ebit_json_parts[i]))
    {
      known++;
      *part = (enum ebit_json_part)i;
    }
  const bool is_list = *part == EBIT_JSON_FIELDS || *part == EBIT_JSON_COLUMNS;
  const bool has_more = ebit_field (json, is_list ? "class" : "extents");
  return known == 1 && ebit_length (json) == (has_more ? 2 : 1)
             ? EBIT_OK
             : ebit_refuse_kind (context, name, json, DESCRIPTION_OF_OBJECT);
}

static enum ebit_status
make_value (struct ebit_context *context, const char *name,
            const struct ebit_value *json, const struct ebit_value **result)
{
  *result = NULL;
  if (!json)
    return EBIT_OK;
  if (json->kind != EBIT_LIST)
  {
    *result = ebit_copy_value (context, json);
    return *result ? EBIT_OK : EBIT_EMEMORY;
  }
  if (is_array (json))
    return make_items (context, EBIT_LIST, NULL, json, result);
  enum ebit_json_part part;
  const enum ebit_status status = find_part (context, name, json, &part);
  if (status)
    return status;
  return part == EBIT_JSON_FIELDS || part == EBIT_JSON_COLUMNS
             ? make_list (context, part, json, result)
             : make_array (context, part, json, result);
}

static enum ebit_status
check_format (struct ebit_context *context, const struct ebit_value *json)
{
  if (!is_object (json) || !ebit_field (json, "value"))
    return ebit_refuse (context, "text", "JSON of something else",
                        "what to_json makes: an object with \"format\" and "
                        "\"value\"");
  const struct ebit_value *format = ebit_field (json, "format");
  return is_text (format) && strcmp (format->texts[0], EBIT_JSON_FORMAT) == 0
             ? EBIT_OK
             : ebit_refuse_kind (context, "format", format,
                                 "\"" EBIT_JSON_FORMAT "\"");
}

static enum ebit_status
from_json (struct ebit_context *context,
           const struct ebit_value *const *arguments,
           const struct ebit_value **result)
{
  const struct ebit_value *json;
  if (!is_text (arguments[0]) || ebit_length (arguments[0]) != 1)
    return ebit_refuse_kind (context, "text", arguments[0], "a text");
  enum ebit_status status
      = ebit_read_json (context, "text", arguments[0]->texts[0], &json);
  if (!status)
    status = check_format (context, json);
  if (!status)
    status = make_value (context, "value", ebit_field (json, "value"), result);
  const struct ebit_flaw *flaw = status ? NULL : ebit_find_flaw (*result);
  return flaw ? ebit_refuse (context, "value", flaw->is, flaw->must) : status;
}

const struct ebit_functional ebit_from_json_functional
    = { .name = "from_json",
        .topic = "Files",
        .summary = "The value that a text of to_json holds",
        .n_parameters = 1,
        .parameters = { { "text", NULL, "a text that to_json made" } },
        .implementation = from_json };
