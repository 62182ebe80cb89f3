/* Branches of the purification of dephased pairs, and the spectrum of what is
 * kept, as tables.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "purify_dephasing.h"

#include <stdio.h>

#include "arguments.h"
#include "merged_branches.h"
#include "product_code.h"
#include "purification_arguments.h"
#include "value.h"

struct input
{
  double p, pairs, rounds;
};

static enum ebit_status
read_input (struct ebit_context *context, const char *rounds_name,
            const struct ebit_value *const *arguments, struct input *input)
{
  const struct ebit_input inputs[]
      = { EBIT_PURIFIED_ERROR, EBIT_PURIFIED_PAIRS, EBIT_PURIFIED_ROUNDS };
  double *numbers[] = { &input->p, &input->pairs, &input->rounds };
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 3 && !status; i++)
    status
        = ebit_read_number (context, i < 2 ? inputs[i].name : rounds_name,
                            arguments[i], &inputs[i].range, NAN, numbers[i]);
  return status;
}

/* "rounds is 4; it must be ..." */
static enum ebit_status
refuse_reach (struct ebit_context *context, const char *rounds_name,
              double rounds, const char *allowed)
{
  char has[32];
  snprintf (has, sizeof has, "%g", rounds);
  return ebit_refuse (context, rounds_name, has, allowed);
}

static enum ebit_status
add_column (struct ebit_context *context, struct ebit_value *table,
            const struct ebit_column *column, size_t n, const double *numbers)
{
  return ebit_add (context, table, column->name,
                   ebit_make_vector (context, n, numbers));
}

/* ---- Branches --------------------------------------------------------- */

static const struct ebit_column branch_columns[]
    = { { "path", "1", "outcomes of the rounds: s success, f failure",
          EBIT_COLUMN_NUMBER },
        { "probability", "1", "of the last outcome, given those before",
          EBIT_COLUMN_NUMBER },
        { "path_probability", "1", "of all outcomes", EBIT_COLUMN_NUMBER },
        { "rci", "ebit",
          "reverse coherent information of all kept pairs of a block",
          EBIT_COLUMN_NUMBER },
        { "fidelity", "1", "of a kept pair", EBIT_COLUMN_NUMBER } };

static const struct ebit_column *
branch_column (size_t i)
{
  return i < sizeof branch_columns / sizeof *branch_columns
             ? &branch_columns[i]
             : NULL;
}

static struct ebit_value *
make_paths (struct ebit_context *context, size_t rounds)
{
  const size_t n = (size_t)1 << rounds;
  const char **paths = ebit_work (context, n, sizeof *paths);
  char *letters = ebit_work (context, n, rounds + 1);
  if (!paths || !letters)
    return NULL;
  for (size_t i = 0; i < n; i++)
  {
    char *path = letters + i * (rounds + 1);
    for (size_t k = 0; k < rounds; k++)
      path[k] = i >> (rounds - 1 - k) & 1 ? 'f' : 's';
    paths[i] = path;
  }
  return ebit_make_texts (context, n, paths);
}

static enum ebit_status
make_branches (struct ebit_context *context, size_t rounds,
               const struct ebit_branch *branches, const double *chances,
               const struct ebit_value **result)
{
  const size_t n = (size_t)1 << rounds;
  struct ebit_value *table = ebit_make_list (context, EBIT_TABLE, NULL, 5);
  double *numbers = ebit_work (context, 3 * n, sizeof *numbers);
  if (!numbers)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    numbers[i] = branches[i].probability;
    numbers[i + n] = branches[i].rci;
    numbers[i + 2 * n] = 1 - branches[i].error;
  }
  enum ebit_status status = ebit_add (context, table, branch_columns[0].name,
                                      make_paths (context, rounds));
  const double *columns[] = { numbers, chances, numbers + n, numbers + 2 * n };
  for (size_t i = 0; i < 4 && !status; i++)
    status
        = add_column (context, table, &branch_columns[i + 1], n, columns[i]);
  *result = table;
  return status;
}

