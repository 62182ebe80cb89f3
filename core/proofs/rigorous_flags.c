/* Degradable extensions by flags with rounding included.
 *
 * Symmetric flags are a real matrix m whose rows have the squared norms q_i,
 * with m_0k = m_k0 (flag_bounds.h).  Its diagonal is a choice of doubles; the
 * rest are the roots that make the norms exact, real numbers in balls, so that
 * the channel with flags is degradable by the theorem, exactly.  (Kianvash,
 * Fanizza, Giovannetti, Quantum 6, 647; Wang, arXiv:2112.00989; Smith, Smolin,
 * arXiv:0712.2471.)
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_flags.h"

#include <math.h>
#include <string.h>

#include "ball_entropy.h"
#include "flag_bounds.h"
#include "rigorous_closed_form.h"
#include "rigorous_information.h"

static struct ebit_ball
square (struct ebit_ball x)
{
  return ebit_times (x, x);
}

/* ---- Symmetric flags ------------------------------------------------- */

/* m of the sorted weights q, the greatest first; false where no root is sure
 * to exist. */
static bool
make_flags (const struct ebit_ball q[4], struct ebit_ball m[4][4])
{
  double weights[4];
  struct ebit_ball rest = q[0];
  for (size_t i = 0; i < 4; i++)
    weights[i] = ebit_rounded (q[i]);
  const struct ebit_symmetric_flags chosen = ebit_pauli_flags (weights);
  memset (m, 0, 16 * sizeof m[0][0]);
  for (size_t k = 1; k < 4; k++)
  {
    struct ebit_ball y = ebit_exactly (chosen.m[k][k]);
    struct ebit_ball left = ebit_minus (q[k], square (y));
    if (!(ebit_bottom (left) >= 0))
    {
      y = ebit_exactly (0);
      left = q[k];
    }
    m[k][k] = y;
    m[0][k] = m[k][0] = ebit_root (left);
    rest = ebit_minus (rest, left);
  }
  m[0][0] = ebit_root (rest);
  return ebit_bottom (rest) >= 0;
}

/* sorted[i] = q[i XOR most], by the midpoints. */
static size_t
sort_errors (const struct ebit_ball q[4], struct ebit_ball sorted[4])
{
  size_t most = 0;
  for (size_t i = 1; i < 4; i++)
    most = ebit_rounded (q[i]) > ebit_rounded (q[most]) ? i : most;
  for (size_t i = 0; i < 4; i++)
    sorted[i] = q[i ^ most];
  return most;
}

/* 1 - H(q) + S(m^T m). */
static enum ebit_status
symmetric_flags (struct ebit_context *context, const struct ebit_ball q[4],
                 struct ebit_ball *bits)
{
  struct ebit_ball sorted[4], m[4][4], sum;
  *bits = ebit_anything ();
  sort_errors (q, sorted);
  if (!make_flags (sorted, m))
    return EBIT_OK;
  const struct ebit_balls x = ebit_balls_new (context, 4, 4);
  for (size_t i = 0; x.x && i < 16; i++)
    x.x[i].re = m[i % 4][i / 4];
  if (!ebit_ball_y_ln_y (context, ebit_balls_adjoint_product (context, x, x),
                         &sum))
    return EBIT_EMEMORY;
  *bits = ebit_minus (ebit_complement (ebit_ball_shannon (4, q)),
                      ebit_bits (sum));
  return EBIT_OK;
}

/* ---- Depolarizing channels ------------------------------------------- */

/* log2 d + h2 ((1 - sqrt (1 - 4 q^2))/2) - h2 (q) - q log2 (d^2 - 1). */
static struct ebit_ball
unitary_flag (struct ebit_ball q, double d)
{
  const struct ebit_ball root = ebit_root (
      ebit_complement (ebit_times (ebit_exactly (4), square (q))));
  const struct ebit_ball less
      = ebit_times (ebit_exactly (0.5), ebit_complement (root));
  const struct ebit_ball spread
      = ebit_times (q, ebit_ball_log2 (ebit_exactly (d * d - 1)));
  return ebit_minus (
      ebit_plus (ebit_ball_log2 (ebit_exactly (d)), ebit_h2 (less)),
      ebit_plus (ebit_h2 (q), spread));
}

