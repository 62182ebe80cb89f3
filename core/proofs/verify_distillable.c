/* The proof of bounds on a distillable entanglement: the upper end as that of
 * the Rains relative entropy, the lower end by hashing, or by the recurrence
 * that the fields frame and partners give.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "arguments.h"
#include "bell_frame.h"
#include "entropies.h"
#include "recurrence.h"
#include "state.h"
#include "verify_rains.h"

/* What rounding leaves of the orthogonality of a frame; it is what the weights
 * of the Bell states may be off by. */
#define FRAME_ROUNDING 1e-14

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
  for (size_t j = 0; j < 4 && defect < FRAME_ROUNDING; j++)
    for (size_t i = 0; i < 4; i++)
    {
      double sum = i == j ? -1 : 0;
      for (size_t k = 0; k < 4; k++)
        sum += frame[k + 4 * i] * frame[k + 4 * j];
      defect = fmax (defect, fabs (sum));
    }
  return defect < FRAME_ROUNDING
             ? EBIT_OK
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
  struct ebit_entropies s = { 0, 0, 0 };
  double recurrence = 0;
  enum ebit_status status
      = ebit_verify_rains_of_state (context, bounds, proof);
  if (!status)
    status = ebit_read_state (context, "state", ebit_field (bounds, "state"),
                              &state);
  if (!status)
    status = ebit_read_dims (context, "dims", ebit_field (bounds, "dims"),
                             state.n, dims);
  if (!status)
    status = ebit_state_entropies (context, &state, dims, &s);
  if (!status && dims[0] == 2 && dims[1] == 2
      && ebit_field (bounds, "partners"))
    status = prove_recurrence (context, bounds, &state, &recurrence);
  proof->lower = fmax (ebit_hashing_of (&s), recurrence);
  return status;
}
