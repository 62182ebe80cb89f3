/* The Rains relative entropy of 2,000 random states of mixed ranks: what holds
 * for all of them, whatever the value.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The seeds are 501 to 506.
 */
#include "random_states.h"

#include "hermitian.h"

struct sample
{
  size_t dims[2], n, rank;
  double complex rho[TEST_MAX_SIZE];
};

/* The share of each size: what a size costs decides. */
static const struct
{
  size_t dims[2], count;
} sizes[] = { { { 2, 2 }, 1240 }, { { 2, 3 }, 300 }, { { 3, 2 }, 260 },
              { { 2, 4 }, 80 },   { { 3, 3 }, 100 }, { { 3, 4 }, 16 },
              { { 4, 4 }, 4 } };

#define SIZES (sizeof sizes / sizeof sizes[0])

/* A state of any rank, with eigenvalues alike or spread over magnitudes. */
static void
draw (uint64_t *seed, const size_t dims[2], struct sample *sample)
{
  sample->dims[0] = dims[0];
  sample->dims[1] = dims[1];
  sample->n = dims[0] * dims[1];
  sample->rank = random_count (seed, sample->n);
  const double decay = pow (10, -1.5 * random_uniform (seed));
  random_state (seed, sample->n, sample->rank,
                random_uniform (seed) < 0.5 ? 1 : decay, sample->rho);
}

typedef void property (uint64_t *seed, const struct sample *sample);

/* One property for one in `every` of the samples of sizes up to `largest`. */
static void
for_all (uint64_t seed, size_t every, size_t largest, property *holds)
{
  for (size_t k = 0; k < SIZES; k++)
  {
    const size_t n = sizes[k].dims[0] * sizes[k].dims[1];
    const size_t count
        = n > largest ? 0
                      : random_cases ((sizes[k].count + every - 1) / every);
    for (size_t i = 0; i < count; i++)
    {
      struct sample sample;
      draw (&seed, sizes[k].dims, &sample);
      holds (&seed, &sample);
    }
  }
}

/* ---- Order ----------------------------------------------------------- */

/* I_c, I_R <= hashing <= R <= R_max <= log-negativity, to a gap of 1e-9, and
 * pure states exactly. */
static void
is_in_order (uint64_t *seed, const struct sample *s)
{
  (void)seed;
  struct ebit_value *bounds = bounds_of_state ("rains", s->dims, s->rho);
  const struct ends rains = check_bounds (bounds);
  check_at_most (rains.upper - rains.lower, 1e-9);
  if (s->rank == 1)
    assert_string_equal (text (bounds, "status"), "exact");
  ebit_free (bounds);
  const double hashing = measure ("hashing", s->n, s->rho, s->dims);
  check_at_most (measure ("coherent_information", s->n, s->rho, s->dims),
                 hashing);
  check_at_most (
      measure ("reverse_coherent_information", s->n, s->rho, s->dims),
      hashing);
  check_at_most (hashing, rains.upper + ROUNDING);
  check_at_most (rains.lower,
                 measure ("log_negativity", s->n, s->rho, s->dims) + ROUNDING);
  if (s->n > 9)
    return;
  const struct ends most = ends_of_state ("max_rains", s->dims, s->rho);
  check_at_most (rains.lower, most.upper + ROUNDING);
  check_at_most (most.lower,
                 measure ("log_negativity", s->n, s->rho, s->dims) + ROUNDING);
}

static void
test_order (void **state)
{
  (void)state;
  for_all (501, 1, 16, is_in_order);
}

/* ---- Symmetry -------------------------------------------------------- */

static void
ignores_local_unitaries (uint64_t *seed, const struct sample *s)
{
  double complex a[16], b[16], turned[TEST_MAX_SIZE];
  random_unitary (seed, s->dims[0], a);
  random_unitary (seed, s->dims[1], b);
  transform (s->dims[0], a, s->dims[1], b, s->rho, turned);
  ebit_hermitian_part (s->n, turned, turned);
  check_same (ends_of_state ("rains", s->dims, s->rho),
              ends_of_state ("rains", s->dims, turned));
}

static void
test_local_unitaries (void **state)
{
  (void)state;
  for_all (502, 4, 9, ignores_local_unitaries);
}

/* The two subsystems in the other order. */
static void
ignores_the_order_of_subsystems (uint64_t *seed, const struct sample *s)
{
  (void)seed;
  double complex swapped[TEST_MAX_SIZE];
  const size_t *d = s->dims, turned[] = { d[1], d[0] };
  for (size_t i = 0; i < s->n; i++)
    for (size_t j = 0; j < s->n; j++)
    {
      const size_t row = (i % d[1]) * d[0] + i / d[1];
      const size_t column = (j % d[1]) * d[0] + j / d[1];
      swapped[row + column * s->n] = s->rho[i + j * s->n];
    }
  check_same (ends_of_state ("rains", d, s->rho),
              ends_of_state ("rains", turned, swapped));
}

static void
test_swapped_subsystems (void **state)
{
  (void)state;
  for_all (503, 8, 9, ignores_the_order_of_subsystems);
}

/* ---- What local channels and products do ----------------------------- */

