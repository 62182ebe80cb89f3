/* What measures of states must satisfy, over seeded random states.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state_calls.h"

/* The numbers that a state of two qubits has. */
struct portrait
{
  double negativity, log_negativity, concurrence, formation, fraction, chsh;
  double entropy, information, hashing, conditional;
};

static struct portrait
portray (const double complex *rho)
{
  return (struct portrait){
    .negativity = measure ("negativity", 4, rho, NULL),
    .log_negativity = measure ("log_negativity", 4, rho, NULL),
    .concurrence = measure ("concurrence", 4, rho, NULL),
    .formation = measure ("entanglement_of_formation", 4, rho, NULL),
    .fraction = measure ("fully_entangled_fraction", 4, rho, NULL),
    .chsh = measure ("chsh", 4, rho, NULL),
    .entropy = measure ("entropy", 4, rho, NULL),
    .information = measure ("mutual_information", 4, rho, NULL),
    .hashing = measure ("hashing", 4, rho, NULL),
    .conditional = measure ("conditional_entropy", 4, rho, NULL),
  };
}

/* Seed 31; the largest values there are, not by a rounding more. */
static void
test_maxima_are_not_exceeded (void **state)
{
  (void)state;
  uint64_t seed = 31;
  double complex bell[16] = { 0 };
  bell[0] = bell[3] = bell[12] = bell[15] = 0.5;
  for (size_t i = 0; i < 500; i++)
  {
    double complex turned[16], u[4], v[4];
    random_unitary (&seed, 2, u);
    random_unitary (&seed, 2, v);
    transform (2, u, 2, v, bell, turned);
    const struct portrait a = portray (turned);
    check_at_most (a.fraction, 1);
    check_at_most (a.chsh, 2 * sqrt (2));
    check_close (a.fraction, 1, 1e-14);
    check_close (a.chsh, 2 * sqrt (2), 1e-14);
  }
}

/* Seed 30; 2,000 states of rank 1 to 4. */
static void
test_local_unitaries_change_nothing (void **state)
{
  (void)state;
  uint64_t seed = 30;
  for (size_t i = 0; i < 2000; i++)
  {
    double complex rho[16], turned[16], u[4], v[4];
    random_state (&seed, 4, 1 + i % 4, 1, rho);
    random_unitary (&seed, 2, u);
    random_unitary (&seed, 2, v);
    transform (2, u, 2, v, rho, turned);
    const struct portrait a = portray (rho), b = portray (turned);
    check_close (b.negativity, a.negativity, 1e-14);
    check_close (b.log_negativity, a.log_negativity, 1e-14);
    check_close (b.concurrence, a.concurrence, 1e-13);
    check_close (b.formation, a.formation, 1e-13);
    check_close (b.fraction, a.fraction, 1e-14);
    check_close (b.chsh, a.chsh, 1e-14);
    check_close (b.entropy, a.entropy, 1e-13);
    check_close (b.information, a.information, 1e-13);
    check_close (b.hashing, a.hashing, 1e-13);
    check_close (b.conditional, a.conditional, 1e-13);
  }
}

/* Seed 31; 2,000 pure states of two qubits, from product states to Bell
 * states; everything is a function of C = 2 |ad - bc|. */
static void
test_pure_states (void **state)
{
  (void)state;
  uint64_t seed = 31;
  for (size_t i = 0; i < 2000; i++)
  {
    double complex psi[4], rho[16], marginal[4];
    random_matrix (&seed, 4, psi);
    if (i % 4 == 0)
      psi[3] = psi[1] * psi[2] / psi[0];
    project (4, psi, rho);
    double square = 0;
    for (size_t k = 0; k < 4; k++)
      square += creal (psi[k] * conj (psi[k]));
    const double c = 2 * cabs (psi[0] * psi[3] - psi[1] * psi[2]) / square;
    const struct portrait p = portray (rho);
    ebit_trace_out_second ((size_t[]){ 2, 2 }, rho, marginal);
    const double s_a = measure ("entropy", 2, marginal, NULL);
    check_close (p.concurrence, c, 1e-14);
    check_close (2 * p.negativity, c, 1e-14);
    check_close (p.log_negativity, log2 (1 + c), 1e-14);
    check_close (p.formation, s_a, 1e-13);
    check_close (p.fraction, (1 + c) / 2, 1e-14);
    check_close (p.chsh, 2 * sqrt (1 + c * c), 1e-14);
    check_close (p.entropy, 0, 1e-13);
    check_close (p.information, 2 * s_a, 1e-13);
    check_close (p.hashing, s_a, 1e-13);
  }
}

