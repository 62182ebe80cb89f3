/* The relative entropy D(rho||sigma) = Tr rho (log2 rho - log2 sigma) in bits,
 * infinite where rho has weight outside the support of sigma.
 * H. Umegaki, Kodai Math. Sem. Rep. 14 (1962) 59.
 *
 * Orthogonal columns f_j of a factor of sigma are its eigenvectors times the
 * roots of its eigenvalues m_j, and there are as many as the support has
 * dimensions:
 *
 *     - Tr rho log2 sigma = - sum over j of (f_j^dag rho f_j / m_j) log2 m_j.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "comparisons.h"

#include <math.h>

#include "factor.h"
#include "hermitian.h"
#include "state_pair.h"

/* A weight outside the support that rounding may have made. */
#define WEIGHT_TOLERANCE 1e-12

static void
orthogonalise (struct ebit_context *context, size_t n,
               struct ebit_factored_state *sigma, double *values)
{
  ebit_singular_values (context, n, sigma->rank, sigma->factor, values);
}

/* f^dag rho f. */
static double
expectation (size_t n, const double complex *rho, const double complex *f)
{
  double sum = 0;
  for (size_t j = 0; j < n; j++)
  {
    double re = 0, im = 0;
    for (size_t i = 0; i < n; i++)
    {
      const double complex a = f[i], b = rho[i + j * n];
      re += creal (a) * creal (b) + cimag (a) * cimag (b);
      im += creal (a) * cimag (b) - cimag (a) * creal (b);
    }
    sum += re * creal (f[j]) - im * cimag (f[j]);
  }
  return sum;
}

static double
entropy_of_rho (const struct ebit_state_pair *pair)
{
  if (pair->n == 4)
  {
    struct ebit_two_qubit rho;
    ebit_pack_two_qubit (pair->rho.matrix, &rho);
    return ebit_two_qubit_entropy (&rho);
  }
  /* With orthogonal columns it is a factor of rho still. */
  double *roots = (double *)pair->scratch, entropy = 0;
  ebit_singular_values (pair->context, pair->n, pair->rho.rank,
                        pair->rho.factor, roots);
  for (size_t i = 0; i < pair->rho.rank; i++)
    entropy += ebit_entropy_term (roots[i] * roots[i]);
  return entropy;
}

static double
compare (const struct ebit_state_pair *pair)
{
  const size_t n = pair->n;
  double outside = ebit_trace (n, pair->rho.matrix), sum = 0;
  for (size_t j = 0; j < pair->sigma.rank; j++)
  {
    const double m = pair->values[j] * pair->values[j];
    const double weight
        = expectation (n, pair->rho.matrix, pair->sigma.factor + j * n) / m;
    outside -= weight;
    sum -= weight * log2 (m);
  }
  if (outside > WEIGHT_TOLERANCE)
    return INFINITY;
  sum -= entropy_of_rho (pair);
  return sum > 0 ? sum : 0; /* Klein's inequality */
}

static const struct ebit_comparison comparison
    = { .prepare = orthogonalise, .measure = compare };

const struct ebit_functional ebit_relative_entropy_functional = {
  .name = "relative_entropy",
  .topic = "States",
  .summary = "Relative entropy D(rho||sigma) in bits, Inf off the support",
  .n_parameters = 2,
  .parameters = { EBIT_STATE_PARAMETER,
                  { "sigma", NULL, "as rho; one state, or as many" } },
  .implementation = ebit_comparison_of_states,
  .data = &comparison,
};
