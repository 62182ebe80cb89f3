/* The bounds value: what an optimised quantity comes back as.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bounds.h"

#include <string.h>

static const char *const statuses[] = { [EBIT_EXACT] = "exact",
                                        [EBIT_CERTIFIED] = "certified",
                                        [EBIT_BRACKET] = "bracket",
                                        [EBIT_ACHIEVABLE] = "achievable" };

#define STATUSES (sizeof statuses / sizeof statuses[0])

const char *
ebit_bounds_status_name (enum ebit_bounds_status status)
{
  return (size_t)status < STATUSES ? statuses[status] : "unknown";
}

bool
ebit_find_bounds_status (const char *name, enum ebit_bounds_status *status)
{
  for (size_t i = 0; i < STATUSES; i++)
    if (strcmp (statuses[i], name) == 0)
    {
      *status = (enum ebit_bounds_status)i;
      return true;
    }
  return false;
}

void
ebit_certify (struct ebit_bounds *bounds, const char *name,
              const struct ebit_value *value)
{
  if (bounds->n_certificates == EBIT_MAX_CERTIFICATES)
    return;
  bounds->certificates[bounds->n_certificates].name = name;
  bounds->certificates[bounds->n_certificates].value = value;
  bounds->n_certificates++;
}

enum ebit_status
ebit_make_bounds (struct ebit_context *context,
                  const struct ebit_bounds *bounds,
                  const struct ebit_value **result)
{
  if (!(bounds->lower <= bounds->upper))
    return ebit_fail (context, EBIT_ESOLVER,
                      "%s: the lower bound %.17g exceeds the upper bound "
                      "%.17g, so nothing was certified",
                      bounds->quantity, bounds->lower, bounds->upper);
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, "ebit_bounds",
                                            7 + bounds->n_certificates);
  const char *status = ebit_bounds_status_name (bounds->status);
  const struct
  {
    const char *name;
    const struct ebit_value *value;
  } ends[] = {
    { "quantity", ebit_make_text (context, bounds->quantity) },
    { "lower", ebit_make_number (context, bounds->lower) },
    { "upper", ebit_make_number (context, bounds->upper) },
    { "status", ebit_make_text (context, status) },
    { "lower_method", ebit_make_text (context, bounds->lower_method) },
    { "upper_method", ebit_make_text (context, bounds->upper_method) },
    { "task", ebit_make_text (context, bounds->task) },
  };
  for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
    if (ebit_add (context, list, ends[i].name, ends[i].value))
      return EBIT_EMEMORY;
  for (size_t i = 0; i < bounds->n_certificates; i++)
    if (ebit_add (context, list, bounds->certificates[i].name,
                  bounds->certificates[i].value))
      return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
}
