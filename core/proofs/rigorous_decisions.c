/* What is decided of channels with rounding included: a yes is proved, a no
 * says nothing.  The theorems are those of family_decisions.c.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_information.h"

#include <math.h>

#include "damping_dephasing.h"
#include "decisions.h"
#include "rigorous_closed_form.h"

static bool
is_at_least (struct ebit_ball x, double least)
{
  return ebit_bottom (ebit_minus (x, ebit_exactly (least))) >= 0;
}

enum ebit_status
ebit_is_surely_ppt (struct ebit_context *context,
                    const struct ebit_ball_channel *channel, bool *yes)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  double least, greatest;
  const struct ebit_balls transposed = ebit_balls_transpose_second (
      context, dims, ebit_ball_choi (context, channel));
  *yes = false;
  if (!ebit_ball_eigenvalues (context, transposed, &least, &greatest))
    return EBIT_EMEMORY;
  *yes = least >= 0;
  return EBIT_OK;
}

/* p (d + 1) >= d */
static bool
is_depolarizing_breaking (double p, double d)
{
  return d == 1
         || is_at_least (ebit_times (ebit_exactly (p), ebit_exactly (d + 1)),
                         d);
}

static bool
is_pauli_breaking (const double weights[4])
{
  struct ebit_ball q[4];
  ebit_ball_weights (weights, q);
  for (size_t i = 0; i < 4; i++)
    if (!(ebit_top (q[i]) <= 0.5))
      return false;
  return true;
}

static bool
is_thermal_loss_breaking (double eta, double photons)
{
  const struct ebit_ball noise = ebit_times (
      ebit_exactly (photons), ebit_complement (ebit_exactly (eta)));
  return is_at_least (ebit_minus (noise, ebit_exactly (eta)), 0);
}

/* By its family; false also where that is not known. */
static bool
is_family_breaking (const struct ebit_channel *channel)
{
  const double *x = channel->parameters;
  struct ebit_ball_damping damping;
  /* a ball of 0 - 0 may have a radius */
  if (ebit_read_ball_damping (channel, &damping))
    return ebit_bottom (damping.gamma) >= 1
           || ebit_top (ebit_ball_damping_excess (&damping)) <= 0;
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return channel->d_in == 1;
  case EBIT_FAMILY_DEPHASING:
    return x[0] == 0.5;
  case EBIT_FAMILY_DEPOLARIZING:
    return is_depolarizing_breaking (x[0], x[1]);
  case EBIT_FAMILY_PAULI:
    return is_pauli_breaking (x);
  case EBIT_FAMILY_ERASURE:
    return x[0] == 1 || channel->d_in == 1;
  case EBIT_FAMILY_PURE_LOSS:
    return x[0] == 0;
  case EBIT_FAMILY_THERMAL_LOSS:
    return is_thermal_loss_breaking (x[0], x[1]);
  case EBIT_FAMILY_BOSONIC_DEPHASING:
    return isinf (x[0]);
  default:
    return false;
  }
}

enum ebit_status
ebit_is_surely_breaking (struct ebit_context *context,
                         const struct ebit_channel *given,
                         const struct ebit_ball_channel *channel, bool *yes)
{
  *yes = given->family != EBIT_FAMILY_KRAUS && is_family_breaking (given);
  if (*yes || channel->trouble
      || channel->d_in * channel->d_out > EBIT_SEPARABLE_ORDER)
    return EBIT_OK;
  return ebit_is_surely_ppt (context, channel, yes);
}

/* ---- Antidegradable -------------------------------------------------- */

/* The Choi state of two qubits has a symmetric extension where Tr rho_B^2 >=
 * Tr rho_AB^2 - 4 sqrt (det rho_AB) (J. Chen, Z. Ji, D. Kribs, N. Luetkenhaus,
 * B. Zeng, Phys. Rev. A 90, 032318). */
