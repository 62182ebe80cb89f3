/* The maps of a channel: identities on 1,000 random channels, seed 20260401.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_channel.h"

#include "decisions.h"
#include "lapack.h"
#include "maps.h"
#include "subsystems.h"

#define SAMPLES 1000

/* Dimensions 1 to 4 and up to 4 operators, more where it needs them. */
static struct ebit_channel
sample (struct ebit_context *context, uint64_t *seed)
{
  const size_t d_in = 1 + (size_t)(4 * random_uniform (seed));
  const size_t d_out = 1 + (size_t)(4 * random_uniform (seed));
  size_t count = 1 + (size_t)(4 * random_uniform (seed));
  while (count * d_out < d_in)
    count++;
  return random_channel (context, d_in, d_out, count, seed);
}

/* Runs a check on many channels. */
static void
for_samples (uint64_t seed, void (*check) (struct ebit_context *context,
                                           const struct ebit_channel *channel,
                                           uint64_t *seed))
{
  for (size_t i = 0; i < SAMPLES; i++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel channel = sample (&context, &seed);
    check (&context, &channel, &seed);
    end_context (&context);
  }
}

static double complex *
output (struct ebit_context *context, const struct ebit_channel *channel,
        const double complex *x)
{
  const size_t d = channel->d_out;
  double complex *y = ebit_work (context, d * d, sizeof *y);
  check_ok (context, ebit_channel_output (context, channel, x, y));
  return y;
}

static double complex *
choi (struct ebit_context *context, const struct ebit_channel *channel)
{
  const size_t n = channel->d_in * channel->d_out;
  double complex *j = ebit_work (context, n * n, sizeof *j);
  ebit_choi_matrix (context, channel, j);
  return j;
}

static void
check_trace_preserving (struct ebit_context *context,
                        const struct ebit_channel *channel)
{
  double defect;
  check_ok (context,
            ebit_trace_preservation_defect (context, channel, &defect));
  check_at_most (defect, 1e-13);
}

/* N(x) = Tr_A (x^T (x) 1) J, and Tr_B J = 1. */
static void
check_choi (struct ebit_context *context, const struct ebit_channel *channel,
            uint64_t *seed)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t dims[2] = { d_in, d_out }, n = d_in * d_out;
  const double complex *j = choi (context, channel);
  const double complex *x = random_matrix (context, d_in, d_in, seed);
  const double complex *y = output (context, channel, x);
  for (size_t b = 0; b < d_out; b++)
    for (size_t c = 0; c < d_out; c++)
    {
      double complex sum = 0;
      for (size_t i = 0; i < d_in; i++)
        for (size_t k = 0; k < d_in; k++)
          sum += x[i + k * d_in] * j[i * d_out + b + (k * d_out + c) * n];
      check_at_most (cabs (sum - y[b + c * d_out]), 1e-13);
    }
  double complex *marginal = ebit_work (context, d_in * d_in, sizeof *j);
  ebit_trace_out_second (dims, j, marginal);
  for (size_t i = 0; i < d_in * d_in; i++)
    check_at_most (cabs (marginal[i] - (i % (d_in + 1) == 0 ? 1 : 0)), 1e-13);
}

static void
test_choi (void **state)
{
  (void)state;
  for_samples (20260401, check_choi);
}

/* Tr m N(x) = Tr N^dag(m) x, and the same to the environment. */
static void
check_adjoints (struct ebit_context *context,
                const struct ebit_channel *channel, uint64_t *seed)
{
  const size_t d_in = channel->d_in, d_out = channel->d_out;
  const size_t count = channel->count;
  const double complex *x = random_state (context, d_in, seed);
  const double complex *m = random_state (context, d_out, seed);
  const double complex *e = random_state (context, count, seed);
  const double complex *y = output (context, channel, x);
  double complex *back = ebit_work (context, d_in * d_in, sizeof *back);
  check_ok (context, ebit_channel_adjoint (context, channel, m, back));
  check_close (ebit_inner_product (d_out, d_out, m, y),
               ebit_inner_product (d_in, d_in, back, x), 1e-14);
  double complex *environment = ebit_work (context, count * count, sizeof *x);
  check_ok (context,
            ebit_environment_output (context, channel, x, environment));
  check_ok (context, ebit_environment_adjoint (context, channel, e, back));
  check_close (ebit_inner_product (count, count, e, environment),
               ebit_inner_product (d_in, d_in, back, x), 1e-14);
  /* As the complementary channel, whose own is the channel again. */
  struct ebit_channel complementary, twice;
  check_ok (context,
            ebit_complementary_channel (context, channel, &complementary));
  check_trace_preserving (context, &complementary);
  check_at_most (distance (count * count, environment,
                           output (context, &complementary, x)),
                 1e-14);
  check_ok (context,
            ebit_complementary_channel (context, &complementary, &twice));
  assert_memory_equal (twice.kraus, channel->kraus,
                       count * d_in * d_out * sizeof *x);
}

