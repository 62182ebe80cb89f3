/* Channels whose outputs leave out part of the output space.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kraus_sets.h"

#include "decisions.h"
#include "maps.h"
#include "output_support.h"

/* The Choi matrix of the reduced channel, embedded, is that of the channel. */
static void
check_same_choi (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 const struct ebit_channel *reduced,
                 const struct ebit_support *support)
{
  const size_t n = ebit_support_order (support);
  const size_t rank = ebit_support_rank (support);
  double complex *whole = ebit_work (context, 2 * n * n, sizeof *whole);
  double complex *small = ebit_work (context, 2 * rank * rank, sizeof *small);
  ebit_choi_matrix (context, channel, whole);
  ebit_choi_matrix (context, reduced, small);
  check_ok (context, ebit_embed (context, support, small, whole + n * n));
  check_at_most (distance (n * n, whole, whole + n * n), 1e-14);
  check_ok (context,
            ebit_compress (context, support, whole, small + rank * rank));
  check_at_most (distance (rank * rank, small, small + rank * rank), 1e-14);
}

/* A channel that fills its output stays as it is; behind a random isometry it
 * has its own output dimension again, and the same Choi matrix. */
static void
check_random (struct ebit_context *context, const struct ebit_channel *channel,
              uint64_t *seed)
{
  struct ebit_channel reduced;
  struct ebit_support support;
  const size_t d = channel->d_out + 1 + (size_t)(4 * random_uniform (seed));
  size_t order;
  check_ok (context,
            ebit_reduce_output (context, channel, &reduced, &support));
  assert_true (support.full);
  assert_ptr_equal (reduced.kraus, channel->kraus);
  check_same_choi (context, channel, &reduced, &support);
  const struct ebit_channel turned = follow (
      context, channel, d, random_isometry (context, d, channel->d_out, seed));
  check_ok (context,
            ebit_reduce_output (context, &turned, &reduced, &support));
  assert_false (support.full);
  assert_int_equal (reduced.d_out, channel->d_out);
  check_at_most (support.lost, 1e-28);
  check_same_choi (context, &turned, &reduced, &support);
  check_ok (context, ebit_reduced_order (context, &turned, &order));
  assert_int_equal (order, channel->d_in * channel->d_out);
}

static void
test_random_channels (void **state)
{
  (void)state;
  const size_t shapes[][3]
      = { { 2, 2, 2 }, { 2, 3, 2 }, { 3, 3, 2 }, { 3, 4, 5 }, { 2, 6, 3 } };
  for_random_channels (25, 5, shapes, 311, check_random);
}

/* Rows of zeros are left out, and nothing else happens. */
static void
test_padding (void **state)
{
  (void)state;
  uint64_t seed = 312;
  struct ebit_context context = start_context ();
  const struct ebit_channel channel
      = random_channel (&context, 2, 3, 2, &seed);
  const size_t rows[] = { 1, 2, 4 };
  double complex kraus[2 * 2 * 5] = { 0 };
  for (size_t column = 0; column < 4; column++)
    for (size_t i = 0; i < 3; i++)
      kraus[rows[i] + 5 * column] = channel.kraus[i + 3 * column];
  const struct ebit_channel padded = kraus_set (2, 5, 2, kraus);
  struct ebit_channel reduced;
  struct ebit_support support;
  check_ok (&context,
            ebit_reduce_output (&context, &padded, &reduced, &support));
  assert_int_equal (reduced.d_out, 3);
  check_close (support.lost, 0, 0);
  check_close (distance (12, reduced.kraus, channel.kraus), 0, 0);
  end_context (&context);
}

/* Damping that reaches a further level with probability w: no operator is
 * dropped because it is small, and what is beyond all digits is counted. */
static void
test_small_weights (void **state)
{
  (void)state;
  for (int k = 0; k <= 24; k += 2)
  {
    struct ebit_context context = start_context ();
    const double w = 0.1 * pow (10, -k);
    double complex kraus[12] = { 0 };
    kraus[0] = 1;
    kraus[4] = sqrt (1 - w);
    kraus[6 + 5] = sqrt (w);
    struct ebit_channel given = kraus_set (2, 3, 2, kraus), reduced;
    uint64_t seed = 313;
    const struct ebit_channel turned = follow (
        &context, &given, 7, random_isometry (&context, 7, 3, &seed));
    struct ebit_support support;
    check_ok (&context,
              ebit_reduce_output (&context, &turned, &reduced, &support));
    assert_int_equal (reduced.d_out, k <= 18 ? 3 : 2);
    if (k > 18)
      check_relative (support.lost, w, 1e-2);
    else
      check_at_most (support.lost, 1e-28);
    end_context (&context);
  }
}

/* Depolarizing from two levels into two of six is covariant. */
static void
test_covariance (void **state)
{
  (void)state;
  uint64_t seed = 314;
  for (size_t d = 3; d <= 18; d += 5)
  {
    struct ebit_context context = start_context ();
    const double q[] = { 0.7, 0.1, 0.1, 0.1 };
    struct ebit_channel pauli = pauli_kraus (&context, q);
    struct ebit_channel damping = damping_kraus (&context, 0.3, 0);
    const double complex *w = random_isometry (&context, d, 2, &seed);
    const struct ebit_channel yes = follow (&context, &pauli, d, w);
    const struct ebit_channel no = follow (&context, &damping, d, w);
    enum ebit_decision answer;
    check_ok (&context, ebit_decide_covariant (&context, &yes, &answer));
    assert_int_equal (answer, EBIT_YES);
    check_ok (&context, ebit_decide_covariant (&context, &no, &answer));
    assert_int_equal (answer, EBIT_NO);
    end_context (&context);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_padding),
    cmocka_unit_test (test_small_weights),
    cmocka_unit_test (test_covariance),
  };
  return cmocka_run_group_tests_name ("supports of outputs", tests, NULL,
                                      NULL);
}
