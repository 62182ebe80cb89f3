/* Distillation of states of two qubits with rounding included. */
#ifndef EBIT_RIGOROUS_DISTILLABLE_H
#define EBIT_RIGOROUS_DISTILLABLE_H

#include "distilled_pair.h"
#include "rigorous_rains.h"

/* In descending order of midpoints: any order of Bell weights is a choice of
 * local unitaries. */
void ebit_sort_balls (struct ebit_ball w[4]);

/* Recurrence of Bell weights, then hashing or interpolation, in bits per pair;
 * rounds in any order of the weights are protocols. */
struct ebit_ball
ebit_ball_recurrence (const struct ebit_ball weights[4],
                      const struct ebit_recurrence *recurrence);

/* The better of hashing and, of two qubits, the protocol in the fields of the
 * bounds value, in bits. */
enum ebit_status ebit_distil_given (struct ebit_context *context,
                                    const struct ebit_value *bounds,
                                    const struct ebit_given_state *state,
                                    struct ebit_ball *rate);

ebit_rigorous_prover ebit_rigorous_distillable;

#endif /* EBIT_RIGOROUS_DISTILLABLE_H */
