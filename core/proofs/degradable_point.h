/* The concave objective of a decomposition at one input, and what its tangent
 * there proves. */
#ifndef EBIT_DEGRADABLE_POINT_H
#define EBIT_DEGRADABLE_POINT_H

#include "decomposition.h"

/* sum_i p_i [S(L_i(r)) - S(T_i(r))], T_i the map after the extension L_i or,
 * where there is none, its complementary channel; antidegradable parts are
 * left out. */
struct ebit_degradable_problem
{
  size_t d, count;
  struct
  {
    double weight;
    struct ebit_channel receiver, environment;
  } * parts;
  double slack; /* of maps that are not exact: sum_i p_i slack_i, bits */
  double share; /* 1 - delta */
};

/* Refuses a part that has no map and is not known to be degradable or
 * antidegradable. */
enum ebit_status
ebit_open_degradable (struct ebit_context *context, const char *name,
                      const struct ebit_channel *channel,
                      const struct ebit_decomposition *decomposition,
                      struct ebit_degradable_problem *problem);

/* The value at the state r, and a gradient g with Tr g r = value, in bits.
 * *tangent is the largest eigenvalue of g, rounding included: no input exceeds
 * it, if r has full rank (else it is Inf). */
enum ebit_status
ebit_degradable_tangent (struct ebit_context *context,
                         const struct ebit_degradable_problem *problem,
                         const double complex *r, double complex *gradient,
                         double *value, double *tangent);

/* What the tangent proves of Q, or of P (`private`: three times the slack). */
double ebit_degradable_end (const struct ebit_degradable_problem *problem,
                            double tangent, bool private);

#endif /* EBIT_DEGRADABLE_POINT_H */
