/* Closed forms of named channels with rounding included.
 *
 * The formulas are those of family_information.c and of gadc_information.c,
 * where their sources are; here they are evaluated in balls, with the places
 * of maxima chosen in double precision, which are choices.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_closed_form.h"

#include <math.h>

#include "ball_entropy.h"
#include "gadc_information.h"
#include "rigorous_bosonic.h"

/* ---- Damping --------------------------------------------------------- */

bool
ebit_read_ball_damping (const struct ebit_channel *channel,
                        struct ebit_ball_damping *damping)
{
  double thermal = 0;
  if (channel->family == EBIT_FAMILY_GADC)
    thermal = channel->parameters[1];
  else if (channel->family != EBIT_FAMILY_AMPLITUDE_DAMPING)
    return false;
  damping->gamma = ebit_exactly (channel->parameters[0]);
  damping->thermal = ebit_exactly (thermal);
  if (thermal > 0.5)
    damping->thermal = ebit_complement (damping->thermal);
  damping->decay
      = ebit_times (damping->gamma, ebit_complement (damping->thermal));
  damping->excitation = ebit_times (damping->gamma, damping->thermal);
  return true;
}

/* f(p) = h2 ((1-g) p) - h2 (g p) and its slope in nats. */
static void
damping_curve (struct ebit_ball g, struct ebit_ball p, struct ebit_ball *value,
               struct ebit_ball *slope)
{
  const struct ebit_ball rest = ebit_complement (g);
  const struct ebit_ball x = ebit_times (rest, p), y = ebit_times (g, p);
  const struct ebit_ball terms[]
      = { ebit_y_ln_y (y, 0), ebit_y_ln_y (ebit_complement (y), 0),
          ebit_y_ln_y (x, 0), ebit_y_ln_y (ebit_complement (x), 0) };
  *value = ebit_minus (ebit_plus (terms[0], terms[1]),
                       ebit_plus (terms[2], terms[3]));
  const struct ebit_ball first
      = ebit_minus (ebit_ln (ebit_complement (x)), ebit_ln (x));
  *slope = ebit_times (rest, first);
  /* g ln ((1-gp)/(gp)), 0 at g = 0 */
  if (ebit_size (g) > 0)
    *slope = ebit_minus (
        *slope, ebit_times (g, ebit_minus (ebit_ln (ebit_complement (y)),
                                           ebit_ln (y))));
}

struct ebit_ball
ebit_ball_damping_capacity (struct ebit_ball gamma)
{
  if (ebit_bottom (gamma) >= 0.5)
    return ebit_exactly (0);
  double p = ebit_amplitude_damping_capacity (ebit_rounded (gamma)).p;
  struct ebit_ball value, slope;
  if (!(p > 0 && p < 1))
    p = 0.5;
  const struct ebit_ball at = ebit_exactly (p);
  damping_curve (gamma, at, &value, &slope);
  const struct ebit_ball upward = ebit_times (slope, ebit_complement (at));
  const struct ebit_ball downward = ebit_negated (ebit_times (slope, at));
  const struct ebit_ball highest = ebit_plus (
      value, ebit_positive_part (ebit_greater (upward, downward)));
  return ebit_positive_part (
      ebit_bits (ebit_between (ebit_bottom (value), ebit_top (highest))));
}

struct ebit_ball
ebit_ball_damping_factor (const struct ebit_ball_damping *damping)
{
  return ebit_over (damping->decay, ebit_complement (damping->excitation));
}

struct ebit_ball
ebit_ball_damping_excess (const struct ebit_ball_damping *damping)
{
  return ebit_minus (ebit_complement (damping->gamma),
                     ebit_times (damping->decay, damping->excitation));
}

/* t = 2 excess/(g + sqrt (g^2 + 4 excess)). */
struct ebit_ball
ebit_ball_damping_max_rains (const struct ebit_ball_damping *damping)
{
  const struct ebit_ball g = damping->gamma;
  const struct ebit_ball excess
      = ebit_positive_part (ebit_ball_damping_excess (damping));
  const struct ebit_ball root = ebit_root (
      ebit_plus (ebit_times (g, g), ebit_times (ebit_exactly (4), excess)));
  const struct ebit_ball t
      = ebit_over (ebit_times (ebit_exactly (2), excess), ebit_plus (g, root));
  return ebit_ball_log2 (ebit_plus (ebit_exactly (1), t));
}

/* Where T = 0, amplitude damping is degradable; where T = 1/2, it is a Pauli
 * channel, whose weights are g/4 twice and (1 - g/2 +- sqrt (1-g))/2. */
static bool
enclose_damping (const struct ebit_channel *channel,
                 enum ebit_information_quantity quantity,
                 struct ebit_rigorous *proof)
{
  struct ebit_ball_damping x;
  if (quantity != EBIT_COHERENT || !ebit_read_ball_damping (channel, &x))
    return false;
  const struct ebit_ball half = ebit_exactly (0.5);
  const double thermal = ebit_rounded (x.thermal);
  if (thermal == 0)
    ebit_enclose (proof, ebit_ball_damping_capacity (x.gamma));
  else
    ebit_reduce_upper_to (
        proof, ebit_ball_damping_capacity (ebit_ball_damping_factor (&x)));
  if (thermal == 0.5)
  {
    const struct ebit_ball flip = ebit_times (x.gamma, ebit_exactly (0.25));
    const struct ebit_ball sum = ebit_complement (ebit_times (x.gamma, half));
    const struct ebit_ball root = ebit_root (ebit_complement (x.gamma));
    const struct ebit_ball q[]
        = { flip, flip, ebit_times (half, ebit_plus (sum, root)),
            ebit_times (half, ebit_minus (sum, root)) };
    ebit_enclose (proof, ebit_positive_part (
                             ebit_complement (ebit_ball_shannon (4, q))));
  }
  return true;
}

