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

enum ebit_bounds_status
ebit_status_of_gap (double lower, double upper, double tol)
{
  return upper - lower <= tol ? EBIT_CERTIFIED : EBIT_BRACKET;
}

struct ebit_bounds
ebit_bounds_between (const char *quantity, double tol, double lower,
                     const char *lower_method, double upper,
                     const char *upper_method)
{
  return (struct ebit_bounds){ .quantity = quantity,
                               .lower = lower,
                               .upper = upper,
                               .status
                               = ebit_status_of_gap (lower, upper, tol),
                               .tol = tol,
                               .lower_method = lower_method,
                               .upper_method = upper_method };
}

void
ebit_append_certificate (struct ebit_bounds *bounds, const char *name,
                         const struct ebit_value *value)
{
  const size_t i = bounds->n_certificates++;
  if (i >= EBIT_MAX_CERTIFICATES)
    return; /* ebit_make_bounds sees the count */
  bounds->certificates[i].name = name;
  bounds->certificates[i].value = value;
}

void
ebit_append_matrix (struct ebit_context *context, struct ebit_bounds *bounds,
                    const char *name, size_t n, const double complex *matrix)
{
  ebit_append_certificate (bounds, name,
                           ebit_make_matrix (context, n, n, matrix));
}

void
ebit_append_dims (struct ebit_context *context, struct ebit_bounds *bounds,
                  const size_t dims[2])
{
  const double split[] = { (double)dims[0], (double)dims[1] };
  ebit_append_certificate (bounds, "dims",
                           ebit_make_vector (context, 2, split));
}

static enum ebit_status
check (struct ebit_context *context, const struct ebit_bounds *bounds)
{
  if (!(bounds->lower <= bounds->upper))
    return ebit_fail (context, EBIT_ESOLVER,
                      "%s: the lower bound %.17g exceeds the upper bound "
                      "%.17g, so nothing was certified",
                      bounds->quantity, bounds->lower, bounds->upper);
  if (bounds->n_certificates > EBIT_MAX_CERTIFICATES)
    return ebit_fail (context, EBIT_ESOLVER,
                      "%s: the certificate has %zu parts, of which %d fit",
                      bounds->quantity, bounds->n_certificates,
                      EBIT_MAX_CERTIFICATES);
  return EBIT_OK;
}

enum ebit_status
ebit_make_bounds (struct ebit_context *context,
                  const struct ebit_bounds *bounds,
                  const struct ebit_value **result)
{
  const enum ebit_status checked = check (context, bounds);
  if (checked)
    return checked;
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, "ebit_bounds",
                                            8 + bounds->n_certificates);
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
    { "tol", ebit_make_number (context, bounds->tol) },
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

enum ebit_status
ebit_answer_bounds (struct ebit_context *context, struct ebit_bounds *bounds,
                    const struct ebit_value **result)
{
  const double tol = context->tol;
  if (tol > 0 && tol != bounds->tol)
  {
    bounds->tol = tol;
    if (bounds->upper - bounds->lower <= tol && bounds->status != EBIT_EXACT)
      bounds->status = EBIT_CERTIFIED;
    else if (bounds->status == EBIT_CERTIFIED)
      bounds->status = EBIT_BRACKET;
  }
  return ebit_make_bounds (context, bounds, result);
}
