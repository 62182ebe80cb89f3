/* What an isometry of the environment proves: isometries and values that were
 * found elsewhere, derivatives, symmetries, known cases.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_channel.h"

#include "information_point.h"
#include "scalar.h"
#include "squashing.h"
#include "subsystems.h"

static struct ebit_squashing
open_squashing (struct ebit_context *context,
                const struct ebit_channel *channel, size_t d_e, size_t d_f)
{
  struct ebit_squashing squashing;
  bool fits;
  check_ok (context, ebit_squashing_open (context, channel,
                                          (const size_t[]){ d_e, d_f }, &fits,
                                          &squashing));
  assert_true (fits);
  return squashing;
}

static double
bound (struct ebit_context *context, struct ebit_squashing *squashing,
       const double complex *x, const double complex *r)
{
  double upper;
  check_ok (context, ebit_squashing_bound (context, squashing, x, r, &upper));
  return upper;
}

struct diagonal
{
  struct ebit_context *context;
  struct ebit_squashing *squashing;
  const double complex *isometry;
};

static double
at_weight (double weight, void *data)
{
  const struct diagonal *at = data;
  const double complex r[4] = { 1 - weight, 0, 0, weight };
  return -bound (at->context, at->squashing, at->isometry, r);
}

/* Isometries that another program found, with their greatest f: the bound at
 * the best input. */
static void
test_stored_isometries (void **state)
{
  (void)state;
  struct oracle *table = oracle_read ("squashing_isometries.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    struct ebit_context context = start_context ();
    const double gamma = oracle_number (table, i, "gamma");
    const double thermal = oracle_number (table, i, "T");
    double complex v[36];
    const double complex kraus[16] = {
      [0] = oracle_number (table, i, "first_0"),
      [3] = oracle_number (table, i, "first_1"),
      [4] = oracle_number (table, i, "second_0"),
      [7] = oracle_number (table, i, "second_1"),
      [10] = sqrt (gamma * (1 - thermal)),
      [13] = sqrt (gamma * thermal),
    };
    const struct ebit_channel channel = { .d_in = 2,
                                          .d_out = 2,
                                          .count = 4,
                                          .kraus = kraus,
                                          .has_kraus = true,
                                          .family = EBIT_FAMILY_KRAUS };
    struct ebit_squashing squashing
        = open_squashing (&context, &channel, 3, 3);
    assert_int_equal (squashing.inputs, EBIT_DIAGONAL_INPUTS);
    for (size_t k = 0; k < 36; k++)
    {
      char name[16];
      snprintf (name, sizeof name, "v_%zu_%zu", k % 9, k / 9);
      v[k] = oracle_number (table, i, name);
    }
    struct diagonal at = { &context, &squashing, v };
    check_close (-ebit_golden_section (at_weight, &at, 0.01, 0.99, 80),
                 oracle_number (table, i, "upper"), 1e-12);
    end_context (&context);
  }
  oracle_free (table);
}

static double
value_at (struct ebit_context *context, struct ebit_squashing *squashing,
          const double complex *v, const double complex *r,
          double complex *gradient)
{
  double value;
  ebit_squashing_turn (squashing, v);
  check_ok (context,
            ebit_squashing_move (context, squashing, r, &value, gradient));
  return value;
}

