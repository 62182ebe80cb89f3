/* purify_dephasing_memoryless (p, pairs, rounds, gate_fidelity,
 * measurement_error, frame, threads).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only of pairs = 2 is the map with imperfect operations known: with more, a
 * failed gate makes the control's bit errors common to all later targets.
 */
#include "memoryless.h"

#include <math.h>

#include "dephasing_rounds.h"
#include "purification_arguments.h"
#include "row_table.h"

#define SHARE 256

const char *const ebit_frame_names[] = { "fixed", "alternate", NULL };

/* phi- <-> psi+, by Hadamards at both nodes. */
static void
swap_bases (double w[4])
{
  const double b = w[1];
  w[1] = w[2];
  w[2] = b;
}

/* EPL-D keeps one of the two agreeing results of the same step: half of it. */
static double
step_in_fixed_frame (const struct ebit_imperfection *imperfection, double w[4])
{
  swap_bases (w);
  const double p = 2
                   * ebit_distillation_map (EBIT_EPL_D_TARGET, imperfection,
                                            false, w, w, w);
  swap_bases (w);
  return p;
}

double
ebit_memoryless_round (double m, enum ebit_frame frame,
                       const struct ebit_imperfection *imperfection,
                       double weights[4])
{
  if (m == 2)
    return frame == EBIT_FRAME_FIXED
               ? step_in_fixed_frame (imperfection, weights)
               : ebit_distillation_map (EBIT_DEJMPS, imperfection, false,
                                        weights, weights, weights);
  const double p = weights[1];
  weights[1] = ebit_memoryless_error (p, m);
  weights[0] = 1 - weights[1];
  return ebit_first_success (p, m);
}

/* ---- The table -------------------------------------------------------- */

enum column
{
  P,
  PAIRS,
  GATE_FIDELITY,
  MEASUREMENT_ERROR,
  ROUND,
  ERROR,
  FIDELITY,
  SUCCESS_PROBABILITY,
  YIELD,
  WEIGHTS,
  N_COLUMNS = WEIGHTS + 4
};

static const struct ebit_column columns[N_COLUMNS] = {
  { "p", "1", "the input", EBIT_COLUMN_NUMBER },
  { "pairs", "1", "the input", EBIT_COLUMN_NUMBER },
  { "gate_fidelity", "1", "the input", EBIT_COLUMN_NUMBER },
  { "measurement_error", "1", "the input", EBIT_COLUMN_NUMBER },
  { "round", "1", "1 to rounds", EBIT_COLUMN_NUMBER },
  { "error", "1", "1 - fidelity, to the last digits", EBIT_COLUMN_NUMBER },
  { "fidelity", "1", "of a kept pair", EBIT_COLUMN_NUMBER },
  { "success_probability", "1", "of this round", EBIT_COLUMN_NUMBER },
  { "yield", "1", "kept pairs a pair put in, failures taken off",
    EBIT_COLUMN_NUMBER },
  { "phi_plus", "1", "weight of phi+", EBIT_COLUMN_NUMBER },
  { "phi_minus", "1", "weight of phi-", EBIT_COLUMN_NUMBER },
  { "psi_plus", "1", "weight of psi+", EBIT_COLUMN_NUMBER },
  { "psi_minus", "1", "weight of psi-", EBIT_COLUMN_NUMBER },
};

static const struct ebit_input inputs[]
    = { EBIT_PURIFIED_ERROR, EBIT_PURIFIED_PAIRS, EBIT_OPERATION_GATE,
        EBIT_OPERATION_RESULT };

#define N_INPUTS (sizeof inputs / sizeof *inputs)

struct table
{
  struct ebit_table_inputs read;
  enum ebit_frame frame;
  size_t rounds;
  double *cells;
  int threads;
};

static enum ebit_status
compute_row (struct ebit_context *context, size_t row, const void *data)
{
  (void)context;
  const struct table *table = data;
  const double p = ebit_table_input (&table->read, P, row);
  const double m = ebit_table_input (&table->read, PAIRS, row);
  const struct ebit_imperfection imperfection = ebit_make_imperfection (
      ebit_table_input (&table->read, GATE_FIDELITY, row),
      ebit_table_input (&table->read, MEASUREMENT_ERROR, row), 0, INFINITY);
  double weights[4] = { 1 - p, p, 0, 0 }, yield = 1;
  for (size_t k = 1; k <= table->rounds; k++)
  {
    double *cells = table->cells + (row * table->rounds + k - 1) * N_COLUMNS;
    const double success
        = ebit_memoryless_round (m, table->frame, &imperfection, weights);
    yield *= success * (m - 1) / m;
    for (size_t i = 0; i < N_INPUTS; i++)
      cells[i] = ebit_table_input (&table->read, i, row);
    cells[ROUND] = (double)k;
    cells[ERROR] = weights[1] + weights[2] + weights[3];
    cells[FIDELITY] = weights[0];
    cells[SUCCESS_PROBABILITY] = success;
    cells[YIELD] = yield;
    for (size_t i = 0; i < 4; i++)
      cells[WEIGHTS + i] = weights[i];
  }
  return EBIT_OK;
}

