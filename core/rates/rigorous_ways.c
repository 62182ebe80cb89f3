/* How named channels share entanglement, with rounding included.
 *
 * Which rails, rounds and inputs are best is found in doubles, and is a
 * choice; what they give is computed in balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_ways.h"

#include <math.h>

#include "ball_entropy.h"
#include "bosonic.h"
#include "family_ways.h"
#include "rigorous_bosonic.h"
#include "rigorous_capacity.h"
#include "rigorous_closed_form.h"
#include "rigorous_information.h"

/* ---- Rails ------------------------------------------------------------- */

/* The Bell weights are (a+c, a-c, b, b)/(2P), P = a + b, c = (1-g)(1-2p)^2. */
struct ebit_ball
ebit_ball_two_rails (const struct ebit_channel *given,
                     const struct ebit_recurrence *recurrence)
{
  struct ebit_channel damping = *given;
  struct ebit_ball_damping x;
  struct ebit_ball left = ebit_exactly (1);
  if (given->family == EBIT_FAMILY_DAMPING_DEPHASING)
  {
    damping.family = EBIT_FAMILY_GADC;
    damping.parameters[1] = given->parameters[2];
    left = ebit_complement (
        ebit_times (ebit_exactly (2), ebit_exactly (given->parameters[1])));
    left = ebit_times (left, left);
  }
  if (!ebit_read_ball_damping (&damping, &x))
    return ebit_exactly (0);
  const struct ebit_ball a
      = ebit_times (ebit_complement (x.decay), ebit_complement (x.excitation));
  const struct ebit_ball b = ebit_times (x.decay, x.excitation);
  const struct ebit_ball c = ebit_times (ebit_complement (x.gamma), left);
  const struct ebit_ball kept = ebit_plus (a, b);
  const struct ebit_ball twice = ebit_plus (kept, kept);
  const struct ebit_ball weights[4]
      = { ebit_over (ebit_plus (a, c), twice),
          ebit_positive_part (ebit_over (ebit_minus (a, c), twice)),
          ebit_over (b, twice), ebit_over (b, twice) };
  return ebit_times (ebit_times (ebit_exactly (0.5), kept),
                     ebit_ball_recurrence (weights, recurrence));
}

/* An excitation on k rails, of which the sender keeps log2 k qubits in k
 * uses. */
static void
add_rails (const struct ebit_channel *channel, struct ebit_ball_way *ways,
           size_t *n)
{
  static const double two = 2;
  const struct ebit_channel perfect
      = { .family = EBIT_FAMILY_IDENTITY, .parameters = { two } };
  const struct ebit_channel *const pair[] = { channel, &perfect };
  struct ebit_two_rails found;
  if (ebit_find_two_rails (channel, &found))
    ways[(*n)++] = (struct ebit_ball_way){
      ebit_exactly (0.5), ebit_ball_two_rails (channel, &found.recurrence)
    };
  const double most = ebit_choose_rails (pair);
  const struct ebit_ball rails = ebit_exactly (most);
  ways[(*n)++]
      = (struct ebit_ball_way){ ebit_over (ebit_ball_log2 (rails), rails),
                                ebit_ball_rails_of (pair, most) };
}

/* ---- Curves ------------------------------------------------------------ */

/* The reverse coherent information of damping at a diagonal input. */
static enum ebit_status
reverse_at (struct ebit_context *context, const struct ebit_channel *channel,
            double p, struct ebit_ball_way *way)
{
  struct ebit_ball_channel balls;
  struct ebit_ball_input input;
  const double complex state[4] = { 1 - p, 0, 0, p };
  enum ebit_status status = ebit_make_ball_channel (context, channel, &balls);
  *way = (struct ebit_ball_way){ ebit_exactly (0), ebit_exactly (0) };
  if (status || balls.trouble || balls.d_in != 2)
    return status;
  status = ebit_make_ball_input (context, &balls, state, &input);
  if (status)
    return status;
  way->kept = ebit_bits (input.s);
  way->rate = ebit_positive_part (
      ebit_bits (ebit_minus (input.s, input.s_environment)));
  return EBIT_OK;
}

