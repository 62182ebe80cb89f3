/* threshold_step: the next point at which to ask a quantity whether it is
 * above a target, or the bounds on where it crosses it.
 *
 * Nothing is kept between the calls: each replays the points that were asked,
 * in their order.  There are a point where the quantity is certainly above,
 * one where it is certainly below, and between them perhaps points at which
 * its bracket decides neither.  Each of the two is brought nearer to the
 * other, or to the undecided point next to it, by halves.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "threshold.h"

#include <math.h>
#include <stdio.h>

#include "bounds.h"
#include "spelling.h"
#include "table.h"
#include "value.h"
#include "verify_threshold.h"

#define TOLERANCE 1e-6

struct search
{
  double interval[2], target, tol;
  size_t n; /* points that were asked */
  const double *x;
  const struct ebit_value *const *values;
  double *lower, *upper; /* of the quantity there */
};

/* The two decided points, by place among those asked, and the undecided ones
 * between them that are next to either. */
struct bracket
{
  size_t ends[2]; /* at the lower and at the upper end of the parameter */
  bool open;      /* whether there are such */
  double nearest[2];
};

/* ---- Arguments -------------------------------------------------------- */

static enum ebit_status
read_interval (struct ebit_context *context, const struct ebit_value *value,
               double interval[2])
{
  const struct ebit_range any
      = { -INFINITY, INFINITY, true, true, EBIT_FINITE };
  size_t n;
  const double *x;
  const enum ebit_status status
      = ebit_read_vector (context, "interval", value, &any, &n, &x);
  if (status)
    return status;
  if (n != 2 || !(x[0] < x[1]))
    return ebit_refuse_kind (context, "interval", value,
                             "two numbers, the first below the second");
  interval[0] = x[0];
  interval[1] = x[1];
  return EBIT_OK;
}

static enum ebit_status
read_values (struct ebit_context *context, const struct ebit_value *values,
             struct search *search)
{
  static const char allowed[] = "a list of numbers or bounds values";
  const bool fits = values && values->kind == EBIT_LIST
                    && ebit_length (values) == search->n;
  if (!fits)
    return ebit_refuse_kind (context, "values", values, allowed);
  search->values = values->items;
  search->lower = ebit_work (context, 2 * search->n, sizeof *search->lower);
  if (!search->lower)
    return EBIT_EMEMORY;
  search->upper = search->lower + search->n;
  for (size_t i = 0; i < search->n; i++)
    if (!ebit_read_ends_of (values->items[i], &search->lower[i],
                            &search->upper[i]))
    {
      char name[EBIT_NAME_SIZE];
      ebit_spell_item (context, "values", i, name);
      return ebit_refuse_kind (context, name, values->items[i],
                               "a number or a bounds value");
    }
  return EBIT_OK;
}

static enum ebit_status
read_search (struct ebit_context *context,
             const struct ebit_value *const *arguments, struct search *search)
{
  const struct ebit_range any
      = { -INFINITY, INFINITY, true, true, EBIT_FINITE };
  const struct ebit_range tolerances = { 1e-12, 1, false, false, EBIT_FINITE };
  enum ebit_status status
      = read_interval (context, arguments[0], search->interval);
  if (!status)
    status = ebit_read_number (context, "target", arguments[1], &any, NAN,
                               &search->target);
  if (!status)
    status = ebit_read_number (context, "tol", arguments[2], &tolerances,
                               TOLERANCE, &search->tol);
  search->n = 0;
  if (status || ebit_is_missing (arguments[3]))
    return status;
  status = ebit_read_vector (context, "x", arguments[3], &any, &search->n,
                             &search->x);
  if (!status && search->n > 0)
    status = read_values (context, arguments[4], search);
  return status;
}

/* ---- The bracket ------------------------------------------------------ */

static enum ebit_side
side_at (const struct search *search, size_t i)
{
  return ebit_side_of (search->lower[i], search->upper[i], search->target);
}

/* The ends of the interval come first, and have to be of different sides. */
static enum ebit_status
check_ends (struct ebit_context *context, const struct search *search)
{
  char has[160];
  for (size_t i = 0; i < 2; i++)
    if (search->x[i] != search->interval[i])
      return ebit_refuse_number (context, "x", i, search->n, search->x[i],
                                 "that end of the interval");
  for (size_t i = 0; i < 2; i++)
    if (side_at (search, i) == EBIT_UNDECIDED)
    {
      snprintf (has, sizeof has,
                "[%.15g, %.15g], where the quantity at %.15g is in [%.6g, "
                "%.6g]",
                search->interval[0], search->interval[1], search->interval[i],
                search->lower[i], search->upper[i]);
      return ebit_refuse (context, "interval", has,
                          "one at whose ends it is above or below the target");
    }
  if (side_at (search, 0) != side_at (search, 1))
    return EBIT_OK;
  snprintf (has, sizeof has,
            "[%.15g, %.15g], at both ends of which the quantity is %s the "
            "target",
            search->interval[0], search->interval[1],
            side_at (search, 0) == EBIT_ABOVE ? "above" : "below");
  return ebit_refuse (context, "interval", has,
                      "one with the target in between");
}

