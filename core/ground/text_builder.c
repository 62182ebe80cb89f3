/* Making a text piece by piece.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_builder.h"

#include <string.h>

#include "decimal.h"

#define FIRST_ROOM ((size_t)4096)

/* Twice as large as before: what is left behind is no more than that. */
static bool
make_room (struct ebit_text_builder *builder, size_t n)
{
  if (builder->failed)
    return false;
  if (builder->text && builder->used + n < builder->room)
    return true;
  size_t room = builder->text ? 2 * builder->room : FIRST_ROOM;
  while (builder->used + n >= room)
    room *= 2;
  char *text = ebit_work_unset (builder->context, room, 1);
  builder->failed = !text;
  if (!text)
    return false;
  if (builder->text)
    memcpy (text, builder->text, builder->used + 1);
  builder->text = text;
  builder->room = room;
  return true;
}

void
ebit_append_bytes (struct ebit_text_builder *builder, const char *bytes,
                   size_t n)
{
  if (!make_room (builder, n))
    return;
  memcpy (builder->text + builder->used, bytes, n);
  builder->used += n;
  builder->text[builder->used] = '\0';
}

void
ebit_append_text (struct ebit_text_builder *builder, const char *text)
{
  ebit_append_bytes (builder, text, strlen (text));
}

void
ebit_append_number (struct ebit_text_builder *builder, double x)
{
  char text[EBIT_DIGITS_SIZE];
  ebit_write_decimal (x, text);
  ebit_append_text (builder, text);
}
