/* Rains information of channels with rounding included.
 *
 * At an input x, r = x^T, the output with its reference is rho = L L^dag, L of
 * the columns vec (K_a sqrt x), and Tr rho ln rho = Tr E ln E of the
 * environment E.  The lower end is the output's, by sigma' and the dual.  The
 * objective is concave and homogeneous of degree one in the input for fixed
 * sigma', so that for every c > 0
 *
 *   R ln 2 <= lam_max (g1 + g2 + A/c) + ln c,
 *
 * g1 = [N^c^dag (ln tau)]^T with tau >= E; g2 from C = -Tr_B (rho ln sigma' +
 * sigma' G) and A from Tr_B (V + Y), V - Y = sigma'^TB, in the eigenbasis of
 * r with s = sqrt r: g2_ij = (C_ij/s_i + conj (C_ji)/s_j)/(s_i + s_j), and
 * A_ij/(s_i s_j).  (M. Tomamichel, M. M. Wilde, A. Winter, IEEE Trans. Inf.
 * Theory 63, 715.)
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_rains.h"

#include <math.h>

#include "certificate_fields.h"
#include "rigorous_closed_form.h"
#include "rigorous_information.h"

/* The output as a state that is given: of trace 1, with E's spectrum. */
static enum ebit_status
make_output (struct ebit_context *context,
             const struct ebit_ball_channel *channel,
             const struct ebit_ball_input *input,
             struct ebit_given_state *output)
{
  *output = (struct ebit_given_state){
    .n = channel->d_in * channel->d_out,
    .dims = { channel->d_in, channel->d_out },
    .h = ebit_balls_product_adjoint (context, input->vectors, input->vectors),
    .y_ln_y = ebit_negated (input->s_environment),
    .trace = ebit_exactly (1),
  };
  return output->h.x ? EBIT_OK : EBIT_EMEMORY;
}

/* -Tr_B (rho ln sigma' + sigma' G): in the basis of sigma' the elements R_ij
 * (ln l_j + l_i ln[l_i, l_j]). */
static struct ebit_balls
cross_part (struct ebit_context *context, const size_t dims[2],
            const struct ebit_rains_point *point)
{
  const size_t n = point->sigma.n;
  const struct ebit_balls z = ebit_balls_new (context, n, n);
  for (size_t j = 0; z.x && j < n; j++)
  {
    const struct ebit_ball log_j = ebit_ln (point->sigma.values[j]);
    for (size_t i = 0; i < n; i++)
    {
      const struct ebit_ball factor
          = ebit_plus (log_j, ebit_times (point->sigma.values[i],
                                          point->slopes.x[i + j * n].re));
      z.x[i + j * n]
          = ebit_scaled (ebit_negated (factor), point->r.x[i + j * n]);
    }
  }
  return ebit_balls_trace_second (
      context, dims, ebit_balls_congruence (context, point->sigma.q, z));
}

/* g2 + A/c in the eigenbasis of r. */
static struct ebit_balls
assemble (struct ebit_context *context, const struct ebit_ball_input *input,
          struct ebit_balls c_part, struct ebit_balls a_part, double scale)
{
  const size_t d = input->x.rows;
  const struct ebit_balls g = ebit_balls_new (context, d, d);
  struct ebit_ball *s = ebit_work (context, d, sizeof *s);
  if (!g.x || !s || !c_part.x || !a_part.x)
    return (struct ebit_balls){ 0, 0, NULL };
  for (size_t i = 0; i < d; i++)
    s[i] = ebit_root (input->p[i]);
  for (size_t j = 0; j < d; j++)
    for (size_t i = 0; i < d; i++)
    {
      const struct ebit_ball one = ebit_exactly (1);
      const struct ebit_ball sum = ebit_plus (s[i], s[j]);
      const struct ebit_ball product = ebit_times (s[i], s[j]);
      const struct ebit_complex_ball first = ebit_scaled (
          ebit_over (one, ebit_times (s[i], sum)), c_part.x[i + j * d]);
      const struct ebit_complex_ball second
          = ebit_scaled (ebit_over (one, ebit_times (s[j], sum)),
                         ebit_conjugate (c_part.x[j + i * d]));
      const struct ebit_complex_ball norm = ebit_scaled (
          ebit_over (one, ebit_times (product, ebit_exactly (scale))),
          a_part.x[i + j * d]);
      g.x[i + j * d]
          = ebit_complex_plus (ebit_complex_plus (first, second), norm);
    }
  return g;
}

static enum ebit_status
prove_upper (struct ebit_context *context,
             const struct ebit_ball_channel *channel,
             const struct ebit_ball_input *input,
             const struct ebit_rains_point *point, struct ebit_ball *nats)
{
  const size_t dims[2] = { channel->d_in, channel->d_out };
  struct ebit_ball_basis basis;
  double least, greatest;
  /* r = x^T has the eigenvectors conj (Q) */
  const struct ebit_balls q = ebit_balls_conjugate (context, input->q);
  const struct ebit_balls c_part = ebit_balls_adjoint_congruence (
      context, q, cross_part (context, dims, point));
  const struct ebit_balls transposed = ebit_balls_transpose_second (
      context, dims, ebit_chosen_matrix (context, &point->sigma));
  if (!ebit_find_ball_basis (context, transposed, &basis))
    return EBIT_EMEMORY;
  const struct ebit_balls a_part = ebit_balls_adjoint_congruence (
      context, q,
      ebit_balls_trace_second (context, dims,
                               ebit_basis_modulus (context, &basis)));
  const double scale = ebit_rounded (ebit_balls_trace (a_part));
  const struct ebit_balls first = ebit_balls_transpose (
      context, ebit_ball_environment_ln (context, channel, &input->tau));
  const struct ebit_balls sum = ebit_balls_plus (
      context, assemble (context, input, c_part, a_part, scale),
      ebit_balls_adjoint_congruence (context, q, first));
  if (!ebit_ball_eigenvalues (context, ebit_balls_hermitian (context, sum),
                              &least, &greatest))
    return EBIT_EMEMORY;
  *nats = ebit_plus (ebit_exactly (greatest), ebit_ln (ebit_exactly (scale)));
  return EBIT_OK;
}

