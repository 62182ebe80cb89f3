/* swap_chain: a chain of alike links, purified and swapped.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "swap_chain.h"

#include <string.h>

#include "bell_diagonal.h"
#include "bounds.h"
#include "chain_block.h"
#include "dephasing_rounds.h"
#include "memoryless.h"
#include "purification_arguments.h"
#include "row_table.h"
#include "swap_arguments.h"
#include "swapping.h"

#define SHARE 16
#define MOST_LINKS 1e5

enum column
{
  P,
  LINKS,
  PAIRS,
  ROUNDS,
  GATE_FIDELITY,
  MEASUREMENT_ERROR,
  SWAPS,
  WAITS,
  COHERENCE,
  LINKING,
  ATTEMPTS,
  LINK_ERROR,
  DIRECT_RATE,
  IDEAL_RATE,
  END_ERROR,
  YIELD,
  PURIFIED_RATE,
  MEMORYLESS_RATE,
  FIDELITY,
  HASHING,
  KEY_FRACTION,
  PAIRS_PER_SECOND,
  STATUS,
  N_COLUMNS
};

#define N_INPUTS ((size_t)LINK_ERROR)
#define MOST_CHAIN_ROUNDS 100

static const struct ebit_input inputs[]
    = { { "p",
          "1",
          "phase flips of a pair sent the whole way",
          { 0, 0.5, false, false, false },
          NAN,
          NULL },
        { "links",
          "1",
          "number of links, one more than of repeaters",
          { 1, MOST_LINKS, false, false, true },
          NAN,
          NULL },
        { "pairs",
          "1",
          "number of pairs that meet in each round",
          { 2, 1e6, false, false, true },
          2,
          "2" },
        { "rounds",
          "1",
          "rounds of purification of each link",
          { 0, MOST_CHAIN_ROUNDS, false, false, true },
          0,
          "0" },
        EBIT_OPERATION_GATE,
        EBIT_OPERATION_RESULT,
        EBIT_SWAP_PROBABILITY,
        EBIT_SWAP_WAIT,
        EBIT_SWAP_T2,
        EBIT_LINK_SUCCESS,
        EBIT_LINK_ATTEMPT };

static const struct ebit_column columns[N_COLUMNS] = {
  { "p", "1", "the input", EBIT_COLUMN_NUMBER },
  { "links", "1", "the input", EBIT_COLUMN_NUMBER },
  { "pairs", "1", "the input", EBIT_COLUMN_NUMBER },
  { "rounds", "1", "the input", EBIT_COLUMN_NUMBER },
  { "gate_fidelity", "1", "the input", EBIT_COLUMN_NUMBER },
  { "measurement_error", "1", "the input", EBIT_COLUMN_NUMBER },
  { "swap_probability", "1", "the input", EBIT_COLUMN_NUMBER },
  { "wait", "time", "the input", EBIT_COLUMN_NUMBER },
  { "t2", "time", "the input", EBIT_COLUMN_NUMBER },
  { "link_success", "1", "the input", EBIT_COLUMN_NUMBER },
  { "attempt_s", "s", "the input", EBIT_COLUMN_NUMBER },
  { "link_error", "1", "phase flips of a link before purification",
    EBIT_COLUMN_NUMBER },
  { "direct_rate", "ebit per pair", "1 - h2(p): sent the whole way",
    EBIT_COLUMN_NUMBER },
  { "ideal_rate", "ebit per pair",
    "1 - h2(link_error): repeaters that correct all errors",
    EBIT_COLUMN_NUMBER },
  { "end_error", "1", "1 - fidelity of a pair at the ends",
    EBIT_COLUMN_NUMBER },
  { "yield", "1", "pairs at the ends a pair put into each link",
    EBIT_COLUMN_NUMBER },
  { "purified_rate", "ebit per pair",
    "of whole blocks, perfect operations; NaN beyond 20 kept pairs",
    EBIT_COLUMN_NUMBER },
  { "memoryless_rate", "ebit per pair", "yield times hashing, of pairs",
    EBIT_COLUMN_NUMBER },
  { "fidelity", "1", "of a pair at the ends", EBIT_COLUMN_NUMBER },
  { "hashing", "ebit", "1 - H of that pair's weights; may be negative",
    EBIT_COLUMN_NUMBER },
  { "key_fraction", "bit", "secret bits of that pair, of both bases",
    EBIT_COLUMN_NUMBER },
  { "pairs_per_second", "1/s", "without purification; NaN with it",
    EBIT_COLUMN_NUMBER },
  { "status", "1",
    "exact where rates are capacities, achievable where a protocol's",
    EBIT_COLUMN_STATUS },
};

struct table
{
  struct ebit_table_inputs read;
  double *cells;
  int threads;
};

static bool
is_perfect (const double *x)
{
  return x[GATE_FIDELITY] == 1 && x[MEASUREMENT_ERROR] == 0;
}

/* The weights of a link after its rounds, and the pairs kept a pair. */
static double
purify_link (const double *x, double weights[4])
{
  const struct ebit_imperfection imperfection = ebit_make_imperfection (
      x[GATE_FIDELITY], x[MEASUREMENT_ERROR], 0, INFINITY);
  double yield = 1;
  for (double k = 0; k < x[ROUNDS]; k++)
    yield *= ebit_memoryless_round (x[PAIRS], EBIT_FRAME_FIXED, &imperfection,
                                    weights)
             * (x[PAIRS] - 1) / x[PAIRS];
  return yield;
}

