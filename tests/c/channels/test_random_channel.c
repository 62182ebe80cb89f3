/* Channels from a seed.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

static struct ebit_value *
channel_of (double d_in, double d_out, double kraus, double seed)
{
  return call_those (ebit_random_channel, 4,
                     (struct ebit_value *[]){
                         ebit_numbers (1, &d_in), ebit_numbers (1, &d_out),
                         ebit_numbers (1, &kraus), ebit_numbers (1, &seed) });
}

/* The largest element of |sum K^dag K - 1|. */
static double
defect_of (const struct ebit_value *channel)
{
  const struct ebit_value *kraus = ebit_field (channel, "kraus");
  const size_t d_out = kraus->items[0]->extent[0];
  const size_t d_in = kraus->items[0]->extent[1];
  double largest = 0;
  for (size_t i = 0; i < d_in; i++)
    for (size_t j = 0; j < d_in; j++)
    {
      double complex sum = i == j ? -1 : 0;
      for (size_t a = 0; a < kraus->extent[0]; a++)
      {
        const double *k = kraus->items[a]->numbers;
        for (size_t b = 0; b < d_out; b++)
        {
          const size_t left = 2 * (b + i * d_out), right = 2 * (b + j * d_out);
          sum += (k[left] - k[left + 1] * I) * (k[right] + k[right + 1] * I);
        }
      }
      largest = fmax (largest, cabs (sum));
    }
  return largest;
}

static void
test_shapes (void **state)
{
  (void)state;
  static const double shapes[][3] = { { 2, 2, 4 }, { 2, 3, 1 }, { 3, 2, 2 },
                                      { 1, 4, 2 }, { 4, 1, 4 }, { 6, 5, 30 } };
  for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++)
  {
    const double *d = shapes[i];
    struct ebit_value *x = channel_of (d[0], d[1], d[2], 20 + (double)i);
    assert_string_equal (text (x, "family"), "kraus_channel");
    check_close (number (x, "d_in"), d[0], 0);
    check_close (number (x, "d_out"), d[1], 0);
    assert_int_equal (ebit_field (x, "kraus")->extent[0], d[2]);
    check_at_most (defect_of (x), 1e-14);
    ebit_free (x);
  }
}

/* By splitmix64 and Box and Muller in Python; defaults, and other seeds. */
static void
test_the_seed_decides (void **state)
{
  (void)state;
  static const double expected[4]
      = { 0.9434805698095805, 0.0998928451441442, -0.2740767598561154,
          -0.15731421927966477 };
  struct ebit_value *ket = channel_of (1, 2, 1, 7);
  const double *k = ebit_field (ket, "kraus")->items[0]->numbers;
  for (size_t i = 0; i < 4; i++)
    check_close (k[i], expected[i], 1e-14);
  ebit_free (ket);
  struct ebit_value *two = ebit_numbers (1, (double[]){ 2 });
  struct ebit_value *seed = ebit_numbers (1, (double[]){ 9 });
  struct ebit_value *short_form
      = call (ebit_random_channel, 4,
              (const struct ebit_value *[]){ two, NULL, NULL, seed });
  struct ebit_value *long_form = channel_of (2, 2, 4, 9);
  struct ebit_value *other = channel_of (2, 2, 4, 10);
  const struct ebit_value *all[3] = { short_form, long_form, other };
  const double *first[3];
  for (size_t i = 0; i < 3; i++)
    first[i] = ebit_field (all[i], "kraus")->items[3]->numbers;
  assert_memory_equal (first[0], first[1], 8 * sizeof (double));
  assert_true (first[0][0] != first[2][0]);
  ebit_free (other);
  ebit_free (long_form);
  ebit_free (short_form);
  ebit_free (seed);
  ebit_free (two);
}

static void
test_refusals (void **state)
{
  (void)state;
#define ONE(x) ebit_numbers (1, (double[]){ x })
  refuse_those (ebit_random_channel, 1, (struct ebit_value *[]){ ONE (0) },
                "d_in is 0; it must be a whole number in [1, 1024]");
  refuse_those (ebit_random_channel, 2,
                (struct ebit_value *[]){ ONE (2), ONE (2.5) },
                "d_out is 2.5; it must be a whole number in [1, 1024]");
  refuse_those (ebit_random_channel, 3,
                (struct ebit_value *[]){ ONE (5), ONE (2), ONE (2) },
                "kraus is 2; it must be a whole number in [3, 10]");
  refuse_those (ebit_random_channel, 1, (struct ebit_value *[]){ ONE (2) },
                "seed is missing; it must be a whole number in [0, 1e+15]");
  refuse_those (ebit_random_channel, 4,
                (struct ebit_value *[]){ ONE (2), ONE (2), ONE (2), ONE (-1) },
                "seed is -1; it must be a whole number in [0, 1e+15]");
  struct ebit_value *result;
  struct ebit_error error;
  struct ebit_value *big = ONE (1024), *seed = ONE (1);
  assert_int_equal (ebit_random_channel (
                        4,
                        (const struct ebit_value *[]){ big, big, NULL, seed },
                        NULL, &result, &error),
                    EBIT_EMEMORY);
  ebit_free (seed);
  ebit_free (big);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shapes),
    cmocka_unit_test (test_the_seed_decides),
    cmocka_unit_test (test_refusals),
  };
  return cmocka_run_group_tests_name ("random channels", tests, NULL, NULL);
}
