/* The entropy that a projective measurement of a qubit leaves in the system
 * it is correlated with.
 *
 * The result +-1 along n has w = (r_0 +- n r)/2 as its state times its
 * probability, r_k = Tr_B rho (1 (x) sigma_k), and the entropy is F(n) = sum
 * of -Tr w log2 w + Tr w log2 Tr w.  The same F at m inside of the sphere is
 * that of a measurement along m/|m| whose result is flipped with probability e
 * = (1-|m|)/2, and F is concave in m.  So on the part of the sphere above a
 * triangle with corners v_i
 *
 *     F(m) >= min F(v_i),   F(m/|m|) >= F(m) - h2 (e),
 *
 * since the flip X' of X hides H(X|X') <= h2 (e) at most: a lower bound on all
 * directions that comes as close as triangles are small.  F(-n) = F(n), half
 * of the sphere is enough.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measured_entropy.h"

#include <math.h>
#include <string.h>

#include "hermitian.h"
#include "scalar.h"

#define AXIAL 1e-15 /* elements below that do not break the symmetry */

/* ---- The function ---------------------------------------------------- */

/* Whether the only coherence of two qubits is <00|rho|11> or <01|rho|10>, so
 * that a rotation of both about z changes nothing. */
static bool
is_axial (const struct ebit_measured *state)
{
  if (state->d != 2)
    return false;
  double x = 0, y = 0, others = 0;
  for (size_t i = 0; i < 4; i++)
  {
    const bool diagonal = i == 0 || i == 3;
    others = fmax (
        others,
        diagonal ? fmax (cabs (state->part[1][i]), cabs (state->part[2][i]))
                 : fmax (cabs (state->part[0][i]), cabs (state->part[3][i])));
  }
  /* part[1] +- i part[2] at (0, 1) are the two coherences. */
  x = cabs (state->part[1][2] + I * state->part[2][2]);
  y = cabs (state->part[1][2] - I * state->part[2][2]);
  return others <= AXIAL && fmin (x, y) <= AXIAL;
}

enum ebit_status
ebit_open_measured (struct ebit_context *context, const size_t dims[2],
                    const double complex *rho, size_t measured,
                    struct ebit_measured *state)
{
  const size_t d = dims[1 - measured], n = 2 * d;
  double complex *room = ebit_work (context, 5 * d * d, sizeof *room);
  *state = (struct ebit_measured){ .d = d };
  state->values = ebit_work (context, d, sizeof *state->values);
  if (!room || !state->values)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < 4; k++)
    state->part[k] = room + k * d * d;
  state->work = room + 4 * d * d;
  const size_t qubit = measured == 1 ? 1 : d, other = measured == 1 ? 2 : 1;
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      const double complex *at = rho + i * other + j * other * n;
      const double complex m00 = at[0], m11 = at[qubit + qubit * n];
      const double complex m01 = at[qubit * n], m10 = at[qubit];
      const size_t k = i + j * d;
      state->part[0][k] = m00 + m11;
      state->part[1][k] = m01 + m10;
      state->part[2][k] = I * (m01 - m10);
      state->part[3][k] = m00 - m11;
    }
  state->axial = is_axial (state);
  return EBIT_OK;
}

enum ebit_status
ebit_measured_entropy (struct ebit_context *context,
                       struct ebit_measured *state, const double n[3],
                       double *entropy)
{
  const size_t d = state->d;
  *entropy = 0;
  state->evaluations++;
  for (int sign = -1; sign <= 1; sign += 2)
  {
    for (size_t i = 0; i < d * d; i++)
      state->work[i]
          = 0.5
            * (state->part[0][i]
               + sign
                     * (n[0] * state->part[1][i] + n[1] * state->part[2][i]
                        + n[2] * state->part[3][i]));
    const enum ebit_status status
        = ebit_hermitian_eigen (context, d, state->work, state->values, NULL);
    if (status)
      return status;
    double p = 0;
    for (size_t i = 0; i < d; i++)
    {
      const double value = fmax (0, state->values[i]);
      *entropy += ebit_entropy_term (value);
      p += value;
    }
    *entropy -= ebit_entropy_term (p);
  }
  return EBIT_OK;
}

/* ---- Proof ----------------------------------------------------------- */

/* Corners lie on the sphere. */
struct corner
{
  double n[3], entropy;
};

struct proof
{
  struct ebit_context *context;
  struct ebit_measured *state;
  double floor;
  size_t limit;
  bool failed;
  enum ebit_status status;
};

