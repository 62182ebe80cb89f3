/* Texts in JSON (RFC 8259).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_items.h"

#include <string.h>

/* ---- Texts ------------------------------------------------------------- */

/* Four hexadecimal digits; false where there are none. */
static bool
read_code (const char *at, unsigned long *code)
{
  static const char digits[] = "0123456789abcdef0123456789ABCDEF";
  *code = 0;
  for (size_t i = 0; i < 4; i++)
  {
    const char *digit = at[i] ? strchr (digits, at[i]) : NULL;
    if (!digit)
      return false;
    *code = 16 * *code + (unsigned long)(digit - digits) % 16;
  }
  return true;
}

/* What stands behind a backslash and u, a pair of surrogates as one. */
static enum ebit_status
read_unicode (struct ebit_text_reader *reader, char bytes[4], size_t *n)
{
  unsigned long code, low;
  bool fits = read_code (reader->at + 1, &code);
  size_t used = 5;
  if (fits && code >= 0xD800 && code < 0xDC00 && reader->at[5] == '\\'
      && reader->at[6] == 'u' && read_code (reader->at + 7, &low)
      && low >= 0xDC00 && low < 0xE000)
  {
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    used = 11;
  }
  *n = fits ? ebit_encode_character (code, bytes) : 0;
  if (*n == 0)
    return ebit_refuse_next (reader,
                             "the code of a character after the backslash");
  reader->at += used;
  return EBIT_OK;
}