/* A channel on B, to a system of two or three levels, adds nothing. */
static void
falls_under_a_local_channel (uint64_t *seed, const struct sample *s)
{
  const size_t count = random_count (seed, 3);
  const size_t d_out = count > 1 ? 1 + random_count (seed, 2) : s->dims[1];
  const size_t dims[] = { s->dims[0], d_out }, n = dims[0] * d_out;
  if (d_out * count < s->dims[1])
    return;
  double complex kraus[48], operator[TEST_MAX_SIZE], work[TEST_MAX_SIZE];
  double complex out[TEST_MAX_SIZE] = { 0 }, term[TEST_MAX_SIZE];
  double complex one[16] = { 0 };
  for (size_t i = 0; i < dims[0]; i++)
    one[i * (dims[0] + 1)] = 1;
  random_kraus (seed, s->dims[1], d_out, count, kraus);
  for (size_t a = 0; a < count; a++)
  {
    ebit_kron (dims[0], dims[0], one, d_out, s->dims[1],
               kraus + a * d_out * s->dims[1], operator);
    ebit_congruence (n, s->n, operator, s->rho, work, term);
    for (size_t i = 0; i < n * n; i++)
      out[i] += term[i];
  }
  ebit_hermitian_part (n, out, out);
  check_at_most (ends_of_state ("rains", dims, out).lower,
                 ends_of_state ("rains", s->dims, s->rho).upper + ROUNDING);
}

static void
test_local_channels (void **state)
{
  (void)state;
  for_all (504, 4, 9, falls_under_a_local_channel);
}

/* With a state of positive partial transpose beside it, A A' against B B',
 * the value is the same: R is subadditive, 0 for that state, and does not grow
 * when it is removed.  Where A' has one level, any state of B' is such a one;
 * no eigenvalue of the partial transpose of two qubits is below -1/2. */
static void
adds_no_ppt_state (uint64_t *seed, const struct sample *s)
{
  const size_t extra[] = { random_count (seed, 2), 2 };
  const size_t *d = s->dims;
  const size_t dims[] = { d[0] * extra[0], d[1] * extra[1] };
  const size_t m = extra[0] * extra[1], n = s->n * m;
  double complex other[16], joint[TEST_MAX_SIZE], sorted[TEST_MAX_SIZE];
  size_t place[16];
  if (n > 16)
    return;
  random_state (seed, m, random_count (seed, m), 0.5, other);
  for (size_t i = 0; extra[0] == 2 && i < m * m; i++)
    other[i] = other[i] / 3 + (i % (m + 1) == 0 ? 2. / 3 / (double)m : 0);
  ebit_kron (s->n, s->n, s->rho, m, m, other, joint);
  for (size_t i = 0; i < n; i++)
  {
    const size_t x = i / m, y = i % m; /* of rho and of the other */
    place[i] = (x / d[1] * extra[0] + y / 2) * dims[1] + x % d[1] * 2 + y % 2;
  }
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      sorted[place[i] + place[j] * n] = joint[i + j * n];
  check_same (ends_of_state ("rains", d, s->rho),
              ends_of_state ("rains", dims, sorted));
}

static void
test_ppt_states (void **state)
{
  (void)state;
  for_all (505, 40, 6, adds_no_ppt_state);
}

/* ---- Relative entropy of entanglement -------------------------------- */

/* How much of the maximally mixed state makes sigma (trace 1) a state of
 * positive partial transpose. */
static double
weight_of_noise (struct ebit_context *context, const size_t dims[2],
                 const double complex *sigma)
{
  const size_t n = dims[0] * dims[1];
  double complex turned[TEST_MAX_SIZE];
  double values[TEST_MAX_ORDER];
  ebit_transpose_second (dims, sigma, turned);
  check_ok (context, ebit_hermitian_eigen (context, n, turned, values, NULL));
  const double least = fmin (values[0], 0), uniform = 1 / (double)n;
  return -least / (uniform - least);
}

/* Where A or B is a qubit, R is the relative entropy of entanglement with
 * respect to states of positive partial transpose (Girard, Gour, Friedland,
 * J. Phys. A 47, 505302).  It is never larger, since these states are among
 * the sigma; it is not smaller, since the sigma that was found is one of them
 * but for a little noise. */
static void
is_the_relative_entropy_of_entanglement (uint64_t *seed,
                                         const struct sample *s)
{
  (void)seed;
  struct ebit_context context;
  if (s->dims[0] > 2 && s->dims[1] > 2)
    return;
  context_open (&context);
  struct ebit_value *bounds = bounds_of_state ("rains", s->dims, s->rho);
  const struct ends rains = check_bounds (bounds);
  const double *pairs = ebit_field (bounds, "sigma")->numbers;
  double complex sigma[TEST_MAX_SIZE];
  for (size_t i = 0; i < s->n * s->n; i++)
    sigma[i] = pairs[2 * i] + pairs[2 * i + 1] * I;
  ebit_hermitian_part (s->n, sigma, sigma);
  const double trace = ebit_trace (s->n, sigma);
  for (size_t i = 0; i < s->n * s->n; i++)
    sigma[i] /= trace;
  const double noise = weight_of_noise (&context, s->dims, sigma);
  for (size_t i = 0; i < s->n * s->n; i++)
    sigma[i] = (1 - noise) * sigma[i]
               + (i % (s->n + 1) == 0 ? noise / (double)s->n : 0);
  const double entanglement
      = compare ("relative_entropy", s->n, s->rho, sigma);
  check_at_most (rains.lower, entanglement + ROUNDING);
  check_at_most (entanglement, rains.upper + 1e-7);
  ebit_free (bounds);
  context_close (&context);
}

static void
test_relative_entropy_of_entanglement (void **state)
{
  (void)state;
  for_all (506, 2, 8, is_the_relative_entropy_of_entanglement);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_order),
    cmocka_unit_test (test_local_unitaries),
    cmocka_unit_test (test_swapped_subsystems),
    cmocka_unit_test (test_local_channels),
    cmocka_unit_test (test_ppt_states),
    cmocka_unit_test (test_relative_entropy_of_entanglement),
  };
  return cmocka_run_group_tests_name ("random states", tests, NULL, NULL);
}
