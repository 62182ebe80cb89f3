/* Rains bounds of states with rounding included.
 *
 * sigma' = Q diag (l) Q^dag is next to the sigma of the certificate, with Q
 * exactly unitary and the l doubles, so that D (rho||sigma') and G = D
 * ln[sigma'](rho) are formulas in R = Q^dag rho Q:
 *
 *   D = Tr rho ln rho - sum_i R_ii ln l_i,   G = Q (ln[l_i, l_j] R_ij) Q^dag.
 *
 * upper = D + ln ||sigma'^TB||_1, lower = D - ln ||Y + s|| where (Y + s)^TB >=
 * G (E. M. Rains, IEEE Trans. Inf. Theory 47, 2921); hashing; 0.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_rains.h"

#include <math.h>

#include "certificate_fields.h"

/* Eigenvalues of sigma' count as no less than that part of the greatest. */
#define SIGMA_FLOOR 0x1p-54

void
ebit_scale_by (size_t n, double complex *x, int power)
{
  for (size_t i = 0; i < n; i++)
    x[i] = ldexp (creal (x[i]), power) + ldexp (cimag (x[i]), power) * I;
}

void
ebit_scale_to_one (size_t n, double complex *x, int *power)
{
  double most = 0;
  for (size_t i = 0; i < n; i++)
  {
    const double re = fabs (creal (x[i])), im = fabs (cimag (x[i]));
    const double size = re >= im ? re : im;
    most = size > most ? size : most;
  }
  *power = 1;
  if (most > 0)
    frexp (most, power);
  ebit_scale_by (n, x, 1 - *power);
}

/* ---- The state ------------------------------------------------------- */

/* The Hermitian part of the matrix, or of the ket's projector, exactly. */
static enum ebit_status
read_hermitian (struct ebit_context *context, const struct ebit_value *value,
                size_t *n, struct ebit_balls *given, struct ebit_balls *h)
{
  size_t rows, columns;
  double complex *x;
  const enum ebit_status status
      = ebit_read_matrix (context, "state", value, &rows, &columns, &x);
  if (status)
    return status;
  const bool is_ket = (rows == 1 || columns == 1) && rows * columns > 1;
  if (!is_ket && rows != columns)
    return ebit_refuse_kind (context, "state", value, "a square matrix");
  *n = is_ket ? rows * columns : rows;
  if (*n > EBIT_MOST_PROVED)
    return EBIT_OK;
  *given = is_ket ? ebit_balls_exactly (context, *n, 1, x)
                  : ebit_balls_exactly (context, *n, *n, x);
  if (is_ket)
    *given = ebit_balls_product_adjoint (context, *given, *given);
  *h = ebit_balls_hermitian (context, *given);
  return h->x ? EBIT_OK : EBIT_EMEMORY;
}

/* ||X - rho||_1 <= sqrt n ||X - rho||_2. */
static double
distance_from (struct ebit_context *context, struct ebit_balls given,
               const struct ebit_given_state *state)
{
  const struct ebit_balls rho = ebit_balls_scaled (
      context, ebit_over (ebit_exactly (1), state->trace), state->h);
  const double norm = ebit_balls_norm (ebit_balls_minus (context, given, rho));
  return ebit_top (ebit_times (ebit_root (ebit_exactly ((double)state->n)),
                               ebit_exactly (norm)));
}

