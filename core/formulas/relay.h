/* Passing on what a receiver shares with the source, over a quantum code. */
#ifndef EBIT_RELAY_H
#define EBIT_RELAY_H

#include "channel.h"

/* A way to share entanglement over a channel: the qubits per use that the
 * sender keeps of what is shared until the receiver has spoken, and the ebits
 * per use that are distilled then. */
struct ebit_way
{
  double kept, rate;
};

/* The rate of two ways mixed in time such that `qubits` are enough, or of the
 * one that keeps more, if they are enough for it. */
double ebit_mix_ways (struct ebit_way less, struct ebit_way more,
                      double qubits);

/* The best rate at which the source, which has those ways to share with one
 * receiver, gets entanglement between that receiver and another to whom a code
 * carries `qubits` qubits per use, the receivers communicating afterwards. */
double ebit_relay_ways (size_t n, const struct ebit_way *ways, double qubits);

/* The same for the ways that a named channel has at every input (damping) or
 * every energy (pure loss), mixed with one of those others, of pure loss with
 * the best code of them; 0 of other channels, and where a code alone is as
 * good as the qubits allow. */
double ebit_relay_curve (const struct ebit_channel *channel, size_t n,
                         const struct ebit_way *ways, double qubits);

/* The same, and where: the weight of the upper level in the input of damping,
 * the photons of pure loss. */
double ebit_relay_point (const struct ebit_channel *channel, size_t n,
                         const struct ebit_way *ways, double qubits,
                         double *at);

#endif /* EBIT_RELAY_H */
