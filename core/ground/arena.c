/* Memory in blocks that are all freed at once.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE /* madvise */
#endif

#include "arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

#define FIRST_CAPACITY ((size_t)16384)

/* From here on pages of the usual size cost more time than what is written to
 * them: one fault for each four kilobytes. */
#define LARGE ((size_t)1 << 22)

struct block
{
  struct block *below;
  size_t start; /* bytes in all blocks below */
  size_t capacity;
  size_t used;
  alignas (max_align_t) unsigned char data[];
};

struct ebit_arena
{
  struct block *top;
};

struct ebit_arena *
ebit_arena_new (void)
{
  return calloc (1, sizeof (struct ebit_arena));
}

void
ebit_arena_release (struct ebit_arena *arena, size_t mark)
{
  struct block *top = arena->top;
  while (top && top->start >= mark && top->start > 0)
  {
    arena->top = top->below;
    free (top);
    top = arena->top;
  }
  if (top && mark < top->start + top->used)
    top->used = mark - top->start;
}

void
ebit_arena_free (struct ebit_arena *arena)
{
  if (!arena)
    return;
  ebit_arena_release (arena, 0);
  free (arena->top);
  free (arena);
}

size_t
ebit_arena_mark (const struct ebit_arena *arena)
{
  return arena->top ? arena->top->start + arena->top->used : 0;
}

/* Asks for large pages, of which there are few.  Where there are none nothing
 * is lost but time. */
static void
advise (unsigned char *memory, size_t bytes)
{
#ifdef MADV_HUGEPAGE
  const long page = sysconf (_SC_PAGESIZE);
  if (bytes < LARGE || page <= 0)
    return;
  const size_t before = (size_t)page - (uintptr_t)memory % (size_t)page;
  (void)madvise (memory + before, bytes - before, MADV_HUGEPAGE);
#else
  (void)memory;
  (void)bytes;
#endif
}

static struct block *
push_block (struct ebit_arena *arena, size_t bytes)
{
  struct block *below = arena->top;
  size_t capacity = below ? 2 * below->capacity : FIRST_CAPACITY;
  if (capacity < bytes)
    capacity = bytes;
  if (capacity > SIZE_MAX - sizeof (struct block))
    return NULL;
  /* A block that a release left empty has the same start as what would come
   * on top of it, and so could not be told apart: it gives way. */
  if (below && below->used == 0)
  {
    arena->top = below->below;
    free (below);
    below = arena->top;
  }
  struct block *top = malloc (sizeof *top + capacity);
  if (!top)
    return NULL;
  advise (top->data, capacity);
  top->below = below;
  top->start = ebit_arena_mark (arena);
  top->capacity = capacity;
  top->used = 0;
  arena->top = top;
  return top;
}

void *
ebit_arena_reserve (struct ebit_arena *arena, size_t count, size_t size)
{
  const size_t unit = alignof (max_align_t);
  if (size > 0 && count > (SIZE_MAX - unit) / size)
    return NULL;
  size_t bytes = (count * size + unit - 1) / unit * unit;
  if (bytes == 0)
    bytes = unit;
  struct block *top = arena->top;
  if (!top || top->capacity - top->used < bytes)
    top = push_block (arena, bytes);
  if (!top)
    return NULL;
  void *memory = top->data + top->used;
  top->used += bytes;
  return memory;
}

void *
ebit_arena_allocate (struct ebit_arena *arena, size_t count, size_t size)
{
  void *memory = ebit_arena_reserve (arena, count, size);
  if (memory)
    memset (memory, 0, count * size);
  return memory;
}
