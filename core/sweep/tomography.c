/* state_from_counts and channel_from_counts: maximum likelihood.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "tomography.h"

#include <math.h>
#include <stdio.h>

#include "channel_value.h"
#include "hermitian.h"
#include "kraus_isometry.h"
#include "likelihood.h"
#include "maps.h"
#include "measured_counts.h"
#include "measurements.h"
#include "spelling.h"
#include "state.h"
#include "subsystems.h"
#include "value.h"

#define LARGEST_ORDER 64 /* of a Choi state */

static const char topic[] = "Statistics";

/* ---- Inputs ---------------------------------------------------------- */

struct inputs
{
  size_t d, count;
  double complex *states; /* d x d each */
};

static enum ebit_status
read_input (struct ebit_context *context, const struct ebit_value *value,
            size_t i, struct inputs *inputs)
{
  char name[EBIT_NAME_SIZE];
  struct ebit_state state;
  ebit_spell_item (context, "inputs", i, name);
  const enum ebit_status status
      = ebit_read_state (context, name, value, &state);
  if (status)
    return status;
  const size_t n = state.n * state.n;
  if (i == 0)
  {
    inputs->d = state.n;
    inputs->states = ebit_work (context, inputs->count, n * sizeof *state.rho);
    if (!inputs->states)
      return EBIT_EMEMORY;
  }
  if (state.n != inputs->d)
    return ebit_refuse_kind (context, name, value,
                             "a state of the order of the first");
  for (size_t k = 0; k < n; k++)
    inputs->states[i * n + k] = state.rho[k];
  return EBIT_OK;
}

static enum ebit_status
read_inputs (struct ebit_context *context, const struct ebit_value *value,
             struct inputs *inputs)
{
  const bool list
      = value && value->kind == EBIT_LIST && ebit_length (value) > 0;
  if (!list)
    return ebit_refuse_kind (context, "inputs", value, "a list of states");
  inputs->count = ebit_length (value);
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; !status && i < inputs->count; i++)
    status = read_input (context, value->items[i], i, inputs);
  return status;
}

/* ---- The problem ------------------------------------------------------ */

struct data
{
  struct inputs inputs;
  struct ebit_measurements measured;
  struct ebit_counts counts;
};

/* The terms of the likelihood: outcomes that were met, with the effects
 * rho^T (x) E of input rho and outcome E. */
static enum ebit_status
make_problem (struct ebit_context *context, const struct data *data,
              struct ebit_likelihood *problem)
{
  const struct ebit_measurements *measured = &data->measured;
  const struct ebit_counts *counts = &data->counts;
  const size_t d_in = data->inputs.d, d_out = measured->d, n = d_in * d_out;
  const size_t all = counts->first[counts->rows];
  enum ebit_status status = ebit_check_memory (
      context, "the terms of the likelihood",
      (double)all * (double)(n * n) * sizeof (double complex));
  double *weights = ebit_work (context, all, sizeof *weights);
  double complex *effects = ebit_work (context, all, n * n * sizeof *effects);
  double complex *input = ebit_work (context, d_in * d_in, sizeof *input);
  if (status || !weights || !effects || !input)
    return EBIT_EMEMORY;
  *problem = (struct ebit_likelihood){ .dims = { d_in, d_out },
                                       .weights = weights,
                                       .effects = effects };
  for (size_t r = 0; r < counts->rows; r++)
  {
    const size_t s = r % measured->settings;
    ebit_transpose (d_in,
                    data->inputs.states + r / measured->settings * d_in * d_in,
                    input);
    for (size_t k = counts->first[r]; k < counts->first[r + 1]; k++)
    {
      if (!(counts->numbers[k] > 0))
        continue;
      const size_t outcome = measured->first[s] + k - counts->first[r];
      weights[problem->count] = counts->numbers[k] / counts->total;
      ebit_kron (d_in, d_in, input, d_out, d_out,
                 measured->effects + outcome * d_out * d_out,
                 effects + problem->count * n * n);
      problem->count++;
    }
  }
  return EBIT_OK;
}

static enum ebit_status
find (struct ebit_context *context, const struct data *data,
      struct ebit_most_likely *best)
{
  struct ebit_likelihood problem;
  const enum ebit_status status = make_problem (context, data, &problem);
  return status ? status : ebit_find_most_likely (context, &problem, best);
}

