/* What must be so of Q and P by flags, of ten thousand channels each: no upper
 * end below a lower one, none that rises when noise is added.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_states.h"

#include "family_candidates.h"
#include "flag_bounds.h"

#define CHANNELS 10000
#define SEED 16

/* Rounding, and how well the search for flags converges. */
#define SLACK 1e-9

/* The ends of Q and of P. */
struct both
{
  double lower[2], upper[2];
};

static struct both
ends_of (enum ebit_family family, const double *x)
{
  static const enum ebit_capacity capacities[]
      = { EBIT_QUANTUM, EBIT_PRIVATE };
  struct ebit_channel channel = { .family = family };
  struct ebit_candidates candidates;
  struct both both;
  memcpy (channel.parameters, x, 4 * sizeof *x);
  assert_true (ebit_family_candidates (&channel, &candidates));
  for (size_t i = 0; i < 2; i++)
  {
    const struct ebit_winners winners
        = ebit_choose_winners (&candidates, capacities[i]);
    both.lower[i] = winners.low;
    both.upper[i] = winners.high;
    check_at_most (winners.low, winners.high + 1e-12);
  }
  check_at_most (both.lower[0], both.lower[1] + 1e-12);
  check_at_most (both.upper[0], both.upper[1] + 1e-12); /* Q <= P */
  return both;
}

static void
check_less (const struct both *noisy, const struct both *quiet)
{
  for (size_t i = 0; i < 2; i++)
    check_at_most (noisy->upper[i], quiet->upper[i] + SLACK);
}

/* A_{h,T} after A_{g,T} is A_{1-(1-g)(1-h),T}. */
static void
test_damping (void **state)
{
  (void)state;
  uint64_t seed = SEED;
  const size_t all = random_cases (CHANNELS);
  for (size_t i = 0; i < all; i++)
  {
    const double x[4] = { random_uniform (&seed), random_uniform (&seed) };
    const double y[4]
        = { 1 - (1 - x[0]) * (1 - 0.1 * random_uniform (&seed)), x[1] };
    const struct both quiet = ends_of (EBIT_FAMILY_GADC, x);
    const struct both noisy = ends_of (EBIT_FAMILY_GADC, y);
    check_less (&noisy, &quiet);
  }
}

static void
test_depolarizing (void **state)
{
  (void)state;
  uint64_t seed = SEED + 1;
  const size_t all = random_cases (CHANNELS);
  for (size_t i = 0; i < all; i++)
  {
    const double d = 2 + floor (3 * random_uniform (&seed));
    const double p = 0.6 * random_uniform (&seed);
    const double x[4] = { p, d };
    const double y[4]
        = { 1 - (1 - p) * (1 - 0.1 * random_uniform (&seed)), d };
    const struct both quiet = ends_of (EBIT_FAMILY_DEPOLARIZING, x);
    const struct both noisy = ends_of (EBIT_FAMILY_DEPOLARIZING, y);
    check_less (&noisy, &quiet);
  }
}

/* Errors a and b make the error a XOR b. */
static void
test_pauli (void **state)
{
  (void)state;
  uint64_t seed = SEED + 2;
  const size_t all = random_cases (CHANNELS);
  for (size_t i = 0; i < all; i++)
  {
    double x[4], more[4], y[4] = { 0 }, sum = 0;
    for (size_t k = 0; k < 4; k++)
      sum += x[k] = pow (10, -4 * random_uniform (&seed)) * (k ? 0.2 : 1);
    for (size_t k = 0; k < 4; k++)
      x[k] /= sum;
    const double noise = 0.1 * random_uniform (&seed);
    more[0] = 1 - noise;
    more[1] = more[2] = more[3] = 0;
    more[1 + (size_t)(3 * random_uniform (&seed))] = noise;
    for (size_t a = 0; a < 4; a++)
      for (size_t b = 0; b < 4; b++)
        y[a ^ b] += x[a] * more[b];
    const struct both quiet = ends_of (EBIT_FAMILY_PAULI, x);
    const struct both noisy = ends_of (EBIT_FAMILY_PAULI, y);
    check_less (&noisy, &quiet);
  }
}

/* Whatever it is that a search finds, its value is what its flags prove. */
static void
test_flags_prove_their_value (void **state)
{
  (void)state;
  uint64_t seed = SEED + 3;
  const size_t all = random_cases (200);
  for (size_t i = 0; i < all; i++)
  {
    double x[4], sum = 0;
    for (size_t k = 0; k < 4; k++)
      sum += x[k] = pow (10, -6 * random_uniform (&seed)) * (k ? 0.2 : 1);
    for (size_t k = 0; k < 4; k++)
      x[k] /= sum;
    struct ebit_value *weights = ebit_numbers (4, x);
    struct ebit_value *channel = call1 (ebit_pauli_channel, weights);
    struct ebit_value *q = call1 (ebit_quantum_capacity, channel);
    struct ebit_value *p = call1 (ebit_private_capacity, channel);
    check_bounds (q);
    check_bounds (p);
    ebit_free (p);
    ebit_free (q);
    ebit_free (channel);
    ebit_free (weights);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damping),
    cmocka_unit_test (test_depolarizing),
    cmocka_unit_test (test_pauli),
    cmocka_unit_test (test_flags_prove_their_value),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
