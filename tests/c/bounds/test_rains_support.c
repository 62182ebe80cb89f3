/* Bounds of states in larger spaces than they fill: those of the state in the
 * dimensions of its ranks, at the same cost.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_states.h"

#include "coordinates.h"
#include "rains_certificate.h"
#include "rains_support.h"

/* Of the small state, and of the space around it. */
struct embedding
{
  size_t dims[2], whole[2];
};

static const struct embedding embeddings[] = { { { 2, 2 }, { 2, 8 } },
                                               { { 2, 2 }, { 4, 3 } },
                                               { { 2, 2 }, { 4, 4 } },
                                               { { 2, 3 }, { 3, 4 } },
                                               { { 3, 2 }, { 5, 3 } } };

#define EMBEDDINGS (sizeof embeddings / sizeof embeddings[0])

/* The columns of 1 that pad to more rows behind or before, or the first of a
 * random unitary. */
static void
fill_isometry (uint64_t *seed, size_t whole, size_t d, bool turned,
               double complex *v)
{
  const size_t first = random_count (seed, 2) == 1 ? 0 : whole - d;
  if (turned)
  {
    random_unitary (seed, whole, v);
    return;
  }
  memset (v, 0, whole * d * sizeof *v);
  for (size_t i = 0; i < d; i++)
    v[first + i + i * whole] = 1;
}

static void
embed (uint64_t *seed, const struct embedding *e, bool turned,
       const double complex *rho, double complex *whole)
{
  double complex a[TEST_MAX_SIZE], b[TEST_MAX_SIZE], work[TEST_MAX_SIZE];
  double complex product[TEST_MAX_SIZE];
  const size_t n = e->whole[0] * e->whole[1], small = e->dims[0] * e->dims[1];
  fill_isometry (seed, e->whole[0], e->dims[0], turned, a);
  fill_isometry (seed, e->whole[1], e->dims[1], turned, b);
  ebit_kron (e->whole[0], e->dims[0], a, e->whole[1], e->dims[1], b, product);
  ebit_congruence (n, small, product, rho, work, whole);
  ebit_hermitian_part (n, whole, whole);
}

/* Real or complex, of any rank: the same numbers but for rounding where rows
 * and columns of zeros are added, the same value wherever the spaces are
 * turned, and verified. */
static void
check_embedded (const char *name, uint64_t seed)
{
  for (size_t trial = 0; trial < random_cases (30); trial++)
  {
    const struct embedding *e = &embeddings[trial % EMBEDDINGS];
    const size_t n = e->dims[0] * e->dims[1];
    double complex rho[TEST_MAX_SIZE], whole[TEST_MAX_SIZE];
    random_state (&seed, n, random_count (&seed, n), 0.5, rho);
    for (size_t i = 0; i < n * n && trial % 3 == 0; i++)
      rho[i] = creal (rho[i]);
    const struct ends small = ends_of_state (name, e->dims, rho);
    embed (&seed, e, false, rho, whole);
    const struct ends padded = ends_of_state (name, e->whole, whole);
    check_close (padded.lower, small.lower, ROUNDING);
    check_close (padded.upper, small.upper, ROUNDING);
    embed (&seed, e, true, rho, whole);
    const struct ends turned = ends_of_state (name, e->whole, whole);
    check_same (small, turned);
    check_at_most (turned.upper - turned.lower, 2e-9);
  }
}

static void
test_rains (void **state)
{
  (void)state;
  check_embedded ("rains", 301);
}

/* The ends of embedded states with a closed form are the closed form. */
static void
test_closed_forms (void **state)
{
  (void)state;
  const struct embedding e = { { 2, 2 }, { 4, 4 } };
  uint64_t seed = 302;
  double complex whole[TEST_MAX_SIZE], bell[16] = { 0 }, mixed[16] = { 0 };
  double complex correlated[16] = { 0 };
  correlated[0] = 0.6;
  correlated[3] = correlated[12] = 0.2;
  correlated[15] = 0.4;
  const double hashing = measure ("hashing", 4, correlated, e.dims);
  bell[0] = bell[3] = bell[12] = bell[15] = 0.5;
  for (size_t i = 0; i < 4; i++)
    mixed[5 * i] = 0.25;
  for (int turned = 0; turned < 2; turned++)
  {
    embed (&seed, &e, turned, bell, whole);
    struct ebit_value *pure = bounds_of_state ("rains", e.whole, whole);
    assert_string_equal (text (pure, "upper_method"), "pure_state");
    assert_string_equal (text (pure, "status"), "exact");
    check_close (check_bounds (pure).upper, 1, 1e-14);
    embed (&seed, &e, turned, mixed, whole);
    struct ebit_value *zero = bounds_of_state ("rains", e.whole, whole);
    assert_string_equal (text (zero, "upper_method"), "ppt_state");
    check_close (check_bounds (zero).upper, 0, 0);
    embed (&seed, &e, turned, correlated, whole);
    struct ebit_value *one = bounds_of_state ("rains", e.whole, whole);
    check_close (check_bounds (one).upper, hashing, 1e-9);
    check_close (check_bounds (one).lower, hashing, 1e-9);
    ebit_free (one);
    ebit_free (zero);
    ebit_free (pure);
  }
}

