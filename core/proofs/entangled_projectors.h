/* Maximally entangled states and what they leave, as parts of Choi matrices.
 */
#ifndef EBIT_ENTANGLED_PROJECTORS_H
#define EBIT_ENTANGLED_PROJECTORS_H

#include "precision.h"

#include <complex.h>
#include <stddef.h>

/* x += weight |phi><phi|, phi = sum_i |i i>/sqrt d with the level i of B, of
 * which there are d_out. */
void ebit_add_entangled_state (size_t d, size_t d_out, double weight,
                               double complex *x);

/* x += weight (projector on the first d levels of B - phi). */
void ebit_add_entangled_remainder (size_t d, size_t d_out, double weight,
                                   double complex *x);

/* x += weight times the Bell state of error 0 to 3: I, X, Y, Z. */
void ebit_add_bell_state (size_t error, double weight, double complex *x);

#endif /* EBIT_ENTANGLED_PROJECTORS_H */
