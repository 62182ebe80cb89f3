/* Two qubits: 4 x 4 matrices small enough to need no LAPACK, and so the same
 * to the last bit in every host. */
#ifndef EBIT_TWO_QUBIT_H
#define EBIT_TWO_QUBIT_H

#include "entropies.h"

/* A Hermitian matrix; element [i][j] in the basis 00 01 10 11. */
struct ebit_two_qubit
{
  double re[4][4], im[4][4];
};

/* The state of that index, checked. */
enum ebit_status ebit_load_two_qubit (struct ebit_context *context,
                                      const struct ebit_states *states,
                                      size_t index,
                                      struct ebit_two_qubit *rho);

/* The same matrix, column-major, and back. */
void ebit_unpack_two_qubit (const struct ebit_two_qubit *rho,
                            double complex matrix[16]);
void ebit_pack_two_qubit (const double complex matrix[16],
                          struct ebit_two_qubit *rho);

/* Eigenvalues, in no order, by cyclic Jacobi rotations: exact where rho is
 * diagonal, and closed forms where it is X-shaped. */
void ebit_two_qubit_eigenvalues (const struct ebit_two_qubit *rho,
                                 double values[4]);

/* The transpose on the second qubit. */
void ebit_two_qubit_transpose (const struct ebit_two_qubit *rho,
                               struct ebit_two_qubit *transposed);

/* Entropies in bits, of the pair and with those of its qubits. */
double ebit_two_qubit_entropy (const struct ebit_two_qubit *rho);
struct ebit_entropies
ebit_two_qubit_entropies (const struct ebit_two_qubit *rho);

/* Nothing but the elements 00, 11, 22, 33, 03 and 12. */
bool ebit_is_x_shaped (const struct ebit_two_qubit *rho);

#endif /* EBIT_TWO_QUBIT_H */
