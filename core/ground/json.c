/* JSON (RFC 8259), read and written.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "decimal.h"
#include "refusal.h"
#include "value.h"

/* Lists in lists, each an object with the object of its fields in it, and the
 * arrays of numbers at the bottom. */
#define DEEPEST (2 * EBIT_MAX_DEPTH + 4)

struct reader
{
  struct ebit_context *context;
  const char *name;
  const char *text;
  const char *at;
  size_t depth;
};

void
ebit_spell_place (const char *name, size_t line, size_t column,
                  char place[EBIT_PLACE_SIZE])
{
  if (column)
    snprintf (place, EBIT_PLACE_SIZE, "%s (line %zu, column %zu)", name, line,
              column);
  else
    snprintf (place, EBIT_PLACE_SIZE, "%s (line %zu)", name, line);
}

/* The characters that are there instead, cut where they become many. */
#define SHOWN 20

static enum ebit_status
refuse (const struct reader *reader, const char *must)
{
  char place[EBIT_PLACE_SIZE], there[SHOWN + 1], is[SHOWN + 3];
  size_t line = 1, column = 1, n = 0;
  for (const char *c = reader->text; c < reader->at; c++)
  {
    column = *c == '\n' ? 1 : column + 1;
    line += *c == '\n';
  }
  while (n < SHOWN && (unsigned char)reader->at[n] >= ' ')
    n++;
  snprintf (there, sizeof there, "%.*s", (int)n, reader->at);
  ebit_keep_whole_characters (there);
  snprintf (is, sizeof is, "'%s'", there);
  ebit_spell_place (reader->name, line, column, place);
  return ebit_refuse (reader->context, place,
                      *reader->at ? n ? is : "a control character" : "the end",
                      must);
}

static void
skip_space (struct reader *reader)
{
  reader->at += strspn (reader->at, " \t\r\n");
}

static bool
take (struct reader *reader, const char *word)
{
  const size_t n = strlen (word);
  if (strncmp (reader->at, word, n) != 0)
    return false;
  reader->at += n;
  return true;
}

/* ---- Strings --------------------------------------------------------- */

/* Four hexadecimal digits, or -1. */
static long
read_unit (const char *digits)
{
  long unit = 0;
  for (size_t i = 0; i < 4; i++)
  {
    const char c = digits[i];
    const char letter = (char)(c | 32);
    if (c >= '0' && c <= '9')
      unit = 16 * unit + (c - '0');
    else if (letter >= 'a' && letter <= 'f')
      unit = 16 * unit + (letter - 'a' + 10);
    else
      return -1;
  }
  return unit;
}

static char *
put_character (char *to, long code)
{
  if (code < 0x80)
    *to++ = (char)code;
  else if (code < 0x800)
    *to++ = (char)(0xC0 | code >> 6);
  else if (code < 0x10000)
    *to++ = (char)(0xE0 | code >> 12);
  else
  {
    *to++ = (char)(0xF0 | code >> 18);
    *to++ = (char)(0x80 | (code >> 12 & 0x3F));
  }
  if (code >= 0x800)
    *to++ = (char)(0x80 | (code >> 6 & 0x3F));
  if (code >= 0x80)
    *to++ = (char)(0x80 | (code & 0x3F));
  return to;
}

/* What follows "\u", two units for a character beyond the first plane. */
static bool
take_unicode (struct reader *reader, char **to)
{
  long code = read_unit (reader->at);
  if (code <= 0 || (code >= 0xDC00 && code < 0xE000))
    return false;
  size_t used = 4;
  if (code >= 0xD800 && code < 0xDC00)
  {
    const bool has_second = reader->at[4] == '\\' && reader->at[5] == 'u';
    const long second = has_second ? read_unit (reader->at + 6) : -1;
    if (second < 0xDC00 || second >= 0xE000)
      return false;
    code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
    used = 10;
  }
  reader->at += used;
  *to = put_character (*to, code);
  return true;
}