/* Of error q: the line from the antidegradable channel of error (d-1)/(2d)
 * through the part at the error `at` <= q. */
static enum ebit_status
flag_hull (struct ebit_context *context, double p, double d, double *bits)
{
  const struct ebit_ball q
      = ebit_over (ebit_times (ebit_exactly (p), ebit_exactly (d * d - 1)),
                   ebit_exactly (d * d));
  const struct ebit_ball end
      = ebit_over (ebit_exactly (d - 1), ebit_exactly (2 * d));
  const double near = ebit_depolarizing_flags (ebit_rounded (q), d).at;
  struct ebit_ball at = ebit_exactly (near), share = ebit_exactly (1), value;
  if (!(ebit_top (q) < ebit_bottom (end)))
    return EBIT_OK;
  if (near < ebit_bottom (q))
    share = ebit_over (ebit_minus (end, q), ebit_minus (end, at));
  else
    at = q;
  if (d > 2)
    value = unitary_flag (at, d);
  else
  {
    const struct ebit_ball each = ebit_over (at, ebit_exactly (3));
    const struct ebit_ball weights[4]
        = { ebit_complement (at), each, each, each };
    const enum ebit_status status = symmetric_flags (context, weights, &value);
    if (status)
      return status;
  }
  *bits = ebit_top (ebit_times (share, ebit_positive_part (value)));
  return EBIT_OK;
}

/* ---- Damping --------------------------------------------------------- */

/* The gradient of that extension at the input diag (1-p, p). */
static struct ebit_balls
gradient_at (struct ebit_context *context,
             const struct ebit_ball_channel *extension, double p)
{
  const double complex state[4] = { 1 - p, 0, 0, p };
  struct ebit_ball_input input;
  if (ebit_make_ball_input (context, extension, state, &input))
    return (struct ebit_balls){ 0, 0, NULL };
  return ebit_ball_degradable_gradient (context, extension, &input);
}

/* Amplitude damping, or with `thermal` 1 excitation. */
static struct ebit_balls
damping_gradient (struct ebit_context *context, double gamma, double thermal,
                  double p)
{
  struct ebit_ball_channel part;
  const struct ebit_channel channel = { .d_in = 2,
                                        .d_out = 2,
                                        .has_kraus = true,
                                        .family = EBIT_FAMILY_GADC,
                                        .parameters = { gamma, thermal } };
  if (ebit_make_ball_channel (context, &channel, &part) || part.trouble)
    return (struct ebit_balls){ 0, 0, NULL };
  return gradient_at (context, &part, p);
}

/* A_{g,1/2}, the Pauli channel of weights g/4 twice and (1 - g/2 +- sqrt
 * (1-g))/2, with symmetric flags: sigma_i (x) |row i of m>. */
static struct ebit_balls
flagged_pauli_gradient (struct ebit_context *context, double gamma, double p)
{
  static const double pauli[4][4]
      = { { 1, 0, 0, 1 }, { 0, 1, 1, 0 }, { 0, 1, -1, 0 }, { 1, 0, 0, -1 } };
  const struct ebit_ball g = ebit_exactly (gamma), half = ebit_exactly (0.5);
  const struct ebit_ball flip = ebit_times (g, ebit_exactly (0.25));
  const struct ebit_ball sum = ebit_complement (ebit_times (g, half));
  const struct ebit_ball root = ebit_root (ebit_complement (g));
  const struct ebit_ball q[4]
      = { ebit_times (half, ebit_plus (sum, root)), flip, flip,
          ebit_times (half, ebit_minus (sum, root)) };
  struct ebit_ball sorted[4], m[4][4];
  struct ebit_ball_channel extension;
  const size_t most = sort_errors (q, sorted);
  if (!make_flags (sorted, m)
      || ebit_open_ball_set (context, 2, 8, 4, &extension))
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < 4; i++)
  {
    struct ebit_complex_ball *k = ebit_add_ball_operator (context, &extension);
    for (size_t e = 0; k && e < 16; e++)
      k[e].re = ebit_times (
          m[i][e % 4], ebit_exactly (pauli[i ^ most][e % 8 / 4 + e / 8 * 2]));
  }
  if (extension.count < 4 || ebit_close_ball_set (context, &extension))
    return (struct ebit_balls){ 0, 0, NULL };
  return gradient_at (context, &extension, p);
}

