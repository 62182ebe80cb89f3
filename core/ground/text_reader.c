/* Reading a text that a file holds.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_reader.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "characters.h"
#include "refusal.h"

/* Longer numbers have digits that no double holds. */
#define LONGEST_NUMBER 400

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

/* "." but where a program has set another locale. */
static void
find_decimal_point (char point[8])
{
  char half[16];
  snprintf (half, sizeof half, "%.1f", 0.5);
  const size_t n = strlen (half);
  memcpy (point, half + 1, n - 2);
  point[n - 2] = '\0';
}

/* [+-] digits [. digits] [e [+-] digits], with a digit before the exponent. */
static bool
is_decimal (const char *text)
{
  const char *c = text + (*text == '+' || *text == '-');
  size_t digits = strspn (c, "0123456789");
  c += digits;
  if (*c == '.')
  {
    const size_t more = strspn (c + 1, "0123456789");
    c += 1 + more;
    digits += more;
  }
  if (digits > 0 && (*c == 'e' || *c == 'E'))
  {
    c += 1 + (c[1] == '+' || c[1] == '-');
    digits = strspn (c, "0123456789");
    c += digits;
  }
  return digits > 0 && *c == '\0';
}

/* Inf and what is not available. */
static bool
is_special (const char *text, double *x)
{
  static const struct
  {
    const char *text;
    double number;
  } specials[] = {
    { "Inf", INFINITY }, { "-Inf", -INFINITY }, { "NaN", NAN }, { "NA", NAN }
  };
  for (size_t i = 0; i < sizeof specials / sizeof specials[0]; i++)
    if (strcmp (text, specials[i].text) == 0)
    {
      *x = specials[i].number;
      return true;
    }
  return false;
}

bool
ebit_number_of_text (const char *text, size_t length, double *x)
{
  char copy[LONGEST_NUMBER + 16], point[8];
  if (length == 0 || length > LONGEST_NUMBER)
    return false;
  memcpy (copy, text, length);
  copy[length] = '\0';
  if (is_special (copy, x))
    return true;
  if (!is_decimal (copy))
    return false;
  find_decimal_point (point);
  char *dot = strchr (copy, '.');
  if (dot)
  {
    const size_t n = strlen (point);
    memmove (dot + n, dot + 1, strlen (dot));
    memcpy (dot, point, n);
  }
  *x = strtod (copy, NULL);
  return isfinite (*x);
}

void
ebit_text_of_number (double x, char text[EBIT_NUMBER_SIZE])
{
  char point[8];
  if (!isfinite (x))
  {
    snprintf (text, EBIT_NUMBER_SIZE, "%s",
              isnan (x) ? "NaN"
              : x > 0   ? "Inf"
                        : "-Inf");
    return;
  }
  for (int digits = 15; digits <= 17; digits++)
  {
    snprintf (text, EBIT_NUMBER_SIZE, "%.*g", digits, x);
    if (strtod (text, NULL) == x)
      break;
  }
  find_decimal_point (point);
  char *found = strstr (text, point);
  if (!found)
    return;
  const size_t n = strlen (point);
  memmove (found + 1, found + n, strlen (found + n) + 1);
  found[0] = '.';
}
