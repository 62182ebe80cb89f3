/* Two qubits: reading, spectra and entropies of 4 x 4 states.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "two_qubit.h"

#include <math.h>

#include "scalar.h"

/* ---- Reading --------------------------------------------------------- */

/* The Hermitian part of the 4 x 4 matrix at x; *defect becomes the largest
 * modulus squared of what is left out, NaN when an element is not finite. */
static void
take_hermitian_part (const double *x, bool pairs, struct ebit_two_qubit *rho,
                     double *defect)
{
  const size_t step = pairs ? 2 : 1;
  *defect = 0;
  for (size_t j = 0; j < 4; j++)
    for (size_t i = j; i < 4; i++)
    {
      const double *lower = x + (i + 4 * j) * step;
      const double *upper = x + (j + 4 * i) * step;
      const double lower_im = pairs ? lower[1] : 0;
      const double upper_im = pairs ? upper[1] : 0;
      const double re = 0.5 * (lower[0] + upper[0]);
      const double im = 0.5 * (lower_im - upper_im);
      const double left_re = lower[0] - upper[0];
      const double left_im = lower_im + upper_im;
      const double left = left_re * left_re + left_im * left_im;
      *defect = left <= *defect ? *defect : left;
      rho->re[i][j] = rho->re[j][i] = re;
      rho->im[i][j] = im;
      rho->im[j][i] = -im;
    }
}

/* rho + tolerance has a Cholesky factorisation: see state.c. */
static bool
is_factorable (const struct ebit_two_qubit *rho)
{
  double re[4][4], im[4][4];
  for (size_t j = 0; j < 4; j++)
  {
    double inverse_root = 1;
    for (size_t i = j; i < 4; i++)
    {
      double x = rho->re[i][j], y = rho->im[i][j];
      for (size_t k = 0; k < j; k++)
      {
        x -= re[i][k] * re[j][k] + im[i][k] * im[j][k];
        y -= im[i][k] * re[j][k] - re[i][k] * im[j][k];
      }
      if (i == j)
      {
        x += EBIT_TOLERANCE;
        if (!(x > 0))
          return false;
        inverse_root = 1 / sqrt (x);
      }
      re[i][j] = x * inverse_root;
      im[i][j] = y * inverse_root;
    }
  }
  return true;
}

enum ebit_status
ebit_load_two_qubit (struct ebit_context *context,
                     const struct ebit_states *states, size_t index,
                     struct ebit_two_qubit *rho)
{
  if (states->ket)
  {
    double complex matrix[16];
    const enum ebit_status status
        = ebit_load_state (context, states, index, matrix);
    ebit_pack_two_qubit (matrix, rho);
    return status;
  }
  const double *x = states->numbers + 16 * index * (states->pairs ? 2 : 1);
  double defect;
  take_hermitian_part (x, states->pairs, rho, &defect);
  const double trace
      = rho->re[0][0] + rho->re[1][1] + rho->re[2][2] + rho->re[3][3];
  const double tolerance = EBIT_TOLERANCE;
  if (defect <= tolerance * tolerance && fabs (trace - 1) <= tolerance
      && is_factorable (rho))
    return EBIT_OK;
  /* The general check has the words, and the last one at the margin. */
  double complex copy[16];
  return ebit_load_state (context, states, index, copy);
}

/* ---- Elements -------------------------------------------------------- */

void
ebit_unpack_two_qubit (const struct ebit_two_qubit *rho,
                       double complex matrix[16])
{
  for (size_t j = 0; j < 4; j++)
    for (size_t i = 0; i < 4; i++)
      matrix[i + 4 * j] = rho->re[i][j] + rho->im[i][j] * I;
}

void
ebit_pack_two_qubit (const double complex matrix[16],
                     struct ebit_two_qubit *rho)
{
  for (size_t j = 0; j < 4; j++)
    for (size_t i = 0; i < 4; i++)
    {
      rho->re[i][j] = creal (matrix[i + 4 * j]);
      rho->im[i][j] = cimag (matrix[i + 4 * j]);
    }
}

void
ebit_two_qubit_transpose (const struct ebit_two_qubit *rho,
                          struct ebit_two_qubit *transposed)
{
  for (size_t i = 0; i < 4; i++)
    for (size_t j = 0; j < 4; j++)
    {
      const size_t row = (i & 2) + (j & 1), column = (j & 2) + (i & 1);
      transposed->re[i][j] = rho->re[row][column];
      transposed->im[i][j] = rho->im[row][column];
    }
}

bool
ebit_is_x_shaped (const struct ebit_two_qubit *rho)
{
  for (size_t i = 0; i < 4; i++)
    for (size_t j = i + 1; j < 4; j++)
      if (i + j != 3 && (rho->re[i][j] != 0 || rho->im[i][j] != 0))
        return false;
  return true;
}

/* ---- Spectra -------------------------------------------------------------
 * Jacobi: a rotation of rows and columns p and q, by an angle with the tangent
 * t, t^2 + 2 theta t = 1, makes their element vanish. */

