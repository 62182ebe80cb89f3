/* Counts of measurements, and the operators that they belong to. */
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

/* Counts a row after the other: of row r the numbers first[r] to
 * first[r + 1] - 1. */
struct ebit_counts
{
  size_t rows;
  size_t *first;
  double *numbers;
  double total;
};

/* A matrix with a row for each of the `rows` (a vector of a single one), or a
 * list of vectors; `outcomes` (may be NULL) says how many each row has, row r
 * as outcomes[r % settings] to its next. */
enum ebit_status ebit_read_counts (struct ebit_context *context,
                                   const struct ebit_value *value,
                                   const struct ebit_measurements *measured,
                                   size_t rows, bool whole,
                                   struct ebit_counts *counts);

#endif /* EBIT_MEASUREMENTS_H */
