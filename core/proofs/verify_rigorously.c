/* verify (b, rigorous = TRUE): what is claimed next to what is proved with
 * rounding included.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_rigorously.h"

#include <math.h>

#include "claim.h"
#include "value.h"

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

enum ebit_status
ebit_verify_rigorously (struct ebit_context *context,
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
