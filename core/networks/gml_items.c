/* Texts in GML, the graph modelling language (M. Himsolt, GML: a portable
 * graph file format, Universitaet Passau, 1996): keys, each with a number, a
 * text in quotes or a list in brackets behind it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_items.h"

#include <stdlib.h>
#include <string.h>

/* Of keys, which begin with a letter; the first 52 are those. */
static const char characters[]
    = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";

static bool
begins_key (char c)
{
  return c != '\0' && memchr (characters, c, 52) != NULL;
}

/* Over spaces, and lines that begin with #. */
static void
skip (struct ebit_text_reader *reader, bool begins_line)
{
  for (;;)
  {
    const size_t line = reader->line;
    ebit_skip_space (reader);
    if (*reader->at != '#' || !(begins_line || reader->line > line))
      return;
    while (*reader->at != '\0' && *reader->at != '\n' && *reader->at != '\r')
      reader->at++;
    begins_line = false;
  }
}

/* ---- Values ------------------------------------------------------------ */

static const struct
{
  const char *entity;
  char meant;
} entities[] = { { "&quot;", '"' },
                 { "&amp;", '&' },
                 { "&lt;", '<' },
                 { "&gt;", '>' },
                 { "&apos;", '\'' } };

/* The bytes that an entity at `at` stands for, and how long it is; of what is
 * none, itself. */
static size_t
read_entity (const char *at, char bytes[4], size_t *used)
{
  *used = 1;
  bytes[0] = *at;
  for (size_t i = 0; i < sizeof entities / sizeof entities[0]; i++)
    if (strncmp (at, entities[i].entity, strlen (entities[i].entity)) == 0)
    {
      *used = strlen (entities[i].entity);
      bytes[0] = entities[i].meant;
      return 1;
    }
  const size_t digits
      = strncmp (at, "&#", 2) == 0 ? strspn (at + 2, "0123456789") : 0;
  if (digits == 0 || digits > 7 || at[2 + digits] != ';')
    return 1;
  char code[4];
  const size_t n = ebit_encode_character (strtoul (at + 2, NULL, 10), code);
  if (n == 0)
    return 1;
  memcpy (bytes, code, n);
  *used = digits + 3;
  return n;
}

static enum ebit_status
read_text (struct ebit_text_reader *reader, struct ebit_item *item)
{
  const char *start = ++reader->at;
  const size_t length = strcspn (start, "\"");
  char *copy = ebit_work (reader->context, length + 1, 1);
  if (!copy)
    return EBIT_EMEMORY;
  item->kind = EBIT_ITEM_TEXT;
  item->text = copy;
  while (*reader->at != '"')
  {
    if (*reader->at == '\0')
      return ebit_refuse_text (reader, item->line, "a text",
                               "without its second quote",
                               "one with a quote at its end");
    char bytes[4];
    size_t used = 1;
    const size_t n = read_entity (reader->at, bytes, &used);
    memcpy (copy, bytes, n);
    copy += n;
    for (size_t i = 0; i < used; i++)
      ebit_skip_character (reader);
  }
  reader->at++;
  return EBIT_OK;
}

static enum ebit_status
read_number (struct ebit_text_reader *reader, struct ebit_item *item)
{
  const size_t length = strspn (reader->at, "+-.0123456789eE");
  item->kind = EBIT_ITEM_NUMBER;
  const char after = reader->at[length];
  const bool ends = after == '\0' || after == ']' || ebit_is_space (after);
  if (!ends || !ebit_number_of_text (reader->at, length, &item->number))
    return ebit_refuse_next (reader, "a value: a number, a text in quotes or "
                                     "a list in []");
  item->text = ebit_copy_bytes (reader->context, reader->at, length);
  reader->at += length;
  return item->text ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- Lists ------------------------------------------------------------- */

static enum ebit_status read_items (struct ebit_text_reader *reader,
                                    size_t depth, struct ebit_item *list);

static enum ebit_status
read_list (struct ebit_text_reader *reader, size_t depth,
           struct ebit_item *list)
{
  list->kind = EBIT_ITEM_LIST;
  list->has_keys = true;
  if (depth >= EBIT_DEEPEST_ITEMS)
    return ebit_refuse_next (reader, "no list in that many lists");
  reader->at++;
  const enum ebit_status status = read_items (reader, depth + 1, list);
  if (status)
    return status;
  if (*reader->at != ']')
    return ebit_refuse_next (reader, "a key, or ] at the end of the list");
  reader->at++;
  return EBIT_OK;
}

static enum ebit_status
read_item (struct ebit_text_reader *reader, size_t depth,
           struct ebit_item *list)
{
  const size_t length = strspn (reader->at, characters);
  const char *key = ebit_copy_bytes (reader->context, reader->at, length);
  if (!key)
    return EBIT_EMEMORY;
  reader->at += length;
  skip (reader, false);
  struct ebit_item *item = ebit_add_item (reader, list, key);
  if (!item)
    return EBIT_EMEMORY;
  if (*reader->at == '[')
    return read_list (reader, depth, item);
  return *reader->at == '"' ? read_text (reader, item)
                            : read_number (reader, item);
}

/* Up to what is no key. */
static enum ebit_status
read_items (struct ebit_text_reader *reader, size_t depth,
            struct ebit_item *list)
{
  skip (reader, depth == 0);
  while (begins_key (*reader->at))
  {
    enum ebit_status status = ebit_poll_if_due (reader->context);
    if (!status)
      status = read_item (reader, depth, list);
    if (status)
      return status;
    skip (reader, false);
  }
  return EBIT_OK;
}

enum ebit_status
ebit_read_gml (struct ebit_text_reader *reader, const struct ebit_item **item)
{
  struct ebit_item *all = ebit_add_item (reader, NULL, NULL);
  *item = all;
  if (!all)
    return EBIT_EMEMORY;
  all->kind = EBIT_ITEM_LIST;
  all->has_keys = true;
  const enum ebit_status status = read_items (reader, 0, all);
  if (status)
    return status;
  return *reader->at == '\0' ? EBIT_OK : ebit_refuse_next (reader, "a key");
}
