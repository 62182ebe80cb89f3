/* Candidates for the capacities of any channel.
 *
 * Of a named channel, or one that is recognised as such, by closed forms; of
 * others by the quantities below, each of whose ends stands for what
 * capacity_theorems.h says.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_candidates.h"

#include <string.h>

#include "bound_maker.h"
#include "decisions.h"
#include "degradable_extension.h"
#include "entropies.h"
#include "family_candidates.h"
#include "max_rains.h"
#include "max_relative_entropy.h"
#include "methods.h"
#include "output_bounds.h"
#include "output_support.h"
#include "recognition.h"
#include "squashed.h"
#include "theta_information.h"
#include "transposition.h"

/* In the order in which ties are decided. */
static const struct quantity
{
  const char *name;
  struct ebit_maker maker;
  bool program; /* a semidefinite one */
  int turn;     /* of large channels, and where time is limited: the cheap ones
                   come first */
  bool keys_only;   /* beyond EBIT_SEPARABLE_ORDER */
  const char *task; /* where it has several */
  unsigned worth;   /* for which capacities, of those it serves; 0: for all */
} quantities[] = {
  { .name = "coherent_information",
    .maker = { NULL, EBIT_COHERENT },
    .turn = 2 },
  { .name = "reverse_coherent_information",
    .maker = { NULL, EBIT_REVERSE },
    .turn = 1 },
  { .name = "rains", .maker = { NULL, EBIT_RAINS }, .turn = 3 },
  { .name = "max_relative_entropy_of_entanglement",
    .maker = { .bound = ebit_bound_max_relative_entropy },
    .program = true,
    .turn = 3,
    .keys_only = true },
  /* never below the Rains information where that may stand */
  { .name = "theta_information",
    .maker = { .bound = ebit_bound_theta },
    .program = true,
    .turn = 3,
    .task = "entanglement",
    .worth = EBIT_SERVES (EBIT_TWO_WAY) },
  { .name = "theta_information",
    .maker = { .bound = ebit_bound_key_theta },
    .program = true,
    .turn = 3,
    .task = "key",
    .worth = EBIT_SERVES (EBIT_KEY) | EBIT_SERVES (EBIT_PRIVATE) },
  { .name = "max_rains",
    .maker = { .bound = ebit_bound_max_rains },
    .program = true,
    .turn = 3 },
  { .name = "squashed_entanglement_bound",
    .maker = { .bound = ebit_bound_squashed } },
  { .name = "transposition_bound",
    .maker = { .bound = ebit_bound_transposition },
    .program = true,
    .turn = 3 },
};

#define TURNS 4

#define QUANTITIES (sizeof quantities / sizeof quantities[0])

/* ---- Candidates of a channel that has to be optimised ---------------- */

/* What is known of one quantity of the channel. */
struct found
{
  const struct ebit_capacity_theorem *lower, *upper;
  struct ebit_bounds bounds;
  const struct ebit_value *value;
};

static unsigned
capacities_of (const struct ebit_capacity_theorem *theorem)
{
  if (!theorem)
    return 0;
  const struct ebit_method *method = ebit_find_method (theorem->method);
  return theorem->upper ? method->upper : method->lower;
}

/* The entropy of the input in a certificate, which the sender keeps. */
static enum ebit_status
entropy_of_input (struct ebit_context *context,
                  const struct ebit_value *certificate, double *entropy)
{
  size_t rows, columns;
  double complex *state;
  const enum ebit_status status
      = ebit_read_matrix (context, "state", ebit_field (certificate, "state"),
                          &rows, &columns, &state);
  return status ? status : ebit_state_entropy (context, rows, state, entropy);
}

static enum ebit_status
add_lower_end (struct ebit_context *context, const struct found *found,
               struct ebit_candidates *candidates)
{
  enum ebit_status status = EBIT_OK;
  struct ebit_candidate candidate = { .serves = capacities_of (found->lower),
                                      .value = found->bounds.lower,
                                      .method = found->lower->method,
                                      .kept = found->bounds.lower,
                                      .proof = found->value };
  if (candidate.value > 0 && strcmp (candidate.method, "reverse_code") == 0)
    status = entropy_of_input (context, found->value, &candidate.kept);
  ebit_add_candidate (candidates, &candidate);
  return status;
}

static void
add_upper_end (const struct found *found, struct ebit_candidates *candidates)
{
  const struct ebit_candidate candidate
      = { .upper = true,
          .exact = found->bounds.upper == found->bounds.lower,
          .serves = capacities_of (found->upper),
          .value = found->bounds.upper,
          .method = found->upper->method,
          .proof = found->value };
  ebit_add_candidate (candidates, &candidate);
}

/* Where positive partial transposes do not tell separability, the max-relative
 * entropy takes a search; of entanglement the max-Rains information is then
 * the better bound in any case.  The Theta information of keys has none. */
