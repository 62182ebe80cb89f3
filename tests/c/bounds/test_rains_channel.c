/* The Rains information of channels: gradient, oracle, closed forms,
 * certificates.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kraus_sets.h"

#include "maps.h"
#include "rains_path.h"
#include "rains_channel.h"
#include "rains_tangent.h"

static double
h2 (double p)
{
  return p <= 0 || p >= 1 ? 0 : -p * log2 (p) - (1 - p) * log2 (1 - p);
}

/* The certificate, checked apart from the search, proves what was claimed. */
static void
check_certified (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 const struct ebit_rains_information *rains, double tol)
{
  double lower, upper;
  check_at_most (rains->lower, rains->upper);
  check_at_most (rains->upper - rains->lower, tol);
  if (rains->status == EBIT_EXACT)
    return;
  assert_int_equal (rains->status, EBIT_CERTIFIED);
  check_ok (context, ebit_rains_channel_certificate (
                         context, channel, rains->state, rains->sigma,
                         rains->dual, &lower, &upper));
  check_close (lower, rains->lower, 1e-12);
  check_close (upper, rains->upper, 1e-12);
}

static double
rains_at (struct ebit_context *context, const size_t dims[2],
          const double complex *choi, const double complex *r,
          double complex *rho, struct ebit_rains *rains)
{
  check_ok (context, ebit_rains_output (context, dims, choi, r, rho));
  check_ok (context,
            ebit_rains_relative_entropy (context, dims, rho, 1e-12, rains));
  return 0.5 * (rains->lower + rains->upper);
}

/* The supergradient by central differences, and the tangent as a bound on
 * the value at other inputs. */
static void
test_supergradient (void **state)
{
  (void)state;
  uint64_t seed = 61;
  for (int k = 0; k < 4; k++)
  {
    struct ebit_context context = start_context ();
    const size_t dims[2] = { 2, k < 3 ? 2 : 3 };
    struct ebit_channel channel
        = random_channel (&context, 2, dims[1], 2, &seed);
    double complex choi[36], rho[36], at[4], gradient[4];
    double step = 1e-4, value[2], upper;
    struct ebit_rains rains;
    ebit_choi_matrix (&context, &channel, choi);
    double complex *r = random_state (&context, 2, &seed);
    double complex *h = random_matrix (&context, 2, 2, &seed);
    ebit_hermitian_part (2, h, h);
    const double mean = 0.5 * ebit_trace (2, h);
    for (size_t i = 0; i < 4; i++)
    {
      h[i] -= i % 3 == 0 ? mean : 0;
      r[i] = 0.5 * r[i] + (i % 3 == 0 ? 0.25 : 0);
    }
    for (int side = 0; side < 2; side++)
    {
      for (size_t i = 0; i < 4; i++)
        at[i] = r[i] + (side == 0 ? step : -step) * h[i];
      value[side] = rains_at (&context, dims, choi, at, rho, &rains);
    }
    rains_at (&context, dims, choi, r, rho, &rains);
    check_ok (&context, ebit_rains_tangent (&context, dims, rho, r,
                                            rains.sigma, &upper, gradient));
    check_close (ebit_inner_product (2, 2, gradient, h) / EBIT_LN2,
                 (value[0] - value[1]) / (2 * step), 1e-5);
    check_at_most (value[0], upper);
    check_at_most (value[1], upper);
    for (int trial = 0; trial < 5; trial++)
    {
      double complex *other = random_state (&context, 2, &seed);
      check_at_most (rains_at (&context, dims, choi, other, rho, &rains),
                     upper);
    }
    end_context (&context);
  }
}

static void
test_random_channels_of_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("random_channels.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_context context = start_context ();
    struct ebit_channel channel = oracle_channel (&context, table, i);
    struct ebit_rains_information rains;
    check_ok (&context,
              ebit_rains_of_channel (&context, &channel, 1e-8, &rains));
    check_certified (&context, &channel, &rains, 1e-8);
    check_at_most (rains.lower,
                   oracle_number (table, i, "rains_upper") + 1e-13);
    check_at_most (oracle_number (table, i, "rains_lower"),
                   rains.upper + 1e-13);
    check_close (creal (rains.state[0]),
                 oracle_number (table, i, "rains_rho00"), 1e-3);
    check_close (creal (rains.state[2]),
                 oracle_number (table, i, "rains_rho01re"), 1e-3);
    check_close (cimag (rains.state[2]),
                 oracle_number (table, i, "rains_rho01im"), 1e-3);
    check_ok (&context, ebit_rains_of_choi (&context, &channel, 1e-8, &rains));
    check_at_most (rains.lower,
                   oracle_number (table, i, "rains_choi_upper") + 1e-13);
    check_at_most (oracle_number (table, i, "rains_choi_lower"),
                   rains.lower + 1e-9);
    check_at_most (oracle_number (table, i, "rains_lower"), rains.upper);
    end_context (&context);
  }
  oracle_free (table);
}