static enum ebit_status
purification_branches (struct ebit_context *context,
                       const struct ebit_value *const *arguments,
                       const struct ebit_value **result)
{
  struct input input;
  enum ebit_status status = read_input (context, "rounds", arguments, &input);
  if (status)
    return status;
  if (!ebit_can_branch (input.pairs, input.rounds))
    return refuse_reach (context, "rounds", input.rounds,
                         "1, 2 for pairs <= 256, 3 for pairs <= 6, 4 or 5 "
                         "for pairs = 3, or at most 16 for pairs = 2");
  const size_t rounds = (size_t)input.rounds, n = (size_t)1 << rounds;
  struct ebit_branch *branches = ebit_work (context, n, sizeof *branches);
  double *chances = ebit_work (context, n, sizeof *chances);
  if (!branches || !chances)
    return EBIT_EMEMORY;
  status = ebit_merged_branches (context, input.p, (size_t)input.pairs, rounds,
                                 branches, chances);
  return status ? status
                : make_branches (context, rounds, branches, chances, result);
}

const struct ebit_functional ebit_purification_branches_functional = {
  .name = "purification_branches",
  .topic = "Purification",
  .summary = "Successes and failures in the purification of dephased pairs",
  .n_parameters = 3,
  .parameters
  = { { "p", NULL, "probability of a phase flip of each pair, in [0, 1/2]" },
      { "pairs", NULL,
        "number of pairs that meet in each round, a whole number >= 2" },
      { "rounds", NULL,
        "number of rounds: 1; 2 for at most 256 pairs, 3 for 6, 5 for 3, 16 "
        "for 2" } },
  .implementation = purification_branches,
  .column = branch_column,
};

/* ---- Spectrum --------------------------------------------------------- */

static const struct ebit_column spectrum_columns[]
    = { { "weight", "1", "number of flips before purification, even",
          EBIT_COLUMN_NUMBER },
        { "multiplicity", "1", "number of patterns of so many flips that pass",
          EBIT_COLUMN_NUMBER },
        { "eigenvalue", "1", "of the state of the kept pairs, for each",
          EBIT_COLUMN_NUMBER } };

static const struct ebit_column *
spectrum_column (size_t i)
{
  return i < sizeof spectrum_columns / sizeof *spectrum_columns
             ? &spectrum_columns[i]
             : NULL;
}

static enum ebit_status
make_spectrum (struct ebit_context *context,
               const struct ebit_product_code *code, double p,
               const struct ebit_value **result)
{
  const double length = (double)code->length;
  double log_probability, error;
  double *numbers
      = ebit_work (context, 3 * (code->length + 1), sizeof *numbers);
  if (!numbers)
    return EBIT_EMEMORY;
  double *columns[] = { numbers, numbers + code->length + 1,
                        numbers + 2 * (code->length + 1) };
  ebit_word_law (code, p, &log_probability, &error);
  size_t n = 0;
  for (size_t w = 0; w <= code->length; w++)
  {
    if (!(code->words[w] > 0))
      continue;
    const double flipped = w > 0 ? (double)w * log (p) : 0;
    columns[0][n] = (double)w;
    columns[1][n] = code->words[w];
    columns[2][n]
        = exp (flipped + (length - (double)w) * log1p (-p) - log_probability);
    n++;
  }
  struct ebit_value *table = ebit_make_list (context, EBIT_TABLE, NULL, 3);
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < 3 && !status; i++)
    status = add_column (context, table, &spectrum_columns[i], n, columns[i]);
  *result = table;
  return status;
}

static enum ebit_status
purification_spectrum (struct ebit_context *context,
                       const struct ebit_value *const *arguments,
                       const struct ebit_value **result)
{
  struct input input;
  struct ebit_product_code code;
  enum ebit_status status = read_input (context, "round", arguments, &input);
  if (status)
    return status;
  if (!ebit_can_count_words (input.pairs, input.rounds))
    return refuse_reach (context, "round", input.rounds,
                         "1 for pairs <= 1000, 2 for pairs <= 32, 3 for "
                         "pairs <= 7, 4 for pairs <= 4, 5 for pairs = 3, or "
                         "at most 20 for pairs = 2");
  status = ebit_count_words (context, (size_t)input.pairs,
                             (size_t)input.rounds, &code);
  return status ? status : make_spectrum (context, &code, input.p, result);
}

const struct ebit_functional ebit_purification_spectrum_functional = {
  .name = "purification_spectrum",
  .topic = "Purification",
  .summary = "Eigenvalues of dephased pairs after successful purification",
  .n_parameters = 3,
  .parameters
  = { { "p", NULL, "probability of a phase flip of each pair, in [0, 1/2]" },
      { "pairs", NULL,
        "number of pairs that meet in each round, a whole number >= 2" },
      { "round", NULL,
        "after which: 1 for at most 1000 pairs, 2 for 32, 3 for 7, 4 for 4, "
        "5 for 3, 20 for 2" } },
  .implementation = purification_spectrum,
  .column = spectrum_column,
};
