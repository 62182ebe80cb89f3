/* The Theta information of channels whose Choi matrix J has the blocks
 * [[1-v, s], [s, 1-u]] of |00> and |11>, v of |01> and u of |10>.
 *
 * Theta = min over maps M, whose transposition has diamond norm 1, of
 * lambda_max (Tr_B G), G = J^(1/2) ln (J^(1/2) K^-1 J^(1/2)) J^(1/2), K the
 * Choi matrix of M (K. Fang and H. Fawzi, Commun. Math. Phys. 384 (2021)
 * 1615).  Rotations about z, and ln being monotone, leave two unknowns: K has
 * 1-a, a, b, 1-b on 00, 01, 10, 11 and the coherence c = sqrt (a b), which
 * makes K^TB singular; a + b < 1.  What is minimised is the larger of
 *
 *   a0 = G_00 + v ln (v/a),   a1 = G_11 + u ln (u/b).
 *
 * For each weight r of a0, 1-r of a1, Newton's method finds a and b; the
 * greatest of these minima is where a0 = a1, or at r = 0 or 1.  The lower end
 * is the tangent at K of that convex function: with L = -its gradient and any
 * Z >= L, +-Z^TB <= w (x) 1, it is r a0 + (1-r) a1 - ln Tr w; Z = L but for a
 * shift, and w = (Z_00, Z_11).  It holds for the diamond norm, while K has a
 * positive partial transpose: for these channels both make the same Theta.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_x.h"

#include <math.h>

#include "scalar.h"
#include "theta_weight.h"

/* J itself, which transposition leaves positive: G = 0. */
static struct ebit_theta_x
no_information (const struct ebit_x_state *choi)
{
  return (struct ebit_theta_x){
    .exact = true,
    .map = *choi,
    .weight = 0.5,
    .dual = { .p00 = 0.5, .p01 = 0.5, .p10 = 0.5, .p11 = 0.5 },
    .marginal = { 0.5, 0.5 }
  };
}

/* The root t > 0 of (u+t)(v+t) = s^2: with t more on 01 and 10, J has a
 * positive partial transpose. */
static double
lift (const struct ebit_x_state *choi)
{
  const double sum = choi->p01 + choi->p10;
  return 2 * choi->excess / (sum + sqrt (sum * sum + 4 * choi->excess));
}

static void
set_map (double a, double b, struct ebit_theta_x *theta)
{
  theta->map = ebit_x_state (1 - a, a, b, 1 - b, sqrt (a * b));
}

/* Of unital channels J is Bell-diagonal, q of the best Bell state, and so is
 * K: half that state, half what J has of the others.  They commute, and Theta
 * is the relative entropy of entanglement 1 - h2 (1-q) of the Choi state. */
static struct ebit_theta_x
unital (const struct ebit_x_state *choi)
{
  const double best = (choi->p00 + choi->coherence) / 2;
  const double turned
      = choi->determinant / (choi->p00 + choi->coherence) / 2; /* Z */
  const double flipped = choi->p01, rest = turned + flipped;
  struct ebit_theta_x theta = { .exact = true, .weight = 0.5 };
  theta.lower = theta.upper = 1 - ebit_binary_entropy (rest);
  const double a = rest > 0 ? flipped / (2 * rest) : 1. / 3;
  const double z = rest > 0 ? turned / (2 * rest) : 1. / 6;
  theta.map = ebit_x_state (0.5 + z, a, a, 0.5 + z, 0.5 - z);
  theta.dual = ebit_x_state (0.5, rest, rest, 0.5, (best - rest) / 2);
  theta.marginal[0] = theta.marginal[1] = 0.5;
  return theta;
}

/* Damping without noise: J has rank one on its block, and Theta = log2 (2-g),
 * the max-Rains information: with psi = (1, s) any K has psi^T K^-1 psi >=
 * 2-g.  That is attained with any eigenvalue d, 0 <= d < 1, of K on the vector
 * orthogonal to psi, and a1 <= a0 for d <= 1-g: half of that is taken. */
