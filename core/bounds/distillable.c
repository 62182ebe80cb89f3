/* distillable_entanglement (rho, dims): bounds on the ebits per copy that
 * local operations and classical communication distil from a state.  From
 * below the better of hashing, max (0, S(A) - S(AB), S(B) - S(AB)) (I. Devetak
 * and A. Winter, Proc. R. Soc. A 461 (2005) 207) and, of two qubits,
 * recurrence before hashing (recurrence.h); from above the Rains relative
 * entropy.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillable.h"

#include <math.h>

#include "bounds.h"
#include "entropies.h"
#include "norm_certificate.h"
#include "rains_path.h"
#include "recurrence.h"
#include "bell_frame.h"
#include "state.h"
#include "verify_rains.h"

#define GAP 1e-9

struct found
{
  struct ebit_rains rains;
  double lower;
  const char *method;
  double frame[16]; /* of recurrence */
  struct ebit_recurrence recurrence;
};

static enum ebit_status
hash (struct ebit_context *context, const struct ebit_state *state,
      const size_t dims[2], double *rate)
{
  struct ebit_entropies s = { 0, 0, 0 };
  const enum ebit_status status
      = ebit_state_entropies (context, state, dims, &s);
  *rate = fmax (0, fmax (s.a, s.b) - s.ab);
  return status;
}

static bool
is_two_qubits (const size_t dims[2])
{
  return dims[0] == 2 && dims[1] == 2;
}

static enum ebit_status
find_lower (struct ebit_context *context, const struct ebit_state *state,
            const size_t dims[2], struct found *found)
{
  found->method = "hashing";
  enum ebit_status status = hash (context, state, dims, &found->lower);
  if (status || !is_two_qubits (dims))
    return status;
  double weights[4];
  status = ebit_find_bell_frame (context, state->rho, found->frame);
  if (status)
    return status;
  ebit_bell_weights_in_frame (state->rho, found->frame, weights);
  found->recurrence = ebit_choose_recurrence (weights);
  const double rate = ebit_recurrence_rate (weights, &found->recurrence);
  /* Twirling gives away: without a round hashing itself is better. */
  if (rate > found->lower && found->recurrence.rounds > 0)
  {
    found->lower = rate;
    found->method = "recurrence";
  }
  else
    found->recurrence.rounds = 0;
  return EBIT_OK;
}

static enum ebit_bounds_status
judge (const struct found *found)
{
  const double gap = found->rains.upper - found->lower;
  if (gap <= 1e-12 && found->rains.status == EBIT_EXACT)
    return EBIT_EXACT;
  return gap <= GAP ? EBIT_CERTIFIED : EBIT_ACHIEVABLE;
}

static void
certify (struct ebit_context *context, const struct ebit_state *state,
         const size_t dims[2], const struct found *found,
         struct ebit_bounds *bounds)
{
  const size_t n = state->n;
  const double split[] = { (double)dims[0], (double)dims[1] };
  ebit_certify (bounds, "state", ebit_make_matrix (context, n, n, state->rho));
  ebit_certify (bounds, "dims", ebit_make_vector (context, 2, split));
  ebit_certify (bounds, "sigma",
                ebit_make_matrix (context, n, n, found->rains.sigma));
  ebit_certify (bounds, "dual",
                ebit_make_matrix (context, n, n, found->rains.dual));
  if (found->recurrence.rounds == 0)
    return;
  double *frame;
  struct ebit_value *value = ebit_make_array (
      context, EBIT_NUMBERS, 2, (const size_t[]){ 4, 4 }, &frame);
  for (size_t i = 0; i < 16 && value; i++)
    frame[i] = found->frame[i];
  ebit_certify (bounds, "frame", value);
  ebit_certify (bounds, "partners",
                ebit_make_vector (context, found->recurrence.rounds,
                                  found->recurrence.partners));
}

