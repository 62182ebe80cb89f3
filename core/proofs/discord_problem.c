/* What the discord of a state asks for, and where it has a closed form: two
 * qubits that are both maximally mixed leave h2 ((1 + s)/2), s the largest
 * singular value of the correlations (S. Luo, Phys. Rev. A 77 (2008) 042303).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "discord_problem.h"

#include <math.h>
#include <stdio.h>

#include "arguments.h"
#include "entropies.h"
#include "lapack.h"
#include "scalar.h"

/* Evaluations of one proof: a tenth of a second or less. */
#define BUDGET_OF_QUBITS 60000
#define BUDGET_OF_OTHERS 8000

size_t
ebit_discord_budget (const struct ebit_discord *problem)
{
  return problem->entropy.d == 2 ? BUDGET_OF_QUBITS : BUDGET_OF_OTHERS;
}

/* ---- Both marginals maximally mixed ---------------------------------- */

/* Singular values of the correlations, largest first; false where a marginal
 * is not maximally mixed, or the other system no qubit. */
static enum ebit_status
find_correlations (struct ebit_context *context,
                   const struct ebit_measured *entropy, bool *mixed,
                   double *largest)
{
  const double complex *part0 = entropy->part[0];
  *mixed = entropy->d == 2;
  if (!*mixed)
    return EBIT_OK;
  double defect = fmax (fabs (creal (part0[0]) - 0.5), cabs (part0[1]));
  double complex t[9];
  double values[3];
  for (size_t k = 0; k < 3; k++)
  {
    const double complex *p = entropy->part[k + 1];
    defect = fmax (defect, fabs (creal (p[0]) + creal (p[3])));
    t[3 * k] = 2 * creal (p[1]);
    t[3 * k + 1] = 2 * cimag (p[1]);
    t[3 * k + 2] = creal (p[0]) - creal (p[3]);
  }
  *mixed = defect <= EBIT_DISCORD_ROUNDING / 100;
  const enum ebit_status status
      = ebit_zgesvd (context, 3, 3, t, values, NULL, NULL);
  *largest = fmin (1, values[0]);
  return status;
}

/* ---- The function ---------------------------------------------------- */

static enum ebit_status
open_problem (struct ebit_context *context, struct ebit_discord *problem)
{
  struct ebit_entropies s;
  enum ebit_status status
      = ebit_open_measured (context, problem->dims, problem->state.rho,
                            problem->measured, &problem->entropy);
  if (!status)
    status
        = ebit_state_entropies (context, &problem->state, problem->dims, &s);
  if (!status)
    problem->offset = (problem->measured == 0 ? s.a : s.b) - s.ab;
  return status;
}

static enum ebit_status
check_qubit (struct ebit_context *context, const struct ebit_discord *problem)
{
  const size_t d = problem->dims[problem->measured];
  char has[64];
  if (d == 2)
    return EBIT_OK;
  snprintf (has, sizeof has, "a subsystem of dimension %zu", d);
  return ebit_refuse (context, "measured", has, "a qubit");
}

enum ebit_status
ebit_read_discord (struct ebit_context *context, const char *name,
                   const struct ebit_value *rho, const struct ebit_value *dims,
                   const struct ebit_value *measured,
                   struct ebit_discord *problem)
{
  static const struct ebit_range which = { 1, 2, false, false, true };
  double subsystem;
  enum ebit_status status
      = ebit_read_state (context, name, rho, &problem->state);
  if (!status)
    status = ebit_read_dims (context, "dims", dims, problem->state.n,
                             problem->dims);
  if (!status)
    status = ebit_read_number (context, "measured", measured, &which, 2,
                               &subsystem);
  if (status)
    return status;
  problem->measured = (size_t)subsystem - 1;
  status = check_qubit (context, problem);
  return status ? status : open_problem (context, problem);
}

enum ebit_status
ebit_read_discord_direction (struct ebit_context *context,
                             const struct ebit_value *bounds, double n[3])
{
  static const struct ebit_range any = { -1, 1, false, false, false };
  const struct ebit_value *value = ebit_field (bounds, "direction");
  size_t length;
  const double *x;
  const enum ebit_status status
      = ebit_read_vector (context, "direction", value, &any, &length, &x);
  if (status)
    return status;
  double norm = 0;
  for (size_t k = 0; k < length && length == 3; k++)
    norm += x[k] * x[k];
  if (!(fabs (norm - 1) <= 1e-12))
    return ebit_refuse_kind (context, "direction", value,
                             "a unit vector of three numbers");
  for (size_t k = 0; k < 3; k++)
    n[k] = x[k];
  ebit_normalise_direction (n);
  return EBIT_OK;
}

enum ebit_status
ebit_discord_of_mixed_marginals (struct ebit_context *context,
                                 const struct ebit_discord *problem,
                                 bool *known, double *minimum)
{
  double largest = 0;
  const enum ebit_status status
      = find_correlations (context, &problem->entropy, known, &largest);
  *minimum = *known ? ebit_binary_entropy ((1 - largest) / 2) : 0;
  return status;
}
