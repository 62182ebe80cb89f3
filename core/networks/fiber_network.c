/* fiber_network_rates (edges, protocol, ...): the rates of fiber_rate between
 * all pairs of nodes of a network, along shortest paths, and their mean.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_network.h"

#include <math.h>
#include <stdio.h>

#include "fiber_link.h"
#include "fiber_pairs.h"
#include "fiber_tables.h"
#include "rows.h"
#include "value.h"

/* A row takes a microsecond or some. */
#define SHARE 256

static const struct ebit_calculator *const fiber_rate
    = &ebit_fiber_rate_calculator;

struct network
{
  struct ebit_fiber_edges edges;
  double numbers[EBIT_LINK_INPUTS]; /* of fiber_rate, but for its length */
  int threads;
  size_t n_pairs;
  const struct ebit_fiber_pair *pairs;
  double *columns[EBIT_FIBER_COLUMNS]; /* of fiber_rate */
};

/* ---- Arguments --------------------------------------------------------- */

/* One number, or one choice, of fiber_rate. */
static enum ebit_status
read_input (struct ebit_context *context, size_t i,
            const struct ebit_value *value, double *number)
{
  const struct ebit_input *input = &fiber_rate->inputs[i];
  const char *const *choices = fiber_rate->choices[i];
  if (!choices)
    return ebit_read_number (context, input->name, value, &input->range,
                             input->fallback, number);
  size_t choice = 0;
  *number = input->fallback;
  if (ebit_is_missing (value) && !isnan (input->fallback))
    return EBIT_OK;
  const enum ebit_status status
      = ebit_require_choice (context, input->name, value, choices, &choice);
  *number = (double)choice;
  return status;
}

/* What fiber_rate refuses of the arguments together: a choice. */
static enum ebit_status
check_row (struct ebit_context *context, const double *numbers)
{
  size_t i;
  const char *allowed = fiber_rate->check (numbers, &i);
  if (!allowed)
    return EBIT_OK;
  char has[64];
  snprintf (has, sizeof has, "\"%s\"",
            fiber_rate->choices[i][(size_t)numbers[i]]);
  return ebit_refuse (context, fiber_rate->inputs[i].name, has, allowed);
}

/* As those of fiber_rate, with edges for the protocol and the protocol for
 * the length. */
static enum ebit_status
read_arguments (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                struct network *network)
{
  enum ebit_status status
      = ebit_read_fiber_edges (context, arguments[0], &network->edges);
  if (!status)
    status = read_input (context, EBIT_LINK_PROTOCOL, arguments[1],
                         &network->numbers[EBIT_LINK_PROTOCOL]);
  network->numbers[EBIT_LINK_LENGTH_KM] = 0;
  for (size_t i = EBIT_LINK_NOISE_PER_KM; !status && i < EBIT_LINK_INPUTS; i++)
    status = read_input (context, i, arguments[i], &network->numbers[i]);
  if (!status)
    status = ebit_read_threads (context, arguments[EBIT_LINK_INPUTS],
                                &network->threads);
  return status ? status : check_row (context, network->numbers);
}

/* Of edges that have no column of their own. */
static enum ebit_status
find_pairs (struct ebit_context *context, struct network *network)
{
  const double *numbers = network->numbers;
  const double usual[EBIT_EDGE_NUMBERS] = {
    [EBIT_EDGE_ATTENUATION_DB_PER_KM]
    = numbers[EBIT_LINK_ATTENUATION_DB_PER_KM],
    [EBIT_EDGE_NOISE_PER_KM] = numbers[EBIT_LINK_NOISE_PER_KM],
    [EBIT_EDGE_INTERMEDIATE_NODES] = numbers[EBIT_LINK_INTERMEDIATE_NODES],
  };
  return ebit_find_fiber_pairs (context, &network->edges, usual,
                                &network->n_pairs, &network->pairs);
}

/* ---- Rates ------------------------------------------------------------- */

static enum ebit_status
compute_row (struct ebit_context *unused, size_t row, const void *data)
{
  (void)unused;
  const struct network *network = data;
  const struct ebit_fiber_pair *pair = &network->pairs[row];
  struct ebit_fiber_link link = ebit_read_fiber_link (network->numbers);
  struct ebit_fiber_rate rate = ebit_rate_of_no_link ();
  double outputs[EBIT_FIBER_COLUMNS];
  link.length_km = pair->length_km;
  link.noise = pair->noise;
  link.way.loss_db = pair->loss_db;
  link.way.intermediate_nodes = pair->intermediate_nodes;
  if (pair->path[0])
    ebit_rate_of_link (&link, &rate);
  ebit_write_fiber_rate (&rate, outputs);
  for (size_t j = 0; j < EBIT_FIBER_COLUMNS; j++)
    network->columns[j][row] = outputs[j];
  return EBIT_OK;
}

static enum ebit_status
compute_rates (struct ebit_context *context, const struct network *network)
{
  const struct ebit_rows rows = { .count = network->n_pairs,
                                  .share = SHARE,
                                  .threads = network->threads,
                                  .compute = compute_row,
                                  .data = network };
  return ebit_run_rows (context, &rows);
}

static double
mean_rate (const struct network *network)
{
  const double *rate = network->columns[EBIT_FIBER_RATE];
  double sum = 0;
  for (size_t i = 0; i < network->n_pairs; i++)
    sum += rate[i];
  return sum / (double)network->n_pairs;
}

/* ---- The table --------------------------------------------------------- */

static const struct ebit_column own_columns[]
    = { { "from", "1", "one of two nodes", EBIT_COLUMN_NUMBER },
        { "to", "1", "the other one, which comes later in the order of nodes",
          EBIT_COLUMN_NUMBER },
        { "path", "1", "the nodes of the shortest path between them",
          EBIT_COLUMN_NUMBER },
        { "length_km", "km", "its length", EBIT_COLUMN_NUMBER },
        { "intermediate_nodes", "1", "how many nodes it passes through",
          EBIT_COLUMN_NUMBER } };

