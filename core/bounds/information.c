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

#include "channel_bounds.h"
#include "state_measure.h"

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

/* What sets the two functions apart. */
struct information
{
  struct ebit_measure of_state;
  enum ebit_information_quantity of_channel;
};

static const struct information coherent
    = { { .bipartite = true, .combination = combine_coherent },
        EBIT_COHERENT };
static const struct information reverse
    = { { .bipartite = true, .combination = combine_reverse }, EBIT_REVERSE };

/* The implementation of both. */
static enum ebit_status
inform (struct ebit_context *context,
        const struct ebit_value *const *arguments,
        const struct ebit_value **result)
{
  const struct information *information = context->data;
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  enum ebit_status status = ebit_refuse_neither (context, arguments[0]);
  if (status)
    return status;
  if (!ebit_is_channel_value (arguments[0]))
    return ebit_run_measure (context, &information->of_state, "x",
                             arguments[0], arguments[1], result);
  status = ebit_refuse_dims_of_channel (context, arguments[1]);
  if (!status)
    status = ebit_read_channel (context, "x", arguments[0], &channel);
  if (!status)
    status = ebit_bound_channel (context, &channel, information->of_channel,
                                 EBIT_BOUNDS_TOLERANCE, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_coherent_information_functional = {
  .name = "coherent_information",
  .topic = "Information quantities",
  .summary = "Coherent information S(B) - S(AB) in ebits",
  .n_parameters = 4,
  .parameters
  = { { "x", NULL,
        "density matrix, or d x d x n stack of them; or a channel" },
      EBIT_DIMS_PARAMETER,
      EBIT_LIMIT_PARAMETERS ("1e-9") },
  .implementation = inform,
  .data = &coherent,
};

const struct ebit_functional ebit_reverse_coherent_information_functional = {
  .name = "reverse_coherent_information",
  .topic = "Information quantities",
  .summary = "Reverse coherent information S(A) - S(AB) in ebits",
  .n_parameters = 4,
  .parameters
  = { { "x", NULL,
        "density matrix, or d x d x n stack of them; or a channel" },
      EBIT_DIMS_PARAMETER,
      EBIT_LIMIT_PARAMETERS ("1e-9") },
  .implementation = inform,
  .data = &reverse,
};
