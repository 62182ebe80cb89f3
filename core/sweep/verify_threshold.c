/* The proof of a crossing: at one end of an interval the quantity is above the
 * target, at the other below, whatever its brackets leave open.  A quantity
 * that is continuous in between has the target's value there.
 *
 * The ends are points that were asked, as the value says itself.  Bounds
 * values there are verified as any others; that they are of the channel or
 * state that stands at that point only who made it knows.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_threshold.h"

#include <math.h>

#include "arguments.h"

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

/* ---- Ends ----------------------------------------------------------------
 */

static const double *
read_column (const struct ebit_value *table, const char *name, size_t *n)
{
  const struct ebit_value *column = ebit_field (table, name);
  if (!column || column->kind != EBIT_NUMBERS)
    return NULL;
  *n = ebit_length (column);
  return column->numbers;
}

/* Whether x is among the points that were asked, with those ends there. */
static bool
was_asked (const struct ebit_value *points, double x, double lower,
           double upper)
{
  size_t n = 0, n_lower = 0, n_upper = 0, i = 0;
  const double *asked = read_column (points, "x", &n);
  const double *least = read_column (points, "lower", &n_lower);
  const double *most = read_column (points, "upper", &n_upper);
  if (!asked || !least || !most || n_lower != n || n_upper != n)
    return false;
  while (i < n && (asked[i] != x || least[i] != lower || most[i] != upper))
    i++;
  return i < n;
}

static enum ebit_status
read_end (struct ebit_context *context, const struct ebit_value *bounds,
          size_t i, double *end)
{
  static const char *const names[] = { "lower", "upper" };
  static const char *const there[] = { "at_lower", "at_upper" };
  const struct ebit_value *value = ebit_field (bounds, names[i]);
  double lower, upper;
  if (!read_one (value, end))
    return ebit_refuse_kind (context, names[i], value, "a number");
  if (*end == (i == 0 ? -INFINITY : INFINITY))
    return EBIT_OK; /* says nothing */
  if (ebit_read_ends_of (ebit_field (bounds, there[i]), &lower, &upper)
      && was_asked (ebit_field (bounds, "points"), *end, lower, upper))
    return EBIT_OK;
  return ebit_refuse_number (context, names[i], 0, 1, *end,
                             i == 0 ? "one of points, with the ends of "
                                      "at_lower"
                                    : "one of points, with the ends of "
                                      "at_upper");
}

enum ebit_status
ebit_read_asked_ends (struct ebit_context *context,
                      const struct ebit_value *bounds, double ends[2])
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 2 && !status; i++)
    status = read_end (context, bounds, i, &ends[i]);
  return status;
}

/* ---- The proof -----------------------------------------------------------
 */

enum ebit_status
ebit_read_target (struct ebit_context *context,
                  const struct ebit_value *bounds, double *target)
{
  static const struct ebit_range any
      = { -INFINITY, INFINITY, true, true, EBIT_FINITE };
  return ebit_read_number (context, "target", ebit_field (bounds, "target"),
                           &any, NAN, target);
}

enum ebit_status
ebit_verify_threshold (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_proof *proof)
{
  double target, ends[2];
  enum ebit_side lower = EBIT_UNDECIDED, upper = EBIT_UNDECIDED;
  enum ebit_status status = ebit_read_target (context, bounds, &target);
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
  status = ebit_read_asked_ends (context, bounds, ends);
  proof->lower = ends[0];
  proof->upper = ends[1];
  return status;
}
