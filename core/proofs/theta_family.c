/* The Theta information of named channels, with the points that prove it.
 *
 *   Channels that break entanglement: 0, K = J.
 *   Identity, depolarizing (fidelity F of the Choi state with phi), Pauli and
 *     dephasing channels (F the largest weight): J and K commute, K is half
 *     phi (1/d of it in dimension d) and of the rest as much as J has; what is
 *     left is the relative entropy of entanglement of the Choi state.
 *   Erasure: the identity's where the flag is not.
 *   Damping, with and without dephasing: theta_x.h.
 *
 * All these K are separable: Bell-diagonal and isotropic ones with a weight of
 * 1/d of the entangled state, and matrices of two qubits with a positive
 * partial transpose.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_family.h"

#include <math.h>
#include <string.h>

#include "damping_dephasing.h"
#include "entangled_projectors.h"
#include "families.h"
#include "family_decisions.h"
#include "family_information.h"
#include "maps.h"
#include "theta_x.h"

/* ---- Values ---------------------------------------------------------- */

/* The Choi matrix of damping, with |0> and |1> exchanged where that is warmer
 * than T = 1/2. */
struct damping
{
  struct ebit_x_state choi;
  bool flipped;
  double sign; /* of the coherence */
};

static bool
read_damping (const struct ebit_channel *channel, struct damping *damping)
{
  struct ebit_damping_dephasing x;
  struct ebit_gadc gadc;
  if (ebit_gadc_of_channel (channel, &gadc))
  {
    *damping = (struct damping){ .flipped = gadc.flipped, .sign = 1 };
    damping->choi = ebit_gadc_choi (&gadc);
    return true;
  }
  if (!ebit_read_damping_dephasing (channel, &x))
    return false;
  const double most = fmax (x.decay, x.excitation);
  const double least = fmin (x.decay, x.excitation);
  *damping = (struct damping){ .flipped = x.decay < x.excitation,
                               .sign = x.coherence < 0 ? -1 : 1 };
  damping->choi = (struct ebit_x_state){ .p00 = x.survival + most,
                                         .p01 = least,
                                         .p10 = most,
                                         .p11 = x.survival + least,
                                         .coherence = fabs (x.coherence),
                                         .determinant = x.determinant,
                                         .excess = x.excess };
  return true;
}

static void
set_ends (struct ebit_theta_form *form, double lower, double upper,
          const char *lower_method, const char *upper_method)
{
  *form = (struct ebit_theta_form){ .known = true,
                                    .exact = lower == upper,
                                    .lower = lower,
                                    .upper = upper,
                                    .lower_method = lower_method,
                                    .upper_method = upper_method };
}

static void
damping_form (const struct ebit_theta_x *theta, struct ebit_theta_form *form)
{
  const bool closed = theta->exact;
  if (theta->exact && theta->upper == 0)
  {
    set_ends (form, 0, 0, "trivial_zero", "entanglement_breaking");
    return;
  }
  set_ends (form, theta->lower, theta->upper,
            closed ? "theta_closed_form" : "theta_dual",
            closed ? "theta_closed_form" : "theta_map");
  form->exact = closed;
}

/* The families whose J and K commute. */
static bool
is_symmetric (enum ebit_family family)
{
  return family == EBIT_FAMILY_IDENTITY || family == EBIT_FAMILY_DEPHASING
         || family == EBIT_FAMILY_DEPOLARIZING || family == EBIT_FAMILY_PAULI
         || family == EBIT_FAMILY_ERASURE;
}

static void
symmetric_form (const struct ebit_channel *channel,
                struct ebit_theta_form *form)
{
  struct ebit_closed_form entropy;
  *form = (struct ebit_theta_form){ .known = false };
  if (!is_symmetric (channel->family))
    return;
  if (ebit_family_entanglement_breaking (channel) == EBIT_YES)
    set_ends (form, 0, 0, "trivial_zero", "entanglement_breaking");
  else if (ebit_family_information (channel, EBIT_RAINS, &entropy))
    set_ends (form, entropy.lower, entropy.upper, "theta_closed_form",
              "theta_closed_form");
}

void
ebit_family_theta (const struct ebit_channel *channel,
                   struct ebit_theta_form *form)
{
  struct ebit_channel sized = *channel;
  struct damping damping;
  sized.d_in = ebit_input_dimension (channel); /* a sweep has none */
  symmetric_form (&sized, form);
  if (form->known || !read_damping (channel, &damping))
    return;
  const struct ebit_theta_x theta = ebit_theta_of_x (&damping.choi);
  damping_form (&theta, form);
}

/* ---- Points ---------------------------------------------------------- */

static void
set_multiple (size_t d, double x, double complex *y)
{
  memset (y, 0, d * d * sizeof *y);
  for (size_t i = 0; i < d; i++)
    y[i + i * d] = x;
}

