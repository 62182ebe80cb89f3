/* The rails that a channel makes: damping, with dephasing or without.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_rails.h"

#include "damping_dephasing.h"
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
