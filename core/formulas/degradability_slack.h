/* What a channel that is degradable but for eps may have beyond U. */
#ifndef EBIT_DEGRADABILITY_SLACK_H
#define EBIT_DEGRADABILITY_SLACK_H

#include "precision.h"

/* eps log2 d + (1 + eps/2) h2 (eps/(2 + eps)), eps the diamond distance of the
 * environment's channel from the one that a map makes of the output, d the
 * dimension of the environment: Q <= max_rho S(F|E~) + this, P <= the same
 * with three times this, E~ and F what the map makes and leaves (D. Sutter, V.
 * B. Scholz, A. Winter, R. Renner, IEEE Trans. Inf. Theory 63, 7832 (2017); A.
 * Winter, Commun. Math. Phys. 347, 291 (2016)). */
double ebit_degradability_slack (double eps, double d);

#endif /* EBIT_DEGRADABILITY_SLACK_H */
