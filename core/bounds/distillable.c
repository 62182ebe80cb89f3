/* distillable_entanglement (rho, dims): bounds on the ebits per copy that
 * local operations and classical communication distil from a state.  From
 * below the better of hashing, max (0, S(A) - S(AB), S(B) - S(AB)) (I. Devetak
 * and A. Winter, Proc. R. Soc. A 461 (2005) 207) and, of two qubits,
 * filters and recurrence before hashing (distilled_pair.h); from above the
 * Rains relative entropy.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillable.h"

#include <math.h>
#include <string.h>

#include "bounds.h"
#include "entropies.h"
#include "filter_search.h"
#include "rains_support.h"
#include "state.h"

/* How much finer the Rains bracket is, so that both ends together are within
 * theirs. */
#define RAINS_PARTS 10

/* Two closed forms of one number differ by no more. */
#define ROUNDING 1e-12

struct found
{
  struct ebit_rains rains;
  double lower;
  const char *method;
  struct ebit_pair_protocol protocol; /* unless it is hashing alone */
};

static bool
has_filters (const struct ebit_pair_protocol *protocol)
{
  const struct ebit_pair_protocol plain = ebit_plain_protocol ();
  for (size_t i = 0; i < 8; i++)
    if (protocol->filters[i / 4][i % 4] != plain.filters[i / 4][i % 4])
      return true;
  return false;
}

static enum ebit_status
find_lower (struct ebit_context *context, const struct ebit_state *state,
            const size_t dims[2], struct found *found)
{
  struct ebit_entropies s = { 0, 0, 0 };
  enum ebit_status status = ebit_state_entropies (context, state, dims, &s);
  found->method = "hashing";
  found->lower = ebit_hashing_of (&s);
  if (status || dims[0] != 2 || dims[1] != 2
      || found->rains.upper - found->lower <= EBIT_BOUNDS_TOLERANCE)
    return status;
  const double hashing = found->lower * (1 + ROUNDING);
  double rate = hashing;
  status = ebit_search_filters (context, state->rho, &found->protocol, &rate);
  if (status || !(rate > hashing))
    return status;
  found->lower = rate;
  found->method = has_filters (&found->protocol) ? "filtered" : "recurrence";
  return EBIT_OK;
}

static enum ebit_bounds_status
judge (const struct found *found)
{
  const double gap = found->rains.upper - found->lower;
  if (gap <= ROUNDING && found->rains.status == EBIT_EXACT)
    return EBIT_EXACT;
  return gap <= EBIT_BOUNDS_TOLERANCE ? EBIT_CERTIFIED : EBIT_ACHIEVABLE;
}

static void
certify (struct ebit_context *context, const struct ebit_state *state,
         const size_t dims[2], const struct found *found,
         struct ebit_bounds *bounds)
{
  const size_t n = state->n;
  ebit_append_matrix (context, bounds, "state", n, state->rho);
  ebit_append_dims (context, bounds, dims);
  ebit_append_matrix (context, bounds, "sigma", n, found->rains.sigma);
  ebit_append_matrix (context, bounds, "dual", n, found->rains.dual);
  const struct ebit_pair_protocol *protocol = &found->protocol;
  if (strcmp (found->method, "hashing") == 0)
    return;
  if (strcmp (found->method, "filtered") == 0)
  {
    ebit_append_matrix (context, bounds, "filter_a", 2, protocol->filters[0]);
    ebit_append_matrix (context, bounds, "filter_b", 2, protocol->filters[1]);
  }
  double *frame;
  struct ebit_value *value = ebit_make_array (
      context, EBIT_NUMBERS, 2, (const size_t[]){ 4, 4 }, &frame);
  for (size_t i = 0; i < 16 && value; i++)
    frame[i] = protocol->frame[i];
  ebit_append_certificate (bounds, "frame", value);
  ebit_append_certificate (bounds, "partners",
                           ebit_make_vector (context,
                                             protocol->recurrence.rounds,
                                             protocol->recurrence.partners));
}

enum ebit_status
ebit_bound_distillable (struct ebit_context *context,
                        const struct ebit_state *state, const size_t dims[2],
                        struct ebit_bounds *bounds)
{
  struct found found = { .lower = 0 };
  enum ebit_status status = ebit_rains_on_support (
      context, dims, state->rho, EBIT_BOUNDS_TOLERANCE / RAINS_PARTS,
      ebit_rains_relative_entropy, &found.rains);
  if (!status)
    status = find_lower (context, state, dims, &found);
  if (status)
    return status;
  found.lower = fmin (found.lower, found.rains.upper); /* but for rounding */
  *bounds = (struct ebit_bounds){ .quantity = "distillable_entanglement",
                                  .lower = found.lower,
                                  .upper = found.rains.upper,
                                  .status = judge (&found),
                                  .tol = EBIT_BOUNDS_TOLERANCE,
                                  .lower_method = found.method,
                                  .upper_method = "rains_primal",
                                  .task = "entanglement" };
  certify (context, state, dims, &found, bounds);
  return EBIT_OK;
}

static enum ebit_status
distillable_entanglement (struct ebit_context *context,
                          const struct ebit_value *const *arguments,
                          const struct ebit_value **result)
{
  struct ebit_state state;
  struct ebit_bounds bounds;
  size_t dims[2] = { 0, 0 };
  enum ebit_status status
      = ebit_read_state (context, "rho", arguments[0], &state);
  if (!status)
    status = ebit_read_dims (context, "dims", arguments[1], state.n, dims);
  if (!status)
    status = ebit_bound_distillable (context, &state, dims, &bounds);
  return status ? status : ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_distillable_entanglement_functional
    = { .name = "distillable_entanglement",
        .topic = "Information quantities",
        .summary = "Bounds on the distillable entanglement of a state",
        .n_parameters = 4,
        .parameters
        = { { "rho", NULL, "density matrix, or d x d x n stack of them" },
            { "dims", "[d d]", "dimensions [dA dB] of the two subsystems" },
            EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = distillable_entanglement,
        .stack = 1 };
