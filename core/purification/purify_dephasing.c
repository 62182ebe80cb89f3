/* purify_dephasing (p, pairs, rounds, threads): a row for each round.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "purify_dephasing.h"

#include "bounds.h"
#include "purification_arguments.h"
#include "purified_rounds.h"
#include "row_table.h"

/* From microseconds to seconds a row. */
#define SHARE 1

enum column
{
  P,
  PAIRS,
  ROUND,
  INPUT_PAIRS,
  KEPT_PAIRS,
  SUCCESS_PROBABILITY,
  FIDELITY,
  INFIDELITY,
  INFIDELITY_LOWER,
  INFIDELITY_UPPER,
  RATE_PAPER,
  RATE_SORTED,
  RATE_LOWER,
  RATE_UPPER,
  STATUS,
  N_COLUMNS
};

static const struct ebit_column columns[N_COLUMNS] = {
  { "p", "1", "the input", EBIT_COLUMN_NUMBER },
  { "pairs", "1", "the input", EBIT_COLUMN_NUMBER },
  { "round", "1", "1 to rounds", EBIT_COLUMN_NUMBER },
  { "input_pairs", "1", "pairs^round, of which a block is made",
    EBIT_COLUMN_NUMBER },
  { "kept_pairs", "1", "(pairs - 1)^round, of the block", EBIT_COLUMN_NUMBER },
  { "success_probability", "1",
    "of this round where all earlier ones succeeded; NaN out of reach",
    EBIT_COLUMN_NUMBER },
  { "fidelity", "1", "of a kept pair after success in all rounds",
    EBIT_COLUMN_NUMBER },
  { "infidelity", "1", "1 - fidelity, to the last digits",
    EBIT_COLUMN_NUMBER },
  { "infidelity_lower", "1", "infidelity, or what it cannot be below",
    EBIT_COLUMN_NUMBER },
  { "infidelity_upper", "1", "infidelity, or what it cannot exceed",
    EBIT_COLUMN_NUMBER },
  { "rate_paper", "ebit per pair",
    "over all branches, alike blocks meeting, failing syndromes merged, (20)",
    EBIT_COLUMN_NUMBER },
  { "rate_sorted", "ebit per pair",
    "over all branches, alike blocks meeting, every syndrome kept",
    EBIT_COLUMN_NUMBER },
  { "rate_lower", "ebit per pair",
    "blocks meeting at random, every syndrome kept: not below this",
    EBIT_COLUMN_NUMBER },
  { "rate_upper", "ebit per pair", "the same: not above this",
    EBIT_COLUMN_NUMBER },
  { "status", "1", "exact where both brackets are closed, else bracket",
    EBIT_COLUMN_STATUS },
};

static const struct ebit_input inputs[]
    = { EBIT_PURIFIED_ERROR, EBIT_PURIFIED_PAIRS };

struct table
{
  struct ebit_table_inputs read;
  struct ebit_code_list codes;
  size_t rounds;
  double *cells;
  int threads;
};

static void
fill_cells (double p, double pairs, size_t n,
            const struct ebit_purified_round *round, double *cells)
{
  cells[P] = p;
  cells[PAIRS] = pairs;
  cells[ROUND] = (double)n;
  cells[INPUT_PAIRS] = pow (pairs, (double)n);
  cells[KEPT_PAIRS] = pow (pairs - 1, (double)n);
  cells[SUCCESS_PROBABILITY] = round->success_probability;
  cells[FIDELITY] = 1 - round->error;
  cells[INFIDELITY] = round->error;
  cells[INFIDELITY_LOWER] = round->error_lower;
  cells[INFIDELITY_UPPER] = round->error_upper;
  cells[RATE_PAPER] = round->rate_paper;
  cells[RATE_SORTED] = round->rate_sorted;
  cells[RATE_LOWER] = round->rate_lower;
  cells[RATE_UPPER] = round->rate_upper;
  cells[STATUS] = round->exact ? EBIT_EXACT : EBIT_BRACKET;
}

static enum ebit_status
compute_row (struct ebit_context *context, size_t row, const void *data)
{
  const struct table *table = data;
  const double p = ebit_table_input (&table->read, 0, row);
  const double pairs = ebit_table_input (&table->read, 1, row);
  struct ebit_purified_round rounds[EBIT_MOST_PURIFIED_ROUNDS];
  const enum ebit_status status = ebit_purify_rounds (
      context, &table->codes, p, pairs, table->rounds, rounds);
  for (size_t k = 0; k < table->rounds && !status; k++)
    fill_cells (p, pairs, k + 1, &rounds[k],
                table->cells + (row * table->rounds + k) * N_COLUMNS);
  return status;
}

/* The codes are counted before the rows, which share them. */
static enum ebit_status
list_codes (struct ebit_context *context, struct table *table)
{
  const size_t most = 16; /* more than there are codes within reach */
  table->codes.codes = ebit_work (context, most, sizeof *table->codes.codes);
  enum ebit_status status = table->codes.codes ? EBIT_OK : EBIT_EMEMORY;
  for (size_t i = 0; i < table->read.length[1] && !status; i++)
    status = ebit_list_codes (context, table->read.numbers[1][i],
                              (double)table->rounds, &table->codes);
  return status;
}

static enum ebit_status
read_arguments (struct ebit_context *context,
                const struct ebit_value *const *arguments, struct table *table)
{
  const struct ebit_input rounds_input = EBIT_PURIFIED_ROUNDS;
  double rounds;
  enum ebit_status status
      = ebit_read_table_inputs (context, 2, inputs, arguments, &table->read);
  if (!status)
    status = ebit_read_number (context, rounds_input.name, arguments[2],
                               &rounds_input.range, NAN, &rounds);
  if (!status)
    status = ebit_read_threads (context, arguments[3], &table->threads);
  if (!status)
    table->rounds = (size_t)rounds;
  return status;
}

static enum ebit_status
purify_dephasing (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  struct table table = { .threads = 1 };
  enum ebit_status status = read_arguments (context, arguments, &table);
  if (!status)
    status = list_codes (context, &table);
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

const struct ebit_functional ebit_purify_dephasing_functional = {
  .name = "purify_dephasing",
  .topic = "Purification",
  .summary = "Purification of dephased Bell pairs, round by round",
  .n_parameters = 4,
  .parameters
  = { { "p", NULL, "probabilities of a phase flip of each pair, in [0, 1/2]" },
      { "pairs", NULL,
        "numbers of pairs that meet in each round, whole, in [2, 1e6]" },
      { "rounds", NULL, "number of rounds, a whole number in [1, 40]" },
      { "threads", "1", "number of threads, a whole number in [1, 1024]" } },
  .implementation = purify_dephasing,
  .column = column,
};
