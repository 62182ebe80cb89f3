/* The Rains relative entropy of states: derivatives, oracle, closed forms,
 * certificates.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "matrices.h"

#include "coordinates.h"
#include "rains_path.h"
#include "rains_certificate.h"
#include "rains_hessian.h"

static const size_t shapes[][2]
    = { { 2, 2 }, { 2, 3 }, { 3, 2 }, { 3, 3 }, { 4, 4 } };

/* What has no imaginary parts stays as it is positive or Hermitian. */
static void
make_real (size_t n, double complex *x)
{
  for (size_t i = 0; i < n * n; i++)
    x[i] = creal (x[i]);
}

/* The directional derivatives of value and gradient by central differences
 * against gradient and Hessian, whose unknowns are real or complex. */
static void
check_derivatives (bool real, uint64_t seed)
{
  struct ebit_context context;
  context_open (&context);
  for (size_t k = 0; k < 4; k++)
  {
    size_t n = shapes[k][0] * shapes[k][1];
    size_t m = ebit_coordinate_count (n, real);
    double complex rho[TEST_MAX_SIZE], sigma[TEST_MAX_SIZE];
    double complex root[TEST_MAX_SIZE], h[TEST_MAX_SIZE], at[TEST_MAX_SIZE];
    double complex gradient[3][TEST_MAX_SIZE], by_mu[TEST_MAX_SIZE];
    double objective[3], step = 1e-5, mu = 0.03, direction[TEST_MAX_SIZE];
    double image[TEST_MAX_SIZE], *hessian = calloc (m * m, sizeof *hessian);
    bool inside;
    random_state (&seed, n, n, 0.7, rho);
    if (real)
      make_real (n, rho);
    check_ok (&context, ebit_square_root (&context, n, rho, root));
    random_state (&seed, n, n, 1, sigma);
    random_hermitian (&seed, n, h);
    for (size_t i = 0; i < n; i++)
      sigma[i + i * n] += 0.3;
    if (real)
    {
      make_real (n, sigma);
      make_real (n, h);
    }
    struct ebit_rains_barrier barrier;
    struct ebit_rains_kernels kernels;
    check_ok (&context,
              ebit_rains_open (&context, shapes[k], n, root, &barrier));
    assert_int_equal (barrier.real, real);
    check_ok (&context,
              ebit_rains_open_kernels (&context, &barrier, &kernels));
    for (int side = 2; side >= 0; side--)
    {
      double shift = side == 0 ? 0 : side == 1 ? step : -step;
      for (size_t i = 0; i < n * n; i++)
        at[i] = sigma[i] + shift * h[i];
      check_ok (&context,
                ebit_rains_move (&context, &barrier, at, mu, &inside));
      assert_true (inside);
      objective[side] = barrier.objective;
      ebit_rains_gradient (&context, &barrier, gradient[side], by_mu);
    }
    check_close (ebit_inner_product (n, n, gradient[0], h),
                 (objective[1] - objective[2]) / (2 * step), 1e-6);
    ebit_rains_hessian (&context, &barrier, &kernels, hessian);
    ebit_to_coordinates (n, real, h, direction);
    for (size_t i = 0; i < m; i++)
    {
      image[i] = 0;
      for (size_t j = 0; j < m; j++)
      {
        const size_t row = i > j ? i : j, column = i > j ? j : i;
        image[i] += hessian[row + column * m] * direction[j];
      }
    }
    ebit_from_coordinates (n, real, image, at);
    for (size_t i = 0; i < n * n; i++)
      gradient[1][i] = (gradient[1][i] - gradient[2][i]) / (2 * step);
    check_at_most (distance (n * n, at, gradient[1]), 1e-6);
    /* by mu, and the dual that a step promises */
    ebit_rains_set_mu (&barrier, mu + step);
    ebit_rains_gradient (&context, &barrier, gradient[1], NULL);
    ebit_rains_set_mu (&barrier, mu - step);
    ebit_rains_gradient (&context, &barrier, gradient[2], NULL);
    for (size_t i = 0; i < n * n; i++)
      gradient[1][i] = (gradient[1][i] - gradient[2][i]) / (2 * step);
    check_at_most (distance (n * n, by_mu, gradient[1]), 1e-6);
    free (hessian);
  }
  context_close (&context);
}

static void
test_derivatives (void **state)
{
  (void)state;
  check_derivatives (false, 41);
  check_derivatives (true, 46);
}

