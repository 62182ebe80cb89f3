/* Texts of rows and commas (RFC 4180), a row at a time.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "csv_rows.h"

#include <string.h>

static enum ebit_status
read_quoted (struct ebit_text_reader *reader, struct ebit_csv_field *field)
{
  const char *start = ++reader->at;
  size_t length = 0, quotes = 0;
  while (start[length] != '\0'
         && (start[length] != '"' || start[length + 1] == '"'))
    length += start[length] == '"' ? 2 : 1;
  if (start[length] == '\0')
    return ebit_refuse_text (reader, field->line, "a text",
                             "without its second quote",
                             "one with a quote at its end");
  char *copy = ebit_work (reader->context, length + 1, 1);
  if (!copy)
    return EBIT_EMEMORY;
  field->text = copy;
  field->quoted = true;
  for (size_t i = 0; i < length; i++)
  {
    copy[i - quotes] = start[i];
    if (start[i] == '"')
    {
      i++;
      quotes++;
    }
  }
  while (reader->at < start + length)
    ebit_skip_character (reader);
  reader->at++;
  return EBIT_OK;
}

/* Up to the next comma, without spaces before it and after it. */
static enum ebit_status
read_bare (struct ebit_text_reader *reader, struct ebit_csv_field *field)
{
  size_t length = strcspn (reader->at, ",\r\n");
  const char *start = reader->at;
  reader->at += length;
  while (length > 0 && ebit_is_space (start[length - 1]))
    length--;
  char *copy = ebit_work (reader->context, length + 1, 1);
  field->text = copy;
  if (!copy)
    return EBIT_EMEMORY;
  memcpy (copy, start, length);
  return EBIT_OK;
}

static enum ebit_status
add_field (struct ebit_text_reader *reader, struct ebit_csv_row *row,
           const struct ebit_csv_field *field)
{
  struct ebit_csv_field *fields = ebit_work_grown (
      reader->context, row->fields, row->n, 1, sizeof *fields, &row->room);
  if (!fields)
    return EBIT_EMEMORY;
  row->fields = fields;
  row->fields[row->n++] = *field;
  return EBIT_OK;
}

static void
skip_blanks (struct ebit_text_reader *reader)
{
  while (*reader->at == ' ' || *reader->at == '\t')
    reader->at++;
}

static bool
is_at_end (const struct ebit_text_reader *reader)
{
  return *reader->at == '\0' || *reader->at == '\n' || *reader->at == '\r';
}

enum ebit_status
ebit_read_csv_row (struct ebit_text_reader *reader, struct ebit_csv_row *row)
{
  enum ebit_status status = ebit_poll_if_due (reader->context);
  row->n = 0;
  ebit_skip_space (reader);
  bool more = !is_at_end (reader);
  while (!status && more)
  {
    struct ebit_csv_field field = { NULL, false, reader->line };
    skip_blanks (reader);
    status = *reader->at == '"' ? read_quoted (reader, &field)
                                : read_bare (reader, &field);
    if (!status)
      status = add_field (reader, row, &field);
    skip_blanks (reader);
    more = *reader->at == ',';
    if (!status && !more && !is_at_end (reader))
      return ebit_refuse_next (reader, "a comma, or the end of the line");
    reader->at += more;
  }
  return status;
}
