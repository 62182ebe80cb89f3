/* The rate of rails, from the density matrix of what the receivers keep.
 *
 * Another road than rails.c: the k^2 x k^2 matrix on one excitation with each
 * receiver is the sum over i, j of N1^k(|e_i><e_j|) (x) N2^k(|e_i><e_j|)/k,
 * where |e_i> has its excitation on rail i and every factor comes from the
 * Kraus operators.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify_capacity.h"

#include <math.h>

#include "channel_rails.h"
#include "entropies.h"
#include "hermitian.h"
#include "maps.h"
#include "subsystems.h"

#define MOST_RAILS 3

/* outputs[x + 2y] = N(|x><y|), levels exchanged where excitation is lost
 * upwards. */
static enum ebit_status
find_outputs (struct ebit_context *context, const struct ebit_channel *channel,
              bool flipped, double complex outputs[4][4])
{
  enum ebit_status status = EBIT_OK;
  for (size_t e = 0; e < 4 && !status; e++)
  {
    double complex input[4] = { 0 }, image[4];
    input[flipped ? 3 - e : e] = 1;
    status = ebit_channel_output (context, channel, input, image);
    for (size_t i = 0; i < 4; i++)
      outputs[e][i] = image[flipped ? 3 - i : i];
  }
  return status;
}

/* <e_l| N^k(|e_i><e_j|) |e_m> */
static double complex
element (double complex outputs[4][4], size_t k, size_t i, size_t j, size_t l,
         size_t m)
{
  double complex product = 1;
  for (size_t rail = 0; rail < k; rail++)
    product *= outputs[(rail == i) + 2 * (size_t)(rail == j)]
                      [(rail == l) + 2 * (size_t)(rail == m)];
  return product;
}

static void
fill_state (double complex outputs[2][4][4], size_t k, double complex *rho)
{
  const size_t n = k * k;
  for (size_t b = 0; b < n; b++)
    for (size_t a = 0; a < n; a++)
    {
      double complex sum = 0;
      for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < k; j++)
          sum += element (outputs[0], k, i, j, a / k, b / k)
                 * element (outputs[1], k, i, j, a % k, b % k);
      rho[a + b * n] = sum / (double)k;
    }
}

static enum ebit_status
hash (struct ebit_context *context, size_t k, double complex *rho,
      double complex *marginal, double *rate)
{
  const size_t n = k * k, dims[] = { k, k };
  const double probability = ebit_trace (n, rho);
  double joint = 0, single = 0;
  *rate = 0;
  if (!(probability > 0))
    return EBIT_OK;
  for (size_t i = 0; i < n * n; i++)
    rho[i] /= probability;
  ebit_trace_out_second (dims, rho, marginal);
  enum ebit_status status = ebit_state_entropy (context, n, rho, &joint);
  if (!status)
    status = ebit_state_entropy (context, k, marginal, &single);
  *rate = probability * fmax (0, single - joint) / (double)k;
  return status;
}

static enum ebit_status
prove_number (struct ebit_context *context,
              const struct ebit_channel *const channels[2], size_t k,
              double *rate)
{
  const size_t n = k * k, mark = ebit_work_mark (context);
  double complex outputs[2][4][4];
  double complex *rho = ebit_work (context, n * n + n, sizeof *rho);
  enum ebit_status status = rho ? EBIT_OK : EBIT_EMEMORY;
  *rate = 0;
  for (size_t i = 0; i < 2 && !status; i++)
  {
    struct ebit_rail_side unused;
    bool flipped;
    if (!ebit_rail_side_of_channel (channels[i], &unused, &flipped))
      return EBIT_OK;
    status = find_outputs (context, channels[i], flipped, outputs[i]);
  }
  if (!status)
  {
    fill_state (outputs, k, rho);
    status = hash (context, k, rho, rho + n * n, rate);
  }
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_prove_rails (struct ebit_context *context,
                  const struct ebit_channel *const channels[2], double *rate)
{
  enum ebit_status status = EBIT_OK;
  *rate = 0;
  for (size_t k = 2; k <= MOST_RAILS && !status; k++)
  {
    double found = 0;
    status = prove_number (context, channels, k, &found);
    *rate = fmax (*rate, found);
  }
  return status;
}

enum ebit_status
ebit_prove_two_rails (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      const struct ebit_recurrence *rounds, double *rate)
{
  double complex outputs[2][4][4] = { { { 0 } } }, rho[16];
  double weights[4];
  *rate = 0;
  if (channel->d_in != 2 || channel->d_out != 2)
    return EBIT_OK;
  const enum ebit_status status
      = find_outputs (context, channel, false, outputs[0]);
  for (size_t e = 0; e < 4; e++) /* the sender's own rails */
    outputs[1][e][e] = 1;
  fill_state (outputs, 2, rho);
  const double probability = ebit_trace (4, rho);
  if (status || !(probability > 0))
    return status;
  const double same = creal (rho[0] + rho[15]);
  const double other = creal (rho[5] + rho[10]);
  const double sums[4]
      = { same + 2 * creal (rho[3]), same - 2 * creal (rho[3]),
          other + 2 * creal (rho[6]), other - 2 * creal (rho[6]) };
  for (size_t i = 0; i < 4; i++)
    weights[i] = fmax (0, sums[i]) / (2 * probability);
  *rate = probability / 2 * ebit_recurrence_rate (weights, rounds);
  return EBIT_OK;
}