/* Either level may be the upper one. */
static enum ebit_status
add_curve (struct ebit_context *context, const struct ebit_channel *channel,
           double qubits, struct ebit_ball_way *ways, size_t *n)
{
  double at;
  struct ebit_way *others = ebit_work (context, *n + 1, sizeof *others);
  if (!others)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < *n; i++)
    others[i] = (struct ebit_way){ ebit_rounded (ways[i].kept),
                                   ebit_rounded (ways[i].rate) };
  if (!(ebit_relay_point (channel, *n, others, qubits, &at) > 0))
    return EBIT_OK;
  if (ebit_is_pure_loss (channel))
  {
    /* no more than may be sent */
    const double most = ebit_mean_photons (channel);
    at = at < most ? at : most;
    ways[(*n)++] = (struct ebit_ball_way){
      ebit_ball_thermal_entropy (ebit_exactly (at)),
      ebit_ball_loss_reverse (ebit_exactly (channel->parameters[0]), at)
    };
    return EBIT_OK;
  }
  const enum ebit_status status
      = reverse_at (context, channel, at, &ways[(*n)++]);
  return status ? status
                : reverse_at (context, channel, 1 - at, &ways[(*n)++]);
}

/* ---- All ways ---------------------------------------------------------- */

enum ebit_status
ebit_add_ball_ways (struct ebit_context *context,
                    const struct ebit_channel *channel, double qubits,
                    struct ebit_ball_way *ways, size_t *n)
{
  double weights[4];
  struct ebit_ball q[4];
  struct ebit_rigorous code = { .lower = 0, .upper = INFINITY };
  ebit_enclose_closed_form (channel, EBIT_COHERENT, &code);
  const double rate = code.lower < INFINITY ? code.lower : 0;
  if (rate > 0)
    ways[(*n)++]
        = (struct ebit_ball_way){ ebit_exactly (rate), ebit_exactly (rate) };
  if (channel->family == EBIT_FAMILY_ERASURE)
  {
    /* what is whole is told afterwards */
    const struct ebit_ball whole
        = ebit_ball_log2 (ebit_exactly (channel->parameters[1]));
    const struct ebit_ball left
        = ebit_complement (ebit_exactly (channel->parameters[0]));
    ways[(*n)++] = (struct ebit_ball_way){ whole, ebit_times (left, whole) };
  }
  if (ebit_pauli_weights (channel, weights)
      && ebit_ball_pauli_weights (channel, q))
  {
    const struct ebit_recurrence rounds = ebit_choose_recurrence (weights);
    ways[(*n)++] = (struct ebit_ball_way){ ebit_exactly (1),
                                           ebit_ball_recurrence (q, &rounds) };
  }
  add_rails (channel, ways, n);
  return add_curve (context, channel, qubits, ways, n);
}

static struct ebit_ball
mix (const struct ebit_ball_way *less, const struct ebit_ball_way *more,
     struct ebit_ball qubits)
{
  if (ebit_top (more->kept) <= ebit_bottom (qubits))
    return more->rate;
  if (!(ebit_top (less->kept) <= ebit_bottom (qubits)))
    return ebit_exactly (0);
  const struct ebit_ball share = ebit_over (
      ebit_minus (qubits, less->kept), ebit_minus (more->kept, less->kept));
  return ebit_plus (less->rate,
                    ebit_times (share, ebit_minus (more->rate, less->rate)));
}

struct ebit_ball
ebit_mix_ball_ways (size_t n, const struct ebit_ball_way *ways,
                    struct ebit_ball qubits)
{
  double best = 0;
  const struct ebit_ball_way none = { ebit_exactly (0), ebit_exactly (0) };
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j <= n; j++)
    {
      const struct ebit_ball_way *less = j < n ? &ways[j] : &none;
      const double rate
          = ebit_bottom (ebit_lesser (qubits, mix (less, &ways[i], qubits)));
      best = rate > best && rate < INFINITY ? rate : best;
    }
  return ebit_exactly (best);
}

/* ---- Two erasure channels ---------------------------------------------- */

struct erasure
{
  struct ebit_ball survival, qubits;
  double levels;
};

