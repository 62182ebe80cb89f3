/* Channels with rounding included: see ball_channel.h.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ball_channel.h"

#include <math.h>
#include <string.h>

#include "families.h"

static struct ebit_ball
one (void)
{
  return ebit_exactly (1);
}

/* ---- Sets ------------------------------------------------------------ */

enum ebit_status
ebit_open_ball_set (struct ebit_context *context, size_t d_in, size_t d_out,
                    size_t most, struct ebit_ball_channel *set)
{
  *set = (struct ebit_ball_channel){ .d_in = d_in, .d_out = d_out };
  set->kraus = ebit_work (context, most, sizeof *set->kraus);
  return set->kraus ? EBIT_OK : EBIT_EMEMORY;
}

struct ebit_complex_ball *
ebit_add_ball_operator (struct ebit_context *context,
                        struct ebit_ball_channel *set)
{
  const struct ebit_balls k = ebit_balls_new (context, set->d_out, set->d_in);
  if (k.x)
    set->kraus[set->count++] = k;
  return k.x;
}

/* Operators that are exactly zero do nothing. */
static void
drop_zeros (struct ebit_ball_channel *set)
{
  size_t kept = 0;
  for (size_t a = 0; a < set->count; a++)
  {
    bool zero = true;
    for (size_t i = 0; i < set->d_in * set->d_out && zero; i++)
      zero = !(ebit_top (ebit_modulus (set->kraus[a].x[i].re)) > 0)
             && !(ebit_top (ebit_modulus (set->kraus[a].x[i].im)) > 0)
             && set->kraus[a].x[i].re.r == 0 && set->kraus[a].x[i].im.r == 0;
    if (!zero)
      set->kraus[kept++] = set->kraus[a];
  }
  set->count = kept;
}

enum ebit_status
ebit_close_ball_set (struct ebit_context *context,
                     struct ebit_ball_channel *set)
{
  const size_t size = set->d_in * set->d_out;
  set->vectors = ebit_balls_new (context, size, set->count);
  if (!set->vectors.x)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < set->count; a++)
    memcpy (set->vectors.x + a * size, set->kraus[a].x,
            size * sizeof *set->vectors.x);
  return EBIT_OK;
}

/* ---- Named channels -------------------------------------------------- */

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
  const struct ebit_ball rest = ebit_minus (one (), thermal);
  const struct ebit_ball down = ebit_root (ebit_times (weight, rest));
  const struct ebit_ball up = ebit_root (ebit_times (weight, thermal));
  const struct ebit_ball s = ebit_root (ebit_minus (one (), gamma));
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
  const struct ebit_ball u = ebit_times (g, ebit_minus (one (), t));
  const struct ebit_ball v = ebit_times (g, t), stay = ebit_minus (one (), v);
  const struct ebit_ball survival = ebit_minus (one (), g);
  const struct ebit_ball turned
      = ebit_minus (one (), ebit_times (ebit_exactly (2), p));
  const struct ebit_ball first = ebit_root (stay);
  const struct ebit_ball other
      = ebit_over (ebit_times (turned, ebit_root (survival)), first);
  const struct ebit_ball lost = ebit_times (
      ebit_times (ebit_exactly (4), ebit_times (p, ebit_minus (one (), p))),
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
  if (ebit_top (ebit_minus (one (), q)) < 0)
    set->trouble = "parameters outside of their range";
  return add_identity (context, ebit_root (ebit_minus (one (), q)), set)
         && add_traceless (context, ebit_root (each), set);
}

