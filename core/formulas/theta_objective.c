/* The two objectives of theta_x.c with their derivatives.
 *
 * On the block of |00> and |11> J = A A^T with A^T K^-1 A = diag (z).  With B
 * = K^-1 A, S the products of the elements of row i of A, and P = B^T H B the
 * objective G_ii = sum_j S_jj ln z_j has along H the derivatives
 *
 *   -Tr H L,  L = B (ln[z_j, z_k] S_jk) B^T,
 *   2 Tr L H K^-1 H + 2 sum ln[z_j, z_m, z_k] S_jk P_jm P_mk,
 *
 * to which the bend of c = sqrt (a b) adds.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_objective.h"

#include <math.h>

#include "log_divided.h"
#include "scalar.h"

/* An eigenvalue z that is smaller beside the other one counts as that: z ln z
 * is nothing then, and vectors that belong to it are rounding. */
#define LEAST_RATIO 1e-32

/* ---- Two by two ------------------------------------------------------ */

/* m^T h m. */
static struct ebit_theta_symmetric
between (const struct ebit_theta_square *m,
         const struct ebit_theta_symmetric *h)
{
  const double a = m->x[0][0], b = m->x[0][1];
  const double c = m->x[1][0], d = m->x[1][1];
  return (struct ebit_theta_symmetric){
    .first = a * a * h->first + 2 * a * c * h->across + c * c * h->second,
    .second = b * b * h->first + 2 * b * d * h->across + d * d * h->second,
    .across
    = a * b * h->first + (a * d + b * c) * h->across + c * d * h->second,
  };
}

static struct ebit_theta_square
transpose (const struct ebit_theta_square *m)
{
  return (struct ebit_theta_square){ { { m->x[0][0], m->x[1][0] },
                                       { m->x[0][1], m->x[1][1] } } };
}

static struct ebit_theta_square
times (const struct ebit_theta_square *m, const struct ebit_theta_square *n)
{
  struct ebit_theta_square product;
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++)
      product.x[i][j] = m->x[i][0] * n->x[0][j] + m->x[i][1] * n->x[1][j];
  return product;
}

static struct ebit_theta_square
whole (const struct ebit_theta_symmetric *h)
{
  return (struct ebit_theta_square){ { { h->first, h->across },
                                       { h->across, h->second } } };
}

static double
trace_of (const struct ebit_theta_symmetric *x,
          const struct ebit_theta_symmetric *y)
{
  return x->first * y->first + x->second * y->second
         + 2 * x->across * y->across;
}

/* ---- What the block of K makes of that of J -------------------------- */

struct block
{
  struct ebit_theta_symmetric inverse; /* K^-1 */
  struct ebit_theta_square
      factor;                      /* A, J = A A^T, such that A^T K^-1 A is
                           diagonal,     of which z is the diagonal, descending */
  struct ebit_theta_square pulled; /* B = K^-1 A */
  double z[2];
  struct ebit_theta_symmetric slopes; /* ln[z_i, z_j] */
  double bends[4]; /* ln[z_i, z_j, z_k] with so many of z_1 */
};

/* K^-1 x for the columns of x, to full precision of the elements of K, of
 * which the determinant may be small. */
static struct ebit_theta_square
solve_map (const struct ebit_theta_symmetric *map, double determinant,
           const struct ebit_theta_square *x)
{
  struct ebit_theta_square y;
  for (int j = 0; j < 2; j++)
  {
    y.x[0][j] = ebit_difference_of_products (map->second, x->x[0][j],
                                             map->across, x->x[1][j])
                / determinant;
    y.x[1][j] = ebit_difference_of_products (map->first, x->x[1][j],
                                             map->across, x->x[0][j])
                / determinant;
  }
  return y;
}

/* The rotation that makes h diagonal, the larger eigenvalue first. */
static struct ebit_theta_square
eigenvectors (const struct ebit_theta_symmetric *h, double radius)
{
  const double tilt = (h->first - h->second) / 2;
  const double large = sqrt ((radius + fabs (tilt)) / (2 * radius));
  const double small = h->across / (2 * radius * large);
  if (!(radius > 0))
    return (struct ebit_theta_square){ { { 1, 0 }, { 0, 1 } } };
  if (tilt >= 0)
    return (
        struct ebit_theta_square){ { { large, -small }, { small, large } } };
  return (struct ebit_theta_square){
    { { fabs (small), -copysign (large, small) },
      { copysign (large, small), fabs (small) } }
  };
}

static void
open_block (const struct ebit_theta_problem *problem, const double x[2],
            struct block *block)
{
  const struct ebit_theta_symmetric map
      = { 1 - x[0], 1 - x[1], sqrt (x[0] * x[1]) };
  const double determinant = ebit_difference_of_products (
      map.first, map.second, map.across, map.across);
  const struct ebit_theta_square pulled
      = solve_map (&map, determinant, &problem->factor);
  const struct ebit_theta_square left = transpose (&problem->factor);
  const struct ebit_theta_square z = times (&left, &pulled);
  const struct ebit_theta_symmetric h = { z.x[0][0], z.x[1][1], z.x[0][1] };
  const double tilt = (h.first - h.second) / 2;
  const double radius = sqrt (tilt * tilt + h.across * h.across);
  const struct ebit_theta_square turn = eigenvectors (&h, radius);
  block->inverse = (struct ebit_theta_symmetric){ map.second / determinant,
                                                  map.first / determinant,
                                                  -map.across / determinant };
  block->factor = times (&problem->factor, &turn);
  block->pulled = times (&pulled, &turn);
  const double larger = (h.first + h.second) / 2 + radius;
  const double smaller = fmax (
      problem->choi->determinant / determinant / larger, LEAST_RATIO * larger);
  block->z[0] = larger;
  block->z[1] = smaller;
  block->slopes
      = (struct ebit_theta_symmetric){ 1 / larger, 1 / smaller,
                                       ebit_log_slope (larger, smaller) };
  for (int ones = 0; ones < 4; ones++)
    block->bends[ones] = ebit_log_divided_twice (ones > 2 ? smaller : larger,
                                                 ones > 1 ? smaller : larger,
                                                 ones > 0 ? smaller : larger);
}

