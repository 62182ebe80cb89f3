/* The entropy that a projective measurement of a qubit leaves in the system
 * it is correlated with, as a function of the direction of the measurement. */
#ifndef EBIT_MEASURED_ENTROPY_H
#define EBIT_MEASURED_ENTROPY_H

#include "context.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* rho = (1/2) sum_k part[k] (x) sigma_k, sigma_0 = 1, with the qubit second.
 */
struct ebit_measured
{
  size_t d; /* of the other system */
  double complex *part[4];
  bool axial; /* the entropy depends on the angle to z alone */
  double complex *work;
  double *values;
  size_t evaluations;
};

/* measured: 0 or 1, the subsystem of dimension 2 that is measured. */
enum ebit_status ebit_open_measured (struct ebit_context *context,
                                     const size_t dims[2],
                                     const double complex *rho,
                                     size_t measured,
                                     struct ebit_measured *state);

/* sum_k p_k S(rho_k) in bits for the measurement along the unit vector n. */
enum ebit_status ebit_measured_entropy (struct ebit_context *context,
                                        struct ebit_measured *state,
                                        const double n[3], double *entropy);

/* Scales a vector to length 1. */
void ebit_normalise_direction (double n[3]);

/* Whether no direction leaves less than `floor`, proved on a covering of the
 * sphere; false also where the proof would take more than `budget`
 * evaluations. */
enum ebit_status ebit_prove_measured (struct ebit_context *context,
                                      struct ebit_measured *state,
                                      double floor, size_t budget,
                                      bool *proved);

#endif /* EBIT_MEASURED_ENTROPY_H */