static enum ebit_status
distillable_entanglement (struct ebit_context *context,
                          const struct ebit_value *const *arguments,
                          const struct ebit_value **result)
{
  struct ebit_state state;
  size_t dims[2] = { 0, 0 };
  struct found found = { .lower = 0 };
  enum ebit_status status
      = ebit_read_state (context, "rho", arguments[0], &state);
  if (!status)
    status = ebit_read_dims (context, "dims", arguments[1], state.n, dims);
  if (!status)
    status = ebit_rains_relative_entropy (context, dims, state.rho, GAP / 10,
                                          &found.rains);
  if (!status)
    status = find_lower (context, &state, dims, &found);
  if (status)
    return status;
  found.lower = fmin (found.lower, found.rains.upper); /* but for rounding */
  struct ebit_bounds bounds = { .quantity = "distillable_entanglement",
                                .lower = found.lower,
                                .upper = found.rains.upper,
                                .status = judge (&found),
                                .lower_method = found.method,
                                .upper_method = "rains_primal",
                                .task = "entanglement" };
  certify (context, &state, dims, &found, &bounds);
  return ebit_make_bounds (context, &bounds, result);
}

/* ---- Proof ----------------------------------------------------------- */

/* A real orthogonal 4 x 4 matrix, to rounding. */
static enum ebit_status
read_frame (struct ebit_context *context, const struct ebit_value *value,
            double frame[16])
{
  size_t rows, columns;
  double complex *x;
  const enum ebit_status status
      = ebit_read_matrix (context, "frame", value, &rows, &columns, &x);
  if (status)
    return status;
  double defect = rows == 4 && columns == 4 ? 0 : 1;
  for (size_t i = 0; i < 16 && defect == 0; i++)
    frame[i] = creal (x[i]);
  for (size_t j = 0; j < 4 && defect < 1e-12; j++)
    for (size_t i = 0; i < 4; i++)
    {
      double sum = i == j ? -1 : 0;
      for (size_t k = 0; k < 4; k++)
        sum += frame[k + 4 * i] * frame[k + 4 * j];
      defect = fmax (defect, fabs (sum));
    }
  return defect < 1e-12 ? EBIT_OK
                        : ebit_refuse_kind (context, "frame", value,
                                            "a real orthogonal 4 x 4 matrix");
}

/* What the recurrence that the certificate gives distils. */
static enum ebit_status
prove_recurrence (struct ebit_context *context,
                  const struct ebit_value *bounds,
                  const struct ebit_state *state, double *rate)
{
  static const struct ebit_range errors = { 1, 3, false, false, true };
  struct ebit_recurrence recurrence = { 0 };
  double frame[16], weights[4];
  const double *partners;
  const struct ebit_value *value = ebit_field (bounds, "partners");
  enum ebit_status status
      = read_frame (context, ebit_field (bounds, "frame"), frame);
  if (!status)
    status = ebit_read_vector (context, "partners", value, &errors,
                               &recurrence.rounds, &partners);
  if (!status && recurrence.rounds > EBIT_MAX_ROUNDS)
    status = ebit_refuse_kind (context, "partners", value, "shorter");
  if (status)
    return status;
  for (size_t i = 0; i < recurrence.rounds; i++)
    recurrence.partners[i] = partners[i];
  ebit_bell_weights_in_frame (state->rho, frame, weights);
  *rate = ebit_recurrence_rate (weights, &recurrence);
  return EBIT_OK;
}

enum ebit_status
ebit_verify_distillable (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         struct ebit_proof *proof)
{
  struct ebit_state state;
  size_t dims[2];
  double hashing = 0, recurrence = 0;
  enum ebit_status status = ebit_verify_rains (context, bounds, proof);
  if (!status)
    status = ebit_read_state (context, "state", ebit_field (bounds, "state"),
                              &state);
  if (!status)
    status = ebit_read_dims (context, "dims", ebit_field (bounds, "dims"),
                             state.n, dims);
  if (!status)
    status = hash (context, &state, dims, &hashing);
  if (!status && is_two_qubits (dims) && ebit_field (bounds, "partners"))
    status = prove_recurrence (context, bounds, &state, &recurrence);
  proof->lower = fmax (hashing, recurrence);
  return status;
}

const struct ebit_functional ebit_distillable_entanglement_functional
    = { .name = "distillable_entanglement",
        .topic = "Information quantities",
        .summary = "Bounds on the distillable entanglement of a state",
        .n_parameters = 2,
        .parameters
        = { { "rho", NULL, "density matrix" },
            { "dims", "[d d]", "dimensions [dA dB] of the two subsystems" } },
        .implementation = distillable_entanglement };
