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

#include "bosonic.h"
#include "gadc_information.h"
#include "rigorous_dephasing.h"

static struct ebit_ball
one (void)
{
  return ebit_exactly (1);
}

static struct ebit_ball
zero (void)
{
  return ebit_exactly (0);
}

static struct ebit_ball
complement (struct ebit_ball x)
{
  return ebit_minus (one (), x);
}

struct ebit_ball
ebit_ball_log2 (struct ebit_ball x)
{
  return ebit_bits (ebit_ln (x));
}

struct ebit_ball
ebit_ball_shannon (size_t n, const struct ebit_ball *q)
{
  struct ebit_ball sum = zero ();
  for (size_t i = 0; i < n; i++)
    sum = ebit_minus (sum, ebit_y_ln_y (q[i], 0));
  return ebit_bits (sum);
}

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
    damping->thermal = complement (damping->thermal);
  damping->decay = ebit_times (damping->gamma, complement (damping->thermal));
  damping->excitation = ebit_times (damping->gamma, damping->thermal);
  return true;
}

/* f(p) = h2 ((1-g) p) - h2 (g p) and its slope in nats. */
static void
damping_curve (struct ebit_ball g, struct ebit_ball p, struct ebit_ball *value,
               struct ebit_ball *slope)
{
  const struct ebit_ball rest = complement (g);
  const struct ebit_ball x = ebit_times (rest, p), y = ebit_times (g, p);
  const struct ebit_ball terms[]
      = { ebit_y_ln_y (y, 0), ebit_y_ln_y (complement (y), 0),
          ebit_y_ln_y (x, 0), ebit_y_ln_y (complement (x), 0) };
  *value = ebit_minus (ebit_plus (terms[0], terms[1]),
                       ebit_plus (terms[2], terms[3]));
  const struct ebit_ball first
      = ebit_minus (ebit_ln (complement (x)), ebit_ln (x));
  *slope = ebit_times (rest, first);
  /* g ln ((1-gp)/(gp)), 0 at g = 0 */
  if (ebit_size (g) > 0)
    *slope = ebit_minus (
        *slope,
        ebit_times (g, ebit_minus (ebit_ln (complement (y)), ebit_ln (y))));
}

struct ebit_ball
ebit_ball_damping_capacity (struct ebit_ball gamma)
{
  if (ebit_bottom (gamma) >= 0.5)
    return zero ();
  double p = ebit_amplitude_damping_capacity (ebit_rounded (gamma)).p;
  struct ebit_ball value, slope;
  if (!(p > 0 && p < 1))
    p = 0.5;
  const struct ebit_ball at = ebit_exactly (p);
  damping_curve (gamma, at, &value, &slope);
  const struct ebit_ball upward = ebit_times (slope, complement (at));
  const struct ebit_ball downward = ebit_negated (ebit_times (slope, at));
  const struct ebit_ball highest = ebit_plus (
      value, ebit_positive_part (ebit_greater (upward, downward)));
  return ebit_positive_part (
      ebit_bits (ebit_between (ebit_bottom (value), ebit_top (highest))));
}

struct ebit_ball
ebit_ball_damping_factor (const struct ebit_ball_damping *damping)
{
  return ebit_over (damping->decay, complement (damping->excitation));
}

