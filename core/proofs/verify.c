/* verify (b): both ends of a bounds value, proved again from its certificate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "certificate_fields.h"
#include "claim.h"
#include "quantities.h"
#include "value.h"
#include "verify_rigorously.h"

/* The ends are sums of a few dozen logarithms of numbers below 1, so two
 * orders of summation differ by no more. */
#define ROUNDING 1e-12

static bool
names_closed_form (const struct ebit_value *bounds, const char *field,
                   const struct ebit_quantity *quantity)
{
  const struct ebit_method *method
      = ebit_find_method (ebit_text_field (bounds, field));
  return method && (method->closed & quantity->bit);
}

/* What is wrong with the status, given the ends, the tolerance and what is
 * proved, which may miss the ends by the slack on both sides. */
static void
check_status (const struct ebit_claim *claim, const struct ebit_proof *proof,
              double slack, struct ebit_sentences *message)
{
  const double gap
      = fmax (ebit_gap_of (claim->lower, claim->upper),
              ebit_gap_of (proof->lower, proof->upper) - 2 * slack);
  if (claim->status == EBIT_EXACT && !(gap <= slack))
    ebit_say (
        message,
        "the status fails: it is \"exact\", but the ends differ by %.3g; ",
        gap);
  else if (claim->status == EBIT_EXACT && !claim->closed
           && claim->lower != claim->upper)
    ebit_say (
        message,
        "the status fails: it is \"exact\", but neither are the ends equal "
        "nor both of them closed forms; ");
  if (claim->status == EBIT_CERTIFIED && !(gap <= claim->tol + slack))
    ebit_say (
        message,
        "the status fails: it is \"certified\" to tol = %.3g, but the ends "
        "differ by %.3g; ",
        claim->tol, gap);
}

/* What is wrong with the claim, given what is proved; nothing if all holds. */
static void
compare (const struct ebit_claim *claim, const struct ebit_proof *proof,
         struct ebit_sentences *message)
{
  const double size_of = isfinite (proof->lower) ? fabs (proof->lower) : 0;
  const double slack = ROUNDING * (1 + size_of);
  if (!(claim->lower <= claim->upper))
    ebit_say (message, "the lower end %.15g exceeds the upper end %.15g; ",
              claim->lower, claim->upper);
  if (!(claim->lower <= proof->lower + slack))
    ebit_say (
        message,
        "the lower end fails: it is %.15g, the certificate proves %.15g; ",
        claim->lower, proof->lower);
  if (!(claim->upper >= proof->upper - slack))
    ebit_say (
        message,
        "the upper end fails: it is %.15g, the certificate proves %.15g; ",
        claim->upper, proof->upper);
  if (!(proof->lower <= proof->upper + slack))
    ebit_say (
        message,
        "the certificate contradicts itself: it proves the lower end %.15g "
        "and the upper end %.15g; ",
        proof->lower, proof->upper);
  check_status (claim, proof, slack, message);
  ebit_end_sentences (message);
}

/* Ends that prove() gave a value may be better than what its certificate
 * proves to rounding, which chooses less of what it proves with. */
static enum ebit_status
prove_more (struct ebit_context *context, const struct ebit_value *bounds,
            const struct ebit_verifier_entry *verifier,
            const struct ebit_claim *claim, struct ebit_proof *proof)
{
  struct ebit_rigorous more;
  if (!ebit_field (bounds, "proof") || verifier->of_many
      || (claim->lower <= proof->lower && claim->upper >= proof->upper))
    return EBIT_OK;
  const enum ebit_status status
      = ebit_prove_rigorously (context, bounds, &more);
  if (!status && more.lower > proof->lower)
    proof->lower = more.lower;
  if (!status && more.upper < proof->upper)
    proof->upper = more.upper;
  return status;
}