/* Phase flips of links that wait and are swapped perfectly have the bias 1 -
 * 2p of the links times that of all waiting, which is small with as many
 * digits.
 */
static void
fill_flipped_pair (double *x)
{
  const double log_kept = x[LINKS] > 1 && x[WAITS] > 0
                              ? -2 * x[WAITS] / x[COHERENCE] * x[LINKS]
                              : 0;
  const double bias = (1 - 2 * x[P]) * exp (log_kept);
  x[YIELD] = pow (x[SWAPS], x[LINKS] - 1);
  x[END_ERROR] = x[P] - (1 - 2 * x[P]) * expm1 (log_kept) / 2;
  x[FIDELITY] = 1 - x[END_ERROR];
  x[HASHING] = x[KEY_FRACTION] = ebit_biased_rate (x[END_ERROR], bias);
  x[MEMORYLESS_RATE] = x[PURIFIED_RATE] = x[YIELD] * x[HASHING];
}

static void
fill_pair (double *x, const struct ebit_swap_noise *noise)
{
  const double q = x[LINK_ERROR];
  double link[4] = { 1 - q, q, 0, 0 }, chain[4];
  x[YIELD] = purify_link (x, link) * pow (x[SWAPS], x[LINKS] - 1);
  if (x[LINKS] > 1)
    ebit_wait_for_swap (noise, link);
  memcpy (chain, link, sizeof chain);
  for (double k = 1; k < x[LINKS]; k++)
    ebit_join_link (noise, link, chain);
  x[END_ERROR] = chain[1] + chain[2] + chain[3];
  x[FIDELITY] = chain[0];
  x[HASHING] = ebit_hashing_of_weights (chain);
  x[KEY_FRACTION] = ebit_key_fraction_of_weights (chain);
  x[MEMORYLESS_RATE] = x[YIELD] * fmax (0, x[HASHING]);
}

/* Whole blocks. */
static enum ebit_status
fill_block (struct ebit_context *context, double *x,
            const struct ebit_swap_noise *noise)
{
  x[PURIFIED_RATE] = NAN;
  if (!is_perfect (x) || pow (x[PAIRS] - 1, x[ROUNDS]) > EBIT_MOST_CHAIN_BITS)
    return EBIT_OK;
  const enum ebit_status status = ebit_chain_block_rate (
      context, x[LINK_ERROR], (size_t)x[PAIRS], (size_t)x[ROUNDS], x[LINKS],
      x[LINKS] > 1 ? noise->dephasing : 0, &x[PURIFIED_RATE]);
  x[PURIFIED_RATE] *= pow (x[SWAPS], x[LINKS] - 1);
  return status;
}

