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
#include "rigorous_named.h"
#include "value.h"

/* The ends are sums of a few dozen logarithms of numbers below 1, so two
 * orders of summation differ by no more. */
#define ROUNDING 1e-12

const struct ebit_verifier_entry *
ebit_find_verifier (const struct ebit_value *bounds)
{
  const struct ebit_value *quantity = ebit_field (bounds, "quantity");
  const bool is_text = quantity && quantity->kind == EBIT_TEXTS
                       && ebit_length (quantity) == 1;
  for (size_t i = 0; is_text && ebit_verifiers[i].quantity; i++)
    if (strcmp (ebit_verifiers[i].quantity, quantity->texts[0]) == 0)
      return &ebit_verifiers[i];
  return NULL;
}

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

/* ---- With rounding included ------------------------------------------ */

/* What proves nothing is named by its method. */
static void
name_missing (const struct ebit_value *bounds, struct ebit_rigorous *proof)
{
  if (proof->upper == INFINITY && !proof->missing[1])
    proof->missing[1] = ebit_text_field (bounds, "upper_method");
  if (!(proof->lower > 0) && !proof->missing[0])
    proof->missing[0] = ebit_text_field (bounds, "lower_method");
}

/* No quantity is negative but one: sums of logarithms of rates. */
static double
least_of (const struct ebit_value *bounds)
{
  const bool has_objective = ebit_field (bounds, "objective") != NULL;
  return has_objective
                 && strcmp (ebit_text_field (bounds, "objective"), "linear")
                        != 0
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

/* ---- Next to what is claimed ---------------------------------------------
 */

/* What printed ends are beyond the proved ones for rounding alone. */
#define FOR_ROUNDING 1e-12

/* How far an end is beyond what is proved, relative to 1 + its size: 0 where
 * it holds, Inf where nothing is proved. */
static double
excess_of (double claimed, double proved, bool upper)
{
  const double beyond = upper ? proved - claimed : claimed - proved;
  const double size_of = isfinite (claimed) ? fabs (claimed) : 0;
  const bool holds = upper ? claimed >= proved : claimed <= proved;
  if (holds)
    return 0;
  return beyond < INFINITY ? beyond / (1 + size_of) : INFINITY;
}

/* What is claimed and proved of one pair, or of all that there is. */
struct compared
{
  const double *claimed, *proved;
  size_t n;
  bool upper;
};

static struct compared
compared_ends (const struct ebit_claim *claim,
               const struct ebit_rigorous *proof, bool upper)
{
  const struct compared of_many
      = { upper ? claim->each_upper : claim->each_lower,
          upper ? proof->each_upper : proof->each_lower, proof->n, upper };
  const struct compared of_one
      = { upper ? &claim->upper : &claim->lower,
          upper ? &proof->upper : &proof->lower, 1, upper };
  return proof->n > 0 ? of_many : of_one;
}

/* The greatest excess, and where the first one is beyond the slack: n where
 * there is none. */
static double
find_excess (const struct compared *ends, double slack, size_t *first)
{
  double most = 0;
  *first = ends->n;
  for (size_t i = 0; i < ends->n; i++)
  {
    const double excess
        = excess_of (ends->claimed[i], ends->proved[i], ends->upper);
    if (excess > most)
      most = excess;
    if (!(excess <= slack) && *first == ends->n)
      *first = i;
  }
  return most;
}

/* What is wrong with the ends of one side; returns the greatest excess. */
static double
compare_ends (const struct compared *ends, double slack, const char *missing,
              struct ebit_sentences *message)
{
  const char *name = ends->upper ? "upper" : "lower";
  size_t i;
  const double most = find_excess (ends, slack, &i);
  if (i == ends->n)
    return most;
  if (ends->n == 1)
    ebit_say (message, "the %s end fails: ", name);
  else
    ebit_say (message, "%s[%zu] fails: ", name, i + 1);
  ebit_say (message, "it is %.17g, proved with rounding included is %.17g; ",
            ends->claimed[i], ends->proved[i]);
  if (missing)
    ebit_say (message, "there is no such proof yet of %s; ", missing);
  return most;
}

/* The greatest distance of the ends of one pair. */
static double
widest (const struct ebit_claim *claim)
{
  double most = 0;
  for (size_t i = 0; i < claim->n; i++)
  {
    const double gap
        = ebit_gap_of (claim->each_lower[i], claim->each_upper[i]);
    if (!(gap <= most))
      most = gap;
  }
  return most;
}

static void
compare_status (const struct ebit_claim *claim, struct ebit_sentences *message)
{
  const double gap = widest (claim);
  if (claim->status == EBIT_EXACT && !(gap <= FOR_ROUNDING))
    ebit_say (message,
              "the status fails: it is \"exact\", but the ends differ by "
              "%.3g; ",
              gap);
  if (claim->status == EBIT_CERTIFIED && !(gap <= claim->tol))
    ebit_say (message,
              "the status fails: it is \"certified\" to tol = %.3g, but the "
              "ends differ by %.3g; ",
              claim->tol, gap);
}

static void
compare_rigorously (const struct ebit_claim *claim,
                    const struct ebit_rigorous *proof, double slack,
                    struct ebit_sentences *message)
{
  const struct compared lower = compared_ends (claim, proof, false),
                        upper = compared_ends (claim, proof, true);
  for (size_t i = 0; i < claim->n; i++)
    if (!(claim->each_lower[i] <= claim->each_upper[i]))
    {
      ebit_say (message, "the lower end %.17g exceeds the upper end %.17g; ",
                claim->each_lower[i], claim->each_upper[i]);
      break;
    }
  const double below
      = compare_ends (&lower, slack, proof->missing[0], message);
  const double above
      = compare_ends (&upper, slack, proof->missing[1], message);
  if ((below > slack || above > slack) && below <= FOR_ROUNDING
      && above <= FOR_ROUNDING)
    ebit_say (message,
              "that is the rounding of the printed ends: prove (b) has ends "
              "that hold, and slack = 1e-12 confirms these; ");
  compare_status (claim, message);
  ebit_end_sentences (message);
}

/* "proved", or "confirmed within slack", which is less; "" of what fails. */
static const char *
find_verdict (const struct ebit_claim *claim,
              const struct ebit_rigorous *proof,
              const struct ebit_sentences *message)
{
  const struct compared lower = compared_ends (claim, proof, false),
                        upper = compared_ends (claim, proof, true);
  size_t i, k;
  if (message->text[0])
    return "";
  return find_excess (&lower, 0, &i) <= 0 && find_excess (&upper, 0, &k) <= 0
             ? "proved"
             : "confirmed within slack";
}

static enum ebit_status
verify_rigorously (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_verifier_entry *entry, double slack,
                   const struct ebit_value **result)
{
  struct ebit_sentences message = { .used = 0 };
  struct ebit_claim claim = { .lower = 0 };
  struct ebit_rigorous proof = { .lower = -INFINITY, .upper = INFINITY };
  enum ebit_status status = ebit_check_depth (context, bounds);
  if (!status)
    status = ebit_read_claim (context, bounds, entry->of_many, &claim);
  if (!status)
    status = ebit_prove_rigorously (context, bounds, &proof);
  if (status == EBIT_EARGUMENT)
    ebit_say (&message, "both ends fail: %s", context->error.message);
  else if (status)
    return status;
  else
    compare_rigorously (&claim, &proof, slack, &message);
  const char *verdict = find_verdict (&claim, &proof, &message);
  const char *object = ebit_describe_objects (context, proof.objects);
  struct ebit_value *list = ebit_make_answer (
      context, message.text, ebit_proved_end (context, &proof, false),
      ebit_proved_end (context, &proof, true), 3);
  if (!list
      || ebit_add (context, list, "verdict", ebit_make_text (context, verdict))
      || ebit_add (context, list, "object", ebit_make_text (context, object))
      || ebit_add (context, list, "distance",
                   ebit_make_number (context, proof.distance)))
    return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
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
  return rigorous
             ? verify_rigorously (context, bounds, verifier, slack, result)
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