static bool
read_erasure (const struct ebit_channel *channel, struct erasure *erasure)
{
  struct ebit_erasure x;
  if (!ebit_as_erasure (channel, &x))
    return false;
  const double p
      = channel->family == EBIT_FAMILY_ERASURE ? channel->parameters[0] : 0;
  *erasure
      = (struct erasure){ ebit_complement (ebit_exactly (p)),
                          ebit_ball_log2 (ebit_exactly (x.levels)), x.levels };
  return true;
}

/* (1 - 2p) log2 d, or 0. */
static struct ebit_ball
code_of (const struct erasure *x)
{
  const struct ebit_ball twice = ebit_plus (x->survival, x->survival);
  return ebit_times (ebit_positive_part (ebit_minus (twice, ebit_exactly (1))),
                     x->qubits);
}

/* The other one carries maximally entangled systems of as many levels as the
 * smaller one takes, by a code and as many at once as fit. */
struct ebit_ball
ebit_ball_erasure_rate (const struct ebit_channel channels[2])
{
  struct erasure x[2];
  if (!read_erasure (&channels[0], &x[0])
      || !read_erasure (&channels[1], &x[1]))
    return ebit_exactly (0);
  const struct erasure *less = &x[x[0].levels <= x[1].levels ? 0 : 1];
  const struct erasure *more = less == &x[0] ? &x[1] : &x[0];
  double all = less->levels, fit = 1;
  while (less->levels > 1 && all * less->levels <= more->levels)
  {
    all *= less->levels;
    fit++;
  }
  const struct ebit_ball code = code_of (more);
  const struct ebit_ball whole = ebit_times (ebit_exactly (fit), less->qubits);
  const struct ebit_ball_way ways[]
      = { { code, code },
          { less->qubits, ebit_times (more->survival, less->qubits) },
          { whole, ebit_times (more->survival, whole) } };
  if (less->levels == more->levels)
    return ebit_times (less->survival, ways[1].rate);
  return ebit_times (less->survival,
                     ebit_mix_ball_ways (3, ways, less->qubits));
}

/* (q1/m) min (log2 d1, (log2 d1 + max (0, 2 m q2 - 1) log2 d2)/2), of m sets
 * of what arrives, m q2 <= 1: nothing of other m. */
static struct ebit_ball
exchanged_bound (const struct erasure *first, const struct erasure *second,
                 double m)
{
  const struct ebit_ball arrives
      = ebit_times (ebit_exactly (m), second->survival);
  if (!(m >= 1) || (m > 1 && !(ebit_top (arrives) <= 1)))
    return ebit_anything ();
  const struct erasure several = { arrives, second->qubits, second->levels };
  const struct ebit_ball half = ebit_times (
      ebit_exactly (0.5), ebit_plus (first->qubits, code_of (&several)));
  return ebit_times (ebit_over (first->survival, ebit_exactly (m)),
                     ebit_lesser (first->qubits, half));
}

static double
best_bound (const struct erasure *first, const struct erasure *second)
{
  const double q = ebit_rounded (second->survival);
  const double tries[] = { 1, floor (1 / q), floor (1 / q) - 1,
                           floor (0.5 / q), floor (0.5 / q) + 1 };
  double best = INFINITY;
  if (ebit_top (second->survival) <= 0)
    return 0;
  for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++)
  {
    const double bound = ebit_top (exchanged_bound (first, second, tries[i]));
    best = bound < best ? bound : best;
  }
  return best;
}

struct ebit_ball
ebit_ball_erasure_bound (const struct ebit_channel channels[2])
{
  struct erasure x[2];
  if (!read_erasure (&channels[0], &x[0])
      || !read_erasure (&channels[1], &x[1]))
    return ebit_anything ();
  if (x[0].levels == x[1].levels)
    return ebit_times (ebit_times (x[0].survival, x[1].survival), x[0].qubits);
  const double a = best_bound (&x[0], &x[1]), b = best_bound (&x[1], &x[0]);
  return a < INFINITY || b < INFINITY ? ebit_exactly (a < b ? a : b)
                                      : ebit_anything ();
}
