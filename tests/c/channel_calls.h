/* Channels of the tests as values, across the border.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_CHANNEL_CALLS_H
#define EBIT_TESTS_CHANNEL_CALLS_H

#include "calls.h"
#include "random_channel.h"

/* The channel of at most 16 Kraus operators as kraus_channel makes it. */
static inline struct ebit_value *
channel_value (const struct ebit_channel *channel)
{
  const size_t size = channel->d_in * channel->d_out;
  struct ebit_value *operators[16];
  for (size_t k = 0; k < channel->count; k++)
    operators[k] = ebit_matrix (channel->d_out, channel->d_in,
                                (const double *)(channel->kraus + k * size));
  struct ebit_value *list = ebit_list (
      channel->count, NULL, (const struct ebit_value *const *)operators);
  struct ebit_value *value = call1 (ebit_kraus_channel, list);
  for (size_t k = 0; k < channel->count; k++)
    ebit_free (operators[k]);
  ebit_free (list);
  return value;
}

#endif /* EBIT_TESTS_CHANNEL_CALLS_H */
