/* The arguments that the functions of the inept delivery service share. */
#ifndef EBIT_INEPT_ARGUMENTS_H
#define EBIT_INEPT_ARGUMENTS_H

#include <math.h>

#include "function.h"

/* Initialisers of struct ebit_input. */
#define EBIT_INEPT_SUCCESS                                                    \
  {                                                                           \
    "success", "1",                                                           \
        "probability that a pair's two qubits arrive together, in [0, 1]",    \
        { 0, 1, false, false, false }, NAN, NULL                              \
  }
#define EBIT_INEPT_AMPLITUDE                                                  \
  {                                                                           \
    "amplitude", "1", "a of the pairs a|00> + sqrt(1 - a^2)|11>, in [0, 1]",  \
        { 0, 1, false, false, false }, NAN, NULL                              \
  }

/* Visibilities of Werner states with a published local model.  For all POVMs:
 * 5/12 (J. Barrett, arXiv:quant-ph/0107045), and 1/2 (M. J. Renner,
 * arXiv:2309.12290).  For projective measurements, which is as far as the
 * argument is accepted: 1/K_G(3), K_G(3) <= 1.4546 (arXiv:2302.04721). */
#define EBIT_INEPT_MODEL_RANGE                                                \
  {                                                                           \
    0, 0.6874, true, false, false                                             \
  }
#define EBIT_INEPT_MODEL                                                      \
  {                                                                           \
    "model", "1",                                                             \
        "visibility of the Werner state whose local model is used: 5/12, "    \
        "1/2, or up to 0.6874 for projective measurements only",              \
        EBIT_INEPT_MODEL_RANGE, 5.0 / 12, "5/12"                              \
  }

#endif /* EBIT_INEPT_ARGUMENTS_H */
