/* The proof of a transposition bound: of a bosonic channel its closed form,
 * else weak duality with the fields that norm_certificate.h reads.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verifiers.h"

#include <math.h>

#include "bosonic.h"
#include "certificate_fields.h"
#include "family_information.h"
#include "norm_certificate.h"

enum ebit_status
ebit_verify_transposition (struct ebit_context *context,
                           const struct ebit_value *bounds,
                           struct ebit_proof *proof)
{
  struct ebit_channel channel;
  struct ebit_norm_proof norm = { 1, INFINITY };
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (!status && !channel.has_kraus)
  {
    struct ebit_closed_form form = { .lower = 0 };
    proof->lower = proof->upper = ebit_bosonic_transposition_bound (&channel);
    ebit_family_information (&channel, EBIT_RAINS, &form);
    if (isfinite (ebit_mean_photons (&channel)))
      proof->lower = fmin (form.lower, proof->upper);
    return EBIT_OK;
  }
  if (!status && ebit_has_method (bounds, "upper_method", "transposition"))
    return ebit_refuse (context, "upper_method", "\"transposition\"",
                        "\"transposition_primal\" of a channel with Kraus "
                        "operators");
  if (!status)
    status
        = ebit_verify_norm (context, &ebit_transposition_norm, bounds, &norm);
  proof->lower = log2 (fmax (1, norm.lower));
  proof->upper = log2 (norm.upper);
  return status;
}
