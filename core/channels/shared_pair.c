/* What two channels from a common source leave of an entangled pair: the Choi
 * state of N2 o N1^T, which is N2 o N1 where N1 applies Pauli operators.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shared_pair.h"

#include "maps.h"

enum ebit_status
ebit_share_pair (struct ebit_context *context,
                 const struct ebit_channel *first,
                 const struct ebit_channel *second, double complex *rho)
{
  const size_t d = first->d_in, n = d * d;
  const size_t mark = ebit_work_mark (context);
  struct ebit_channel product;
  double complex *phi = ebit_work (context, n * n, sizeof *phi);
  if (!phi)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < n; j += d + 1)
    for (size_t i = 0; i < n; i += d + 1)
      phi[i + j * n] = 1 / (double)d;
  enum ebit_status status
      = ebit_tensor_channels (context, first, second, &product);
  if (!status)
    status = ebit_channel_output (context, &product, phi, rho);
  ebit_work_release (context, mark);
  return status;
}
