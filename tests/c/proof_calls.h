/* What verify (b, rigorous = TRUE, slack) says, and oracles of more digits
 * than a double has. Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_PROOF_CALLS_H
#define EBIT_TESTS_PROOF_CALLS_H

#include "channel_calls.h"

static inline struct ebit_value *
verified (const struct ebit_value *bounds, double slack)
{
  struct ebit_value *yes = ebit_number (1), *by = ebit_number (slack);
  struct ebit_value *proof = call (
      ebit_verify, 3, (const struct ebit_value *[]){ bounds, yes, by });
  ebit_free (yes);
  ebit_free (by);
  return proof;
}

struct proved_ends
{
  double lower, upper;
};

static inline struct proved_ends
prove_ends (const struct ebit_value *bounds)
{
  struct ebit_value *proof = verified (bounds, 0);
  const struct proved_ends ends
      = { number (proof, "lower"), number (proof, "upper") };
  ebit_free (proof);
  return ends;
}

/* lower <= h + l <= upper, to twice the digits of doubles. */
static inline void
check_encloses (const struct ebit_value *proof, double h, double l,
                const char *what)
{
  const double lower = number (proof, "lower"),
               upper = number (proof, "upper");
  if (!((lower - h) - l <= 0) || !((upper - h) - l >= 0))
    fail_msg ("%s: [%.17g, %.17g] misses %.17g by %.3g, %.3g", what, lower,
              upper, h, (lower - h) - l, h - upper + l);
}

#endif /* EBIT_TESTS_PROOF_CALLS_H */
