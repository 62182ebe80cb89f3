/* The norms of norm_program.h for named channels, in closed form.
 *
 * Every witness S = V^TB is the Choi matrix J with more weight where that
 * makes it separable, every R = K^TB the projector on the state that J is
 * closest to.
 *
 *   Identity, depolarizing (d, fidelity F of the Choi state with phi):
 *     value log2 (dF); S isotropic with the weight F of phi and F/(d+1) of the
 *     rest where J has (1-F)/(d^2-1); R = phi, rho = 1/d.
 *   Pauli, dephasing (largest weight q): log2 (2q); the other Bell states get
 *     equal parts of what makes their sum q; R = that Bell state, rho = 1/2.
 *   Erasure: log2 (1 + (1-p)(d-1)); the identity's witness where the flag is
 *     not; R = phi + (1/d) 1 (x) |flag><flag|.
 *   Damping with u, v = g(1-T), gT: log2 (1+t), (u+t)(v+t) = 1-g; t is added
 * to <01|J|01> and <10|J|10>; rho ~ (u+t, v+t), R = |psi><psi| with psi the
 *     purification of rho on |00>, |11>.
 *
 * Where no channel use can be entangling the value is 0, S = J, K = rho (x) 1.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "family_norm.h"

#include <math.h>
#include <string.h>

#include "damping_dephasing.h"
#include "entangled_projectors.h"
#include "gadc.h"
#include "maps.h"
#include "norm_point.h"
#include "scalar.h"
#include "subsystems.h"

struct witness
{
  size_t d_in, n;
  double complex *dominating; /* S, which starts as J */
  double complex *dual;       /* R */
  double complex *marginal;   /* rho */
};

static void
set_mixed_marginal (struct witness *witness)
{
  for (size_t a = 0; a < witness->d_in; a++)
    witness->marginal[a * (witness->d_in + 1)] = 1 / (double)witness->d_in;
}

static double
no_entanglement (struct witness *witness)
{
  set_mixed_marginal (witness);
  for (size_t i = 0; i < witness->n; i++)
    witness->dual[i * (witness->n + 1)] = 1 / (double)witness->d_in;
  return 0;
}

/* error = 1 - F, so that small ones are exact. */
static double
isotropic (size_t d, double error, struct witness *witness)
{
  const double dimension = (double)d, fidelity = 1 - error;
  if (dimension * fidelity <= 1)
    return no_entanglement (witness);
  set_mixed_marginal (witness);
  ebit_add_entangled_state (d, d, 1, witness->dual);
  const double rest = error / (dimension * dimension - 1);
  ebit_add_entangled_remainder (
      d, d, dimension * (fidelity / (dimension + 1) - rest),
      witness->dominating);
  return log2 (dimension) + log1p (-error) / EBIT_LN2;
}

static double
pauli (const double weights[4], struct witness *witness)
{
  size_t most = 0;
  for (size_t i = 1; i < 4; i++)
    if (weights[i] > weights[most])
      most = i;
  const double largest = weights[most];
  if (largest <= 0.5)
    return no_entanglement (witness);
  set_mixed_marginal (witness);
  ebit_add_bell_state (most, 1, witness->dual);
  for (size_t i = 0; i < 4; i++)
    if (i != most)
      ebit_add_bell_state (i, 2 * (2 * largest - 1) / 3, witness->dominating);
  return 1 + log2 (largest);
}

static double
erasure (double p, size_t d, struct witness *witness)
{
  const double dimension = (double)d;
  set_mixed_marginal (witness);
  ebit_add_entangled_state (d, d + 1, 1, witness->dual);
  for (size_t a = 0; a < d; a++)
    witness->dual[(a * (d + 1) + d) * (witness->n + 1)] += 1 / dimension;
  ebit_add_entangled_remainder (
      d, d + 1, (1 - p) * dimension / (dimension + 1), witness->dominating);
  return log1p ((1 - p) * (dimension - 1)) / EBIT_LN2;
}

/* Of the Choi matrix: the element u of |10>, and the sign of the coherence. */
static double
damping (double value, double gamma, double u, double sign,
         struct witness *witness)
{
  if (value <= 0)
    return no_entanglement (witness);
  const double t = expm1 (value * EBIT_LN2);
  const double weight = (u + t) / (gamma + 2 * t);
  witness->marginal[0] = weight;
  witness->marginal[3] = 1 - weight;
  witness->dual[0] = weight;
  witness->dual[15] = 1 - weight;
  witness->dual[3] = witness->dual[12] = sign * sqrt (weight * (1 - weight));
  witness->dominating[5] += t;
  witness->dominating[10] += t;
  return value;
}

static double
gadc (double gamma, double thermal, struct witness *witness)
{
  const struct ebit_gadc channel = ebit_make_gadc (gamma, thermal);
  const double value = ebit_gadc_max_rains (&channel);
  const double decay = channel.flipped ? channel.excitation : channel.decay;
  return damping (value, gamma, decay, 1, witness);
}

/* The proof of ebit_gadc_max_rains holds for any coherence. */
static double
damping_dephasing (const struct ebit_channel *channel, struct witness *witness)
{
  struct ebit_damping_dephasing x;
  if (!ebit_read_damping_dephasing (channel, &x) || x.excess <= 0)
    return no_entanglement (witness);
  const double t
      = 2 * x.excess / (x.gamma + sqrt (x.gamma * x.gamma + 4 * x.excess));
  return damping (log1p (t) / EBIT_LN2, x.gamma, x.decay,
                  x.coherence < 0 ? -1 : 1, witness);
}

static bool
find_value (const struct ebit_channel *channel, struct witness *witness,
            double *value)
{
  const double *p = channel->parameters;
  const size_t d = channel->d_in;
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    *value = isotropic (d, 0, witness);
    return true;
  case EBIT_FAMILY_DEPOLARIZING:
    *value = isotropic (d, p[0] * (1 - 1 / (double)(d * d)), witness);
    return true;
  case EBIT_FAMILY_DEPHASING:
    *value = pauli ((double[]){ 1 - p[0], 0, 0, p[0] }, witness);
    return true;
  case EBIT_FAMILY_PAULI:
    *value = pauli (p, witness);
    return true;
  case EBIT_FAMILY_ERASURE:
    *value = erasure (p[0], d, witness);
    return true;
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
    *value = gadc (p[0], 0, witness);
    return true;
  case EBIT_FAMILY_GADC:
    *value = gadc (p[0], p[1], witness);
    return true;
  case EBIT_FAMILY_DAMPING_DEPHASING:
    *value = damping_dephasing (channel, witness);
    return true;
  default:
    return false;
  }
}

enum ebit_status
ebit_family_max_rains (struct ebit_context *context,
                       const struct ebit_channel *channel, bool *known,
                       double *value, struct ebit_norm_point *point)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  const size_t n = dims[0] * dims[1];
  double complex *room = ebit_work (context, 2 * n * n, sizeof *room);
  if (!room || ebit_make_norm_point (context, dims, point))
    return EBIT_EMEMORY;
  struct witness witness = { .d_in = channel->d_in,
                             .n = n,
                             .dominating = room,
                             .dual = room + n * n,
                             .marginal = point->marginal };
  ebit_choi_matrix (context, channel, witness.dominating);
  *known = find_value (channel, &witness, value);
  ebit_transpose_second (dims, witness.dominating, point->above);
  ebit_transpose_second (dims, witness.dual, point->dual);
  return EBIT_OK;
}
