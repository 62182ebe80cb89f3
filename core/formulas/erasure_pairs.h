/* Two erasure channels from a common source. */
#ifndef EBIT_ERASURE_PAIRS_H
#define EBIT_ERASURE_PAIRS_H

#include "channel.h"
#include "relay.h"

/* An erasure channel, or a noiseless one (which erases nothing). */
struct ebit_erasure
{
  double survival; /* 1 - p */
  double levels;   /* d */
};

/* False where the channel is no such one. */
bool ebit_as_erasure (const struct ebit_channel *channel,
                      struct ebit_erasure *erasure);

/* The ways over the channel to share maximally entangled systems of so many
 * levels: a code, one such system a use, as many a use as fit. */
#define EBIT_ERASURE_WAYS 3
void ebit_erasure_ways (const struct ebit_erasure *channel, double levels,
                        struct ebit_way ways[EBIT_ERASURE_WAYS]);

/* Bounds on the ebits per use of both that two receivers get; both are
 * (1-p1)(1-p2) log2 d where d1 = d2. */
double ebit_erasure_pair_rate (const struct ebit_erasure pair[2]);
double ebit_erasure_pair_bound (const struct ebit_erasure pair[2]);

#endif /* EBIT_ERASURE_PAIRS_H */