static bool
add_erasure (struct ebit_context *context, double p,
             struct ebit_ball_channel *set)
{
  const struct ebit_ball lost = ebit_exactly (p);
  if (!add_identity (context, ebit_root (ebit_minus (one (), lost)), set))
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

/* Whether all are where the family has them. */
static bool
are_in_range (const struct ebit_channel *channel)
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

static bool
add_named (struct ebit_context *context, const struct ebit_channel *channel,
           struct ebit_ball_channel *set)
{
  const double *x = channel->parameters;
  const struct ebit_ball p = ebit_exactly (x[1]);
  struct ebit_ball q[4];
  switch (channel->family)
  {
  case EBIT_FAMILY_IDENTITY:
    return add_identity (context, one (), set);
  case EBIT_FAMILY_DEPHASING:
  case EBIT_FAMILY_PAULI:
    return ebit_ball_pauli_weights (channel, q) && add_pauli (context, q, set);
  case EBIT_FAMILY_DEPOLARIZING:
    return add_depolarizing (context, x[0], set);
  case EBIT_FAMILY_ERASURE:
    return add_erasure (context, x[0], set);
  case EBIT_FAMILY_AMPLITUDE_DAMPING:
    return add_damping (context, ebit_exactly (x[0]), ebit_exactly (0), one (),
                        1, set);
  case EBIT_FAMILY_GADC:
    return add_damping (context, ebit_exactly (x[0]), p, one (), 1, set);
  case EBIT_FAMILY_DAMPING_DEPHASING:
    if (x[0] < 1)
      return add_dephased_damping (context, x, set);
    return add_damping (context, ebit_exactly (x[0]), ebit_exactly (x[2]),
                        ebit_minus (one (), p), 1, set)
           && add_damping (context, ebit_exactly (x[0]), ebit_exactly (x[2]),
                           p, -1, set);
  default:
    set->trouble = "no Kraus operators";
    return true;
  }
}

/* ---- Kraus sets ------------------------------------------------------ */

/* ||N - N'|| <= f (2 + f) with f = ||V^dag V - 1||. */
static enum ebit_status
add_nearest (struct ebit_context *context, const struct ebit_channel *channel,
             struct ebit_ball_channel *set)
{
  const size_t d = channel->d_in, d_out = channel->d_out;
  const size_t rows = d_out * channel->count;
  const struct ebit_balls v = ebit_balls_new (context, rows, d);
  double defect;
  for (size_t i = 0; v.x && i < rows * d; i++)
  {
    const double complex x = channel->kraus[i % rows / d_out * d_out * d
                                            + i % d_out + i / rows * d_out];
    v.x[i] = ebit_exactly_complex (creal (x), cimag (x));
  }
  const struct ebit_balls p = ebit_balls_polar (context, v, &defect);
  for (size_t a = 0; p.x && a < channel->count; a++)
  {
    struct ebit_complex_ball *k = ebit_add_ball_operator (context, set);
    for (size_t i = 0; k && i < d_out * d; i++)
      k[i] = p.x[a * d_out + i % d_out + i / d_out * rows];
  }
  if (set->count < channel->count)
    return EBIT_EMEMORY;
  if (!(defect < 1e-3))
    set->trouble = "Kraus operators that do not preserve the trace to 1e-3";
  const struct ebit_ball f = ebit_exactly (defect);
  set->distance = ebit_top (ebit_times (f, ebit_plus (ebit_exactly (2), f)));
  return EBIT_OK;
}

enum ebit_status
ebit_make_ball_channel (struct ebit_context *context,
                        const struct ebit_channel *channel,
                        struct ebit_ball_channel *balls)
{
  const size_t d = channel->d_in;
  const size_t most = 8 + d * d + d + channel->count;
  enum ebit_status status
      = ebit_open_ball_set (context, d, channel->d_out, most, balls);
  if (status)
    return status;
  if (!channel->has_kraus)
    balls->trouble = "no Kraus operators";
  else if (d * channel->d_out > EBIT_MOST_PROVED)
    balls->trouble = "a Choi matrix of an order above 64";
  else if (channel->family == EBIT_FAMILY_KRAUS)
    status = add_nearest (context, channel, balls);
  else if (!are_in_range (channel))
    balls->trouble = "parameters outside of their range";
  else
  {
    status = add_named (context, channel, balls) ? EBIT_OK : EBIT_EMEMORY;
    drop_zeros (balls);
  }
  if (status || balls->trouble)
    return status;
  return ebit_close_ball_set (context, balls);
}

/* ---- Maps ------------------------------------------------------------ */

struct ebit_balls
ebit_ball_choi (struct ebit_context *context,
                const struct ebit_ball_channel *channel)
{
  return ebit_balls_product_adjoint (context, channel->vectors,
                                     channel->vectors);
}

struct ebit_balls
ebit_ball_output (struct ebit_context *context,
                  const struct ebit_ball_channel *channel, struct ebit_balls x)
{
  struct ebit_balls sum
      = ebit_balls_new (context, channel->d_out, channel->d_out);
  for (size_t a = 0; a < channel->count; a++)
    sum = ebit_balls_plus (
        context, sum, ebit_balls_congruence (context, channel->kraus[a], x));
  return sum;
}

struct ebit_balls
ebit_ball_adjoint (struct ebit_context *context,
                   const struct ebit_ball_channel *channel,
                   struct ebit_balls m)
{
  struct ebit_balls sum
      = ebit_balls_new (context, channel->d_in, channel->d_in);
  for (size_t a = 0; a < channel->count; a++)
    sum = ebit_balls_plus (
        context, sum,
        ebit_balls_adjoint_congruence (context, channel->kraus[a], m));
  return sum;
}

struct ebit_balls
ebit_ball_vectors (struct ebit_context *context,
                   const struct ebit_ball_channel *channel,
                   struct ebit_balls s)
{
  const size_t size = channel->d_in * channel->d_out;
  const struct ebit_balls vectors
      = ebit_balls_new (context, size, channel->count);
  for (size_t a = 0; vectors.x && a < channel->count; a++)
  {
    const struct ebit_balls k
        = ebit_balls_product (context, channel->kraus[a], s);
    if (!k.x)
      return k;
    memcpy (vectors.x + a * size, k.x, size * sizeof *k.x);
  }
  return vectors;
}

struct ebit_balls
ebit_ball_environment (struct ebit_context *context, struct ebit_balls vectors)
{
  return ebit_balls_conjugate (
      context, ebit_balls_adjoint_product (context, vectors, vectors));
}

struct ebit_balls
ebit_ball_environment_ln (struct ebit_context *context,
                          const struct ebit_ball_channel *channel,
                          const struct ebit_chosen *tau)
{
  const size_t d = channel->d_in, size = d * channel->d_out;
  const struct ebit_balls turned = ebit_balls_product (
      context, channel->vectors, ebit_balls_conjugate (context, tau->q));
  struct ebit_balls sum = ebit_balls_new (context, d, d);
  for (size_t k = 0; turned.x && k < channel->count; k++)
  {
    const struct ebit_balls t = { channel->d_out, d, turned.x + k * size };
    const struct ebit_balls square
        = ebit_balls_adjoint_product (context, t, t);
    sum = ebit_balls_plus (
        context, sum,
        ebit_balls_scaled (context, ebit_ln (tau->values[k]), square));
  }
  return turned.x ? sum : turned;
}

enum ebit_status
ebit_ball_complementary (struct ebit_context *context,
                         const struct ebit_ball_channel *channel,
                         struct ebit_ball_channel *complementary)
{
  const size_t d = channel->d_in, d_out = channel->d_out;
  const enum ebit_status status
      = ebit_open_ball_set (context, d, channel->count, d_out, complementary);
  for (size_t b = 0; b < d_out && !status; b++)
  {
    struct ebit_complex_ball *k
        = ebit_add_ball_operator (context, complementary);
    if (!k)
      return EBIT_EMEMORY;
    for (size_t i = 0; i < channel->count * d; i++)
      k[i] = channel->kraus[i % channel->count]
                 .x[b + i / channel->count * d_out];
  }
  return status ? status : ebit_close_ball_set (context, complementary);
}

enum ebit_status
ebit_ball_compose (struct ebit_context *context,
                   const struct ebit_ball_channel *second,
                   const struct ebit_ball_channel *first,
                   struct ebit_ball_channel *composed)
{
  const enum ebit_status status
      = ebit_open_ball_set (context, first->d_in, second->d_out,
                            first->count * second->count, composed);
  for (size_t a = 0; a < second->count && !status; a++)
    for (size_t b = 0; b < first->count; b++)
    {
      const struct ebit_balls k
          = ebit_balls_product (context, second->kraus[a], first->kraus[b]);
      if (!k.x)
        return EBIT_EMEMORY;
      composed->kraus[composed->count++] = k;
    }
  return status ? status : ebit_close_ball_set (context, composed);
}

enum ebit_status
ebit_ball_tensor (struct ebit_context *context,
                  const struct ebit_ball_channel *a,
                  const struct ebit_ball_channel *b,
                  struct ebit_ball_channel *product)
{
  const enum ebit_status status
      = ebit_open_ball_set (context, a->d_in * b->d_in, a->d_out * b->d_out,
                            a->count * b->count, product);
  for (size_t i = 0; i < a->count && !status; i++)
    for (size_t j = 0; j < b->count; j++)
    {
      const struct ebit_balls k
          = ebit_balls_kron (context, a->kraus[i], b->kraus[j]);
      if (!k.x)
        return EBIT_EMEMORY;
      product->kraus[product->count++] = k;
    }
  return status ? status : ebit_close_ball_set (context, product);
}

/* r K u^dag of every operator K, of the isometry and the unitary next to r and
 * u. */
static enum ebit_status
turn (struct ebit_context *context, const struct ebit_ball_channel *channel,
      size_t d_out, const double complex *r, const double complex *u,
      struct ebit_ball_channel *turned)
{
  const size_t d = channel->d_in;
  double defect;
  const struct ebit_balls after = ebit_balls_polar (
      context, ebit_balls_exactly (context, d_out, channel->d_out, r),
      &defect);
  const struct ebit_balls before = ebit_balls_polar (
      context, ebit_balls_exactly (context, d, d, u), &defect);
  const enum ebit_status status
      = ebit_open_ball_set (context, d, d_out, channel->count, turned);
  for (size_t a = 0; a < channel->count && !status; a++)
  {
    const struct ebit_balls k = ebit_balls_product_adjoint (
        context, ebit_balls_product (context, after, channel->kraus[a]),
        before);
    if (!k.x)
      return EBIT_EMEMORY;
    turned->kraus[turned->count++] = k;
  }
  return status ? status : ebit_close_ball_set (context, turned);
}

static enum ebit_status
find_distance (struct ebit_context *context, const struct ebit_ball_channel *a,
               const struct ebit_ball_channel *b, double *distance)
{
  const struct ebit_balls difference = ebit_balls_minus (
      context, ebit_ball_choi (context, a), ebit_ball_choi (context, b));
  return ebit_ball_trace_norm (context, difference, distance) ? EBIT_OK
                                                              : EBIT_EMEMORY;
}

/* Of the channels as they are, or where r is given with b between r and u. */
static enum ebit_status
distance_between (struct ebit_context *context, const struct ebit_channel *a,
                  const struct ebit_channel *b, const double complex *r,
                  const double complex *u, double *distance)
{
  struct ebit_ball_channel balls[2], turned;
  *distance = INFINITY;
  enum ebit_status status = ebit_make_ball_channel (context, a, &balls[0]);
  if (!status)
    status = ebit_make_ball_channel (context, b, &balls[1]);
  if (status || balls[0].trouble || balls[1].trouble)
    return status;
  if (r)
    status = turn (context, &balls[1], a->d_out, r, u, &turned);
  return status ? status
                : find_distance (context, &balls[0], r ? &turned : &balls[1],
                                 distance);
}

enum ebit_status
ebit_ball_distance (struct ebit_context *context, const struct ebit_channel *a,
                    const struct ebit_channel *b, double *distance)
{
  *distance = INFINITY;
  return a->d_in == b->d_in && a->d_out == b->d_out
             ? distance_between (context, a, b, NULL, NULL, distance)
             : EBIT_OK;
}

enum ebit_status
ebit_ball_distance_turned (struct ebit_context *context,
                           const struct ebit_channel *a,
                           const struct ebit_channel *b,
                           const double complex *r, const double complex *u,
                           double *distance)
{
  *distance = INFINITY;
  return a->d_in == b->d_in && b->d_out == b->d_in && a->d_out >= b->d_out
             ? distance_between (context, a, b, r, u, distance)
             : EBIT_OK;
}
