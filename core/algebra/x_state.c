/* Two-qubit states whose only coherence is <00|rho|11>.
 *
 * They are what a qubit channel that commutes with rotations about z makes of
 * a purified diagonal input; phases on both qubits leave them as they are.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "x_state.h"

#include <math.h>

#include "scalar.h"

struct ebit_x_state
ebit_x_state (double p00, double p01, double p10, double p11, double coherence)
{
  struct ebit_x_state state = {
    .p00 = p00, .p01 = p01, .p10 = p10, .p11 = p11, .coherence = coherence
  };
  state.determinant
      = fmax (0, ebit_difference_of_products (p00, p11, coherence, coherence));
  state.excess = ebit_difference_of_products (coherence, coherence, p01, p10);
  return state;
}

struct ebit_x_block
ebit_x_block (const struct ebit_x_state *state)
{
  struct ebit_x_block block = { .trace = state->p00 + state->p11,
                                .tilt = (state->p00 - state->p11) / 2 };
  double c = state->coherence;
  block.radius = sqrt (c * c + block.tilt * block.tilt);
  block.larger = block.trace / 2 + block.radius;
  block.smaller = block.larger > 0 ? state->determinant / block.larger : 0;
  return block;
}
