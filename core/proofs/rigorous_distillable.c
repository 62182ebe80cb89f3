/* Distillation with rounding included: the protocol of distilled_pair.c and
 * the formulas of recurrence.c in balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_distillable.h"

#include <math.h>
#include <string.h>

static struct ebit_ball
sum_of (struct ebit_ball a, struct ebit_ball b)
{
  return ebit_plus (a, b);
}

static struct ebit_ball
square (struct ebit_ball a)
{
  return ebit_times (a, a);
}

static struct ebit_ball
twice (struct ebit_ball a)
{
  return ebit_plus (a, a);
}

void
ebit_sort_balls (struct ebit_ball w[4])
{
  for (size_t i = 1; i < 4; i++)
    for (size_t j = i; j > 0 && ebit_rounded (w[j]) > ebit_rounded (w[j - 1]);
         j--)
    {
      const struct ebit_ball x = w[j];
      w[j] = w[j - 1];
      w[j - 1] = x;
    }
}

/* The weights after a round; the probability that the pair is kept. */
static struct ebit_ball
step (struct ebit_ball w[4], size_t partner)
{
  struct ebit_ball rest[2];
  for (size_t i = 1, k = 0; i < 4; i++)
    if (i != partner)
      rest[k++] = w[i];
  const struct ebit_ball a = w[0], b = w[partner], c = rest[0], d = rest[1];
  const struct ebit_ball kept
      = sum_of (square (sum_of (a, b)), square (sum_of (c, d)));
  w[0] = ebit_over (sum_of (square (a), square (b)), kept);
  w[1] = ebit_over (twice (ebit_times (a, b)), kept);
  w[2] = ebit_over (sum_of (square (c), square (d)), kept);
  w[3] = ebit_over (twice (ebit_times (c, d)), kept);
  ebit_sort_balls (w);
  return kept;
}

/* p max (0, 2 - H) + p log2 p. */
static struct ebit_ball
block_part (struct ebit_ball p, struct ebit_ball sum)
{
  const struct ebit_ball log_p = ebit_bits (ebit_y_ln_y (p, 0));
  const struct ebit_ball left
      = ebit_minus (ebit_minus (twice (p), sum), log_p);
  return sum_of (ebit_positive_part (left), log_p);
}

static struct ebit_ball
interpolate (const struct ebit_ball w[4], const struct ebit_ball t[4],
             size_t partner)
{
  struct ebit_ball x = ebit_exactly (0), y = x, tx = x, ty = x;
  for (size_t i = 0; i < 4; i++)
    if (i == 0 || i == partner)
    {
      x = sum_of (x, w[i]);
      tx = sum_of (tx, t[i]);
    }
    else
    {
      y = sum_of (y, w[i]);
      ty = sum_of (ty, t[i]);
    }
  const struct ebit_ball same
      = block_part (sum_of (square (x), square (y)),
                    twice (sum_of (ebit_times (x, tx), ebit_times (y, ty))));
  const struct ebit_ball other
      = block_part (twice (ebit_times (x, y)),
                    twice (sum_of (ebit_times (y, tx), ebit_times (x, ty))));
  return ebit_times (ebit_exactly (0.5), sum_of (same, other));
}

static struct ebit_ball
rate_of (const struct ebit_ball w[4])
{
  struct ebit_ball t[4], best = ebit_exactly (1);
  for (size_t i = 0; i < 4; i++)
  {
    t[i] = ebit_negated (ebit_bits (ebit_y_ln_y (w[i], 0)));
    best = ebit_minus (best, t[i]);
  }
  for (size_t partner = 1; partner < 4; partner++)
    best = ebit_greater (best, interpolate (w, t, partner));
  return ebit_positive_part (best);
}

struct ebit_ball
ebit_ball_recurrence (const struct ebit_ball weights[4],
                      const struct ebit_recurrence *recurrence)
{
  struct ebit_ball w[4], kept = ebit_exactly (1);
  memcpy (w, weights, sizeof w);
  ebit_sort_balls (w);
  for (size_t k = 0; k < recurrence->rounds; k++)
  {
    const struct ebit_ball p = step (w, (size_t)recurrence->partners[k]);
    kept = ebit_times (kept, ebit_times (ebit_exactly (0.5), p));
  }
  return ebit_times (kept, rate_of (w));
}

/* ---- Of a state ------------------------------------------------------ */

/* The greater of 1 and the squared largest singular value, from above: (t +
 * sqrt (t^2 - 4 |det|^2))/2. */
static struct ebit_ball
squared_norm (struct ebit_balls x)
{
  struct ebit_ball trace = ebit_exactly (0);
  for (size_t i = 0; i < 4; i++)
    trace = sum_of (trace, sum_of (square (x.x[i].re), square (x.x[i].im)));
  const struct ebit_complex_ball determinant
      = ebit_complex_minus (ebit_complex_times (x.x[0], x.x[3]),
                            ebit_complex_times (x.x[1], x.x[2]));
  const struct ebit_ball size
      = sum_of (square (determinant.re), square (determinant.im));
  const struct ebit_ball root = ebit_root (
      ebit_minus (square (trace), ebit_times (ebit_exactly (4), size)));
  return ebit_greater (ebit_exactly (1),
                       ebit_times (ebit_exactly (0.5), sum_of (trace, root)));
}