/* Seed 32; 2,000 Bell-diagonal states turned by local unitaries: closed forms
 * in the weights. */
static void
test_bell_diagonal_states (void **state)
{
  (void)state;
  uint64_t seed = 32;
  for (size_t i = 0; i < 2000; i++)
  {
    double w[4], sum = 0, largest = 0, entropy = 0;
    double complex rho[16], turned[16], u[4], v[4];
    for (size_t k = 0; k < 4; k++)
      sum += w[k] = (i + k) % 5 ? pow (random_uniform (&seed), 4) : 0;
    for (size_t k = 0; k < 4; k++)
    {
      w[k] /= sum;
      largest = fmax (largest, w[k]);
      entropy += ebit_entropy_term (w[k]);
    }
    struct ebit_value *weights = ebit_numbers (4, w);
    const struct ebit_value *arguments[] = { weights };
    struct ebit_value *matrix = call_by_name ("bell_diagonal", 1, arguments);
    struct ebit_value *back = call_by_name (
        "bell_weights", 1, (const struct ebit_value *[]){ matrix });
    for (size_t k = 0; k < 4; k++)
      check_close (back->numbers[k], w[k], 1e-15);
    for (size_t k = 0; k < 16; k++)
      rho[k] = matrix->numbers[k];
    ebit_free (back);
    ebit_free (matrix);
    ebit_free (weights);
    random_unitary (&seed, 2, u);
    random_unitary (&seed, 2, v);
    transform (2, u, 2, v, rho, turned);

    const double t[3]
        = { w[0] - w[1] + w[2] - w[3], -w[0] + w[1] + w[2] - w[3],
            w[0] + w[1] - w[2] - w[3] };
    const double total = t[0] * t[0] + t[1] * t[1] + t[2] * t[2];
    const double least = fmin (fabs (t[0]), fmin (fabs (t[1]), fabs (t[2])));
    const double chsh = 2 * sqrt (total - least * least);
    for (size_t pass = 0; pass < 2; pass++)
    {
      const struct portrait p = portray (pass ? turned : rho);
      const double n = fmax (0, largest - 0.5);
      check_close (p.negativity, n, 1e-14);
      check_close (p.log_negativity, log2 (1 + 2 * n), 1e-14);
      check_close (p.concurrence, 2 * n, 1e-13);
      check_close (p.fraction, largest, 1e-14);
      check_close (p.chsh, chsh, 1e-14);
      check_close (p.entropy, entropy, 1e-13);
      check_close (p.hashing, fmax (0, 1 - entropy), 1e-13);
      check_close (p.conditional, entropy - 1, 1e-13);
    }
  }
}

/* sum over k of (1 (x) K_k) x (1 (x) K_k)^dag, K of amplitude damping,
 * dephasing or depolarizing, after a random unitary. */
static void
disturb (uint64_t *seed, size_t kind, const double complex *x,
         double complex *y)
{
  const double p = random_uniform (seed), q = sqrt (p);
  const double complex identity[4] = { 1, 0, 0, 1 };
  const double complex kraus[3][4][4] = {
    { { 1, 0, 0, sqrt (1 - p) }, { 0, 0, q, 0 } },
    { { sqrt (1 - p / 2), 0, 0, sqrt (1 - p / 2) },
      { sqrt (p / 2), 0, 0, -sqrt (p / 2) } },
    { { sqrt (1 - 0.75 * p), 0, 0, sqrt (1 - 0.75 * p) },
      { 0, q / 2, q / 2, 0 },
      { 0, q / 2 * I, -q / 2 * I, 0 },
      { q / 2, 0, 0, -q / 2 } },
  };
  double complex u[4], turned[16], term[16];
  random_unitary (seed, 2, u);
  transform (2, identity, 2, u, x, turned);
  memset (y, 0, 16 * sizeof *y);
  for (size_t k = 0; k < 4; k++)
  {
    transform (2, identity, 2, kraus[kind][k], turned, term);
    for (size_t i = 0; i < 16; i++)
      y[i] += term[i];
  }
}

