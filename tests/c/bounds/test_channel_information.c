/* Coherent and reverse coherent information of channels: derivatives, oracle,
 * closed forms, certificates.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kraus_sets.h"

#include "channel_information.h"
#include "information_point.h"

static double
h2 (double p)
{
  return p <= 0 || p >= 1 ? 0 : -p * log2 (p) - (1 - p) * log2 (1 - p);
}

static void
test_derivatives (void **state)
{
  (void)state;
  uint64_t seed = 51;
  const size_t shapes[][3]
      = { { 2, 2, 2 }, { 2, 3, 4 }, { 3, 2, 2 }, { 3, 3, 3 } };
  for (int k = 0; k < 12; k++)
  {
    struct ebit_context context = start_context ();
    const size_t *shape = shapes[k / 3], d = shape[0], m = d * d;
    struct ebit_channel channel
        = random_channel (&context, d, shape[1], shape[2], &seed);
    struct ebit_information_point point;
    check_ok (&context, ebit_information_open (
                            &context, &channel,
                            (enum ebit_information_quantity) (k % 3), &point));
    double complex *r = random_state (&context, d, &seed);
    double complex *h = random_matrix (&context, d, d, &seed);
    double complex at[9], gradient[9], work[9];
    double value[3], step = 1e-5, metric[9], curvature[81], direction[9];
    ebit_hermitian_part (d, h, h);
    const double trace = ebit_trace (d, h);
    for (size_t i = 0; i < d; i++)
    {
      h[i + i * d] -= trace / (double)d;
      r[i + i * d] += 0.2;
    }
    for (size_t i = 0; i < m; i++)
      r[i] /= 1 + 0.2 * (double)d;
    for (int side = 2; side >= 0; side--)
    {
      const double shift = side == 0 ? 0 : side == 1 ? step : -step;
      for (size_t i = 0; i < m; i++)
        at[i] = r[i] + shift * h[i];
      check_ok (&context, ebit_information_move (&context, &point, at));
      value[side] = point.value;
    }
    check_ok (&context,
              ebit_information_gradient (&context, &point, gradient));
    check_close (ebit_inner_product (d, d, gradient, r), point.value, 1e-14);
    check_close (ebit_inner_product (d, d, gradient, h),
                 (value[1] - value[2]) / (2 * step), 1e-7);
    check_ok (&context, ebit_information_curvature (&context, &point, metric,
                                                    curvature));
    ebit_adjoint_congruence (d, d, point.u, h, work, at);
    for (size_t j = 0; j < d; j++)
      for (size_t i = j; i < d; i++)
      {
        const double scale
            = (i > j ? sqrt (2) : 1) / sqrt (point.l[i] * point.l[j]);
        direction[j + i * d] = scale * cimag (at[i + j * d]);
        direction[i + j * d] = scale * creal (at[i + j * d]);
      }
    double form = 0;
    for (size_t i = 0; i < m; i++)
      for (size_t j = 0; j < m; j++)
        form += direction[i] * curvature[i + j * m] * direction[j];
    check_close (form, (2 * value[0] - value[1] - value[2]) / (step * step),
                 1e-4);
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
    struct ebit_information reverse, coherent;
    double value, tangent;
    const double expected = oracle_number (table, i, "IR");
    const double gap = oracle_number (table, i, "IR_gap");
    check_ok (&context, ebit_maximise_reverse_information (&context, &channel,
                                                           &reverse));
    check_at_most (reverse.lower, expected + gap + 1e-13);
    check_at_most (expected, reverse.upper + 1e-13);
    check_at_most (reverse.upper - reverse.lower, 1e-12);
    assert_int_equal (reverse.status,
                      expected > 0 ? EBIT_CERTIFIED : EBIT_EXACT);
    if (expected > 0)
    {
      check_close (creal (reverse.state[0]),
                   oracle_number (table, i, "IR_rho00"), 1e-4);
      check_close (creal (reverse.state[2]),
                   oracle_number (table, i, "IR_rho01re"), 1e-4);
      check_close (cimag (reverse.state[2]),
                   oracle_number (table, i, "IR_rho01im"), 1e-4);
    }
    check_ok (&context,
              ebit_information_certificate (&context, &channel, EBIT_REVERSE,
                                            reverse.state, &value, &tangent));
    check_close (value, reverse.lower, 1e-13);
    check_close (tangent, reverse.upper, 1e-13);
    check_ok (&context, ebit_maximise_coherent_information (&context, &channel,
                                                            false, &coherent));
    check_close (coherent.lower, oracle_number (table, i, "Ic"), 1e-12);
    assert_int_equal (coherent.status, EBIT_ACHIEVABLE);
    check_close (coherent.upper, INFINITY, 0);
    end_context (&context);
  }
  oracle_free (table);
}

/* The generalized amplitude damping channel, whose optima are diagonal. */
static void
test_gadc_of_the_oracle (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("gadc.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_context context = start_context ();
    const double g = oracle_number (table, i, "gamma");
    const double t = oracle_number (table, i, "T");
    struct ebit_channel channel = damping_kraus (&context, g, t);
    struct ebit_information information;
    check_ok (&context, ebit_maximise_reverse_information (&context, &channel,
                                                           &information));
    const double reverse = oracle_number (table, i, "IR");
    check_close (information.lower, reverse, 2e-14);
    check_at_most (information.upper - information.lower, 1e-12);
    if (reverse > 0)
      check_close (creal (information.state[3]),
                   oracle_number (table, i, "IR_p"), 1e-6);
    check_ok (&context, ebit_maximise_coherent_information (
                            &context, &channel, false, &information));
    check_close (information.lower, oracle_number (table, i, "Ic"), 2e-14);
    end_context (&context);
  }
  oracle_free (table);
}

