/* Proofs of capacities from their certificates. */
#ifndef EBIT_VERIFY_CAPACITY_H
#define EBIT_VERIFY_CAPACITY_H

#include "capacity_theorems.h"
#include "recurrence.h"
#include "verify.h"

ebit_verifier ebit_verify_capacity; /* of one channel */
ebit_verifier ebit_verify_epr_capacity;
ebit_verifier ebit_verify_ghz_capacity;
ebit_verifier ebit_verify_assisted_distillation;

/* The capacity that a bounds value is of. */
enum ebit_capacity ebit_capacity_of (const struct ebit_value *bounds);

/* The end of a capacity of the channel that its method in `bounds` proves, by
 * the bounds value in lower_bounds or upper_bounds, or by a closed form.
 * Refused: a method that does not belong to that end of that capacity of the
 * channel's family, and a bounds value that it does not rest on. */
enum ebit_status ebit_prove_capacity_end (struct ebit_context *context,
                                          const struct ebit_value *bounds,
                                          const struct ebit_channel *channel,
                                          enum ebit_capacity capacity,
                                          bool upper, double *end);

/* The best rate of rails to two receivers, by the density matrix of what they
 * keep, worked out from the Kraus operators; 0 where one of the channels is
 * not damping.
 *
 * Two and three rails are tried: no rate with more exceeds log2 (4)/4 of what
 * is kept, and test_rails.c finds no pair of damping channels where more are
 * best.  Were there one, verify would say that it does not prove that end. */
enum ebit_status
ebit_prove_rails (struct ebit_context *context,
                  const struct ebit_channel *const channels[2], double *rate);

/* Whether the state of two qubits or more that bounds are of is the output
 * (sqrt r (x) 1) J (sqrt r (x) 1) of the channel for an input r; *entropy, in
 * bits, is that of r, which the sender keeps. */
enum ebit_status ebit_is_output_state (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const struct ebit_value *bounds,
                                       bool *same, double *entropy);

/* What recurrence and hashing distil, per use of a qubit channel, of one
 * excitation on two rails, by the state that is left of a maximally entangled
 * pair, worked out from the Kraus operators. */
enum ebit_status ebit_prove_two_rails (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const struct ebit_recurrence *rounds,
                                       double *rate);

#endif /* EBIT_VERIFY_CAPACITY_H */
