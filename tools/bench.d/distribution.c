/* Pairs of the protocols over a fiber and distillation from C, on one core.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench.h"
#include "ebit.h"

#define PAIRS 1000000
#define DISTILLED 100000

static int
measure (const char *way, ebit_function *function, size_t n,
         const struct ebit_value *const *arguments, int rows)
{
  int bad = 0;
  for (int i = 0; i < 7 && !bad; i++)
  {
    struct ebit_value *table;
    const double start = processor_time ();
    bad = function (n, arguments, NULL, &table, NULL) != EBIT_OK;
    printf ("ebit, %s\t%d\t%.9g\n", way, rows, processor_time () - start);
    ebit_free (table);
  }
  return bad;
}

int
main (void)
{
  double *noise = malloc (PAIRS * sizeof *noise);
  double *weights = malloc (4 * DISTILLED * sizeof *weights);
  if (!noise || !weights)
    return 1;
  for (int i = 0; i < PAIRS; i++)
    noise[i] = 1.2 * i / PAIRS;
  for (int i = 0; i < DISTILLED; i++)
  {
    const double e = exp (-1.0 * i / DISTILLED);
    weights[i] = (1 + 3 * e) / 4;
    for (int k = 1; k < 4; k++)
      weights[i + k * DISTILLED] = (1 - e) / 4;
  }
  struct ebit_value *x = ebit_numbers (PAIRS, noise);
  const struct ebit_value rows = { .kind = EBIT_NUMBERS,
                                   .rank = 2,
                                   .extent = { DISTILLED, 4, 1 },
                                   .numbers = weights };
  int bad = 0;
  const char *const protocols[] = { "ded", "edss1", "edss2" };
  for (int i = 0; i < 3; i++)
  {
    struct ebit_value *protocol = ebit_text (protocols[i]);
    char way[32];
    snprintf (way, sizeof way, "distribute, %s", protocols[i]);
    bad |= measure (way, ebit_distribute, 2,
                    (const struct ebit_value *[]){ protocol, x }, PAIRS);
    ebit_free (protocol);
  }
  struct ebit_value *dejmps = ebit_text ("dejmps");
  bad |= measure ("distill to 0.998", ebit_distill, 2,
                  (const struct ebit_value *[]){ &rows, dejmps }, DISTILLED);
  ebit_free (dejmps);
  ebit_free (x);
  free (weights);
  free (noise);
  return bad;
}
