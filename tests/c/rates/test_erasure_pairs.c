/* Erasures of unlike dimensions from a common source, and the inequality on
 * which the bound beside an erasure rests.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

#include "entropies.h"

static void
check_exact (struct ebit_value *bounds, double value)
{
  assert_string_equal (text (bounds, "status"), "exact");
  check_ends (bounds, value, value, 1e-15);
}

static void
test_exact_erasures (void **state)
{
  (void)state;
  check_exact (
      take_epr (channel2 ("erasure", 0.2, 2), channel2 ("erasure", 0.3, 4)),
      0.72);
  check_exact (take_epr (channel2 ("erasure", 0.5, 4),
                         channel1 ("identity_channel", 2)),
               0.5);
  check_exact (
      take_epr (channel2 ("erasure", 0.1, 2), channel2 ("erasure", 2. / 3, 8)),
      0.9 / 3);
  check_exact (take_epr (channel1 ("identity_channel", 3),
                         channel2 ("erasure", 0.4, 2)),
               0.6);
  check_exact (
      take_epr (channel2 ("erasure", 1, 4), channel2 ("erasure", 0.4, 2)), 0);
}

/* All mixtures of two ways, each a code or any number of whole systems. */
static double
brute_rate (double q1, double d1, double q2, double d2)
{
  double kept[8] = { 0 }, rate[8] = { 0 }, best = 0;
  const double qubits = log2 (d1);
  size_t n = 1;
  kept[n] = rate[n] = fmax (0, 2 * q2 - 1) * log2 (d2);
  n++;
  for (double power = d1; power <= d2; power *= d1, n++)
  {
    kept[n] = log2 (power);
    rate[n] = q2 * kept[n];
  }
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
    {
      /* as much of i as possible, the rest of j */
      double share = 1;
      if (kept[i] > qubits)
        share
            = kept[j] > qubits ? 0 : (qubits - kept[j]) / (kept[i] - kept[j]);
      if (kept[i] <= qubits || kept[j] <= qubits)
        best = fmax (best, share * rate[i] + (1 - share) * rate[j]);
    }
  return q1 * fmin (best, qubits);
}

/* Every number of exchangeable sets, of either channel. */
static double
brute_bound (double q1, double d1, double q2, double d2)
{
  double least = INFINITY;
  for (int m = 1; m * q2 <= 1; m++)
  {
    const double code = fmax (0, 2 * m * q2 - 1) * log2 (d2);
    least = fmin (least, q1 / m * fmin (log2 (d1), (log2 (d1) + code) / 2));
  }
  return least;
}

static void
test_erasures_against_brute_force (void **state)
{
  (void)state;
  static const double d[] = { 2, 3, 4, 5, 8, 9 };
  for (int a = 0; a < 6; a++)
    for (int b = a + 1; b < 6; b++)
      for (int i = 0; i < 8; i++)
        for (int j = 0; j < 12; j++)
        {
          const double q1 = 1 - 0.11 * i, q2 = 1 - 0.079 * j;
          struct ebit_value *pair[] = { channel2 ("erasure", 1 - q1, d[a]),
                                        channel2 ("erasure", 1 - q2, d[b]) };
          struct ebit_value *bounds = epr (pair[0], pair[1]);
          const double bound = fmin (brute_bound (q1, d[a], q2, d[b]),
                                     brute_bound (q2, d[b], q1, d[a]));
          const double rate = brute_rate (q1, d[a], q2, d[b]);
          const bool power = d[b] == d[a] * d[a] || d[b] == d[a] * d[a] * d[a];
          check_close (candidate (bounds, "epr_erasures"), rate, 1e-14);
          check_at_most (number (bounds, "upper"), bound + 1e-14);
          check_at_most (rate, bound + 1e-15);
          if (power && q2 >= 0.5)
          {
            assert_string_equal (text (bounds, "status"), "exact");
            check_close (number (bounds, "upper"), bound, 1e-14);
          }
          check_valid (bounds, true, "");
          ebit_free (bounds);
          ebit_free (pair[0]);
          ebit_free (pair[1]);
        }
}

/* The entropy of those qubits, bit k of `kept` that of factor k, of a pure
 * state of six. */
static double
entropy_of_qubits (struct ebit_context *context, const double complex *psi,
                   unsigned kept)
{
  enum
  {
    ALL = 64
  };
  double complex *rho = ebit_work (context, ALL * ALL, sizeof *rho);
  double entropy = 0;
  for (unsigned i = 0; i < ALL; i++)
    for (unsigned j = 0; j < ALL; j++)
      if ((i & ~kept) == (j & ~kept))
        rho[(i & kept) + (j & kept) * ALL] += psi[i] * conj (psi[j]);
  check_ok (context, ebit_state_entropy (context, ALL, rho, &entropy));
  return entropy;
}

/* The inequality on which the bound beside an erasure rests, on two uses:
 * factors 0 and 1 are what the source puts into the erasures, 2 and 3 the
 * outputs and 4 and 5 the environments of two random channels of a qubit. */
static void
test_inequality_beside_an_erasure (void **state)
{
  (void)state;
  uint64_t seed = 211;
  for (int repeat = 0; repeat < 12; repeat++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel noise
        = random_channel (&context, 2, 2, 2, &seed);
    const double complex *input = random_matrix (&context, 16, 1, &seed);
    double complex psi[64] = { 0 };
    double norm = 0, s = random_uniform (&seed), sum = 0;
    for (unsigned i = 0; i < 64; i++)  /* bits of the output */
      for (unsigned k = 0; k < 4; k++) /* the inputs of the channels */
        psi[i] += input[(i & 3) + 4 * k]
                  * noise.kraus[4 * (i >> 4 & 1) + (i >> 2 & 1) + 2 * (k & 1)]
                  * noise.kraus[4 * (i >> 5) + (i >> 3 & 1) + 2 * (k >> 1)];
    for (unsigned i = 0; i < 64; i++)
      norm += creal (psi[i] * conj (psi[i]));
    for (unsigned i = 0; i < 64; i++)
      psi[i] /= sqrt (norm);
    const double output = entropy_of_qubits (&context, psi, 12);
    const double lost = entropy_of_qubits (&context, psi, 48);
    for (unsigned x = 0; x < 4; x++) /* what arrives */
    {
      const double weight = (x & 1 ? s : 1 - s) * (x & 2 ? s : 1 - s);
      sum += weight
             * (entropy_of_qubits (&context, psi, x) + output
                - entropy_of_qubits (&context, psi, x | 12))
             / 2;
    }
    check_at_most (sum, s * (2 + output - lost) / 2 + 1e-13);
    end_context (&context);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_exact_erasures),
    cmocka_unit_test (test_erasures_against_brute_force),
    cmocka_unit_test (test_inequality_beside_an_erasure),
  };
  return cmocka_run_group_tests_name ("erasure_pairs", tests, NULL, NULL);
}
