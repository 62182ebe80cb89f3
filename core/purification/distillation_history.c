/* What each round of a distillation does.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_history.h"

#include <math.h>

#include "distillation_limit.h"
#include "value.h"

static const char *const names[]
    = { "round",     "probability", "yield",     "fidelity", "phi_plus",
        "phi_minus", "psi_plus",    "psi_minus", "limit" };

#define COLUMNS (sizeof names / sizeof names[0])
#define LIMIT (COLUMNS - 1) /* the last, if it is wanted */

/* With more pairs the limit takes long. */
#define MOST_ROUNDS 3

/* Rarer successes than distillation_limit takes. */
#define RAREST 1e-12

/* As the tree of round r is two of the round before, and a step. */
static double
success_of_tree (double before, const struct ebit_distillation_run *run)
{
  return before * before * run->probability;
}

static enum ebit_status
limit_round (struct ebit_context *context, const double input[4],
             const struct ebit_distillation_run *run, double success,
             double *limit)
{
  *limit = NAN;
  if (isnan (input[0]) || run->rounds > MOST_ROUNDS || !(success >= RAREST))
    return EBIT_OK;
  const double sum = input[0] + input[1] + input[2] + input[3];
  struct ebit_distillation problem
      = { .pairs = (size_t)1 << (size_t)run->rounds,
          .kept = 1,
          .success = fmin (success, 1) };
  for (size_t k = 0; k < 4; k++)
    problem.weights[k] = input[k] / sum;
  return ebit_limit_distillation (context, &problem, limit);
}

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
make_table (struct ebit_context *context, size_t n, size_t columns,
            const double (*rows)[COLUMNS], const struct ebit_value **history)
{
  struct ebit_value *table
      = ebit_make_list (context, EBIT_TABLE, NULL, columns);
  enum ebit_status status = EBIT_OK;
  for (size_t j = 0; !status && j < columns; j++)
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
                   double max_rounds, const double *input,
                   const struct ebit_value **history)
{
  double (*rows)[COLUMNS]
      = ebit_work (context, (size_t)max_rounds + 1, sizeof *rows);
  if (!rows)
    return EBIT_EMEMORY;
  size_t n = 0;
  double success = 1;
  while (ebit_goes_on (run, target, max_rounds))
  {
    ebit_distil_round (run);
    note_round (run, rows[n]);
    success = success_of_tree (success, run);
    enum ebit_status status = ebit_poll_if_due (context);
    if (!status && input)
      status = limit_round (context, input, run, success, &rows[n][LIMIT]);
    if (status)
      return status;
    n++;
  }
  return make_table (context, n, input ? COLUMNS : LIMIT,
                     (const double (*)[COLUMNS])rows, history);
}