/* The kernel of the barrier's second derivative, to 20 digits by mpmath:
 * tests/oracle/kernels.py. */
static void
test_kernel (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("barrier_slopes.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    double q[2], y[2], mu = oracle_number (table, i, "mu");
    double x[]
        = { oracle_number (table, i, "x"), oracle_number (table, i, "z") };
    for (size_t k = 0; k < 2; k++)
    {
      q[k] = hypot (mu, x[k]);
      y[k] = x[k] / (mu + q[k]);
    }
    const struct ebit_rains_barrier barrier
        = { .n = 2, .mu = mu, .x = x, .q = q, .y = y };
    const double slope = oracle_number (table, i, "slope");
    check_relative (y[0], oracle_number (table, i, "y"), 1e-15);
    check_relative (ebit_barrier_slope (&barrier, 0, 1), slope, 1e-14);
    check_relative (ebit_barrier_slope (&barrier, 1, 0), slope, 1e-14);
  }
  oracle_free (table);
}

/* Brackets of two solvers for one truth overlap. */
static void
check_against_oracle (const char *name, size_t d_a, size_t d_b)
{
  struct ebit_context context;
  context_open (&context);
  struct oracle *table = oracle_read (name);
  const size_t dims[2] = { d_a, d_b }, n = d_a * d_b;
  for (size_t i = 0; i < table->rows; i++)
  {
    double complex rho[TEST_MAX_SIZE];
    struct ebit_rains rains;
    oracle_matrix (table, i, "", "_", n, n, rho);
    check_ok (&context,
              ebit_rains_relative_entropy (&context, dims, rho, 1e-9, &rains));
    check_at_most (rains.lower, rains.upper);
    check_at_most (rains.upper - rains.lower, 1e-9);
    check_at_most (rains.lower,
                   oracle_number (table, i, "rains_upper") + 1e-14);
    check_at_most (oracle_number (table, i, "rains_lower"),
                   rains.upper + 1e-14);
    check_at_most (rains.upper, oracle_number (table, i, "logneg") + 1e-9);
    assert_int_equal (rains.status,
                      oracle_number (table, i, "min_eig_PT") >= -1e-14
                              || oracle_number (table, i, "rank") == 1
                          ? EBIT_EXACT
                          : EBIT_CERTIFIED);
  }
  oracle_free (table);
  context_close (&context);
}

static void
test_oracle_2x2 (void **state)
{
  (void)state;
  check_against_oracle ("states_2x2.csv", 2, 2);
}

static void
test_oracle_2x3 (void **state)
{
  (void)state;
  check_against_oracle ("states_2x3.csv", 2, 3);
}

static void
test_oracle_3x3 (void **state)
{
  (void)state;
  check_against_oracle ("states_3x3.csv", 3, 3);
}

/* Random states of every rank: certified to 1e-9, and to 1e-12 for two
 * qubits; both brackets overlap. */
static void
test_random_states (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 42;
  for (int trial = 0; trial < 60; trial++)
  {
    const size_t *dims = shapes[trial < 56 ? trial % 4 : 4];
    size_t n = dims[0] * dims[1];
    size_t rank = 1 + (size_t)(random_uniform (&seed) * (double)n);
    double complex rho[TEST_MAX_SIZE];
    struct ebit_rains rains, finer;
    random_state (&seed, n, rank, trial % 2 ? 1 : 0.4, rho);
    check_ok (&context,
              ebit_rains_relative_entropy (&context, dims, rho, 1e-9, &rains));
    check_at_most (rains.lower, rains.upper);
    check_at_most (rains.upper - rains.lower, 1e-9);
    if (n > 4)
      continue;
    check_ok (&context, ebit_rains_relative_entropy (&context, dims, rho,
                                                     1e-12, &finer));
    check_at_most (finer.upper - finer.lower, 1e-12);
    check_at_most (rains.lower, finer.upper);
    check_at_most (finer.lower, rains.upper);
  }
  context_close (&context);
}

/* Certified to 1e-9 about the value that is known. */
static void
check_known (struct ebit_context *context, const size_t dims[2],
             const double complex *rho, double expected)
{
  struct ebit_rains rains;
  check_ok (context,
            ebit_rains_relative_entropy (context, dims, rho, 1e-9, &rains));
  check_at_most (rains.lower, expected + 1e-13);
  check_at_most (expected, rains.upper + 1e-13);
  check_at_most (rains.upper - rains.lower, 1e-9);
}

