/* States per second of the measures of two qubits from C, on one core.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "ebit.h"

#define STATES 100000

/* A A^dag / Tr A A^dag with a random A: of full rank, the slowest kind. */
static void
make_state (uint64_t *seed, double *rho)
{
  double re[4][4], im[4][4], trace = 0;
  for (int i = 0; i < 16; i++)
  {
    re[i / 4][i % 4] = uniform (seed);
    im[i / 4][i % 4] = uniform (seed);
    trace += re[i / 4][i % 4] * re[i / 4][i % 4]
             + im[i / 4][i % 4] * im[i / 4][i % 4];
  }
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++)
    {
      double x = 0, y = 0;
      for (int k = 0; k < 4; k++)
      {
        x += re[i][k] * re[j][k] + im[i][k] * im[j][k];
        y += im[i][k] * re[j][k] - re[i][k] * im[j][k];
      }
      rho[2 * (i + 4 * j)] = x / trace;
      rho[2 * (i + 4 * j) + 1] = y / trace;
    }
}

static int
measure (const char *name, const struct ebit_value *stack, size_t arguments)
{
  const struct ebit_value *const given[] = { stack, stack };
  int bad = 0;
  for (int i = 0; i < 7 && !bad; i++)
  {
    struct ebit_value *values;
    const double start = now ();
    bad = ebit_call (name, arguments, given, NULL, &values, NULL) != EBIT_OK;
    printf ("ebit, %s\t%d\t%.9g\n", name, STATES, now () - start);
    ebit_free (values);
  }
  return bad;
}

int
main (void)
{
  static const char *const of_one[] = {
    "entropy",        "mutual_information",
    "negativity",     "concurrence",
    "chsh",           "fully_entangled_fraction",
    "log_negativity", "entanglement_of_formation",
    "hashing",        "conditional_entropy",
    "bell_weights",
  };
  double *rho = calloc (STATES, 32 * sizeof *rho);
  if (!rho)
    return 1;
  uint64_t seed = 1;
  for (size_t i = 0; i < STATES; i++)
    make_state (&seed, rho + 32 * i);
  const struct ebit_value stack = {
    .kind = EBIT_COMPLEX, .rank = 3, .extent = { 4, 4, STATES }, .numbers = rho
  };
  int bad = 0;
  for (size_t i = 0; i < sizeof of_one / sizeof of_one[0]; i++)
    bad |= measure (of_one[i], &stack, 1);
  bad |= measure ("fidelity", &stack, 2);
  bad |= measure ("relative_entropy", &stack, 2);
  free (rho);
  return bad;
}
