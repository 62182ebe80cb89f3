/* Structures in lists and sets in the work memory, where they grow.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "structure_columns.h"

#include <string.h>

enum ebit_status
ebit_add_structure (struct ebit_context *context,
                    struct ebit_structures *structures, size_t commodity,
                    size_t length, const size_t *edges)
{
  const size_t n = structures->n, used = structures->n_edges;
  structures->list
      = ebit_work_grown (context, structures->list, n, 1,
                         sizeof *structures->list, &structures->room);
  structures->edges
      = ebit_work_grown (context, structures->edges, used, length,
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

/* ---- Sets -------------------------------------------------------------- */

#define FIRST_HASHES 1024

static uint64_t
hash_of (size_t commodity, size_t length, const size_t *edges)
{
  uint64_t sum = (commodity + 1) * UINT64_C (0x9e3779b97f4a7c15);
  for (size_t i = 0; i < length; i++)
  {
    sum ^= (edges[i] + 1) * UINT64_C (0xbf58476d1ce4e5b9);
    sum = (sum << 13 | sum >> 51) * UINT64_C (0x94d049bb133111eb);
  }
  return sum ? sum : 1;
}

static enum ebit_status
rehash (struct ebit_context *context, struct ebit_structure_set *set)
{
  const uint64_t room = set->room_hash ? 2 * set->room_hash : FIRST_HASHES;
  uint64_t *hash = ebit_work (context, room, sizeof *hash);
  size_t *number = ebit_work_unset (context, room, sizeof *number);
  if (!hash || !number)
    return EBIT_EMEMORY;
  for (uint64_t i = 0; i < set->room_hash; i++)
  {
    uint64_t at = set->hash[i] % room;
    if (!set->hash[i])
      continue;
    while (hash[at])
      at = (at + 1) % room;
    hash[at] = set->hash[i];
    number[at] = set->number[i];
  }
  set->hash = hash;
  set->number = number;
  set->room_hash = room;
  return EBIT_OK;
}

enum ebit_status
ebit_put_structure (struct ebit_context *context,
                    struct ebit_structure_set *set, size_t commodity,
                    size_t length, const size_t *edges, size_t *number,
                    bool *is_new)
{
  const uint64_t hash = hash_of (commodity, length, edges);
  const size_t n = set->all.n;
  if (2 * n >= set->room_hash)
  {
    const enum ebit_status status = rehash (context, set);
    if (status)
      return status;
  }
  uint64_t at = hash % set->room_hash;
  while (set->hash[at] && set->hash[at] != hash)
    at = (at + 1) % set->room_hash;
  *is_new = !set->hash[at];
  *number = *is_new ? n : set->number[at];
  if (!*is_new)
    return EBIT_OK;
  set->amounts = ebit_work_grown (context, set->amounts, n, 1,
                                  sizeof *set->amounts, &set->room);
  if (!set->amounts)
    return EBIT_EMEMORY;
  set->amounts[n] = 0;
  set->hash[at] = hash;
  set->number[at] = n;
  return ebit_add_structure (context, &set->all, commodity, length, edges);
}

/* ---- Blocks of groups -------------------------------------------------- */

enum ebit_status
ebit_prepare_block (struct ebit_context *context,
                    const struct ebit_structure_finder *finder, size_t group,
                    const double *prices)
{
  return finder->block == 0 || group % finder->block != 0
             ? EBIT_OK
             : finder->prepare (context, finder->data, group, prices);
}
