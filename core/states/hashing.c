/* The hashing bound: one-way protocols distill max (0, S(A) - S(AB), S(B) -
 * S(AB)) ebits per copy, the better direction of classical messages chosen.
 * I. Devetak and A. Winter, Proc. R. Soc. A 461 (2005) 207.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "entropy.h"

static double
combine (const struct ebit_entropies *s)
{
  const double larger = s->a > s->b ? s->a : s->b;
  return larger > s->ab ? larger - s->ab : 0;
}

static enum ebit_status
hashing (struct ebit_context *context,
         const struct ebit_value *const *arguments,
         const struct ebit_value **result)
{
  static const struct ebit_measure measure
      = { .bipartite = true, .combination = combine };
  return ebit_run_measure (context, &measure, "rho", arguments[0],
                           arguments[1], result);
}

const struct ebit_functional ebit_hashing_functional = {
  .name = "hashing",
  .topic = "Information quantities",
  .summary = "Hashing bound on one-way distillation, ebit per copy",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER, EBIT_DIMS_PARAMETER },
  .implementation = hashing,
};
