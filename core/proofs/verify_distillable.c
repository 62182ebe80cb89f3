/* The proof of bounds on a distillable entanglement: the upper end as that of
 * the Rains relative entropy, the lower end by hashing, or by the filters
 * and the recurrence that the fields filter_a, filter_b, frame and partners
 * give.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "certificate_fields.h"
#include "distilled_pair.h"
#include "entropies.h"
#include "verify_rains.h"

/* What the protocol that the certificate gives distils. */
static enum ebit_status
prove_protocol (struct ebit_context *context, const struct ebit_value *bounds,
                const struct ebit_state *state, double *rate)
{
  struct ebit_pair_protocol protocol;
  const enum ebit_status status
      = ebit_read_pair_protocol (context, bounds, &protocol);
  return status ? status
                : ebit_distil_pair (context, state->rho, &protocol, rate);
}

enum ebit_status
ebit_verify_distillable (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         struct ebit_proof *proof)
{
  struct ebit_state state;
  size_t dims[2];
  struct ebit_entropies s = { 0, 0, 0 };
  double distilled = 0;
  enum ebit_status status
      = ebit_verify_rains_of_state (context, bounds, proof);
  if (!status)
    status = ebit_read_state_and_dims (context, bounds, &state, dims);
  if (!status)
    status = ebit_state_entropies (context, &state, dims, &s);
  if (!status && dims[0] == 2 && dims[1] == 2
      && ebit_field (bounds, "partners"))
    status = prove_protocol (context, bounds, &state, &distilled);
  proof->lower = fmax (ebit_hashing_of (&s), distilled);
  return status;
}
