/* The Theta information of channels with a Choi matrix whose only coherence is
 * <00|J|11>: damping, with and without dephasing after it. */
#ifndef EBIT_THETA_X_H
#define EBIT_THETA_X_H

#include "gadc.h"
#include "x_state.h"

/* lower <= Theta <= upper in ebits, with the proof: the map M, the input that
 * its lower end is of, and the dual of that. */
struct ebit_theta_x
{
  double lower, upper;
  bool exact; /* by a closed form */
  /* The Choi matrix of M, of trace 2, with a positive partial transpose. */
  struct ebit_x_state map;
  double weight; /* of |0> in the reference's marginal r */
  /* Z >= -grad of r's objective, +-Z^TB <= w (x) 1. */
  struct ebit_x_state dual;
  double marginal[2]; /* w is diagonal */
};

/* The channel of that Choi matrix, of trace 2: p00 + p01 = p10 + p11 = 1, p01
 * <= p10, and the coherence is not negative.  Theta is 0 where the excess is
 * not positive. */
struct ebit_theta_x ebit_theta_of_x (const struct ebit_x_state *choi);

/* Of the folded channel (gadc.h). */
struct ebit_theta_x ebit_theta_of_gadc (const struct ebit_gadc *channel);

#endif /* EBIT_THETA_X_H */
