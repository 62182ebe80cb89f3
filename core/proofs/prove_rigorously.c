/* What the certificate of any bounds value proves with rounding included: its
 * quantity's prover, and what all of them have in common.  See rigorous.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous.h"

#include <math.h>
#include <string.h>

#include "certificate_fields.h"
#include "claim.h"
#include "quantities.h"
#include "rigorous_named.h"
#include "verify.h"

/* What proves nothing is named by its method. */
static void
name_missing (const struct ebit_value *bounds, struct ebit_rigorous *proof)
{
  if (proof->upper == INFINITY && !proof->missing[1])
    proof->missing[1] = ebit_text_field (bounds, "upper_method");
  if (!(proof->lower > 0) && !proof->missing[0])
    proof->missing[0] = ebit_text_field (bounds, "lower_method");
}

/* No quantity is negative but two: sums of logarithms of rates, and parameters
 * at which something is crossed. */
static double
least_of (const struct ebit_value *bounds)
{
  const bool has_objective = ebit_field (bounds, "objective") != NULL;
  if (has_objective
      && strcmp (ebit_text_field (bounds, "objective"), "linear") != 0)
    return -INFINITY;
  return strcmp (ebit_text_field (bounds, "quantity"), "find_threshold") == 0
             ? -INFINITY
             : 0;
}

/* An end that is worse than its claim by more is worth another try. */
#define WORSE 1e-9

/* The proof of named channels in the place of operators that are theirs but
 * for rounding, where that of the operators is not as good as the claim. */
static enum ebit_status
prove_named (struct ebit_context *context, const struct ebit_value *bounds,
             const struct ebit_verifier_entry *entry,
             struct ebit_rigorous *proof)
{
  struct ebit_rigorous other
      = { .lower = least_of (bounds), .upper = INFINITY };
  struct ebit_claim claim = { .lower = 0 };
  const struct ebit_value *named = NULL;
  double distance = 0;
  enum ebit_status status = ebit_read_claim (context, bounds, false, &claim);
  if (status
      || (claim.lower <= proof->lower + WORSE
          && claim.upper >= proof->upper - WORSE))
    return status;
  status = ebit_name_channels (context, bounds, &named, &distance);
  if (!status && named)
    status = entry->rigorous (context, named, &other);
  if (status == EBIT_EARGUMENT)
  {
    /* the certificate has the levels of the operators, not of the name */
    context->error = (struct ebit_error){ .status = EBIT_OK };
    status = EBIT_OK;
  }
  if (!status && named)
    ebit_take_named_ends (&other, distance, proof);
  return status;
}

/* Of many pairs nothing is proved before the prover comes. */
static enum ebit_status
make_room (struct ebit_context *context, const struct ebit_value *bounds,
           struct ebit_rigorous *proof)
{
  const struct ebit_value *lower = ebit_field (bounds, "lower");
  const size_t n = lower ? ebit_length (lower) : 0;
  proof->each_lower = ebit_work (context, n + 1, sizeof *proof->each_lower);
  proof->each_upper = ebit_work (context, n + 1, sizeof *proof->each_upper);
  if (!proof->each_lower || !proof->each_upper)
    return EBIT_EMEMORY;
  proof->n = n;
  for (size_t i = 0; i < n; i++)
    proof->each_upper[i] = INFINITY;
  return EBIT_OK;
}

/* No end of many is NaN. */
static void
take_least (struct ebit_rigorous *proof)
{
  proof->lower = proof->upper = INFINITY;
  for (size_t i = 0; i < proof->n; i++)
  {
    proof->lower = fmin (proof->lower, proof->each_lower[i]);
    proof->upper = fmin (proof->upper, proof->each_upper[i]);
  }
}

enum ebit_status
ebit_prove_rigorously (struct ebit_context *context,
                       const struct ebit_value *given,
                       struct ebit_rigorous *proof)
{
  const struct ebit_verifier_entry *entry = ebit_find_verifier (given);
  const struct ebit_quantity *quantity;
  *proof
      = (struct ebit_rigorous){ .lower = least_of (given), .upper = INFINITY };
  if (!entry)
    return ebit_refuse_kind (context, "quantity",
                             ebit_field (given, "quantity"),
                             "a quantity whose bounds ebit certifies");
  enum ebit_status status
      = entry->of_many ? make_room (context, given, proof) : EBIT_OK;
  const size_t mark = ebit_work_mark (context);
  const struct ebit_value *bounds = ebit_without_empty (context, given);
  if (!status && !bounds)
    status = EBIT_EMEMORY;
  if (!status)
    status = ebit_check_form (context, bounds, &quantity);
  if (!status)
    status = ebit_check_arithmetic (context);
  if (!status && entry->rigorous)
    status = entry->rigorous (context, bounds, proof);
  else if (!status)
    proof->missing[0] = proof->missing[1] = entry->quantity;
  if (!status && entry->of_many)
    take_least (proof);
  else if (!status && entry->rigorous)
    status = prove_named (context, bounds, entry, proof);
  if (!status)
    name_missing (bounds, proof);
  ebit_work_release (context, mark);
  return ebit_settle (context, status);
}
