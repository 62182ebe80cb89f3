/* Coherent information of Kraus sets that are degradable but for rounding,
 * with rounding included.
 *
 * Near M_E M_N^+, the map from the output to the environment, is an exact
 * channel D; with eps = ||J (N^c - D o N)||_1/2 >= ||N^c - D o N||_diamond/2,
 *
 *   S(N r) - S(N^c r) <= S(N r) - S(D N r) + eps ln (d_E - 1) + h(eps),
 *
 * or + ln d_E where eps is not surely at most 1 - 1/d_E (K. M. R. Audenaert,
 * J. Phys. A 40, 8127), and S(N r) - S(D N r) <= lam_max (N^dag (D^dag (ln
 * tau) - ln omega)) for any omega and tau >= D(omega), by data processing.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_information.h"

#include <math.h>
#include <string.h>

#include "ball_entropy.h"
#include "hermitian.h"
#include "lapack.h"
#include "rigorous_degradable.h"

/* Singular values below that part of the greatest have no inverse. */
#define SINGULAR 1e-9
/* Operators of D of less weight count as noise. */
#define NOISE 1e-14
#define OUTPUT_FLOOR 0x1p-100
#define ENVIRONMENT_FLOOR 0x1p-200

/* ---- A degrading map, in doubles ------------------------------------- */

/* Column (i, j) of the output, and of the environment, of |i><j|. */
static void
fill_columns (const struct ebit_channel *channel, double complex *to_output,
              double complex *to_environment)
{
  const size_t d = channel->d_in, out = channel->d_out;
  const size_t count = channel->count;
  for (size_t column = 0; column < d * d; column++)
  {
    const size_t i = column % d, j = column / d;
    for (size_t a = 0; a < count; a++)
      for (size_t b = 0; b < count; b++)
        for (size_t o = 0; o < out; o++)
        {
          const double complex *left = channel->kraus + a * out * d + i * out;
          const double complex *right = channel->kraus + b * out * d + j * out;
          to_environment[a + b * count + column * count * count]
              += left[o] * conj (right[o]);
          for (size_t p = 0; p < out && a == b; p++)
            to_output[o + p * out + column * out * out]
                += left[o] * conj (right[p]);
        }
  }
}

/* M_E M_N^+, n_e x n_o. */
static enum ebit_status
find_map (struct ebit_context *context, size_t n_o, size_t n_e, size_t columns,
          double complex *to_output, const double complex *to_environment,
          double complex *map)
{
  const size_t least = n_o < columns ? n_o : columns;
  double *values = ebit_work (context, least, sizeof *values);
  double complex *u = ebit_work (context, n_o * least, sizeof *u);
  double complex *v = ebit_work (context, least * columns, sizeof *v);
  double complex *product = ebit_work (context, n_e * least, sizeof *product);
  if (!values || !u || !v || !product)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_zgesvd (context, n_o, columns, to_output, values, u, v);
  if (status)
    return status;
  ebit_product_adjoint (n_e, columns, least, to_environment, v, product);
  for (size_t k = 0; k < least; k++)
    for (size_t i = 0; i < n_e; i++)
      product[i + k * n_e]
          *= values[k] > SINGULAR * values[0] ? 1 / values[k] : 0;
  ebit_product_adjoint (n_e, least, n_o, product, u, map);
  return EBIT_OK;
}

/* Operators of the positive part of the map's Choi matrix. */
static enum ebit_status
make_operators (struct ebit_context *context, size_t out, size_t count,
                const double complex *map, struct ebit_channel *degrading)
{
  const size_t n = out * count;
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  double complex *kraus = ebit_work (context, n * n, sizeof *kraus);
  double *values = ebit_work (context, n, sizeof *values);
  if (!choi || !kraus || !values)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      choi[i + j * n] = map[i % count + j % count * count
                            + (i / count + j / count * out) * count * count];
  ebit_hermitian_part (n, choi, choi);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, choi, values, choi);
  *degrading = (struct ebit_channel){ .d_in = out,
                                      .d_out = count,
                                      .kraus = kraus,
                                      .has_kraus = true,
                                      .family = EBIT_FAMILY_KRAUS };
  for (size_t k = 0; k < n && !status; k++)
  {
    if (!(values[k] > NOISE))
      continue;
    for (size_t i = 0; i < n; i++)
      kraus[i + degrading->count * n] = sqrt (values[k]) * choi[i + k * n];
    degrading->count++;
  }
  return status;
}

static enum ebit_status
find_degrading (struct ebit_context *context,
                const struct ebit_channel *channel,
                struct ebit_channel *degrading)
{
  const size_t columns = channel->d_in * channel->d_in;
  const size_t n_o = channel->d_out * channel->d_out;
  const size_t n_e = channel->count * channel->count;
  double complex *to_output
      = ebit_work (context, n_o * columns, sizeof *to_output);
  double complex *to_environment
      = ebit_work (context, n_e * columns, sizeof *to_environment);
  double complex *map = ebit_work (context, n_e * n_o, sizeof *map);
  if (!to_output || !to_environment || !map)
    return EBIT_EMEMORY;
  fill_columns (channel, to_output, to_environment);
  const enum ebit_status status
      = find_map (context, n_o, n_e, columns, to_output, to_environment, map);
  return status ? status
                : make_operators (context, channel->d_out, channel->count, map,
                                  degrading);
}

/* ---- What it proves -------------------------------------------------- */