/* Isotropic states F phi + (1-F) (1-phi)/(d^2-1): R = log d + F log F +
 * (1-F) log ((1-F)/(d-1)) for F >= 1/d, else 0 (Rains). */
static void
test_isotropic_states (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  for (size_t d = 2; d <= 3; d++)
    for (int k = 1; k < 20; k++)
    {
      const size_t dims[2] = { d, d }, n = d * d;
      double f = k / 20., rest = (1 - f) / (double)(n - 1), expected = 0;
      double complex rho[81] = { 0 };
      for (size_t i = 0; i < n; i++)
        rho[i + i * n] = rest;
      for (size_t i = 0; i < d; i++)
        for (size_t j = 0; j < d; j++)
          rho[i * (d + 1) + j * (d + 1) * n] += (f - rest) / (double)d;
      if (f > 1 / (double)d)
        expected = log2 ((double)d) + f * log2 (f)
                   + (1 - f) * log2 ((1 - f) / (double)(d - 1));
      check_known (&context, dims, rho, expected);
    }
  context_close (&context);
}

/* Nearly pure and nearly separable states are where eigenvalues of sigma
 * vanish or the optimum touches the set of positive partial transpose. */
static void
test_edges (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  const size_t dims[2] = { 2, 2 };
  for (int k = 1; k <= 15; k++)
  {
    double e = pow (10, -k);
    double complex rho[16] = { 0 };
    /* Bell state with weight 1-e, and Werner's boundary weight 1/2 + e */
    for (int near_pure = 0; near_pure < 2; near_pure++)
    {
      double f = near_pure ? 1 - e : 0.5 + 0.4 * e;
      for (size_t i = 0; i < 4; i++)
        rho[5 * i]
            = (i == 0 || i == 3) ? 0.5 * (f + (1 - f) / 3) : (1 - f) / 3;
      rho[12] = rho[3] = 0.5 * (f - (1 - f) / 3);
      check_known (&context, dims, rho,
                   1 + f * log2 (f) + (1 - f) * log2 (1 - f));
    }
  }
  context_close (&context);
}

/* Pure states are exact: the entropy of entanglement, also where the
 * dimensions differ, and their certificate has no gap. */
static void
test_pure_states (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 43;
  for (size_t k = 0; k < 5; k++)
  {
    size_t n = shapes[k][0] * shapes[k][1];
    double complex rho[TEST_MAX_SIZE], marginal[16];
    double values[4], expected = 0, lower, upper;
    struct ebit_rains rains;
    random_state (&seed, n, 1, 1, rho);
    const size_t d = shapes[k][0];
    memset (marginal, 0, sizeof marginal);
    for (size_t i = 0; i < d; i++)
      for (size_t j = 0; j < d; j++)
        for (size_t b = 0; b < shapes[k][1]; b++)
          marginal[i + j * d]
              += rho[i * shapes[k][1] + b + (j * shapes[k][1] + b) * n];
    check_ok (&context,
              ebit_hermitian_eigen (&context, d, marginal, values, NULL));
    for (size_t i = 0; i < d; i++)
      if (values[i] > 1e-15)
        expected -= values[i] * log2 (values[i]);
    check_ok (&context, ebit_rains_relative_entropy (&context, shapes[k], rho,
                                                     1e-9, &rains));
    assert_int_equal (rains.status, EBIT_EXACT);
    check_close (rains.lower, expected, 1e-13);
    check_close (rains.upper, rains.lower, 0);
    check_ok (&context,
              ebit_rains_certificate (&context, shapes[k], rho, rains.sigma,
                                      rains.dual, &lower, &upper));
    check_close (lower, expected, 1e-12);
    check_close (upper, expected, 1e-12);
  }
  context_close (&context);
}

/* No sigma and no Y, however bad, proves what is false; a dual or a sigma
 * that was tampered with proves less than the solver claimed. */