static enum ebit_status
check_noise (struct ebit_context *context, const struct table *table)
{
  const struct ebit_table_inputs *read = &table->read;
  for (size_t row = 0; row < read->rows; row++)
  {
    const bool perfect
        = ebit_table_input (read, GATE_FIDELITY, row) == 1
          && ebit_table_input (read, MEASUREMENT_ERROR, row) == 0;
    const double m = ebit_table_input (read, PAIRS, row);
    if (!perfect && m != 2)
      return ebit_refuse_number (
          context, "pairs", row, read->length[PAIRS], m,
          "2 where gate_fidelity is not 1 or measurement_error not 0");
    if (table->frame != EBIT_FRAME_FIXED && m != 2)
      return ebit_refuse_number (context, "pairs", row, read->length[PAIRS], m,
                                 "2 in the frame \"alternate\"");
  }
  return EBIT_OK;
}

static enum ebit_status
read_arguments (struct ebit_context *context,
                const struct ebit_value *const *arguments, struct table *table)
{
  const struct ebit_input rounds_input = EBIT_PURIFIED_ROUNDS;
  const struct ebit_value *const columns_read[]
      = { arguments[0], arguments[1], arguments[3], arguments[4] };
  double rounds;
  size_t frame;
  enum ebit_status status = ebit_read_table_inputs (
      context, N_INPUTS, inputs, columns_read, &table->read);
  if (!status)
    status = ebit_read_number (context, rounds_input.name, arguments[2],
                               &rounds_input.range, NAN, &rounds);
  if (!status)
    status = ebit_read_choice (context, "frame", arguments[5],
                               ebit_frame_names, &frame);
  if (!status)
    status = ebit_read_threads (context, arguments[6], &table->threads);
  if (status)
    return status;
  table->rounds = (size_t)rounds;
  table->frame = (enum ebit_frame)frame;
  return check_noise (context, table);
}

static enum ebit_status
purify_dephasing_memoryless (struct ebit_context *context,
                             const struct ebit_value *const *arguments,
                             const struct ebit_value **result)
{
  struct table table = { .threads = 1 };
  enum ebit_status status = read_arguments (context, arguments, &table);
  if (status)
    return status;
  const struct ebit_rows rows = { .count = table.read.rows,
                                  .share = SHARE,
                                  .threads = table.threads,
                                  .compute = compute_row,
                                  .data = &table };
  return ebit_fill_row_table (context, &rows, table.rounds, N_COLUMNS, columns,
                              &table.cells, result);
}

/* What describe tells: the inputs are arguments. */
static const struct ebit_column *
column (size_t i)
{
  return ROUND + i < N_COLUMNS ? &columns[ROUND + i] : NULL;
}

const struct ebit_functional ebit_purify_dephasing_memoryless_functional = {
  .name = "purify_dephasing_memoryless",
  .topic = "Purification",
  .summary = "Purification of dephased Bell pairs as if kept pairs were "
             "independent",
  .n_parameters = 7,
  .parameters
  = { { "p", NULL, "probabilities of a phase flip of each pair, in [0, 1/2]" },
      { "pairs", NULL,
        "numbers of pairs that meet in each round, whole, in [2, 1e6]" },
      { "rounds", NULL, "number of rounds, a whole number in [1, 40]" },
      { "gate_fidelity", "1",
        "1 minus the depolarizing of each node's gate, in (0, 1]; below 1 for "
        "pairs = 2 only" },
      { "measurement_error", "0",
        "probability that a result is flipped, in [0, 1/2]; above 0 for pairs "
        "= 2 only" },
      { "frame", "\"fixed\"",
        "\"fixed\": every round looks for phase errors; \"alternate\": bases "
        "are exchanged as in DEJMPS, pairs = 2" },
      { "threads", "1", "number of threads, a whole number in [1, 1024]" } },
  .implementation = purify_dephasing_memoryless,
  .column = column,
};
