/* Local models of what an inept delivery service leaves. */
#ifndef EBIT_INEPT_LOCAL_MODEL_H
#define EBIT_INEPT_LOCAL_MODEL_H

#include <stdbool.h>

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

/* The success probabilities up to which the decomposition is valid; Inf where
 * there is no such limit. */
struct ebit_inept_limits
{
  double left;  /* binds for a <= 1/sqrt 2 */
  double right; /* binds for a >= 1/sqrt 2 */
};

struct ebit_inept_limits
ebit_inept_local_limits (const struct ebit_pure_pair *pair, double visibility);

#endif /* EBIT_INEPT_LOCAL_MODEL_H */
