/* Discord with rounding included: closed forms, measurements that are tried,
 * certificates and claims that were changed.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "proof_calls.h"
#include "upper_bound_calls.h"

#include <float.h>

#include "measured_entropy.h"

static struct ebit_value *
discord_of (size_t d_a, size_t d_b, const double complex *rho, double measured)
{
  struct ebit_value *given[3]
      = { ebit_matrix (d_a * d_b, d_a * d_b, (const double *)rho),
          ebit_numbers (2, (double[]){ (double)d_a, (double)d_b }),
          ebit_numbers (1, &measured) };
  struct ebit_value *bounds
      = call (ebit_discord, 3, (const struct ebit_value *const *)given);
  for (size_t i = 0; i < 3; i++)
    ebit_free (given[i]);
  return bounds;
}

static void
add_ket (double weight, size_t n, const double complex *psi,
         double complex *rho)
{
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      rho[i + j * n] += weight * psi[i] * conj (psi[j]);
}

/* A mixture of random kets; the state is good to rounding alone. */
static void
mix (uint64_t *seed, size_t n, size_t kets, double complex *rho)
{
  double trace = 0;
  for (size_t i = 0; i < n * n; i++)
    rho[i] = 0;
  for (size_t k = 0; k < kets; k++)
  {
    double complex psi[16];
    for (size_t i = 0; i < n; i++)
      psi[i] = random_uniform (seed) - 0.5 + (random_uniform (seed) - 0.5) * I;
    add_ket (random_uniform (seed), n, psi, rho);
  }
  for (size_t i = 0; i < n; i++)
    trace += creal (rho[i * (n + 1)]);
  for (size_t i = 0; i < n * n; i++)
    rho[i] /= trace;
}

/* ---- Closed forms ---------------------------------------------------- */

static long double
term (long double x)
{
  return x > 0 ? -x * log2l (x) : 0;
}

/* Weights in 1/1024 of the four Bell states, which doubles hold exactly: the
 * correlations are sums of two weights less the others. */
static void
check_bell_weights (const unsigned k[4])
{
  const double complex half[4][4]
      = { { 1, 0, 0, 1 }, { 1, 0, 0, -1 }, { 0, 1, 1, 0 }, { 0, 1, -1, 0 } };
  double complex rho[16] = { 0 };
  long double entropy = 0, most = 0;
  for (size_t i = 0; i < 4; i++)
  {
    add_ket (k[i] / 2048.0, 4, half[i], rho);
    entropy += term (k[i] / 1024.0L);
  }
  for (size_t i = 1; i < 4; i++)
  {
    const long double c = fabsl (2.0L * (k[0] + k[i]) / 1024 - 1);
    most = c > most ? c : most;
  }
  const long double truth
      = 1 - entropy + term ((1 + most) / 2) + term ((1 - most) / 2);
  struct ebit_value *b = discord_of (2, 2, rho, 2);
  struct ebit_value *proof = verified (b, 1e-12);
  assert_int_equal (number (proof, "valid"), 1);
  assert_string_equal (text (b, "status"), "exact");
  const double lower = number (proof, "lower"),
               upper = number (proof, "upper");
  /* valgrind has no long doubles, nor have some processors */
  const long double off
      = LDBL_MANT_DIG > 53 && !is_slowed () ? 1e-18L : 1e-15L;
  if (!(lower <= truth + off) || !(upper >= truth - off)
      || !(upper - lower <= 4e-15))
    fail_msg ("%u %u %u %u: [%.17g, %.17g] of %.20Lg", k[0], k[1], k[2], k[3],
              lower, upper, truth);
  ebit_free (proof);
  ebit_free (b);
}

static void
test_closed_forms (void **state)
{
  (void)state;
  uint64_t seed = 17;
  check_bell_weights ((unsigned[]){ 1024, 0, 0, 0 });
  check_bell_weights ((unsigned[]){ 512, 512, 0, 0 });
  check_bell_weights ((unsigned[]){ 256, 256, 256, 256 });
  for (size_t i = 0; i < random_cases (40); i++)
  {
    unsigned k[4], left = 1024;
    for (size_t j = 0; j < 3; j++)
    {
      k[j] = (unsigned)(random_uniform (&seed) * left);
      left -= k[j];
    }
    k[3] = left;
    check_bell_weights (k);
  }
}

/* What is known of one qubit already loses nothing: no discord. */
static void
test_classical_states (void **state)
{
  (void)state;
  const double complex a[2][2] = { { 0.6, 0.8 }, { 0.8 * I, 0.6 } };
  double complex rho[16] = { 0 };
  for (size_t k = 0; k < 2; k++)
  {
    double complex psi[4] = { 0 };
    psi[k] = a[k][0];
    psi[2 + k] = a[k][1];
    add_ket (k == 0 ? 0.25 : 0.75, 4, psi, rho);
  }
  struct ebit_value *b = discord_of (2, 2, rho, 2);
  const struct proved_ends ends = prove_ends (b);
  assert_true (ends.lower == 0);
  assert_true (ends.upper >= 0 && ends.upper <= 1e-14);
  ebit_free (b);
}

/* ---- Random states --------------------------------------------------- */

