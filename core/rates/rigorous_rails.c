/* Rails over damping channels with rounding included: the closed form of
 * rails.c, where its symbols are, in balls.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_capacity.h"

#include "ball_entropy.h"
#include "channel_rails.h"
#include "rigorous_closed_form.h"

struct side
{
  struct ebit_ball stay, move, coherence, dephased, idle;
};

/* Which level is the lower one does not matter to the products u v and
 * (1-u)(1-v), only to an empty rail. */
static bool
read_side (const struct ebit_channel *channel, struct side *side)
{
  struct ebit_ball_damping x;
  const double *p = channel->parameters;
  side->dephased = ebit_exactly (0);
  if (channel->family == EBIT_FAMILY_DAMPING_DEPHASING)
  {
    const struct ebit_channel damping
        = { .family = EBIT_FAMILY_GADC, .parameters = { p[0], p[2] } };
    const struct ebit_ball turned = ebit_minus (
        ebit_exactly (1), ebit_times (ebit_exactly (2), ebit_exactly (p[1])));
    side->dephased = ebit_complement (ebit_times (turned, turned));
    if (!ebit_read_ball_damping (&damping, &x))
      return false;
  }
  else if (channel->family == EBIT_FAMILY_IDENTITY && p[0] == 2)
    x = (struct ebit_ball_damping){ ebit_exactly (0), ebit_exactly (0),
                                    ebit_exactly (0), ebit_exactly (0) };
  else if (!ebit_read_ball_damping (channel, &x))
    return false;
  side->stay
      = ebit_times (ebit_complement (x.decay), ebit_complement (x.excitation));
  side->move = ebit_times (x.decay, x.excitation);
  side->coherence = ebit_complement (x.gamma);
  side->idle = ebit_complement (x.excitation);
  return true;
}

/* w ln (w/m) */
static struct ebit_ball
negative_entropy (struct ebit_ball weight, double multiplicity)
{
  const struct ebit_ball count
      = multiplicity == 1
            ? ebit_exactly (0)
            : ebit_times (weight, ebit_ln (ebit_exactly (multiplicity)));
  return ebit_minus (ebit_y_ln_y (weight, 0), count);
}

static struct ebit_ball
rate_of (const struct side *x, const struct side *y, double k)
{
  const struct ebit_ball rails = ebit_exactly (k), more = ebit_exactly (k - 1);
  const struct ebit_ball norm
      = ebit_times (ebit_plus (x->stay, ebit_times (more, x->move)),
                    ebit_plus (y->stay, ebit_times (more, y->move)));
  const struct ebit_ball both_move = ebit_times (x->move, y->move);
  const struct ebit_ball both_cohere = ebit_times (x->coherence, y->coherence);
  const struct ebit_ball left
      = ebit_times (both_cohere, ebit_times (ebit_complement (x->dephased),
                                             ebit_complement (y->dephased)));
  const struct ebit_ball first
      = ebit_over (ebit_plus (ebit_times (x->stay, y->stay),
                              ebit_times (more, ebit_plus (both_move, left))),
                   ebit_times (rails, norm));
  const struct ebit_ball third = ebit_over (
      ebit_times (more,
                  ebit_plus (ebit_plus (ebit_times (x->stay, y->move),
                                        ebit_times (x->move, y->stay)),
                             ebit_times (ebit_exactly (k - 2), both_move))),
      norm);
  const struct ebit_ball second = ebit_complement (ebit_plus (first, third));
  const struct ebit_ball sum
      = ebit_plus (negative_entropy (first, 1),
                   ebit_plus (negative_entropy (second, k - 1),
                              negative_entropy (third, k * (k - 1))));
  struct ebit_ball kept = norm;
  for (double i = 2; i < k; i++)
    kept = ebit_times (kept, ebit_times (x->idle, y->idle));
  const struct ebit_ball hashing
      = ebit_plus (ebit_ball_log2 (rails), ebit_bits (sum));
  return ebit_over (ebit_times (kept, ebit_positive_part (hashing)), rails);
}

struct ebit_ball
ebit_ball_rails_of (const struct ebit_channel *const channels[2], double rails)
{
  struct side x, y;
  if (!read_side (channels[0], &x) || !read_side (channels[1], &y))
    return ebit_exactly (0);
  return rate_of (&x, &y, rails);
}

double
ebit_choose_rails (const struct ebit_channel *const channels[2])
{
  struct ebit_rail_side sides[2];
  bool flipped;
  for (size_t i = 0; i < 2; i++)
    if (channels[i]->family == EBIT_FAMILY_IDENTITY)
      sides[i] = ebit_rail_side (0, 0);
    else if (!ebit_rail_side_of_channel (channels[i], &sides[i], &flipped))
      return 2;
  const struct ebit_best_rails best
      = ebit_best_rails (&sides[0], &sides[1], EBIT_MOST_RAILS);
  return best.rate > 0 ? best.rails : 2;
}

struct ebit_ball
ebit_ball_rails (const struct ebit_channel *const channels[2])
{
  return ebit_ball_rails_of (channels, ebit_choose_rails (channels));
}
