/* Channels without a name that are a named one between unitaries.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_TURNED_CHANNELS_H
#define EBIT_TESTS_TURNED_CHANNELS_H

#include "kraus_sets.h"

#include "families.h"
#include "maps.h"

/* A named channel, known by its operators only. */
static inline struct ebit_channel
unnamed (struct ebit_context *context, enum ebit_family family,
         const double *parameters)
{
  struct ebit_channel channel;
  check_ok (context,
            ebit_build_channel (context, family, parameters, &channel));
  channel.family = EBIT_FAMILY_KRAUS;
  return channel;
}

static inline struct ebit_channel
composed (struct ebit_context *context, const struct ebit_channel *second,
          const struct ebit_channel *first)
{
  struct ebit_channel result;
  check_ok (context, ebit_compose_channels (context, second, first, &result));
  return result;
}

static inline struct ebit_channel
beside (struct ebit_context *context, const struct ebit_channel *a,
        const struct ebit_channel *b)
{
  struct ebit_channel result;
  check_ok (context, ebit_tensor_channels (context, a, b, &result));
  return result;
}

static inline struct ebit_channel
lost_to (struct ebit_context *context, const struct ebit_channel *channel)
{
  struct ebit_channel result;
  check_ok (context, ebit_complementary_channel (context, channel, &result));
  return result;
}

/* Between a random unitary and a random isometry into `more` further levels,
 * its operators mixed by a third unitary. */
static inline struct ebit_channel
turned (struct ebit_context *context, const struct ebit_channel *channel,
        size_t more, uint64_t *seed)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t n = channel->count, size = d_in * (d_out + more);
  const struct ebit_channel before
      = random_channel (context, d_in, d_in, 1, seed);
  const struct ebit_channel after
      = random_channel (context, d_out, d_out + more, 1, seed);
  const struct ebit_channel mixing = random_channel (context, n, n, 1, seed);
  struct ebit_channel result = composed (context, channel, &before);
  result = composed (context, &after, &result);
  double complex *kraus = ebit_work (context, size * n, sizeof *kraus);
  ebit_product (size, n, n, result.kraus, mixing.kraus, kraus);
  result.kraus = kraus;
  return result;
}

#endif /* EBIT_TESTS_TURNED_CHANNELS_H */