static void
test_adjoints_and_complementary (void **state)
{
  (void)state;
  for_samples (20260402, check_adjoints);
}

static void
check_round_trip (struct ebit_context *context,
                  const struct ebit_channel *channel, uint64_t *unused)
{
  (void)unused;
  const size_t n = channel->d_in * channel->d_out;
  const double complex *j = choi (context, channel);
  struct ebit_channel from_choi, minimal;
  check_ok (context, ebit_channel_from_choi (context, channel->d_in,
                                             channel->d_out, j, &from_choi));
  check_trace_preserving (context, &from_choi);
  check_at_most (distance (n * n, j, choi (context, &from_choi)), 1e-13);
  check_ok (context, ebit_minimal_kraus (context, channel, &minimal));
  check_at_most (distance (n * n, j, choi (context, &minimal)), 1e-13);
  assert_int_equal (minimal.count, from_choi.count);
  assert_true (minimal.count <= n);
  if (channel->count <= n)
    assert_ptr_equal (minimal.kraus, channel->kraus);
}

static void
test_kraus_choi_kraus (void **state)
{
  (void)state;
  for_samples (20260403, check_round_trip);
}

/* Twice each operator, with weights 1/3 and 2/3, is the same channel. */
static void
check_redundant (struct ebit_context *context,
                 const struct ebit_channel *channel, uint64_t *unused)
{
  (void)unused;
  const size_t n = channel->d_in * channel->d_out;
  const size_t all = n * channel->count;
  double complex *kraus = ebit_work (context, 2 * all, sizeof *kraus);
  for (size_t i = 0; i < all; i++)
  {
    kraus[i] = sqrt (1. / 3) * channel->kraus[i];
    kraus[i + all] = sqrt (2. / 3) * channel->kraus[i];
  }
  struct ebit_channel redundant = *channel, minimal;
  redundant.kraus = kraus;
  redundant.count = 2 * channel->count;
  check_ok (context, ebit_minimal_kraus (context, &redundant, &minimal));
  assert_int_equal (minimal.count, channel->count < n ? channel->count : n);
  check_at_most (
      distance (n * n, choi (context, channel), choi (context, &minimal)),
      1e-13);
  check_trace_preserving (context, &minimal);
}

static void
test_redundant_kraus (void **state)
{
  (void)state;
  for_samples (20260404, check_redundant);
}

/* The same channel with `times` as many operators, of random weights. */
static struct ebit_channel
repeat (struct ebit_context *context, const struct ebit_channel *channel,
        size_t times, uint64_t *seed)
{
  const size_t n = channel->d_in * channel->d_out * channel->count;
  double complex *kraus = ebit_work (context, times * n, sizeof *kraus);
  double *weights = ebit_work (context, times, sizeof *weights);
  assert_non_null (kraus);
  double sum = 0;
  for (size_t k = 0; k < times; k++)
    sum += weights[k] = random_uniform (seed);
  for (size_t k = 0; k < times; k++)
    for (size_t i = 0; i < n; i++)
      kraus[i + k * n] = sqrt (weights[k] / sum) * channel->kraus[i];
  struct ebit_channel repeated = *channel;
  repeated.kraus = kraus;
  repeated.count = times * channel->count;
  return repeated;
}

/* More operators than LAPACK decomposes at once. */
static void
test_any_number_of_operators_is_reduced (void **state)
{
  (void)state;
  uint64_t seed = 20260407;
  for (size_t d = 2; d <= 3; d++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel few = random_channel (&context, d, 2, 3, &seed);
    const struct ebit_channel many = repeat (&context, &few, 13000, &seed);
    struct ebit_channel minimal;
    assert_true (many.count > EBIT_MAX_ORDER);
    check_ok (&context, ebit_minimal_kraus (&context, &many, &minimal));
    assert_int_equal (minimal.count, 3);
    check_at_most (
        distance (4 * d * d, choi (&context, &few), choi (&context, &minimal)),
        1e-12);
    enum ebit_decision asked, expected;
    check_ok (&context, ebit_decide_degradable (&context, &few, &expected));
    check_ok (&context, ebit_decide_degradable (&context, &many, &asked));
    assert_int_equal (asked, expected);
    end_context (&context);
  }
}

