/* How named channels share entanglement, with rounding included: the ways of
 * family_ways.h and the curves of relay.h in balls. */
#ifndef EBIT_RIGOROUS_WAYS_H
#define EBIT_RIGOROUS_WAYS_H

#include "erasure_pairs.h"
#include "recurrence.h"
#include "rigorous.h"

/* What the sender keeps until the receiver has spoken, and the rate, in bits
 * per use. */
struct ebit_ball_way
{
  struct ebit_ball kept, rate;
};

#define EBIT_MOST_BALL_WAYS 8

/* Adds the ways of a named channel, and the one on its curve that is best
 * where so many qubits may be kept; *n is at most EBIT_MOST_BALL_WAYS more. */
enum ebit_status ebit_add_ball_ways (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     double qubits, struct ebit_ball_way *ways,
                                     size_t *n);

/* The best of any two mixed in time such that `qubits` are enough, no more
 * than that. */
struct ebit_ball ebit_mix_ball_ways (size_t n,
                                     const struct ebit_ball_way *ways,
                                     struct ebit_ball qubits);

/* Two rails over two uses of damping, then recurrence; 0 of other channels. */
struct ebit_ball
ebit_ball_two_rails (const struct ebit_channel *given,
                     const struct ebit_recurrence *recurrence);

/* Two receivers of erasure channels, or noiseless ones: erasure_pairs.h. */
struct ebit_ball
ebit_ball_erasure_rate (const struct ebit_channel channels[2]);
struct ebit_ball
ebit_ball_erasure_bound (const struct ebit_channel channels[2]);

#endif /* EBIT_RIGOROUS_WAYS_H */