/* ---- Pauli, depolarizing, erasure ------------------------------------ */

static struct ebit_ball
pauli_value (const struct ebit_ball q[4],
             enum ebit_information_quantity quantity)
{
  struct ebit_ball most = q[0];
  if (quantity == EBIT_MUTUAL)
    return ebit_minus (ebit_exactly (2), ebit_ball_shannon (4, q));
  if (quantity != EBIT_RAINS)
    return ebit_complement (ebit_ball_shannon (4, q));
  for (size_t i = 1; i < 4; i++)
    most = ebit_greater (most, q[i]);
  /* 1 - h2 grows with q > 1/2 and is 0 at 1/2 */
  most = ebit_greater (most, ebit_exactly (0.5));
  return ebit_complement (ebit_h2 (ebit_complement (most)));
}

static struct ebit_ball
depolarizing_value (double p, double d,
                    enum ebit_information_quantity quantity)
{
  const struct ebit_ball dimension = ebit_exactly (d);
  const struct ebit_ball errors = ebit_exactly (d * d - 1);
  const struct ebit_ball q = ebit_over (ebit_times (ebit_exactly (p), errors),
                                        ebit_exactly (d * d));
  const struct ebit_ball whole = ebit_ball_log2 (dimension);
  if (d == 1)
    return ebit_exactly (0);
  if (quantity == EBIT_RAINS)
  {
    /* grows with the fidelity beyond 1/d, where it is 0 */
    const struct ebit_ball least
        = ebit_complement (ebit_over (ebit_exactly (1), dimension));
    const struct ebit_ball error = ebit_lesser (q, least);
    const struct ebit_ball spread
        = d > 2 ? ebit_ball_log2 (ebit_exactly (d - 1)) : ebit_exactly (0);
    return ebit_minus (ebit_minus (whole, ebit_h2 (error)),
                       ebit_times (error, spread));
  }
  const struct ebit_ball entropy
      = ebit_plus (ebit_h2 (q), ebit_times (q, ebit_ball_log2 (errors)));
  const struct ebit_ball first
      = quantity == EBIT_MUTUAL ? ebit_plus (whole, whole) : whole;
  return ebit_minus (first, entropy);
}

static struct ebit_ball
erasure_value (double p, double d, enum ebit_information_quantity quantity)
{
  const struct ebit_ball lost = ebit_exactly (p);
  const struct ebit_ball kept = ebit_complement (lost);
  const struct ebit_ball whole = ebit_ball_log2 (ebit_exactly (d));
  switch (quantity)
  {
  case EBIT_COHERENT:
    return ebit_times (ebit_minus (kept, lost), whole);
  case EBIT_REVERSE:
    return ebit_minus (ebit_times (kept, whole), ebit_h2 (lost));
  case EBIT_MUTUAL:
    return ebit_times (ebit_exactly (2), ebit_times (kept, whole));
  default:
    return ebit_times (kept, whole);
  }
}

static bool
enclose_discrete (const struct ebit_channel *channel,
                  enum ebit_information_quantity quantity,
                  struct ebit_ball *value)
{
  const double *x = channel->parameters;
  struct ebit_ball q[4];
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    *value = ebit_ball_log2 (ebit_exactly (x[0]));
    if (quantity == EBIT_MUTUAL)
      *value = ebit_plus (*value, *value);
    return true;
  case EBIT_FAMILY_DEPHASING:
    q[0] = ebit_complement (ebit_exactly (x[0]));
    q[3] = ebit_exactly (x[0]);
    q[1] = q[2] = ebit_exactly (0);
    *value = pauli_value (q, quantity);
    return true;
  case EBIT_FAMILY_PAULI:
    ebit_ball_weights (x, q);
    *value = pauli_value (q, quantity);
    return true;
  case EBIT_FAMILY_DEPOLARIZING:
    *value = depolarizing_value (x[0], x[1], quantity);
    return true;
  case EBIT_FAMILY_ERASURE:
    *value = erasure_value (x[0], x[1], quantity);
    return true;
  default:
    return false;
  }
}

void
ebit_enclose_closed_form (const struct ebit_channel *channel,
                          enum ebit_information_quantity quantity,
                          struct ebit_rigorous *proof)
{
  struct ebit_ball value;
  if (channel->family == EBIT_FAMILY_KRAUS)
    return;
  if (!channel->has_kraus)
    ebit_enclose_bosonic (channel, quantity, proof);
  else if (enclose_discrete (channel, quantity, &value))
    ebit_enclose (proof, ebit_positive_part (value));
  else
    enclose_damping (channel, quantity, proof);
}
