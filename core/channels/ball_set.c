/* Sets of Kraus operators that are balls, by hand: see ball_channel.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_channel.h"

#include <string.h>

enum ebit_status
ebit_open_ball_set (struct ebit_context *context, size_t d_in, size_t d_out,
                    size_t most, struct ebit_ball_channel *set)
{
  *set = (struct ebit_ball_channel){ .d_in = d_in, .d_out = d_out };
  set->kraus = ebit_work (context, most, sizeof *set->kraus);
  return set->kraus ? EBIT_OK : EBIT_EMEMORY;
}

struct ebit_complex_ball *
ebit_add_ball_operator (struct ebit_context *context,
                        struct ebit_ball_channel *set)
{
  const struct ebit_balls k = ebit_balls_new (context, set->d_out, set->d_in);
  if (k.x)
    set->kraus[set->count++] = k;
  return k.x;
}

enum ebit_status
ebit_close_ball_set (struct ebit_context *context,
                     struct ebit_ball_channel *set)
{
  const size_t size = set->d_in * set->d_out;
  set->vectors = ebit_balls_new (context, size, set->count);
  if (!set->vectors.x)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < set->count; a++)
    memcpy (set->vectors.x + a * size, set->kraus[a].x,
            size * sizeof *set->vectors.x);
  return EBIT_OK;
}