static struct ebit_theta_x
rank_one (const struct ebit_x_state *choi)
{
  const double left = choi->p11, norm = 1 + left, rest = 1 - left / 2;
  struct ebit_theta_x theta = { .exact = true, .weight = 1 };
  theta.lower = theta.upper = log1p (lift (choi)) / EBIT_LN2;
  set_map (left * rest / norm, rest / norm, &theta);
  theta.dual
      = ebit_x_state (1 / norm, 0, 0, left / norm, choi->coherence / norm);
  theta.marginal[0] = theta.dual.p00;
  theta.marginal[1] = theta.dual.p11;
  return theta;
}

/* ---- The search ------------------------------------------------------- */

/* What rounding adds to an objective in nats, and where that is not nothing
 * beside it. */
#define NOISE 0x1p-50
#define LITTLE (1e3 * NOISE)

static double
safe_upper (double value)
{
  return value < LITTLE ? value + NOISE : value;
}

static double
safe_lower (double value, double upper)
{
  return fmin (fmax (0, value < LITTLE ? value - NOISE : value), upper);
}

/* The determinant of K's block and that of J's, beside (u + v) s^2 and s^2,
 * below which they are nearer to singular than rounding is to them; Theta is
 * the max-Rains information there but for some parts in 10^7. */
#define SINGULAR 1e-7

/* What the max-Rains information ln (1+t) says: J with its partial transpose
 * made positive, scaled to a channel, or where J is nearly of rank one the map
 * of that. */
static struct ebit_theta_x
max_rains (const struct ebit_theta_problem *problem, double t)
{
  const struct ebit_x_state *choi = problem->choi;
  const double square = choi->coherence * choi->coherence;
  struct ebit_theta_x theta = { .weight = 1 };
  struct ebit_theta_place point;
  if (choi->determinant > SINGULAR * square)
    set_map ((choi->p01 + t) / (1 + t), (choi->p10 + t) / (1 + t), &theta);
  else
    theta = rank_one (choi);
  ebit_theta_objectives (problem, theta.map.p01, theta.map.p10, &point);
  const double lower = ebit_theta_tangent (problem, &point, &theta);
  theta.exact = false;
  theta.upper = log1p (t) / EBIT_LN2;
  theta.lower = safe_lower (lower, log1p (t)) / EBIT_LN2;
  return theta;
}

/* Whether what the search found is a bound: K is not singular, as it gets
 * where J nearly is, and no more than ln (1+t) is left. */
static bool
is_found (const struct ebit_x_state *choi, double t,
          const struct ebit_theta_place *point, double upper)
{
  const double usual
      = (choi->p01 + choi->p10) * choi->coherence * choi->coherence;
  return 1 - point->x[1] - point->x[0] > SINGULAR * usual
         && upper <= log1p (t);
}

/* Where the search has to begin: J with its partial transpose made positive,
 * scaled to a channel, whose value is the max-Rains information at most, and
 * so much of it less that K stays positive where J is not. */
#define INWARD 0.1

static struct ebit_theta_x
search (const struct ebit_x_state *choi)
{
  const double t = lift (choi);
  const struct ebit_theta_problem problem = ebit_theta_problem (choi);
  const double scale = (1 - INWARD) / (1 + t);
  struct ebit_theta_x theta = { .exact = false };
  struct ebit_theta_place point;
  ebit_theta_objectives (&problem, scale * (choi->p01 + t),
                         scale * (choi->p10 + t), &point);
  theta.weight = ebit_find_theta_weight (&problem, &point);
  const double upper = safe_upper (fmax (point.value[0], point.value[1]));
  if (!is_found (choi, t, &point, upper))
    return max_rains (&problem, t);
  set_map (point.x[0], point.x[1], &theta);
  const double lower = ebit_theta_tangent (&problem, &point, &theta);
  theta.upper = upper / EBIT_LN2;
  theta.lower = safe_lower (lower, upper) / EBIT_LN2;
  return theta;
}

struct ebit_theta_x
ebit_theta_of_x (const struct ebit_x_state *choi)
{
  if (!(choi->excess > 0))
    return no_information (choi);
  if (choi->p01 == choi->p10)
    return unital (choi);
  return choi->determinant > 0 ? search (choi) : rank_one (choi);
}

struct ebit_theta_x
ebit_theta_of_gadc (const struct ebit_gadc *channel)
{
  const struct ebit_x_state choi = ebit_gadc_choi (channel);
  return ebit_theta_of_x (&choi);
}
