/* The proof of a rate by the source's measurement in one shot.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_capacity.h"

#include "certificate_fields.h"
#include "maps.h"
#include "measurement_rate.h"
#include "verify_pair.h"

/* What rounding leaves of the orthonormality of a basis. */
#define SAME_BASIS 1e-13

static enum ebit_status
prove_measurement (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_proved_pair *pair, double *lower)
{
  const struct ebit_channel *first = &pair->given[0];
  const struct ebit_channel *second = &pair->given[1];
  const size_t d = first->d_in * second->d_in;
  const size_t dims[] = { first->d_out, second->d_out };
  struct ebit_channel product;
  double complex *basis, *work = ebit_work (context, d * d, sizeof *work);
  enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "basis", d, &basis);
  if (!status && !work)
    status = EBIT_EMEMORY;
  if (!status && !(ebit_basis_defect (d, basis, work) <= SAME_BASIS))
    status = ebit_refuse_kind (context, "basis", ebit_field (bounds, "basis"),
                               "unitary");
  if (!status)
    status = ebit_tensor_channels (context, first, second, &product);
  return status
             ? status
             : ebit_measurement_rate (context, &product, dims, basis, lower);
}

enum ebit_status
ebit_verify_assisted_distillation (struct ebit_context *context,
                                   const struct ebit_value *bounds,
                                   struct ebit_proof *proof)
{
  struct ebit_proved_pair pair;
  enum ebit_status status = ebit_read_proved_pair (context, bounds, &pair);
  for (size_t i = 0; i < 2 && !status; i++)
    status = ebit_require_kraus (context, &pair.channels[i]);
  if (!status)
    status = prove_measurement (context, bounds, &pair, &proof->lower);
  if (!status)
    status = ebit_prove_pair_upper (context, bounds, &pair, &proof->upper);
  return status;
}
