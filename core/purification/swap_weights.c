/* swap_weights: a chain of any links, swapped.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "swap_chain.h"

#include <string.h>

#include "bell_diagonal.h"
#include "purification_arguments.h"
#include "row_table.h"
#include "swap_arguments.h"
#include "swapping.h"

enum column
{
  FIDELITY,
  END_ERROR,
  HASHING,
  KEY_FRACTION,
  PAIRS_PER_SECOND,
  WEIGHTS,
  N_COLUMNS = WEIGHTS + 4
};

static const struct ebit_column columns[N_COLUMNS] = {
  { "fidelity", "1", "of a pair at the ends", EBIT_COLUMN_NUMBER },
  { "end_error", "1", "1 - fidelity, to the last digits", EBIT_COLUMN_NUMBER },
  { "hashing", "ebit", "1 - H of that pair's weights; may be negative",
    EBIT_COLUMN_NUMBER },
  { "key_fraction", "bit", "secret bits of that pair, of both bases",
    EBIT_COLUMN_NUMBER },
  { "pairs_per_second", "1/s", "of chains that succeed; NaN without attempt_s",
    EBIT_COLUMN_NUMBER },
  { "phi_plus", "1", "weight of phi+", EBIT_COLUMN_NUMBER },
  { "phi_minus", "1", "weight of phi-", EBIT_COLUMN_NUMBER },
  { "psi_plus", "1", "weight of psi+", EBIT_COLUMN_NUMBER },
  { "psi_minus", "1", "weight of psi-", EBIT_COLUMN_NUMBER },
};

enum input
{
  GATE_FIDELITY,
  MEASUREMENT_ERROR,
  SWAPS,
  WAITS,
  COHERENCE,
  LINKING,
  ATTEMPTS,
  N_INPUTS
};

static const struct ebit_input inputs[N_INPUTS]
    = { EBIT_OPERATION_GATE, EBIT_OPERATION_RESULT, EBIT_SWAP_PROBABILITY,
        EBIT_SWAP_WAIT,      EBIT_SWAP_T2,          EBIT_LINK_SUCCESS,
        EBIT_LINK_ATTEMPT };

/* One chain: each argument is one number. */
static enum ebit_status
read_swap_numbers (struct ebit_context *context,
                   const struct ebit_value *const *arguments, double *x)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < N_INPUTS && !status; i++)
  {
    const struct ebit_input *input = &inputs[i];
    x[i] = input->fallback;
    if (!ebit_takes_fallback (input, arguments[i]))
      status = ebit_read_number (context, input->name, arguments[i],
                                 &input->range, input->fallback, &x[i]);
  }
  return status;
}

static void
swap_links (const double *links, size_t n, const struct ebit_swap_noise *noise,
            double chain[4])
{
  for (size_t k = 0; k < n; k++)
  {
    double link[4];
    for (size_t i = 0; i < 4; i++)
      link[i] = links[k + i * n];
    if (n > 1)
      ebit_wait_for_swap (noise, link);
    if (k > 0)
      ebit_join_link (noise, link, chain);
    else
      memcpy (chain, link, sizeof link);
  }
}

static enum ebit_status
swap_weights (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  const double *links;
  size_t n;
  double x[N_INPUTS], chain[4], cells[N_COLUMNS];
  enum ebit_status status
      = ebit_read_weights (context, "weights", arguments[0], &n, &links);
  if (!status)
    status = read_swap_numbers (context, arguments + 1, x);
  if (status)
    return status;
  const struct ebit_swap_noise noise = ebit_make_swap_noise (
      x[GATE_FIDELITY], x[MEASUREMENT_ERROR], x[WAITS], x[COHERENCE]);
  swap_links (links, n, &noise, chain);
  cells[FIDELITY] = chain[0];
  cells[END_ERROR] = chain[1] + chain[2] + chain[3];
  cells[HASHING] = ebit_hashing_of_weights (chain);
  cells[KEY_FRACTION] = ebit_key_fraction_of_weights (chain);
  cells[PAIRS_PER_SECOND] = ebit_chain_pairs_per_second (
      (double)n, x[SWAPS], x[LINKING], x[ATTEMPTS]);
  memcpy (&cells[WEIGHTS], chain, sizeof chain);
  return ebit_make_row_table (context, 1, N_COLUMNS, columns, cells, result);
}

static const struct ebit_column *
column (size_t i)
{
  return i < N_COLUMNS ? &columns[i] : NULL;
}

const struct ebit_functional ebit_swap_weights_functional = {
  .name = "swap_weights",
  .topic = "Purification",
  .summary = "Any Bell-diagonal pairs joined by entanglement swapping",
  .n_parameters = 8,
  .parameters
  = { { "weights", NULL,
        "a row a link: weights of phi+ phi- psi+ psi-, with sum 1" },
      EBIT_SWAP_PARAMETERS },
  .implementation = swap_weights,
  .column = column,
};
