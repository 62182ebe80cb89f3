/* quantum_capacity (channel, decomposition), private_capacity (channel),
 * cpp_capacity (channel), two_way_capacity (channel, task, squash): the best
 * of all candidates (channel_candidates.h) for either end, with the bounds
 * values that prove the winners.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_capacity.h"

#include <string.h>

#include "capacity_value.h"
#include "candidate_proof.h"
#include "channel_candidates.h"
#include "channel_value.h"
#include "degradable_extension.h"
#include "family_ways.h"

static const struct
{
  const char *name, *task;
} capacities[] = { [EBIT_QUANTUM] = { "quantum_capacity", "unassisted" },
                   [EBIT_CPP] = { "cpp_capacity", "entanglement" },
                   [EBIT_TWO_WAY] = { "two_way_capacity", "entanglement" },
                   [EBIT_KEY] = { "two_way_capacity", "key" },
                   [EBIT_PRIVATE] = { "private_capacity", "unassisted key" } };

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

/* The mixture of degradable channels that the caller knows. */
static enum ebit_status
add_decomposition (struct ebit_context *context,
                   const struct ebit_value *value,
                   struct ebit_candidate_channel *found)
{
  struct ebit_decomposition decomposition;
  struct ebit_bounds bounds;
  struct ebit_candidate candidate = { .upper = true,
                                      .serves = EBIT_SERVES (EBIT_QUANTUM),
                                      .method = "degradable_decomposition" };
  enum ebit_status status = ebit_read_decomposition (
      context, "decomposition", value, &found->given, &decomposition);
  if (!status)
    status = ebit_bound_by_parts (context, &found->given, candidate.method,
                                  &decomposition, false, NULL, true, &bounds);
  if (!status)
    status = ebit_make_bounds (context, &bounds, &candidate.proof);
  if (status)
    return status;
  candidate.value = bounds.upper;
  ebit_add_candidate (&found->candidates, &candidate);
  return EBIT_OK;
}

/* What a capacity may be asked besides its candidates of every day. */
struct further
{
  bool squash;                            /* optimised */
  const struct ebit_value *decomposition; /* NULL: none */
};

static enum ebit_status
bound (struct ebit_context *context, const struct ebit_channel *channel,
       enum ebit_capacity capacity, const struct further *further,
       struct ebit_bounds *bounds)
{
  struct ebit_candidate_channel *found = ebit_work (context, 1, sizeof *found);
  if (!found)
    return EBIT_EMEMORY;
  enum ebit_status status = (further->squash ? ebit_find_squashed_candidates
                                             : ebit_find_candidates) (
      context, channel, EBIT_SERVES (capacity), found);
  if (!status && !ebit_is_missing (further->decomposition))
    status = add_decomposition (context, further->decomposition, found);
  return status ? status : set_bounds (context, found, capacity, bounds);
}

enum ebit_status
ebit_bound_capacity (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     enum ebit_capacity capacity, struct ebit_bounds *bounds)
{
  const struct further none = { false, NULL };
  return bound (context, channel, capacity, &none, bounds);
}

static enum ebit_status
answer (struct ebit_context *context, const struct ebit_value *value,
        enum ebit_capacity capacity, const struct further *further,
        const struct ebit_value **result)
{
  struct ebit_channel channel;
  struct ebit_bounds bounds;
  enum ebit_status status
      = ebit_read_channel (context, "channel", value, &channel);
  if (!status)
    status = bound (context, &channel, capacity, further, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

static enum ebit_status
quantum_capacity (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  const struct further further = { false, arguments[1] };
  return answer (context, arguments[0], EBIT_QUANTUM, &further, result);
}

/* private_capacity and cpp_capacity, whose data is the capacity. */
static enum ebit_status
one_capacity (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  const enum ebit_capacity *capacity = context->data;
  const struct further none = { false, NULL };
  return answer (context, arguments[0], *capacity, &none, result);
}

static enum ebit_status
two_way_capacity (struct ebit_context *context,
                  const struct ebit_value *const *arguments,
                  const struct ebit_value **result)
{
  static const char *const tasks[] = { "entanglement", "key", NULL };
  static const char *const choices[] = { "fixed", "best", NULL };
  size_t task, squash = 0;
  enum ebit_status status
      = ebit_read_choice (context, "task", arguments[1], tasks, &task);
  if (!status)
    status
        = ebit_read_choice (context, "squash", arguments[2], choices, &squash);
  const struct further further = { squash == 1, NULL };
  return status ? status
                : answer (context, arguments[0],
                          task ? EBIT_KEY : EBIT_TWO_WAY, &further, result);
}

static const char topic[] = "Capacities";

const struct ebit_functional ebit_quantum_capacity_functional = {
  .name = "quantum_capacity",
  .topic = topic,
  .summary = "Quantum capacity without communication",
  .n_parameters = 4,
  .parameters
  = { { "channel", NULL, "a channel" },
      { "decomposition", "NULL",
        "a list of the fields channels, weights and maps: degradable channels "
        "that it is a mixture of" },
      EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = quantum_capacity,
};

const struct ebit_functional ebit_private_capacity_functional = {
  .name = "private_capacity",
  .topic = topic,
  .summary = "Private capacity without communication",
  .n_parameters = 3,
  .parameters
  = { { "channel", NULL, "a channel" }, EBIT_LIMIT_PARAMETERS ("1e-8") },
  .implementation = one_capacity,
  .data = &(const enum ebit_capacity){ EBIT_PRIVATE },
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
