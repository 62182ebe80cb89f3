/* Kraus operators of named channels, of the real ones whose parameters are the
 * doubles that they have: see ball_channel.h.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_families.h"

#include <math.h>

#include "families.h"

void
ebit_ball_weights (const double weights[4], struct ebit_ball q[4])
{
  struct ebit_ball sum = ebit_exactly (0);
  for (size_t i = 0; i < 4; i++)
    sum = ebit_plus (sum, ebit_exactly (weights[i]));
  for (size_t i = 0; i < 4; i++)
    q[i] = ebit_over (ebit_exactly (weights[i]), sum);
}

bool
ebit_ball_pauli_weights (const struct ebit_channel *channel,
                         struct ebit_ball q[4])
{
  const double *x = channel->parameters;
  const struct ebit_ball none = ebit_exactly (0), one = ebit_exactly (1);
  const struct ebit_ball p = ebit_exactly (x[0]);
  const struct ebit_ball quarter = ebit_times (ebit_exactly (0.25), p);
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    q[0] = one;
    q[1] = q[2] = q[3] = none;
    return x[0] == 2;
  case EBIT_FAMILY_DEPHASING:
    q[0] = ebit_minus (one, p);
    q[1] = q[2] = none;
    q[3] = p;
    return true;
  case EBIT_FAMILY_DEPOLARIZING:
    q[0] = ebit_minus (one, ebit_times (ebit_exactly (3), quarter));
    q[1] = q[2] = q[3] = quarter;
    return x[1] == 2;
  case EBIT_FAMILY_PAULI:
    ebit_ball_weights (x, q);
    return true;
  default:
    return false;
  }
}

/* A real qubit operator times z, by rows; of i sigma_y that is Y but for a
 * phase. */
static bool
add_qubit (struct ebit_context *context, struct ebit_ball_channel *set,
           struct ebit_ball a, struct ebit_ball b, struct ebit_ball c,
           struct ebit_ball d)
{
  struct ebit_complex_ball *k = ebit_add_ball_operator (context, set);
  if (!k)
    return false;
  k[0].re = a;
  k[1].re = c;
  k[2].re = b;
  k[3].re = d;
  return true;
}

static bool
add_pauli (struct ebit_context *context, const struct ebit_ball q[4],
           struct ebit_ball_channel *set)
{
  const struct ebit_ball o = ebit_exactly (0);
  const struct ebit_ball i = ebit_root (q[0]), x = ebit_root (q[1]);
  const struct ebit_ball y = ebit_root (q[2]), z = ebit_root (q[3]);
  return add_qubit (context, set, i, o, o, i)
         && add_qubit (context, set, o, x, x, o)
         && add_qubit (context, set, o, ebit_negated (y), y, o)
         && add_qubit (context, set, z, o, o, ebit_negated (z));
}

/* Relaxation to the weight T of the upper level, then dephasing, with the
 * factor `sign` on the upper level's row and all times `scale`. */
static bool
add_damping (struct ebit_context *context, struct ebit_ball gamma,
             struct ebit_ball thermal, struct ebit_ball weight, double sign,
             struct ebit_ball_channel *set)
{
  const struct ebit_ball o = ebit_exactly (0), turn = ebit_exactly (sign);
  const struct ebit_ball rest = ebit_complement (thermal);
  const struct ebit_ball down = ebit_root (ebit_times (weight, rest));
  const struct ebit_ball up = ebit_root (ebit_times (weight, thermal));
  const struct ebit_ball s = ebit_root (ebit_complement (gamma));
  const struct ebit_ball lost = ebit_root (gamma);
  return add_qubit (context, set, down, o, o,
                    ebit_times (turn, ebit_times (down, s)))
         && add_qubit (context, set, o, ebit_times (down, lost), o, o)
         && add_qubit (context, set, ebit_times (up, s), o, o,
                       ebit_times (turn, up))
         && add_qubit (context, set, o, o,
                       ebit_times (turn, ebit_times (up, lost)), o);
}

/* The same with four operators: a factor of the block [[1-v, c], [c, 1-u]] of
 * the Choi matrix, c = (1-2p) sqrt (1-g), and its other two elements. */
static bool
add_dephased_damping (struct ebit_context *context, const double *x,
                      struct ebit_ball_channel *set)
{
  const struct ebit_ball o = ebit_exactly (0), g = ebit_exactly (x[0]);
  const struct ebit_ball p = ebit_exactly (x[1]), t = ebit_exactly (x[2]);
  const struct ebit_ball u = ebit_times (g, ebit_complement (t));
  const struct ebit_ball v = ebit_times (g, t), stay = ebit_complement (v);
  const struct ebit_ball survival = ebit_complement (g);
  const struct ebit_ball turned
      = ebit_complement (ebit_times (ebit_exactly (2), p));
  const struct ebit_ball first = ebit_root (stay);
  const struct ebit_ball other
      = ebit_over (ebit_times (turned, ebit_root (survival)), first);
  const struct ebit_ball lost = ebit_times (
      ebit_times (ebit_exactly (4), ebit_times (p, ebit_complement (p))),
      survival);
  const struct ebit_ball rest
      = ebit_over (ebit_plus (ebit_times (u, v), lost), stay);
  return add_qubit (context, set, first, o, o, other)
         && add_qubit (context, set, o, ebit_root (u), o, o)
         && add_qubit (context, set, o, o, o, ebit_root (rest))
         && add_qubit (context, set, o, o, ebit_root (v), o);
}

