/* quantum_capacity (channel), cpp_capacity (channel), two_way_capacity
 * (channel, task): the best of all candidates (channel_candidates.h) for
 * either end, with the bounds values that prove the winners.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_capacity.h"

#include "capacity_value.h"

static const struct
{
  const char *name, *task;
} capacities[EBIT_CAPACITIES]
    = { [EBIT_QUANTUM] = { "quantum_capacity", "unassisted" },
        [EBIT_CPP] = { "cpp_capacity", "entanglement" },
        [EBIT_TWO_WAY] = { "two_way_capacity", "entanglement" },
        [EBIT_KEY] = { "two_way_capacity", "key" } };

enum ebit_status
ebit_make_capacity (struct ebit_context *context,
                    const struct ebit_candidate_channel *found,
                    enum ebit_capacity capacity,
                    const struct ebit_value **result)
{
  const struct ebit_winners winners
      = ebit_choose_winners (&found->candidates, capacity);
  const struct ebit_value *lower = NULL, *upper = NULL;
  struct ebit_bounds bounds = { .quantity = capacities[capacity].name,
                                .task = capacities[capacity].task };
  enum ebit_status status
      = ebit_prove_candidate (context, found, winners.lower, &lower);
  if (!status)
    status = ebit_prove_candidate (context, found, winners.upper, &upper);
  if (status)
    return status;
  ebit_set_winners (&winners, &bounds);
  ebit_certify (&bounds, "channel", ebit_copy_value (context, found->value));
  ebit_certify_candidates (context, &found->candidates, capacity, &bounds);
  ebit_certify_proofs (context, "lower_bounds", 1, &lower, &bounds);
  ebit_certify_proofs (context, "upper_bounds", 1, &upper, &bounds);
  return ebit_make_bounds (context, &bounds, result);
}

static enum ebit_status
bound_capacity (struct ebit_context *context, const struct ebit_value *channel,
                enum ebit_capacity capacity, const struct ebit_value **result)
{
  struct ebit_candidate_channel *found = ebit_work (context, 1, sizeof *found);
  if (!found)
    return EBIT_EMEMORY;
  enum ebit_status status = ebit_find_candidates (
      context, "channel", channel, EBIT_SERVES (capacity), found);
  if (!status)
    status = ebit_make_capacity (context, found, capacity, result);
  return status;
}

static enum ebit_status
quantum_capacity (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  return bound_capacity (context, arguments[0], EBIT_QUANTUM, result);
}

static enum ebit_status
cpp_capacity (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  return bound_capacity (context, arguments[0], EBIT_CPP, result);
}

static enum ebit_status
two_way_capacity (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  static const char *const tasks[] = { "entanglement", "key", NULL };
  size_t task;
  const enum ebit_status status
      = ebit_read_choice (context, "task", arguments[1], tasks, &task);
  if (status)
    return status;
  return bound_capacity (context, arguments[0], task ? EBIT_KEY : EBIT_TWO_WAY,
                         result);
}

static const char topic[] = "Capacities";

const struct ebit_functional ebit_quantum_capacity_functional = {
  .name = "quantum_capacity",
  .topic = topic,
  .summary = "Quantum capacity without communication",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = quantum_capacity,
};

const struct ebit_functional ebit_cpp_capacity_functional = {
  .name = "cpp_capacity",
  .topic = topic,
  .summary = "Entanglement generation with communication after all uses",
  .n_parameters = 1,
  .parameters = { { "channel", NULL, "a channel" } },
  .implementation = cpp_capacity,
};

const struct ebit_functional ebit_two_way_capacity_functional = {
  .name = "two_way_capacity",
  .topic = topic,
  .summary = "Entanglement or key with two-way communication at any time",
  .n_parameters = 2,
  .parameters
  = { { "channel", NULL, "a channel" },
      { "task", "\"entanglement\"", "\"entanglement\" or \"key\"" } },
  .implementation = two_way_capacity,
};
