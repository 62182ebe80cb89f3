/* How many photons get through the fibers and nodes of a network.
 *
 * Equation numbers are those of H. McAleese, A. Agrawal, V. Vasan, C. J.
 * Campbell, A. G. Hawkins, D. C. Kilper, M. Paternostro and M. Ruffini,
 * arXiv:2411.07306.  A loss of x dB lets 10^(-x/10) of the photons through;
 * losses of one path add up before the power is taken.
 *
 * The exponents of the switches' loss at the two ends are those of the source
 * where its text tells them (three on the way of the photon that is sent, two
 * in a node that is passed).  That the photon that stays passes two, and what
 * else (9) and (13) hold, is our reading.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fiber_loss.h"

#include <math.h>

#include "scalar.h"

/* Wavelength-selective switches that a photon passes: out of its node and into
 * the other one; from a source to a memory in the same node; in a node on its
 * way, (10) and (11). */
#define SWITCHES_SENT 3
#define SWITCHES_KEPT 2
#define SWITCHES_PASSED 2

static double
transmitted (double loss_db)
{
  return pow (10, -loss_db / 10);
}

static double
way_loss_db (const struct ebit_fiber_devices *devices,
             const struct ebit_fiber_way *way)
{
  return way->loss_db
         + SWITCHES_PASSED * way->intermediate_nodes
               * devices->wavelength_switch_loss_db;
}

/* Of a pair, both of whose photons are demultiplexed and switched, (9) to
 * (11). */
static double
direct_loss_db (const struct ebit_fiber_devices *devices)
{
  const int switches
      = SWITCHES_SENT + (devices->is_remote ? SWITCHES_SENT : SWITCHES_KEPT);
  return 2 * devices->demultiplexer_loss_db
         + switches * devices->wavelength_switch_loss_db;
}

/* Of a carrier, (12) and (13). */
static double
carrier_loss_db (const struct ebit_fiber_devices *devices)
{
  return devices->demultiplexer_loss_db + devices->fiber_switch_loss_db
         + SWITCHES_SENT * devices->wavelength_switch_loss_db;
}

double
ebit_direct_pair_rate (const struct ebit_fiber_devices *devices,
                       const struct ebit_fiber_way *way)
{
  return devices->coupling_efficiency * devices->coupling_efficiency
         * devices->bell_measurement_probability
         * transmitted (direct_loss_db (devices) + way_loss_db (devices, way));
}

double
ebit_carrier_pair_rate (const struct ebit_fiber_devices *devices,
                        const struct ebit_fiber_way *way)
{
  return devices->coupling_efficiency * devices->gate_probability
         * devices->gate_probability
         * transmitted (carrier_loss_db (devices)
                        + way_loss_db (devices, way));
}

double
ebit_carrier_advantage (const struct ebit_fiber_devices *devices)
{
  return transmitted (carrier_loss_db (devices) - direct_loss_db (devices))
         / (devices->coupling_efficiency
            * devices->bell_measurement_probability);
}

double
ebit_fiber_two_way_capacity (double loss_db)
{
  /* 1 - 10^(-x/10) = -expm1 (-x ln 10/10) */
  const double lost = -expm1 (-loss_db * EBIT_LN10 / 10);
  /* Close to 1, its logarithm is that of what gets through. */
  return lost < 0.5 ? -log2 (lost)
                    : -log1p (-transmitted (loss_db)) / EBIT_LN2;
}
