/* prove (b): the bounds value with the ends that its certificate proves with
 * rounding included; and the decimals that may be printed of them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify.h"

#include <math.h>
#include <string.h>

#include "arguments.h"
#include "bounds.h"
#include "certificate_fields.h"
#include "outward_decimals.h"
#include "outward_decimal.h"
#include "value.h"

/* "exact" where both ends are one number, "certified" by the gap, of many
 * pairs where all are; what was attained from below stays so. */
static const char *
status_of (const struct ebit_value *bounds, const struct ebit_rigorous *proof)
{
  const struct ebit_value *tol = ebit_field (bounds, "tol");
  const char *before = ebit_text_field (bounds, "status");
  const double allowed
      = tol && tol->kind == EBIT_NUMBERS && ebit_length (tol) == 1
            ? tol->numbers[0]
            : EBIT_BOUNDS_TOLERANCE;
  if (proof->n == 0 && proof->lower == proof->upper)
    return ebit_bounds_status_name (EBIT_EXACT);
  enum ebit_bounds_status status
      = ebit_status_of_gap (proof->lower, proof->upper, allowed);
  for (size_t i = 0; i < proof->n; i++)
    if (i == 0 || status != EBIT_BRACKET)
      status = ebit_status_of_gap (proof->each_lower[i], proof->each_upper[i],
                                   allowed);
  return status == EBIT_BRACKET && strcmp (before, "achievable") == 0
             ? before
             : ebit_bounds_status_name (status);
}

/* The field as it is proved, or NULL where it stays. */
static const struct ebit_value *
proved_field (struct ebit_context *context, const struct ebit_value *bounds,
              const char *name, const struct ebit_rigorous *proof)
{
  if (strcmp (name, "lower") == 0 || strcmp (name, "upper") == 0)
    return ebit_proved_end (context, proof, name[0] == 'u');
  if (strcmp (name, "status") == 0)
    return ebit_make_text (context, status_of (bounds, proof));
  return NULL;
}

static enum ebit_status
make_proved (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_rigorous *proof,
             const struct ebit_value **result)
{
  const size_t n = ebit_length (bounds);
  const char *class_name = proof->n > 0 ? "ebit_all_pairs" : "ebit_bounds";
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, class_name, n + 1);
  enum ebit_status status = list ? EBIT_OK : EBIT_EMEMORY;
  for (size_t i = 0; i < n && !status; i++)
  {
    const char *name = bounds->names[i];
    const struct ebit_value *item
        = proved_field (context, bounds, name, proof);
    if (strcmp (name, "proof") == 0)
      continue;
    if (!bounds->items[i])
      status = ebit_add_nothing (context, list, name);
    else
      status = ebit_add (context, list, name,
                         item ? item
                              : ebit_copy_value (context, bounds->items[i]));
  }
  if (!status)
    status = ebit_add (context, list, "proof",
                       ebit_make_text (context, EBIT_PROOF_TEXT));
  *result = list;
  return status;
}

static enum ebit_status
prove (struct ebit_context *context, const struct ebit_value *const *arguments,
       const struct ebit_value **result)
{
  const struct ebit_value *bounds = arguments[0];
  const struct ebit_value *quantity = ebit_field (bounds, "quantity");
  struct ebit_rigorous proof;
  if (!quantity)
    return ebit_refuse_kind (context, "b", bounds, "a bounds value");
  const struct ebit_verifier_entry *entry = ebit_find_verifier (bounds);
  if (!entry)
    return ebit_refuse_kind (context, "b$quantity", quantity,
                             "a quantity whose bounds ebit certifies");
  enum ebit_status status = ebit_check_depth (context, bounds);
  if (!status)
    status = ebit_prove_rigorously (context, bounds, &proof);
  return status ? status : make_proved (context, bounds, &proof, result);
}

const struct ebit_functional ebit_prove_functional
    = { .name = "prove",
        .topic = "Certificates",
        .summary = "The ends of a bounds value with rounding included",
        .n_parameters = 1,
        .parameters = { { "b", NULL, "a bounds value" } },
        .implementation = prove };

/* ---- Decimals -------------------------------------------------------- */

static enum ebit_status
outward_decimals (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  static const struct ebit_range any
      = { -INFINITY, INFINITY, false, false, EBIT_OR_INFINITE };
  static const struct ebit_range range = { 1, 15, false, false, EBIT_WHOLE };
  const double *x;
  double digits;
  bool upward;
  size_t n;
  enum ebit_status status
      = ebit_read_vector (context, "x", arguments[0], &any, &n, &x);
  if (!status)
    status = ebit_read_truth (context, "upward", arguments[1], false, &upward);
  if (!status)
    status = ebit_read_number (context, "digits", arguments[2], &range, 7,
                               &digits);
  if (!status)
    status = ebit_check_arithmetic (context);
  if (status)
    return status;
  char (*texts)[EBIT_DIGITS_SIZE] = ebit_work (context, n + 1, sizeof *texts);
  const char **list = ebit_work (context, n + 1, sizeof *list);
  if (!texts || !list)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    ebit_write_outward (x[i], (int)digits, upward, texts[i]);
    list[i] = texts[i];
  }
  *result = ebit_make_texts (context, n, list);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

const struct ebit_functional ebit_outward_decimals_functional
    = { .name = "outward_decimals",
        .topic = "Certificates",
        .summary = "Decimals that are not above, or not below, a number",
        .n_parameters = 3,
        .parameters
        = { { "x", NULL, "numbers" },
            { "upward", "FALSE",
              "whether they are not to be below, as of upper ends" },
            { "digits", "7", "how many significant digits, in [1, 15]" } },
        .implementation = outward_decimals };
