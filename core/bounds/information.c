/* The coherent information I(A>B) = S(B) - S(AB) and the reverse coherent
 * information S(A) - S(AB) of a state, in ebits per copy: what one-way
 * distillation attains with messages from A to B, and from B to A.
 * B. Schumacher and M. A. Nielsen, Phys. Rev. A 54 (1996) 2629; R. Garcia-
 * Patron, S. Pirandola, S. Lloyd and J. H. Shapiro, Phys. Rev. Lett. 102
 * (2009) 210501.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "information.h"

#include <math.h>

#include "channel_bounds.h"
#include "state_measure.h"

static enum ebit_status
inform (struct ebit_context *context,
        const struct ebit_value *const *arguments,
        ebit_entropy_combination *of_state,
        enum ebit_information_quantity of_channel,
        const struct ebit_value **result)
{
  if (ebit_is_channel_value (arguments[0]))
  {
    if (!ebit_is_missing (arguments[1]))
      return ebit_refuse_kind (context, "dims", arguments[1],
                               "missing, since x is a channel");
    return ebit_call_channel_bounds (context, "x", arguments[0], of_channel,
                                     NAN, result);
  }
  const struct ebit_measure measure
      = { .bipartite = true, .combination = of_state };
  return ebit_run_measure (context, &measure, "x", arguments[0], arguments[1],
                           result);
}

static double
combine_coherent (const struct ebit_entropies *s)
{
  return s->b - s->ab;
}

static double
combine_reverse (const struct ebit_entropies *s)
{
  return s->a - s->ab;
}

static enum ebit_status
coherent_information (struct ebit_context *context,
                      const struct ebit_value *const *arguments,
                      const struct ebit_value **result)
{
  return inform (context, arguments, combine_coherent, EBIT_COHERENT, result);
}

static enum ebit_status
reverse_coherent_information (struct ebit_context *context,
                              const struct ebit_value *const *arguments,
                              const struct ebit_value **result)
{
  return inform (context, arguments, combine_reverse, EBIT_REVERSE, result);
}

const struct ebit_functional ebit_coherent_information_functional = {
  .name = "coherent_information",
  .topic = "Information quantities",
  .summary = "Coherent information S(B) - S(AB) in ebits",
  .n_parameters = 2,
  .parameters = { { "x", NULL, "density matrix, or d x d x n stack of them" },
                  EBIT_DIMS_PARAMETER },
  .implementation = coherent_information,
};

const struct ebit_functional ebit_reverse_coherent_information_functional = {
  .name = "reverse_coherent_information",
  .topic = "Information quantities",
  .summary = "Reverse coherent information S(A) - S(AB) in ebits",
  .n_parameters = 2,
  .parameters = { { "x", NULL, "density matrix, or d x d x n stack of them" },
                  EBIT_DIMS_PARAMETER },
  .implementation = reverse_coherent_information,
};
