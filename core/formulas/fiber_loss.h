/* How many photons get through the fibers and nodes of a network. */
#ifndef EBIT_FIBER_LOSS_H
#define EBIT_FIBER_LOSS_H

#include "precision.h"

#include <stdbool.h>
#include <stddef.h>

/* What a node's devices do.  Losses are in dB, the rest probabilities. */
struct ebit_fiber_devices
{
  double coupling_efficiency;          /* from free space to fiber */
  double bell_measurement_probability; /* of the swap that heralds a pair */
  double demultiplexer_loss_db;
  double wavelength_switch_loss_db;
  double fiber_switch_loss_db;
  double gate_probability; /* that a two-photon gate succeeds */
  bool is_remote;          /* the source of pairs is at neither node */
};

/* The way between two nodes. */
struct ebit_fiber_way
{
  double loss_db;            /* of the fibers, dB per km times km */
  double intermediate_nodes; /* which are passed through two switches each */
};

/* Pairs delivered by direct distribution for each pair that the source makes,
 * (7) to (11): eta_c^2 P_BSM eta_D^2 eta_W^5 of the devices, with eta_W^6 for
 * a remote source, times the loss on the way. */
double ebit_direct_pair_rate (const struct ebit_fiber_devices *devices,
                              const struct ebit_fiber_way *way);

/* Carriers that arrive for each pair that the source makes, with both gates
 * done but whatever the carrier's measurement finds, (12) and (13) without
 * P_meas: eta_c eta_D P_gate^2 eta_FS eta_W^3 times the loss on the way. */
double ebit_carrier_pair_rate (const struct ebit_fiber_devices *devices,
                               const struct ebit_fiber_way *way);

/* kappa, the second over the first at P_gate = 1: the same for any way, since
 * the loss on it drops out; Inf where no pair is delivered directly. */
double ebit_carrier_advantage (const struct ebit_fiber_devices *devices);

/* -log2 (1 - eta), the two-way capacity of a pure loss of that many dB, with
 * all digits where eta is close to 1; Inf at 0 dB. */
double ebit_fiber_two_way_capacity (double loss_db);

#endif /* EBIT_FIBER_LOSS_H */
