/* Purification of dephased Bell pairs, m at a time: closed forms.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bilateral CNOTs from one pair to the m - 1 others collect their phase flips
 * on it, where X measurements show the parity of all m.  So n rounds ask for
 * the parities of the lines of an array of m^n flips, which come with
 * probability p each.
 */
#include "dephasing_rounds.h"

#include <math.h>
#include <stdbool.h>

#include "scalar.h"

/* x^k and 1 - x^k for whole k >= 0; p = 1/2 has x = 0. */
static double
power (double p, double k)
{
  return k > 0 ? exp (k * log1p (-2 * p)) : 1;
}

static double
missing_power (double p, double k)
{
  return k > 0 ? -expm1 (k * log1p (-2 * p)) : 0;
}

/* ln P_s = ln (1 + x^m)/2. */
static double
log_first_success (double p, double m)
{
  return log1p (-missing_power (p, m) / 2);
}

/* 1 - h2((1 - y)/2) = sum over k of y^(2k)/(2k (2k-1) ln 2). */
double
ebit_biased_rate (double p, double y)
{
  const double small = 0.25; /* (1/4)^26 is below rounding */
  if (fabs (y) >= small)
    return 1 - ebit_binary_entropy (p);
  double sum = 0, power = 1;
  for (int k = 1; k <= 13; k++)
  {
    power *= y * y;
    sum += power / (2 * k * (2 * k - 1));
  }
  return sum / EBIT_LN2;
}

double
ebit_capacity_of_bias (double y)
{
  return ebit_biased_rate ((1 - y) / 2, y);
}

double
ebit_dephasing_rate (double p)
{
  return ebit_biased_rate (p, 1 - 2 * p);
}

double
ebit_pair_surprise (double e, double p)
{
  const double flipped = e > 0 ? -e * log (p) : 0;
  return (flipped - (1 - e) * log1p (-p)) / EBIT_LN2;
}

/* m - 1 pairs are kept; their law and that of the flip that is left out are
 * one law of m pairs with a given parity. */
static struct ebit_branch
parity_branch (double p, double m, double probability, double error)
{
  const double entropy
      = m * ebit_pair_surprise (error, p) + log2 (probability);
  return (struct ebit_branch){ probability, error, m - 1 - entropy };
}

struct ebit_first_round
ebit_first_round (double p, double m)
{
  const double even = ebit_first_success (p, m);
  const double odd = missing_power (p, m) / 2;
  const double error = ebit_memoryless_error (p, m);
  struct ebit_first_round round
      = { .success = parity_branch (p, m, even, error),
          .failure = { 0, NAN, NAN } };
  if (odd > 0)
    round.failure = parity_branch (
        p, m, odd, p * (1 + power (p, m - 1)) / missing_power (p, m));
  round.rate
      = ebit_dephasing_rate (p) - ebit_capacity_of_bias (power (p, m)) / m;
  return round;
}

double
ebit_first_success (double p, double m)
{
  return (1 + power (p, m)) / 2;
}

double
ebit_memoryless_error (double p, double m)
{
  return p * missing_power (p, m - 1) / (1 + power (p, m));
}

double
ebit_least_error (double p, double m, double n)
{
  const double length = pow (m, n);
  const double log_even = log_first_success (p, m);
  const double log_error = n * log (m - 1)
                           + pow (2, n) * (log (p) - log1p (-p))
                           + length * (log1p (-p) - log_even / m);
  return p > 0 ? exp (log_error) : 0;
}

/* ---- Round 2 ---------------------------------------------------------- */

/* P(all lines even)/P_s^m = 2^-m sum over a of C(m,a) (g_a/g_0)^m, with g_a =
 * (x^a + x^(m-a))/2, symmetric in a and m - a.  Neighbours differ by
 *
 *   g_(a+1)/g_a = 1 - 2p (1 - x^(m-1-2a))/(1 + x^(m-2a)),
 *
 * and the error is a sum of products of differences, none negative:
 *
 *   eps = (p/2) sum over a < m of C(m-1,a) (x^a - x^(m-1-a))
 *         (g_a^(m-1) - g_(a+1)^(m-1)) / sum of C(m,a) g_a^m. */
struct second_round
{
  double p, m;
  double place;                  /* a of the largest term so far */
  double log_term, compensation; /* of C(m,a) g_a^m, against the largest */
  double log_binomial;           /* ln C(m,a), roughly */
  double sum, errors;            /* in units of the largest */
};

/* (1 - g_(a+1)/g_a)/p, for 2a < m. */
static double
drop (const struct second_round *s, double a)
{
  const double missing = missing_power (s->p, s->m - 1 - 2 * a);
  return 2 * missing / (1 + (1 - 2 * s->p) * (1 - missing));
}

/* Neumaier's sum: half a million steps up and down leave no trace. */
static void
advance (struct second_round *s, double step)
{
  const double sum = s->log_term + step;
  s->compensation += fabs (s->log_term) >= fabs (step)
                         ? s->log_term - sum + step
                         : step - sum + s->log_term;
  s->log_term = sum;
}

