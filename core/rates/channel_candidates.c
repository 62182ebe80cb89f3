/* Candidates for the capacities of any channel, with their proofs.
 *
 * What may stand for what (ends of Q, E_cpp, Q<->, P<->):
 *
 *   coherent information          lower of all; upper of Q where the channel
 *                                 is degradable or antidegradable
 *   reverse coherent information  lower of E_cpp, Q<->, P<->
 *   Rains information             upper of Q and E_cpp (Tomamichel, Wilde,
 *                                 Winter, IEEE Trans. Inf. Theory 63, 715);
 *                                 where the channel is teleportation covariant
 *                                 of Q<-> too, and, from one qubit to a qubit
 *                                 or a qutrit, where it is the relative
 *                                 entropy of entanglement of the Choi state,
 *                                 of P<-> (Pirandola et al., Nat. Commun. 8)
 *   max-Rains information         upper of Q, E_cpp, Q<-> (Berta, Wilde, New
 *                                 J. Phys. 20, 053044)
 *   transposition bound           the same, since max-Rains is below it
 *   max-relative entropy of
 *   entanglement, squashed
 *   entanglement                  upper of all
 *
 * Plain Rains information is not known to bound Q<-> of other channels.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_candidates.h"

#include <math.h>
#include <string.h>

#include "decisions.h"
#include "distillable.h"
#include "hermitian.h"
#include "information.h"
#include "maps.h"
#include "max_rains.h"
#include "max_relative_entropy.h"
#include "rains.h"
#include "squashed.h"
#include "transposition.h"

/* Semidefinite programs beyond this order of the Choi matrix take long. */
#define LARGEST_PROGRAM 16

struct quantity
{
  const struct ebit_functional *function;
  bool program;                            /* a semidefinite one */
  const char *lower_method, *upper_method; /* of the ends that serve */
};

/* In the order in which ties are decided. */
static const struct quantity quantities[] = {
  { &ebit_coherent_information_functional, false, "coherent_code",
    "degradable_capacity" },
  { &ebit_reverse_coherent_information_functional, false, "reverse_code",
    NULL },
  { &ebit_rains_functional, false, NULL, "rains_capacity" },
  { &ebit_max_relative_entropy_of_entanglement_functional, true, NULL,
    "max_relative_entropy" },
  { &ebit_max_rains_functional, true, NULL, "max_rains" },
  { &ebit_squashed_entanglement_bound_functional, false, NULL,
    "squashed_entanglement" },
  { &ebit_transposition_bound_functional, true, NULL, "transposition" },
};

#define QUANTITIES (sizeof quantities / sizeof quantities[0])

/* ---- Which end serves which capacity --------------------------------- */

static enum ebit_status
coherent_serves (struct ebit_context *context,
                 const struct ebit_channel *channel, bool upper,
                 unsigned *serves)
{
  enum ebit_decision degradable = EBIT_OPEN, antidegradable = EBIT_OPEN;
  *serves = EBIT_SERVES_ALL;
  if (!upper)
    return EBIT_OK;
  enum ebit_status status
      = ebit_decide_degradable (context, channel, &degradable);
  if (!status)
    status = ebit_decide_antidegradable (context, channel, &antidegradable);
  const bool known = degradable == EBIT_YES || antidegradable == EBIT_YES;
  *serves = known ? EBIT_SERVES (EBIT_QUANTUM) : 0;
  return status;
}

static enum ebit_status
rains_serves (struct ebit_context *context, const struct ebit_channel *channel,
              unsigned *serves)
{
  enum ebit_decision covariant = EBIT_OPEN;
  const enum ebit_status status
      = ebit_decide_covariant (context, channel, &covariant);
  const bool small = channel->d_in * channel->d_out <= 6;
  const bool family = channel->family != EBIT_FAMILY_KRAUS;
  *serves = EBIT_SERVES (EBIT_QUANTUM) | EBIT_SERVES (EBIT_CPP);
  if (covariant == EBIT_YES)
    *serves = small || family ? EBIT_SERVES_ALL : EBIT_SERVES_ENTANGLEMENT;
  return status;
}

