/* Passing on what a receiver shares with the source, over a quantum code. */
#ifndef EBIT_RELAY_H
#define EBIT_RELAY_H

#include "capacities.h"

/* A way to assist: the qubits it keeps and the ebits it gives, per use. */
struct ebit_way
{
  double kept, rate;
};

/* The rate of two ways mixed in time such that `qubits` are enough, or of the
 * one that keeps more, if they are enough for it. */
double ebit_mix_ways (struct ebit_way less, struct ebit_way more,
                      double qubits);

/* The best rate at which the source, one half of whose states goes through
 * `channel` with the candidates `candidates`, gets entanglement between that
 * receiver and another to whom a code carries `qubits` qubits per use, the
 * receivers communicating afterwards. */
double ebit_relay_rate (const struct ebit_channel *channel,
                        const struct ebit_candidates *candidates,
                        double qubits);

/* The damping channel that a named channel is, amplitude damping and the
 * qubit identity among them. */
bool ebit_as_damping (const struct ebit_channel *channel,
                      struct ebit_gadc *damping);

#endif /* EBIT_RELAY_H */
