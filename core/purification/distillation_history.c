/* What each round of a distillation does.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_history.h"

#include "value.h"

static const char *const names[]
    = { "round",    "probability", "yield",    "fidelity",
        "phi_plus", "phi_minus",   "psi_plus", "psi_minus" };

#define COLUMNS (sizeof names / sizeof names[0])

static void
note_round (const struct ebit_distillation_run *run, double row[COLUMNS])
{
  row[0] = run->rounds;
  row[1] = run->probability;
  row[2] = run->yield;
  row[3] = run->w[0];
  for (size_t k = 0; k < 4; k++)
    row[4 + k] = run->w[k];
}

/* Rows as they were noted become columns. */
static enum ebit_status
make_table (struct ebit_context *context, size_t n,
            const double (*rows)[COLUMNS], const struct ebit_value **history)
{
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, NULL, COLUMNS);
  enum ebit_status status = EBIT_OK;
  for (size_t j = 0; !status && j < COLUMNS; j++)
  {
    double *data;
    struct ebit_value *column
        = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &data);
    for (size_t i = 0; column && i < n; i++)
      data[i] = rows[i][j];
    status = ebit_add (context, table, names[j], column);
  }
  *history = table;
  return status;
}

enum ebit_status
ebit_make_history (struct ebit_context *context,
                   struct ebit_distillation_run *run, double target,
                   double max_rounds, const struct ebit_value **history)
{
  double (*rows)[COLUMNS]
      = ebit_work (context, (size_t)max_rounds + 1, sizeof *rows);
  if (!rows)
    return EBIT_EMEMORY;
  size_t n = 0;
  while (ebit_goes_on (run, target, max_rounds))
  {
    ebit_distil_round (run);
    note_round (run, rows[n++]);
    const enum ebit_status status = ebit_poll_if_due (context);
    if (status)
      return status;
  }
  return make_table (context, n, (const double (*)[COLUMNS])rows, history);
}