static void
test_tampered_certificates (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 44;
  const size_t dims[2] = { 2, 3 };
  for (int trial = 0; trial < 30; trial++)
  {
    double complex rho[36], sigma[36], dual[36], noise[36];
    double lower, upper;
    struct ebit_rains rains;
    random_state (&seed, 6, 1 + (size_t)trial % 6, 0.5, rho);
    check_ok (&context,
              ebit_rains_relative_entropy (&context, dims, rho, 1e-9, &rains));
    random_hermitian (&seed, 6, noise);
    for (int part = 0; part < 2; part++)
    {
      for (size_t i = 0; i < 36; i++)
      {
        sigma[i] = rains.sigma[i] + (part == 0 ? 1e-3 * noise[i] : 0);
        dual[i] = rains.dual[i] + (part == 1 ? 1e-3 * noise[i] : 0);
      }
      check_ok (&context, ebit_rains_certificate (&context, dims, rho, sigma,
                                                  dual, &lower, &upper));
      check_at_most (lower, rains.upper);
      check_at_most (rains.lower, upper);
      if (part == 1 && rains.lower > 0)
        check_at_most (lower, rains.lower - 1e-5);
    }
    random_state (&seed, 6, 6, 1, sigma);
    random_hermitian (&seed, 6, dual);
    check_ok (&context, ebit_rains_certificate (&context, dims, rho, sigma,
                                                dual, &lower, &upper));
    check_at_most (lower, rains.upper);
    check_at_most (rains.lower, upper);
  }
  context_close (&context);
}

/* A real state has a real certificate, and the value that the search among
 * complex sigma finds for what a local unitary makes of it; of every rank. */
static void
test_real_states (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 47;
  for (int trial = 0; trial < 41; trial++)
  {
    const size_t *dims = shapes[trial < 40 ? trial % 4 : 4];
    const size_t n = dims[0] * dims[1];
    const size_t rank = 1 + (size_t)(random_uniform (&seed) * (double)n);
    double complex root[TEST_MAX_SIZE], rho[TEST_MAX_SIZE];
    double complex turned[TEST_MAX_SIZE], phases[TEST_MAX_ORDER];
    struct ebit_rains real, complex_one;
    random_matrix (&seed, n * rank, root);
    for (size_t i = 0; i < n * rank; i++)
      root[i] = creal (root[i]) * (trial % 2 ? 1 : pow (0.4, (double)(i / n)));
    ebit_product_adjoint (n, rank, n, root, root, rho);
    for (size_t i = 0; i < n; i++)
      phases[i] = cexp (I * (double)(2 * (i / dims[1]) + 3 * (i % dims[1])));
    const double trace = ebit_trace (n, rho);
    for (size_t j = 0; j < n; j++)
      for (size_t i = 0; i < n; i++)
      {
        rho[i + j * n] /= trace;
        turned[i + j * n] = phases[i] * rho[i + j * n] * conj (phases[j]);
      }
    check_ok (&context,
              ebit_rains_relative_entropy (&context, dims, rho, 1e-9, &real));
    check_ok (&context, ebit_rains_relative_entropy (&context, dims, turned,
                                                     1e-9, &complex_one));
    check_at_most (real.upper - real.lower, 1e-9);
    check_at_most (real.lower, complex_one.upper + 1e-13);
    check_at_most (complex_one.lower, real.upper + 1e-13);
    for (size_t i = 0; i < n * n; i++)
    {
      check_close (cimag (real.sigma[i]), 0, 0);
      check_close (cimag (real.dual[i]), 0, 0);
    }
  }
  context_close (&context);
}

static int
stop (void *data)
{
  ++*(int *)data;
  return 1;
}

static void
test_interrupt (void **state)
{
  (void)state;
  struct ebit_context context;
  context_open (&context);
  uint64_t seed = 45;
  int polls = 0;
  double complex rho[16];
  struct ebit_rains rains;
  random_state (&seed, 4, 2, 1, rho);
  context.options.poll = stop;
  context.options.poll_data = &polls;
  assert_int_equal (
      ebit_rains_relative_entropy (&context, shapes[0], rho, 1e-9, &rains),
      EBIT_EINTERRUPT);
  assert_int_equal (polls, 1);
  context_close (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_derivatives),
    cmocka_unit_test (test_kernel),
    cmocka_unit_test (test_oracle_2x2),
    cmocka_unit_test (test_oracle_2x3),
    cmocka_unit_test (test_oracle_3x3),
    cmocka_unit_test (test_random_states),
    cmocka_unit_test (test_isotropic_states),
    cmocka_unit_test (test_edges),
    cmocka_unit_test (test_pure_states),
    cmocka_unit_test (test_tampered_certificates),
    cmocka_unit_test (test_real_states),
    cmocka_unit_test (test_interrupt),
  };
  return cmocka_run_group_tests_name ("Rains relative entropy", tests, NULL,
                                      NULL);
}
