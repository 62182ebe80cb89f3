/* verify (b): both ends of a bounds value, proved again from its certificate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "bounds.h"
#include "certificate_fields.h"
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

/* What a bounds value says of itself. */
struct claim
{
  double lower, upper, tol;
  bool closed; /* both ends name closed forms */
  enum ebit_bounds_status status;
};

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

static bool
names_closed_form (const struct ebit_value *bounds, const char *field,
                   const struct ebit_quantity *quantity)
{
  const struct ebit_method *method
      = ebit_find_method (ebit_text_field (bounds, field));
  return method && (method->closed & quantity->bit);
}

/* The least of the numbers of a field. */
static enum ebit_status
read_least (struct ebit_context *context, const struct ebit_value *bounds,
            const char *name, double *x)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  if (!value || value->kind != EBIT_NUMBERS || ebit_length (value) == 0)
    return ebit_refuse_kind (context, name, value, "numbers");
  *x = INFINITY;
  for (size_t i = 0; i < ebit_length (value); i++)
    *x = fmin (*x, value->numbers[i]);
  return EBIT_OK;
}

static enum ebit_status
read_claim (struct ebit_context *context, const struct ebit_value *bounds,
            bool of_many, struct claim *claim)
{
  enum ebit_status (*read) (struct ebit_context *, const struct ebit_value *,
                            const char *, double *)
      = of_many ? read_least : read_number;
  enum ebit_status status = read (context, bounds, "lower", &claim->lower);
  if (!status)
    status = read (context, bounds, "upper", &claim->upper);
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

/* The sentences of a message, each ended by "; ". */
struct message
{
  char text[EBIT_MESSAGE_SIZE + 64];
  size_t used;
};

#if defined(__GNUC__)
__attribute__ ((format (printf, 2, 3)))
#endif
static void
say (struct message *message, const char *format, ...)
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

/* upper - lower, where both may be Inf. */
static double
gap_of (double lower, double upper)
{
  return lower == upper ? 0 : upper - lower;
}

/* What is wrong with the status, given the ends, the tolerance and what is
 * proved, which may miss the ends by the slack on both sides. */
static void
check_status (const struct claim *claim, const struct ebit_proof *proof,
              double slack, struct message *message)
{
  const double gap = fmax (gap_of (claim->lower, claim->upper),
                           gap_of (proof->lower, proof->upper) - 2 * slack);
  if (claim->status == EBIT_EXACT && !(gap <= slack))
    say (message,
         "the status fails: it is \"exact\", but the ends differ by %.3g; ",
         gap);
  else if (claim->status == EBIT_EXACT && !claim->closed
           && claim->lower != claim->upper)
    say (message,
         "the status fails: it is \"exact\", but neither are the ends equal "
         "nor both of them closed forms; ");
  if (claim->status == EBIT_CERTIFIED && !(gap <= claim->tol + slack))
    say (message,
         "the status fails: it is \"certified\" to tol = %.3g, but the ends "
         "differ by %.3g; ",
         claim->tol, gap);
}

/* What is wrong with the claim, given what is proved; nothing if all holds. */
static void
compare (const struct claim *claim, const struct ebit_proof *proof,
         struct message *message)
{
  const double size_of = isfinite (proof->lower) ? fabs (proof->lower) : 0;
  const double slack = ROUNDING * (1 + size_of);
  if (!(claim->lower <= claim->upper))
    say (message, "the lower end %.15g exceeds the upper end %.15g; ",
         claim->lower, claim->upper);
  if (!(claim->lower <= proof->lower + slack))
    say (message,
         "the lower end fails: it is %.15g, the certificate proves %.15g; ",
         claim->lower, proof->lower);
  if (!(claim->upper >= proof->upper - slack))
    say (message,
         "the upper end fails: it is %.15g, the certificate proves %.15g; ",
         claim->upper, proof->upper);
  if (!(proof->lower <= proof->upper + slack))
    say (message,
         "the certificate contradicts itself: it proves the lower end %.15g "
         "and the upper end %.15g; ",
         proof->lower, proof->upper);
  check_status (claim, proof, slack, message);
  if (message->used >= 2)
    message->text[message->used - 2] = '\0';
}

static enum ebit_status
make_result (struct ebit_context *context, const char *message,
             const struct ebit_proof *proof, const struct ebit_value **result)
{
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 4);
  const double valid = message[0] == '\0';
  if (ebit_add (context, list, "valid", ebit_make_logical (context, valid))
      || ebit_add (context, list, "message", ebit_make_text (context, message))
      || ebit_add (context, list, "lower",
                   ebit_make_number (context, proof->lower))
      || ebit_add (context, list, "upper",
                   ebit_make_number (context, proof->upper)))
    return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
}

