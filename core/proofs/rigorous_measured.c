/* The entropy that a projective measurement of a qubit leaves, in balls, and
 * its least value from below on a covering of the sphere: the inequalities of
 * measured_entropy.c.
 *
 * The covering is that of an octahedron whose faces are halved in the plane:
 * its corners p are whole numbers, so that the cones of the four parts of a
 * triangle cover that of the triangle exactly.  The directions are the unit
 * vectors p/|p|, known but for a radius.  On the cone of three of them v_i
 *
 *     F(u) >= min F(v_i) - h2 ((1 - t)/2),
 *
 * t the distance of their plane from the centre; of two and their chord alike.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_measured.h"

#include <math.h>

#include "ball_entropy.h"

/* Halvings of a face: what is not proved by then never will be. */
#define MOST_HALVINGS 40
#define BETWEEN_POLLS 256

/* ---- The entropy ----------------------------------------------------- */

/* i (a - b). */
static struct ebit_complex_ball
turned_difference (struct ebit_complex_ball a, struct ebit_complex_ball b)
{
  const struct ebit_complex_ball c = ebit_complex_minus (a, b);
  return (struct ebit_complex_ball){ ebit_negated (c.im), c.re };
}

enum ebit_status
ebit_open_ball_measured (struct ebit_context *context, const size_t dims[2],
                         struct ebit_balls rho, size_t measured,
                         struct ebit_ball_measured *state)
{
  const size_t d = dims[1 - measured], n = 2 * d;
  const size_t qubit = measured == 1 ? 1 : d, other = measured == 1 ? 2 : 1;
  *state = (struct ebit_ball_measured){ .d = d };
  for (size_t k = 0; k < 4; k++)
  {
    state->part[k] = ebit_balls_new (context, d, d);
    if (!state->part[k].x || !rho.x)
      return EBIT_EMEMORY;
  }
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      const struct ebit_complex_ball *at = rho.x + i * other + j * other * n;
      const struct ebit_complex_ball m00 = at[0], m11 = at[qubit + qubit * n];
      const struct ebit_complex_ball m01 = at[qubit * n], m10 = at[qubit];
      const size_t k = i + j * d;
      state->part[0].x[k] = ebit_complex_plus (m00, m11);
      state->part[1].x[k] = ebit_complex_plus (m01, m10);
      state->part[2].x[k] = turned_difference (m01, m10);
      state->part[3].x[k] = ebit_complex_minus (m00, m11);
    }
  return EBIT_OK;
}

/* sum of y ln y over the eigenvalues (a + c)/2 +- |((a - c)/2, b)| of a
 * positive matrix of two levels. */
static struct ebit_ball
y_ln_y_of_two (const struct ebit_complex_ball w[4])
{
  const struct ebit_ball half = ebit_exactly (0.5);
  const struct ebit_ball middle
      = ebit_times (half, ebit_plus (w[0].re, w[3].re));
  const struct ebit_ball x = ebit_times (half, ebit_minus (w[0].re, w[3].re));
  const struct ebit_ball square = ebit_plus (
      ebit_times (x, x), ebit_plus (ebit_times (w[1].re, w[1].re),
                                    ebit_times (w[1].im, w[1].im)));
  const struct ebit_ball r = ebit_root (square);
  return ebit_plus (ebit_y_ln_y (ebit_plus (middle, r), 0),
                    ebit_y_ln_y (ebit_minus (middle, r), 0));
}

/* Tr w ln Tr w - Tr w ln w of w = (r_0 + n r)/2. */
static enum ebit_status
add_outcome (struct ebit_context *context,
             const struct ebit_ball_measured *state,
             const struct ebit_ball n[3], struct ebit_ball *nats)
{
  const size_t d = state->d;
  const struct ebit_ball half = ebit_exactly (0.5);
  const struct ebit_balls w = ebit_balls_new (context, d, d);
  struct ebit_ball sum;
  if (!w.x)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d * d; i++)
  {
    w.x[i] = state->part[0].x[i];
    for (size_t k = 0; k < 3; k++)
      w.x[i] = ebit_complex_plus (w.x[i],
                                  ebit_scaled (n[k], state->part[k + 1].x[i]));
    w.x[i] = ebit_scaled (half, w.x[i]);
  }
  if (d == 2)
    sum = y_ln_y_of_two (w.x);
  else if (!ebit_ball_y_ln_y (context, ebit_balls_hermitian (context, w),
                              &sum))
    return EBIT_EMEMORY;
  *nats = ebit_plus (*nats,
                     ebit_minus (ebit_y_ln_y (ebit_balls_trace (w), 0), sum));
  return EBIT_OK;
}