enum ebit_status
ebit_read_given_state (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_given_state *state, const char **trouble)
{
  struct ebit_balls given = { 0, 0, NULL }, h = { 0, 0, NULL };
  struct ebit_ball_basis basis;
  *trouble = NULL;
  enum ebit_status status = read_hermitian (
      context, ebit_field (bounds, "state"), &state->n, &given, &h);
  if (!status)
    status = ebit_read_dims (context, "dims", ebit_field (bounds, "dims"),
                             state->n, state->dims);
  if (status)
    return status;
  if (!h.x)
  {
    *trouble = "states of an order above 64";
    return EBIT_OK;
  }
  if (!ebit_find_ball_basis (context, h, &basis))
    return EBIT_EMEMORY;
  state->h = ebit_basis_positive_part (context, &basis);
  state->y_ln_y = ebit_basis_y_ln_y (&basis);
  state->trace = ebit_basis_positive_trace (&basis);
  state->distance = distance_from (context, given, state);
  return state->h.x ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_open_given_state (struct ebit_context *context,
                       const struct ebit_value *bounds,
                       struct ebit_rigorous *proof,
                       struct ebit_given_state *state, double complex **sigma,
                       double complex **dual, const char **trouble)
{
  ebit_raise_lower (proof, 0);
  enum ebit_status status
      = ebit_read_given_state (context, bounds, state, trouble);
  if (!status)
    status = ebit_read_sigma_and_dual (context, bounds, state->n, sigma, dual);
  if (status)
    return status;
  proof->missing[0] = proof->missing[1] = *trouble;
  if (!*trouble)
    ebit_add_object (proof, EBIT_NEAREST_STATE, state->distance);
  return EBIT_OK;
}

/* S(rho) = ln T - (sum of y ln y of T rho)/T. */
static struct ebit_ball
entropy_of (struct ebit_ball trace, struct ebit_ball y_ln_y)
{
  return ebit_minus (ebit_ln (trace), ebit_over (y_ln_y, trace));
}

struct ebit_ball
ebit_given_entropy (const struct ebit_given_state *state)
{
  return entropy_of (state->trace, state->y_ln_y);
}

/* Tr_B rho, Tr_A rho up to the factor Tr H_+. */
static struct ebit_balls
marginal_of (struct ebit_context *context,
             const struct ebit_given_state *state, bool first)
{
  return first ? ebit_balls_trace_second (context, state->dims, state->h)
               : ebit_balls_trace_first (context, state->dims, state->h);
}

bool
ebit_given_marginal_entropy (struct ebit_context *context,
                             const struct ebit_given_state *state, bool first,
                             struct ebit_ball *entropy)
{
  struct ebit_ball sum;
  if (!ebit_ball_y_ln_y (context, marginal_of (context, state, first), &sum))
    return false;
  *entropy = entropy_of (state->trace, sum);
  return true;
}

bool
ebit_given_hashing (struct ebit_context *context,
                    const struct ebit_given_state *state,
                    struct ebit_ball *hashing)
{
  struct ebit_ball a, b;
  if (!ebit_given_marginal_entropy (context, state, true, &a)
      || !ebit_given_marginal_entropy (context, state, false, &b))
    return false;
  *hashing = ebit_minus (ebit_greater (a, b), ebit_given_entropy (state));
  return true;
}

/* ---- sigma ----------------------------------------------------------- */

/* values_ij = ln[l_i, l_j], as real elements. */
static struct ebit_balls
slopes_of (struct ebit_context *context, const struct ebit_chosen *sigma)
{
  const size_t n = sigma->n;
  const struct ebit_balls slopes = ebit_balls_new (context, n, n);
  for (size_t j = 0; slopes.x && j < n; j++)
    for (size_t i = 0; i <= j; i++)
      slopes.x[i + j * n].re = slopes.x[j + i * n].re
          = ebit_ln_slope (sigma->values[i], sigma->values[j]);
  return slopes;
}

enum ebit_status
ebit_rains_point (struct ebit_context *context,
                  const struct ebit_given_state *state,
                  const double complex *sigma, struct ebit_rains_point *point)
{
  const size_t n = state->n;
  const struct ebit_balls given = ebit_balls_hermitian (
      context, ebit_balls_exactly (context, n, n, sigma));
  struct ebit_ball cross = ebit_exactly (0);
  if (!ebit_choose_positive (context, given, SIGMA_FLOOR, &point->sigma))
    return EBIT_EMEMORY;
  point->r = ebit_balls_adjoint_congruence (context, point->sigma.q, state->h);
  point->slopes = slopes_of (context, &point->sigma);
  const struct ebit_balls g = ebit_balls_new (context, n, n);
  if (!point->r.x || !point->slopes.x || !g.x)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
    cross = ebit_plus (cross, ebit_times (ebit_balls_diagonal_at (point->r, i),
                                          ebit_ln (point->sigma.values[i])));
  point->divergence = ebit_minus (
      ebit_over (ebit_minus (state->y_ln_y, cross), state->trace),
      ebit_ln (state->trace));
  for (size_t i = 0; i < n * n; i++)
    g.x[i] = ebit_scaled (ebit_over (point->slopes.x[i].re, state->trace),
                          point->r.x[i]);
  point->gradient = ebit_balls_congruence (context, point->sigma.q, g);
  return point->gradient.x ? EBIT_OK : EBIT_EMEMORY;
}

/* max (greatest + s, -(least + s)) of Y's eigenvalues. */
static struct ebit_ball
norm_of_shifted (double least, double greatest, double shift)
{
  const struct ebit_ball s = ebit_exactly (shift);
  const struct ebit_ball above = ebit_plus (ebit_exactly (greatest), s);
  const struct ebit_ball below = ebit_plus (ebit_exactly (least), s);
  return ebit_greater (above, ebit_negated (below));
}

enum ebit_status
ebit_rains_dual_end (struct ebit_context *context,
                     const struct ebit_given_state *state,
                     const struct ebit_rains_point *point,
                     const double complex *dual, struct ebit_ball *nats)
{
  const size_t n = state->n;
  double gap, unused, least, greatest;
  struct ebit_balls y;
  if (dual)
    y = ebit_balls_exactly (context, n, n, dual);
  else
  {
    double complex *g = ebit_balls_rounded (context, point->gradient);
    y = !g ? (struct ebit_balls){ 0, 0, NULL }
           : ebit_balls_transpose_second (
               context, state->dims, ebit_balls_exactly (context, n, n, g));
  }
  y = ebit_balls_hermitian (context, y);
  const struct ebit_balls rest = ebit_balls_minus (
      context, ebit_balls_transpose_second (context, state->dims, y),
      point->gradient);
  if (!ebit_ball_eigenvalues (context, rest, &gap, &unused)
      || !ebit_ball_eigenvalues (context, y, &least, &greatest))
    return EBIT_EMEMORY;
  /* NaN stays */
  const struct ebit_ball norm
      = norm_of_shifted (least, greatest, gap >= 0 ? 0 : -gap);
  *nats = ebit_minus (point->divergence, ebit_ln (norm));
  return EBIT_OK;
}

/* ---- The bounds of a state ------------------------------------------- */

/* 0 where the partial transpose is positive. */
static enum ebit_status
prove_zero (struct ebit_context *context, const struct ebit_given_state *state,
            struct ebit_rigorous *proof)
{
  double least, greatest;
  const struct ebit_balls transposed
      = ebit_balls_transpose_second (context, state->dims, state->h);
  if (!ebit_ball_eigenvalues (context, transposed, &least, &greatest))
    return EBIT_EMEMORY;
  if (least >= 0)
    ebit_reduce_upper (proof, 0);
  return EBIT_OK;
}

static enum ebit_status
prove_by_sigma (struct ebit_context *context,
                const struct ebit_given_state *state, double complex *sigma,
                double complex *dual, struct ebit_rigorous *proof)
{
  const size_t n = state->n;
  struct ebit_rains_point point;
  struct ebit_ball lower;
  double norm;
  int power;
  ebit_scale_to_one (n * n, sigma, &power);
  ebit_scale_by (n * n, dual, power - 1);
  enum ebit_status status = ebit_rains_point (context, state, sigma, &point);
  if (!status)
    status = ebit_rains_dual_end (context, state, &point, dual, &lower);
  if (status)
    return status;
  ebit_raise_lower_to (proof, ebit_bits (lower));
  const struct ebit_balls transposed = ebit_balls_transpose_second (
      context, state->dims, ebit_chosen_matrix (context, &point.sigma));
  if (!ebit_ball_trace_norm (context, transposed, &norm))
    return EBIT_EMEMORY;
  ebit_reduce_upper_to (
      proof,
      ebit_bits (ebit_plus (point.divergence, ebit_ln (ebit_exactly (norm)))));
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_rains_of_state (struct ebit_context *context,
                              const struct ebit_value *bounds,
                              struct ebit_rigorous *proof)
{
  struct ebit_given_state state;
  struct ebit_ball hashing;
  double complex *sigma, *dual;
  const char *trouble;
  enum ebit_status status = ebit_open_given_state (
      context, bounds, proof, &state, &sigma, &dual, &trouble);
  if (status || trouble)
    return status;
  if (!ebit_given_hashing (context, &state, &hashing))
    return EBIT_EMEMORY;
  ebit_raise_lower_to (proof, ebit_bits (hashing));
  status = prove_by_sigma (context, &state, sigma, dual, proof);
  return status ? status : prove_zero (context, &state, proof);
}
