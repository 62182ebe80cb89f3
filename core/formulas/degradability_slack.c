/* What a channel that is degradable but for eps may have beyond U.
 *
 * Position by position of n uses, S(E~_k|rest) - S(E_k|rest) on the same state
 * of the rest is at most that, by Alicki, Fannes and Winter; the terms
 * (eps/2) log2 (d-1) + h2 (eps/2) that are printed besides belong to the
 * coherent information in the place of U.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "degradability_slack.h"

#include <math.h>

#include "scalar.h"

double
ebit_degradability_slack (double eps, double d)
{
  return eps * log2 (d)
         + (1 + eps / 2) * ebit_binary_entropy (eps / (2 + eps));
}