/* What is proved, and what is wrong with the claim. */
static enum ebit_status
examine (struct ebit_context *context, const struct ebit_value *given,
         const struct ebit_verifier_entry *verifier, struct ebit_proof *proof,
         struct message *message)
{
  struct claim claim;
  const struct ebit_quantity *quantity;
  *proof = (struct ebit_proof){ -INFINITY, INFINITY };
  const struct ebit_value *bounds = ebit_without_empty (context, given);
  if (!bounds)
    return EBIT_EMEMORY;
  enum ebit_status status
      = read_claim (context, bounds, verifier->of_many, &claim);
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
  struct message message = { .used = 0 };
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
  struct claim claim = { .lower = 0 };
  const struct ebit_value *named = NULL;
  double distance = 0;
  enum ebit_status status = read_claim (context, bounds, false, &claim);
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

enum ebit_status
ebit_prove_rigorously (struct ebit_context *context,
                       const struct ebit_value *given,
                       struct ebit_rigorous *proof)
{
  const struct ebit_verifier_entry *entry = ebit_find_verifier (given);
  const struct ebit_quantity *quantity;
  const size_t mark = ebit_work_mark (context);
  *proof
      = (struct ebit_rigorous){ .lower = least_of (given), .upper = INFINITY };
  if (!entry)
    return ebit_refuse_kind (context, "quantity",
                             ebit_field (given, "quantity"),
                             "a quantity whose bounds ebit certifies");
  const struct ebit_value *bounds = ebit_without_empty (context, given);
  if (!bounds)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_check_form (context, bounds, &quantity);
  if (!status)
    status = ebit_check_arithmetic (context);
  if (!status && entry->rigorous)
    status = entry->rigorous (context, bounds, proof);
  else if (!status)
    proof->missing[0] = proof->missing[1] = entry->quantity;
  if (!status && entry->rigorous)
    status = prove_named (context, bounds, entry, proof);
  name_missing (bounds, proof);
  ebit_work_release (context, mark);
  return ebit_settle (context, status);
}

/* What is wrong with an end: it is beyond what is proved by more than the
 * slack. */
static void
compare_end (double claimed, double proved, bool upper, double slack,
             const char *missing, struct message *message)
{
  const double beyond = upper ? proved - claimed : claimed - proved;
  const double size_of = isfinite (claimed) ? fabs (claimed) : 0;
  const bool holds = upper ? claimed >= proved : claimed <= proved;
  if (holds || beyond <= slack * (1 + size_of))
    return;
  say (message,
       "the %s end fails: it is %.15g, proved with rounding included is "
       "%.17g; ",
       upper ? "upper" : "lower", claimed, proved);
  if (missing)
    say (message, "there is no such proof yet of %s; ", missing);
}

static void
compare_rigorously (const struct claim *claim,
                    const struct ebit_rigorous *proof, double slack,
                    struct message *message)
{
  const double gap = gap_of (claim->lower, claim->upper);
  if (!(claim->lower <= claim->upper))
    say (message, "the lower end %.15g exceeds the upper end %.15g; ",
         claim->lower, claim->upper);
  compare_end (claim->lower, proof->lower, false, slack, proof->missing[0],
               message);
  compare_end (claim->upper, proof->upper, true, slack, proof->missing[1],
               message);
  if (claim->status == EBIT_EXACT && !(gap <= ROUNDING))
    say (message,
         "the status fails: it is \"exact\", but the ends differ by %.3g; ",
         gap);
  if (claim->status == EBIT_CERTIFIED && !(gap <= claim->tol))
    say (message,
         "the status fails: it is \"certified\" to tol = %.3g, but the ends "
         "differ by %.3g; ",
         claim->tol, gap);
  if (message->used >= 2)
    message->text[message->used - 2] = '\0';
}

/* "proved", or "confirmed within slack", which is less; "" of what fails. */
static const char *
find_verdict (const struct claim *claim, const struct ebit_rigorous *proof,
              const struct message *message)
{
  if (message->text[0])
    return "";
  return claim->lower <= proof->lower && claim->upper >= proof->upper
             ? "proved"
             : "confirmed within slack";
}

static enum ebit_status
add_verdict (struct ebit_context *context, const struct ebit_value *result,
             const char *verdict, const struct ebit_rigorous *proof,
             const struct ebit_value **extended)
{
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 7);
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; list && i < ebit_length (result) && !status; i++)
    status = ebit_add (context, list, result->names[i], result->items[i]);
  if (status
      || ebit_add (context, list, "verdict", ebit_make_text (context, verdict))
      || ebit_add (context, list, "object",
                   ebit_make_text (context, ebit_describe_objects (
                                                context, proof->objects)))
      || ebit_add (context, list, "distance",
                   ebit_make_number (context, proof->distance)))
    return EBIT_EMEMORY;
  *extended = list;
  return EBIT_OK;
}

static enum ebit_status
verify_rigorously (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_verifier_entry *verifier, double slack,
                   const struct ebit_value **result)
{
  struct message message = { .used = 0 };
  struct claim claim = { .lower = 0 };
  struct ebit_rigorous proof = { .lower = -INFINITY, .upper = INFINITY };
  const struct ebit_value *plain;
  enum ebit_status status = ebit_check_depth (context, bounds);
  if (!status)
    status = read_claim (context, bounds, verifier->of_many, &claim);
  if (!status)
    status = ebit_prove_rigorously (context, bounds, &proof);
  if (status == EBIT_EARGUMENT)
    say (&message, "both ends fail: %s", context->error.message);
  else if (status)
    return status;
  else
    compare_rigorously (&claim, &proof, slack, &message);
  const struct ebit_proof ends = { proof.lower, proof.upper };
  const char *verdict = find_verdict (&claim, &proof, &message);
  status = make_result (context, message.text, &ends, &plain);
  return status ? status
                : add_verdict (context, plain, verdict, &proof, result);
}

/* ---- The function ---------------------------------------------------- */

static enum ebit_status
verify_to_rounding (struct ebit_context *context,
                    const struct ebit_value *bounds,
                    const struct ebit_verifier_entry *verifier,
                    const struct ebit_value **result)
{
  struct message message = { .used = 0 };
  struct ebit_proof proof = { -INFINITY, INFINITY };
  enum ebit_status status = ebit_check_depth (context, bounds);
  if (!status)
    status = examine (context, bounds, verifier, &proof, &message);
  if (status == EBIT_EARGUMENT)
    say (&message, "both ends fail: %s", context->error.message);
  else if (status)
    return status;
  return make_result (context, message.text, &proof, result);
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
