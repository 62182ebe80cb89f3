/* The parts of a decomposition that flags make degradable, with their maps. */
#ifndef EBIT_FLAG_PARTS_H
#define EBIT_FLAG_PARTS_H

#include "decomposition.h"
#include "marginal_support.h"

/* Amplitude damping of weight gamma > 0, upwards where `up`, with the map that
 * degrades it: damping of (1-2g)/(1-g), g <= 1/2. */
enum ebit_status ebit_damping_part (struct ebit_context *context,
                                    double weight, double gamma, bool up,
                                    struct ebit_degradable_part *part);

/* The Pauli channel whose Kraus operators are sigma_k sigma_i, with the flag
 * row i of m (formulas/flag_bounds.h), and the map <b| sum_j sigma_j sigma_k
 * (x) |j><j|. */
enum ebit_status ebit_symmetric_part (struct ebit_context *context,
                                      double weight, const double m[4][4],
                                      size_t k,
                                      struct ebit_degradable_part *part);

/* p U . U^dag (x) phi_0 + (1-p) N_1 (x) phi_1, p >= 1/2, |<phi_0|phi_1>|^2 =
 * (2p-1)/p, N_1 with the Kraus operators of `rest`; map: U's share is taken
 * for itself, of the other one the environment of N_1 U^dag is made. */
enum ebit_status ebit_unitary_part (struct ebit_context *context,
                                    double weight, double p,
                                    const double complex *unitary,
                                    const struct ebit_channel *rest,
                                    struct ebit_degradable_part *part);

/* A part of a channel's reduction (output_support.h) becomes one of the
 * channel: V (x) 1 after its extension, with the flag; before the map V^dag,
 * and of what V leaves out the level 0. */
enum ebit_status ebit_lift_part (struct ebit_context *context,
                                 const struct ebit_support *support,
                                 struct ebit_degradable_part *part);

#endif /* EBIT_FLAG_PARTS_H */
