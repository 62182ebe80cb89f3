/* The entropy that a projective measurement of a qubit leaves in the system
 * it is correlated with, with rounding included. */
#ifndef EBIT_RIGOROUS_MEASURED_H
#define EBIT_RIGOROUS_MEASURED_H

#include "ball_spectrum.h"

/* rho = (1/2) sum_k part[k] (x) sigma_k as in measured_entropy.h. */
struct ebit_ball_measured
{
  size_t d; /* of the other system */
  struct ebit_balls part[4];
  bool axial; /* exactly: the entropy depends on the angle to z alone */
  size_t evaluations;
};

/* rho of trace 1; measured: 0 or 1, the subsystem of dimension 2 that is
 * measured. */
enum ebit_status ebit_open_ball_measured (struct ebit_context *context,
                                          const size_t dims[2],
                                          struct ebit_balls rho,
                                          size_t measured,
                                          struct ebit_ball_measured *state);

/* In bits, for the measurement along the unit vector next to x. */
enum ebit_status ebit_ball_measured_entropy (struct ebit_context *context,
                                             struct ebit_ball_measured *state,
                                             const double x[3],
                                             struct ebit_ball *entropy);

/* Whether no direction leaves less than `floor`, proved on a covering of the
 * sphere; false also where that would take more than `budget` evaluations. */
enum ebit_status
ebit_prove_measured_rigorously (struct ebit_context *context,
                                struct ebit_ball_measured *state, double floor,
                                size_t budget, bool *proved);

#endif /* EBIT_RIGOROUS_MEASURED_H */
