/* What the edges of a network are worth, of their channels.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_worth.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "edge_ends.h"

/* ---- Channels that were met before ------------------------------------- */

/* Open addressing by a hash of what the channel is. */
struct memory
{
  size_t size; /* a power of 2, twice the edges at least */
  struct known
  {
    bool used;
    uint64_t hash;
    struct ebit_channel channel;
    struct ebit_edge_ends ends;
  } * known;
};

static enum ebit_status
make_memory (struct ebit_context *context, size_t edges, struct memory *memory)
{
  memory->size = 2;
  while (memory->size < 2 * edges)
    memory->size *= 2;
  memory->known = ebit_work (context, memory->size, sizeof *memory->known);
  return memory->known ? EBIT_OK : EBIT_EMEMORY;
}

/* The FNV-1a hash, going on from one of what was before. */
static uint64_t
hash_bytes (uint64_t hash, const void *bytes, size_t n)
{
  const unsigned char *byte = bytes;
  for (size_t i = 0; i < n; i++)
    hash = (hash ^ byte[i]) * UINT64_C (0x100000001b3);
  return hash;
}

static size_t
kraus_bytes (const struct ebit_channel *channel)
{
  return channel->count * channel->d_in * channel->d_out
         * sizeof *channel->kraus;
}

static uint64_t
hash_channel (const struct ebit_channel *channel)
{
  const uint64_t start = hash_bytes (UINT64_C (0xcbf29ce484222325),
                                     &channel->family, sizeof channel->family);
  return channel->family == EBIT_FAMILY_KRAUS
             ? hash_bytes (start, channel->kraus, kraus_bytes (channel))
             : hash_bytes (start, channel->parameters,
                           sizeof channel->parameters);
}

static bool
is_same (const struct ebit_channel *a, const struct ebit_channel *b)
{
  if (a->family != b->family)
    return false;
  if (a->family != EBIT_FAMILY_KRAUS)
    return memcmp (a->parameters, b->parameters, sizeof a->parameters) == 0;
  return a->d_in == b->d_in && a->d_out == b->d_out && a->count == b->count
         && memcmp (a->kraus, b->kraus, kraus_bytes (a)) == 0;
}

/* The place of the channel, or a free one. */
static struct known *
find_known (const struct memory *memory, const struct ebit_channel *channel)
{
  const uint64_t hash = hash_channel (channel);
  size_t i = (size_t)hash & (memory->size - 1);
  struct known *known = &memory->known[i];
  while (known->used
         && !(known->hash == hash && is_same (&known->channel, channel)))
  {
    i = (i + 1) & (memory->size - 1);
    known = &memory->known[i];
  }
  known->hash = hash;
  return known;
}

/* ---- Edges ------------------------------------------------------------- */

static enum ebit_status
refuse_infinite (struct ebit_context *context, size_t row,
                 const struct ebit_edge_ends *ends)
{
  char name[48];
  if (isfinite (ends->lower))
    return EBIT_OK;
  snprintf (name, sizeof name, "row %zu of edges", row + 1);
  return ebit_refuse (context, name, "a channel of infinite capacity",
                      "one that loses something");
}

/* What a named channel is stays in its parameters, and the memory for its
 * operators is taken back. */
static enum ebit_status
find_ends (struct ebit_context *context,
           const struct ebit_edge_channels *channels, size_t row, bool is_key,
           const struct memory *memory, struct ebit_edge_ends *ends)
{
  struct ebit_channel channel;
  const size_t mark = ebit_work_mark (context);
  enum ebit_status status
      = ebit_edge_channel (context, channels, row, &channel);
  if (status)
    return status;
  struct known *known = find_known (memory, &channel);
  const bool is_named = channel.family != EBIT_FAMILY_KRAUS;
  if (!known->used)
  {
    status = ebit_find_edge_ends (context, &channel, is_key, &known->ends);
    if (!status)
      status = refuse_infinite (context, row, &known->ends);
    known->channel = channel;
  }
  if (is_named || known->used)
    ebit_work_release (context, mark);
  known->used = true;
  *ends = known->ends;
  return status;
}

enum ebit_status
ebit_find_channel_worth (struct ebit_context *context,
                         const struct ebit_edge_channels *channels,
                         struct ebit_network *network)
{
  const size_t n = channels->rows;
  double *lower = ebit_work (context, n, sizeof *lower);
  double *upper = ebit_work (context, n, sizeof *upper);
  double *squashed = ebit_work (context, n, sizeof *squashed);
  const char **methods[EBIT_NETWORK_TEXTS];
  for (size_t i = 0; i < EBIT_NETWORK_TEXTS; i++)
    methods[i] = ebit_work (context, n, sizeof *methods[i]);
  struct memory memory;
  enum ebit_status status = make_memory (context, n, &memory);
  if (!lower || !upper || !squashed || !methods[0] || !methods[1]
      || !methods[2])
    return EBIT_EMEMORY;
  for (size_t k = 0; !status && k < n; k++)
  {
    struct ebit_edge_ends ends;
    /* The first half of a call that goes on with the network. */
    ebit_count_progress (context, k, 2 * n);
    status = ebit_poll_if_due (context);
    if (!status)
      status
          = find_ends (context, channels, k, network->is_key, &memory, &ends);
    if (status)
      return status;
    lower[k] = ends.lower;
    upper[k] = ends.upper;
    squashed[k] = ends.upper_squashed;
    methods[EBIT_NETWORK_LOWER_METHOD][k] = ends.lower_method;
    methods[EBIT_NETWORK_UPPER_METHOD][k] = ends.upper_method;
    methods[EBIT_NETWORK_SQUASHED_METHOD][k] = ends.squashed_method;
  }
  network->lower = lower;
  network->upper = upper;
  network->upper_squashed = squashed;
  network->lower_method = methods[EBIT_NETWORK_LOWER_METHOD];
  network->upper_method = methods[EBIT_NETWORK_UPPER_METHOD];
  network->squashed_method = methods[EBIT_NETWORK_SQUASHED_METHOD];
  return status;
}