/* Erasure of a system of d levels, flag last: I_c = max (0, 1-2p) log d and
 * I_R = max (0, (1-p) log d - h2 (p)). */
static void
test_erasure (void **state)
{
  (void)state;
  for (size_t d = 2; d <= 3; d++)
    for (int k = 0; k <= 10; k++)
    {
      struct ebit_context context = start_context ();
      const double p = k / 10., log_d = log2 ((double)d);
      struct ebit_channel channel = erasure_kraus (&context, d, p);
      struct ebit_information information;
      check_ok (&context, ebit_maximise_reverse_information (
                              &context, &channel, &information));
      check_close (information.lower, fmax (0, (1 - p) * log_d - h2 (p)),
                   3e-14);
      check_at_most (information.upper - information.lower, 1e-12);
      check_ok (&context, ebit_maximise_coherent_information (
                              &context, &channel, p <= 0.5, &information));
      check_close (information.lower, fmax (0, 1 - 2 * p) * log_d, 3e-14);
      if (p <= 0.5)
        check_at_most (information.upper - information.lower, 1e-12);
      end_context (&context);
    }
}

/* Certified, above the value of any input, below the tangent at any input. */
static void
check_reverse (struct ebit_context *context,
               const struct ebit_channel *channel, uint64_t *seed)
{
  struct ebit_information information;
  check_ok (context, ebit_maximise_reverse_information (context, channel,
                                                        &information));
  check_at_most (information.lower, information.upper);
  check_at_most (information.upper - information.lower, 1e-9);
  for (int trial = 0; trial < 10; trial++)
  {
    double value, tangent;
    double complex *r = random_state (context, channel->d_in, seed);
    check_ok (context,
              ebit_information_certificate (context, channel, EBIT_REVERSE, r,
                                            &value, &tangent));
    check_at_most (value, information.upper);
    check_at_most (information.lower, tangent);
  }
}

static void
test_reverse_of_random_channels (void **state)
{
  (void)state;
  const size_t shapes[][3]
      = { { 2, 2, 2 }, { 2, 3, 2 }, { 3, 3, 2 }, { 3, 4, 5 }, { 4, 4, 3 } };
  for_random_channels (25, 5, shapes, 52, check_reverse);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_derivatives),
    cmocka_unit_test (test_random_channels_of_the_oracle),
    cmocka_unit_test (test_gadc_of_the_oracle),
    cmocka_unit_test (test_erasure),
    cmocka_unit_test (test_reverse_of_random_channels),
  };
  return cmocka_run_group_tests_name ("information of channels", tests, NULL,
                                      NULL);
}