/* Weights that a state has are never left out: a third level of weight w,
 * correlated with that of the other side, adds what it does to a state of two
 * qutrits in closed form, a pure one: its entropy of entanglement. */
static void
test_small_weights (void **state)
{
  (void)state;
  const size_t dims[2] = { 3, 3 };
  struct ebit_context context;
  context_open (&context);
  for (int k = 2; k <= 22; k += 2)
  {
    const double w = pow (10, -k), p = 0.5 * (1 - w);
    const double root[] = { sqrt (p), sqrt (p), sqrt (w) };
    double complex rho[81] = { 0 };
    struct ebit_support support;
    for (size_t j = 0; j < 3; j++)
      for (size_t i = 0; i < 3; i++)
        rho[4 * i + 4 * j * 9] = root[i] * root[j];
    const double expected = -2 * p * log2 (p) - w * log2 (w);
    const struct ends ends = ends_of_state ("rains", dims, rho);
    check_at_most (ends.lower, expected + ROUNDING);
    check_at_most (expected, ends.upper + ROUNDING);
    check_at_most (ends.upper - ends.lower, 1e-9);
    check_ok (&context, ebit_rains_support (&context, dims, rho, &support));
    assert_int_equal (support.full, k < 16);
    if (!support.full)
      check_at_most (w, support.lost * (1 + 1e-12));
  }
  context_close (&context);
}

/* The certificate of a state that has lost weight pays for it at both ends,
 * and none that is tampered with proves more than there is. */
static void
test_certificate (void **state)
{
  (void)state;
  const struct embedding e = { { 2, 2 }, { 3, 4 } };
  const size_t n = 12;
  uint64_t seed = 303;
  struct ebit_context context;
  context_open (&context);
  for (int trial = 0; trial < 10; trial++)
  {
    double complex rho[16], whole[144], noise[144], sigma[144];
    struct ebit_rains rains;
    double lower, upper;
    random_state (&seed, 4, 3, 0.4, rho);
    embed (&seed, &e, true, rho, whole);
    check_ok (&context,
              ebit_rains_on_support (&context, e.whole, whole, 1e-9,
                                     ebit_rains_relative_entropy, &rains));
    random_hermitian (&seed, n, noise);
    for (size_t i = 0; i < n * n; i++)
      sigma[i] = rains.sigma[i] + 1e-3 * noise[i];
    check_ok (&context,
              ebit_rains_state_certificate (&context, e.whole, whole, sigma,
                                            rains.dual, &lower, &upper));
    check_at_most (lower, rains.upper);
    check_at_most (rains.lower, upper);
    for (size_t i = 0; i < n * n; i++)
      sigma[i] = rains.dual[i] + 1e-3 * noise[i];
    check_ok (&context, ebit_rains_state_certificate (&context, e.whole, whole,
                                                      rains.sigma, sigma,
                                                      &lower, &upper));
    check_at_most (lower, rains.lower - 1e-6);
  }
  context_close (&context);
}

/* 2 x 2 in 4 x 4 finds room where the three matrices of a Newton system of the
 * whole, with 256 unknowns, do not. */
static void
test_memory (void **state)
{
  (void)state;
  const struct embedding e = { { 2, 2 }, { 4, 4 } };
  uint64_t seed = 304;
  struct ebit_context context;
  context_open (&context);
  double complex rho[16], whole[256];
  struct ebit_rains rains;
  random_state (&seed, 4, 4, 0.4, rho);
  embed (&seed, &e, true, rho, whole);
  context.options.memory_limit = 5e5; /* 1.6e6 would be wanted */
  check_ok (&context,
            ebit_rains_on_support (&context, e.whole, whole, 1e-9,
                                   ebit_rains_relative_entropy, &rains));
  assert_int_equal (
      ebit_rains_relative_entropy (&context, e.whole, whole, 1e-9, &rains),
      EBIT_EMEMORY);
  context_close (&context);
}

static void
test_distillable (void **state)
{
  (void)state;
  uint64_t seed = 305;
  for (size_t trial = 0; trial < 10; trial++)
  {
    const struct embedding *e = &embeddings[3 + trial % 2];
    double complex rho[36], whole[TEST_MAX_SIZE];
    random_state (&seed, 6, 2, 0.3, rho);
    const struct ends small
        = ends_of_state ("distillable_entanglement", e->dims, rho);
    embed (&seed, e, true, rho, whole);
    const struct ends turned
        = ends_of_state ("distillable_entanglement", e->whole, whole);
    check_close (turned.lower, small.lower, ROUNDING);
    check_close (turned.upper, small.upper, 2e-9);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rains),
    cmocka_unit_test (test_closed_forms),
    cmocka_unit_test (test_small_weights),
    cmocka_unit_test (test_certificate),
    cmocka_unit_test (test_memory),
    cmocka_unit_test (test_distillable),
  };
  return cmocka_run_group_tests_name ("Rains bounds on supports", tests, NULL,
                                      NULL);
}