enum ebit_status
ebit_quantity_serves (struct ebit_context *context,
                      const struct ebit_channel *channel, const char *quantity,
                      bool upper, unsigned *serves)
{
  *serves = 0;
  if (strcmp (quantity, "coherent_information") == 0)
    return coherent_serves (context, channel, upper, serves);
  if (!upper)
  {
    if (strcmp (quantity, "reverse_coherent_information") == 0)
      *serves = EBIT_SERVES_ASSISTED;
    return EBIT_OK;
  }
  if (strcmp (quantity, "rains") == 0)
    return rains_serves (context, channel, serves);
  if (strcmp (quantity, "max_rains") == 0
      || strcmp (quantity, "transposition_bound") == 0)
    *serves = EBIT_SERVES_ENTANGLEMENT;
  if (strcmp (quantity, "max_relative_entropy_of_entanglement") == 0
      || strcmp (quantity, "squashed_entanglement_bound") == 0)
    *serves = EBIT_SERVES_ALL;
  return EBIT_OK;
}

/* ---- Candidates of a channel that has to be optimised ---------------- */

static enum ebit_status
call (struct ebit_context *context, const struct ebit_functional *function,
      const struct ebit_value *x, const struct ebit_value **result)
{
  const struct ebit_value *arguments[EBIT_MAX_PARAMETERS] = { x };
  const size_t mark = ebit_work_mark (context);
  const enum ebit_status status
      = ebit_run_functional (context, function, arguments, result);
  ebit_work_release (context, mark);
  return status;
}

/* The entropy of the input in a certificate, which the sender keeps. */
static enum ebit_status
entropy_of_input (struct ebit_context *context, const struct ebit_value *proof,
                  double *entropy)
{
  size_t rows, columns;
  double complex *state;
  enum ebit_status status = ebit_read_matrix (
      context, "state", ebit_field (proof, "state"), &rows, &columns, &state);
  double *values = ebit_work (context, columns, sizeof *values);
  if (status || !values)
    return status ? status : EBIT_EMEMORY;
  status = ebit_hermitian_eigen (context, rows, state, values, NULL);
  *entropy = 0;
  for (size_t i = 0; i < rows; i++)
    *entropy += ebit_entropy_term (values[i]);
  return status;
}

static enum ebit_status
add_lower_end (struct ebit_context *context, struct ebit_candidate candidate,
               struct ebit_candidates *candidates)
{
  enum ebit_status status = EBIT_OK;
  candidate.value = ebit_field (candidate.proof, "lower")->numbers[0];
  candidate.kept = candidate.value;
  if (candidate.value > 0 && strcmp (candidate.method, "reverse_code") == 0)
    status = entropy_of_input (context, candidate.proof, &candidate.kept);
  ebit_add_candidate (candidates, &candidate);
  return status;
}

static void
add_upper_end (struct ebit_candidate candidate, unsigned serves,
               struct ebit_candidates *candidates)
{
  candidate.upper = true;
  candidate.serves = serves;
  candidate.value = ebit_field (candidate.proof, "upper")->numbers[0];
  candidate.exact
      = candidate.value == ebit_field (candidate.proof, "lower")->numbers[0];
  if (serves == EBIT_SERVES_ALL
      && strcmp (candidate.method, "rains_capacity") == 0)
    candidate.method = "covariant_entropy";
  else if ((serves & EBIT_SERVES (EBIT_TWO_WAY))
           && strcmp (candidate.method, "rains_capacity") == 0)
    candidate.method = "rains_covariant_capacity";
  ebit_add_candidate (candidates, &candidate);
}

/* Where positive partial transposes do not tell separability, the max-relative
 * entropy takes a search; of entanglement the max-Rains information is then
 * the better bound in any case. */
static bool
is_worth_it (const struct quantity *quantity, size_t order, unsigned wanted)
{
  if (!quantity->program)
    return true;
  const bool keys_only
      = strcmp (quantity->upper_method, "max_relative_entropy") == 0
        && order > 6;
  return order <= LARGEST_PROGRAM
         && (!keys_only || (wanted & EBIT_SERVES (EBIT_KEY)));
}

