/* Local models of what an inept delivery service leaves. */
#ifndef EBIT_INEPT_LOCAL_MODEL_H
#define EBIT_INEPT_LOCAL_MODEL_H

#include "inept_delivery.h"

/* rho = weight rho_B + (1 - weight) diag (diagonal) in the basis 00 01 10 11,
 * rho_B the Werner state of a given visibility, the diagonal of trace 1.  It
 * proves a local model where `valid`: weight <= 1 and no negative element;
 * elsewhere it is only an identity. */
struct ebit_local_decomposition
{
  double weight;
  double diagonal[4];
  bool valid;
};

struct ebit_local_decomposition
ebit_inept_decompose (double success, const struct ebit_pure_pair *pair,
                      double visibility);

/* Whether that decomposition is valid. */
bool ebit_inept_is_decomposed (double success,
                               const struct ebit_pure_pair *pair,
                               double visibility);

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

extern const struct ebit_calculator ebit_inept_thresholds_calculator;
extern const struct ebit_functional ebit_inept_local_model_functional;

#endif /* EBIT_INEPT_LOCAL_MODEL_H */