/* The terms a and m - a; `step` is ln g_(a+1)/g_a. */
static void
add_terms (struct second_round *s, double a, double rise, double step)
{
  const double m = s->m, value = s->log_term + s->compensation;
  if (value > 0)
  {
    s->sum *= exp (-value);
    s->errors *= exp (-value);
    s->log_term = s->compensation = 0;
    s->place = a;
  }
  const double term = exp (fmin (value, 0));
  s->sum += 2 * a == m ? term : 2 * term;
  if (2 * a < m - 1)
    s->errors -= term * (m - a) / m * rise * expm1 ((m - 1) * step);
}

/* Whether all that follows is nothing: g falls, and no C exceeds 2^m. */
static bool
is_over (const struct second_round *s)
{
  const double nothing = -800; /* e^-800, against the least of doubles */
  return s->log_term + s->m * EBIT_LN2 - s->log_binomial < nothing;
}

/* ln n! - ln of Stirling's formula. */
static double
stirling_rest (double n)
{
  const double few = 16; /* beyond, the rest of the series is rounding */
  double factorial = 1;
  for (double i = 2; i <= n && n < few; i++)
    factorial *= i;
  if (n < few)
    return log (factorial)
           - ((n + 0.5) * log (n) - n + 0.5 * log (2 * EBIT_PI));
  const double square = n * n;
  double sum = 1.0 / 1188;
  sum = 1.0 / 1680 - sum / square;
  sum = 1.0 / 1260 - sum / square;
  sum = 1.0 / 360 - sum / square;
  return (1.0 / 12 - sum / square) / n;
}

/* ln 2^-m C(m,a). */
static double
log_half_binomial (double m, double a)
{
  if (a < 1)
    return -m * EBIT_LN2;
  const double d = (m - 2 * a) / m, b = m - a;
  const double spread
      = d < 0.5 ? m / 2 * ((1 + d) * log1p (d) + (1 - d) * log1p (-d))
                : a * log (2 * a / m) + b * log (2 * b / m);
  return 0.5 * log (m / (2 * EBIT_PI * a * b)) + stirling_rest (m)
         - stirling_rest (a) - stirling_rest (b) - spread;
}

static struct second_round
sum_second_round (double p, double m)
{
  struct second_round s = { .p = p, .m = m };
  for (double a = 0; 2 * a <= m && !is_over (&s); a++)
  {
    const bool is_last = 2 * a == m;
    const double rise = is_last ? 0 : drop (&s, a);
    const double step = log1p (-p * rise);
    add_terms (&s, a, rise, step);
    if (is_last)
      break;
    const double binomial_step = log ((m - a) / (a + 1));
    s.log_binomial += binomial_step;
    advance (&s, binomial_step);
    advance (&s, m * step);
  }
  return s;
}

/* ln of P(all lines even)/P_s^m. */
static double
log_second_success (const struct second_round *s)
{
  const double p = s->p, m = s->m, a = s->place;
  const double log_ratio = log1p (
      -missing_power (p, a) * missing_power (p, m - a) / (1 + power (p, m)));
  return log_half_binomial (m, a) + (a > 0 ? m * log_ratio : 0) + log (s->sum);
}

struct ebit_branch
ebit_second_success (double p, double m, double *log_all)
{
  const struct second_round s = sum_second_round (p, m);
  const double log_probability = log_second_success (&s);
  *log_all = log_probability + m * log_first_success (p, m);
  const double error = p * s.errors / s.sum;
  const double entropy
      = m * m * ebit_pair_surprise (error, p) + *log_all / EBIT_LN2;
  return (struct ebit_branch){ exp (log_probability), error,
                               (m - 1) * (m - 1) - entropy };
}

/* The Renyi entropy of order 2 of the syndromes is that of Z at y = x^2; the
 * parities of a lines one way and of any the other are
 *
 *   2^(N-k) Z = (1/2) sum of C(m,a) (y^a + y^(m-a))^m,
 *
 * which is 1 but for positive terms. */
double
ebit_second_loss (double p, double m)
{
  const double log_y = 2 * log1p (-2 * p);
  double log_binomial = 0;
  double sum = expm1 (m * log1p (exp (m * log_y)));
  for (double a = 1; a < m; a++)
  {
    log_binomial += log ((m - a + 1) / a);
    sum += exp (log_binomial
                + m * log (exp (a * log_y) + exp ((m - a) * log_y)))
           / 2;
  }
  return log1p (sum) / EBIT_LN2;
}

/* ---- Two pairs at a time ---------------------------------------------- */

/* The syndrome of a repetition code says which w pairs differ from the others:
 * either they are flipped or the others, and 1 - h2 of that is left. */
double
ebit_repetition_rate (double p, double length)
{
  const double log_odds = log (p) - log1p (-p);
  double log_weight = length * log1p (-p), sum = 0;
  if (!(p > 0))
    return 1 / length;
  for (double w = 0; 2 * w < length; w++)
  {
    /* the others rather than these w */
    const double odds = exp ((length - 2 * w) * log_odds);
    const double other = odds / (1 + odds);
    sum += exp (log_weight) * (1 + odds)
           * (odds > 0.5 ? ebit_capacity_of_bias ((1 - odds) / (1 + odds))
                         : 1 - ebit_binary_entropy (other));
    log_weight += log ((length - w) / (w + 1)) + log_odds;
  }
  return sum / length;
}
