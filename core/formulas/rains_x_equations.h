/* The two equations behind the Rains bound of an X state. */
#ifndef EBIT_RAINS_X_EQUATIONS_H
#define EBIT_RAINS_X_EQUATIONS_H

#include <stdbool.h>

#include "x_state.h"

/* A candidate sigma: s01 = r01+t, s10 = r10+t, s00 = r00 - t(1+split) and
 * s11 = r11 - t(1-split), coherence^2 = s01 s10. */
struct ebit_rains_x_point
{
  double t, split;
};

struct ebit_rains_x_equations
{
  double split, balance; /* residuals, both 0 at the solution */
  double jacobian[2][2]; /* of the two, by t and split */
  double determinant;    /* of sigma's block at the solution, to all digits */
};

/* sigma; its determinant is that of the rounded entries. */
struct ebit_x_state
ebit_rains_x_sigma (const struct ebit_x_state *rho,
                    const struct ebit_rains_x_point *point);

/* False outside the domain 0 < 2t < r00+r11. */
bool ebit_rains_x_evaluate (const struct ebit_x_state *rho,
                            const struct ebit_rains_x_point *point,
                            struct ebit_rains_x_equations *equations);

/* A point close to the solution for sure, though slowly, by nested bisection:
 * where Newton's method from the closed guess fails. */
struct ebit_rains_x_point
ebit_rains_x_bracket (const struct ebit_x_state *rho);

#endif /* EBIT_RAINS_X_EQUATIONS_H */
