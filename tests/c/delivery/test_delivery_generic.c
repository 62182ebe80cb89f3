/* Inept delivery: the closed forms against the library's measures of any two
 * qubits, which know nothing of them, on 10^4 random points.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#define POINTS ((size_t)10000)

struct points
{
  struct ebit_value *success, *amplitude, *closed, *states;
};

static int
make_points (void **state)
{
  static struct points points;
  double *success = calloc (POINTS, sizeof *success);
  double *amplitude = calloc (POINTS, sizeof *amplitude);
  uint64_t seed = 64;
  for (size_t i = 0; i < POINTS; i++)
  {
    success[i] = random_uniform (&seed);
    amplitude[i] = random_uniform (&seed);
  }
  points.success = ebit_numbers (POINTS, success);
  points.amplitude = ebit_numbers (POINTS, amplitude);
  const struct ebit_value *arguments[] = { points.success, points.amplitude };
  points.closed = call_by_name ("inept_delivery", 2, arguments);
  points.states = call_by_name ("inept_state", 2, arguments);
  free (success);
  free (amplitude);
  *state = &points;
  return 0;
}

static int
free_points (void **state)
{
  struct points *points = *state;
  ebit_free (points->success);
  ebit_free (points->amplitude);
  ebit_free (points->closed);
  ebit_free (points->states);
  return 0;
}

/* The generic measure of all the states. */
static struct ebit_value *
measure (const struct points *points, const char *name)
{
  const struct ebit_value *arguments[] = { points->states };
  struct ebit_value *values = call_by_name (name, 1, arguments);
  assert_int_equal (values->extent[0], POINTS);
  return values;
}

static const double *
column (const struct points *points, const char *name)
{
  return ebit_field (points->closed, name)->numbers;
}

static void
test_concurrence (void **state)
{
  struct ebit_value *generic = measure (*state, "concurrence");
  const double *closed = column (*state, "concurrence");
  for (size_t i = 0; i < POINTS; i++)
    check_close (closed[i], generic->numbers[i], 1e-13);
  ebit_free (generic);
}

static void
test_entanglement_of_formation (void **state)
{
  struct ebit_value *generic = measure (*state, "entanglement_of_formation");
  const double *closed = column (*state, "entanglement_of_formation");
  for (size_t i = 0; i < POINTS; i++)
    check_close (closed[i], generic->numbers[i], 1e-12);
  ebit_free (generic);
}

static void
test_chsh (void **state)
{
  struct ebit_value *generic = measure (*state, "chsh");
  const double *closed = column (*state, "chsh");
  const double *violates = column (*state, "violates_chsh");
  for (size_t i = 0; i < POINTS; i++)
  {
    check_close (closed[i], generic->numbers[i], 1e-13);
    if (fabs (closed[i] - 2) > 1e-12)
      assert_true ((violates[i] > 0) == (closed[i] > 2));
  }
  ebit_free (generic);
}

static void
test_negativity (void **state)
{
  struct ebit_value *generic = measure (*state, "negativity");
  const double *closed = column (*state, "negativity");
  for (size_t i = 0; i < POINTS; i++)
    check_close (closed[i], generic->numbers[i], 1e-13);
  ebit_free (generic);
}

/* F = (1 + C)/2 where C > 0: every entangled one of them teleports better
 * than any classical protocol, with (2 F + 1)/3. */
static void
test_fully_entangled_fraction (void **state)
{
  struct ebit_value *generic = measure (*state, "fully_entangled_fraction");
  const double *closed = column (*state, "concurrence");
  const double *teleports = column (*state, "teleportation_fidelity");
  for (size_t i = 0; i < POINTS; i++)
  {
    const double by_itself = (2 * generic->numbers[i] + 1) / 3;
    check_close (teleports[i], fmax (2.0 / 3, by_itself), 1e-13);
    if (closed[i] > 0)
      check_close ((1 + closed[i]) / 2, generic->numbers[i], 1e-13);
    else
      check_at_most (generic->numbers[i], 0.5 + 1e-13);
  }
  ebit_free (generic);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_concurrence),
    cmocka_unit_test (test_entanglement_of_formation),
    cmocka_unit_test (test_chsh),
    cmocka_unit_test (test_negativity),
    cmocka_unit_test (test_fully_entangled_fraction),
  };
  return cmocka_run_group_tests_name ("delivery, generic measures", tests,
                                      make_points, free_points);
}
