/* Weights of the words of a product of parity codes.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By MacWilliams the enumerator A(z) of SPC(m)^n is that of its dual at x =
 * (1 - z)/(1 + z), and the words of the dual are, slice by slice, words of one
 * coset u of the dual of SPC(m)^(n-1):
 *
 *   A(z) = 2^(k-N) (1 + z)^N sum_u psi_u(x)^m
 *
 * with psi_u the enumerator of the coset (coset_classes.h).  The numbers grow
 * to 2^k: they are found modulo primes, from the values of A at z = 1, 2, ...
 * All weights are even.
 */
#include "product_code.h"

#include <math.h>

#include "coset_classes.h"
#include "modular.h"

/* The largest m for n = 1, 2, ...: counts fit a double, and some seconds. */
static const double reach[] = { 1000, 32, 7, 4, 3 };
#define MOST_ROUNDS_OF_TWO 20

bool
ebit_can_count_words (double m, double n)
{
  const size_t rounds = sizeof reach / sizeof *reach;
  if (m == 2 && n <= MOST_ROUNDS_OF_TWO)
    return true;
  return n <= (double)rounds && m <= reach[(size_t)n - 1];
}

/* What one prime needs. */
struct residues
{
  const struct ebit_coset_classes *classes;
  const struct ebit_product_code *code;
  uint64_t prime;
  size_t m;
  uint64_t *inverses; /* of 1 to 2 points */
  uint64_t *reduced;  /* the enumerators modulo the prime */
  uint64_t *powers;   /* of x, up to the degree */
  uint64_t *values;   /* of A at z = 1 to points */
  uint64_t *work;
};

/* psi(x), in blocks of products that fit 64 bits. */
static uint64_t
evaluate (const struct residues *r, const uint64_t *coefficients)
{
  uint64_t sum = 0;
  for (size_t w = 0; w <= r->classes->degree; w += EBIT_PRODUCTS)
  {
    for (size_t i = w; i < w + EBIT_PRODUCTS && i <= r->classes->degree; i++)
      sum += coefficients[i] * r->powers[i];
    sum %= r->prime;
  }
  return sum;
}

static uint64_t
value_at (const struct residues *r, size_t z)
{
  const uint64_t p = r->prime;
  const size_t checks = r->code->length - r->code->dimension;
  const uint64_t x = (1 + p - z) * r->inverses[z + 1] % p;
  r->powers[0] = 1;
  for (size_t i = 1; i <= r->classes->degree; i++)
    r->powers[i] = r->powers[i - 1] * x % p;
  uint64_t sum = 0;
  for (size_t i = 0; i < r->classes->count; i++)
  {
    const uint64_t psi
        = evaluate (r, r->reduced + i * (r->classes->degree + 1));
    const uint64_t multiplicity = r->classes->multiplicities[i] % p;
    sum = (sum + ebit_power_modulo (psi, r->m, p) * multiplicity) % p;
  }
  sum = sum * ebit_power_modulo (z + 1, r->code->length, p) % p;
  return sum * ebit_power_modulo ((p + 1) / 2, checks, p) % p;
}

static enum ebit_status
count_modulo (struct ebit_context *context, struct residues *r, size_t points)
{
  const size_t coefficients = r->classes->count * (r->classes->degree + 1);
  ebit_small_inverses (2 * points + 1, r->inverses, r->prime);
  for (size_t i = 0; i < coefficients; i++)
    r->reduced[i] = r->classes->enumerators[i] % r->prime;
  for (size_t z = 1; z <= points; z++)
  {
    r->values[z - 1] = value_at (r, z);
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  ebit_interpolate_even (points, r->values, r->inverses, r->work, r->prime);
  return EBIT_OK;
}

static enum ebit_status
open_residues (struct ebit_context *context, struct residues *r, size_t points)
{
  const size_t degree = r->classes->degree;
  const size_t n = 2 * points + 1;
  r->inverses = ebit_work (context, n, sizeof *r->inverses);
  r->reduced = ebit_work (context, r->classes->count * (degree + 1),
                          sizeof *r->reduced);
  r->powers = ebit_work (context, degree + 1, sizeof *r->powers);
  r->work = ebit_work (context, points, sizeof *r->work);
  return r->inverses && r->reduced && r->powers && r->work ? EBIT_OK
                                                           : EBIT_EMEMORY;
}

/* n >= 2.  No count exceeds 2^k, the number of all words. */
static enum ebit_status
count_by_duality (struct ebit_context *context, size_t m, size_t n,
                  const struct ebit_product_code *code, double *words)
{
  const size_t points = code->length / 2 + 1;
  const size_t n_primes = code->dimension / (EBIT_PRIME_BITS - 1) + 1;
  struct ebit_coset_classes classes;
  struct residues r = { .classes = &classes, .code = code, .m = m };
  enum ebit_status status = ebit_classify_cosets (context, m, n, &classes);
  if (status || (status = open_residues (context, &r, points)))
    return status;
  uint64_t *primes = ebit_work (context, n_primes, sizeof *primes);
  uint64_t *residues
      = ebit_work (context, n_primes * points, sizeof *residues);
  if (!primes || !residues)
    return EBIT_EMEMORY;
  r.prime = (uint64_t)1 << EBIT_PRIME_BITS;
  for (size_t i = 0; i < n_primes && !status; i++)
  {
    primes[i] = r.prime = ebit_prime_below (r.prime);
    r.values = residues + i * points;
    status = count_modulo (context, &r, points);
  }
  for (size_t i = 0; i < points && !status; i++)
    words[2 * i]
        = ebit_number_of_residues (n_primes, primes, residues + i, points);
  return status;
}

/* n = 1: binomial coefficients. */
static void
count_even_words (size_t m, double *words)
{
  double binomial = 1;
  for (size_t w = 0; w <= m; w++)
  {
    if (w % 2 == 0)
      words[w] = binomial;
    binomial *= (double)(m - w) / (double)(w + 1);
  }
}

enum ebit_status
ebit_count_words (struct ebit_context *context, size_t m, size_t n,
                  struct ebit_product_code *code)
{
  code->length = code->dimension = 1;
  for (size_t i = 0; i < n; i++)
  {
    code->length *= m;
    code->dimension *= m - 1;
  }
  double *words = ebit_work (context, code->length + 1, sizeof *words);
  if (!words)
    return EBIT_EMEMORY;
  code->words = words;
  if (m == 2) /* repetition */
    words[0] = words[code->length] = 1;
  else if (n == 1)
    count_even_words (m, words);
  else
    return count_by_duality (context, m, n, code, words);
  return EBIT_OK;
}

void
ebit_word_law (const struct ebit_product_code *code, double p,
               double *log_probability, double *error)
{
  const double odds = p / (1 - p), length = (double)code->length;
  double sum = 0, flips = 0, power = 1;
  for (size_t w = 0; w <= code->length; w++)
  {
    sum += code->words[w] * power;
    flips += code->words[w] * power * (double)w;
    power *= odds;
  }
  *log_probability = length * log1p (-p) + log (sum);
  *error = flips / sum / length;
}
