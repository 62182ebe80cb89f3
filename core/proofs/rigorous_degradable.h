/* Channels whose environment a map makes of the output but for eps, with
 * rounding included. */
#ifndef EBIT_RIGOROUS_DEGRADABLE_H
#define EBIT_RIGOROUS_DEGRADABLE_H

#include "rigorous_information.h"

/* Half the diamond norm of X = N^c - D o N, from above: the less of ||J
 * (X)||_1/2 and ||Tr_E J (X)_+||, which is as much since Tr_E J (X) = 0 (J.
 * Watrous, Theory Comput. 5, 217, 2009). */
enum ebit_status ebit_degrading_defect (
    struct ebit_context *context, const struct ebit_ball_channel *channel,
    const struct ebit_ball_channel *degrading, struct ebit_ball *eps);

/* N^dag (D^dag (ln tau) - ln omega) with omega next to `output` and tau >= D
 * (omega): S(N r) - S(D N r) <= Tr r of that, in nats, for every state r. */
struct ebit_balls ebit_degrading_gradient (
    struct ebit_context *context, const struct ebit_ball_channel *channel,
    const struct ebit_ball_channel *degrading, struct ebit_balls output);

#endif /* EBIT_RIGOROUS_DEGRADABLE_H */
