/* Distillation of Bell-diagonal pairs, two into one, as closed maps.
 *
 * Each node has one photon of the kept pair u = (a, b, c, d) and one of the
 * measured pair v = (A, B, C, D).  Most protocols are STEP between
 * permutations of the errors: CNOTs from the kept to the measured photons,
 * which are then measured, and the pair is kept if the results agree
 * (ebit_compare_weights).  As H. McAleese et al., arXiv:2411.07306,
 * put them together: DEJMPS, their (20), is STEP after the rotations that swap
 * phi- and psi-; "cnot" the same with one of the two agreeing results alone;
 * BBPSSW twirls every round, improved BBPSSW once, and rotates instead; EPL-D
 * is STEP, with one of the two results alone; MFI, their (25) to (27),
 * projects both photons of a node on (I - XX)/2 instead of CNOTs.
 *
 * Where gates and measurements fail, the mismatched pairs that are taken for
 * matched ones, and the mixed state that a failed gate leaves, add up to what
 * is below; perfect ones give the perfect map to the last bit.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distillation_maps.h"

#include <math.h>
#include <string.h>

#include "bell_diagonal.h"

const char *const ebit_distillation_names[]
    = { "dejmps", "bbpssw", "bbpssw_improved", "mfi", "cnot", NULL };

struct ebit_imperfection
ebit_make_imperfection (double gate_fidelity, double measurement_error,
                        double wait, double t2)
{
  struct ebit_imperfection made;
  made.survival = gate_fidelity * gate_fidelity;
  made.flip = 2 * measurement_error * (1 - measurement_error);
  made.dephasing = ebit_waiting_error (wait, t2);
  return made;
}

/* ---- Maps -------------------------------------------------------------- */

/* phi- <-> psi-: rotations by 90 degrees about x, one way at one node and the
 * other way at the other. */
static void
swap_phases (double w[4])
{
  const double b = w[1];
  w[1] = w[3];
  w[3] = b;
}

static double
step (const struct ebit_imperfection *imperfection, const double u[4],
      const double v[4], double next[4])
{
  double match[4], mismatch[4];
  const double agree = ebit_compare_weights (u, v, match);
  ebit_compare_weights (u, (const double[]){ v[2], v[3], v[0], v[1] },
                        mismatch);
  const double s = imperfection->survival, e = imperfection->flip;
  const double p = s * ((1 - e) * agree + e * (1 - agree)) + (1 - s) / 2;
  for (size_t i = 0; i < 4; i++)
    next[i] = (s * ((1 - e) * match[i] + e * mismatch[i]) + (1 - s) / 8) / p;
  return p;
}

/* The measured pair u has the controls, the kept pair v the targets: nothing
 * of u but whether it has a bit error reaches v, and where it seems to have
 * none and has one, v gets one. */
static double
step_of_controls (const struct ebit_imperfection *imperfection,
                  const double u[4], const double v[4], double next[4])
{
  const double right = u[0] + u[1];
  const double s = imperfection->survival, e = imperfection->flip;
  const double as_it_was = s * (1 - e) * right / 2;
  const double flipped = s * e * (1 - right) / 2;
  const double mixed = (1 - s) / 4;
  const double p = as_it_was + flipped + mixed;
  for (size_t i = 0; i < 4; i++)
    next[i] = as_it_was / p * v[i] + flipped / p * v[i ^ 2] + mixed / p / 4;
  return p;
}

/* All four results are kept, each with its correction: a wrong one is a wrong
 * correction. */
static double
step_of_mfi (const struct ebit_imperfection *imperfection, const double u[4],
             const double v[4], double next[4])
{
  const double right[4]
      = { u[0] * v[0] + u[2] * v[2], u[1] * v[1] + u[3] * v[3],
          u[1] * v[3] + u[3] * v[1], u[0] * v[2] + u[2] * v[0] };
  const double p0
      = ((u[0] + u[2]) * (v[0] + v[2]) + (u[1] + u[3]) * (v[1] + v[3])) / 2;
  const double s = imperfection->survival, e = imperfection->flip;
  const double p = s * p0 + (1 - s) / 4;
  for (size_t i = 0; i < 4; i++)
    next[i]
        = (s * ((1 - e) * right[i] + e * right[3 - i]) / 2 + (1 - s) / 16) / p;
  return p;
}

double
ebit_distillation_map (enum ebit_distillation_protocol protocol,
                       const struct ebit_imperfection *imperfection,
                       bool first, const double kept[4],
                       const double measured[4], double next[4])
{
  double u[4], v[4], p;
  memcpy (u, kept, sizeof u);
  memcpy (v, measured, sizeof v);
  switch (protocol)
  {
  case EBIT_MFI:
    return step_of_mfi (imperfection, u, v, next);
  case EBIT_EPL_D_TARGET:
    return step (imperfection, u, v, next) / 2;
  case EBIT_EPL_D_CONTROL:
    return step_of_controls (imperfection, v, u, next);
  case EBIT_BBPSSW:
    ebit_twirl_weights (u);
    ebit_twirl_weights (v);
    p = step (imperfection, u, v, next);
    ebit_twirl_weights (next);
    return p;
  case EBIT_BBPSSW_IMPROVED:
    if (first)
    {
      ebit_twirl_weights (u);
      ebit_twirl_weights (v);
    }
    p = step (imperfection, u, v, next);
    swap_phases (next);
    return p;
  case EBIT_DEJMPS:
  case EBIT_CNOT:
  default:
    swap_phases (u);
    swap_phases (v);
    p = step (imperfection, u, v, next);
    return protocol == EBIT_CNOT ? p / 2 : p;
  }
}

void
ebit_wait_with_weights (const struct ebit_imperfection *imperfection,
                        double w[4])
{
  ebit_dephase_weights (imperfection->dephasing, w);
}

struct ebit_distilled
ebit_distil_weights (enum ebit_distillation_protocol protocol,
                     const struct ebit_imperfection *imperfection,
                     const double weights[4], double target, double max_rounds)
{
  struct ebit_distilled state = { .rounds = 0, .yield = 1 };
  double *w = state.weights;
  memcpy (w, weights, sizeof state.weights);
  /* What is at most 1/2 at first has nothing that these protocols can use;
   * later it may be that by imperfections, and rise again. */
  const double most = w[0] > 0.5 ? max_rounds : 0;
  while (w[0] < target && state.rounds < most)
  {
    const double p = ebit_distillation_map (protocol, imperfection,
                                            state.rounds == 0, w, w, w);
    ebit_wait_with_weights (imperfection, w);
    state.yield *= p / 2;
    state.rounds++;
  }
  if (!(w[0] >= target))
  {
    state.rounds = -1;
    state.yield = 0;
  }
  return state;
}
