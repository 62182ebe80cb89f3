/* Bell weights of a two-qubit state that local unitaries have turned. */
#ifndef EBIT_BELL_FRAME_H
#define EBIT_BELL_FRAME_H

#include "context.h"

#include <complex.h>

/* The Bell weights that local unitaries and random bilateral Pauli operators
 * leave, as the frame (4 x 4, real orthogonal) says: those of the state's real
 * part in the magic basis, turned by the frame.  The eigenvectors as frame
 * give the weights of least entropy. */
enum ebit_status ebit_find_bell_frame (struct ebit_context *context,
                                       const double complex rho[16],
                                       double frame[16]);
void ebit_bell_weights_in_frame (const double complex rho[16],
                                 const double frame[16], double weights[4]);

#endif /* EBIT_BELL_FRAME_H */
