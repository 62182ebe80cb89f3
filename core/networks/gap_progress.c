/* How far a search is whose gap closes by a factor in each step.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gap_progress.h"

#include <math.h>

void
ebit_tell_gap (struct ebit_context *context, double lower, double limit,
               double enough)
{
  const double gap = 1 - lower / limit, least = fmin (enough / limit, 0.5);
  if (!context->options.progress || !isfinite (limit) || !(limit > 0))
    return;
  const double part = gap > least ? log (gap) / log (least) : 1;
  ebit_progress (context, fmax (0, fmin (1, part)));
}