static bool
is_worth_it (const struct quantity *quantity, size_t order, unsigned wanted)
{
  const bool separable = order <= EBIT_SEPARABLE_ORDER;
  if (!quantity->program)
    return true;
  if (quantity->worth)
    return order <= EBIT_LARGEST_ORDER && (quantity->worth & wanted)
           && (separable || !(quantity->worth & EBIT_SERVES (EBIT_KEY)));
  return order <= EBIT_LARGEST_ORDER
         && (!quantity->keys_only || separable
             || (wanted
                 & (EBIT_SERVES (EBIT_KEY) | EBIT_SERVES (EBIT_PRIVATE))));
}

static enum ebit_status
add_quantity (struct ebit_context *context, const struct quantity *quantity,
              size_t order, unsigned wanted, struct ebit_candidate_channel *to)
{
  struct found found;
  enum ebit_status status
      = ebit_find_capacity_theorem (context, &to->channel, quantity->name,
                                    quantity->task, false, &found.lower);
  if (!status)
    status = ebit_find_capacity_theorem (context, &to->channel, quantity->name,
                                         quantity->task, true, &found.upper);
  if (status)
    return status;
  const unsigned lower = capacities_of (found.lower) & wanted;
  const unsigned upper = capacities_of (found.upper) & wanted;
  if (!(lower | upper) || !is_worth_it (quantity, order, wanted))
    return EBIT_OK;
  status = ebit_make_value_of (context, &quantity->maker, &to->channel,
                               &found.bounds, &found.value);
  if (status == EBIT_ESOLVER) /* one candidate less */
    return EBIT_OK;
  if (!status && lower)
    status = add_lower_end (context, &found, &to->candidates);
  if (!status && upper)
    add_upper_end (&found, &to->candidates);
  return status;
}

/* ---- What is distilled of outputs ------------------------------------ */

/* Of a qubit channel without a name, or damped and dephased; of the others
 * closed forms distil as much.  The receiver may filter what arrives. */
static enum ebit_status
add_output_state (struct ebit_context *context, unsigned wanted,
                  struct ebit_candidate_channel *found)
{
  static const struct ebit_maker maker = { .bound = ebit_bound_best_output };
  struct ebit_bounds bounds;
  struct ebit_candidate candidate
      = { .serves = EBIT_SERVES_WITH_MESSAGES, .method = "output_state" };
  if (!(wanted & EBIT_SERVES_WITH_MESSAGES)
      || (found->channel.family != EBIT_FAMILY_KRAUS
          && found->channel.family != EBIT_FAMILY_DAMPING_DEPHASING
          && found->channel.family != EBIT_FAMILY_MEMORY)
      || found->channel.d_in != 2 || found->channel.d_out != 2
      || ebit_time_is_up (context))
    return EBIT_OK;
  enum ebit_status status = ebit_make_value_of (
      context, &maker, &found->channel, &bounds, &candidate.proof);
  if (status || !(bounds.lower > 0))
    return status == EBIT_ESOLVER ? EBIT_OK : status;
  status = ebit_reference_entropy (context, candidate.proof, &candidate.kept);
  candidate.value = bounds.lower;
  ebit_add_candidate (&found->candidates, &candidate);
  return status;
}

/* In the order of the table, as long as there is time: those of that turn, or
 * all of them where it is TURNS. */
static enum ebit_status
add_quantities (struct ebit_context *context, int turn, size_t order,
                unsigned wanted, struct ebit_candidate_channel *found)
{
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < QUANTITIES && !status; i++)
  {
    const bool now = turn == TURNS || turn == quantities[i].turn;
    status = ebit_poll (context);
    if (!status && now && !ebit_time_is_up (context))
      status = add_quantity (context, &quantities[i], order, wanted, found);
  }
  return status;
}

/* Whether the ends of every capacity that is wanted are within the tolerance
 * of each other. */
static bool
have_met (const struct ebit_candidates *candidates, unsigned wanted)
{
  for (int capacity = 0; capacity <= EBIT_PRIVATE; capacity++)
    if ((wanted & EBIT_SERVES_ALL & EBIT_SERVES (capacity))
        && ebit_choose_winners (candidates, (enum ebit_capacity)capacity)
                   .status
               == EBIT_BRACKET)
      return false;
  return true;
}

/* By a degradable extension, for the capacities that it serves. */
static enum ebit_status
add_extension (struct ebit_context *context, ebit_extension_bound *bound,
               unsigned serves, struct ebit_candidate_channel *to)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_bounds bounds;
  struct ebit_candidate candidate = { .upper = true, .serves = serves };
  enum ebit_status status = bound (context, &to->channel, &bounds);
  if (!status && bounds.upper_method)
    status = ebit_make_bounds (context, &bounds, &candidate.proof);
  ebit_work_release (context, mark);
  candidate.value = bounds.upper;
  candidate.method = bounds.upper_method;
  if (status == EBIT_ESOLVER) /* one candidate less */
    return EBIT_OK;
  if (!status && candidate.method)
    ebit_add_candidate (&to->candidates, &candidate);
  return status;
}