/* S(M) - S(AM), by the difference of an end and what the direction leaves. */
static void
check_measurements (const struct ebit_value *b, const double complex *rho,
                    const size_t dims[2], size_t measured, uint64_t *seed)
{
  struct ebit_context context = start_context ();
  struct ebit_measured entropy;
  const struct proved_ends ends = prove_ends (b);
  double n[3], at, best;
  assert_int_equal (
      ebit_open_measured (&context, dims, rho, measured - 1, &entropy),
      EBIT_OK);
  memcpy (n, ebit_field (b, "direction")->numbers, sizeof n);
  ebit_measured_entropy (&context, &entropy, n, &best);
  const double offset = ends.upper - best;
  for (size_t i = 0; i < 300; i++)
  {
    for (size_t k = 0; k < 3; k++)
      n[k] = random_uniform (seed) - 0.5;
    ebit_normalise_direction (n);
    ebit_measured_entropy (&context, &entropy, n, &at);
    assert_true (ends.lower <= offset + at + 1e-13);
  }
  end_context (&context);
}

/* The proof holds what was printed, and no more than can be measured. */
static void
check_state (const double complex *rho, const size_t dims[2], size_t measured,
             uint64_t *seed)
{
  struct ebit_value *b = discord_of (dims[0], dims[1], rho, (double)measured);
  struct ebit_value *proof = verified (b, 1e-12);
  if (number (proof, "valid") != 1)
    fail_msg ("%s", text (proof, "message"));
  assert_true (number (proof, "lower") >= number (b, "lower") - 1e-12);
  assert_true (number (proof, "distance") <= 1e-14);
  check_measurements (b, rho, dims, measured, seed);
  double *upper = (double *)ebit_field (b, "upper")->numbers,
         *lower = (double *)ebit_field (b, "lower")->numbers;
  const double gap = *upper - *lower;
  *upper -= 1e-11;
  ebit_free (proof);
  proof = verified (b, 1e-12);
  assert_non_null (strstr (text (proof, "message"), "the upper end fails"));
  *upper += 1e-11;
  *lower += gap + 1e-9;
  *upper += gap + 1e-9;
  ebit_free (proof);
  proof = verified (b, 0);
  assert_non_null (strstr (text (proof, "message"), "the lower end fails"));
  ebit_free (proof);
  ebit_free (b);
}

static void
test_random_states (void **state)
{
  (void)state;
  uint64_t seed = 23;
  double complex rho[64];
  for (size_t i = 0; !is_slowed () && i < 6; i++)
  {
    mix (&seed, 4, 2 + i % 3, rho);
    check_state (rho, (size_t[]){ 2, 2 }, 1 + i % 2, &seed);
  }
  if (!is_slowed ())
  {
    mix (&seed, 6, 4, rho);
    check_state (rho, (size_t[]){ 3, 2 }, 2, &seed);
  }
}

/* A claim far below takes a coarse covering. */
static void
test_coarse_claims (void **state)
{
  (void)state;
  uint64_t seed = 37;
  static const size_t sizes[][2] = { { 2, 2 }, { 3, 2 } };
  for (size_t i = 0; i < 2; i++)
  {
    double complex rho[64];
    mix (&seed, 2 * sizes[i][0], 3, rho);
    struct ebit_value *b = discord_of (sizes[i][0], 2, rho, 2);
    double *lower = (double *)ebit_field (b, "lower")->numbers;
    *lower = number (b, "upper") - 0.1;
    const struct proved_ends ends = prove_ends (b);
    assert_true (ends.lower == *lower);
    *lower = number (b, "upper") + 0.01;
    assert_true (prove_ends (b).lower < number (b, "upper"));
    ebit_free (b);
  }
}

/* Symmetric about z: covered by an arc. */
static void
test_symmetric_states (void **state)
{
  (void)state;
  uint64_t seed = 29;
  for (size_t i = 0; i < random_cases (6); i++)
  {
    double complex rho[16] = { 0 };
    double p[4], sum = 0;
    for (size_t k = 0; k < 4; k++)
      sum += p[k] = 0.1 + random_uniform (&seed);
    for (size_t k = 0; k < 4; k++)
      rho[5 * k] = p[k] / sum;
    const size_t j = i % 2;
    rho[j + 4 * (3 - j)]
        = (0.3 + 0.2 * I)
          * sqrt (creal (rho[5 * j]) * creal (rho[5 * (3 - j)]));
    rho[3 - j + 4 * j] = conj (rho[j + 4 * (3 - j)]);
    check_state (rho, (size_t[]){ 2, 2 }, 1 + i / 2 % 2, &seed);
  }
}

/* Any direction is a measurement, and a worse one a greater end. */
static void
test_other_directions (void **state)
{
  (void)state;
  uint64_t seed = 31;
  double complex rho[16];
  mix (&seed, 4, 3, rho);
  struct ebit_value *b = discord_of (2, 2, rho, 2);
  const struct proved_ends best = prove_ends (b);
  double *n = (double *)ebit_field (b, "direction")->numbers;
  *(double *)ebit_field (b, "lower")->numbers = 0;
  for (size_t i = 0; i < random_cases (10); i++)
  {
    for (size_t k = 0; k < 3; k++)
      n[k] = random_uniform (&seed) - 0.5;
    ebit_normalise_direction (n);
    const struct proved_ends ends = prove_ends (b);
    assert_true (ends.upper >= best.upper - 1e-15);
    assert_true (ends.lower <= best.upper);
  }
  n[0] = n[1] = n[2] = 0.5;
  struct ebit_value *proof = verified (b, 0);
  assert_non_null (strstr (text (proof, "message"),
                           "it must be a unit vector of three numbers"));
  ebit_free (proof);
  ebit_free (b);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_classical_states),
    cmocka_unit_test (test_random_states),
    cmocka_unit_test (test_coarse_claims),
    cmocka_unit_test (test_symmetric_states),
    cmocka_unit_test (test_other_directions),
  };
  return cmocka_run_group_tests_name ("rigorous discord", tests, NULL, NULL);
}
