/* Passing on what a receiver shares with the source, over a quantum code.
 *
 * The source shares states with the receiver of N2, and sends its own halves
 * on through a code for N1.  Theorem 4 of Chen, Chessa, George, Leditzky,
 * Chitambar, arXiv:2411.04977, puts the rate at min(Q(N1), E_cpp(N2)), and is
 * false: it counts the ebits that are distilled in the end, while the code has
 * to carry, before any receiver has spoken, all that the source has kept.  (A
 * code of one qubit per use beside an erasure channel with d = 4, p = 1/2: Q
 * and E_cpp are 1, but the receiver of N2 and its environment are
 * exchangeable, so that I(A1:A2|E2)/2 = S(A1)/2 bounds the rate by 1/2.)  So
 * each way to assist is taken with the qubits it keeps per use, and ways are
 * mixed in time:
 *
 *   rate = max { sum_i t_i rate_i : sum_i t_i kept_i <= Q(N1),
 *                                   sum_i t_i <= 1, t_i >= 0 },
 *
 * which is min(Q(N1), E_cpp(N2)) where N1 carries all that is kept, and where
 * Q(N1) <= Q(N2).
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "relay.h"

#include <math.h>

#include "bosonic.h"
#include "gadc_information.h"

double
ebit_mix_ways (struct ebit_way less, struct ebit_way more, double qubits)
{
  if (more.kept <= qubits)
    return more.rate;
  if (less.kept > qubits)
    return 0;
  const double share
      = isinf (more.kept) ? 0 : (qubits - less.kept) / (more.kept - less.kept);
  return less.rate + share * (more.rate - less.rate);
}

/* ---- Damping channels: reverse coherent information at every input --- */

static struct ebit_way
reverse_at (const struct ebit_gadc *channel, double p)
{
  struct ebit_curve_point point = { .x = p };
  ebit_gadc_joint_entropy (&point, channel);
  const double kept = ebit_binary_entropy (p);
  return (struct ebit_way){ kept, kept - point.value };
}

/* The best value so far, and where. */
struct best
{
  double value, at;
};

static double
keep_best (struct best *best, double at, double value)
{
  if (value > best->value)
    *best = (struct best){ value, at };
  return value;
}

struct mixture
{
  const struct ebit_gadc *channel;
  size_t n;
  const struct ebit_way *ways;
  double qubits;
  struct best best;
};

/* The way at that input, mixed with the best other one. */
static double
mixed_at (double p, void *data)
{
  struct mixture *mixture = data;
  const struct ebit_way none = { 0, 0 };
  const struct ebit_way way = reverse_at (mixture->channel, p);
  double rate = ebit_mix_ways (none, way, mixture->qubits);
  for (size_t i = 0; i < mixture->n; i++)
  {
    const struct ebit_way other = mixture->ways[i];
    rate = fmax (rate, other.kept <= way.kept
                           ? ebit_mix_ways (other, way, mixture->qubits)
                           : ebit_mix_ways (way, other, mixture->qubits));
  }
  return keep_best (&mixture->best, p, rate);
}

/* The best input, by a scan and a golden section: a lower end wherever it
 * stops. */
static struct best
relay_damping (const struct ebit_gadc *channel, size_t n,
               const struct ebit_way *ways, double qubits)
{
  enum
  {
    POINTS = 64,
    SECTIONS = 40
  };
  struct mixture mixture = { channel, n, ways, qubits, { 0, 0.5 } };
  for (int i = 1; i < POINTS; i++)
    mixed_at ((double)i / POINTS, &mixture);
  const double at = mixture.best.at;
  ebit_golden_section (mixed_at, &mixture, at - 1.0 / POINTS,
                       at + 1.0 / POINTS, SECTIONS);
  return mixture.best;
}

/* ---- Pure loss: two-mode squeezed vacuum with G(n) = qubits ---------- */

static double
excess_entropy (double photons, void *data)
{
  return ebit_thermal_entropy (photons) - *(const double *)data;
}

struct squeezing
{
  double transmissivity;
  double most; /* the logarithm of the photons that may be sent */
  struct ebit_way code;
  double qubits;
  struct best best; /* at that many photons */
};

