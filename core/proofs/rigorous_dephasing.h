/* Closed forms of bosonic dephasing, infinite series, with rounding included.
 */
#ifndef EBIT_RIGOROUS_DEPHASING_H
#define EBIT_RIGOROUS_DEPHASING_H

#include "ball.h"

/* The capacity in bits of dephasing by a normal phase of that variance > 0,
 * maybe Inf, all capacities in one. */
struct ebit_ball ebit_ball_dephasing_capacity (double variance);
/* Its transposition bound in bits. */
struct ebit_ball ebit_ball_dephasing_transposition (double variance);

#endif /* EBIT_RIGOROUS_DEPHASING_H */