/* K = J, r = w = 1/d, Z = r (x) 1. */
static void
no_entanglement (struct ebit_context *context,
                 const struct ebit_channel *channel,
                 struct ebit_theta_point *point)
{
  const size_t n = channel->d_in * channel->d_out;
  ebit_choi_matrix (context, channel, point->map);
  set_multiple (n, 1 / (double)channel->d_in, point->dual);
}

static void
isotropic (size_t d, double error, struct ebit_theta_point *point)
{
  const double dimension = (double)d;
  ebit_add_entangled_state (d, d, 1, point->map);
  ebit_add_entangled_remainder (d, d, 1 / (dimension + 1), point->map);
  ebit_add_entangled_state (d, d, 1 - error, point->dual);
  ebit_add_entangled_remainder (d, d, error / (dimension - 1), point->dual);
}

static void
pauli (const double weights[4], struct ebit_theta_point *point)
{
  size_t most = 0;
  double rest = 0;
  for (size_t i = 1; i < 4; i++)
    if (weights[i] > weights[most])
      most = i;
  for (size_t i = 0; i < 4; i++)
    if (i != most)
      rest += weights[i];
  for (size_t i = 0; i < 4; i++)
  {
    const double share = rest > 0 ? weights[i] / rest : 1. / 3;
    ebit_add_bell_state (i, i == most ? 1 : share, point->map);
    ebit_add_bell_state (i, i == most ? weights[i] : rest, point->dual);
  }
}

static void
erasure (double p, size_t d, struct ebit_theta_point *point)
{
  const double dimension = (double)d;
  const size_t n = d * (d + 1);
  ebit_add_entangled_state (d, d + 1, 1 - p, point->map);
  ebit_add_entangled_remainder (d, d + 1, (1 - p) / (dimension + 1),
                                point->map);
  ebit_add_entangled_state (d, d + 1, 1, point->dual);
  for (size_t a = 0; a < d; a++)
  {
    point->map[(a * (d + 1) + d) * (n + 1)] += p;
    point->dual[(a * (d + 1) + d) * (n + 1)] += 1 / dimension;
  }
}

static void
set_x_matrix (const struct ebit_x_state *x, const struct damping *damping,
              double complex *y)
{
  const bool flipped = damping->flipped;
  y[0] = flipped ? x->p11 : x->p00;
  y[5] = flipped ? x->p10 : x->p01;
  y[10] = flipped ? x->p01 : x->p10;
  y[15] = flipped ? x->p00 : x->p11;
  y[3] = y[12] = damping->sign * x->coherence;
}

static void
damping_point (const struct damping *damping, const struct ebit_theta_x *theta,
               struct ebit_theta_point *point)
{
  const size_t zero = damping->flipped ? 3 : 0, one = 3 - zero;
  set_x_matrix (&theta->map, damping, point->map);
  set_x_matrix (&theta->dual, damping, point->dual);
  point->state[zero] = theta->weight;
  point->state[one] = 1 - theta->weight;
  point->weight[zero] = theta->marginal[0];
  point->weight[one] = theta->marginal[1];
}

/* Of channels that do not break entanglement. */
static void
symmetric_point (const struct ebit_channel *channel,
                 struct ebit_theta_point *point)
{
  const double *x = channel->parameters;
  const size_t d = channel->d_in;
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    isotropic (d, 0, point);
    break;
  case EBIT_FAMILY_DEPOLARIZING:
    isotropic (d, x[0] * (1 - 1 / (double)(d * d)), point);
    break;
  case EBIT_FAMILY_DEPHASING:
    pauli ((double[]){ 1 - x[0], 0, 0, x[0] }, point);
    break;
  case EBIT_FAMILY_PAULI:
    pauli (x, point);
    break;
  case EBIT_FAMILY_ERASURE:
    erasure (x[0], d, point);
    break;
  default:
    break;
  }
}

enum ebit_status
ebit_family_theta_point (struct ebit_context *context,
                         const struct ebit_channel *channel,
                         struct ebit_theta_form *form,
                         struct ebit_theta_point *point)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  enum ebit_decision breaking = EBIT_OPEN;
  struct damping damping;
  const enum ebit_status status
      = ebit_decide_entanglement_breaking (context, channel, &breaking);
  set_multiple (d, 1 / (double)d, point->state);
  set_multiple (d, 1 / (double)d, point->weight);
  set_multiple (n, 0, point->map);
  set_multiple (n, 0, point->dual);
  if (!status && breaking == EBIT_YES)
  {
    set_ends (form, 0, 0, "trivial_zero", "entanglement_breaking");
    no_entanglement (context, channel, point);
    return EBIT_OK;
  }
  symmetric_form (channel, form);
  if (read_damping (channel, &damping))
  {
    const struct ebit_theta_x theta = ebit_theta_of_x (&damping.choi);
    damping_form (&theta, form);
    damping_point (&damping, &theta, point);
  }
  else if (form->known)
    symmetric_point (channel, point);
  return status;
}
