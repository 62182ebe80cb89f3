/* Entanglement over a fiber, sent as a half of a pair or by a carrier that is
 * never entangled: numbers in, numbers out. */
#ifndef EBIT_FIBER_PROTOCOLS_H
#define EBIT_FIBER_PROTOCOLS_H

#include "precision.h"

enum ebit_protocol
{
  EBIT_DED,   /* direct: a half of phi+ is sent */
  EBIT_EDSS1, /* by a separable carrier, CNOTs at both ends */
  EBIT_EDSS2  /* the same with controlled phases */
};

enum ebit_outcome
{
  EBIT_SUCCESS,
  EBIT_FAILURE /* the other result of the carrier's measurement */
};

/* "ded", "edss1", "edss2", NULL; "success", "failure", NULL. */
extern const char *const ebit_protocol_names[];
extern const char *const ebit_outcome_names[];

/* The Pauli channel that is the noise x >= 0 = (noise per km)(km), which keeps
 * exp(-x) of a qubit's Bloch vector, together with another one (weights of I X
 * Y Z; the order that both have here). */
void ebit_noise_on_carrier (double x, const double pauli[4], double noise[4]);

/* The pair that the two nodes share after a result of the carrier's
 * measurement, with its probability, the carrier having passed that channel;
 * weights of phi+ phi- psi+ psi-.  "ded" measures nothing, and always
 * succeeds: its other result has probability 0, and no weights (NaN). */
double ebit_pair_of_protocol (enum ebit_protocol protocol,
                              enum ebit_outcome outcome, const double noise[4],
                              double weights[4]);

/* How the carrier is correlated with the pair it is sent from (of "ded": the
 * half that is sent, with the other one) after noise x: mutual information,
 * its part that measurements of the carrier reveal, and the rest, in bits. */
struct ebit_carrier_correlations
{
  double mutual_information, classical, discord;
};

struct ebit_carrier_correlations
ebit_correlations_of_carrier (enum ebit_protocol protocol, double x);

#endif /* EBIT_FIBER_PROTOCOLS_H */
