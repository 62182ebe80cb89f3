/* Channels as mixtures of degradable ones, with rounding included:
 * decomposition.h. */
#ifndef EBIT_RIGOROUS_DECOMPOSITION_H
#define EBIT_RIGOROUS_DECOMPOSITION_H

#include "rigorous_information.h"

/* What the fields decomposition and state prove of Q, or of P (`private`); a
 * value without them proves nothing. */
enum ebit_status ebit_prove_decomposition (
    struct ebit_context *context, const struct ebit_value *bounds,
    const struct ebit_channel *given, const struct ebit_ball_channel *channel,
    bool private, struct ebit_rigorous *proof);

#endif /* EBIT_RIGOROUS_DECOMPOSITION_H */
