/* The rails that a channel makes: damping, with dephasing or without.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_rails.h"

#include <math.h>

#include "damping_dephasing.h"
#include "family_ways.h"
#include "gadc.h"

bool
ebit_rail_side_of_channel (const struct ebit_channel *channel,
                           struct ebit_rail_side *side, bool *flipped)
{
  struct ebit_damping_dephasing both;
  struct ebit_gadc damping;
  double p = 0;
  if (ebit_read_damping_dephasing (channel, &both))
  {
    damping = ebit_make_gadc (both.gamma, both.thermal);
    p = both.p;
    if (ebit_damping_dephasing_is_entanglement_breaking (&both))
      return false;
  }
  else if (!ebit_as_damping (channel, &damping)
           || ebit_gadc_is_entanglement_breaking (&damping))
    return false;
  *side = ebit_rail_side (damping.gamma, damping.thermal);
  side->dephased = 4 * p * (1 - p);
  *flipped = damping.flipped;
  return true;
}

void
ebit_add_rail_ways (const struct ebit_channel *channel, struct ebit_way *ways,
                    size_t *n)
{
  struct ebit_two_rails two;
  struct ebit_rail_side side;
  bool flipped;
  const struct ebit_rail_side perfect = ebit_rail_side (0, 0);
  if (ebit_find_two_rails (channel, &two))
    ways[(*n)++] = (struct ebit_way){ 0.5, two.rate };
  if (!ebit_rail_side_of_channel (channel, &side, &flipped))
    return;
  const struct ebit_best_rails best
      = ebit_best_rails (&side, &perfect, EBIT_MOST_RAILS);
  if (best.rate > 0)
    ways[(*n)++]
        = (struct ebit_way){ log2 (best.rails) / best.rails, best.rate };
}
