/* Bosonic channels in closed form. */
#ifndef EBIT_BOSONIC_H
#define EBIT_BOSONIC_H

#include "channel.h"

/* Also a thermal loss of no photons. */
bool ebit_is_pure_loss (const struct ebit_channel *channel);

/* G(x) = (x+1) log2 (x+1) - x log2 x, the entropy in bits of a thermal mode of
 * mean photon number x. */
double ebit_thermal_entropy (double photons);

/* The quantum capacity of a pure loss, a degradable channel or an
 * antidegradable one: log2 (eta/(1-eta)), or 0. */
double ebit_pure_loss_capacity (double transmissivity);

/* An upper end of the squashed entanglement: log2 ((1+k)/|1-k|) for a
 * transmissivity or gain k (Takeoka, Guha, Wilde, IEEE Trans. Inf. Theory 60,
 * 4987), where a thermal loss is a pure loss of eta/((1-eta) n + 1) before an
 * amplifier; 0 of a thermal loss that breaks entanglement. */
double ebit_bosonic_squashed_bound (const struct ebit_channel *channel);

/* log2 of the diamond norm of transposition after the channel, (1+k)/(|1-k|
 * (2n+1)) for a transmissivity or gain k and n photons in the environment, not
 * below 0 (Holevo, Werner, Phys. Rev. A 63, 032312). */
double ebit_bosonic_transposition_bound (const struct ebit_channel *channel);

#endif /* EBIT_BOSONIC_H */