/* ---- The objectives -------------------------------------------------- */

/* dK/da and dK/db on the block, and what they are between B^T and B. */
struct directions
{
  struct ebit_theta_symmetric k[2], p[2];
};

static void
open_directions (const double x[2], const struct block *block,
                 struct directions *along)
{
  const double c = sqrt (x[0] * x[1]);
  along->k[0] = (struct ebit_theta_symmetric){ -1, 0, c / (2 * x[0]) };
  along->k[1] = (struct ebit_theta_symmetric){ 0, -1, c / (2 * x[1]) };
  for (int i = 0; i < 2; i++)
    along->p[i] = between (&block->pulled, &along->k[i]);
}

/* Tr L k K^-1 l, the part of the second derivative that K^-1 has. */
static double
inverse_part (const struct ebit_theta_symmetric *tangent,
              const struct ebit_theta_symmetric *k,
              const struct ebit_theta_symmetric *inverse,
              const struct ebit_theta_symmetric *l)
{
  const struct ebit_theta_square a = whole (tangent), b = whole (k);
  const struct ebit_theta_square c = whole (inverse), d = whole (l);
  const struct ebit_theta_square left = times (&a, &b), right = times (&c, &d);
  return left.x[0][0] * right.x[0][0] + left.x[0][1] * right.x[1][0]
         + left.x[1][0] * right.x[0][1] + left.x[1][1] * right.x[1][1];
}

/* The part of the logarithm: the sum of ln[z_j, z_m, z_k] s_jk (p_jm q_mk +
 * q_jm p_mk). */
static double
logarithm_part (const double bends[4], const struct ebit_theta_symmetric *s,
                const struct ebit_theta_symmetric *p,
                const struct ebit_theta_symmetric *q)
{
  const double across = p->across * q->across;
  return 2
         * (s->first * (bends[0] * p->first * q->first + bends[1] * across)
            + s->second
                  * (bends[2] * across + bends[3] * p->second * q->second)
            + s->across
                  * (bends[1] * (p->first * q->across + q->first * p->across)
                     + bends[2]
                           * (p->across * q->second + q->across * p->second)));
}

/* Objective i at the place; `weight` is that of 01 or 10 in J, for which the
 * unknown stands in K. */
static void
evaluate_one (const struct block *block, const struct directions *along,
              double weight, int i, struct ebit_theta_place *place)
{
  const double *row = block->factor.x[i], x = place->x[i];
  const double c = sqrt (place->x[0] * place->x[1]);
  const struct ebit_theta_symmetric s
      = { row[0] * row[0], row[1] * row[1], row[0] * row[1] };
  const struct ebit_theta_symmetric sloped
      = { block->slopes.first * s.first, block->slopes.second * s.second,
          block->slopes.across * s.across };
  const struct ebit_theta_square back = transpose (&block->pulled);
  const struct ebit_theta_symmetric tangent = between (&back, &sloped);
  double curvature[3];
  for (int k = 0; k < 3; k++)
  {
    const int one = k == 1, other = k > 0;
    curvature[k] = 2
                       * inverse_part (&tangent, &along->k[one],
                                       &block->inverse, &along->k[other])
                   + logarithm_part (block->bends, &s, &along->p[one],
                                     &along->p[other]);
  }
  /* and what the bend of c = sqrt (a b) adds */
  for (int k = 0; k < 2; k++)
  {
    curvature[k] += tangent.across * c / (2 * place->x[k] * place->x[k]);
    place->slope[i][k] = -trace_of (&tangent, &along->k[k]);
  }
  curvature[2] -= tangent.across / (2 * c);
  curvature[i] += weight / (x * x);
  place->slope[i][i] -= weight / x;
  place->curvature[i]
      = (struct ebit_theta_symmetric){ curvature[0], curvature[1],
                                       curvature[2] };
  place->tangent[i] = tangent;
  place->value[i] = s.first * log (block->z[0]) + s.second * log (block->z[1])
                    + (weight > 0 ? weight * log (weight / x) : 0);
}

struct ebit_theta_problem
ebit_theta_problem (const struct ebit_x_state *choi)
{
  const double first = sqrt (choi->p00);
  return (struct ebit_theta_problem){
    .choi = choi,
    .factor
    = { { { first, 0 },
          { choi->coherence / first, sqrt (choi->determinant) / first } } },
  };
}

void
ebit_theta_objectives (const struct ebit_theta_problem *problem, double a,
                       double b, struct ebit_theta_place *place)
{
  struct block block;
  struct directions along;
  place->x[0] = a;
  place->x[1] = b;
  open_block (problem, place->x, &block);
  open_directions (place->x, &block, &along);
  evaluate_one (&block, &along, problem->choi->p01, 0, place);
  evaluate_one (&block, &along, problem->choi->p10, 1, place);
}