static enum ebit_status
is_qubit_antidegradable (struct ebit_context *context,
                         const struct ebit_ball_channel *channel, bool *yes)
{
  const size_t dims[2] = { 2, 2 };
  struct ebit_ball_basis basis;
  struct ebit_ball determinant = ebit_exactly (1);
  const struct ebit_balls rho = ebit_balls_scaled (
      context, ebit_exactly (0.5), ebit_ball_choi (context, channel));
  const struct ebit_balls reduced
      = ebit_balls_trace_first (context, dims, rho);
  if (!reduced.x || !ebit_find_ball_basis (context, rho, &basis))
    return EBIT_EMEMORY;
  for (size_t i = 0; i < 4; i++)
  {
    const double least = ebit_basis_dominated (&basis, i);
    determinant
        = ebit_times (determinant, ebit_exactly (least > 0 ? least : 0));
  }
  const struct ebit_ball slack = ebit_minus (
      ebit_balls_inner (reduced, reduced), ebit_balls_inner (rho, rho));
  *yes = is_at_least (ebit_plus (slack, ebit_times (ebit_exactly (4),
                                                    ebit_root (determinant))),
                      0);
  return EBIT_OK;
}

static bool
is_family_antidegradable (const struct ebit_channel *channel)
{
  const double *x = channel->parameters;
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return channel->d_in == 1;
  case EBIT_FAMILY_DEPHASING:
    return x[0] == 0.5;
  case EBIT_FAMILY_DEPOLARIZING: /* 2 p (d + 1) >= d */
    return x[1] == 1
           || is_at_least (
               ebit_times (ebit_exactly (x[0]), ebit_exactly (2 * (x[1] + 1))),
               x[1]);
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
  case EBIT_FAMILY_GADC:
    return x[0] >= 0.5;
  case EBIT_FAMILY_ERASURE:
    return x[0] >= 0.5 || channel->d_in == 1;
  case EBIT_FAMILY_PURE_LOSS:
    return x[0] <= 0.5;
  case EBIT_FAMILY_THERMAL_LOSS:
    return x[0] <= 0.5;
  case EBIT_FAMILY_BOSONIC_DEPHASING:
    return isinf (x[0]);
  default:
    return false;
  }
}

enum ebit_status
ebit_is_surely_antidegradable (struct ebit_context *context,
                               const struct ebit_channel *given,
                               const struct ebit_ball_channel *channel,
                               bool *yes)
{
  *yes
      = given->family != EBIT_FAMILY_KRAUS && is_family_antidegradable (given);
  if (*yes || channel->trouble || channel->d_in != 2 || channel->d_out != 2)
    return EBIT_OK;
  return is_qubit_antidegradable (context, channel, yes);
}

/* ---- Degradable, covariant ------------------------------------------- */

bool
ebit_is_surely_degradable (const struct ebit_channel *given)
{
  const double *x = given->parameters;
  struct ebit_damping_dephasing memory;
  if (ebit_read_damping_dephasing (given, &memory))
    return x[0] == 0
           || (x[0] <= 0.5 && (x[1] == 0 || x[1] == 1)
               && (x[2] == 0 || x[2] == 1));
  switch (given->family)
  {
  case EBIT_FAMILY_IDENTITY:
  case EBIT_FAMILY_DEPHASING:
  case EBIT_FAMILY_AMPLIFIER:
  case EBIT_FAMILY_BOSONIC_DEPHASING:
    return true;
  case EBIT_FAMILY_DEPOLARIZING:
    return x[0] == 0 || x[1] == 1;
  case EBIT_FAMILY_PAULI:
    return (x[0] > 0) + (x[1] > 0) + (x[2] > 0) + (x[3] > 0) <= 2;
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
    return x[0] <= 0.5;
  case EBIT_FAMILY_GADC:
    return x[0] == 0 || (x[0] <= 0.5 && (x[1] == 0 || x[1] == 1));
  case EBIT_FAMILY_ERASURE:
    return x[0] <= 0.5 || x[1] == 1;
  case EBIT_FAMILY_PURE_LOSS:
    return x[0] >= 0.5;
  default:
    return false;
  }
}

bool
ebit_is_surely_covariant (const struct ebit_channel *given)
{
  const double *x = given->parameters;
  switch (given->family)
  {
  case EBIT_FAMILY_KRAUS:
    return false;
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
    return x[0] == 0 || x[0] == 1;
  case EBIT_FAMILY_GADC:
    return x[0] == 0 || x[0] == 1 || x[1] == 0.5;
  case EBIT_FAMILY_DAMPING_DEPHASING:
    return x[0] == 0 || x[0] == 1 || x[2] == 0.5;
  default:
    return true;
  }
}
