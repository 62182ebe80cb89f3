/* The fidelity F = (Tr sqrt (sqrt(rho) sigma sqrt(rho)))^2, squared as in A.
 * Uhlmann, Rep. Math. Phys. 9 (1976) 273: <psi|sigma|psi> of a pure rho.
 *
 * With rho = W W^dag and sigma = V V^dag the trace is the sum of the singular
 * values of V^dag W.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "comparisons.h"

#include "factor.h"
#include "hermitian.h"
#include "state_pair.h"

static double
compare (const struct ebit_state_pair *pair)
{
  const struct ebit_factored_state *x = &pair->rho, *y = &pair->sigma;
  if (x->rank > y->rank)
  {
    x = &pair->sigma;
    y = &pair->rho;
  }
  /* The rows are those of the factor with more columns. */
  ebit_adjoint_product (y->rank, pair->n, x->rank, y->factor, x->factor,
                        pair->scratch);
  ebit_singular_values (pair->context, y->rank, x->rank, pair->scratch,
                        pair->values);
  double sum = 0;
  for (size_t i = 0; i < x->rank; i++)
    sum += pair->values[i];
  return sum < 1 ? sum * sum : 1;
}

static const struct ebit_comparison comparison = { .measure = compare };

const struct ebit_functional ebit_fidelity_functional = {
  .name = "fidelity",
  .topic = "States",
  .summary = "Fidelity (Tr sqrt(sqrt(rho) sigma sqrt(rho)))^2",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER,
                  { "sigma", NULL, "as rho; one state, or as many" } },
  .implementation = ebit_comparison_of_states,
  .data = &comparison,
};
