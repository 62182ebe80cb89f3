/* Purification of dephased pairs from C, on one core: what the longest calls
 * take.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>

#include "bench.h"
#include "ebit.h"

static const struct
{
  const char *way;
  ebit_function *function;
  double pairs, rounds;
} calls[] = {
  { "ebit, 1e6 pairs, round 2, success", ebit_purify_dephasing, 1e6, 2 },
  { "ebit, 64 pairs, round 2, all", ebit_purify_dephasing, 64, 2 },
  { "ebit, 256 pairs, round 2, all", ebit_purify_dephasing, 256, 2 },
  { "ebit, 7 pairs, round 3, success", ebit_purify_dephasing, 7, 3 },
  { "ebit, 4 pairs, branches, round 2", ebit_purification_branches, 4, 2 },
  { "ebit, 5 pairs, branches, round 3", ebit_purification_branches, 5, 3 },
};

#define CALLS (sizeof calls / sizeof *calls)

int
main (void)
{
  int bad = 0;
  for (size_t k = 0; k < CALLS; k++)
  {
    const double numbers[] = { 0.1, calls[k].pairs, calls[k].rounds };
    struct ebit_value *x[3], *table;
    for (int i = 0; i < 3; i++)
      x[i] = ebit_numbers (1, &numbers[i]);
    for (int i = 0; i < 7; i++)
    {
      const double start = processor_time ();
      bad |= calls[k].function (3, (const struct ebit_value *const *)x, NULL,
                                &table, NULL)
             != EBIT_OK;
      printf ("%s\t1\t%.9g\n", calls[k].way, processor_time () - start);
      ebit_free (table);
    }
    for (int i = 0; i < 3; i++)
      ebit_free (x[i]);
  }
  return bad;
}
