/* Which verifier a bounds value is for, and whether it is one that may be
 * looked into: see verify.h.  The one arrow up, which the linker makes: the
 * table is that of border/verifiers.c.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify.h"

#include <stdio.h>
#include <string.h>

#include "refusal.h"
#include "value.h"

const struct ebit_verifier_entry *
ebit_find_verifier (const struct ebit_value *bounds)
{
  const struct ebit_value *quantity = ebit_field (bounds, "quantity");
  const bool is_text = ebit_is_text (quantity);
  for (size_t i = 0; is_text && ebit_verifiers[i].quantity; i++)
    if (strcmp (ebit_verifiers[i].quantity, quantity->texts[0]) == 0)
      return &ebit_verifiers[i];
  return NULL;
}

/* A GHZ capacity of EPR capacities of quantum capacities of coherent
 * informations bounded by Rains informations is the deepest there is; at the
 * ends of a threshold any of them may stand. */
#define DEEPEST 5

static const struct ebit_value *const *
find_nested (const struct ebit_value *bounds, size_t which, size_t *n)
{
  static const char *const lists[] = { "lower_bounds", "upper_bounds" };
  const struct ebit_value *list = ebit_field (bounds, lists[which]);
  *n = list && list->kind == EBIT_LIST ? ebit_length (list) : 0;
  return *n > 0 ? (const struct ebit_value *const *)list->items : NULL;
}

static enum ebit_status
check_depth (struct ebit_context *context, const struct ebit_value *bounds,
             size_t depth) // NOLINT(misc-no-recursion): DEEPEST at most
{
  char allowed[64];
  snprintf (allowed, sizeof allowed, "at most %d deep", DEEPEST);
  if (depth > DEEPEST)
    return ebit_refuse (context, "the nesting of bounds values", "deeper",
                        allowed);
  static const char *const single[] = { "rains", "at_lower", "at_upper" };
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < sizeof single / sizeof single[0] && !status; i++)
  {
    const struct ebit_value *inner = ebit_field (bounds, single[i]);
    status = inner ? check_depth (context, inner, depth + (i == 0)) : EBIT_OK;
  }
  for (size_t which = 0; which < 2; which++)
  {
    size_t n;
    const struct ebit_value *const *items = find_nested (bounds, which, &n);
    for (size_t i = 0; i < n && !status; i++)
      status = check_depth (context, items[i], depth + 1);
  }
  return status;
}

enum ebit_status
ebit_check_depth (struct ebit_context *context,
                  const struct ebit_value *bounds)
{
  return check_depth (context, bounds, 1);
}