static bool
take_escape (struct reader *reader, char **to)
{
  static const char escapes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  const char c = *reader->at;
  if (c == 'u')
  {
    reader->at++;
    return take_unicode (reader, to);
  }
  const char *found = c ? strchr (escapes, c) : NULL;
  if (!found)
    return false;
  *(*to)++ = meant[found - escapes];
  reader->at++;
  return true;
}

/* The string that begins behind a quote.  No escape is shorter than what it
 * stands for. */
static enum ebit_status
read_string (struct reader *reader, const char **string)
{
  size_t most = 0;
  while (reader->at[most] && reader->at[most] != '"')
    most += reader->at[most] == '\\' && reader->at[most + 1] ? 2 : 1;
  char *text = ebit_work_unset (reader->context, most + 1, 1);
  if (!text)
    return EBIT_EMEMORY;
  char *to = text;
  while (*reader->at != '"')
  {
    if ((unsigned char)*reader->at < ' ')
      return refuse (reader, "a character of a string, or '\"'");
    if (*reader->at != '\\')
      *to++ = *reader->at++;
    else
    {
      const char *escape = reader->at++;
      if (!take_escape (reader, &to))
      {
        reader->at = escape;
        return refuse (reader, "an escape of JSON for a character");
      }
    }
  }
  *to = '\0';
  reader->at++;
  *string = text;
  return EBIT_OK;
}

/* ---- Values ---------------------------------------------------------- */

/* Items, as they come. */
struct link
{
  const struct ebit_value *item;
  const char *name;
  struct link *next;
};

static enum ebit_status read_value (struct reader *reader,
                                    const struct ebit_value **value);

/* The name of a field and the colon. */
static enum ebit_status
read_name (struct reader *reader, const char **name)
{
  if (!take (reader, "\""))
    return refuse (reader, "the name of a field, in quotes");
  const enum ebit_status status = read_string (reader, name);
  if (status)
    return status;
  skip_space (reader);
  return take (reader, ":") ? EBIT_OK : refuse (reader, "':'");
}

static enum ebit_status
make_list (struct reader *reader, bool has_names, size_t n,
           const struct link *links, const struct ebit_value **value)
{
  struct ebit_context *context = reader->context;
  struct ebit_value *list = ebit_work (context, 1, sizeof *list);
  const struct ebit_value **items
      = ebit_work_unset (context, n + 1, sizeof *items);
  const char **names = ebit_work_unset (context, n + 1, sizeof *names);
  if (!list || !items || !names)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++, links = links->next)
  {
    items[i] = links->item;
    names[i] = links->name;
  }
  *list = (struct ebit_value){ .kind = EBIT_LIST,
                               .rank = 1,
                               .extent = { n, 1, 1 },
                               .items = items,
                               .names = has_names ? names : NULL };
  *value = list;
  return EBIT_OK;
}

/* The items of an array, or of an object, whose bracket is read. */
static enum ebit_status
read_items (struct reader *reader, bool has_names,
            const struct ebit_value **value)
{
  const char *closing = has_names ? "}" : "]";
  const char *missing = has_names ? "',' or '}'" : "',' or ']'";
  struct link *first = NULL, **last = &first;
  size_t n = 0;
  skip_space (reader);
  bool more = !take (reader, closing);
  while (more)
  {
    struct link *link = ebit_work (reader->context, 1, sizeof *link);
    if (!link)
      return EBIT_EMEMORY;
    *last = link;
    last = &link->next;
    n++;
    skip_space (reader);
    enum ebit_status status
        = has_names ? read_name (reader, &link->name) : EBIT_OK;
    if (!status)
      status = read_value (reader, &link->item);
    if (status)
      return status;
    skip_space (reader);
    more = take (reader, ",");
    if (!more && !take (reader, closing))
      return refuse (reader, missing);
  }
  return make_list (reader, has_names, n, first, value);
}

static struct ebit_value *
make_single (struct reader *reader, enum ebit_kind kind)
{
  struct ebit_value *value = ebit_work (reader->context, 1, sizeof *value);
  if (value)
    *value = (struct ebit_value){ .kind = kind,
                                  .rank = 1,
                                  .extent = { 1, 1, 1 } };
  return value;
}

