/* Closed forms of bosonic channels with rounding included. */
#ifndef EBIT_RIGOROUS_BOSONIC_H
#define EBIT_RIGOROUS_BOSONIC_H

#include "family_information.h"
#include "rigorous.h"

/* Both ends of the quantity of a bosonic channel. */
void ebit_enclose_bosonic (const struct ebit_channel *channel,
                           enum ebit_information_quantity quantity,
                           struct ebit_rigorous *proof);

/* Of a pure loss: its quantum capacity, its reverse coherent information, the
 * bound on its squashed entanglement, photons a double, or Inf. */
struct ebit_ball ebit_ball_loss_capacity (struct ebit_ball eta,
                                          double photons);
struct ebit_ball ebit_ball_loss_reverse (struct ebit_ball eta, double photons);
/* bosonic_squashed_bound, bosonic_transposition_bound; false where there is
 * no proof. */
bool ebit_ball_bosonic_squashed (const struct ebit_channel *channel,
                                 struct ebit_ball *bound);
bool ebit_ball_bosonic_transposition (const struct ebit_channel *channel,
                                      struct ebit_ball *bound);

#endif /* EBIT_RIGOROUS_BOSONIC_H */
