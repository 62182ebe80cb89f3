/* Damping, then dephasing: the channel of a memory with relaxation and
 * coherence times. */
#ifndef EBIT_DAMPING_DEPHASING_H
#define EBIT_DAMPING_DEPHASING_H

#include "channel.h"

/* The Choi matrix has the blocks [[1-v, c], [c, 1-u]] of |00> and |11>, and v
 * of |01> and u of |10>, reference first. */
struct ebit_damping_dephasing
{
  double gamma, thermal, p;
  double survival;          /* 1 - gamma */
  double decay, excitation; /* u = gamma (1-T), v = gamma T */
  double coherence;         /* c = (1-2p) sqrt (1-gamma) */
  double square;            /* c^2 */
  double determinant;       /* (1-u)(1-v) - c^2 */
  double excess;            /* c^2 - u v */
};

/* False where the channel is of another family. */
bool ebit_read_damping_dephasing (const struct ebit_channel *channel,
                                  struct ebit_damping_dephasing *read);

/* What channels/decisions.h asks. */
bool
ebit_damping_dephasing_is_covariant (const struct ebit_damping_dephasing *x);
bool
ebit_damping_dephasing_is_degradable (const struct ebit_damping_dephasing *x);
bool ebit_damping_dephasing_is_antidegradable (
    const struct ebit_damping_dephasing *x);
bool ebit_damping_dephasing_is_entanglement_breaking (
    const struct ebit_damping_dephasing *x);

#endif /* EBIT_DAMPING_DEPHASING_H */
