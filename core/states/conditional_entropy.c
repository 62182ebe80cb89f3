/* The conditional entropy S(A|B) = S(AB) - S(B) in bits, which is negative for
 * some entangled states: N. J. Cerf and C. Adami, Phys. Rev. Lett. 79 (1997)
 * 5194.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entropy.h"

static double
combine (const struct ebit_entropies *s)
{
  return s->ab - s->b;
}

static enum ebit_status
conditional_entropy (struct ebit_context *context,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  static const struct ebit_measure measure
      = { .bipartite = true, .combination = combine };
  return ebit_run_measure (context, &measure, "rho", arguments[0],
                           arguments[1], result);
}

const struct ebit_functional ebit_conditional_entropy_functional = {
  .name = "conditional_entropy",
  .topic = "States",
  .summary = "Conditional entropy S(A|B) = S(AB) - S(B) in bits",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = conditional_entropy,
};
