/* A list of structures in the work memory, where it grows.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_columns.h"

#include <string.h>

#define FIRST_ROOM 64

/* Twice the room, or what is needed. */
static void *
enlarge (struct ebit_context *context, const void *old, size_t used,
         size_t needed, size_t size, size_t *room)
{
  size_t larger = *room > 0 ? 2 * *room : FIRST_ROOM;
  while (larger < needed)
    larger *= 2;
  void *memory = ebit_work_unset (context, larger, size);
  if (memory && used > 0)
    memcpy (memory, old, used * size);
  *room = larger;
  return memory;
}

enum ebit_status
ebit_add_structure (struct ebit_context *context,
                    struct ebit_structures *structures, size_t commodity,
                    size_t length, const size_t *edges)
{
  const size_t n = structures->n, used = structures->n_edges;
  if (n + 1 > structures->room)
    structures->list = enlarge (context, structures->list, n, n + 1,
                                sizeof *structures->list, &structures->room);
  if (used + length > structures->room_edges)
    structures->edges
        = enlarge (context, structures->edges, used, used + length,
                   sizeof *structures->edges, &structures->room_edges);
  if (!structures->list || (!structures->edges && length > 0))
    return EBIT_EMEMORY;
  structures->list[n] = (struct ebit_structure){ commodity, length, used };
  if (length > 0)
    memcpy (structures->edges + used, edges, length * sizeof *edges);
  structures->n++;
  structures->n_edges += length;
  return EBIT_OK;
}
