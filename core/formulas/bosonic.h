/* Bosonic channels in closed form. */
#ifndef EBIT_BOSONIC_H
#define EBIT_BOSONIC_H

#include "channel.h"

/* Also a thermal loss of no photons. */
bool ebit_is_pure_loss (const struct ebit_channel *channel);

/* G(x) = (x+1) log2 (x+1) - x log2 x, the entropy in bits of a thermal mode of
 * mean photon number x. */
double ebit_thermal_entropy (double photons);

/* The mean number of photons that may be sent; Inf but of a pure loss that has
 * a limit. */
double ebit_mean_photons (const struct ebit_channel *channel);

/* The quantum capacity of a pure loss, a degradable channel or an
 * antidegradable one, with n photons a use on average: G(eta n) - G((1-eta)
 * n), or 0 where that is negative; log2 (eta/(1-eta)) where n is Inf (N.
 * Davis, M. E. Shirokov, M. M. Wilde, Phys. Rev. A 97, 062310). */
double ebit_pure_loss_capacity (double transmissivity, double photons);

/* The reverse coherent information of the same, G(n) - G((1-eta) n), or -log2
 * (1-eta). */
double ebit_pure_loss_reverse (double transmissivity, double photons);

/* All capacities of the dephasing of a mode by a wrapped normal phase of
 * variance y, log2 2 pi - h(phase density) (L. Lami, M. M. Wilde, Nat. Photon.
 * 17, 525). */
double ebit_bosonic_dephasing_capacity (double variance);

/* An upper end of the squashed entanglement: log2 ((1+k)/|1-k|) for a
 * transmissivity or gain k (Takeoka, Guha, Wilde, IEEE Trans. Inf. Theory 60,
 * 4987), where a thermal loss is a pure loss of eta/((1-eta) n + 1) before an
 * amplifier; 0 of a thermal loss that breaks entanglement; G((1+k) n/2) -
 * G((1-k) n/2) of a pure loss of n photons.  Inf of dephasing. */
double ebit_bosonic_squashed_bound (const struct ebit_channel *channel);

/* log2 of the diamond norm of transposition after the channel, (1+k)/(|1-k|
 * (2n+1)) for a transmissivity or gain k and n photons in the environment, not
 * below 0 (Holevo, Werner, Phys. Rev. A 63, 032312), whatever the photons;
 * sum over k of exp (-y k^2/2) of dephasing, the supremum of the spectrum of
 * its Toeplitz matrix. */
double ebit_bosonic_transposition_bound (const struct ebit_channel *channel);

#endif /* EBIT_BOSONIC_H */
