/* The circuits of the protocols over a fiber, step by step. */
#ifndef EBIT_PROTOCOL_CIRCUIT_H
#define EBIT_PROTOCOL_CIRCUIT_H

#include "fiber_protocols.h"
#include "qubit_register.h"

enum ebit_stage
{
  EBIT_INITIAL, /* before the sender's gate */
  EBIT_ENCODED, /* after it; of "ded" as before */
  EBIT_SENT,    /* the carrier has passed the fiber */
  EBIT_DECODED  /* after the receiver's gate, the carrier not measured yet; of
                   "ded" as before */
};

/* A, B and the carrier; of "ded" A and B, which is its own carrier.  `noise`
 * are the weights of the errors I X Y Z on the carrier. */
void ebit_run_protocol (enum ebit_protocol protocol, enum ebit_stage stage,
                        const double noise[4], struct ebit_register *reg);

#endif /* EBIT_PROTOCOL_CIRCUIT_H */