struct rotation
{
  double c;          /* cosine */
  double s_re, s_im; /* sine times the phase of the element */
};

/* Makes element (p, q) vanish, whose modulus squared is `square`. */
static struct rotation
annihilate (struct ebit_two_qubit *h, size_t p, size_t q, double square)
{
  const double half_gap = 0.5 * (h->re[q][q] - h->re[p][p]);
  const double root = sqrt (half_gap * half_gap + square);
  const double sum = half_gap >= 0 ? half_gap + root : half_gap - root;
  const double shift = square / sum; /* t times the modulus */
  const double inverse = 0.5 / root, c = sqrt (fabs (sum) * inverse);
  const double scale = copysign (inverse / c, sum);
  const struct rotation r = { c, scale * h->re[p][q], scale * h->im[p][q] };
  h->re[p][p] -= shift;
  h->re[q][q] += shift;
  h->re[p][q] = h->re[q][p] = h->im[p][q] = h->im[q][p] = 0;
  return r;
}

/* The elements (k, p) and (k, q), and their mirror images. */
static void
rotate_row (struct ebit_two_qubit *h, const struct rotation *r, size_t k,
            size_t p, size_t q)
{
  const double a = h->re[k][p], b = h->im[k][p];
  const double x = h->re[k][q], y = h->im[k][q];
  h->re[p][k] = h->re[k][p] = r->c * a - (r->s_re * x + r->s_im * y);
  h->im[k][p] = r->c * b - (r->s_re * y - r->s_im * x);
  h->re[q][k] = h->re[k][q] = r->c * x + (r->s_re * a - r->s_im * b);
  h->im[k][q] = r->c * y + (r->s_re * b + r->s_im * a);
  h->im[p][k] = -h->im[k][p];
  h->im[q][k] = -h->im[k][q];
}

/* Off-diagonal elements are rotated away in this order, each with the other
 * two rows, which the rotation mixes. */
static const unsigned char pairs[6][4]
    = { { 0, 3, 1, 2 }, { 1, 2, 0, 3 }, { 0, 1, 2, 3 },
        { 2, 3, 0, 1 }, { 0, 2, 1, 3 }, { 1, 3, 0, 2 } };

/* Weyl: no eigenvalue is further off than the root of what is left, and the
 * squares of six elements are. */
#define NEGLIGIBLE 1e-34

void
ebit_two_qubit_eigenvalues (const struct ebit_two_qubit *rho, double values[4])
{
  struct ebit_two_qubit h = *rho;
  bool rotated = true;
  for (int sweep = 0; rotated && sweep < 30; sweep++)
  {
    rotated = false;
    for (size_t i = 0; i < 6; i++)
    {
      const size_t p = pairs[i][0], q = pairs[i][1];
      const double square = h.re[p][q] * h.re[p][q] + h.im[p][q] * h.im[p][q];
      if (square <= NEGLIGIBLE)
        continue;
      const struct rotation r = annihilate (&h, p, q, square);
      rotate_row (&h, &r, pairs[i][2], p, q);
      rotate_row (&h, &r, pairs[i][3], p, q);
      rotated = true;
    }
  }
  for (size_t i = 0; i < 4; i++)
    values[i] = h.re[i][i];
}

/* ---- Entropies ------------------------------------------------------- */

double
ebit_two_qubit_entropy (const struct ebit_two_qubit *rho)
{
  double values[4], entropy = 0;
  ebit_two_qubit_eigenvalues (rho, values);
  for (size_t i = 0; i < 4; i++)
    entropy += ebit_entropy_term (values[i]);
  return entropy > 0 ? entropy : 0;
}

/* Of the qubit with the density matrix (p, z; z*, q), |z|^2 = square. */
static double
qubit_entropy (double p, double q, double square)
{
  const double half = 0.5 * (p - q);
  const double larger = 0.5 * (p + q) + sqrt (half * half + square);
  const double smaller = (p * q - square) / larger;
  const double entropy
      = ebit_entropy_term (larger) + ebit_entropy_term (smaller);
  return entropy > 0 ? entropy : 0;
}

struct ebit_entropies
ebit_two_qubit_entropies (const struct ebit_two_qubit *rho)
{
  const double p_a = rho->re[0][0] + rho->re[1][1];
  const double q_a = rho->re[2][2] + rho->re[3][3];
  const double re_a = rho->re[0][2] + rho->re[1][3];
  const double im_a = rho->im[0][2] + rho->im[1][3];
  const double p_b = rho->re[0][0] + rho->re[2][2];
  const double q_b = rho->re[1][1] + rho->re[3][3];
  const double re_b = rho->re[0][1] + rho->re[2][3];
  const double im_b = rho->im[0][1] + rho->im[2][3];
  return (struct ebit_entropies){
    .ab = ebit_two_qubit_entropy (rho),
    .a = qubit_entropy (p_a, q_a, re_a * re_a + im_a * im_a),
    .b = qubit_entropy (p_b, q_b, re_b * re_b + im_b * im_b),
  };
}
