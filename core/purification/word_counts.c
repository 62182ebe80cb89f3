/* Vectors of words, each with a count: a hash table.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "word_counts.h"

#include <string.h>

#define FIRST_CAPACITY 256

uint64_t
ebit_scramble (uint64_t x)
{
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

static uint64_t *
slot_at (const struct ebit_word_counts *counts, size_t i)
{
  return counts->slots + i * (counts->width + 1);
}

/* The slot that has the vector, or the free one where it belongs. */
static uint64_t *
find_slot (const struct ebit_word_counts *counts, const uint64_t *vector)
{
  uint64_t hash = 0;
  for (size_t i = 0; i < counts->width; i++)
    hash = ebit_scramble (hash ^ vector[i]);
  for (size_t i = (size_t)hash;; i++)
  {
    uint64_t *slot = slot_at (counts, i & (counts->capacity - 1));
    if (!slot[0] || !memcmp (slot + 1, vector, counts->width * sizeof *vector))
      return slot;
  }
}

static enum ebit_status
make_slots (struct ebit_context *context, struct ebit_word_counts *counts)
{
  counts->slots = ebit_work (context, counts->capacity,
                             (counts->width + 1) * sizeof *counts->slots);
  return counts->slots ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_open_counts (struct ebit_context *context, size_t width,
                  struct ebit_word_counts *counts)
{
  counts->width = width;
  counts->count = 0;
  counts->capacity = FIRST_CAPACITY;
  return make_slots (context, counts);
}

static enum ebit_status
grow (struct ebit_context *context, struct ebit_word_counts *counts)
{
  const struct ebit_word_counts old = *counts;
  counts->capacity *= 4;
  const enum ebit_status status = make_slots (context, counts);
  if (status)
    return status;
  uint64_t count;
  size_t at = 0;
  for (const uint64_t *vector;
       (vector = ebit_next_vector (&old, &at, &count));)
  {
    uint64_t *slot = find_slot (counts, vector);
    slot[0] = count;
    memcpy (slot + 1, vector, old.width * sizeof *vector);
  }
  return EBIT_OK;
}

enum ebit_status
ebit_count_vector (struct ebit_context *context,
                   struct ebit_word_counts *counts, const uint64_t *vector,
                   uint64_t count)
{
  uint64_t *slot = find_slot (counts, vector);
  if (!slot[0])
  {
    if (2 * ++counts->count > counts->capacity)
    {
      const enum ebit_status status = grow (context, counts);
      if (status)
        return status;
      slot = find_slot (counts, vector);
    }
    memcpy (slot + 1, vector, counts->width * sizeof *vector);
  }
  slot[0] += count;
  return EBIT_OK;
}

const uint64_t *
ebit_next_vector (const struct ebit_word_counts *counts, size_t *at,
                  uint64_t *count)
{
  while (*at < counts->capacity)
  {
    const uint64_t *slot = slot_at (counts, (*at)++);
    *count = slot[0];
    if (slot[0])
      return slot + 1;
  }
  return NULL;
}
