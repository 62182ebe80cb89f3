/* Two-qubit states whose only coherence is <00|rho|11>. */
#ifndef EBIT_X_STATE_H
#define EBIT_X_STATE_H

#include "precision.h"

/* Diagonal entries, and coherence = <00|rho|11> >= 0 (a local phase makes it
 * so).  The two differences of products are kept beside them because each can
 * be far smaller than its terms; whoever knows them better than the rounded
 * entries tell, sets them. */
struct ebit_x_state
{
  double p00, p01, p10, p11;
  double coherence;
  double determinant; /* p00 p11 - coherence^2, >= 0 */
  double excess;      /* coherence^2 - p01 p10, > 0 where entangled */
};

/* The state of those entries; both differences to full relative precision. */
struct ebit_x_state ebit_x_state (double p00, double p01, double p10,
                                  double p11, double coherence);

/* The block on {00, 11} as (trace/2) 1 + coherence X + tilt Z. */
struct ebit_x_block
{
  double trace, tilt, radius; /* radius = |(coherence, tilt)| */
  double larger, smaller;     /* its eigenvalues, larger x smaller = det */
};

struct ebit_x_block ebit_x_block (const struct ebit_x_state *state);

#endif /* EBIT_X_STATE_H */