/* Without a sigma of its own the value is a closed form: for a Choi state of
 * one great eigenvalue the nearest state brings that down to 1/d. */
static enum ebit_status
make_sigma (struct ebit_context *context,
            const struct ebit_given_state *output, double complex **sigma)
{
  const size_t n = output->n, d = output->dims[0];
  struct ebit_ball_basis basis;
  struct ebit_ball *values = ebit_work (context, n, sizeof *values);
  size_t top = 0;
  if (!values || !ebit_find_ball_basis (context, output->h, &basis))
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n; i++)
  {
    values[i] = ebit_middle (ebit_balls_diagonal_at (basis.b, i));
    top = ebit_rounded (values[i]) > ebit_rounded (values[top]) ? i : top;
  }
  const double most = ebit_rounded (values[top]), share = 1 / (double)d;
  for (size_t i = 0; most > share && most < 1 && i < n; i++)
  {
    const double x = ebit_rounded (values[i]);
    values[i] = ebit_exactly (i == top ? share : x * (1 - share) / (1 - most));
  }
  *sigma = ebit_balls_rounded (context,
                               ebit_balls_spectral (context, basis.q, values));
  return *sigma ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
read_sigma (struct ebit_context *context, const struct ebit_value *bounds,
            const struct ebit_given_state *output, double complex **sigma,
            double complex **dual)
{
  const size_t n = output->n;
  int power;
  *dual = NULL;
  if (!ebit_field (bounds, "sigma"))
    return make_sigma (context, output, sigma);
  const enum ebit_status status
      = ebit_read_sigma_and_dual (context, bounds, n, sigma, dual);
  if (status)
    return status;
  ebit_scale_to_one (n * n, *sigma, &power);
  ebit_scale_by (n * n, *dual, power - 1);
  return EBIT_OK;
}

static enum ebit_status
prove_by_certificate (struct ebit_context *context,
                      const struct ebit_value *bounds,
                      const struct ebit_channel *given,
                      const struct ebit_ball_channel *channel,
                      struct ebit_rigorous *proof)
{
  struct ebit_ball_input input;
  struct ebit_given_state output;
  struct ebit_rains_point point;
  struct ebit_ball lower, upper, hashing;
  double complex *state, *sigma, *dual;
  bool zero = false;
  enum ebit_status status = ebit_read_matrix_field (context, bounds, "state",
                                                    channel->d_in, &state);
  if (!status)
    status = ebit_make_ball_input (context, channel, state, &input);
  if (!status)
    status = make_output (context, channel, &input, &output);
  if (!status)
    status = read_sigma (context, bounds, &output, &sigma, &dual);
  if (!status)
    status = ebit_rains_point (context, &output, sigma, &point);
  if (!status)
    status = ebit_rains_dual_end (context, &output, &point, dual, &lower);
  if (!status)
    status = prove_upper (context, channel, &input, &point, &upper);
  if (!status)
    status = ebit_is_surely_breaking (context, given, channel, &zero);
  if (!status && !zero)
    status = ebit_is_surely_ppt (context, channel, &zero);
  if (status)
    return status;
  hashing = ebit_minus (ebit_greater (input.s, input.s_output),
                        input.s_environment);
  ebit_raise_lower_to (proof, ebit_bits (lower));
  ebit_raise_lower_to (proof, ebit_bits (hashing));
  ebit_reduce_upper_to (proof, ebit_positive_part (ebit_bits (upper)));
  if (zero)
    ebit_reduce_upper (proof, 0);
  return EBIT_OK;
}

enum ebit_status
ebit_rigorous_rains (struct ebit_context *context,
                     const struct ebit_value *bounds,
                     struct ebit_rigorous *proof)
{
  struct ebit_channel given;
  struct ebit_ball_channel channel;
  struct ebit_ball_damping damping;
  if (!ebit_field (bounds, "channel"))
    return ebit_rigorous_rains_of_state (context, bounds, proof);
  enum ebit_status status = ebit_read_channel (
      context, "channel", ebit_field (bounds, "channel"), &given);
  if (!status)
    status = ebit_make_ball_channel (context, &given, &channel);
  if (status)
    return status;
  ebit_raise_lower (proof, 0);
  ebit_add_channel_object (proof, &given, &channel);
  ebit_enclose_closed_form (&given, EBIT_RAINS, proof);
  if (ebit_read_ball_damping (&given, &damping))
    ebit_reduce_upper_to (proof, ebit_ball_damping_max_rains (&damping));
  if (given.has_kraus)
    proof->missing[0] = proof->missing[1] = channel.trouble;
  if (channel.trouble || !ebit_field (bounds, "state"))
    return EBIT_OK;
  if (!ebit_field (bounds, "sigma") && given.family != EBIT_FAMILY_KRAUS)
    return EBIT_OK;
  return prove_by_certificate (context, bounds, &given, &channel, proof);
}