/* A mode of 2^x photons, mixed with the code so that the qubits are enough. */
static double
squeezed_at (double x, void *data)
{
  struct squeezing *squeezing = data;
  const double photons = exp2 (fmin (x, squeezing->most));
  const double lost = 1 - squeezing->transmissivity;
  const double kept = ebit_thermal_entropy (photons);
  const struct ebit_way way
      = { kept, kept - ebit_thermal_entropy (lost * photons) };
  return keep_best (&squeezing->best, photons,
                    way.kept > squeezing->qubits ? ebit_mix_ways (
                        squeezing->code, way, squeezing->qubits)
                                                 : way.rate);
}

/* The energy that keeps just as much, or a greater one a part of the time: by
 * a scan of energies, then a golden section. */
static struct best
relay_pure_loss (double transmissivity, double most, struct ebit_way code,
                 double qubits)
{
  enum
  {
    POINTS = 64, /* each of 2^(3/8) times the photons of the last one */
    SECTIONS = 40
  };
  struct squeezing squeezing
      = { transmissivity, log2 (most), code, qubits, { 0, 0 } };
  const double step = 0.375;
  if (!(qubits > 0) || isinf (qubits) || qubits <= code.kept)
    return squeezing.best;
  /* G(n) > log2 (n + 1), so that n < 2^qubits */
  const double photons
      = ebit_find_root (excess_entropy, &qubits, 0, exp2 (qubits), 1e-15);
  const double least = log2 (photons);
  if (photons > most) /* all that may be sent is carried */
    return (
        struct best){ ebit_thermal_entropy (most)
                          - ebit_thermal_entropy ((1 - transmissivity) * most),
                      most };
  keep_best (&squeezing.best, photons,
             qubits - ebit_thermal_entropy ((1 - transmissivity) * photons));
  double at = least;
  for (int i = 1; i < POINTS; i++)
  {
    const double before = squeezing.best.value;
    if (squeezed_at (least + i * step, &squeezing) > before)
      at = least + i * step;
  }
  ebit_golden_section (squeezed_at, &squeezing, fmax (least, at - step),
                       at + step, SECTIONS);
  return squeezing.best;
}

/* ---- All channels ---------------------------------------------------- */

double
ebit_relay_ways (size_t n, const struct ebit_way *ways, double qubits)
{
  double best = 0;
  const struct ebit_way none = { 0, 0 };
  for (size_t i = 0; i < n; i++)
  {
    best = fmax (best, ebit_mix_ways (none, ways[i], qubits));
    for (size_t j = 0; j < n; j++)
      if (ways[j].kept < ways[i].kept)
        best = fmax (best, ebit_mix_ways (ways[j], ways[i], qubits));
  }
  return fmin (best, qubits);
}

/* The best of the ways that keep no more than they give. */
static struct ebit_way
best_code (size_t n, const struct ebit_way *ways)
{
  struct ebit_way code = { 0, 0 };
  for (size_t i = 0; i < n; i++)
    if (ways[i].kept <= ways[i].rate && ways[i].rate > code.rate)
      code = ways[i];
  return code;
}

double
ebit_relay_point (const struct ebit_channel *channel, size_t n,
                  const struct ebit_way *ways, double qubits, double *at)
{
  const struct ebit_way code = best_code (n, ways);
  struct ebit_gadc damping;
  struct best best = { 0, 0 };
  if (ebit_is_pure_loss (channel))
    best = relay_pure_loss (channel->parameters[0],
                            ebit_mean_photons (channel), code, qubits);
  else if (ebit_as_damping (channel, &damping) && qubits < 1
           && qubits > code.rate
           && !ebit_gadc_is_entanglement_breaking (&damping))
    best = relay_damping (&damping, n, ways, qubits);
  *at = best.at;
  return fmin (best.value, qubits);
}

double
ebit_relay_curve (const struct ebit_channel *channel, size_t n,
                  const struct ebit_way *ways, double qubits)
{
  double at;
  return ebit_relay_point (channel, n, ways, qubits, &at);
}
