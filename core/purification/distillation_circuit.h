/* Distillation of two-qubit states of any kind, two into one, as circuits. */
#ifndef EBIT_DISTILLATION_CIRCUIT_H
#define EBIT_DISTILLATION_CIRCUIT_H

#include "distillation_maps.h"

#include <complex.h>

/* What is imperfect in a step, and in the memories that follow. */
struct ebit_distillation_noise
{
  double gate_fidelity, measurement_error;
  double wait, t1, t2; /* in one unit of time */
};

/* One step on 4 x 4 density matrices, column-major: the probability that the
 * kept pair is kept, and its state then (NaN where that never happens), before
 * it waits.  Of Bell-diagonal states it is ebit_distillation_map. */
double ebit_run_distillation (enum ebit_distillation_protocol protocol,
                              const struct ebit_distillation_noise *noise,
                              bool first, const double complex kept[16],
                              const double complex measured[16],
                              double complex next[16]);

/* The wait in two memories with the lifetime t1 and the coherence exp
 * (-wait/t2), t2 <= 2 t1. */
void ebit_wait_with_state (const struct ebit_distillation_noise *noise,
                           double complex rho[16]);

#endif /* EBIT_DISTILLATION_CIRCUIT_H */
