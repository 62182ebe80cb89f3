/* Distilled pairs per second over a fiber. */
#ifndef EBIT_FIBER_RATE_H
#define EBIT_FIBER_RATE_H

#include "distillation_maps.h"
#include "fiber_loss.h"
#include "fiber_protocols.h"

/* All that the rate between two nodes depends on. */
struct ebit_fiber_link
{
  enum ebit_protocol protocol;
  double length_km;
  double noise; /* gamma times the length: exp (-noise) is what is left */
  double source_pairs_per_second;
  struct ebit_fiber_devices devices;
  struct ebit_fiber_way way;
  enum ebit_distillation_protocol distillation;
  double target; /* fidelity with phi+ at which it ends */
  struct ebit_imperfection imperfection;
};

struct ebit_fiber_rate
{
  double pair_rate;    /* pairs that arrive a second, (7) or (13) without
                          P_meas */
  double probability;  /* P_meas, (21): that the carrier's measurement finds
                          what it should; 1 of direct distribution */
  double yield;        /* distilled pairs a pair; 0 where there are none */
  double rate;         /* the product of the three */
  double hashing;      /* 1 - H(w) of a distilled pair; may be negative */
  double key_fraction; /* of such a pair */
  double latency_s;    /* of light on the way */
  double two_way_capacity; /* of the bare fiber, ebits per use */
};

void ebit_rate_of_link (const struct ebit_fiber_link *link,
                        struct ebit_fiber_rate *rate);

/* What gets through where there is no fiber at all: nothing; NAN for what
 * tells of pairs, of which there are none. */
struct ebit_fiber_rate ebit_rate_of_no_link (void);

/* The gate probability above which the carrier of a link brings more than
 * direct distribution over the same fiber: sqrt (Y_DED/(kappa P_meas Y)).  0
 * where direct distribution alone distils nothing, INFINITY where the carrier
 * alone does, NAN where both do. */
double ebit_threshold_of_link (const struct ebit_fiber_link *link);

#endif /* EBIT_FIBER_RATE_H */