/* Of a channel that has no name: by a flag of the unitary that it mostly is,
 * by a map that nearly degrades it. */
static enum ebit_status
add_extensions (struct ebit_context *context, unsigned wanted,
                struct ebit_candidate_channel *to)
{
  static const struct
  {
    ebit_extension_bound *bound;
    unsigned serves;
  } extensions[] = {
    { ebit_bound_unitary_flag, EBIT_SERVES_UNASSISTED },
    { ebit_bound_nearly_degradable, EBIT_SERVES (EBIT_QUANTUM) },
    { ebit_bound_nearly_degradable_key, EBIT_SERVES (EBIT_PRIVATE) },
  };
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < sizeof extensions / sizeof extensions[0] && !status;
       i++)
    if ((wanted & extensions[i].serves) && !ebit_time_is_up (context)
        && !have_met (&to->candidates, wanted))
      status = add_extension (context, extensions[i].bound,
                              extensions[i].serves, to);
  return status;
}

static enum ebit_status
optimise (struct ebit_context *context, unsigned wanted,
          struct ebit_candidate_channel *found)
{
  enum ebit_decision breaking = EBIT_OPEN;
  enum ebit_status status = ebit_decide_entanglement_breaking (
      context, &found->channel, &breaking);
  if (!status && breaking == EBIT_YES)
  {
    const struct ebit_candidate zero = { .upper = true,
                                         .exact = true,
                                         .serves = EBIT_SERVES_ALL,
                                         .method = "entanglement_breaking" };
    ebit_add_candidate (&found->candidates, &zero);
    return EBIT_OK;
  }
  size_t order = 0;
  if (!status)
    status = ebit_reduced_order (context, &found->channel, &order);
  if (!status)
    status = add_output_state (context, wanted, found);
  const bool is_large = order > EBIT_LARGEST_ORDER;
  if (!status && !is_large && context->until_s == 0)
    status = add_quantities (context, TURNS, order, wanted, found);
  else
    for (int turn = 0;
         turn < TURNS && !status
         && !(is_large && turn > 1 && have_met (&found->candidates, wanted));
         turn++)
      status = add_quantities (context, turn, order, wanted, found);
  if (!status && !is_large)
    status = add_extensions (context, wanted, found);
  return status;
}

enum ebit_status
ebit_find_candidates (struct ebit_context *context,
                      const struct ebit_channel *channel, unsigned wanted,
                      struct ebit_candidate_channel *found)
{
  found->given = *channel;
  ebit_clear_candidates (&found->candidates);
  const enum ebit_status status
      = ebit_named_channel (context, channel, &found->channel);
  if (status)
    return status;
  return ebit_family_candidates (&found->channel, &found->candidates)
             ? add_output_state (context, wanted, found)
             : optimise (context, wanted, found);
}

static enum ebit_status
bound_best_squashed (struct ebit_context *context,
                     const struct ebit_channel *channel,
                     struct ebit_bounds *bounds)
{
  static const size_t dims[2] = EBIT_SQUASHED_DIMS;
  return ebit_bound_best_squashed (context, channel, dims, bounds);
}

enum ebit_status
ebit_find_squashed_candidates (struct ebit_context *context,
                               const struct ebit_channel *channel,
                               unsigned wanted,
                               struct ebit_candidate_channel *found)
{
  static const struct ebit_maker maker = { .bound = bound_best_squashed };
  struct ebit_bounds bounds;
  struct ebit_candidate candidate = { .upper = true,
                                      .serves = EBIT_SERVES_ALL,
                                      .method = "squashed_entanglement" };
  enum ebit_status status
      = ebit_find_candidates (context, channel, wanted, found);
  if (status || !found->channel.has_kraus
      || have_met (&found->candidates, wanted))
    return status;
  status = ebit_make_value_of (context, &maker, &found->channel, &bounds,
                               &candidate.proof);
  if (status)
    return status;
  candidate.value = bounds.upper;
  candidate.exact = bounds.upper == bounds.lower;
  ebit_add_candidate (&found->candidates, &candidate);
  return EBIT_OK;
}

/* ---- Channels from a common source ----------------------------------- */

enum ebit_status
ebit_read_pair (struct ebit_context *context,
                const struct ebit_value *const values[2],
                const struct ebit_candidate_channel *pair[2])
{
  static const char *const names[] = { "channel1", "channel2" };
  struct ebit_candidate_channel *each = ebit_work (context, 2, sizeof *each);
  struct ebit_channel channel;
  enum ebit_status status = each ? EBIT_OK : EBIT_EMEMORY;
  for (size_t i = 0; i < 2 && !status; i++)
  {
    pair[i] = &each[i];
    status = ebit_read_channel (context, names[i], values[i], &channel);
    if (!status)
      status = ebit_find_candidates (context, &channel, EBIT_EPR_WANTED,
                                     &each[i]);
  }
  return status;
}
