/* The quantum mutual information I(A:B) = S(A) + S(B) - S(AB) in bits.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entropy.h"

static double
combine (const struct ebit_entropies *s)
{
  const double information = s->a + s->b - s->ab;
  return information > 0 ? information : 0; /* subadditivity */
}

static enum ebit_status
mutual_information (struct ebit_context *context,
                    const struct ebit_value *const *arguments,
                    const struct ebit_value **result)
{
  static const struct ebit_measure measure
      = { .bipartite = true, .combination = combine };
  return ebit_run_measure (context, &measure, "rho", arguments[0],
                           arguments[1], result);
}

const struct ebit_functional ebit_mutual_information_functional = {
  .name = "mutual_information",
  .topic = "States",
  .summary = "Quantum mutual information S(A) + S(B) - S(AB) in bits",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = mutual_information,
};