struct ebit_ball
ebit_ball_damping_excess (const struct ebit_ball_damping *damping)
{
  return ebit_minus (complement (damping->gamma),
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
  return ebit_ball_log2 (ebit_plus (one (), t));
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
    const struct ebit_ball sum = complement (ebit_times (x.gamma, half));
    const struct ebit_ball root = ebit_root (complement (x.gamma));
    const struct ebit_ball q[]
        = { flip, flip, ebit_times (half, ebit_plus (sum, root)),
            ebit_times (half, ebit_minus (sum, root)) };
    ebit_enclose (proof,
                  ebit_positive_part (complement (ebit_ball_shannon (4, q))));
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
    return complement (ebit_ball_shannon (4, q));
  for (size_t i = 1; i < 4; i++)
    most = ebit_greater (most, q[i]);
  /* 1 - h2 grows with q > 1/2 and is 0 at 1/2 */
  most = ebit_greater (most, ebit_exactly (0.5));
  return complement (ebit_h2 (complement (most)));
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
    return zero ();
  if (quantity == EBIT_RAINS)
  {
    /* grows with the fidelity beyond 1/d, where it is 0 */
    const struct ebit_ball least = complement (ebit_over (one (), dimension));
    const struct ebit_ball error = ebit_lesser (q, least);
    const struct ebit_ball spread
        = d > 2 ? ebit_ball_log2 (ebit_exactly (d - 1)) : zero ();
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
  const struct ebit_ball kept = complement (lost);
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
    q[0] = complement (ebit_exactly (x[0]));
    q[3] = ebit_exactly (x[0]);
    q[1] = q[2] = zero ();
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

/* ---- Bosonic channels ------------------------------------------------ */

struct ebit_ball
ebit_ball_thermal_entropy (struct ebit_ball photons)
{
  return ebit_bits (ebit_minus (ebit_y_ln_y (ebit_plus (one (), photons), 0),
                                ebit_y_ln_y (photons, 0)));
}

struct ebit_ball
ebit_ball_loss_capacity (struct ebit_ball eta, double photons)
{
  const struct ebit_ball lost = complement (eta);
  const struct ebit_ball n = ebit_exactly (photons);
  if (ebit_top (eta) <= 0.5)
    return zero ();
  if (isinf (photons))
    return ebit_positive_part (ebit_ball_log2 (ebit_over (eta, lost)));
  return ebit_positive_part (
      ebit_minus (ebit_ball_thermal_entropy (ebit_times (eta, n)),
                  ebit_ball_thermal_entropy (ebit_times (lost, n))));
}

struct ebit_ball
ebit_ball_loss_reverse (struct ebit_ball eta, double photons)
{
  const struct ebit_ball lost = complement (eta);
  const struct ebit_ball n = ebit_exactly (photons);
  if (isinf (photons))
    return ebit_positive_part (ebit_negated (ebit_ball_log2 (lost)));
  return ebit_positive_part (
      ebit_minus (ebit_ball_thermal_entropy (n),
                  ebit_ball_thermal_entropy (ebit_times (lost, n))));
}

static void
enclose_loss (const struct ebit_channel *channel,
              enum ebit_information_quantity quantity,
              struct ebit_rigorous *proof)
{
  const double photons = ebit_mean_photons (channel);
  const struct ebit_ball eta = ebit_exactly (channel->parameters[0]);
  const struct ebit_ball reverse = ebit_ball_loss_reverse (eta, photons);
  if (quantity == EBIT_COHERENT)
    ebit_enclose (proof, ebit_ball_loss_capacity (eta, photons));
  else if (quantity == EBIT_REVERSE || isinf (photons))
    ebit_enclose (proof, reverse);
  else
  {
    ebit_raise_lower_to (proof, reverse);
    ebit_reduce_upper_to (proof, ebit_ball_loss_reverse (eta, INFINITY));
  }
}

/* Between -log2 (1-eta) - G(n), attained, and that less n log2 eta; nothing
 * where n (1-eta) >= eta. */
static void
enclose_thermal_loss (const struct ebit_channel *channel,
                      enum ebit_information_quantity quantity,
                      struct ebit_rigorous *proof)
{
  const struct ebit_ball eta = ebit_exactly (channel->parameters[0]);
  const struct ebit_ball n = ebit_exactly (channel->parameters[1]);
  const struct ebit_ball attained = ebit_minus (
      ebit_ball_loss_reverse (eta, INFINITY), ebit_ball_thermal_entropy (n));
  const struct ebit_ball log_eta = ebit_ball_log2 (eta);
  const struct ebit_ball noise
      = ebit_minus (ebit_times (n, complement (eta)), eta);
  ebit_raise_lower_to (proof, quantity == EBIT_COHERENT
                                  ? ebit_plus (attained, log_eta)
                                  : attained);
  ebit_reduce_upper_to (proof, ebit_positive_part (ebit_minus (
                                   attained, ebit_times (n, log_eta))));
  if (ebit_bottom (noise) >= 0)
    ebit_reduce_upper (proof, 0);
}

/* Channels that lose nothing carry without end. */
static bool
is_infinite (const struct ebit_channel *channel)
{
  const double *x = channel->parameters;
  return (channel->family == EBIT_FAMILY_PURE_LOSS && x[0] == 1
          && isinf (x[1]))
         || (channel->family == EBIT_FAMILY_THERMAL_LOSS && x[0] == 1)
         || (channel->family == EBIT_FAMILY_AMPLIFIER && x[0] == 1)
         || (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING && x[0] == 0);
}

static void
enclose_bosonic (const struct ebit_channel *channel,
                 enum ebit_information_quantity quantity,
                 struct ebit_rigorous *proof)
{
  const struct ebit_ball x = ebit_exactly (channel->parameters[0]);
  if (is_infinite (channel))
    proof->lower = INFINITY;
  else if (ebit_is_pure_loss (channel))
    enclose_loss (channel, quantity, proof);
  else if (channel->family == EBIT_FAMILY_THERMAL_LOSS)
    enclose_thermal_loss (channel, quantity, proof);
  else if (channel->family == EBIT_FAMILY_AMPLIFIER)
    ebit_enclose (proof,
                  ebit_ball_log2 (ebit_over (x, ebit_minus (x, one ()))));
  else
    ebit_enclose (proof,
                  ebit_ball_dephasing_capacity (channel->parameters[0]));
}

bool
ebit_ball_bosonic_squashed (const struct ebit_channel *channel,
                            struct ebit_ball *bound)
{
  const double photons = ebit_mean_photons (channel);
  const struct ebit_ball n = ebit_exactly (photons);
  const struct ebit_ball half = ebit_exactly (0.5);
  struct ebit_ball k = ebit_exactly (channel->parameters[0]);
  if (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING)
    return false;
  if (isfinite (photons))
  {
    *bound = ebit_minus (ebit_ball_thermal_entropy (ebit_times (
                             half, ebit_times (n, ebit_plus (one (), k)))),
                         ebit_ball_thermal_entropy (ebit_times (
                             half, ebit_times (n, complement (k)))));
    return true;
  }
  if (channel->family == EBIT_FAMILY_THERMAL_LOSS)
  {
    const struct ebit_ball noise
        = ebit_times (complement (k), ebit_exactly (channel->parameters[1]));
    *bound = zero ();
    if (ebit_bottom (ebit_minus (noise, k)) >= 0)
      return true;
    k = ebit_over (k, ebit_plus (one (), noise));
  }
  *bound = ebit_ball_log2 (
      ebit_over (ebit_plus (one (), k), ebit_modulus (complement (k))));
  return true;
}

bool
ebit_ball_bosonic_transposition (const struct ebit_channel *channel,
                                 struct ebit_ball *bound)
{
  const struct ebit_ball k = ebit_exactly (channel->parameters[0]);
  const struct ebit_ball photons = ebit_exactly (
      channel->family == EBIT_FAMILY_THERMAL_LOSS ? channel->parameters[1]
                                                  : 0);
  if (channel->family == EBIT_FAMILY_BOSONIC_DEPHASING)
  {
    *bound = ebit_positive_part (
        ebit_ball_dephasing_transposition (channel->parameters[0]));
    return channel->parameters[0] > 0;
  }
  const struct ebit_ball noise
      = ebit_plus (one (), ebit_times (ebit_exactly (2), photons));
  const struct ebit_ball norm
      = ebit_over (ebit_plus (one (), k),
                   ebit_times (noise, ebit_modulus (complement (k))));
  *bound = ebit_positive_part (ebit_ball_log2 (norm));
  return true;
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
    enclose_bosonic (channel, quantity, proof);
  else if (enclose_discrete (channel, quantity, &value))
    ebit_enclose (proof, ebit_positive_part (value));
  else
    enclose_damping (channel, quantity, proof);
}
