/* What a proof on the support of the marginals is worth to the whole: see
 * support_cost.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support_cost.h"

#include <math.h>

#include "scalar.h"

double
ebit_support_cost (double lost, size_t n)
{
  if (!(lost > 0))
    return 0;
  return ebit_binary_entropy (lost) + lost * log2 ((double)n);
}
