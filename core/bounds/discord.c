/* discord (rho, dims, measured): the quantum discord with projective
 * measurements of a qubit M of the state,
 *
 *   D = S(M) - S(AM) + min over directions of sum_k p_k S(A|k)
 *
 * (H. Ollivier and W. H. Zurek, Phys. Rev. Lett. 88 (2002) 017901; L.
 * Henderson and V. Vedral, J. Phys. A 34 (2001) 6899).  General measurements
 * may leave less (F. Galve, G. L. Giorgi and R. Zambrini, Europhys. Lett. 96
 * (2011) 40005): it bounds their discord from above.
 *
 * Two qubits that are both maximally mixed have the closed form h2 ((1 + s)/2)
 * for the minimum, s the largest singular value of the correlations (S. Luo,
 * Phys. Rev. A 77 (2008) 042303).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "discord.h"

#include <math.h>
#include <stdio.h>

#include "bounds.h"
#include "entropies.h"
#include "hermitian.h"
#include "lapack.h"
#include "measured_entropy.h"
#include "scalar.h"
#include "state.h"

#define FINEST_GAP 1e-9
#define COARSEST_GAP 0.1
#define ROUNDING 1e-13 /* of entropies of small matrices */

/* Evaluations of one proof: a tenth of a second or less. */
#define BUDGET_OF_QUBITS 60000
#define BUDGET_OF_OTHERS 8000

struct problem
{
  struct ebit_state state;
  size_t dims[2], measured; /* measured from 0 */
  struct ebit_measured entropy;
  double offset; /* S(M) - S(AM) */
};

static size_t
budget_of (const struct problem *problem)
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
  *mixed = defect <= ROUNDING / 100;
  const enum ebit_status status
      = ebit_zgesvd (context, 3, 3, t, values, NULL, NULL);
  *largest = fmin (1, values[0]);
  return status;
}

/* ---- The function ---------------------------------------------------- */

static enum ebit_status
open_problem (struct ebit_context *context, struct problem *problem)
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
check_qubit (struct ebit_context *context, const struct problem *problem)
{
  const size_t d = problem->dims[problem->measured];
  char has[64];
  if (d == 2)
    return EBIT_OK;
  snprintf (has, sizeof has, "a subsystem of dimension %zu", d);
  return ebit_refuse (context, "measured", has, "a qubit");
}

static enum ebit_status
read_problem (struct ebit_context *context, const char *name,
              const struct ebit_value *rho, const struct ebit_value *dims,
              const struct ebit_value *measured, struct problem *problem)
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

/* The largest of the floors minimum - gap that can be proved, gaps a tenth of
 * each other. */
static enum ebit_status
find_floor (struct ebit_context *context, struct problem *problem,
            double minimum, double *floor)
{
  bool proved = true;
  *floor = 0; /* no entropy is negative */
  for (double gap = COARSEST_GAP; proved && gap >= 0.99 * FINEST_GAP;
       gap /= 10)
  {
    const enum ebit_status status
        = ebit_prove_measured (context, &problem->entropy, minimum - gap,
                               budget_of (problem), &proved);
    if (status)
      return status;
    if (proved)
      *floor = fmax (*floor, minimum - gap);
  }
  return EBIT_OK;
}

static enum ebit_status
make_result (struct ebit_context *context, const struct problem *problem,
             const double n[3], double floor, double minimum, bool exact,
             const struct ebit_value **result)
{
  const double lower = fmax (0, problem->offset + floor);
  const double upper = fmax (lower, problem->offset + minimum);
  const bool certified = upper - lower <= FINEST_GAP * 1.01;
  struct ebit_bounds bounds
      = { .quantity = "discord",
          .lower = lower,
          .upper = upper,
          .status = exact       ? EBIT_EXACT
                    : certified ? EBIT_CERTIFIED
                                : EBIT_BRACKET,
          .lower_method = exact ? "mixed_marginals" : "covered_sphere",
          .upper_method = exact ? "mixed_marginals" : "measured_direction",
          .task = "correlation" };
  const size_t order = problem->state.n;
  const double split[]
      = { (double)problem->dims[0], (double)problem->dims[1] };
  ebit_certify (&bounds, "state",
                ebit_make_matrix (context, order, order, problem->state.rho));
  ebit_certify (&bounds, "dims", ebit_make_vector (context, 2, split));
  ebit_certify (&bounds, "measured",
                ebit_make_number (context, (double)problem->measured + 1));
  ebit_certify (&bounds, "direction", ebit_make_vector (context, 3, n));
  return ebit_make_bounds (context, &bounds, result);
}