/* Against differences; the function is homogeneous of degree one. */
static void
test_derivatives (void **state)
{
  (void)state;
  static const size_t shapes[][5] = {
    { 2, 2, 3, 3, 2 }, { 2, 3, 4, 2, 3 }, { 3, 2, 4, 3, 3 }, { 3, 3, 2, 1, 2 }
  };
  uint64_t seed = 41;
  for (size_t k = 0; k < 4; k++)
  {
    struct ebit_context context = start_context ();
    const size_t d = shapes[k][0], count = shapes[k][2];
    const size_t n = shapes[k][3] * shapes[k][4];
    const struct ebit_channel channel
        = random_channel (&context, d, shapes[k][1], count, &seed);
    struct ebit_squashing squashing
        = open_squashing (&context, &channel, shapes[k][3], shapes[k][4]);
    const double complex *v = random_isometry (&context, n, count, &seed);
    const double complex *r = random_state (&context, d, &seed);
    const double complex *other = random_state (&context, d, &seed);
    const double complex *dv = random_matrix (&context, n, count, &seed);
    double complex gradient[9], unused[9], slope[64], moved[64];
    const double step = 1e-5;
    const double value = value_at (&context, &squashing, v, r, gradient);
    ebit_squashing_slope (&squashing, r, slope);
    check_close (ebit_inner_product (d, d, gradient, r), value, 1e-13);
    double ends[2];
    for (int i = 0; i < 2; i++)
    {
      for (size_t j = 0; j < d * d; j++)
        moved[j] = r[j] + (i ? step : -step) * (other[j] - r[j]);
      ends[i] = value_at (&context, &squashing, v, moved, unused);
    }
    check_close ((ends[1] - ends[0]) / (2 * step),
                 ebit_inner_product (d, d, gradient, other) - value, 1e-7);
    /* concave: the tangent is above */
    check_at_most (value_at (&context, &squashing, v, other, unused),
                   ebit_inner_product (d, d, gradient, other) + 1e-12);
    for (int i = 0; i < 2; i++)
    {
      for (size_t j = 0; j < n * count; j++)
        moved[j] = v[j] + (i ? step : -step) * dv[j];
      ends[i] = value_at (&context, &squashing, moved, r, unused);
    }
    check_close ((ends[1] - ends[0]) / (2 * step),
                 ebit_inner_product (n, count, slope, dv), 1e-6);
    end_context (&context);
  }
}

/* F trivial: half of the mutual information, whose tangent is known.  Parts
 * turned or exchanged, and X times a positive matrix: the same bound. */
static void
test_known_bounds (void **state)
{
  (void)state;
  uint64_t seed = 42;
  for (size_t count = 2; count <= 4; count++)
  {
    struct ebit_context context = start_context ();
    const struct ebit_channel channel
        = random_channel (&context, 2, 2, count, &seed);
    const double complex *r = random_state (&context, 2, &seed);
    struct ebit_squashing whole
        = open_squashing (&context, &channel, count, 1);
    assert_int_equal (whole.inputs, EBIT_EVERY_INPUT);
    double complex v[36], moved[36], swapped[36];
    double value, tangent;
    memcpy (v, random_isometry (&context, count, count, &seed),
            count * count * sizeof *v);
    check_ok (&context,
              ebit_information_certificate (&context, &channel, EBIT_MUTUAL, r,
                                            &value, &tangent));
    check_close (bound (&context, &whole, v, r), tangent / 2, 1e-12);
    struct ebit_squashing parts = open_squashing (&context, &channel, 3, 3);
    memcpy (v, random_isometry (&context, 9, count, &seed),
            9 * count * sizeof *v);
    const double upper = bound (&context, &parts, v, r);
    const double complex *a = random_isometry (&context, 3, 3, &seed);
    const double complex *b = random_isometry (&context, 3, 3, &seed);
    double complex turn[81];
    ebit_kron (3, 3, a, 3, 3, b, turn);
    ebit_product (9, 9, count, turn, v, moved);
    check_close (bound (&context, &parts, moved, r), upper, 1e-12);
    for (size_t i = 0; i < 9 * count; i++)
      swapped[i] = v[i / 9 * 9 + (i % 3) * 3 + i % 9 / 3];
    check_close (bound (&context, &parts, swapped, r), upper, 1e-12);
    const double complex *positive = random_state (&context, count, &seed);
    ebit_product (9, count, count, v, positive, moved);
    check_close (bound (&context, &parts, moved, r), upper, 1e-11);
    memset (moved, 0, 9 * sizeof *moved); /* a column */
    assert_true (isinf (bound (&context, &parts, moved, r)));
    const double complex singular[4] = { 1, 0, 0, 0 };
    assert_true (isinf (bound (&context, &parts, v, singular)));
    end_context (&context);
  }
}

