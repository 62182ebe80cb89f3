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
#include "channel_capacity.h"
#include "capacity_value.h"
#include "channel_value.h"
#include "maps.h"
#include "state_measure.h"
#include "two_copies.h"

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

/* ---- Two copies ------------------------------------------------------ */

/* The search has d^4 numbers of the input. */
#define MOST_LEVELS 3

static enum ebit_status
refuse_copies (struct ebit_context *context,
               const struct ebit_channel *channel)
{
  enum ebit_status status = ebit_require_kraus (context, channel);
  if (!status && channel->d_in > MOST_LEVELS)
    status = ebit_refuse (context, "copies", "2",
                          "1 of a channel from more than 3 levels");
  return status;
}

/* Half the coherent information of two uses: attained, and at most Q. */
static enum ebit_status
bound_two_copies (struct ebit_context *context,
                  const struct ebit_channel *channel,
                  struct ebit_bounds *bounds)
{
  const size_t d = channel->d_in, n = d * d;
  struct ebit_channel two;
  struct ebit_bounds capacity;
  const struct ebit_value *proof;
  double complex *state = ebit_work (context, n * n, sizeof *state);
  double value = 0;
  enum ebit_status status
      = state ? refuse_copies (context, channel) : EBIT_EMEMORY;
  if (!status)
    status = ebit_tensor_channels (context, channel, channel, &two);
  if (!status)
    status = ebit_find_two_copies (context, channel, &two, state, &value);
  if (!status)
    status = ebit_bound_capacity (context, channel, EBIT_QUANTUM, &capacity);
  if (!status)
    status = ebit_make_bounds (context, &capacity, &proof);
  if (status)
    return status;
  *bounds = (struct ebit_bounds){ .quantity = "coherent_information",
                                  .lower = fmin (value, capacity.upper),
                                  .upper = capacity.upper,
                                  .tol = EBIT_BOUNDS_TOLERANCE,
                                  .lower_method = "two_copies",
                                  .upper_method = "capacity_of_copies",
                                  .task = "entanglement" };
  bounds->status = bounds->upper - bounds->lower <= bounds->tol
                       ? EBIT_CERTIFIED
                       : EBIT_ACHIEVABLE;
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  ebit_append_certificate (bounds, "copies", ebit_make_number (context, 2));
  ebit_append_matrix (context, bounds, "state", n, state);
  return ebit_append_proofs (context, "upper_bounds", 1, &proof, bounds);
}

/* ---- Both functions -------------------------------------------------- */

/* The argument `copies`, of a channel alone. */
static enum ebit_status
read_copies (struct ebit_context *context, const struct ebit_value *value,
             bool of_channel, bool *two)
{
  static const struct ebit_range range = { 1, 2, false, false, EBIT_WHOLE };
  double copies;
  const enum ebit_status status
      = ebit_read_number (context, "copies", value, &range, 1, &copies);
  *two = !status && copies == 2;
  if (status || !*two || of_channel)
    return status;
  return ebit_refuse (context, "copies", "2", "1, since x is a state");
}

/* The implementation of both. */
static enum ebit_status
inform (struct ebit_context *context,
        const struct ebit_value *const *arguments,
        const struct ebit_value **result)
{
  const struct information *information = context->data;
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  const bool of_channel = ebit_is_channel_value (arguments[0]);
  bool two = false;
  enum ebit_status status = ebit_refuse_neither (context, arguments[0]);
  if (!status && information->of_channel == EBIT_COHERENT)
    status = read_copies (context, arguments[2], of_channel, &two);
  if (status)
    return status;
  if (!of_channel)
    return ebit_run_measure (context, &information->of_state, "x",
                             arguments[0], arguments[1], result);
  status = ebit_refuse_dims_of_channel (context, arguments[1]);
  if (!status)
    status = ebit_read_channel (context, "x", arguments[0], &channel);
  if (!status && two)
    status = bound_two_copies (context, &channel, &bounds);
  else if (!status)
    status = ebit_bound_channel (context, &channel, information->of_channel,
                                 EBIT_BOUNDS_TOLERANCE, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_coherent_information_functional = {
  .name = "coherent_information",
  .topic = "Information quantities",
  .summary = "Coherent information S(B) - S(AB) in ebits",
  .n_parameters = 5,
  .parameters
  = { { "x", NULL,
        "density matrix, or d x d x n stack of them; or a channel" },
      EBIT_DIMS_PARAMETER,
      { "copies", "1", "uses of the channel that an input is for, 1 or 2" },
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
