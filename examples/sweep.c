/* A table of many channels, written as comma-separated values.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     cc sweep.c $(pkg-config --cflags --libs ebit) && ./a.out >rates.csv
 */
#include <ebit.h>
#include <stdio.h>

#define N 11

int
main (void)
{
  double dampings[N];
  for (int i = 0; i < N; i++)
    dampings[i] = i / 10.0;
  struct ebit_value *gamma = ebit_numbers (N, dampings);
  struct ebit_value *thermal = ebit_number (0.1); /* serves all rows */
  struct ebit_value *threads = ebit_number (2);
  const struct ebit_value *arguments[] = { gamma, thermal, threads };
  struct ebit_value *table, *text = NULL;
  struct ebit_error error;
  enum ebit_status status
      = ebit_gadc_rates (3, arguments, NULL, &table, &error);
  if (!status)
  {
    /* One column: in which rows are two rails of use? */
    for (size_t i = 0; i < N; i++)
      if (ebit_at (table, "dual_rail", i) > 0)
        fprintf (stderr, "gamma = %.1f: %.4f to %.4f ebits per use\n",
                 dampings[i], ebit_at (table, "epr_lower", i),
                 ebit_at (table, "epr_upper", i));
    /* All of them. */
    const struct ebit_value *given = table;
    status = ebit_to_csv (1, &given, NULL, &text, &error);
  }
  if (!status)
    fputs (text->texts[0], stdout);
  else
    fprintf (stderr, "%s\n", error.message);
  ebit_free (text);
  ebit_free (table);
  ebit_free (threads);
  ebit_free (thermal);
  ebit_free (gamma);
  return status != EBIT_OK;
}