/* lam_max (share first + (1 - share) second). */
static enum ebit_status
mix (struct ebit_context *context, struct ebit_ball share,
     struct ebit_balls first, struct ebit_balls second, double *bits)
{
  double least, nats;
  const struct ebit_balls sum = ebit_balls_plus (
      context, ebit_balls_scaled (context, share, first),
      ebit_balls_scaled (context, ebit_complement (share), second));
  if (!ebit_ball_eigenvalues (context, ebit_balls_hermitian (context, sum),
                              &least, &nats))
    return ebit_settle (context, EBIT_OK);
  *bits = ebit_top (ebit_positive_part (ebit_bits (ebit_exactly (nats))));
  return EBIT_OK;
}

/* T <= 1/2 and g < 1/2: (1-T) A_{g,0} + T A_{g,1}, or 2T A_{g,1/2} + (1-2T)
 * A_{g,0}. */
static enum ebit_status
damping_flags (struct ebit_context *context,
               const struct ebit_channel *channel, bool mixed, double *bits)
{
  struct ebit_ball_damping x;
  struct ebit_gadc folded;
  if (!ebit_read_ball_damping (channel, &x)
      || !ebit_gadc_of_channel (channel, &folded)
      || !(channel->parameters[0] < 0.5))
    return EBIT_OK;
  const double gamma = channel->parameters[0];
  double p = mixed ? ebit_gadc_mixed_flags (&folded).p
                   : ebit_gadc_orthogonal_flags (&folded).p;
  p = p > 0 && p < 1 ? p : 0.5;
  const struct ebit_balls down = damping_gradient (context, gamma, 0, p);
  if (!mixed)
    return mix (context, x.thermal, damping_gradient (context, gamma, 1, p),
                down, bits);
  return mix (context, ebit_plus (x.thermal, x.thermal),
              flagged_pauli_gradient (context, gamma, p), down, bits);
}

enum ebit_status
ebit_ball_flags (struct ebit_context *context,
                 const struct ebit_channel *channel, const char *method,
                 double *bits)
{
  const double *x = channel->parameters;
  struct ebit_ball q[4], value = ebit_anything ();
  *bits = INFINITY;
  if (strcmp (method, "orthogonal_flags") == 0)
    return damping_flags (context, channel, false, bits);
  if (strcmp (method, "mixed_flags") == 0)
    return damping_flags (context, channel, true, bits);
  if (channel->family == EBIT_FAMILY_DEPOLARIZING && x[1] > 1)
    return flag_hull (context, x[0], x[1], bits);
  if (strcmp (method, "symmetric_flags") != 0)
    return EBIT_OK;
  if (channel->family == EBIT_FAMILY_DEPHASING)
  {
    q[0] = ebit_complement (ebit_exactly (x[0]));
    q[3] = ebit_exactly (x[0]);
    q[1] = q[2] = ebit_exactly (0);
  }
  else if (channel->family == EBIT_FAMILY_PAULI)
    ebit_ball_weights (x, q);
  else
    return EBIT_OK;
  const enum ebit_status status = symmetric_flags (context, q, &value);
  *bits = ebit_top (value);
  return status;
}