/* Seed 33; 1,000 pairs of states and three kinds of channel on one qubit. */
static void
test_local_channels_add_nothing (void **state)
{
  (void)state;
  uint64_t seed = 33;
  for (size_t i = 0; i < 1000; i++)
  {
    double complex rho[16], sigma[16], after[16], sigma_after[16];
    random_state (&seed, 4, 1 + i % 4, 0.5, rho);
    random_state (&seed, 4, 4 - i % 3, 0.5, sigma);
    const uint64_t same = seed;
    disturb (&seed, i % 3, rho, after);
    seed = same;
    disturb (&seed, i % 3, sigma, sigma_after);
    const struct portrait a = portray (rho), b = portray (after);
    check_at_most (b.negativity, a.negativity + 1e-14);
    check_at_most (b.log_negativity, a.log_negativity + 1e-14);
    check_at_most (b.concurrence, a.concurrence + 1e-14);
    check_at_most (b.formation, a.formation + 1e-14);
    check_at_most (b.information, a.information + 1e-13);
    check_at_most (compare ("fidelity", 4, rho, sigma),
                   compare ("fidelity", 4, after, sigma_after) + 1e-14);
    const double before = compare ("relative_entropy", 4, rho, sigma);
    check_at_most (compare ("relative_entropy", 4, after, sigma_after),
                   before + 1e-12 * fmax (1, before));
  }
}

/* Seed 34; 2,000 states: relations between the measures. */
static void
test_inequalities (void **state)
{
  (void)state;
  uint64_t seed = 34;
  for (size_t i = 0; i < 2000; i++)
  {
    double complex rho[16];
    random_state (&seed, 4, 1 + i % 4, 0.4, rho);
    const struct portrait p = portray (rho);
    const double c = p.concurrence;
    /* F. Verstraete et al., J. Phys. A 34 (2001) 10327. */
    check_at_most (2 * p.negativity, c + 1e-14);
    check_at_most (sqrt ((1 - c) * (1 - c) + c * c) - (1 - c),
                   2 * p.negativity + 1e-14);
    check_at_most (p.hashing, p.formation + 1e-13);
    check_at_most (p.hashing, p.log_negativity + 1e-13);
    check_at_most (2 * p.fraction - 1, c + 1e-14);
    /* F. Verstraete and M. M. Wolf, Phys. Rev. Lett. 89 (2002) 170401. */
    check_at_most (p.chsh, 2 * sqrt (1 + c * c) + 1e-14);
    check_at_most (-p.information, 0);
  }
}

/* Seed 35; 1,000 pairs of states of order 2 to 9 and every rank. */
static void
test_fidelity (void **state)
{
  (void)state;
  uint64_t seed = 35;
  for (size_t i = 0; i < 1000; i++)
  {
    const size_t n = 2 + i % 8;
    double complex psi[9], pure[81], rho[81], sigma[81], u[81], a[81], b[81];
    double complex work[81];
    random_matrix (&seed, n, psi);
    project (n, psi, pure);
    random_state (&seed, n, 1 + i % n, 0.7, rho);
    random_state (&seed, n, 1 + (i / 3) % n, 0.7, sigma);
    check_close (compare ("fidelity", n, pure, rho),
                 ebit_inner_product (n, n, pure, rho), 1e-14);
    check_close (compare ("fidelity", n, rho, rho), 1, 1e-14);
    const double f = compare ("fidelity", n, rho, sigma);
    check_close (compare ("fidelity", n, sigma, rho), f, 1e-14);
    random_unitary (&seed, n, u);
    ebit_congruence (n, n, u, rho, work, a);
    ebit_congruence (n, n, u, sigma, work, b);
    check_close (compare ("fidelity", n, a, b), f, 1e-13);
    if (n == 2)
    {
      /* M. Huebner, Phys. Lett. A 163 (1992) 239; of full rank 2 only, since
       * the roots of determinants that should vanish are 1e-8. */
      const double det
          = (creal (rho[0] * rho[3]) - creal (rho[1] * rho[2]))
            * (creal (sigma[0] * sigma[3]) - creal (sigma[1] * sigma[2]));
      if (det > 1e-8)
        check_close (f, ebit_inner_product (2, 2, rho, sigma) + 2 * sqrt (det),
                     1e-13);
    }
  }
}