static void
note_undecided (const struct search *search, struct bracket *bracket)
{
  bracket->open = false;
  const double least = search->x[bracket->ends[0]];
  const double most = search->x[bracket->ends[1]];
  for (size_t i = 0; i < search->n; i++)
  {
    const double x = search->x[i];
    if (side_at (search, i) != EBIT_UNDECIDED || !(x > least && x < most))
      continue;
    bracket->nearest[0] = bracket->open ? fmin (bracket->nearest[0], x) : x;
    bracket->nearest[1] = bracket->open ? fmax (bracket->nearest[1], x) : x;
    bracket->open = true;
  }
}

static struct bracket
replay (const struct search *search)
{
  struct bracket bracket = { .ends = { 0, 1 } };
  const enum ebit_side below = side_at (search, 0);
  for (size_t i = 2; i < search->n; i++)
  {
    const double x = search->x[i];
    const bool between
        = x > search->x[bracket.ends[0]] && x < search->x[bracket.ends[1]];
    if (between && side_at (search, i) != EBIT_UNDECIDED)
      bracket.ends[side_at (search, i) != below] = i;
  }
  note_undecided (search, &bracket);
  return bracket;
}

/* Where to ask next; false where nothing is to be gained. */
static bool
choose_next (const struct search *search, const struct bracket *bracket,
             double *next)
{
  const double least = search->x[bracket->ends[0]];
  const double most = search->x[bracket->ends[1]];
  if (most - least <= search->tol)
    return false;
  double pairs[2][2] = { { least, most }, { least, most } };
  if (bracket->open)
  {
    pairs[0][1] = bracket->nearest[0];
    pairs[1][0] = bracket->nearest[1];
  }
  const double enough = bracket->open ? search->tol / 4 : search->tol;
  for (size_t side = 0; side < 2; side++)
  {
    const double a = pairs[side][0], b = pairs[side][1];
    *next = 0.5 * a + 0.5 * b;
    if (b - a > enough && *next > a && *next < b)
      return true;
  }
  return false;
}

/* ---- Results ---------------------------------------------------------- */

static enum ebit_status
ask_for (struct ebit_context *context, double x,
         const struct ebit_value **result)
{
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 1);
  *result = list;
  return ebit_add (context, list, "next", ebit_make_number (context, x));
}

static const struct ebit_value *
make_points (struct ebit_context *context, const struct search *search)
{
  const struct ebit_field columns[] = {
    { "x", ebit_make_vector (context, search->n, search->x) },
    { "lower", ebit_make_vector (context, search->n, search->lower) },
    { "upper", ebit_make_vector (context, search->n, search->upper) },
  };
  return ebit_make_table (context, 3, columns);
}

static enum ebit_status
conclude (struct ebit_context *context, const struct search *search,
          const struct bracket *found, const struct ebit_value **result)
{
  const size_t *ends = found->ends;
  struct ebit_bounds bounds = { .quantity = "find_threshold",
                                .lower = search->x[ends[0]],
                                .upper = search->x[ends[1]],
                                .tol = search->tol,
                                .lower_method = "opposite_decisions",
                                .upper_method = "opposite_decisions",
                                .task = "crossing" };
  bounds.status = ebit_status_of_gap (bounds.lower, bounds.upper, search->tol);
  ebit_append_certificate (&bounds, "target",
                           ebit_make_number (context, search->target));
  ebit_append_certificate (&bounds, "at_lower",
                           ebit_copy_value (context, search->values[ends[0]]));
  ebit_append_certificate (&bounds, "at_upper",
                           ebit_copy_value (context, search->values[ends[1]]));
  ebit_append_certificate (&bounds, "points", make_points (context, search));
  return ebit_make_bounds (context, &bounds, result);
}

static enum ebit_status
threshold_step (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                const struct ebit_value **result)
{
  struct search search;
  enum ebit_status status = read_search (context, arguments, &search);
  if (status)
    return status;
  if (search.n < 2)
    return ask_for (context, search.interval[search.n], result);
  status = check_ends (context, &search);
  if (status)
    return status;
  const struct bracket bracket = replay (&search);
  double next;
  if (choose_next (&search, &bracket, &next))
    return ask_for (context, next, result);
  return conclude (context, &search, &bracket, result);
}

const struct ebit_functional ebit_threshold_step_functional = {
  .name = "threshold_step",
  .topic = "Statistics",
  .summary = "Where to ask next for a threshold, or bounds on it",
  .n_parameters = 5,
  .parameters
  = { { "interval", NULL, "two numbers between which it is" },
      { "target", NULL, "the value that is crossed" },
      { "tol", "1e-6",
        "gap up to which the ends are called certified, in the parameter's "
        "unit, in [1e-12, 1]" },
      { "x", "[]", "the points that have been asked, in their order" },
      { "values", "[]",
        "list of what the quantity is there, numbers or bounds values" } },
  .implementation = threshold_step,
};
