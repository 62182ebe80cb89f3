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

/* Up to the next space, or the end. */
enum ebit_status
ebit_refuse_next (const struct ebit_text_reader *reader, const char *allowed)
{
  char shown[SHOWN + 4];
  size_t n = 0;
  while (n < SHOWN && reader->at[n] != '\0' && !ebit_is_space (reader->at[n]))
    n++;
  if (n == 0)
    return ebit_refuse_text (
        reader, reader->line, "what comes next",
        reader->at[0] == '\0' ? "the end" : "the end of the line", allowed);
  snprintf (shown, sizeof shown, "\"%.*s", (int)n, reader->at);
  ebit_keep_whole_characters (shown);
  strcat (shown, "\"");
  return ebit_refuse_text (reader, reader->line, "what comes next", shown,
                           allowed);
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
  reader->line += c == '\n' || (c == '\r' && *reader->at != '\n');
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
  const size_t start = strncmp (text, mark, 3) == 0 ? 3 : 0;
  *reader = (struct ebit_text_reader){ context, file, text + start, 1 };
  struct ebit_text_reader look = *reader;
  while (*look.at != '\0')
  {
    const unsigned char c = (unsigned char)look.at[0];
    const size_t n = ebit_character_length (look.at);
    char has[48];
    snprintf (has, sizeof has, "the byte 0x%02X", c);
    if (n == 0)
      return ebit_refuse_text (&look, look.line, "a character", has,
                               "of a text in UTF-8");
    if ((c < ' ' && !ebit_is_space (look.at[0])) || c == 0x7F)
      return ebit_refuse_text (&look, look.line, "a character", has,
                               "one of a text, no control character");
    ebit_skip_character (&look);
    look.at += n - 1;
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
