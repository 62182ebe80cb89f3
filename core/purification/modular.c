/* Exact whole numbers from what is left of them modulo primes.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "modular.h"

#include <stdbool.h>

static bool
is_prime (uint64_t n)
{
  if (n % 2 == 0)
    return n == 2;
  for (uint64_t d = 3; d * d <= n; d += 2)
    if (n % d == 0)
      return false;
  return n > 1;
}

uint64_t
ebit_prime_below (uint64_t n)
{
  do
    n--;
  while (!is_prime (n));
  return n;
}

uint64_t
ebit_power_modulo (uint64_t x, uint64_t n, uint64_t prime)
{
  uint64_t power = 1;
  for (; n > 0; n /= 2, x = x * x % prime)
    if (n % 2 == 1)
      power = power * x % prime;
  return power;
}

/* Of x that is not 0, by Fermat: x^(prime - 1) = 1. */
static uint64_t
inverse_modulo (uint64_t x, uint64_t prime)
{
  return ebit_power_modulo (x, prime - 2, prime);
}

static uint64_t
difference (uint64_t a, uint64_t b, uint64_t prime)
{
  return a >= b ? a - b : a + prime - b;
}

void
ebit_small_inverses (size_t n, uint64_t *inverses, uint64_t prime)
{
  inverses[0] = 0;
  for (size_t i = 1; i < n; i++)
    inverses[i]
        = i == 1
              ? 1
              : difference (0, prime / i * inverses[prime % i] % prime, prime);
}

/* Newton's divided differences, written over the values: i^2 - (i - k)^2 =
 * k (2i - k). */
static void
divide_differences (size_t n, uint64_t *values, const uint64_t *inverses,
                    uint64_t prime)
{
  for (size_t order = 1; order < n; order++)
    for (size_t i = n - 1; i >= order; i--)
    {
      const uint64_t rise = difference (values[i], values[i - 1], prime);
      const size_t sum = 2 * (i + 1) - order;
      values[i] = rise * (inverses[order] * inverses[sum] % prime) % prime;
    }
}

void
ebit_interpolate_even (size_t n, uint64_t *values, const uint64_t *inverses,
                       uint64_t *work, uint64_t prime)
{
  divide_differences (n, values, inverses, prime);
  for (size_t i = 0; i < n; i++)
    work[i] = 0;
  /* Horner: the sum so far times (z^2 - (k+1)^2), plus the next difference. */
  for (size_t k = n; k-- > 0;)
  {
    const uint64_t point = (uint64_t)((k + 1) * (k + 1)) % prime;
    for (size_t i = n - 1; i > 0; i--)
      work[i] = difference (work[i - 1], point * work[i] % prime, prime);
    work[0] = difference (values[k], point * work[0] % prime, prime);
  }
  for (size_t i = 0; i < n; i++)
    values[i] = work[i];
}

/* The digits in the mixed base of the primes (Garner): a sum of terms that are
 * not negative, which a double holds to the last places. */
double
ebit_number_of_residues (size_t n, const uint64_t *primes, uint64_t *residues,
                         size_t stride)
{
  for (size_t i = 0; i < n; i++)
  {
    uint64_t digit = residues[i * stride];
    for (size_t j = 0; j < i; j++)
    {
      const uint64_t known = residues[j * stride] % primes[i];
      digit = difference (digit, known, primes[i])
              * inverse_modulo (primes[j] % primes[i], primes[i]) % primes[i];
    }
    residues[i * stride] = digit;
  }
  double number = 0;
  for (size_t i = n; i-- > 0;)
    number = number * (double)primes[i] + (double)residues[i * stride];
  return number;
}
