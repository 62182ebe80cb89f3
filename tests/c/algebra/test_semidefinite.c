/* The semidefinite programs: both ends against closed forms and each other.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support.h"

#include "arena.h"
#include "gadc.h"
#include "hermitian.h"
#include "norm_proof.h"
#include "semidefinite.h"
#include "subsystems.h"

enum
{
  MAX_ORDER = 9
};

static const struct
{
  bool free_marginal, two_sided, dominating;
} kinds[] = { { true, true, true },
              { true, false, true },
              { true, true, false },
              { false, true, true } };

static int
make_context (void **state)
{
  static struct ebit_context context;
  context = (struct ebit_context){ .work = ebit_arena_new (),
                                   .result = ebit_arena_new () };
  *state = &context;
  return !context.work || !context.result;
}

static int
free_context (void **state)
{
  struct ebit_context *context = *state;
  ebit_arena_free (context->work);
  ebit_arena_free (context->result);
  return 0;
}

/* Bounds in bits on the program of that kind. */
static struct ebit_norm_proof
solve (struct ebit_context *context, size_t d_a, size_t d_b,
       const double complex *target, int kind)
{
  const struct ebit_norm_program program = { { d_a, d_b },
                                             target,
                                             kinds[kind].free_marginal,
                                             kinds[kind].two_sided,
                                             kinds[kind].dominating };
  struct ebit_norm_point point;
  struct ebit_norm_proof proof;
  const size_t mark = ebit_work_mark (context);
  assert_int_equal (ebit_solve_semidefinite (context, &program, 1e-10, &point),
                    EBIT_OK);
  assert_int_equal (ebit_prove_norm (context, &program, &point, &proof),
                    EBIT_OK);
  ebit_work_release (context, mark);
  assert_true (proof.lower <= proof.upper);
  proof.lower = log2 (proof.lower);
  proof.upper = log2 (proof.upper);
  return proof;
}

static void
check_bracket (struct ebit_norm_proof proof, double expected)
{
  check_at_most (proof.lower, expected + 1e-14);
  check_at_most (expected, proof.upper + 1e-14);
  check_at_most (proof.upper - proof.lower, 1e-9);
}

static void
test_damping_channels (void **state)
{
  const size_t dims[2] = { 2, 2 };
  struct oracle *table = oracle_read ("gadc_bounds.csv");
  for (size_t i = 0; i < table->rows; i++)
  {
    const struct ebit_gadc channel = ebit_make_gadc (
        oracle_number (table, i, "gamma"), oracle_number (table, i, "T"));
    const double u = channel.decay, v = channel.excitation;
    double complex choi[16] = { 1 - v }, target[16];
    choi[5] = v;
    choi[10] = u;
    choi[15] = 1 - u;
    choi[3] = choi[12] = sqrt (channel.survival);
    ebit_transpose_second (dims, choi, target);
    const double expected = oracle_number (table, i, "Rmax_closed");
    check_bracket (solve (*state, 2, 2, target, 0), expected);
    check_bracket (solve (*state, 2, 2, target, 1), expected);
    check_bracket (solve (*state, 2, 2, target, 2),
                   oracle_number (table, i, "transposition_log_diamond"));
  }
  oracle_free (table);
}

/* A positive operator of trace d_a, partially transposed, and its real part:
 * the same of a real one comes by another way through the solver. */
static void
random_target (uint64_t *seed, size_t d_a, size_t d_b, size_t rank, bool real,
               double complex *target)
{
  const size_t n = d_a * d_b, dims[2] = { d_a, d_b };
  double complex factor[MAX_ORDER * MAX_ORDER], x[MAX_ORDER * MAX_ORDER];
  for (size_t i = 0; i < n * rank; i++)
  {
    factor[i] = random_uniform (seed) - 0.5;
    const double im = random_uniform (seed) - 0.5;
    factor[i] += real ? 0 : im * I;
  }
  ebit_product_adjoint (n, rank, n, factor, factor, x);
  const double scale = (double)d_a / ebit_trace (n, x);
  for (size_t i = 0; i < n * n; i++)
    x[i] *= scale;
  ebit_hermitian_part (n, x, x);
  ebit_transpose_second (dims, x, target);
}

/* Gaps, and the order of the four programs: without domination the minimum is
 * over fewer points, with one side as well; fixing rho = 1 gives d_a times the
 * average where a free rho has the largest. */
static void
test_random_operators (void **state)
{
  const size_t dims[][2] = { { 2, 2 }, { 2, 3 }, { 3, 2 }, { 3, 3 } };
  uint64_t seed = 20261121;
  for (size_t k = 0; k < sizeof dims / sizeof *dims; k++)
    for (int repeat = 0; repeat < 10; repeat++)
    {
      const size_t d_a = dims[k][0], d_b = dims[k][1];
      double complex target[MAX_ORDER * MAX_ORDER];
      random_target (&seed, d_a, d_b, 2 + (size_t)repeat % 3, repeat % 2 == 1,
                     target);
      struct ebit_norm_proof proof[4];
      for (int kind = 0; kind < 4; kind++)
      {
        proof[kind] = solve (*state, d_a, d_b, target, kind);
        check_at_most (proof[kind].upper - proof[kind].lower, 1e-9);
      }
      check_at_most (proof[0].lower, proof[1].upper);
      check_at_most (proof[0].lower, proof[2].upper);
      check_at_most (proof[3].lower - log2 ((double)d_a), proof[0].upper);
    }
}

/* A point that is not feasible proves less, not something false. */
static void
test_repair (void **state)
{
  struct ebit_context *context = *state;
  uint64_t seed = 5;
  for (int repeat = 0; repeat < 20; repeat++)
  {
    double complex target[16], noise[16];
    random_target (&seed, 2, 2, 2, false, target);
    random_target (&seed, 2, 2, 4, false, noise);
    const struct ebit_norm_program program
        = { { 2, 2 }, target, true, repeat % 2 == 0, true };
    struct ebit_norm_point point;
    struct ebit_norm_proof good, bad;
    assert_int_equal (
        ebit_solve_semidefinite (context, &program, 1e-10, &point), EBIT_OK);
    assert_int_equal (ebit_prove_norm (context, &program, &point, &good),
                      EBIT_OK);
    for (size_t i = 0; i < 16; i++)
    {
      point.dual[i] += 1e-3 * noise[i];
      point.above[i] -= 1e-3 * noise[i];
    }
    assert_int_equal (ebit_prove_norm (context, &program, &point, &bad),
                      EBIT_OK);
    check_at_most (bad.lower, good.upper);
    check_at_most (good.lower, bad.upper);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damping_channels),
    cmocka_unit_test (test_random_operators),
    cmocka_unit_test (test_repair),
  };
  return cmocka_run_group_tests_name ("semidefinite programs", tests,
                                      make_context, free_context);
}