static void
find_direction (const double x[3], struct ebit_ball n[3])
{
  struct ebit_ball square = ebit_exactly (0);
  for (size_t k = 0; k < 3; k++)
  {
    n[k] = ebit_exactly (x[k]);
    square = ebit_plus (square, ebit_times (n[k], n[k]));
  }
  const struct ebit_ball length = ebit_root (square);
  for (size_t k = 0; k < 3; k++)
    n[k] = ebit_over (n[k], length);
}

static enum ebit_status
entropy_along (struct ebit_context *context, struct ebit_ball_measured *state,
               const struct ebit_ball n[3], struct ebit_ball *entropy)
{
  const size_t mark = ebit_work_mark (context);
  struct ebit_ball nats = ebit_exactly (0), opposite[3];
  state->evaluations++;
  for (size_t k = 0; k < 3; k++)
    opposite[k] = ebit_negated (n[k]);
  enum ebit_status status = add_outcome (context, state, n, &nats);
  if (!status)
    status = add_outcome (context, state, opposite, &nats);
  *entropy = ebit_bits (nats);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_ball_measured_entropy (struct ebit_context *context,
                            struct ebit_ball_measured *state,
                            const double x[3], struct ebit_ball *entropy)
{
  struct ebit_ball n[3];
  find_direction (x, n);
  return entropy_along (context, state, n, entropy);
}

/* ---- The covering ---------------------------------------------------- */

struct corner
{
  double p[3]; /* whole numbers of the octahedron */
  struct ebit_ball n[3];
  double entropy; /* not above it */
};

struct proof
{
  struct ebit_context *context;
  struct ebit_ball_measured *state;
  double floor;
  size_t limit;
  bool failed;
  enum ebit_status status;
};

/* The proof fails below the floor. */
static void
evaluate (struct proof *proof, struct corner *corner)
{
  struct ebit_ball entropy;
  find_direction (corner->p, corner->n);
  proof->status
      = entropy_along (proof->context, proof->state, corner->n, &entropy);
  corner->entropy = ebit_bottom (entropy);
  if (!proof->status && proof->state->evaluations % BETWEEN_POLLS == 0)
    proof->status = ebit_poll (proof->context);
  if (proof->status || !(corner->entropy >= proof->floor)
      || proof->state->evaluations > proof->limit)
    proof->failed = true;
}

/* The sum of whole numbers is exact: p is of length 2^halvings. */
static struct corner
between (struct proof *proof, const struct corner *a, const struct corner *b)
{
  struct corner middle;
  for (size_t k = 0; k < 3; k++)
    middle.p[k] = a->p[k] + b->p[k];
  evaluate (proof, &middle);
  return middle;
}

/* The same corner among those of the next halving. */
static struct corner
refined (const struct corner *a)
{
  struct corner same = *a;
  for (size_t k = 0; k < 3; k++)
    same.p[k] = 2 * a->p[k];
  return same;
}

static struct ebit_ball
dot (const struct ebit_ball a[3], const struct ebit_ball b[3])
{
  return ebit_plus (
      ebit_times (a[0], b[0]),
      ebit_plus (ebit_times (a[1], b[1]), ebit_times (a[2], b[2])));
}

/* The squared distance of the plane through the corners from the centre. */
static struct ebit_ball
plane_distance (const struct corner c[3])
{
  struct ebit_ball u[3], v[3], normal[3];
  for (size_t k = 0; k < 3; k++)
  {
    u[k] = ebit_minus (c[1].n[k], c[0].n[k]);
    v[k] = ebit_minus (c[2].n[k], c[0].n[k]);
  }
  for (size_t k = 0; k < 3; k++)
  {
    const size_t i = (k + 1) % 3, j = (k + 2) % 3;
    normal[k] = ebit_minus (ebit_times (u[i], v[j]), ebit_times (u[j], v[i]));
  }
  const struct ebit_ball height = dot (normal, c[0].n);
  return ebit_over (ebit_times (height, height), dot (normal, normal));
}

/* Whether no direction whose chord or plane has that squared distance from
 * the centre leaves less than the floor: h2 rises up to 1/2. */
static bool
stays_above (const struct proof *proof, double entropy,
             struct ebit_ball square)
{
  const struct ebit_ball one = ebit_exactly (1), half = ebit_exactly (0.5);
  const struct ebit_ball root = ebit_root (square);
  const struct ebit_ball e
      = ebit_over (ebit_minus (one, square),
                   ebit_times (ebit_exactly (2), ebit_plus (one, root)));
  const struct ebit_ball flip
      = ebit_lesser (half, ebit_exactly (ebit_top (ebit_positive_part (e))));
  return ebit_bottom (ebit_minus (ebit_exactly (entropy), ebit_h2 (flip)))
         >= proof->floor;
}

static double
least_of (const struct corner *corners, size_t n)
{
  double least = corners[0].entropy;
  for (size_t i = 1; i < n; i++)
    least = corners[i].entropy < least ? corners[i].entropy : least;
  return least;
}

static void
prove_triangle (struct proof *proof, const struct corner c[3],
                size_t depth) // NOLINT(misc-no-recursion): MOST_HALVINGS
{
  if (proof->failed
      || stays_above (proof, least_of (c, 3), plane_distance (c)))
    return;
  if (depth == MOST_HALVINGS)
  {
    proof->failed = true;
    return;
  }
  const struct corner a = between (proof, &c[1], &c[2]);
  const struct corner b = between (proof, &c[2], &c[0]);
  const struct corner m = between (proof, &c[0], &c[1]);
  const struct corner whole[3]
      = { refined (&c[0]), refined (&c[1]), refined (&c[2]) };
  prove_triangle (proof, (const struct corner[]){ a, b, m }, depth + 1);
  prove_triangle (proof, (const struct corner[]){ whole[0], m, b }, depth + 1);
  prove_triangle (proof, (const struct corner[]){ whole[1], a, m }, depth + 1);
  prove_triangle (proof, (const struct corner[]){ whole[2], b, a }, depth + 1);
}

static void
prove_arc (struct proof *proof, const struct corner c[2],
           size_t depth) // NOLINT(misc-no-recursion): MOST_HALVINGS
{
  const struct ebit_ball square = ebit_times (
      ebit_exactly (0.5), ebit_plus (ebit_exactly (1), dot (c[0].n, c[1].n)));
  if (proof->failed || stays_above (proof, least_of (c, 2), square))
    return;
  if (depth == MOST_HALVINGS)
  {
    proof->failed = true;
    return;
  }
  const struct corner middle = between (proof, &c[0], &c[1]);
  prove_arc (proof, (const struct corner[]){ refined (&c[0]), middle },
             depth + 1);
  prove_arc (proof, (const struct corner[]){ middle, refined (&c[1]) },
             depth + 1);
}

enum ebit_status
ebit_prove_measured_rigorously (struct ebit_context *context,
                                struct ebit_ball_measured *state, double floor,
                                size_t budget, bool *proved)
{
  struct proof proof = { .context = context,
                         .state = state,
                         .floor = floor,
                         .limit = state->evaluations + budget };
  struct corner axis[5] = { { .p = { 1, 0, 0 } },
                            { .p = { 0, 1, 0 } },
                            { .p = { -1, 0, 0 } },
                            { .p = { 0, -1, 0 } },
                            { .p = { 0, 0, 1 } } };
  for (size_t k = 0; k < 5; k++)
    evaluate (&proof, &axis[k]);
  if (state->axial)
    prove_arc (&proof, (const struct corner[]){ axis[0], axis[4] }, 0);
  for (size_t k = 0; k < 4 && !state->axial; k++)
    prove_triangle (
        &proof, (const struct corner[]){ axis[k], axis[(k + 1) % 4], axis[4] },
        0);
  *proved = !proof.failed;
  return proof.status;
}
