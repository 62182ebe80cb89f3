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

#include "bounds.h"
#include "discord_problem.h"
#include "measured_search.h"

/* The finest is below the tolerance by more than rounding. */
#define FINEST_GAP (0.999 * EBIT_BOUNDS_TOLERANCE)
#define COARSEST_GAP 0.0999

/* The largest of the floors minimum - gap that can be proved, gaps a tenth of
 * each other. */
static enum ebit_status
find_floor (struct ebit_context *context, struct ebit_discord *problem,
            double minimum, double *floor)
{
  bool proved = true;
  *floor = 0; /* no entropy is negative */
  for (double gap = COARSEST_GAP;
       proved && gap >= 0.99 * FINEST_GAP && !ebit_time_is_up (context);
       gap /= 10)
  {
    const enum ebit_status status
        = ebit_prove_measured (context, &problem->entropy, minimum - gap,
                               ebit_discord_budget (problem), &proved);
    if (status)
      return status;
    if (proved)
      *floor = fmax (*floor, minimum - gap);
  }
  return EBIT_OK;
}

static void
set_bounds (struct ebit_context *context, const struct ebit_discord *problem,
            const double n[3], double floor, double minimum, bool exact,
            struct ebit_bounds *bounds)
{
  const double lower = fmax (0, problem->offset + floor);
  const double upper = fmax (lower, problem->offset + minimum);
  *bounds = (struct ebit_bounds){
    .quantity = "discord",
    .lower = lower,
    .upper = upper,
    .status = exact ? EBIT_EXACT
                    : ebit_status_of_gap (lower, upper, EBIT_BOUNDS_TOLERANCE),
    .tol = EBIT_BOUNDS_TOLERANCE,
    .lower_method = exact ? "mixed_marginals" : "covered_sphere",
    .upper_method = exact ? "mixed_marginals" : "measured_direction",
    .task = "correlation",
  };
  ebit_append_matrix (context, bounds, "state", problem->state.n,
                      problem->state.rho);
  ebit_append_dims (context, bounds, problem->dims);
  ebit_append_certificate (
      bounds, "measured",
      ebit_make_number (context, (double)problem->measured + 1));
  ebit_append_certificate (bounds, "direction",
                           ebit_make_vector (context, 3, n));
}

static enum ebit_status
discord (struct ebit_context *context,
         const struct ebit_value *const *arguments,
         const struct ebit_value **result)
{
  struct ebit_discord problem;
  struct ebit_bounds bounds;
  double n[3], minimum = 0, floor = 0, closed = 0;
  bool mixed = false;
  enum ebit_status status = ebit_read_discord (
      context, "rho", arguments[0], arguments[1], arguments[2], &problem);
  if (!status)
    status = ebit_minimise_measured (context, &problem.entropy, n, &minimum);
  if (!status)
    status
        = ebit_discord_of_mixed_marginals (context, &problem, &mixed, &closed);
  if (!status && mixed)
    floor = minimum = closed;
  else if (!status)
    status = find_floor (context, &problem, minimum, &floor);
  if (status)
    return status;
  set_bounds (context, &problem, n, floor, minimum, mixed, &bounds);
  return ebit_answer_bounds (context, &bounds, result);
}

const struct ebit_functional ebit_discord_functional
    = { .name = "discord",
        .topic = "States",
        .summary = "Quantum discord with projective measurements of a qubit",
        .n_parameters = 5,
        .parameters
        = { { "rho", NULL, "density matrix, or d x d x n stack of them" },
            { "dims", "[d d]", "dimensions [dA dB] of the two subsystems" },
            { "measured", "2", "the subsystem that is measured, 1 or 2" },
            EBIT_LIMIT_PARAMETERS ("1e-9") },
        .implementation = discord,
        .stack = 1 };