/* Diagonal inputs, and the mixed one, are enough for the average of f over the
 * group: any input is below the bound that they prove. */
static void
test_symmetries (void **state)
{
  (void)state;
  static const double weights[4] = { 0.7, 0.15, 0.1, 0.05 };
  static const double complex paulis[4][4]
      = { { 1, 0, 0, 1 }, { 0, 1, 1, 0 }, { 0, I, -I, 0 }, { 1, 0, 0, -1 } };
  uint64_t seed = 43;
  for (int kind = 0; kind < 2; kind++)
  {
    struct ebit_context context = start_context ();
    double complex kraus[16]
        = { [0] = 0.8, [3] = 0.7, [6] = sqrt (0.51), [9] = 0.6 };
    for (size_t i = 0; i < 16 && kind; i++)
      kraus[i] = sqrt (weights[i / 4]) * paulis[i / 4][i % 4];
    const struct ebit_channel channel = { .d_in = 2,
                                          .d_out = 2,
                                          .count = kind ? 4 : 3,
                                          .kraus = kraus,
                                          .has_kraus = true,
                                          .family = EBIT_FAMILY_KRAUS };
    struct ebit_squashing squashing
        = open_squashing (&context, &channel, 3, 3);
    assert_int_equal (squashing.inputs,
                      kind ? EBIT_MIXED_INPUT : EBIT_DIAGONAL_INPUTS);
    const double complex *v
        = random_isometry (&context, 9, channel.count, &seed);
    const double complex middle[4] = { 0.45, 0, 0, 0.55 };
    const double upper = bound (&context, &squashing, v, middle) * EBIT_LN2;
    for (int repeat = 0; repeat < 50; repeat++)
    {
      const double complex *r = random_state (&context, 2, &seed);
      double complex turned[4], work[4], unused[4];
      double average = 0;
      const size_t size = kind ? 4 : 2;
      for (size_t u = 0; u < size; u++)
      {
        ebit_congruence (2, 2, paulis[kind ? u : 3 * u], r, work, turned);
        average += value_at (&context, &squashing, v, turned, unused)
                   / (double)size;
      }
      check_at_most (average, upper);
    }
    end_context (&context);
  }
}

/* More Kraus operators than E' F has levels: a minimal set takes their place,
 * or there is no isometry. */
static void
test_dimensions (void **state)
{
  (void)state;
  struct ebit_context context = start_context ();
  struct ebit_squashing squashing;
  bool fits;
  const double complex twice[8] = { 0.6, 0, 0, 0.6, 0.8, 0, 0, 0.8 };
  const struct ebit_channel channel = { .d_in = 2,
                                        .d_out = 2,
                                        .count = 2,
                                        .kraus = twice,
                                        .has_kraus = true,
                                        .family = EBIT_FAMILY_KRAUS };
  const double complex one[1] = { 1 }, half[4] = { 0.5, 0, 0, 0.5 };
  squashing = open_squashing (&context, &channel, 1, 1);
  check_close (bound (&context, &squashing, one, half), 1, 1e-12);
  uint64_t seed = 44;
  const struct ebit_channel random = random_channel (&context, 2, 2, 3, &seed);
  check_ok (&context,
            ebit_squashing_open (&context, &random, (const size_t[]){ 2, 1 },
                                 &fits, &squashing));
  assert_false (fits);
  check_ok (&context,
            ebit_squashing_open (&context, &random, (const size_t[]){ 1, 33 },
                                 &fits, &squashing));
  assert_false (fits);
  end_context (&context);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_stored_isometries),
    cmocka_unit_test (test_derivatives),
    cmocka_unit_test (test_known_bounds),
    cmocka_unit_test (test_symmetries),
    cmocka_unit_test (test_dimensions),
  };
  return cmocka_run_group_tests_name ("squashing", tests, NULL, NULL);
}
