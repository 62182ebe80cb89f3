/* The proof of a crossing: at one end of an interval the quantity is above the
 * target, at the other below, whatever its brackets leave open.  A quantity
 * that is continuous in between has the target's value there.
 *
 * Bounds values at the ends are verified as any others.  That they are of the
 * channel or state that stands at that end only who made it knows.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_threshold.h"

#include <math.h>

#include "arguments.h"
#include "certificate_fields.h"

static const struct ebit_range any
    = { -INFINITY, INFINITY, true, true, EBIT_FINITE };

enum ebit_side
ebit_side_of (double lower, double upper, double target)
{
  if (lower > target)
    return EBIT_ABOVE;
  return upper < target ? EBIT_BELOW : EBIT_UNDECIDED;
}

static bool
read_one (const struct ebit_value *value, double *x)
{
  const bool is_number = ebit_is_numeric (value) && ebit_length (value) == 1;
  if (is_number)
    *x = value->numbers[0];
  return is_number;
}

bool
ebit_read_ends_of (const struct ebit_value *value, double *lower,
                   double *upper)
{
  if (read_one (value, lower))
  {
    *upper = *lower;
    return true;
  }
  const bool has_fields
      = value && (value->kind == EBIT_LIST || value->kind == EBIT_TABLE)
        && value->names;
  return has_fields && read_one (ebit_field (value, "lower"), lower)
         && read_one (ebit_field (value, "upper"), upper);
}

/* The side at one end, by what is proved there. */
static enum ebit_status
prove_side (struct ebit_context *context, const struct ebit_value *bounds,
            const char *name, double target, enum ebit_side *side)
{
  const struct ebit_value *at = ebit_field (bounds, name);
  struct ebit_proof proof;
  if (!ebit_read_ends_of (at, &proof.lower, &proof.upper))
    return ebit_refuse_kind (context, name, at, "a number or a bounds value");
  if (ebit_field (at, "at_lower"))
    return ebit_refuse_kind (context, name, at,
                             "of a quantity that is no threshold");
  enum ebit_status status = EBIT_OK;
  if (ebit_field (at, "quantity"))
    status = ebit_prove_bounds (context, at, &proof);
  *side = ebit_side_of (proof.lower, proof.upper, target);
  return status;
}

enum ebit_status
ebit_verify_threshold (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_proof *proof)
{
  double target;
  enum ebit_side lower = EBIT_UNDECIDED, upper = EBIT_UNDECIDED;
  enum ebit_status status = ebit_read_number (
      context, "target", ebit_field (bounds, "target"), &any, NAN, &target);
  if (!status)
    status = prove_side (context, bounds, "at_lower", target, &lower);
  if (!status)
    status = prove_side (context, bounds, "at_upper", target, &upper);
  if (status)
    return status;
  const bool decided = lower != EBIT_UNDECIDED && upper != EBIT_UNDECIDED;
  if (!decided || lower == upper)
    return ebit_fail (context, EBIT_EARGUMENT,
                      "the quantity is not proved to be above the target at "
                      "one end and below it at the other");
  status = ebit_read_number (context, "lower", ebit_field (bounds, "lower"),
                             &any, NAN, &proof->lower);
  if (!status)
    status = ebit_read_number (context, "upper", ebit_field (bounds, "upper"),
                               &any, NAN, &proof->upper);
  return status;
}
