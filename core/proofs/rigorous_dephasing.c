/* Closed forms of bosonic dephasing with rounding included: the series of
 * bosonic.c in balls, with bounds of what they leave out.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_dephasing.h"

#include <math.h>

/* Below that the phase is taken for one that is not wound up. */
#define NARROW 0.0625
/* e^-700 is less than 2^-1000. */
#define FARTHEST 700
#define NOTHING 0x1p-1000
#define TERMS 24
#define MOST_TERMS 2048

static struct ebit_ball
twice (struct ebit_ball x)
{
  return ebit_plus (x, x);
}

static struct ebit_ball
pi (void)
{
  return ebit_widened (ebit_plus (ebit_exactly (0x1.921fb54442d18p+1),
                                  ebit_exactly (0x1.1a62633145c07p-53)),
                       0x1p-105);
}

/* e^-x of a ball of numbers >= 0, else anything, by e^-x = (e^(-x/2^m))^(2^m),
 * x/2^m <= 1/4: of the alternating series what is left out is less than the
 * first term of that. */
static struct ebit_ball
decay (struct ebit_ball x)
{
  int halvings = 0;
  if (!(ebit_bottom (x) >= 0))
    return ebit_anything ();
  if (!(ebit_top (x) <= FARTHEST))
    return ebit_bottom (x) >= FARTHEST ? ebit_between (0, NOTHING)
                                       : ebit_between (0, 1);
  while (ldexp (ebit_top (x), -halvings) > 0.25)
    halvings++;
  const struct ebit_ball t
      = ebit_times (x, ebit_exactly (ldexp (1, -halvings)));
  struct ebit_ball sum = ebit_exactly (1), term = ebit_exactly (1);
  for (int k = 1; k < TERMS; k++)
  {
    term = ebit_over (ebit_times (term, t), ebit_exactly (k));
    sum = k % 2 == 1 ? ebit_minus (sum, term) : ebit_plus (sum, term);
  }
  sum = ebit_widened (sum, ebit_size (ebit_times (term, t)));
  for (int i = 0; i < halvings; i++)
    sum = ebit_times (sum, sum);
  return sum;
}

/* ---- Capacity ---------------------------------------------------------- */

/* ln (2 pi) less the entropy of the phase in a circle.  That is the entropy (1
 * + ln (2 pi y))/2 of the phase on a line less that of how often it is wound
 * up, which is at most 2 a e^-a, a = pi^2/(2y) >= 20: |phase| > pi has a
 * probability P <= e^-a, and winding by k >= 1 either way one of at most e^(-a
 * (2k-1)^2)/2. */
static struct ebit_ball
narrow_capacity (double variance)
{
  const struct ebit_ball y = ebit_exactly (variance);
  const struct ebit_ball ratio = ebit_over (twice (pi ()), y);
  const struct ebit_ball a = ebit_over (ebit_times (pi (), pi ()), twice (y));
  const struct ebit_ball line = ebit_times (
      ebit_exactly (0.5), ebit_minus (ebit_ln (ratio), ebit_exactly (1)));
  if (!(ebit_bottom (a) >= 20))
    return ebit_anything ();
  /* a e^-a falls */
  const double most = a.h < FARTHEST
                          ? ebit_top (ebit_times (twice (a), decay (a)))
                          : NOTHING * 2048;
  return ebit_plus (line, ebit_between (0, most));
}

/* sum_k ln (1 - q^k) - (-1)^k 2 q^(k(k+1)/2)/(k (1 - q^k)), q = e^-y.  After n
 * terms at most 3 q^(n+1)/(1-q)^2 is left of both. */
static struct ebit_ball
wide_capacity (double variance)
{
  const struct ebit_ball y = ebit_exactly (variance);
  const struct ebit_ball q = decay (y);
  struct ebit_ball sum = ebit_exactly (0), power = ebit_exactly (1),
                   triangle = ebit_exactly (1);
  size_t k = 1;
  for (; k < MOST_TERMS && ebit_top (power) > 0x1p-120; k++)
  {
    power = ebit_times (power, q);           /* q^k */
    triangle = ebit_times (triangle, power); /* q^(k(k+1)/2) */
    const struct ebit_ball rest = ebit_complement (power);
    const struct ebit_ball term = ebit_over (
        twice (triangle), ebit_times (ebit_exactly ((double)k), rest));
    sum = ebit_plus (sum, ebit_ln (rest));
    sum = k % 2 == 1 ? ebit_plus (sum, term) : ebit_minus (sum, term);
  }
  const struct ebit_ball kept = ebit_complement (q);
  const struct ebit_ball left
      = ebit_over (ebit_times (ebit_exactly (3), ebit_times (power, q)),
                   ebit_times (kept, kept));
  return ebit_widened (sum, ebit_top (left));
}

struct ebit_ball
ebit_ball_dephasing_capacity (double variance)
{
  if (isinf (variance)) /* a uniform phase */
    return ebit_exactly (0);
  return ebit_bits (ebit_positive_part (variance <= NARROW
                                            ? narrow_capacity (variance)
                                            : wide_capacity (variance)));
}

/* ---- Transposition ----------------------------------------------------- */

/* sum over all integers of e^(-c k^2), c > 1: after n of either sign at most
 * 4 e^(-c (n+1)^2) is left. */
static struct ebit_ball
theta (struct ebit_ball c)
{
  struct ebit_ball sum = ebit_exactly (1);
  int k = 1;
  for (; k < 12; k++)
    sum = ebit_plus (sum,
                     twice (decay (ebit_times (c, ebit_exactly (k * k)))));
  const struct ebit_ball left = decay (ebit_times (c, ebit_exactly (k * k)));
  return ebit_widened (sum, ebit_top (ebit_times (ebit_exactly (4), left)));
}

struct ebit_ball
ebit_ball_dephasing_transposition (double variance)
{
  const struct ebit_ball y = ebit_exactly (variance);
  if (isinf (variance))
    return ebit_exactly (0);
  if (variance >= 3)
    return ebit_bits (ebit_ln (theta (ebit_times (ebit_exactly (0.5), y))));
  const struct ebit_ball ratio = ebit_over (twice (pi ()), y);
  const struct ebit_ball sum = theta (ebit_times (pi (), ratio));
  return ebit_bits (ebit_plus (
      ebit_ln (sum), ebit_times (ebit_exactly (0.5), ebit_ln (ratio))));
}
