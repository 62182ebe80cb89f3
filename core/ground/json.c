/* Values from JSON (RFC 8259), and texts in it.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json.h"

#include <stdio.h>
#include <string.h>

#include "text_items.h"

/* ---- Reading --------------------------------------------------------- */

static enum ebit_status
make_single (struct ebit_context *context, enum ebit_kind kind,
             const struct ebit_item *item, const struct ebit_value **value)
{
  struct single
  {
    struct ebit_value value;
    double number;
    const char *text;
  } *single = ebit_work_unset (context, 1, sizeof *single);
  if (!single)
    return EBIT_EMEMORY;
  single->number
      = kind == EBIT_NUMBERS ? item->number : strcmp (item->text, "true") == 0;
  single->text = item->text;
  single->value = (struct ebit_value){
    .kind = kind,
    .rank = 1,
    .extent = { 1, 1, 1 },
    .numbers = kind == EBIT_TEXTS ? NULL : &single->number,
    .texts = kind == EBIT_TEXTS ? &single->text : NULL,
  };
  *value = &single->value;
  return EBIT_OK;
}

static enum ebit_status make_value (struct ebit_context *context,
                                    const struct ebit_item *item,
                                    const struct ebit_value **value);

static enum ebit_status
make_list (struct ebit_context *context, const struct ebit_item *list,
           const struct ebit_value **value)
{
  size_t n = 0;
  for (const struct ebit_item *item = list->first; item; item = item->next)
    n++;
  struct ebit_value *made = ebit_work (context, 1, sizeof *made);
  const struct ebit_value **items
      = ebit_work_unset (context, n + 1, sizeof *items);
  const char **names = ebit_work_unset (context, n + 1, sizeof *names);
  if (!made || !items || !names)
    return EBIT_EMEMORY;
  size_t i = 0;
  for (const struct ebit_item *item = list->first; item; item = item->next)
  {
    names[i] = item->key;
    const enum ebit_status status = make_value (context, item, &items[i++]);
    if (status)
      return status;
  }
  *made = (struct ebit_value){ .kind = EBIT_LIST,
                               .rank = 1,
                               .extent = { n, 1, 1 },
                               .items = items,
                               .names = list->has_keys ? names : NULL };
  *value = made;
  return EBIT_OK;
}

static enum ebit_status
make_value (struct ebit_context *context, const struct ebit_item *item,
            const struct ebit_value **value)
{
  *value = NULL;
  switch (item->kind)
  {
  case EBIT_ITEM_LIST:
    return make_list (context, item, value);
  case EBIT_ITEM_NUMBER:
    return make_single (context, EBIT_NUMBERS, item, value);
  case EBIT_ITEM_TEXT:
    return make_single (context, EBIT_TEXTS, item, value);
  case EBIT_ITEM_WORD:
    break;
  }
  return strcmp (item->text, "null") == 0
             ? EBIT_OK
             : make_single (context, EBIT_LOGICALS, item, value);
}

enum ebit_status
ebit_read_json (struct ebit_context *context, const char *name,
                const char *text, const struct ebit_value **value)
{
  struct ebit_text_reader reader;
  const struct ebit_item *item;
  *value = NULL;
  enum ebit_status status = ebit_open_text (context, name, text, &reader);
  if (!status)
    status = ebit_read_json_items (&reader, &item);
  return status ? status : make_value (context, item, value);
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
    else if (byte < ' ' || byte == 0x7F)
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