/* Of all counts, in place of the mean of one. */
static enum ebit_status
add_likelihood (struct ebit_context *context, const struct data *data,
                const struct ebit_most_likely *best, struct ebit_value *list)
{
  const double total = data->counts.total;
  const enum ebit_status status
      = ebit_add (context, list, "log_likelihood",
                  ebit_make_number (context, total * best->value));
  return status ? status
                : ebit_add (context, list, "log_likelihood_upper",
                            ebit_make_number (context, total * best->upper));
}

/* ---- States ----------------------------------------------------------- */

static enum ebit_status
state_from_counts (struct ebit_context *context,
                   const struct ebit_value *const *arguments,
                   const struct ebit_value **result)
{
  double complex one = 1;
  struct data data = { .inputs = { 1, 1, &one } };
  struct ebit_most_likely best;
  enum ebit_status status
      = ebit_read_settings (context, arguments[1], &data.measured);
  if (!status)
    status = ebit_read_counts (context, arguments[0], &data.measured,
                               data.measured.settings, false, &data.counts);
  if (!status)
    status = find (context, &data, &best);
  if (status)
    return status;
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 3);
  const size_t d = data.measured.d;
  status = ebit_add (context, list, "state",
                     ebit_make_matrix (context, d, d, best.choi));
  if (!status)
    status = add_likelihood (context, &data, &best, list);
  *result = list;
  return status;
}

/* ---- Channels --------------------------------------------------------- */

static enum ebit_status
check_order (struct ebit_context *context, const struct data *data)
{
  const size_t n = data->inputs.d * data->measured.d;
  if (n <= LARGEST_ORDER)
    return EBIT_OK;
  char has[96];
  snprintf (has, sizeof has, "of order %zu, with outputs of order %zu",
            data->inputs.d, data->measured.d);
  return ebit_refuse (context, "inputs", has, "such that d_in d_out <= 64");
}

static enum ebit_status
make_channel (struct ebit_context *context, const struct data *data,
              double complex *choi, const struct ebit_value **value)
{
  const size_t d_in = data->inputs.d, d_out = data->measured.d;
  struct ebit_channel channel;
  for (size_t i = 0; i < d_in * d_out * d_in * d_out; i++)
    choi[i] *= (double)d_in;
  enum ebit_status status
      = ebit_channel_from_choi (context, d_in, d_out, choi, &channel);
  if (!status)
    status = ebit_nearest_isometry (context, &channel);
  return status ? status : ebit_make_channel (context, &channel, value);
}

static enum ebit_status
channel_from_counts (struct ebit_context *context,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  struct data data;
  struct ebit_most_likely best;
  const struct ebit_value *channel;
  enum ebit_status status
      = ebit_read_settings (context, arguments[2], &data.measured);
  if (!status)
    status = read_inputs (context, arguments[1], &data.inputs);
  if (!status)
    status = check_order (context, &data);
  if (!status)
    status = ebit_read_counts (context, arguments[0], &data.measured,
                               data.inputs.count * data.measured.settings,
                               false, &data.counts);
  if (!status)
    status = find (context, &data, &best);
  if (!status)
    status = make_channel (context, &data, best.choi, &channel);
  if (status)
    return status;
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 3);
  status = ebit_add (context, list, "channel", channel);
  if (!status)
    status = add_likelihood (context, &data, &best, list);
  *result = list;
  return status;
}

/* ---- Descriptors ------------------------------------------------------ */

const struct ebit_functional ebit_state_from_counts_functional = {
  .name = "state_from_counts",
  .topic = topic,
  .summary = "The state that makes counts most likely",
  .n_parameters = 2,
  .parameters
  = { { "counts", NULL,
        "matrix with a row for each setting and a column for each outcome, or "
        "a list of vectors; numbers in [0, 1e8]" },
      { "settings", NULL, EBIT_MEANING_OF_SETTINGS } },
  .implementation = state_from_counts,
};

const struct ebit_functional ebit_channel_from_counts_functional = {
  .name = "channel_from_counts",
  .topic = topic,
  .summary = "The channel that makes counts most likely",
  .n_parameters = 3,
  .parameters
  = { { "counts", NULL,
        "matrix with a row for each setting of the first input, then of the "
        "second, and a column for each outcome, or a list of vectors; numbers "
        "in [0, 1e8]" },
      { "inputs", NULL, "list of the states that were sent" },
      { "settings", NULL, EBIT_MEANING_OF_SETTINGS } },
  .implementation = channel_from_counts,
};
