/* Measurements: the operators that their outcomes belong to. */
#ifndef EBIT_MEASUREMENTS_H
#define EBIT_MEASUREMENTS_H

#include <complex.h>

#include "function.h"

/* Measurements of one system: the effects (outcome after outcome, setting
 * after setting), each d x d and positive, those of a setting with sum 1. */
struct ebit_measurements
{
  size_t d, settings;
  size_t *first; /* of setting s the effects first[s] to first[s + 1] - 1 */
  double complex *effects;
};

/* Texts of the letters X, Y and Z, a letter for each qubit, whose outcomes are
 * ordered as computational states, 0 for the eigenvalue 1; or a list of lists
 * of effects. */
enum ebit_status ebit_read_settings (struct ebit_context *context,
                                     const struct ebit_value *value,
                                     struct ebit_measurements *measured);

#define EBIT_MEANING_OF_SETTINGS                                              \
  "Pauli words such as \"XZ\", a letter X, Y or Z for each qubit; or a list " \
  "of measurements, lists of positive matrices with sum 1"

#endif /* EBIT_MEASUREMENTS_H */
