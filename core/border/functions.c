/* The list of what crosses the border, made of function_list.h.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "functions.h"

#include "all_pairs_capacity.h"
#include "assisted_distillation.h"
#include "bell_states.h"
#include "channel_capacity.h"
#include "channel_sweep.h"
#include "chord_network.h"
#include "citations.h"
#include "comparisons.h"
#include "constructors.h"
#include "decisions.h"
#include "describe.h"
#include "decisions_between.h"
#include "discord.h"
#include "distillable.h"
#include "distillation.h"
#include "distillation_limit.h"
#include "distillation_step.h"
#include "distribution.h"
#include "distributions.h"
#include "entanglement.h"
#include "entanglement_assisted.h"
#include "entropy.h"
#include "epr_capacity.h"
#include "example_networks.h"
#include "fiber_network.h"
#include "fiber_tables.h"
#include "fixed_points.h"
#include "gadc_rates.h"
#include "ghz_capacity.h"
#include "ghz_network_capacity.h"
#include "inept_state.h"
#include "inept_tables.h"
#include "information.h"
#include "map_function.h"
#include "max_rains.h"
#include "max_relative_entropy.h"
#include "memoryless.h"
#include "named_states.h"
#include "nearest_state.h"
#include "network_edges.h"
#include "network_files.h"
#include "network_layout.h"
#include "operations.h"
#include "pair_capacity.h"
#include "pair_rates.h"
#include "outward_decimals.h"
#include "partial_trace.h"
#include "protocol_state.h"
#include "purify_dephasing.h"
#include "rail_tables.h"
#include "rail_thresholds.h"
#include "rains.h"
#include "rate_program.h"
#include "row_keys.h"
#include "sample_quantiles.h"
#include "sobol_indices.h"
#include "split_node.h"
#include "squashed.h"
#include "swap_chain.h"
#include "theta_information.h"
#include "threshold.h"
#include "tomography.h"
#include "table_csv.h"
#include "table_quantities.h"
#include "transposition.h"
#include "value_json.h"
#include "verify.h"

/* ---- Functions that need the list, and so stand beside it --------------- */

static const struct ebit_functional ebit_list_functions_functional
    = { .name = "list_functions",
        .topic = "Help",
        .summary = "Table of all functions: name, topic, shape, usage",
        .n_parameters = 0,
        .implementation = ebit_list_of_functions,
        .data = ebit_functions };

static const struct ebit_functional ebit_describe_functional
    = { .name = "describe",
        .topic = "Help",
        .summary = "Arguments and columns of a function, with their units",
        .n_parameters = 1,
        .parameters = { { "name", NULL, "name of a function, a text" } },
        .implementation = ebit_description_of_function,
        .data = ebit_functions };

static const struct ebit_functional ebit_map_function_functional
    = { .name = "map_function",
        .topic = "Tables",
        .summary = "What a function returns for many lists of arguments",
        .n_parameters = 3,
        .parameters
        = { { "name", NULL, "name of a function, a text" },
            { "calls", NULL, "a list of lists, the arguments of each call" },
            { "threads", "1", "number of threads, in [1, 1024]" } },
        .implementation = ebit_map_of_function,
        .data = ebit_functions };

static const struct ebit_functional ebit_quantity_ends_functional = {
  .name = "quantity_ends",
  .topic = "Statistics",
  .summary = "Lower and upper ends of the quantities in a table",
  .n_parameters = 2,
  .parameters
  = { { "values", NULL, "a table, numbers, a bounds value or a list of such" },
      { "inputs", "[]",
        "names of the table's columns that are no quantities" } },
  .implementation = ebit_quantities_of_table,
  .data = ebit_functions
};

/* ---- The list ---------------------------------------------------------- */

#define FUNCTION(name) { .functional = &ebit_##name##_functional },
#define CALCULATOR(name) { .calculator = &ebit_##name##_calculator },

const struct ebit_function_entry ebit_functions[] = {
#include "function_list.h"
  { NULL, NULL }
};