/* What is proved, and what is wrong with the claim. */
static enum ebit_status
examine (struct ebit_context *context, const struct ebit_value *given,
         const struct ebit_verifier_entry *verifier, struct ebit_proof *proof,
         struct ebit_sentences *message)
{
  struct ebit_claim claim;
  const struct ebit_quantity *quantity;
  *proof = (struct ebit_proof){ -INFINITY, INFINITY };
  const struct ebit_value *bounds = ebit_without_empty (context, given);
  if (!bounds)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_read_claim (context, bounds, verifier->of_many, &claim);
  if (!status)
    status = ebit_check_form (context, bounds, &quantity);
  if (!status)
    status = verifier->verifier (context, bounds, proof);
  if (!status)
    status = prove_more (context, bounds, verifier, &claim, proof);
  if (status)
    return status;
  claim.closed = names_closed_form (bounds, "lower_method", quantity)
                 && names_closed_form (bounds, "upper_method", quantity);
  compare (&claim, proof, message);
  return EBIT_OK;
}

enum ebit_status
ebit_prove_bounds (struct ebit_context *context,
                   const struct ebit_value *bounds, struct ebit_proof *proof)
{
  const struct ebit_value *quantity = ebit_field (bounds, "quantity");
  const struct ebit_verifier_entry *verifier = ebit_find_verifier (bounds);
  struct ebit_sentences message = { .used = 0 };
  *proof = (struct ebit_proof){ -INFINITY, INFINITY };
  if (!verifier)
    return ebit_refuse_kind (context, "quantity", quantity,
                             "a quantity whose bounds ebit certifies");
  const enum ebit_status status
      = examine (context, bounds, verifier, proof, &message);
  if (status || message.used == 0)
    return status;
  return ebit_fail (context, EBIT_EARGUMENT,
                    "of the bounds value of %s in it %s", quantity->texts[0],
                    message.text);
}

/* ---- The function ---------------------------------------------------- */

static enum ebit_status
verify_to_rounding (struct ebit_context *context,
                    const struct ebit_value *bounds,
                    const struct ebit_verifier_entry *verifier,
                    const struct ebit_value **result)
{
  struct ebit_sentences message = { .used = 0 };
  struct ebit_proof proof = { -INFINITY, INFINITY };
  enum ebit_status status = ebit_check_depth (context, bounds);
  if (!status)
    status = examine (context, bounds, verifier, &proof, &message);
  if (status == EBIT_EARGUMENT)
    ebit_say (&message, "both ends fail: %s", context->error.message);
  else if (status)
    return status;
  *result = ebit_make_answer (context, message.text,
                              ebit_make_number (context, proof.lower),
                              ebit_make_number (context, proof.upper), 0);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
verify (struct ebit_context *context,
        const struct ebit_value *const *arguments,
        const struct ebit_value **result)
{
  static const struct ebit_range range = { 0, 1, false, false, EBIT_FINITE };
  const struct ebit_value *bounds = arguments[0];
  const struct ebit_value *quantity = ebit_field (bounds, "quantity");
  bool rigorous;
  double slack;
  if (!quantity)
    return ebit_refuse_kind (context, "b", bounds, "a bounds value");
  const struct ebit_verifier_entry *verifier = ebit_find_verifier (bounds);
  if (!verifier)
    return ebit_refuse_kind (context, "b$quantity", quantity,
                             "a quantity whose bounds ebit certifies");
  enum ebit_status status
      = ebit_read_truth (context, "rigorous", arguments[1], false, &rigorous);
  if (!status)
    status
        = ebit_read_number (context, "slack", arguments[2], &range, 0, &slack);
  if (status)
    return status;
  return rigorous ? ebit_verify_rigorously (context, bounds, verifier, slack,
                                            result)
                  : verify_to_rounding (context, bounds, verifier, result);
}

const struct ebit_functional ebit_verify_functional
    = { .name = "verify",
        .topic = "Certificates",
        .summary = "Proves both ends of a bounds value from its certificate",
        .n_parameters = 3,
        .parameters
        = { { "b", NULL, "a bounds value" },
            { "rigorous", "FALSE",
              "whether all rounding is included in what is proved" },
            { "slack", "0",
              "by how much ends may be beyond what is proved so, relative to "
              "1 + their size, in [0, 1]" } },
        .implementation = verify };
