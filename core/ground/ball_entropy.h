/* Entropies in bits of numbers that are known but for a radius. */
#ifndef EBIT_BALL_ENTROPY_H
#define EBIT_BALL_ENTROPY_H

#include "ball.h"

struct ebit_ball ebit_ball_log2 (struct ebit_ball x);
/* H(q), of q >= 0. */
struct ebit_ball ebit_ball_shannon (size_t n, const struct ebit_ball *q);
/* h2(x), x cut to [0, 1]. */
struct ebit_ball ebit_h2 (struct ebit_ball a);
/* G(n), the entropy of a thermal mode. */
struct ebit_ball ebit_ball_thermal_entropy (struct ebit_ball photons);

#endif /* EBIT_BALL_ENTROPY_H */
