/* The nearest set of Kraus operators that preserves the trace (N. J. Higham,
 * Functions of Matrices, 2008, theorem 8.4: the polar factor).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "kraus_isometry.h"

#include <math.h>

#include "hermitian.h"

static double
inverse_root (double x, void *data)
{
  (void)data;
  return 1 / sqrt (x);
}

enum ebit_status
ebit_nearest_isometry (struct ebit_context *context,
                       struct ebit_channel *channel)
{
  const size_t d = channel->d_in, size = d * channel->d_out;
  double complex *kraus
      = ebit_work (context, size * channel->count, sizeof *kraus);
  const size_t mark = ebit_work_mark (context);
  double complex *sum = ebit_work (context, d * d, sizeof *sum);
  double complex *root = ebit_work (context, d * d, sizeof *root);
  if (!kraus || !sum || !root)
    return EBIT_EMEMORY;
  ebit_sum_kraus_squares (channel, root, sum);
  const enum ebit_status status
      = ebit_hermitian_function (context, d, sum, inverse_root, NULL, root);
  if (status)
    return status;
  for (size_t i = 0; i < d * d; i++)
    if (!isfinite (creal (root[i])) || !isfinite (cimag (root[i])))
      return ebit_fail (context, EBIT_ENUMERIC,
                        "the Kraus operators leave out a part of the input");
  for (size_t a = 0; a < channel->count; a++)
    ebit_product (channel->d_out, d, d, channel->kraus + a * size, root,
                  kraus + a * size);
  ebit_work_release (context, mark);
  channel->kraus = kraus;
  return EBIT_OK;
}
