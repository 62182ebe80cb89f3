/* Counts of the outcomes of measurements. */
#ifndef EBIT_MEASURED_COUNTS_H
#define EBIT_MEASURED_COUNTS_H

#include "measurements.h"

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
 * list of vectors; `measured` (may be NULL) says how many each row has, row r
 * as many as the setting r % settings has outcomes. */
enum ebit_status ebit_read_counts (struct ebit_context *context,
                                   const struct ebit_value *value,
                                   const struct ebit_measurements *measured,
                                   size_t rows, bool whole,
                                   struct ebit_counts *counts);

#endif /* EBIT_MEASURED_COUNTS_H */
