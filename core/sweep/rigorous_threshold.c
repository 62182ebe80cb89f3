/* A crossing with rounding included: the ends are exact numbers, and are
 * proved where the bounds values that stand there are proved to be above the
 * target at one of them and below it at the other.  A number has no proof.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_threshold.h"

#include "verify_threshold.h"

/* The side at one end, and the objects of what proves it. */
static enum ebit_status
prove_side (struct ebit_context *context, const struct ebit_value *bounds,
            const char *name, double target, struct ebit_rigorous *proof,
            enum ebit_side *side)
{
  const struct ebit_value *at = ebit_field (bounds, name);
  const bool upper = name[3] == 'u';
  struct ebit_rigorous part;
  *side = EBIT_UNDECIDED;
  if (!at || !ebit_field (at, "quantity") || ebit_field (at, "at_lower"))
  {
    proof->missing[upper] = "a number without a certificate";
    return EBIT_OK;
  }
  const enum ebit_status status = ebit_prove_rigorously (context, at, &part);
  if (status)
    return status;
  *side = ebit_side_of (part.lower, part.upper, target);
  ebit_add_object (proof, part.objects, part.distance);
  for (size_t i = 0; i < 2 && *side == EBIT_UNDECIDED; i++)
    if (part.missing[i] && !proof->missing[upper])
      proof->missing[upper] = part.missing[i];
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_threshold (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         struct ebit_rigorous *proof)
{
  double target, ends[2];
  enum ebit_side lower, upper;
  enum ebit_status status = ebit_read_target (context, bounds, &target);
  if (!status)
    status = prove_side (context, bounds, "at_lower", target, proof, &lower);
  if (!status)
    status = prove_side (context, bounds, "at_upper", target, proof, &upper);
  if (!status)
    status = ebit_read_asked_ends (context, bounds, ends);
  if (status || lower == EBIT_UNDECIDED || upper == EBIT_UNDECIDED
      || lower == upper)
    return status;
  ebit_raise_lower (proof, ends[0]);
  ebit_reduce_upper (proof, ends[1]);
  return EBIT_OK;
}