static void
test_gadc_of_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_context context = start_context ();
    struct ebit_channel channel
        = damping_kraus (&context, oracle_number (table, i, "gamma"),
                         oracle_number (table, i, "T"));
    struct ebit_rains_information rains;
    const double expected = oracle_number (table, i, "rains_channel");
    check_ok (&context,
              ebit_rains_of_channel (&context, &channel, 1e-8, &rains));
    check_certified (&context, &channel, &rains, 1e-8);
    check_at_most (rains.lower, expected + 1e-14);
    check_at_most (expected, rains.upper + 1e-14);
    if (oracle_number (table, i, "entanglement_breaking") != 0)
      assert_int_equal (rains.status, EBIT_EXACT);
    end_context (&context);
  }
  oracle_free (table);
}

/* Teleportation-covariant channels: the maximally mixed input is optimal,
 * and the tangent there says so.  Pauli: 1 - h2 (q_max) where q_max > 1/2;
 * erasure: (1-p) log d; identity: log d. */
static void
test_covariant_channels (void **state)
{
  (void)state;
  const double weights[][4] = { { 0.7, 0.1, 0.15, 0.05 },
                                { 0.1, 0.6, 0.2, 0.1 },
                                { 0.9, 0, 0, 0.1 },
                                { 0.4, 0.3, 0.2, 0.1 } };
  for (size_t k = 0; k < 4; k++)
  {
    struct ebit_context context = start_context ();
    struct ebit_channel channel = pauli_kraus (&context, weights[k]);
    struct ebit_rains_information rains;
    double largest = 0;
    for (size_t i = 0; i < 4; i++)
      largest = fmax (largest, weights[k][i]);
    const double expected = largest > 0.5 ? 1 - h2 (largest) : 0;
    check_ok (&context, ebit_rains_of_choi (&context, &channel, 1e-8, &rains));
    check_certified (&context, &channel, &rains, 1e-8);
    check_at_most (rains.lower, expected + 1e-13);
    check_at_most (expected, rains.upper + 1e-13);
    end_context (&context);
  }
  for (size_t d = 2; d <= 3; d++)
    for (int k = 0; k <= 4; k++)
    {
      struct ebit_context context = start_context ();
      const double p = k / 4.;
      struct ebit_channel channel = erasure_kraus (&context, d, p);
      struct ebit_rains_information rains;
      check_ok (&context,
                ebit_rains_of_choi (&context, &channel, 1e-8, &rains));
      check_certified (&context, &channel, &rains, 1e-8);
      check_at_most (rains.lower, (1 - p) * log2 ((double)d) + 1e-13);
      check_at_most ((1 - p) * log2 ((double)d), rains.upper + 1e-13);
      end_context (&context);
    }
}

static void
check_rains (struct ebit_context *context, const struct ebit_channel *channel,
             uint64_t *seed)
{
  (void)seed;
  struct ebit_rains_information rains;
  check_ok (context, ebit_rains_of_channel (context, channel, 1e-8, &rains));
  check_certified (context, channel, &rains, 1e-8);
}

static void
test_random_channels (void **state)
{
  (void)state;
  const size_t shapes[][3]
      = { { 2, 2, 2 }, { 2, 2, 3 }, { 2, 2, 4 }, { 2, 3, 2 }, { 3, 2, 2 } };
  for_random_channels (15, 5, shapes, 62, check_rains);
}

/* Whatever is put in place of sigma, dual and input proves nothing false,
 * and less than the solver's. */
static void
test_tampered_certificates (void **state)
{
  (void)state;
  uint64_t seed = 63;
  for (int k = 0; k < 8; k++)
  {
    struct ebit_context context = start_context ();
    struct ebit_channel channel = random_channel (&context, 2, 2, 2, &seed);
    struct ebit_rains_information rains;
    double lower, upper;
    check_ok (&context,
              ebit_rains_of_channel (&context, &channel, 1e-8, &rains));
    double complex *input = random_state (&context, 2, &seed);
    double complex *sigma = random_state (&context, 4, &seed);
    double complex *dual = random_matrix (&context, 4, 4, &seed);
    for (int part = 0; part < 3; part++)
    {
      check_ok (&context,
                ebit_rains_channel_certificate (
                    &context, &channel, part == 0 ? input : rains.state,
                    part == 1 ? sigma : rains.sigma,
                    part == 2 ? dual : rains.dual, &lower, &upper));
      check_at_most (lower, rains.upper);
      check_at_most (rains.lower, upper);
      if (part == 1)
        check_at_most (rains.upper + 1e-6, upper);
    }
    end_context (&context);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_supergradient),
    cmocka_unit_test (test_random_channels_of_the_oracle),
    cmocka_unit_test (test_gadc_of_the_oracle),
    cmocka_unit_test (test_covariant_channels),
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_tampered_certificates),
  };
  return cmocka_run_group_tests_name ("Rains information", tests, NULL, NULL);
}
