/* quantum_capacity (channel), cpp_capacity (channel), two_way_capacity
 * (channel, task, squash): the best of all candidates (channel_candidates.h)
 * for either end, with the bounds values that prove the winners.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_capacity.h"

#include <string.h>

#include "capacity_value.h"
#include "channel_candidates.h"
#include "channel_value.h"
#include "family_ways.h"

static const struct
{
  const char *name, *task;
} capacities[EBIT_CAPACITIES]
    = { [EBIT_QUANTUM] = { "quantum_capacity", "unassisted" },
        [EBIT_CPP] = { "cpp_capacity", "entanglement" },
        [EBIT_TWO_WAY] = { "two_way_capacity", "entanglement" },
        [EBIT_KEY] = { "two_way_capacity", "key" } };

/* The pairings of recurrence after rails. */
static void
append_partners (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 struct ebit_bounds *bounds)
{
  struct ebit_two_rails rails;
  ebit_find_two_rails (channel, &rails);
  ebit_append_certificate (bounds, "partners",
                           ebit_make_vector (context, rails.recurrence.rounds,
                                             rails.recurrence.partners));
}

static enum ebit_status
set_bounds (struct ebit_context *context,
            const struct ebit_candidate_channel *found,
            enum ebit_capacity capacity, struct ebit_bounds *bounds)
{
  const struct ebit_winners winners
      = ebit_choose_winners (&found->candidates, capacity);
  const struct ebit_value *lower = NULL, *upper = NULL;
  *bounds = (struct ebit_bounds){ .quantity = capacities[capacity].name,
                                  .task = capacities[capacity].task };
  enum ebit_status status
      = ebit_prove_candidate (context, &found->channel, winners.lower, &lower);
  if (!status)
    status = ebit_prove_candidate (context, &found->channel, winners.upper,
                                   &upper);
  if (status)
    return status;
  ebit_set_winners (&winners, bounds);
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, &found->given));
  status
      = ebit_append_candidates (context, &found->candidates, capacity, bounds);
  if (!status && strcmp (winners.lower->method, "two_rails") == 0)
    append_partners (context, &found->channel, bounds);
  if (!status)
    status = ebit_append_proofs (context, "lower_bounds", 1, &lower, bounds);
  if (!status)
    status = ebit_append_proofs (context, "upper_bounds", 1, &upper, bounds);
  return status;
}

enum ebit_status
ebit_make_capacity (struct ebit_context *context,
                    const struct ebit_candidate_channel *found,
                    enum ebit_capacity capacity,
                    const struct ebit_value **result)
{
  struct ebit_bounds bounds;
  const enum ebit_status status
      = set_bounds (context, found, capacity, &bounds);
  return status ? status : ebit_make_bounds (context, &bounds, result);
}

static enum ebit_status
bound (struct ebit_context *context, const struct ebit_channel *channel,
       enum ebit_capacity capacity, bool squash, struct ebit_bounds *bounds)
{
  struct ebit_candidate_channel *found = ebit_work (context, 1, sizeof *found);
  if (!found)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = (squash ? ebit_find_squashed_candidates : ebit_find_candidates) (
          context, channel, EBIT_SERVES (capacity), found);
  return status ? status : set_bounds (context, found, capacity, bounds);
}

enum ebit_status
ebit_bound_capacity (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     enum ebit_capacity capacity, struct ebit_bounds *bounds)
{
  return bound (context, channel, capacity, false, bounds);
}

static enum ebit_status
answer (struct ebit_context *context, const struct ebit_value *value,
        enum ebit_capacity capacity, bool squash,
        const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  enum ebit_status status
      = ebit_read_channel (context, "channel", value, &channel);
  if (!status)
    status = bound (context, &channel, capacity, squash, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

/* quantum_capacity and cpp_capacity, whose data is the capacity. */
static enum ebit_status
one_capacity (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  const enum ebit_capacity *capacity = context->data;
  return answer (context, arguments[0], *capacity, false, result);
}

static enum ebit_status
two_way_capacity (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  static const char *const tasks[] = { "entanglement", "key", NULL };
  static const char *const choices[] = { "fixed", "best", NULL };
  size_t task, squash;
  enum ebit_status status
      = ebit_read_choice (context, "task", arguments[1], tasks, &task);
  if (!status)
    status
        = ebit_read_choice (context, "squash", arguments[2], choices, &squash);
  return status ? status
                : answer (context, arguments[0],
                          task ? EBIT_KEY : EBIT_TWO_WAY, squash == 1, result);
}

static const char topic[] = "Capacities";

const struct ebit_functional ebit_quantum_capacity_functional = {
  .name = "quantum_capacity",
  .topic = topic,
  .summary = "Quantum capacity without communication",
  .n_parameters = 3,
  .parameters
  = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = one_capacity,
  .data = &(const enum ebit_capacity){ EBIT_QUANTUM },
};

const struct ebit_functional ebit_cpp_capacity_functional = {
  .name = "cpp_capacity",
  .topic = topic,
  .summary = "Entanglement generation with communication after all uses",
  .n_parameters = 3,
  .parameters
  = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = one_capacity,
  .data = &(const enum ebit_capacity){ EBIT_CPP },
};

const struct ebit_functional ebit_two_way_capacity_functional = {
  .name = "two_way_capacity",
  .topic = topic,
  .summary = "Entanglement or key with two-way communication at any time",
  .n_parameters = 5,
  .parameters
  = { { "channel", NULL, "a channel" },
      { "task", "\"entanglement\"", "\"entanglement\" or \"key\"" },
      { "squash", "\"fixed\"",
        "\"fixed\", the squashed entanglement by formulas alone, or \"best\", "
        "by a search too" },
      EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = two_way_capacity,
};
