/* Chains of Bell pairs joined by entanglement swapping.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "swapping.h"

#include <math.h>
#include <stddef.h>

#include "bell_diagonal.h"

struct ebit_swap_noise
ebit_make_swap_noise (double gate_fidelity, double measurement_error,
                      double wait, double t2)
{
  return (struct ebit_swap_noise){ gate_fidelity, measurement_error,
                                   ebit_waiting_error (wait, t2) };
}

void
ebit_wait_for_swap (const struct ebit_swap_noise *noise, double link[4])
{
  ebit_dephase_weights (noise->dephasing, link);
}

void
ebit_join_link (const struct ebit_swap_noise *noise, const double link[4],
                double chain[4])
{
  const double lambda = noise->gate_fidelity, eta = noise->measurement_error;
  const double flipped = eta * (1 - eta);
  const double results[4]
      = { (1 - eta) * (1 - eta), flipped, flipped, eta * eta };
  ebit_convolve_errors (chain, link, chain);
  for (size_t i = 0; i < 4; i++)
    chain[i] = lambda * chain[i] + (1 - lambda) / 4;
  ebit_convolve_errors (chain, results, chain);
}

double
ebit_link_error (double p, double links)
{
  return -expm1 (log1p (-2 * p) / links) / 2;
}

/* Euler and Maclaurin's sum: with rate r = -ln (1-P) the integral is (1 + 1/2
 * + ... + 1/links)/r; odd derivatives at 0 are those of links <= 3 only, up to
 * the third. */
static double
attempts_of_rare_success (double rate, double links)
{
  const double first = links < 2 ? -1 : 0;
  const double third = links < 2 ? -1 : links < 3 ? 6 : links < 4 ? -6 : 0;
  double harmonic = 0;
  for (double k = links; k >= 1; k--)
    harmonic += 1 / k;
  return harmonic / rate + 0.5 - first * rate / 12
         + third * rate * rate * rate / 720;
}

/* The mean number of attempts until all of `links` have succeeded, each with
 * probability P an attempt: sum over k >= 0 of 1 - (1 - (1-P)^k)^links. */
static double
mean_attempts (double probability, double links)
{
  const double rare = 1e-3; /* the next derivative: r^5/30240 */
  const double negligible = 1e-18;
  const double rate = -log1p (-probability);
  if (probability < rare)
    return attempts_of_rare_success (rate, links);
  double sum = 0, term = 1;
  for (double k = 1; term > negligible * sum; k++)
  {
    sum += term;
    term = -expm1 (links * log1p (-exp (-rate * k)));
  }
  return sum;
}

double
ebit_chain_pairs_per_second (double links, double swap_probability,
                             double link_success, double attempt_s)
{
  return pow (swap_probability, links - 1)
         / (attempt_s * mean_attempts (link_success, links));
}
