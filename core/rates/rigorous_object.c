/* Whether bounds values are of the same channel: see rigorous_object.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_object.h"

#include <string.h>

bool
ebit_are_identical (const struct ebit_channel *a, const struct ebit_channel *b)
{
  const size_t n = a->d_in * a->d_out * a->count;
  if (a->family != b->family || a->d_in != b->d_in || a->d_out != b->d_out
      || a->has_kraus != b->has_kraus)
    return false;
  if (a->family != EBIT_FAMILY_KRAUS)
    return memcmp (a->parameters, b->parameters, sizeof a->parameters) == 0;
  return a->count == b->count
         && memcmp (a->kraus, b->kraus, n * sizeof *a->kraus) == 0;
}

/* Beyond that two channels are not near, but alike. */
#define NEAR 1e-9

enum ebit_status
ebit_is_same_object (struct ebit_context *context,
                     const struct ebit_channel *given,
                     const struct ebit_value *nested,
                     struct ebit_rigorous *proof, bool *same)
{
  struct ebit_channel other;
  double distance;
  *same = false;
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (nested, "channel"), &other);
  if (status)
    return status;
  *same = ebit_are_identical (given, &other);
  if (*same || !given->has_kraus || !other.has_kraus)
    return EBIT_OK;
  status = ebit_ball_distance (context, given, &other, &distance);
  *same = distance <= NEAR;
  if (*same)
    ebit_add_object (proof, 0, distance);
  return status;
}
