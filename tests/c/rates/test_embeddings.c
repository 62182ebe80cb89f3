/* Channels behind an isometry: their bounds are those of the channel alone,
 * and take no more room.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_calls.h"

static const char *const quantities[] = { "coherent_information",
                                          "reverse_coherent_information",
                                          "rains",
                                          "entanglement_assisted_capacity",
                                          "quantum_capacity",
                                          "two_way_capacity",
                                          "max_rains",
                                          "transposition_bound" };

#define QUANTITIES (sizeof quantities / sizeof quantities[0])

/* The ends of one optimisation with other digits: the gap asked for. */
#define SAME 1e-8

/* The channel, and then an isometry. */
static struct ebit_value *
followed (struct ebit_context *context, const struct ebit_channel *channel,
          size_t d, const double complex *w)
{
  const struct ebit_channel composed = follow (context, channel, d, w);
  return channel_value (&composed);
}

static void
check_same_bounds (const struct ebit_value *one,
                   const struct ebit_value *other)
{
  check_valid (other, true, "");
  check_close (number (other, "lower"), number (one, "lower"), SAME);
  check_close (number (other, "upper"), number (one, "upper"), SAME);
  assert_string_equal (text (other, "status"), text (one, "status"));
  assert_string_equal (text (other, "upper_method"),
                       text (one, "upper_method"));
}

/* Padded with rows of zeros, and turned at random. */
static void
check_embedded (struct ebit_context *context,
                const struct ebit_channel *channel, uint64_t *seed)
{
  const size_t r = channel->d_out, d = r + 4;
  double complex *pad = ebit_work (context, d * r, sizeof *pad);
  for (size_t i = 0; i < r; i++)
    pad[i + 2 + i * d] = 1;
  struct ebit_value *plain = channel_value (channel);
  struct ebit_value *padded = followed (context, channel, d, pad);
  struct ebit_value *turned
      = followed (context, channel, d, random_isometry (context, d, r, seed));
  for (size_t k = 0; k < QUANTITIES; k++)
  {
    struct ebit_value *bounds = capacity (quantities[k], plain);
    struct ebit_value *of_padded = capacity (quantities[k], padded);
    struct ebit_value *of_turned = capacity (quantities[k], turned);
    check_same_bounds (bounds, of_padded);
    check_same_bounds (bounds, of_turned);
    ebit_free (of_turned);
    ebit_free (of_padded);
    ebit_free (bounds);
  }
  ebit_free (turned);
  ebit_free (padded);
  ebit_free (plain);
}

static void
test_random_channels (void **state)
{
  (void)state;
  const size_t shapes[][3] = { { 2, 2, 2 }, { 2, 3, 2 }, { 2, 4, 3 } };
  for_random_channels (3, 3, shapes, 321, check_embedded);
}

/* Real operators: the same as behind the complex unitary that turns them. */
static void
check_real (struct ebit_context *context, const struct ebit_channel *drawn,
            uint64_t *seed)
{
  const size_t r = drawn->d_out, size = drawn->d_in * r * drawn->count;
  double complex *kraus = ebit_work (context, size, sizeof *kraus);
  struct ebit_channel channel = *drawn;
  for (size_t i = 0; i < size; i++)
    kraus[i] = creal (drawn->kraus[i]);
  make_trace_preserving (context, channel.d_in, r, channel.count, kraus);
  make_trace_preserving (context, channel.d_in, r, channel.count, kraus);
  channel.kraus = kraus;
  struct ebit_value *plain = channel_value (&channel);
  struct ebit_value *turned
      = followed (context, &channel, r, random_isometry (context, r, r, seed));
  struct ebit_value *bounds = capacity ("rains", plain);
  struct ebit_value *of_turned = capacity ("rains", turned);
  check_same_bounds (bounds, of_turned);
  check_valid (bounds, true, "");
  const struct ebit_value *sigma = ebit_field (bounds, "sigma");
  assert_int_equal (sigma->kind, EBIT_COMPLEX);
  for (size_t i = 1; i < 2 * ebit_length (sigma); i += 2)
    check_close (sigma->numbers[i], 0, 0);
  ebit_free (of_turned);
  ebit_free (bounds);
  ebit_free (turned);
  ebit_free (plain);
}

static void
test_real_channels (void **state)
{
  (void)state;
  const size_t shapes[][3] = { { 2, 2, 2 }, { 2, 3, 2 }, { 2, 3, 3 } };
  for_random_channels (3, 3, shapes, 322, check_real);
}

/* A channel from two levels to six of twenty-four is optimised where the room
 * for Newton's system of the whole, with 2304 unknowns, is not there: 127
 * megabytes. */
static void
test_memory (void **state)
{
  (void)state;
  uint64_t seed = 323;
  struct ebit_context context = start_context ();
  const struct ebit_channel channel
      = random_channel (&context, 2, 6, 3, &seed);
  struct ebit_value *turned = followed (
      &context, &channel, 24, random_isometry (&context, 24, 6, &seed));
  struct ebit_options options = ebit_default_options ();
  options.memory_limit = 2e7;
  for (size_t k = 0; k < QUANTITIES; k++)
  {
    struct ebit_value *bounds;
    struct ebit_error error;
    if (ebit_call (quantities[k], 1, (const struct ebit_value *[]){ turned },
                   &options, &bounds, &error))
      fail_msg ("%s: %s", quantities[k], error.message);
    check_valid (bounds, true, "");
    ebit_free (bounds);
  }
  ebit_free (turned);
  end_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_random_channels),
    cmocka_unit_test (test_real_channels),
    cmocka_unit_test (test_memory),
  };
  return cmocka_run_group_tests_name ("channels behind isometries", tests,
                                      NULL, NULL);
}
