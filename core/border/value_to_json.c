/* Values as JSON: one value, one text, whichever host wrote it.  Vectors are
 * n x 1 in Octave.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "value_json.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "decimal.h"
#include "json.h"
#include "lost_kinds.h"
#include "refusal.h"
#include "value.h"

const char *const ebit_json_parts[EBIT_JSON_PARTS]
    = { [EBIT_JSON_NUMBERS] = "numbers", [EBIT_JSON_COMPLEX] = "complex",
        [EBIT_JSON_REAL] = "real",       [EBIT_JSON_LOGICALS] = "logicals",
        [EBIT_JSON_TEXTS] = "texts",     [EBIT_JSON_FIELDS] = "fields",
        [EBIT_JSON_COLUMNS] = "columns" };

#define LINE 76 /* characters, beyond which numbers go on in the next line */

struct writer
{
  struct ebit_text_builder text;
  size_t indent;
  size_t line; /* where the line begins */
  /* Whether the fields of complex matrices hold such: they do in a channel and
   * in a bounds value, but for a limit of distillation. */
  bool has_matrices;
  bool in_table; /* where what has no items is a column of texts */
};

static enum ebit_status write_value (struct writer *writer, const char *field,
                                     const struct ebit_value *value);

static void
append (struct writer *writer, const char *text)
{
  ebit_append_text (&writer->text, text);
}

static void
new_line (struct writer *writer)
{
  append (writer, "\n");
  writer->line = writer->text.used;
  for (size_t i = 0; i < writer->indent; i++)
    append (writer, " ");
}

/* ---- Arrays ---------------------------------------------------------- */

/* Nothing of complex numbers but their real parts: "real". */
static bool
is_real (const struct ebit_value *value)
{
  const size_t n = ebit_length (value);
  for (size_t i = 0; i < n; i++)
    if (value->numbers[2 * i + 1] != 0)
      return false;
  return true;
}

/* A vector has no extents, but as a matrix of one column. */
static void
write_extents (struct writer *writer, const struct ebit_value *value,
               bool is_matrix)
{
  size_t rank = value->rank;
  while (rank > 1 && value->extent[rank - 1] == 1)
    rank--;
  if (is_matrix && rank == 1)
    rank = 2;
  if (rank == 1 || ebit_length (value) == 0)
    return;
  append (writer, "\"extents\": [");
  for (size_t i = 0; i < rank; i++)
  {
    char text[32];
    snprintf (text, sizeof text, "%s%zu", i ? ", " : "",
              ebit_extent (value, i));
    append (writer, text);
  }
  append (writer, "], ");
}

static const char *
spell_logical (double x)
{
  return isnan (x) ? "null" : x != 0 ? "true" : "false";
}

/* Element i of what is written, of which there are twice as many where they
 * are pairs. */
static void
write_element (struct writer *writer, enum ebit_json_part part,
               const struct ebit_value *value, size_t i)
{
  const bool skips = part == EBIT_JSON_REAL && value->kind == EBIT_COMPLEX;
  char digits[EBIT_DIGITS_SIZE];
  if (part == EBIT_JSON_TEXTS)
    ebit_append_string (&writer->text, value->kind == EBIT_TEXTS
                                           ? value->texts[i]
                                           : value->items[i]->texts[0]);
  else if (part == EBIT_JSON_LOGICALS)
    append (writer, spell_logical (value->numbers[i]));
  else
  {
    ebit_write_hexadecimal (value->numbers[skips ? 2 * i : i], digits);
    ebit_append_string (&writer->text, digits);
  }
}

static enum ebit_status
write_array (struct writer *writer, enum ebit_json_part part, bool is_matrix,
             const struct ebit_value *value)
{
  const size_t n = ebit_length (value) * (part == EBIT_JSON_COMPLEX ? 2 : 1);
  append (writer, "{");
  write_extents (writer, value, is_matrix);
  ebit_append_string (&writer->text, ebit_json_parts[part]);
  append (writer, ": [");
  writer->indent += 1;
  for (size_t i = 0; i < n && !writer->text.failed; i++)
  {
    if (i > 0)
      append (writer, ",");
    if (writer->text.used - writer->line > LINE)
      new_line (writer);
    else if (i > 0)
      append (writer, " ");
    write_element (writer, part, value, i);
  }
  writer->indent -= 1;
  append (writer, "]}");
  return writer->text.failed ? EBIT_EMEMORY : EBIT_OK;
}

/* ---- Lists ----------------------------------------------------------- */

static enum ebit_status
write_items (struct writer *writer, const char *field,
             const struct ebit_value *value)
{
  const size_t n = ebit_length (value);
  enum ebit_status status = EBIT_OK;
  append (writer, "[");
  writer->indent++;
  for (size_t i = 0; i < n && !status; i++)
  {
    append (writer, i ? "," : "");
    new_line (writer);
    status = write_value (writer, field, value->items[i]);
  }
  writer->indent--;
  append (writer, "]");
  return status;
}