static enum ebit_status
discord (struct ebit_context *context,
         const struct ebit_value *const *arguments,
         const struct ebit_value **result)
{
  struct problem problem;
  double n[3], minimum = 0, floor = 0, largest = 0;
  bool mixed = false;
  enum ebit_status status = read_problem (
      context, "rho", arguments[0], arguments[1], arguments[2], &problem);
  if (!status)
    status = ebit_minimise_measured (context, &problem.entropy, n, &minimum);
  if (!status)
    status = find_correlations (context, &problem.entropy, &mixed, &largest);
  if (!status && mixed)
    floor = minimum = ebit_binary_entropy ((1 - largest) / 2);
  else if (!status)
    status = find_floor (context, &problem, minimum, &floor);
  return status ? status
                : make_result (context, &problem, n, floor, minimum, mixed,
                               result);
}

/* ---- Proof ----------------------------------------------------------- */

static enum ebit_status
read_direction (struct ebit_context *context, const struct ebit_value *bounds,
                double n[3])
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
  return EBIT_OK;
}

/* The claim, if the covering proves it; else what any state has, since no
 * entropy of what is measured is negative. */
static enum ebit_status
prove_lower (struct ebit_context *context, struct problem *problem,
             double claim, double *lower)
{
  bool mixed, proved = false;
  double largest;
  enum ebit_status status
      = find_correlations (context, &problem->entropy, &mixed, &largest);
  *lower = problem->offset;
  if (status)
    return status;
  if (mixed)
  {
    *lower = problem->offset + ebit_binary_entropy ((1 - largest) / 2);
    return EBIT_OK;
  }
  if (claim <= problem->offset)
    return EBIT_OK;
  status = ebit_prove_measured (context, &problem->entropy,
                                claim - problem->offset - ROUNDING,
                                2 * budget_of (problem), &proved);
  if (proved)
    *lower = claim;
  return status;
}

enum ebit_status
ebit_verify_discord (struct ebit_context *context,
                     const struct ebit_value *bounds, struct ebit_proof *proof)
{
  struct problem problem;
  double n[3], entropy, claim;
  static const struct ebit_range any
      = { -INFINITY, INFINITY, false, false, false };
  enum ebit_status status = read_problem (
      context, "state", ebit_field (bounds, "state"),
      ebit_field (bounds, "dims"), ebit_field (bounds, "measured"), &problem);
  if (!status)
    status = read_direction (context, bounds, n);
  if (!status)
    status = ebit_measured_entropy (context, &problem.entropy, n, &entropy);
  if (!status)
    status = ebit_read_number (context, "lower", ebit_field (bounds, "lower"),
                               &any, (double)NAN, &claim);
  if (status)
    return status;
  proof->upper = fmax (0, problem.offset + entropy);
  status = prove_lower (context, &problem, claim, &proof->lower);
  proof->lower = fmax (0, proof->lower);
  return status;
}

const struct ebit_functional ebit_discord_functional
    = { .name = "discord",
        .topic = "States",
        .summary = "Quantum discord with projective measurements of a qubit",
        .n_parameters = 3,
        .parameters
        = { { "rho", NULL, "density matrix" },
            { "dims", "[d d]", "dimensions [dA dB] of the two subsystems" },
            { "measured", "2", "the subsystem that is measured, 1 or 2" } },
        .implementation = discord };