static bool
add_identity (struct ebit_context *context, struct ebit_ball scale,
              struct ebit_ball_channel *set)
{
  struct ebit_complex_ball *k = ebit_add_ball_operator (context, set);
  for (size_t i = 0; k && i < set->d_in; i++)
    k[i + i * set->d_out].re = scale;
  return k != NULL;
}

/* The traceless ones of an orthonormal basis, each times `scale`: |i><j|, and
 * (1, .., 1, -l, 0, ..)/sqrt (l (l+1)) on the diagonal. */
static bool
add_traceless (struct ebit_context *context, struct ebit_ball scale,
               struct ebit_ball_channel *set)
{
  const size_t d = set->d_in;
  for (size_t i = 0; i < d * d; i++)
  {
    struct ebit_complex_ball *k
        = i % (d + 1) == 0 ? NULL : ebit_add_ball_operator (context, set);
    if (k)
      k[i].re = scale;
    else if (i % (d + 1) != 0)
      return false;
  }
  for (size_t l = 1; l < d; l++)
  {
    struct ebit_complex_ball *k = ebit_add_ball_operator (context, set);
    const double x = (double)l;
    const struct ebit_ball part
        = ebit_over (scale, ebit_root (ebit_exactly (x * (x + 1))));
    if (!k)
      return false;
    for (size_t j = 0; j < l; j++)
      k[j + j * d].re = part;
    k[l + l * d].re = ebit_times (ebit_exactly (-x), part);
  }
  return true;
}

/* (1-p) x + p 1/d: the identity with the weight 1 - q, q = p (d^2-1)/d^2, and
 * all other errors alike. */
static bool
add_depolarizing (struct ebit_context *context, double p,
                  struct ebit_ball_channel *set)
{
  const double d = (double)set->d_in;
  const struct ebit_ball error
      = ebit_over (ebit_exactly (p), ebit_exactly (d * d));
  const struct ebit_ball q = ebit_times (error, ebit_exactly (d * d - 1));
  const struct ebit_ball each = ebit_times (error, ebit_exactly (d));
  if (ebit_top (ebit_complement (q)) < 0)
    set->trouble = "parameters outside of their range";
  return add_identity (context, ebit_root (ebit_complement (q)), set)
         && add_traceless (context, ebit_root (each), set);
}

static bool
add_erasure (struct ebit_context *context, double p,
             struct ebit_ball_channel *set)
{
  const struct ebit_ball lost = ebit_exactly (p);
  if (!add_identity (context, ebit_root (ebit_complement (lost)), set))
    return false;
  for (size_t i = 0; i < set->d_in; i++)
  {
    struct ebit_complex_ball *k = ebit_add_ball_operator (context, set);
    if (!k)
      return false;
    k[set->d_in + i * set->d_out].re = ebit_root (lost);
  }
  return true;
}

bool
ebit_are_in_range (const struct ebit_channel *channel)
{
  const struct ebit_family_entry *entry = &ebit_families[channel->family];
  for (size_t i = 0; i < entry->n_parameters; i++)
  {
    const size_t offset = ebit_family_offset (entry, i);
    const struct ebit_range range
        = ebit_family_range (entry, i, channel->parameters);
    for (size_t k = 0; k < entry->parameters[i].length; k++)
    {
      const double x = channel->parameters[offset + k];
      if (!(x >= range.lower && x <= range.upper))
        return false;
    }
  }
  return true;
}

bool
ebit_add_named_operators (struct ebit_context *context,
                          const struct ebit_channel *channel,
                          struct ebit_ball_channel *set)
{
  const double *x = channel->parameters;
  const struct ebit_ball p = ebit_exactly (x[1]);
  struct ebit_ball q[4];
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return add_identity (context, ebit_exactly (1), set);
  case EBIT_FAMILY_DEPHASING:
  case EBIT_FAMILY_PAULI:
    return ebit_ball_pauli_weights (channel, q) && add_pauli (context, q, set);
  case EBIT_FAMILY_DEPOLARIZING:
    return add_depolarizing (context, x[0], set);
  case EBIT_FAMILY_ERASURE:
    return add_erasure (context, x[0], set);
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
    return add_damping (context, ebit_exactly (x[0]), ebit_exactly (0),
                        ebit_exactly (1), 1, set);
  case EBIT_FAMILY_GADC:
    return add_damping (context, ebit_exactly (x[0]), p, ebit_exactly (1), 1,
                        set);
  case EBIT_FAMILY_DAMPING_DEPHASING:
    if (x[0] < 1)
      return add_dephased_damping (context, x, set);
    return add_damping (context, ebit_exactly (x[0]), ebit_exactly (x[2]),
                        ebit_complement (p), 1, set)
           && add_damping (context, ebit_exactly (x[0]), ebit_exactly (x[2]),
                           p, -1, set);
  default:
    set->trouble = "no Kraus operators";
    return true;
  }
}