/* Seed 36; 1,000 pairs of states of order 2 to 6. */
static void
test_relative_entropy (void **state)
{
  (void)state;
  uint64_t seed = 36;
  for (size_t i = 0; i < 1000; i++)
  {
    const size_t n = 2 + i % 5, rank = 1 + i % n;
    double complex rho[36], sigma[36], mixed[36] = { 0 }, product[36];
    random_state (&seed, n, rank, 0.7, rho);
    random_state (&seed, n, n, 0.7, sigma);
    for (size_t k = 0; k < n; k++)
      mixed[k * (n + 1)] = 1 / (double)n;
    check_close (compare ("relative_entropy", n, rho, mixed),
                 log2 ((double)n) - measure ("entropy", n, rho, NULL), 1e-13);
    check_close (compare ("relative_entropy", n, rho, rho), 0, 1e-13);
    const double d = compare ("relative_entropy", n, rho, sigma);
    const double f = compare ("fidelity", n, rho, sigma);
    check_at_most (-log2 (f), d + 1e-12);
    if (rank < n)
      assert_true (isinf (compare ("relative_entropy", n, sigma, rho)));
    /* The mixture has rho inside of its support. */
    for (size_t k = 0; k < n * n; k++)
      product[k] = 0.25 * rho[k] + 0.75 * sigma[k];
    check_at_most (compare ("relative_entropy", n, rho, product), 2 + 1e-13);
  }
  /* I(A:B) = D(AB||A (x) B). */
  for (size_t i = 0; i < 1000; i++)
  {
    const size_t dims[2] = { 2 + i % 2, 2 + (i / 2) % 2 };
    double complex rho[81], a[9], b[9], product[81];
    const size_t n = dims[0] * dims[1];
    random_state (&seed, n, 1 + i % n, 0.7, rho);
    ebit_trace_out_second (dims, rho, a);
    ebit_trace_out_first (dims, rho, b);
    ebit_kron (dims[0], dims[0], a, dims[1], dims[1], b, product);
    check_close (compare ("relative_entropy", n, rho, product),
                 measure ("mutual_information", n, rho, dims), 1e-12);
  }
}

/* The definitions, with functions of matrices: F = (Tr sqrt (sqrt(rho) sigma
 * sqrt(rho)))^2 and D = Tr rho (log rho - log sigma). */
static double
root (double x, void *unused)
{
  (void)unused;
  return sqrt (fmax (0, x));
}

static double
binary_logarithm (double x, void *unused)
{
  (void)unused;
  return log2 (x);
}

/* Seed 37; 200 pairs of states of order 2 to 5, one of which has a tenth of
 * noise, so that its logarithm keeps its digits. */
static void
test_definitions (void **state)
{
  (void)state;
  uint64_t seed = 37;
  for (size_t i = 0; i < 200; i++)
  {
    const size_t n = 2 + i % 4;
    double complex rho[25], sigma[25], a[25], b[25], work[25];
    struct ebit_context context;
    context_open (&context);
    random_state (&seed, n, n, 0.7, rho);
    random_state (&seed, n, n, 0.7, sigma);
    for (size_t k = 0; k < n * n; k++)
      sigma[k] = 0.9 * sigma[k] + (k % (n + 1) ? 0 : 0.1 / (double)n);
    check_ok (&context,
              ebit_hermitian_function (&context, n, rho, root, NULL, a));
    ebit_congruence (n, n, a, sigma, work, b);
    ebit_hermitian_part (n, b, b);
    check_ok (&context,
              ebit_hermitian_function (&context, n, b, root, NULL, b));
    const double trace = ebit_trace (n, b);
    check_close (compare ("fidelity", n, rho, sigma), trace * trace, 1e-12);
    check_ok (&context, ebit_hermitian_function (&context, n, rho,
                                                 binary_logarithm, NULL, a));
    check_ok (&context, ebit_hermitian_function (&context, n, sigma,
                                                 binary_logarithm, NULL, b));
    check_close (compare ("relative_entropy", n, rho, sigma),
                 ebit_inner_product (n, n, rho, a)
                     - ebit_inner_product (n, n, rho, b),
                 1e-12);
    context_close (&context);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_maxima_are_not_exceeded),
    cmocka_unit_test (test_local_unitaries_change_nothing),
    cmocka_unit_test (test_pure_states),
    cmocka_unit_test (test_bell_diagonal_states),
    cmocka_unit_test (test_local_channels_add_nothing),
    cmocka_unit_test (test_inequalities),
    cmocka_unit_test (test_fidelity),
    cmocka_unit_test (test_relative_entropy),
    cmocka_unit_test (test_definitions),
  };
  return cmocka_run_group_tests_name ("state properties", tests, NULL, NULL);
}
