/* Rows per second of gadc_rates from C.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>

#include "bench.h"
#include "ebit.h"

#define ROWS 10000

/* Gammas and thermals spread evenly over the square. */
static void
fill (double *gamma, double *thermal)
{
  for (int i = 0; i < ROWS; i++)
  {
    gamma[i] = (i + 0.5) / ROWS;
    thermal[i] = (double)(i * 37 % ROWS) / ROWS;
  }
}

static int
measure (const char *way, const struct ebit_value *gamma,
         const struct ebit_value *thermal, double threads)
{
  struct ebit_value *count = ebit_numbers (1, &threads);
  const struct ebit_value *arguments[] = { gamma, thermal, count };
  int bad = 0;
  for (int i = 0; i < 7 && !bad; i++)
  {
    struct ebit_value *table;
    const double start = now ();
    bad = ebit_gadc_rates (3, arguments, NULL, &table, NULL) != EBIT_OK;
    printf ("%s\t%d\t%.9g\n", way, ROWS, now () - start);
    ebit_free (table);
  }
  ebit_free (count);
  return bad;
}

int
main (void)
{
  static double x[ROWS], y[ROWS];
  fill (x, y);
  struct ebit_value *gamma = ebit_numbers (ROWS, x);
  struct ebit_value *thermal = ebit_numbers (ROWS, y);
  const int bad
      = measure ("ebit, all columns", gamma, thermal, 1)
        || measure ("ebit, all columns, 2 threads", gamma, thermal, 2);
  ebit_free (gamma);
  ebit_free (thermal);
  return bad;
}
