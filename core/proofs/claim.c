/* What a bounds value claims, and what verify says of it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "claim.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "certificate_fields.h"
#include "refusal.h"

static enum ebit_status
read_number (struct ebit_context *context, const struct ebit_value *bounds,
             const char *name, double *x)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  const bool is_number
      = value && value->kind == EBIT_NUMBERS && ebit_length (value) == 1;
  if (!is_number || isnan (value->numbers[0]))
    return ebit_refuse_kind (context, name, value, "a number");
  *x = value->numbers[0];
  return EBIT_OK;
}

/* The ends of a field, and the least of them. */
static enum ebit_status
read_ends (struct ebit_context *context, const struct ebit_value *bounds,
           const char *name, bool of_many, size_t *n, const double **each,
           double *least)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  if (!of_many)
  {
    const enum ebit_status status = read_number (context, bounds, name, least);
    *n = 1;
    *each = status ? NULL : value->numbers;
    return status;
  }
  if (!value || value->kind != EBIT_NUMBERS || ebit_length (value) == 0)
    return ebit_refuse_kind (context, name, value, "numbers");
  *n = ebit_length (value);
  *each = value->numbers;
  *least = INFINITY;
  for (size_t i = 0; i < *n; i++)
    *least = fmin (*least, value->numbers[i]);
  return EBIT_OK;
}

enum ebit_status
ebit_read_claim (struct ebit_context *context, const struct ebit_value *bounds,
                 bool of_many, struct ebit_claim *claim)
{
  size_t n;
  enum ebit_status status
      = read_ends (context, bounds, "lower", of_many, &claim->n,
                   &claim->each_lower, &claim->lower);
  if (!status)
    status = read_ends (context, bounds, "upper", of_many, &n,
                        &claim->each_upper, &claim->upper);
  if (!status && n != claim->n)
    status = ebit_refuse_kind (context, "upper", ebit_field (bounds, "upper"),
                               "as many numbers as lower");
  if (!status)
    status = read_number (context, bounds, "tol", &claim->tol);
  if (!status
      && !ebit_find_bounds_status (ebit_text_field (bounds, "status"),
                                   &claim->status))
    status
        = ebit_refuse_kind (context, "status", ebit_field (bounds, "status"),
                            "\"exact\", \"certified\", \"bracket\" or "
                            "\"achievable\"");
  return status;
}

double
ebit_gap_of (double lower, double upper)
{
  return lower == upper ? 0 : upper - lower;
}

/* ---- Answers ----------------------------------------------------------- */

void
ebit_say (struct ebit_sentences *message, const char *format, ...)
{
  const size_t room = sizeof message->text - message->used;
  va_list arguments;
  va_start (arguments, format);
  const int wrote
      = vsnprintf (message->text + message->used, room, format, arguments);
  va_end (arguments);
  if (wrote > 0 && (size_t)wrote < room)
    message->used += (size_t)wrote;
}

void
ebit_end_sentences (struct ebit_sentences *message)
{
  if (message->used >= 2)
    message->text[message->used - 2] = '\0';
}

struct ebit_value *
ebit_make_answer (struct ebit_context *context, const char *message,
                  const struct ebit_value *lower,
                  const struct ebit_value *upper, size_t more)
{
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, NULL, 4 + more);
  const double valid = message[0] == '\0';
  if (ebit_add (context, list, "valid", ebit_make_logical (context, valid))
      || ebit_add (context, list, "message", ebit_make_text (context, message))
      || ebit_add (context, list, "lower", lower)
      || ebit_add (context, list, "upper", upper))
    return NULL;
  return list;
}