enum ebit_status
ebit_degrading_defect (struct ebit_context *context,
                       const struct ebit_ball_channel *channel,
                       const struct ebit_ball_channel *degrading,
                       struct ebit_ball *eps)
{
  struct ebit_ball_channel environment, composed;
  struct ebit_ball_basis basis;
  double least, greatest;
  enum ebit_status status
      = ebit_ball_complementary (context, channel, &environment);
  if (!status)
    status = ebit_ball_compose (context, degrading, channel, &composed);
  if (status)
    return status;
  const struct ebit_balls difference
      = ebit_balls_minus (context, ebit_ball_choi (context, &environment),
                          ebit_ball_choi (context, &composed));
  if (!ebit_find_ball_basis (context, difference, &basis))
    return EBIT_EMEMORY;
  const size_t dims[2] = { channel->d_in, channel->count };
  const struct ebit_balls local = ebit_balls_hermitian (
      context, ebit_balls_trace_second (
                   context, dims, ebit_basis_positive_part (context, &basis)));
  if (!ebit_ball_eigenvalues (context, local, &least, &greatest))
    return EBIT_EMEMORY;
  const double half = ebit_top (ebit_times (
      ebit_exactly (0.5), ebit_exactly (ebit_basis_trace_norm (&basis))));
  *eps = ebit_exactly (greatest < half ? greatest : half);
  return EBIT_OK;
}

/* N^dag (D^dag (ln tau) - ln omega), omega next to the output. */
struct ebit_balls
ebit_degrading_gradient (struct ebit_context *context,
                         const struct ebit_ball_channel *channel,
                         const struct ebit_ball_channel *degrading,
                         struct ebit_balls output)
{
  const struct ebit_balls none = { 0, 0, NULL };
  struct ebit_chosen omega, tau;
  struct ebit_ball_basis basis;
  if (!ebit_choose_positive (context, output, OUTPUT_FLOOR, &omega))
    return none;
  const struct ebit_balls reached = ebit_ball_output (
      context, degrading, ebit_chosen_matrix (context, &omega));
  if (!ebit_find_ball_basis (context, reached, &basis)
      || !ebit_choose_dominating (context, &basis, ENVIRONMENT_FLOOR, &tau))
    return none;
  const struct ebit_balls inner = ebit_balls_minus (
      context,
      ebit_ball_adjoint (context, degrading, ebit_chosen_ln (context, &tau)),
      ebit_chosen_ln (context, &omega));
  return ebit_ball_adjoint (context, channel, inner);
}

/* eps ln (d - 1) + h(eps) while that grows, else ln d. */
static struct ebit_ball
continuity (struct ebit_ball eps, size_t d)
{
  const double levels = (double)d;
  const struct ebit_ball one = ebit_exactly (1);
  const struct ebit_ball limit
      = ebit_minus (one, ebit_over (one, ebit_exactly (levels)));
  if (!(ebit_top (ebit_minus (eps, limit)) <= 0))
    return ebit_ln (ebit_exactly (levels));
  const struct ebit_ball spread
      = d > 2 ? ebit_times (eps, ebit_ln (ebit_exactly (levels - 1)))
              : ebit_exactly (0);
  const struct ebit_ball entropy = ebit_plus (
      ebit_y_ln_y (eps, 0), ebit_y_ln_y (ebit_minus (one, eps), 0));
  return ebit_minus (spread, entropy);
}

struct ebit_ball
ebit_ball_degradability_slack (struct ebit_ball eps, size_t d)
{
  const struct ebit_ball two = ebit_exactly (2);
  const struct ebit_ball e = ebit_times (two, eps);
  const struct ebit_ball part = ebit_h2 (ebit_over (e, ebit_plus (two, e)));
  return ebit_plus (
      ebit_times (e, ebit_bits (ebit_ln (ebit_exactly ((double)d)))),
      ebit_times (ebit_plus (ebit_exactly (1), eps), part));
}

enum ebit_status
ebit_ball_degradable_objective (struct ebit_context *context,
                                const struct ebit_channel *given,
                                const struct ebit_ball_channel *channel,
                                const struct ebit_ball_input *input,
                                struct ebit_ball *nats, struct ebit_ball *eps)
{
  struct ebit_channel map;
  struct ebit_ball_channel degrading;
  double least, greatest;
  *nats = *eps = ebit_anything ();
  if (given->family != EBIT_FAMILY_KRAUS
      || given->d_out * given->count > EBIT_MOST_PROVED)
    return EBIT_OK;
  enum ebit_status status = find_degrading (context, given, &map);
  if (!status)
    status = ebit_make_ball_channel (context, &map, &degrading);
  if (status || degrading.trouble)
    return status;
  status = ebit_degrading_defect (context, channel, &degrading, eps);
  if (status)
    return status;
  const struct ebit_balls gradient
      = ebit_degrading_gradient (context, channel, &degrading, input->output);
  if (!ebit_ball_eigenvalues (context,
                              ebit_balls_hermitian (context, gradient), &least,
                              &greatest))
    return EBIT_EMEMORY;
  *nats = ebit_positive_part (ebit_exactly (greatest));
  return EBIT_OK;
}

enum ebit_status
ebit_ball_nearly_degradable_tangent (struct ebit_context *context,
                                     const struct ebit_channel *given,
                                     const struct ebit_ball_channel *channel,
                                     const struct ebit_ball_input *input,
                                     struct ebit_ball *nats)
{
  struct ebit_ball eps;
  const enum ebit_status status = ebit_ball_degradable_objective (
      context, given, channel, input, nats, &eps);
  *nats = ebit_plus (*nats, continuity (eps, channel->count));
  return status;
}
