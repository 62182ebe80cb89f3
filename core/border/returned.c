/* What each functional returns, in the words of both hosts.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "returned.h"

#include <string.h>

#define A_CHANNEL "a channel"
#define A_NETWORK "a network: its nodes, edges and task"
#define A_STATE "a density matrix"
#define STATES "a density matrix, of several inputs a stack of them"
#define ONE_EACH "a number, of a stack of states one for each"
#define A_TEXT "a text"
#define ANSWER "true or false where that is proved, undecided where neither is"

static const struct ebit_returned returned[] = {
  { "list_functions", "", "table: name, topic, shape, usage, summary" },
  { "describe", "", "table: role, name, unit, range, default, meaning" },
  { "map_function", "", "list of what the function returns for each call" },
  { "identity_channel", "", A_CHANNEL },
  { "dephasing", "", A_CHANNEL },
  { "depolarizing", "", A_CHANNEL },
  { "pauli_channel", "", A_CHANNEL },
  { "amplitude_damping", "", A_CHANNEL },
  { "gadc", "", A_CHANNEL },
  { "gadc_from_times", "", A_CHANNEL },
  { "dephasing_from_times", "", A_CHANNEL },
  { "damping_dephasing", "", A_CHANNEL },
  { "memory_channel", "", A_CHANNEL },
  { "erasure", "", A_CHANNEL },
  { "pure_loss", "", A_CHANNEL },
  { "thermal_loss", "", A_CHANNEL },
  { "amplifier", "", A_CHANNEL },
  { "bosonic_dephasing", "", A_CHANNEL },
  { "fiber_channel", "", A_CHANNEL },
  { "kraus_channel", "", A_CHANNEL },
  { "choi_channel", "", A_CHANNEL },
  { "nearest_channel", "", "a channel, and its distance from what was given" },
  { "complementary", "", A_CHANNEL },
  { "compose_channel", "", A_CHANNEL },
  { "tensor_channel", "", A_CHANNEL },
  { "random_channel", "", A_CHANNEL },
  { "kraus_operators", "", "list of matrices, d_out x d_in" },
  { "choi_state", "", A_STATE ", reference first" },
  { "stinespring", "", "an isometry, output before environment" },
  { "apply_channel", "", "a matrix, of a stack a stack" },
  { "is_teleportation_covariant", "", ANSWER },
  { "is_degradable", "", ANSWER },
  { "is_antidegradable", "", ANSWER },
  { "is_entanglement_breaking", "", ANSWER },
  { "inept_state", "", STATES },
  { "inept_local_model", "",
    "list: weight, diagonal, werner_state, valid, local_model" },
  { "protocol_state", "", STATES },
  { "distill_step", "",
    "list: probability of keeping, and weights or rho of what is kept" },
  { "network", "", A_NETWORK },
  { "network_from_text", "", A_NETWORK },
  { "split_node", "", A_NETWORK },
  { "chord_network", "", A_NETWORK },
  { "network_to_text", "", A_TEXT },
  { "network_to_lp", "", A_TEXT },
  { "all_pairs_capacity", "",
    "list: from, to, lower and upper of each pair, status and certificate" },
  { "nearest_state", "", "a density matrix, and its distance from rho" },
  { "entropy", "bit", ONE_EACH },
  { "relative_entropy", "bit", ONE_EACH },
  { "mutual_information", "bit", ONE_EACH },
  { "conditional_entropy", "bit", ONE_EACH },
  { "fidelity", "1", ONE_EACH },
  { "partial_trace", "", "a matrix, of a stack a stack, real where rho is" },
  { "partial_transpose", "",
    "a matrix, of a stack a stack, real where rho is" },
  { "negativity", "1", ONE_EACH },
  { "log_negativity", "ebit", ONE_EACH },
  { "concurrence", "1", ONE_EACH },
  { "entanglement_of_formation", "ebit", ONE_EACH },
  { "fully_entangled_fraction", "1", ONE_EACH },
  { "chsh", "1", ONE_EACH },
  { "bell_state", "", STATES },
  { "bell_diagonal", "", STATES },
  { "bell_weights", "1", "four numbers, of a stack of states a row for each" },
  { "ghz_state", "", A_STATE },
  { "pure_state", "", A_STATE },
  { "werner_state", "", STATES },
  { "isotropic_state", "", STATES },
  { "random_state", "", A_STATE },
  { "hashing", "ebit per copy", ONE_EACH },
  { "coherent_information", "",
    "bounds value of a channel, in ebits per use; of a state a number, in "
    "ebits, of a stack one for each" },
  { "reverse_coherent_information", "",
    "bounds value of a channel, in ebits per use; of a state a number, in "
    "ebits, of a stack one for each" },
  { "verify", "", "true, or false and a message why" },
  { "prove", "", "the bounds value with the ends that are proved" },
  { "outward_decimals", "", "texts, one a number" },
  { "cite", "", "list: lower, upper, references, bibtex" },
  { "row_keys", "", "a text for each row, k and 16 digits" },
  { "sample_parameters", "", "table: a column for each parameter, n rows" },
  { "sobol_sample", "",
    "table: a column for each of k parameters, n (k + 2) rows" },
  { "quantity_ends", "",
    "list: of each quantity a list of its lower and its upper ends" },
  { "is_above", "", "a logical for each row, undecided where ends overlap" },
  { "threshold_step", "",
    "list: next, where to ask now; in the end the bounds value" },
  { "resample_counts", "", "list of n counts like those given" },
  { "state_from_counts", "",
    "list: state, log_likelihood, log_likelihood_upper" },
  { "channel_from_counts", "",
    "list: channel, log_likelihood, log_likelihood_upper" },
  { "to_json", "", A_TEXT },
  { "from_json", "", "the value that the text holds" },
  { "to_csv", "", A_TEXT },
  { "from_csv", "", "the table that the text holds" },
};

static const struct ebit_returned bounds
    = { NULL, "",
        "bounds value: lower <= truth <= upper, status, methods of both ends, "
        "certificate" };

/* What is optimised takes a limit of time and returns bounds, unless the
 * list knows more. */
static bool
has_time_limit (const struct ebit_functional *functional)
{
  for (size_t i = 0; i < functional->n_parameters; i++)
    if (strcmp (functional->parameters[i].name, "time_limit_s") == 0)
      return true;
  return false;
}

const struct ebit_returned *
ebit_returned_by (const struct ebit_functional *functional)
{
  if (functional->column)
    return NULL;
  for (size_t i = 0; i < sizeof returned / sizeof *returned; i++)
    if (strcmp (returned[i].name, functional->name) == 0)
      return &returned[i];
  return has_time_limit (functional) ? &bounds : NULL;
}
