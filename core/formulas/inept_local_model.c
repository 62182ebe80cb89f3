/* Local models of what an inept delivery service leaves.
 *
 * The Werner state rho_B = v|Phi+><Phi+| + (1 - v) I/4 has a local model when
 * v is small enough (5.2), and so has every separable state.  The delivered
 * rho therefore has one wherever it is a mixture of the two (5.3):
 *
 *     rho = c rho_B + (1 - c) rho_SEP,   rho_SEP diagonal,
 *
 * whose only off-diagonal element says S t = c v/2, t = a b.  What is left,
 * with k = (1 + v)/(2v),
 *
 *     (1 - c) rho_SEP = diag (a^4 - S t (k - t), t^2 - S t (t + k - 1),
 *                             the same,          b^4 - S t (k - t)),
 *
 * must not be negative.  (The source's (5.4) lacks the factor c before rho_B.)
 * The second element is positive wherever the others are and rho is
 * entangled; the first and the last bound S from above.
 *
 * S. J. Jones, H. M. Wiseman and D. T. Pope, arXiv:quant-ph/0504112, section
 * V.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inept_local_model.h"

#include <float.h>
#include <math.h>

/* The element 00, 01 (and 10), or 11 of (1 - c) rho_SEP: what the delivered
 * product state gives less what rho_B takes. */
struct remainder_element
{
  double given, taken;
};

struct remainder
{
  struct remainder_element both_zero, differ, both_one;
};

/* A model below the normal numbers, whose inverse would overflow, is as good
 * as the smallest of them. */
static double
usable (double visibility)
{
  return fmax (visibility, DBL_MIN);
}

/* k = (1 + v)/(2v) */
static double
end_share (double visibility)
{
  const double v = usable (visibility);
  return (1 + v) / (2 * v);
}

static struct remainder
subtract_werner (double success, const struct ebit_pure_pair *pair,
                 double visibility)
{
  const double t = pair->product;
  const double k = end_share (visibility);
  const double a2 = pair->a * pair->a, b2 = pair->b * pair->b;
  const double end = success * t * (k - t);
  const double middle = success * t * (t + k - 1);
  return (struct remainder){ { a2 * a2, end },
                             { t * t, middle },
                             { b2 * b2, end } };
}

/* The region contains its boundary, of which rounded inputs must not fall
 * short: the Werner state itself is the corner S = v, a = 1/sqrt 2. */
static bool
is_nonnegative (struct remainder_element element)
{
  return element.taken <= element.given * (1 + 8 * DBL_EPSILON);
}

static bool
proves (const struct remainder *remainder)
{
  return is_nonnegative (remainder->both_zero)
         && is_nonnegative (remainder->differ)
         && is_nonnegative (remainder->both_one);
}

bool
ebit_inept_is_decomposed (double success, const struct ebit_pure_pair *pair,
                          double visibility)
{
  const struct remainder remainder
      = subtract_werner (success, pair, visibility);
  return proves (&remainder);
}

struct ebit_local_decomposition
ebit_inept_decompose (double success, const struct ebit_pure_pair *pair,
                      double visibility)
{
  const struct remainder remainder
      = subtract_werner (success, pair, visibility);
  const struct remainder_element elements[4]
      = { remainder.both_zero, remainder.differ, remainder.differ,
          remainder.both_one };
  struct ebit_local_decomposition found
      = { .weight = 2 * success * pair->product / usable (visibility),
          .valid = proves (&remainder) };
  double trace = 0;

  for (size_t i = 0; i < 4; i++)
  {
    const double left = elements[i].given - elements[i].taken;
    found.diagonal[i] = found.valid ? fmax (0, left) : left;
    trace += found.diagonal[i];
  }
  if (found.valid)
    found.weight = fmin (1, found.weight);
  /* rho is rho_B: any diagonal state has weight zero in it. */
  const bool nothing_left = found.valid && !(trace > 4 * DBL_EPSILON);
  for (size_t i = 0; i < 4; i++)
    found.diagonal[i] = nothing_left ? 0.25 : found.diagonal[i] / trace;
  return found;
}

/* The first and the last element above are not negative where S is at most
 * a^3/(b (k - t)) and b^3/(a (k - t)). */
struct ebit_inept_limits
ebit_inept_local_limits (const struct ebit_pure_pair *pair, double visibility)
{
  const double gap = end_share (visibility) - pair->product;
  return (struct ebit_inept_limits){
    .left = pair->a * pair->a * pair->a / (pair->b * gap),
    .right = pair->b * pair->b * pair->b / (pair->a * gap),
  };
}