/* What passes both filters, not over its trace; the probability. */
static enum ebit_status
filter (struct ebit_context *context, const struct ebit_given_state *state,
        const struct ebit_pair_protocol *protocol,
        struct ebit_given_state *filtered, struct ebit_ball *probability)
{
  struct ebit_ball_basis basis;
  const struct ebit_balls a
      = ebit_balls_exactly (context, 2, 2, protocol->filters[0]);
  const struct ebit_balls b
      = ebit_balls_exactly (context, 2, 2, protocol->filters[1]);
  if (!a.x || !b.x)
    return EBIT_EMEMORY;
  *filtered = *state;
  filtered->h = ebit_balls_congruence (
      context, ebit_balls_kron (context, a, b), state->h);
  if (!ebit_find_ball_basis (context, filtered->h, &basis))
    return EBIT_EMEMORY;
  filtered->trace = ebit_balls_trace (filtered->h);
  filtered->y_ln_y = ebit_basis_y_ln_y (&basis);
  const struct ebit_ball scale = ebit_times (
      ebit_times (squared_norm (a), squared_norm (b)), state->trace);
  *probability = ebit_over (filtered->trace, scale);
  return EBIT_OK;
}

/* The diagonal of the real part in the magic basis, turned by the rotation
 * next to the frame. */
static enum ebit_status
weights_in_frame (struct ebit_context *context,
                  const struct ebit_given_state *state, const double frame[16],
                  struct ebit_ball weights[4])
{
  static const double complex magic[16]
      = { 1, 0, 0, 1, I, 0, 0, -I, 0, I, I, 0, 0, 1, -1, 0 };
  double complex turn[16];
  double defect;
  for (size_t i = 0; i < 16; i++)
    turn[i] = frame[i];
  const struct ebit_balls m = ebit_balls_adjoint_congruence (
      context, ebit_balls_exactly (context, 4, 4, magic), state->h);
  const struct ebit_balls q = ebit_balls_polar (
      context, ebit_balls_exactly (context, 4, 4, turn), &defect);
  if (!m.x || !q.x)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < 16; i++)
    m.x[i].im = q.x[i].im = ebit_exactly (0);
  const struct ebit_balls turned
      = ebit_balls_adjoint_congruence (context, q, m);
  for (size_t i = 0; turned.x && i < 4; i++)
    weights[i] = ebit_positive_part (
        ebit_over (ebit_balls_diagonal_at (turned, i),
                   ebit_times (ebit_exactly (2), state->trace)));
  return turned.x ? EBIT_OK : EBIT_EMEMORY;
}

/* What the protocol distils of the state of two qubits. */
static enum ebit_status
run_protocol (struct ebit_context *context,
              const struct ebit_given_state *state,
              const struct ebit_pair_protocol *protocol,
              struct ebit_ball *rate)
{
  struct ebit_given_state filtered;
  struct ebit_ball probability, hashing, weights[4];
  enum ebit_status status
      = filter (context, state, protocol, &filtered, &probability);
  if (!status)
    status = weights_in_frame (context, &filtered, protocol->frame, weights);
  if (status)
    return status;
  if (!ebit_given_hashing (context, &filtered, &hashing))
    return EBIT_EMEMORY;
  *rate = ebit_times (
      ebit_positive_part (probability),
      ebit_greater (ebit_positive_part (ebit_bits (hashing)),
                    ebit_ball_recurrence (weights, &protocol->recurrence)));
  return EBIT_OK;
}

enum ebit_status
ebit_distil_given (struct ebit_context *context,
                   const struct ebit_value *bounds,
                   const struct ebit_given_state *state,
                   struct ebit_ball *rate)
{
  struct ebit_pair_protocol protocol;
  struct ebit_ball hashing, distilled;
  if (!ebit_given_hashing (context, state, &hashing))
    return EBIT_EMEMORY;
  *rate = ebit_positive_part (ebit_bits (hashing));
  if (state->n != 4 || state->dims[0] != 2 || !ebit_field (bounds, "partners"))
    return EBIT_OK;
  enum ebit_status status
      = ebit_read_pair_protocol (context, bounds, &protocol);
  if (!status)
    status = run_protocol (context, state, &protocol, &distilled);
  if (!status)
    *rate = ebit_greater (*rate, distilled);
  return status;
}

/* The upper end is that of the Rains relative entropy. */
enum ebit_status
ebit_rigorous_distillable (struct ebit_context *context,
                           const struct ebit_value *bounds,
                           struct ebit_rigorous *proof)
{
  struct ebit_given_state state;
  struct ebit_ball rate;
  const char *trouble;
  enum ebit_status status
      = ebit_rigorous_rains_of_state (context, bounds, proof);
  proof->lower = 0;
  if (!status)
    status = ebit_read_given_state (context, bounds, &state, &trouble);
  if (status || trouble)
    return status;
  status = ebit_distil_given (context, bounds, &state, &rate);
  if (!status)
    ebit_raise_lower_to (proof, rate);
  return status;
}
