/* What files of nested items hold.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_items.h"

#include <string.h>

const struct ebit_item *
ebit_find_item (const struct ebit_item *list, const struct ebit_item *after,
                const char *key)
{
  const struct ebit_item *item = after ? after->next : list->first;
  while (item && !(item->key && strcmp (item->key, key) == 0))
    item = item->next;
  return item;
}

struct ebit_item *
ebit_add_item (struct ebit_text_reader *reader, struct ebit_item *list,
               const char *key)
{
  struct ebit_item *item = ebit_work (reader->context, 1, sizeof *item);
  if (!item)
    return NULL;
  item->key = key;
  item->line = reader->line;
  if (list && list->last)
    list->last->next = item;
  else if (list)
    list->first = item;
  if (list)
    list->last = item;
  return item;
}

const char *
ebit_copy_bytes (struct ebit_context *context, const char *bytes, size_t n)
{
  char *copy = ebit_work (context, n + 1, 1);
  if (copy)
    memcpy (copy, bytes, n);
  return copy;
}

size_t
ebit_encode_character (unsigned long code, char bytes[4])
{
  static const struct
  {
    unsigned long below, first;
    size_t length;
  } forms[] = { { 0x80, 0x00, 1 },
                { 0x800, 0xC0, 2 },
                { 0x10000, 0xE0, 3 },
                { 0x110000, 0xF0, 4 } };
  if (code == 0 || code >= 0x110000 || (code >= 0xD800 && code < 0xE000))
    return 0;
  size_t k = 0;
  while (code >= forms[k].below)
    k++;
  for (size_t i = forms[k].length; i-- > 1; code >>= 6)
    bytes[i] = (char)(unsigned char)(0x80 | (code & 0x3F));
  bytes[0] = (char)(unsigned char)(forms[k].first | code);
  return forms[k].length;
}
