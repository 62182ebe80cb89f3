/* Distillation of a finite number of dephased pairs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Patterns of w flips have probability p^w q^(N-w) each, C(N,w) of them; the
 * fewer flips, the likelier.
 *
 * Upper end: log2 K <= N - log2 |S|, with S the likeliest patterns of total
 * probability 1 - error, a fraction of its last class included.  The least
 * likely ones are summed until they exceed the error, which 1 - error forgets.
 *
 * Lower end: N - k random parities tell a pattern from those that are as
 * likely, but with the probability sum over e of P(e) min (1, M(e) 2^(k-N)),
 * M(e) the number of patterns no less likely than e: the largest whole k for
 * which that is at most `error`.
 */
#include "finite_pairs.h"

#include <math.h>
#include <stdbool.h>

#include "scalar.h"

/* The classes of patterns, from no flip on. */
struct classes
{
  double pairs, log_odds;
  double flips;
  double log_count;  /* ln C(N,w) */
  double log_chance; /* ln of the probability of the class */
  double log_known;  /* ln of the number of patterns so far, w included */
};

static struct classes
first_class (double p, double pairs)
{
  return (struct classes){ .pairs = pairs,
                           .log_odds = log (p) - log1p (-p),
                           .log_chance = pairs * log1p (-p) };
}

/* The flips of all pairs, from which to go down. */
static struct classes
last_class (double p, double pairs)
{
  return (struct classes){ .pairs = pairs,
                           .log_odds = log (p) - log1p (-p),
                           .flips = pairs,
                           .log_chance = pairs * log (p) };
}

static double
log_of_sum (double a, double b)
{
  const double most = fmax (a, b);
  return most == -INFINITY ? most : most + log1p (exp (-fabs (a - b)));
}

static void
next_class (struct classes *c)
{
  const double step = log ((c->pairs - c->flips) / (c->flips + 1));
  c->flips++;
  c->log_count += step;
  c->log_chance += step + c->log_odds;
  c->log_known = log_of_sum (c->log_known, c->log_count);
}

static void
previous_class (struct classes *c)
{
  const double step = log (c->flips / (c->pairs - c->flips + 1));
  c->flips--;
  c->log_count += step;
  c->log_chance += step - c->log_odds;
  c->log_known = log_of_sum (c->log_known, c->log_count);
}

/* ln of the number of patterns with fewer flips. */
static double
log_fewer_flips (double p, double pairs, double flips)
{
  struct classes c = first_class (p, pairs);
  double log_fewer = -INFINITY;
  while (c.flips < flips)
  {
    log_fewer = c.log_known;
    next_class (&c);
  }
  return log_fewer;
}

/* N - log2 |S| for errors that are not small. */
static double
without_likeliest (double p, double pairs, double error)
{
  struct classes c = first_class (p, pairs);
  double missing = 1 - error, log_before = -INFINITY;
  while (c.flips < pairs && missing > exp (c.log_chance))
  {
    missing -= exp (c.log_chance);
    log_before = c.log_known;
    next_class (&c);
  }
  const double share = fmin (1, missing / exp (c.log_chance));
  return pairs - log_of_sum (log_before, c.log_count + log (share)) / EBIT_LN2;
}

/* The same by the patterns that are not in S. */
static double
without_unlikeliest (double p, double pairs, double error)
{
  const double log_error = log (error);
  struct classes c = last_class (p, pairs);
  double log_tail = -INFINITY, log_after = -INFINITY;
  for (;;)
  {
    const double more = log_of_sum (log_tail, c.log_chance);
    if (!(c.flips > 0) || more > log_error)
      break;
    log_tail = more;
    log_after = c.log_known;
    previous_class (&c);
  }
  const double left_out
      = exp (log_error - c.log_chance) - exp (log_tail - c.log_chance);
  const double log_in = log_of_sum (log_fewer_flips (p, pairs, c.flips),
                                    c.log_count + log1p (-left_out));
  const double log_out
      = log_of_sum (log_after, c.log_count + log (fmax (0, left_out)));
  if (log_in < log_out)
    return pairs - log_in / EBIT_LN2;
  return -log1p (-exp (log_out - pairs * EBIT_LN2)) / EBIT_LN2;
}

static double
most_ebits (double p, double pairs, double error)
{
  const double small = 0.5; /* half is as good from either side */
  return p > 0 && error < small ? without_unlikeliest (p, pairs, error)
                                : without_likeliest (p, pairs, error);
}

/* Whether the rest of the classes is below rounding of the error. */
static bool
is_over (const struct classes *c, double p, double log_error)
{
  const double negligible = -80; /* e^-80, even 10^6 times */
  return !(c->flips < c->pairs)
         || (c->flips > p * c->pairs
             && c->log_chance < log_error + negligible);
}

/* The probability that N - k parities are not enough, beside the error. */
static double
confusion (double p, double pairs, double k, double log_error)
{
  struct classes c = first_class (p, pairs);
  double sum = 0;
  for (;;)
  {
    const double log_others = c.log_known + (k - pairs) * EBIT_LN2;
    sum += exp (c.log_chance - log_error + fmin (0, log_others));
    if (is_over (&c, p, log_error))
      return sum;
    next_class (&c);
  }
}

static double
reachable_ebits (double p, double pairs, double error)
{
  const double log_error = log (error);
  double low = 0, high = pairs + 1; /* k = high is too many */
  while (high - low > 1)
  {
    const double k = floor ((low + high) / 2);
    if (confusion (p, pairs, k, log_error) <= 1)
      low = k;
    else
      high = k;
  }
  return low;
}

struct ebit_finite_rate
ebit_finite_rate (double p, double pairs, double error)
{
  const double upper = most_ebits (p, pairs, error);
  return (struct ebit_finite_rate){ reachable_ebits (p, pairs, error) / pairs,
                                    fmax (0, upper) / pairs };
}
