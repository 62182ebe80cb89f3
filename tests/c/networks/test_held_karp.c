/* The ascent for the bound of Held and Karp against the linear program of it,
 * and against what the moats around equal nodes give.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "arena.h"
#include "held_karp.h"

#define MOST ((size_t)80)

struct drawing
{
  struct ebit_context context;
  size_t n;
  double distance[MOST * MOST];
};

/* Distances of random points of a square, or the shortest paths of random
 * lengths: many of them tie where these are whole numbers below `kinds`. */
static void
draw (struct drawing *drawing, size_t n, bool is_plane, double kinds,
      uint64_t *seed)
{
  double x[MOST], y[MOST], *d = drawing->distance;
  drawing->context = (struct ebit_context){ .work = ebit_arena_new () };
  drawing->n = n;
  for (size_t i = 0; i < n; i++)
  {
    x[i] = random_uniform (seed);
    y[i] = random_uniform (seed);
    for (size_t j = 0; j <= i; j++)
      d[i * n + j] = d[j * n + i]
          = i == j     ? 0
            : is_plane ? hypot (x[i] - x[j], y[i] - y[j])
                       : 1 + floor (kinds * random_uniform (seed));
  }
  for (size_t k = 0; k < n; k++)
    for (size_t i = 0; i < n; i++)
      for (size_t j = 0; j < n; j++)
        d[i * n + j] = fmin (d[i * n + j], d[i * n + k] + d[k * n + j]);
}

/* What the packing is worth, whatever it claims: no distance takes more. */
static double
worth (const struct drawing *drawing, const struct ebit_cut_packing *packing)
{
  for (size_t k = 0; k < packing->cuts; k++)
    assert_true (packing->multiplier[k] >= 0);
  return ebit_fit_packing (packing, drawing->distance);
}

/* Within this much of the program, relative. */
static void
check_ascent (struct drawing *drawing, double close)
{
  static const double none[MOST] = { 0 };
  struct ebit_cut_packing program, moats, ascent;
  struct ebit_context *context = &drawing->context;
  const size_t n = drawing->n;
  const double *d = drawing->distance;
  assert_int_equal (ebit_held_karp (context, n, d, &program), EBIT_OK);
  assert_int_equal (ebit_grow_moats (context, n, d, none, &moats), EBIT_OK);
  assert_int_equal (ebit_ascend_one_trees (context, n, d, &ascent), EBIT_OK);
  const double best = worth (drawing, &program);
  const double found = worth (drawing, &ascent);
  assert_true (found <= best * (1 + 1e-9));
  assert_true (found >= best * (1 - close));
  assert_true (found >= worth (drawing, &moats) * (1 - 1e-9));
  ebit_arena_free (context->work);
}

static void
test_points (void **state)
{
  (void)state;
  uint64_t seed = 20261127;
  struct drawing drawing;
  for (size_t n = 2; n <= 40; n += n < 6 ? 1 : 17)
    for (size_t k = 0; k < random_cases (4); k++)
    {
      draw (&drawing, n, true, 0, &seed);
      check_ascent (&drawing, 1e-3);
    }
}

/* Of few nodes with ties some moats end too early. */
static void
test_ties (void **state)
{
  (void)state;
  uint64_t seed = 20261128;
  struct drawing drawing;
  for (size_t n = 3; n <= 40; n += n < 6 ? 1 : 17)
    for (size_t k = 0; k < random_cases (4); k++)
    {
      draw (&drawing, n, false, 4, &seed);
      check_ascent (&drawing, n < 6 ? 0.05 : 1e-3);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_points), cmocka_unit_test (test_ties) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