#define OWN_COLUMNS (sizeof own_columns / sizeof own_columns[0])

static const struct ebit_column *
column (size_t i)
{
  if (i < OWN_COLUMNS)
    return &own_columns[i];
  i -= OWN_COLUMNS;
  return i < EBIT_FIBER_COLUMNS ? &fiber_rate->columns[i] : NULL;
}

/* The columns from, to, path, length_km, intermediate_nodes, in that order;
 * NULL among them where memory runs out. */
static enum ebit_status
make_own_columns (struct ebit_context *context, const struct network *network,
                  const struct ebit_value **values)
{
  const size_t n = network->n_pairs;
  size_t *from = ebit_work (context, n, sizeof *from);
  size_t *to = ebit_work (context, n, sizeof *to);
  const char **paths = ebit_work (context, n, sizeof *paths);
  double *length_km, *nodes;
  values[3] = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &length_km);
  values[4] = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &nodes);
  if (!from || !to || !paths || !values[3] || !values[4])
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_fiber_pair *pair = &network->pairs[i];
    from[i] = pair->from;
    to[i] = pair->to;
    paths[i] = pair->path;
    length_km[i] = pair->length_km;
    nodes[i] = pair->intermediate_nodes;
  }
  values[0] = ebit_make_node_column (context, &network->edges.nodes, n, from);
  values[1] = ebit_make_node_column (context, &network->edges.nodes, n, to);
  values[2] = ebit_make_texts (context, n, paths);
  return EBIT_OK;
}

static enum ebit_status
make_table (struct ebit_context *context, struct network *network,
            struct ebit_value **table)
{
  const struct ebit_value *values[OWN_COLUMNS + EBIT_FIBER_COLUMNS];
  const size_t n = OWN_COLUMNS + EBIT_FIBER_COLUMNS;
  enum ebit_status status = make_own_columns (context, network, values);
  for (size_t j = 0; !status && j < EBIT_FIBER_COLUMNS; j++)
  {
    values[OWN_COLUMNS + j] = ebit_make_array (
        context, EBIT_NUMBERS, 1, &network->n_pairs, &network->columns[j]);
    status = values[OWN_COLUMNS + j] ? EBIT_OK : EBIT_EMEMORY;
  }
  if (!status)
    status = compute_rates (context, network);
  *table = ebit_make_list (context, EBIT_TABLE, NULL, n);
  for (size_t j = 0; !status && j < n; j++)
    status = ebit_add (context, *table, column (j)->name, values[j]);
  return status;
}

static enum ebit_status
fiber_network_rates (struct ebit_context *context,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  struct network network = { .threads = 1 };
  struct ebit_value *table = NULL;
  enum ebit_status status = read_arguments (context, arguments, &network);
  if (!status)
    status = find_pairs (context, &network);
  if (!status)
    status = make_table (context, &network, &table);
  if (status)
    return status;
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 2);
  if (ebit_add (context, list, "table", table)
      || ebit_add (context, list, "mean_rate",
                   ebit_make_number (context, mean_rate (&network))))
    return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
}

const struct ebit_functional ebit_fiber_network_rates_functional = {
  .name = "fiber_network_rates",
  .topic = "Fibers",
  .summary = "Distilled pairs per second between all nodes of a network",
  .n_parameters = EBIT_LINK_INPUTS + 1,
  .parameters
  = { { "edges", NULL,
        "a network, or a table of fibers: tail, head (numbers or names of "
        "nodes), length_km, "
        "and, where they differ, attenuation_db_per_km, noise_per_km, "
        "intermediate_nodes" },
      { "protocol", NULL, "\"ded\", \"edss1\" or \"edss2\"" },
      { "noise_per_km", "0", "gamma of fibers without their own, 1/km, >= 0" },
      { "intermediate_nodes", "0",
        "nodes within a fiber without its own, a whole number >= 0" },
      { "source_pairs_per_second", "1", "pairs that a source makes, >= 0" },
      { "coupling_efficiency", "0.8",
        "probability that a photon gets from free space into the fiber, in "
        "[0, 1]" },
      { "bell_measurement_probability", "0.5",
        "probability of the swap that heralds a pair, of \"ded\" alone, in "
        "[0, 1]" },
      { "demultiplexer_loss_db", "3", "loss of a demultiplexer, dB, >= 0" },
      { "wavelength_switch_loss_db", "3.5",
        "loss of a wavelength-selective switch, dB, >= 0" },
      { "fiber_switch_loss_db", "1",
        "loss of a fiber switch, of carriers alone, dB, >= 0" },
      { "attenuation_db_per_km", "0.17",
        "loss of fibers without their own, dB/km, >= 0" },
      { "gate_probability", "0.417",
        "probability that one of the carrier's two gates succeeds, in "
        "[0, 1]" },
      { "distillation", "\"dejmps\"",
        "\"dejmps\", \"bbpssw\", \"bbpssw_improved\", \"mfi\" or \"cnot\"" },
      { "target", "0.998",
        "fidelity at which distillation ends, in (0.5, 1]" },
      { "source", "\"local\"",
        "where pairs are made: \"local\", in one of the two nodes, or, of "
        "\"ded\" alone, \"remote\", in another one" },
      { "gate_fidelity", "1",
        "of each node's two-qubit gate in distillation, in (0, 1]" },
      { "measurement_error", "0",
        "probability that a result in distillation is flipped, in [0, 1/2]" },
      { "threads", "1", "number of threads, a whole number in [1, 1024]" } },
  .implementation = fiber_network_rates,
  .column = column,
};