/* So are the factors of more products than that. */
static void
test_any_number_of_products_is_reduced (void **state)
{
  (void)state;
  uint64_t seed = 20260408;
  struct ebit_context context = start_context ();
  const struct ebit_channel a = random_channel (&context, 2, 2, 2, &seed);
  const struct ebit_channel b = random_channel (&context, 2, 2, 3, &seed);
  const struct ebit_channel many_a = repeat (&context, &a, 100, &seed);
  const struct ebit_channel many_b = repeat (&context, &b, 100, &seed);
  struct ebit_channel few, many;
  check_ok (&context, ebit_compose_channels (&context, &a, &b, &few));
  check_ok (&context,
            ebit_compose_channels (&context, &many_a, &many_b, &many));
  check_at_most (distance (16, choi (&context, &few), choi (&context, &many)),
                 1e-13);
  check_ok (&context, ebit_tensor_channels (&context, &a, &b, &few));
  check_ok (&context,
            ebit_tensor_channels (&context, &many_a, &many_b, &many));
  check_at_most (distance (256, choi (&context, &few), choi (&context, &many)),
                 1e-13);
  end_context (&context);
}

/* (second o first)(x) = second (first (x)); id is neutral. */
static void
check_compose (struct ebit_context *context,
               const struct ebit_channel *channel, uint64_t *seed)
{
  const size_t d = 1 + (size_t)(3 * random_uniform (seed));
  const struct ebit_channel second
      = random_channel (context, channel->d_out, d, channel->d_out, seed);
  const double complex *x = random_state (context, channel->d_in, seed);
  struct ebit_channel both;
  check_ok (context, ebit_compose_channels (context, &second, channel, &both));
  check_trace_preserving (context, &both);
  assert_true (both.count <= both.d_in * both.d_out);
  check_at_most (
      distance (d * d, output (context, &both, x),
                output (context, &second, output (context, channel, x))),
      1e-14);
}

static void
test_compose (void **state)
{
  (void)state;
  for_samples (20260405, check_compose);
}

/* (M (x) N)(x (x) y) = M(x) (x) N(y), and Tr_B leaves M. */
static void
check_tensor (struct ebit_context *context, const struct ebit_channel *channel,
              uint64_t *seed)
{
  const struct ebit_channel other = sample (context, seed);
  struct ebit_channel product;
  check_ok (context,
            ebit_tensor_channels (context, channel, &other, &product));
  check_trace_preserving (context, &product);
  const size_t n = channel->d_in, m = other.d_in, d = product.d_out;
  const double complex *x = random_state (context, n, seed);
  const double complex *y = random_state (context, m, seed);
  double complex *xy = ebit_work (context, n * m * n * m, sizeof *xy);
  double complex *expected = ebit_work (context, d * d, sizeof *expected);
  ebit_kron (n, n, x, m, m, y, xy);
  ebit_kron (channel->d_out, channel->d_out, output (context, channel, x),
             other.d_out, other.d_out, output (context, &other, y), expected);
  check_at_most (distance (d * d, expected, output (context, &product, xy)),
                 1e-14);
}

static void
test_tensor (void **state)
{
  (void)state;
  for_samples (20260406, check_tensor);
}

static void
test_sizes_beyond_memory_are_refused (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  assert_int_equal (ebit_check_size (&context, 0x1p28), EBIT_OK);
  assert_int_equal (ebit_check_size (&context, 0x1p29), EBIT_EMEMORY);
  assert_string_equal (context.error.message,
                       "the result needs 8 GiB; memory_limit allows 4 GiB");
  end_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_choi),
    cmocka_unit_test (test_adjoints_and_complementary),
    cmocka_unit_test (test_kraus_choi_kraus),
    cmocka_unit_test (test_redundant_kraus),
    cmocka_unit_test (test_any_number_of_operators_is_reduced),
    cmocka_unit_test (test_any_number_of_products_is_reduced),
    cmocka_unit_test (test_compose),
    cmocka_unit_test (test_tensor),
    cmocka_unit_test (test_sizes_beyond_memory_are_refused),
  };
  return cmocka_run_group_tests_name ("maps", tests, NULL, NULL);
}
