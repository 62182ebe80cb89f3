/* A register of up to four qubits: its density matrix, and what gates, noise
 * and measurements make of it. */
#ifndef EBIT_QUBIT_REGISTER_H
#define EBIT_QUBIT_REGISTER_H

#include "precision.h"

#include <complex.h>
#include <stddef.h>

#define EBIT_REGISTER_SIZE 256 /* (2^4)^2 */

/* Qubit 0 is the most significant; rho is column-major. */
struct ebit_register
{
  size_t qubits;
  double complex rho[EBIT_REGISTER_SIZE];
};

/* A 2 x 2 matrix, column-major; it need not be unitary. */
struct ebit_gate
{
  double complex element[4];
};

extern const struct ebit_gate ebit_gate_identity, ebit_gate_x, ebit_gate_y,
    ebit_gate_z;

/* exp (-i angle/2 X), and so on; the angle is in quarters of a turn. */
struct ebit_gate ebit_rotation_x (int quarters);
struct ebit_gate ebit_rotation_y (int quarters);
struct ebit_gate ebit_rotation_z (int quarters);

/* rho = 0 */
void ebit_clear_register (struct ebit_register *reg, size_t qubits);

/* All qubits in |+>. */
void ebit_start_register (struct ebit_register *reg, size_t qubits);

/* Two states of two qubits, 4 x 4, beside each other. */
void ebit_join_pairs (struct ebit_register *reg, const double complex *first,
                      const double complex *second);

/* rho -> g rho g^dag with the gate on one qubit. */
void ebit_apply_gate (struct ebit_register *reg, size_t qubit,
                      const struct ebit_gate *gate);

/* The same where another qubit is |1>. */
void ebit_apply_controlled (struct ebit_register *reg, size_t control,
                            size_t target, const struct ebit_gate *gate);

/* rho -> sum_k weights_k P_k rho P_k, P = I X Y Z on one qubit. */
void ebit_apply_errors (struct ebit_register *reg, size_t qubit,
                        const double weights[4]);

/* rho -> survival rho + (1 - survival) Tr_ab rho (x) I/4. */
void ebit_mix_two_qubits (struct ebit_register *reg, size_t a, size_t b,
                          double survival);

/* rho -> M rho M, M = (1 - X (x) X)/2 on two qubits. */
void ebit_project_odd (struct ebit_register *reg, size_t a, size_t b);

/* Population 1 -> 0 with that probability; coherence is multiplied. */
void ebit_decay_qubit (struct ebit_register *reg, size_t qubit, double decay,
                       double coherence);

/* rho += weight other */
void ebit_add_register (struct ebit_register *reg, double weight,
                        const struct ebit_register *other);

/* What the first qubits are in where the last two are in |first second>, not
 * normalised: 4 x 4. */
void ebit_condition_on_last (const struct ebit_register *reg, size_t first,
                             size_t second, double complex *rho);

#endif /* EBIT_QUBIT_REGISTER_H */