/* What stands behind a backslash. */
static enum ebit_status
read_escape (struct ebit_text_reader *reader, char bytes[4], size_t *n)
{
  static const char escapes[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
  const char c = *reader->at;
  const char *escape = c ? strchr (escapes, c) : NULL;
  *n = 1;
  if (c == 'u')
    return read_unicode (reader, bytes, n);
  if (!escape)
    return ebit_refuse_next (reader, "one of \"\\/bfnrtu after the backslash");
  bytes[0] = meant[escape - escapes];
  reader->at++;
  return EBIT_OK;
}

static enum ebit_status
read_text (struct ebit_text_reader *reader, const char **text)
{
  /* No longer than what stands in the quotes. */
  size_t length = 1;
  while (reader->at[length] != '\0' && reader->at[length] != '"')
    length += reader->at[length] == '\\' && reader->at[length + 1] ? 2 : 1;
  char *copy = ebit_work (reader->context, length + 1, 1);
  if (!copy)
    return EBIT_EMEMORY;
  *text = copy;
  reader->at++;
  while (*reader->at != '"')
  {
    size_t n = 1;
    char bytes[4] = { *reader->at };
    if ((unsigned char)*reader->at < ' ')
      return ebit_refuse_next (reader, "the end of the text, a quote");
    const bool is_escape = *reader->at++ == '\\';
    const enum ebit_status status
        = is_escape ? read_escape (reader, bytes, &n) : EBIT_OK;
    if (status)
      return status;
    memcpy (copy, bytes, n);
    copy += n;
  }
  reader->at++;
  return EBIT_OK;
}

/* ---- Numbers and words ------------------------------------------------- */

/* Of what begins like a number, whether it is one in JSON. */
static bool
is_json_number (const char *at, size_t length)
{
  const char *digits = at + (*at == '-');
  const size_t whole = strspn (digits, "0123456789");
  const char *point = digits + whole;
  const bool has_leading_zero = *digits == '0' && whole > 1;
  const bool ends_in_point
      = *point == '.' && strspn (point + 1, "0123456789") == 0;
  return length > 0 && whole > 0 && !has_leading_zero && !ends_in_point;
}

static enum ebit_status
read_number (struct ebit_text_reader *reader, struct ebit_item *item)
{
  const size_t length = strspn (reader->at, "+-.0123456789eE");
  item->kind = EBIT_ITEM_NUMBER;
  if (!is_json_number (reader->at, length)
      || !ebit_number_of_text (reader->at, length, &item->number))
    return ebit_refuse_next (reader, "a value: a number, a text in quotes, a "
                                     "list in [] or {}, true, false or null");
  item->text = ebit_copy_bytes (reader->context, reader->at, length);
  reader->at += length;
  return item->text ? EBIT_OK : EBIT_EMEMORY;
}

/* Whether it is one of the words, and no longer one. */
static bool
read_word (struct ebit_text_reader *reader, struct ebit_item *item)
{
  static const char *const words[] = { "true", "false", "null" };
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (strspn (reader->at, letters) == strlen (words[i])
        && strncmp (reader->at, words[i], strlen (words[i])) == 0)
    {
      item->kind = EBIT_ITEM_WORD;
      item->text = words[i];
      reader->at += strlen (words[i]);
      return true;
    }
  return false;
}

/* ---- Lists ------------------------------------------------------------- */

static enum ebit_status read_value (struct ebit_text_reader *reader,
                                    size_t depth, struct ebit_item *item);

static enum ebit_status
read_key (struct ebit_text_reader *reader, const char **key)
{
  if (*reader->at != '"')
    return ebit_refuse_next (reader, "a key in quotes");
  const enum ebit_status status = read_text (reader, key);
  if (status)
    return status;
  ebit_skip_space (reader);
  if (*reader->at != ':')
    return ebit_refuse_next (reader, "a colon after the key");
  reader->at++;
  ebit_skip_space (reader);
  return EBIT_OK;
}

static enum ebit_status
read_member (struct ebit_text_reader *reader, size_t depth,
             struct ebit_item *list)
{
  const char *key = NULL;
  enum ebit_status status = list->has_keys ? read_key (reader, &key) : EBIT_OK;
  if (status)
    return status;
  struct ebit_item *item = ebit_add_item (reader, list, key);
  status = item ? read_value (reader, depth + 1, item) : EBIT_EMEMORY;
  ebit_skip_space (reader);
  return status;
}

static enum ebit_status
read_list (struct ebit_text_reader *reader, size_t depth,
           struct ebit_item *list)
{
  list->kind = EBIT_ITEM_LIST;
  list->has_keys = *reader->at == '{';
  const char end = list->has_keys ? '}' : ']';
  if (depth >= EBIT_DEEPEST_ITEMS)
    return ebit_refuse_next (reader, "no list in that many lists");
  reader->at++;
  ebit_skip_space (reader);
  if (*reader->at == end)
  {
    reader->at++;
    return EBIT_OK;
  }
  for (;;)
  {
    const enum ebit_status status = read_member (reader, depth, list);
    if (status)
      return status;
    const char c = *reader->at;
    if (c != ',' && c != end)
      return ebit_refuse_next (reader, list->has_keys
                                           ? "a comma, or } at the end"
                                           : "a comma, or ] at the end");
    reader->at++;
    if (c == end)
      return EBIT_OK;
    ebit_skip_space (reader);
  }
}

static enum ebit_status
read_value (struct ebit_text_reader *reader, size_t depth,
            struct ebit_item *item)
{
  const enum ebit_status status = ebit_poll_if_due (reader->context);
  if (status)
    return status;
  item->line = reader->line;
  item->kind = EBIT_ITEM_TEXT;
  switch (*reader->at)
  {
  case '{':
  case '[':
    return read_list (reader, depth, item);
  case '"':
    return read_text (reader, &item->text);
  default:
    return read_word (reader, item) ? EBIT_OK : read_number (reader, item);
  }
}

enum ebit_status
ebit_read_json_items (struct ebit_text_reader *reader,
                      const struct ebit_item **item)
{
  struct ebit_item *all = ebit_add_item (reader, NULL, NULL);
  *item = all;
  if (!all)
    return EBIT_EMEMORY;
  ebit_skip_space (reader);
  const enum ebit_status status = read_value (reader, 0, all);
  if (status)
    return status;
  ebit_skip_space (reader);
  return *reader->at == '\0' ? EBIT_OK : ebit_refuse_next (reader, "the end");
}
