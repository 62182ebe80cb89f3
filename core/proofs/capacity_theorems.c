/* Which end of which quantity may stand for which capacity.
 *
 * Coherent information is attained by codes, and is the capacity of channels
 * that are degradable, or antidegradable (then 0).  Reverse coherent
 * information takes a message from the receiver.  The Rains information bounds
 * what is done with communication after all uses (Tomamichel, Wilde, Winter,
 * IEEE Trans. Inf. Theory 63, 715); of teleportation-covariant channels at any
 * time, and where it is the relative entropy of entanglement of the Choi state
 * it bounds keys too (Pirandola et al., Nat. Commun. 8, 15043).  Plain Rains
 * information is not known to bound Q<-> of other channels: the max-Rains
 * information is (Berta, Wilde, New J. Phys. 20, 053044), and what is above
 * it, the transposition bound, and what is below it, the Theta information
 * (Fang, Fawzi, Commun. Math. Phys. 384, 1615), for keys with a separable map.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_theorems.h"

#include <string.h>

#include "decisions.h"
#include "output_support.h"

const char *const ebit_communication_names[]
    = { "receivers", "none", "source", NULL };

static const struct ebit_capacity_theorem theorems[] = {
  { "coherent_information", false, "coherent_code", EBIT_ALWAYS, NULL },
  { "coherent_information", true, "degradable_capacity", EBIT_IF_DEGRADABLE,
    NULL },
  { "reverse_coherent_information", false, "reverse_code", EBIT_ALWAYS, NULL },
  { "rains", true, "covariant_entropy", EBIT_IF_COVARIANT_AND_SEPARABLE,
    NULL },
  { "rains", true, "rains_covariant_capacity", EBIT_IF_COVARIANT, NULL },
  { "rains", true, "rains_capacity", EBIT_ALWAYS, NULL },
  { "theta_information", true, "theta_capacity", EBIT_ALWAYS, "entanglement" },
  { "theta_information", true, "theta_key_capacity", EBIT_ALWAYS, "key" },
  { "max_relative_entropy_of_entanglement", true, "max_relative_entropy",
    EBIT_ALWAYS, NULL },
  { "max_rains", true, "max_rains", EBIT_ALWAYS, NULL },
  { "squashed_entanglement_bound", true, "squashed_entanglement", EBIT_ALWAYS,
    NULL },
  { "transposition_bound", true, "transposition", EBIT_ALWAYS, NULL },
  { "degradable_extension", true, "degradable_decomposition", EBIT_ALWAYS,
    NULL },
  { "degradable_extension", true, "approximate_degradability", EBIT_ALWAYS,
    NULL },
  { "degradable_extension", true, "orthogonal_flags", EBIT_ALWAYS, NULL },
  { "degradable_extension", true, "mixed_flags", EBIT_ALWAYS, NULL },
  { "degradable_extension", true, "symmetric_flags", EBIT_ALWAYS, NULL },
  { "degradable_extension", true, "flag_hull", EBIT_ALWAYS, NULL },
  { "degradable_extension", true, "unitary_flag", EBIT_ALWAYS, NULL },
};

static enum ebit_status
is_either (struct ebit_context *context, const struct ebit_channel *channel,
           bool *holds)
{
  enum ebit_decision degradable = EBIT_OPEN, antidegradable = EBIT_OPEN;
  enum ebit_status status
      = ebit_decide_degradable (context, channel, &degradable);
  if (!status)
    status = ebit_decide_antidegradable (context, channel, &antidegradable);
  *holds = degradable == EBIT_YES || antidegradable == EBIT_YES;
  return status;
}

static enum ebit_status
is_covariant (struct ebit_context *context, const struct ebit_channel *channel,
              bool separable, bool *holds)
{
  enum ebit_decision covariant = EBIT_OPEN;
  size_t order = 0;
  enum ebit_status status
      = ebit_decide_covariant (context, channel, &covariant);
  if (!status && separable && channel->family == EBIT_FAMILY_KRAUS)
    status = ebit_reduced_order (context, channel, &order);
  const bool known = order <= EBIT_SEPARABLE_ORDER;
  *holds = covariant == EBIT_YES && (known || !separable);
  return status;
}

static enum ebit_status
check (struct ebit_context *context, const struct ebit_channel *channel,
       enum ebit_capacity_condition condition, bool *holds)
{
  *holds = condition == EBIT_ALWAYS;
  switch (condition)
  {
  case EBIT_IF_DEGRADABLE:
    return is_either (context, channel, holds);
  case EBIT_IF_COVARIANT:
    return is_covariant (context, channel, false, holds);
  case EBIT_IF_COVARIANT_AND_SEPARABLE:
    return is_covariant (context, channel, true, holds);
  default:
    return EBIT_OK;
  }
}

/* Whether a theorem is about that end of the quantity. */
static bool
is_about (const struct ebit_capacity_theorem *theorem, const char *quantity,
          const char *task, bool upper)
{
  return upper == theorem->upper && strcmp (theorem->quantity, quantity) == 0
         && (!theorem->task || (task && strcmp (theorem->task, task) == 0));
}

enum ebit_status
ebit_find_capacity_theorem (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            const char *quantity, const char *task, bool upper,
                            const struct ebit_capacity_theorem **theorem)
{
  *theorem = NULL;
  for (size_t i = 0; i < sizeof theorems / sizeof theorems[0]; i++)
  {
    bool holds = false;
    if (!is_about (&theorems[i], quantity, task, upper))
      continue;
    const enum ebit_status status
        = check (context, channel, theorems[i].condition, &holds);
    if (status || holds)
    {
      *theorem = &theorems[i];
      return status;
    }
  }
  return EBIT_OK;
}

bool
ebit_is_capacity_theorem (const char *quantity, const char *task, bool upper,
                          const char *method)
{
  for (size_t i = 0; i < sizeof theorems / sizeof theorems[0]; i++)
    if (is_about (&theorems[i], quantity, task, upper)
        && strcmp (theorems[i].method, method) == 0)
      return true;
  return false;
}

enum ebit_status
ebit_check_capacity_theorem (struct ebit_context *context,
                             const struct ebit_channel *channel,
                             const char *quantity, const char *task,
                             bool upper, const char *method, bool *holds)
{
  *holds = false;
  for (size_t i = 0; i < sizeof theorems / sizeof theorems[0]; i++)
    if (is_about (&theorems[i], quantity, task, upper)
        && strcmp (theorems[i].method, method) == 0)
      return check (context, channel, theorems[i].condition, holds);
  return EBIT_OK;
}

enum ebit_capacity
ebit_ghz_single_capacity (enum ebit_communication communication)
{
  return communication == EBIT_AMONG_NONE ? EBIT_QUANTUM : EBIT_CPP;
}
