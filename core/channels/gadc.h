/* The generalized amplitude damping channel: its numbers in closed form. */
#ifndef EBIT_GADC_H
#define EBIT_GADC_H

#include <stdbool.h>

#include "channel.h"
#include "x_state.h"

/* A channel A_{gamma,T}, folded to T <= 1/2: X A_{g,T} X = A_{g,1-T}, so every
 * rate is the same for both, and bit-identical where 1-T is exact. */
struct ebit_gadc
{
  double gamma, thermal; /* thermal <= 1/2 */
  bool flipped;          /* it was above 1/2: exchange |0> and |1> */
  double decay;          /* u = g(1-T), probability of 1 -> 0 */
  double excitation;     /* v = gT, probability of 0 -> 1 */
  double survival;       /* 1-g, so 1-u = survival+v, 1-v = survival+u */
};

struct ebit_gadc ebit_make_gadc (double gamma, double thermal);

/* False where the channel is of another family. */
bool ebit_gadc_of_channel (const struct ebit_channel *channel,
                           struct ebit_gadc *gadc);

/* The damping channel that a named channel is, the qubit identity among them;
 * false of others. */
bool ebit_as_damping (const struct ebit_channel *channel,
                      struct ebit_gadc *damping);

/* (id x A)(psi) for psi = sqrt(1-p)|00> + sqrt(p)|11>, 0 <= p <= 1: rho with
 * the reference first.  p is the weight of |1>, of |0> if the channel is
 * flipped, and the state's levels are exchanged likewise. */
struct ebit_x_state ebit_gadc_state (const struct ebit_gadc *channel,
                                     double p);

/* The Choi matrix: twice that state at p = 1/2, of trace 2. */
struct ebit_x_state ebit_gadc_choi (const struct ebit_gadc *channel);

/* 1-g - g^2 T(1-T): entangled outputs exist only where it is positive. */
double ebit_gadc_excess (const struct ebit_gadc *channel);

/* True where every output is separable: excess <= 0. */
bool ebit_gadc_is_entanglement_breaking (const struct ebit_gadc *channel);

/* The weight g' of the amplitude damping channel that the channel goes
 * through, A_{g,T} = A_{gT,1} o A_{g',0}: g' = g(1-T)/(1-gT). */
double ebit_gadc_damping_factor (const struct ebit_gadc *channel);

/* Max-Rains information, equal to the max-relative entropy of entanglement
 * and to the log-negativity of the Choi state, in ebits. */
double ebit_gadc_max_rains (const struct ebit_gadc *channel);

#endif /* EBIT_GADC_H */