static enum ebit_status
compute_row (struct ebit_context *context, size_t row, const void *data)
{
  const struct table *table = data;
  double *x = table->cells + row * N_COLUMNS;
  for (size_t i = 0; i < N_INPUTS; i++)
    x[i] = ebit_table_input (&table->read, i, row);
  const struct ebit_swap_noise noise = ebit_make_swap_noise (
      x[GATE_FIDELITY], x[MEASUREMENT_ERROR], x[WAITS], x[COHERENCE]);
  x[LINK_ERROR] = ebit_link_error (x[P], x[LINKS]);
  x[DIRECT_RATE] = ebit_dephasing_rate (x[P]);
  x[IDEAL_RATE]
      = ebit_biased_rate (x[LINK_ERROR], exp (log1p (-2 * x[P]) / x[LINKS]));
  x[PAIRS_PER_SECOND]
      = x[ROUNDS] > 0 ? NAN
                      : ebit_chain_pairs_per_second (x[LINKS], x[SWAPS],
                                                     x[LINKING], x[ATTEMPTS]);
  const bool exact = is_perfect (x) && x[ROUNDS] == 0;
  x[STATUS] = exact ? EBIT_EXACT : EBIT_ACHIEVABLE;
  if (exact)
  {
    fill_flipped_pair (x);
    return EBIT_OK;
  }
  fill_pair (x, &noise);
  return fill_block (context, x, &noise);
}

static enum ebit_status
check_noise (struct ebit_context *context,
             const struct ebit_table_inputs *read)
{
  for (size_t row = 0; row < read->rows; row++)
  {
    double x[N_INPUTS];
    for (size_t i = 0; i < N_INPUTS; i++)
      x[i] = ebit_table_input (read, i, row);
    if (x[ROUNDS] > 0 && x[PAIRS] != 2 && !is_perfect (x))
      return ebit_refuse_number (
          context, "pairs", row, read->length[PAIRS], x[PAIRS],
          "2 where links are purified and gate_fidelity is not 1 or "
          "measurement_error not 0");
  }
  return EBIT_OK;
}

static enum ebit_status
swap_chain (struct ebit_context *context,
            const struct ebit_value *const *arguments,
            const struct ebit_value **result)
{
  struct table table;
  enum ebit_status status = ebit_read_table_inputs (context, N_INPUTS, inputs,
                                                    arguments, &table.read);
  if (!status)
    status = ebit_read_threads (context, arguments[N_INPUTS], &table.threads);
  if (!status)
    status = check_noise (context, &table.read);
  if (status)
    return status;
  const struct ebit_rows rows = { .count = table.read.rows,
                                  .share = SHARE,
                                  .threads = table.threads,
                                  .compute = compute_row,
                                  .data = &table };
  return ebit_fill_row_table (context, &rows, 1, N_COLUMNS, columns,
                              &table.cells, result);
}

/* What describe tells: the inputs are arguments. */
static const struct ebit_column *
column (size_t i)
{
  return N_INPUTS + i < N_COLUMNS ? &columns[N_INPUTS + i] : NULL;
}

const struct ebit_functional ebit_swap_chain_functional = {
  .name = "swap_chain",
  .topic = "Purification",
  .summary = "Chains of repeaters that purify and swap dephased pairs",
  .n_parameters = 12,
  .parameters
  = { { "p", NULL,
        "phase flips of a pair that is sent the whole way, in [0, 1/2]" },
      { "links", NULL, "numbers of links, whole, in [1, 1e5]" },
      { "pairs", "2",
        "numbers of pairs that meet in each round, in [2, 1e6]" },
      { "rounds", "0", "rounds of purification of each link, in [0, 100]" },
      EBIT_SWAP_PARAMETERS,
      { "threads", "1", "number of threads, a whole number in [1, 1024]" } },
  .implementation = swap_chain,
  .column = column,
};
