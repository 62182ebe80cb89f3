/* Reading a text that a file holds.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_reader.h"

#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "decimal.h"
#include "refusal.h"

/* What is shown of what was found. */
#define SHOWN 40

/* ---- Refusals ---------------------------------------------------------- */

enum ebit_status
ebit_refuse_text (const struct ebit_text_reader *reader, size_t line,
                  const char *name, const char *value, const char *allowed)
{
  char place[256];
  snprintf (place, sizeof place, "%.100s in line %zu of %.100s", name, line,
            reader->file);
  ebit_keep_whole_characters (place);
  return ebit_refuse (reader->context, place, value, allowed);
}

/* What stands there, up to the next space or control character. */
static void
show_next (const char *at, char is[SHOWN + 4])
{
  size_t n = 0;
  while (n < SHOWN && (unsigned char)at[n] > ' ')
    n++;
  snprintf (is, SHOWN + 4, "\"%.*s", (int)n, at);
  ebit_keep_whole_characters (is);
  strcat (is, "\"");
}

enum ebit_status
ebit_refuse_next (const struct ebit_text_reader *reader, const char *allowed)
{
  const char *at = reader->at;
  char place[160], is[SHOWN + 4];
  if ((unsigned char)*at > ' ')
    show_next (at, is);
  else
    strcpy (is, *at == '\0'                  ? "the end"
                : *at == '\n' || *at == '\r' ? "the end of the line"
                : *at == ' '                 ? "a space"
                                             : "a control character");
  snprintf (place, sizeof place,
            "what comes next in line %zu, column %zu of %.100s", reader->line,
            (size_t)(at - reader->line_start) + 1, reader->file);
  ebit_keep_whole_characters (place);
  return ebit_refuse (reader->context, place, is, allowed);
}

/* ---- Characters -------------------------------------------------------- */

bool
ebit_is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void
ebit_skip_character (struct ebit_text_reader *reader)
{
  const char c = *reader->at++;
  if (c == '\n' || (c == '\r' && *reader->at != '\n'))
  {
    reader->line++;
    reader->line_start = reader->at;
  }
}

void
ebit_skip_space (struct ebit_text_reader *reader)
{
  while (ebit_is_space (*reader->at))
    ebit_skip_character (reader);
}

enum ebit_status
ebit_open_text (struct ebit_context *context, const char *file,
                const char *text, struct ebit_text_reader *reader)
{
  static const char mark[] = "\xEF\xBB\xBF";
  const char *start = strncmp (text, mark, 3) == 0 ? text + 3 : text;
  *reader = (struct ebit_text_reader){ context, file, start, 1, start };
  const char *whole = text + ebit_whole_characters (text);
  if (*whole == '\0')
    return EBIT_OK;
  struct ebit_text_reader look = *reader;
  while (look.at < whole)
    ebit_skip_character (&look);
  char has[48];
  snprintf (has, sizeof has, "the byte 0x%02X", (unsigned char)*whole);
  return ebit_refuse_text (&look, look.line, "a character", has,
                           "of a text in UTF-8");
}

enum ebit_status
ebit_refuse_controls (const struct ebit_text_reader *reader)
{
  struct ebit_text_reader look = *reader;
  for (; *look.at != '\0'; ebit_skip_character (&look))
  {
    const unsigned char c = (unsigned char)*look.at;
    char has[48];
    snprintf (has, sizeof has, "the byte 0x%02X", c);
    if ((c < ' ' && !ebit_is_space (*look.at)) || c == 0x7F)
      return ebit_refuse_text (&look, look.line, "a character", has,
                               "one of a text, no control character");
  }
  return EBIT_OK;
}

/* ---- Numbers ----------------------------------------------------------- */

bool
ebit_number_of_text (const char *text, size_t length, double *x)
{
  static const char *const specials[] = { "Inf", "-Inf", "NaN", "NA" };
  bool is_number = length > 0 && strspn (text, "+-.0123456789eE") >= length;
  for (size_t i = 0; i < sizeof specials / sizeof specials[0]; i++)
    is_number = is_number
                || (strlen (specials[i]) == length
                    && strncmp (text, specials[i], length) == 0);
  return is_number && ebit_read_double (text, length, x);
}