static enum ebit_status
add_quantity (struct ebit_context *context, const struct quantity *quantity,
              unsigned wanted, struct ebit_candidate_channel *found)
{
  const char *name = quantity->function->name;
  unsigned lower = 0, upper = 0;
  enum ebit_status status
      = ebit_quantity_serves (context, &found->channel, name, false, &lower);
  if (!status)
    status
        = ebit_quantity_serves (context, &found->channel, name, true, &upper);
  const size_t order = found->channel.d_in * found->channel.d_out;
  if (status || !((lower | upper) & wanted)
      || !is_worth_it (quantity, order, wanted))
    return status;
  struct ebit_candidate candidate
      = { .serves = lower, .method = quantity->lower_method };
  status = call (context, quantity->function, found->value, &candidate.proof);
  if (status == EBIT_ESOLVER) /* one candidate less */
    return EBIT_OK;
  if (!status && (lower & wanted))
    status = add_lower_end (context, candidate, &found->candidates);
  candidate.method = quantity->upper_method;
  if (!status && (upper & wanted))
    add_upper_end (candidate, upper, &found->candidates);
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
  for (size_t i = 0; i < QUANTITIES && !status; i++)
  {
    status = ebit_poll (context);
    if (!status)
      status = add_quantity (context, &quantities[i], wanted, found);
  }
  return status;
}

enum ebit_status
ebit_find_candidates (struct ebit_context *context, const char *name,
                      const struct ebit_value *value, unsigned wanted,
                      struct ebit_candidate_channel *found)
{
  *found = (struct ebit_candidate_channel){ .value = value };
  const enum ebit_status status
      = ebit_read_channel (context, name, value, &found->channel);
  if (status || ebit_family_candidates (&found->channel, &found->candidates))
    return status;
  return optimise (context, wanted, found);
}

/* ---- Proofs of candidates in closed form ----------------------------- */

/* A candidate in closed form is also an end of what this function returns. */
static const struct
{
  const char *method;
  const struct ebit_functional *function;
} proving[] = {
  { "coherent_code", &ebit_coherent_information_functional },
  { "degradable_capacity", &ebit_coherent_information_functional },
  { "reverse_code", &ebit_reverse_coherent_information_functional },
  { "rains_capacity", &ebit_rains_functional },
  { "covariant_entropy", &ebit_rains_functional },
  { "max_relative_entropy",
    &ebit_max_relative_entropy_of_entanglement_functional },
  { "squashed_entanglement", &ebit_squashed_entanglement_bound_functional },
  { "transposition", &ebit_transposition_bound_functional },
};

/* What the rounds distil of the Choi state. */
static enum ebit_status
prove_recurrence (struct ebit_context *context,
                  const struct ebit_channel *channel,
                  const struct ebit_value **proof)
{
  const size_t n = channel->d_in * channel->d_out;
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  if (!choi)
    return EBIT_EMEMORY;
  ebit_choi_matrix (channel, choi);
  for (size_t i = 0; i < n * n; i++)
    choi[i] /= (double)channel->d_in;
  return call (context, &ebit_distillable_entanglement_functional,
               ebit_make_matrix (context, n, n, choi), proof);
}

/* Certificates of larger channels would be larger than what they prove. */
#define LARGEST_CERTIFICATE 16

enum ebit_status
ebit_prove_candidate (struct ebit_context *context,
                      const struct ebit_candidate_channel *found,
                      const struct ebit_candidate *candidate,
                      const struct ebit_value **proof)
{
  const struct ebit_channel *channel = &found->channel;
  *proof = candidate->proof;
  if (*proof || !channel->has_kraus
      || channel->d_in * channel->d_out > LARGEST_CERTIFICATE)
    return EBIT_OK;
  if (strcmp (candidate->method, "recurrence") == 0)
    return prove_recurrence (context, channel, proof);
  for (size_t i = 0; i < sizeof proving / sizeof proving[0]; i++)
    if (strcmp (candidate->method, proving[i].method) == 0)
      return call (context, proving[i].function, found->value, proof);
  return EBIT_OK;
}
