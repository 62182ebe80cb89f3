/* A text that grows, in the work memory of a call.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "text_builder.h"

#include <string.h>

#define FIRST_SIZE 4096

/* Room for n bytes more and the end. */
static bool
make_room (struct ebit_text_builder *builder, size_t n)
{
  const size_t needed = builder->used + n + 1;
  if (needed <= builder->size)
    return true;
  size_t size = builder->size ? 2 * builder->size : FIRST_SIZE;
  if (size < needed)
    size = needed;
  char *text = ebit_work_unset (builder->context, size, 1);
  if (!text)
    return false;
  if (builder->text)
    memcpy (text, builder->text, builder->used);
  builder->text = text;
  builder->size = size;
  return true;
}

void
ebit_append_bytes (struct ebit_text_builder *builder, const char *bytes,
                   size_t n)
{
  if (builder->failed || !make_room (builder, n))
  {
    builder->failed = true;
    return;
  }
  memcpy (builder->text + builder->used, bytes, n);
  builder->used += n;
  builder->text[builder->used] = '\0';
}

void
ebit_append_text (struct ebit_text_builder *builder, const char *text)
{
  ebit_append_bytes (builder, text, strlen (text));
}
