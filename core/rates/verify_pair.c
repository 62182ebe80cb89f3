/* What the proofs of quantities of two channels from a common source share:
 * the channels, nested bounds values, and the upper end, which is put together
 * again from a capacity that is proved anew.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_pair.h"

#include <math.h>
#include <string.h>

#include "certificate_fields.h"
#include "erasure_pairs.h"
#include "families.h"
#include "quantities.h"
#include "recognition.h"
#include "verify_capacity.h"

enum ebit_status
ebit_read_proved_pair (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_proved_pair *pair)
{
  static const char *const names[] = { "channel1", "channel2" };
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 2 && !status; i++)
  {
    status = ebit_read_channel (
        context, names[i], ebit_field (bounds, names[i]), &pair->given[i]);
    if (!status)
      status
          = ebit_named_channel (context, &pair->given[i], &pair->channels[i]);
  }
  for (size_t i = 0; i < 2 && !status; i++)
    status = ebit_read_winner (context, bounds, i, 2, &pair->winners[i]);
  return status;
}

enum ebit_status
ebit_refuse_part (struct ebit_context *context, const char *list)
{
  return ebit_refuse (context, list, "a bounds value",
                      "of the quantity and the channel that the method rests "
                      "on");
}

enum ebit_status
ebit_prove_part (struct ebit_context *context, const struct ebit_value *bounds,
                 const char *list, size_t i, const char *quantity,
                 const struct ebit_channel *channel, struct ebit_proof *proof)
{
  const struct ebit_value *nested = ebit_nested_bounds (bounds, list, i);
  bool same = false;
  *proof = (struct ebit_proof){ 0, INFINITY };
  if (!nested)
    return EBIT_OK;
  enum ebit_status status = EBIT_OK;
  if (strcmp (ebit_text_field (nested, "quantity"), quantity) == 0)
    status = ebit_is_same_channel (context, channel,
                                   ebit_field (nested, "channel"), &same);
  if (status || !same)
    return status ? status : ebit_refuse_part (context, list);
  return ebit_prove_bounds (context, nested, proof);
}

/* (log2 d + Q)/2, Q that of the channel that won and d of the other one;
 * beside an erasure times what that lets through. */
static enum ebit_status
prove_half_sum (struct ebit_context *context, const struct ebit_value *bounds,
                const struct ebit_proved_pair *pair, bool beside_erasure,
                double *upper)
{
  struct ebit_proof capacity;
  struct ebit_erasure erasure = { 1, 0 };
  enum ebit_status status
      = ebit_check_count (context, bounds, "upper_bounds", 1);
  if (status || pair->winners[1] == 0)
    return status;
  const struct ebit_channel *one = &pair->channels[pair->winners[1] - 1];
  const struct ebit_channel *other = &pair->channels[2 - pair->winners[1]];
  if (beside_erasure && !ebit_as_erasure (other, &erasure))
    return EBIT_OK;
  status = ebit_prove_part (context, bounds, "upper_bounds", 0,
                            "quantum_capacity", one, &capacity);
  const double sum = ebit_log_dimension (other) + capacity.upper;
  *upper = isinf (sum) ? INFINITY : erasure.survival * sum / 2;
  return status;
}

static enum ebit_status
prove_erasures (struct ebit_context *context, const struct ebit_value *bounds,
                const struct ebit_proved_pair *pair, double *upper)
{
  struct ebit_erasure erasures[2];
  if (ebit_as_erasure (&pair->channels[0], &erasures[0])
      && ebit_as_erasure (&pair->channels[1], &erasures[1]))
    *upper = ebit_erasure_pair_bound (erasures);
  return ebit_check_count (context, bounds, "upper_bounds", 0);
}

enum ebit_status
ebit_prove_pair_upper (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       const struct ebit_proved_pair *pair, double *upper)
{
  *upper = INFINITY;
  if (ebit_has_method (bounds, "upper_method", "epr_erasures"))
    return prove_erasures (context, bounds, pair, upper);
  if (ebit_has_method (bounds, "upper_method", "epr_dimension"))
    return prove_half_sum (context, bounds, pair, false, upper);
  if (ebit_has_method (bounds, "upper_method", "epr_beside_erasure"))
    return prove_half_sum (context, bounds, pair, true, upper);
  if (pair->winners[1] == 0)
    return ebit_check_count (context, bounds, "upper_bounds", 0);
  return ebit_prove_capacity_end (context, bounds,
                                  &pair->channels[pair->winners[1] - 1],
                                  EBIT_CPP, true, upper);
}