static enum ebit_status
write_fields (struct writer *writer, const struct ebit_value *value)
{
  const size_t n = ebit_length (value);
  enum ebit_status status = EBIT_OK;
  append (writer, "{");
  writer->indent++;
  for (size_t i = 0; i < n && !status; i++)
  {
    const char *name = value->names[i] ? value->names[i] : "";
    append (writer, i ? "," : "");
    new_line (writer);
    ebit_append_string (&writer->text, name);
    append (writer, ": ");
    status = write_value (writer, name, value->items[i]);
  }
  writer->indent--;
  append (writer, "}");
  return status;
}

static enum ebit_status
write_list (struct writer *writer, const char *field,
            const struct ebit_value *value)
{
  const bool has_fields = field && strcmp (field, "parameters") == 0;
  const bool has_columns = value->kind == EBIT_TABLE
                           || (value->names && ebit_holds_table (field));
  if (ebit_length (value) == 0 && !has_columns && !has_fields)
  {
    append (writer, writer->in_table ? "{\"texts\": []}" : "[]");
    return EBIT_OK;
  }
  if (!value->names && !has_fields)
    return write_items (writer, field, value);
  const char *class_name = ebit_class_of (value);
  const bool outer = writer->has_matrices;
  if (class_name)
    writer->has_matrices = ebit_has_matrices (value);
  append (writer, "{");
  if (class_name)
  {
    append (writer, "\"class\": ");
    ebit_append_string (&writer->text, class_name);
    append (writer, ", ");
  }
  append (writer, has_columns ? "\"columns\": " : "\"fields\": ");
  const bool was_in_table = writer->in_table;
  writer->in_table = has_columns;
  const enum ebit_status status = write_fields (writer, value);
  append (writer, "}");
  writer->in_table = was_in_table;
  writer->has_matrices = outer;
  return status;
}

static enum ebit_status
write_value (struct writer *writer, const char *field,
             const struct ebit_value *value)
{
  const bool is_matrix = value && ebit_length (value) > 0
                         && writer->has_matrices
                         && ebit_holds_matrices (field);
  if (!value)
  {
    append (writer, "null");
    return EBIT_OK;
  }
  switch (value->kind)
  {
  case EBIT_NUMBERS:
    return write_array (writer, is_matrix ? EBIT_JSON_REAL : EBIT_JSON_NUMBERS,
                        is_matrix, value);
  case EBIT_COMPLEX:
    return write_array (writer,
                        is_real (value) ? EBIT_JSON_REAL : EBIT_JSON_COMPLEX,
                        is_matrix, value);
  case EBIT_LOGICALS:
    return write_array (writer, EBIT_JSON_LOGICALS, false, value);
  case EBIT_TEXTS:
    if (ebit_length (value) != 1)
      return write_array (writer, EBIT_JSON_TEXTS, false, value);
    ebit_append_string (&writer->text, value->texts[0]);
    return EBIT_OK;
  case EBIT_LIST:
  case EBIT_TABLE:
    return ebit_is_list_of_texts (value) && ebit_length (value) == 1
               ? write_value (writer, field, value->items[0])
           : ebit_is_list_of_texts (value)
               ? write_array (writer, EBIT_JSON_TEXTS, false, value)
               : write_list (writer, field, value);
  case EBIT_FOREIGN:
  default:
    return ebit_refuse_kind (writer->text.context, field ? field : "x", value,
                             "numbers, texts, or a list or table of such");
  }
}

static enum ebit_status
to_json (struct ebit_context *context,
         const struct ebit_value *const *arguments,
         const struct ebit_value **result)
{
  struct writer writer = { .text = { .context = context } };
  if (!arguments[0])
    return ebit_refuse_kind (context, "x", NULL, "a value");
  append (&writer, "{\"format\": \"" EBIT_JSON_FORMAT "\",\n \"version\": "
                   "\"" EBIT_VERSION "\",\n \"value\": ");
  writer.indent = 1;
  writer.line = writer.text.used;
  const enum ebit_status status = write_value (&writer, NULL, arguments[0]);
  append (&writer, "}\n");
  if (status || writer.text.failed)
    return status ? status : EBIT_EMEMORY;
  *result = ebit_make_text (context, writer.text.text);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_to_json_functional
    = { .name = "to_json",
        .topic = "Files",
        .summary
        = "A bounds value, or any other, as text with every bit of it",
        .n_parameters = 1,
        .parameters = { { "x", NULL,
                          "a bounds value, a channel, a table, or any other "
                          "value of ebit" } },
        .implementation = to_json };