void
ebit_normalise_direction (double n[3])
{
  const double norm = sqrt (n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
  for (size_t k = 0; k < 3; k++)
    n[k] /= norm;
}

/* Evaluates a corner; the proof fails below the floor. */
static void
evaluate (struct proof *proof, struct corner *corner)
{
  ebit_normalise_direction (corner->n);
  proof->status = ebit_measured_entropy (proof->context, proof->state,
                                         corner->n, &corner->entropy);
  if (!proof->status && proof->state->evaluations % 1024 == 0)
    proof->status = ebit_poll (proof->context);
  proof->failed = proof->failed || proof->status
                  || corner->entropy < proof->floor
                  || proof->state->evaluations > proof->limit
                  || ebit_time_is_up (proof->context);
}

static struct corner
between (struct proof *proof, const struct corner *a, const struct corner *b)
{
  struct corner middle;
  for (size_t k = 0; k < 3; k++)
    middle.n[k] = a->n[k] + b->n[k];
  evaluate (proof, &middle);
  return middle;
}

static double
dot (const double a[3], const double b[3])
{
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/* The squared distance of the plane through the corners from the centre. */
static double
plane_distance (const struct corner c[3])
{
  double u[3], v[3];
  for (size_t k = 0; k < 3; k++)
  {
    u[k] = c[1].n[k] - c[0].n[k];
    v[k] = c[2].n[k] - c[0].n[k];
  }
  const double normal[3]
      = { u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2],
          u[0] * v[1] - u[1] * v[0] };
  const double height = dot (normal, c[0].n);
  return height * height / dot (normal, normal);
}

/* h2 (e) for |m|^2 = square, with an allowance for rounding. */
static double
hidden (double square)
{
  const double e = (1 - square) / (2 * (1 + sqrt (square)));
  return ebit_binary_entropy (fmin (0.5, fmax (0, e) + 1e-16));
}

/* Halvings of a side after which the corners are one and the same number: what
 * is not proved by then never will be. */
#define MOST_HALVINGS 50

/* Recursion is as deep as the logarithm of the smallest triangle. */
static void
prove_triangle (struct proof *proof, const struct corner c[3],
                size_t depth) // NOLINT
{
  const double least = fmin (c[0].entropy, fmin (c[1].entropy, c[2].entropy));
  if (proof->failed || least - hidden (plane_distance (c)) >= proof->floor)
    return;
  if (depth == MOST_HALVINGS)
  {
    proof->failed = true;
    return;
  }
  const struct corner a = between (proof, &c[1], &c[2]);
  const struct corner b = between (proof, &c[2], &c[0]);
  const struct corner m = between (proof, &c[0], &c[1]);
  prove_triangle (proof, (const struct corner[]){ a, b, m }, depth + 1);
  prove_triangle (proof, (const struct corner[]){ c[0], m, b }, depth + 1);
  prove_triangle (proof, (const struct corner[]){ c[1], a, m }, depth + 1);
  prove_triangle (proof, (const struct corner[]){ c[2], b, a }, depth + 1);
}

/* The same for an arc and its chord. */
static void
prove_arc (struct proof *proof, const struct corner *a, const struct corner *b,
           size_t depth) // NOLINT
{
  const double square = (1 + dot (a->n, b->n)) / 2;
  if (proof->failed
      || fmin (a->entropy, b->entropy) - hidden (square) >= proof->floor)
    return;
  if (depth == MOST_HALVINGS)
  {
    proof->failed = true;
    return;
  }
  const struct corner middle = between (proof, a, b);
  prove_arc (proof, a, &middle, depth + 1);
  prove_arc (proof, &middle, b, depth + 1);
}

enum ebit_status
ebit_prove_measured (struct ebit_context *context, struct ebit_measured *state,
                     double floor, size_t budget, bool *proved)
{
  struct proof proof = { .context = context,
                         .state = state,
                         .floor = floor,
                         .limit = state->evaluations + budget };
  struct corner axis[5] = { { .n = { 1, 0, 0 } },
                            { .n = { 0, 1, 0 } },
                            { .n = { -1, 0, 0 } },
                            { .n = { 0, -1, 0 } },
                            { .n = { 0, 0, 1 } } };
  for (size_t k = 0; k < 5; k++)
    evaluate (&proof, &axis[k]);
  if (state->axial)
    prove_arc (&proof, &axis[0], &axis[4], 0);
  for (size_t k = 0; k < 4 && !state->axial; k++)
    prove_triangle (
        &proof, (const struct corner[]){ axis[k], axis[(k + 1) % 4], axis[4] },
        0);
  *proved = !proof.failed;
  return proof.status;
}