static enum ebit_status
make_number (struct reader *reader, enum ebit_kind kind, double x,
             const struct ebit_value **value)
{
  struct ebit_value *number = make_single (reader, kind);
  double *copy = ebit_work_unset (reader->context, 1, sizeof *copy);
  if (!number || !copy)
    return EBIT_EMEMORY;
  *copy = x;
  number->numbers = copy;
  *value = number;
  return EBIT_OK;
}

/* JSON's numbers have digits before the point, none of them a needless 0, and
 * digits behind it. */
static enum ebit_status
read_number (struct reader *reader, const struct ebit_value **value)
{
  static const char digits[] = "0123456789";
  const char *at = reader->at + (*reader->at == '-');
  const size_t whole = strspn (at, digits);
  bool is_json = whole > 0 && (whole == 1 || *at != '0');
  at += whole;
  if (*at == '.')
  {
    const size_t n = strspn (++at, digits);
    is_json = is_json && n > 0;
    at += n;
  }
  if (is_json && (*at | 32) == 'e')
  {
    at += 1 + (at[1] == '+' || at[1] == '-');
    const size_t n = strspn (at, digits);
    is_json = n > 0;
    at += n;
  }
  double x = NAN;
  if (!is_json
      || !ebit_read_double (reader->at, (size_t)(at - reader->at), &x))
    return refuse (reader, "a value of JSON");
  reader->at = at;
  return make_number (reader, EBIT_NUMBERS, x, value);
}

static enum ebit_status
read_text (struct reader *reader, const struct ebit_value **value)
{
  struct ebit_value *text = make_single (reader, EBIT_TEXTS);
  const char **texts = ebit_work_unset (reader->context, 1, sizeof *texts);
  if (!text || !texts)
    return EBIT_EMEMORY;
  const enum ebit_status status = read_string (reader, texts);
  text->texts = texts;
  *value = text;
  return status;
}

static enum ebit_status
read_value (struct reader *reader, const struct ebit_value **value)
{
  *value = NULL;
  skip_space (reader);
  const bool is_object = *reader->at == '{', is_array = *reader->at == '[';
  if (is_object || is_array)
  {
    if (reader->depth == DEEPEST)
      return refuse (reader, "nested less deeply");
    reader->at++;
    reader->depth++;
    const enum ebit_status status = read_items (reader, is_object, value);
    reader->depth--;
    return status;
  }
  if (take (reader, "\""))
    return read_text (reader, value);
  if (take (reader, "null"))
    return EBIT_OK;
  if (take (reader, "true"))
    return make_number (reader, EBIT_LOGICALS, 1, value);
  if (take (reader, "false"))
    return make_number (reader, EBIT_LOGICALS, 0, value);
  return read_number (reader, value);
}

enum ebit_status
ebit_read_json (struct ebit_context *context, const char *name,
                const char *text, const struct ebit_value **value)
{
  struct reader reader
      = { .context = context, .name = name, .text = text, .at = text };
  *value = NULL;
  reader.at += ebit_whole_characters (text);
  if (*reader.at)
    return refuse (&reader, "whole characters of UTF-8");
  reader.at = text;
  take (&reader, "\xEF\xBB\xBF"); /* a byte order mark */
  enum ebit_status status = read_value (&reader, value);
  skip_space (&reader);
  if (!status && *reader.at)
    status = refuse (&reader, "the end, after one value");
  return status;
}

/* ---- Writing --------------------------------------------------------- */

void
ebit_append_string (struct ebit_text_builder *builder, const char *text)
{
  ebit_append_text (builder, "\"");
  for (const char *c = text; *c; c++)
  {
    char escape[8];
    const unsigned char byte = (unsigned char)*c;
    if (byte == '"' || byte == '\\')
      snprintf (escape, sizeof escape, "\\%c", byte);
    else if (byte < ' ')
      snprintf (escape, sizeof escape, "\\u%04x", byte);
    else
    {
      ebit_append_bytes (builder, c, 1);
      continue;
    }
    ebit_append_text (builder, escape);
  }
  ebit_append_text (builder, "\"");
}
