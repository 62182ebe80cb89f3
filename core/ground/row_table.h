/* Tables that functionals make: inputs that are recycled, rows of numbers. */
#ifndef EBIT_ROW_TABLE_H
#define EBIT_ROW_TABLE_H

#include "function.h"
#include "rows.h"

#define EBIT_MAX_TABLE_INPUTS 12

/* Columns of numbers, each of length 1 or of as many rows as there are. */
struct ebit_table_inputs
{
  size_t n;
  const struct ebit_input *inputs;
  const double *numbers[EBIT_MAX_TABLE_INPUTS];
  size_t length[EBIT_MAX_TABLE_INPUTS];
  size_t rows;
};

/* Reads arguments[0] to arguments[n-1], of these names and in these ranges,
 * with their fallbacks where they are missing. */
enum ebit_status ebit_read_table_inputs (
    struct ebit_context *context, size_t n, const struct ebit_input *inputs,
    const struct ebit_value *const *arguments, struct ebit_table_inputs *read);

/* Whether the input takes its fallback: the argument is missing, or is one NaN
 * where the fallback is that, "NA". */
bool ebit_takes_fallback (const struct ebit_input *input,
                          const struct ebit_value *argument);

double ebit_table_input (const struct ebit_table_inputs *read, size_t i,
                         size_t row);

/* The names of statuses: codes[i n] is the enum ebit_bounds_status of row i.
 */
struct ebit_value *ebit_make_status_column (struct ebit_context *context,
                                            size_t rows, size_t n,
                                            const double *codes);

/* A table of class "ebit_sweep": cells[j + i n] is column j of row i. */
enum ebit_status ebit_make_row_table (struct ebit_context *context,
                                      size_t rows, size_t n,
                                      const struct ebit_column *columns,
                                      const double *cells,
                                      const struct ebit_value **result);

/* The same, of cells that rows->compute fills where *cells says, which is made
 * first: room for rows->count times `each` rows of the table. */
enum ebit_status ebit_fill_row_table (struct ebit_context *context,
                                      const struct ebit_rows *rows,
                                      size_t each, size_t n,
                                      const struct ebit_column *columns,
                                      double **cells,
                                      const struct ebit_value **result);

#endif /* EBIT_ROW_TABLE_H */
