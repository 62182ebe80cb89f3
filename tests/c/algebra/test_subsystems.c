/* Partial traces, partial transposes and Kronecker products.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "matrices.h"

#include "subsystems.h"

/* On a product the partial trace drops factors and the partial transpose
 * transposes them. */
static void
test_products_of_three (void **state)
{
  (void)state;
  uint64_t seed = 21;
  const size_t dims[3] = { 2, 3, 2 };
  double complex factor[3][9], ab[36], x[144], y[144], z[144];
  for (size_t s = 0; s < 3; s++)
    random_state (&seed, dims[s], dims[s], 1, factor[s]);
  ebit_kron (2, 2, factor[0], 3, 3, factor[1], ab);
  ebit_kron (6, 6, ab, 2, 2, factor[2], x);
  assert_int_equal (ebit_total_dimension (3, dims), 12);
  for (unsigned mask = 0; mask < 8; mask++)
  {
    bool chosen[3];
    double complex kept[144] = { 1 }, transposed[144] = { 1 };
    size_t n_kept = 1, n = 1;
    for (size_t s = 0; s < 3; s++)
    {
      size_t d = dims[s];
      double complex f[9];
      chosen[s] = (mask >> s & 1) != 0;
      for (size_t i = 0; i < d; i++)
        for (size_t j = 0; j < d; j++)
          f[i + j * d] = factor[s][chosen[s] ? j + i * d : i + j * d];
      ebit_kron (n, n, transposed, d, d, f, z);
      n *= d;
      memcpy (transposed, z, n * n * sizeof *z);
      if (!chosen[s])
        continue;
      ebit_kron (n_kept, n_kept, kept, d, d, factor[s], z);
      n_kept *= d;
      memcpy (kept, z, n_kept * n_kept * sizeof *z);
    }
    ebit_marginal (3, dims, chosen, x, y);
    check_at_most (distance (n_kept * n_kept, y, kept), 1e-15);
    ebit_transpose_subsystems (3, dims, chosen, x, y);
    check_at_most (distance (144, y, transposed), 1e-16);
  }
}

/* The routines for two subsystems are those for any number. */
static void
test_two_subsystems (void **state)
{
  (void)state;
  uint64_t seed = 22;
  const size_t dims[2] = { 3, 4 };
  const bool first[2] = { true, false }, second[2] = { false, true };
  double complex x[144], y[144], z[144];
  random_matrix (&seed, 144, x);
  ebit_marginal (2, dims, first, x, y);
  ebit_trace_out_second (dims, x, z);
  check_at_most (distance (9, y, z), 1e-14);
  ebit_marginal (2, dims, second, x, y);
  ebit_trace_out_first (dims, x, z);
  check_at_most (distance (16, y, z), 1e-14);
  ebit_transpose_subsystems (2, dims, second, x, y);
  ebit_transpose_second (dims, x, z);
  check_at_most (distance (144, y, z), 0);
  ebit_transpose_second (dims, z, y);
  check_at_most (distance (144, x, y), 0);
}

/* Subsystem 1 is the most significant: phi+ of kron (A, B), transposed, has
 * the eigenvalue -1/2 on the singlet. */
static void
test_order_of_subsystems (void **state)
{
  (void)state;
  const size_t dims[2] = { 2, 2 };
  double complex a[4] = { 1, 0, 0, 0 }, b[4] = { 0, 0, 0, 1 }, y[16];
  ebit_kron (2, 2, a, 2, 2, b, y); /* |0><0| (x) |1><1| */
  check_close (creal (y[1 + 1 * 4]), 1, 0);
  double complex marginal[4];
  ebit_trace_out_second (dims, y, marginal);
  check_close (creal (marginal[0]), 1, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_products_of_three),
    cmocka_unit_test (test_two_subsystems),
    cmocka_unit_test (test_order_of_subsystems),
  };
  return cmocka_run_group_tests_name ("subsystems", tests, NULL, NULL);
}
