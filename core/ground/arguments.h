/* Reading arguments: all checks of shape and range; refusal.h has the words.
 */
#ifndef EBIT_ARGUMENTS_H
#define EBIT_ARGUMENTS_H

#include <complex.h>

#include "context.h"
#include "refusal.h"

/* A set of numbers that an argument may come from. */
struct ebit_range
{
  double lower, upper;         /* -INFINITY, INFINITY where free */
  bool lower_open, upper_open; /* ends excluded */
  bool integer;                /* whole numbers only */
};

/* NULL, Octave's [] and {}, R's list (): the argument's default is meant. */
bool ebit_is_missing (const struct ebit_value *value);

/* Real numbers with every element in range.  *x points into the value. */
enum ebit_status ebit_read_vector (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const struct ebit_range *range, size_t *n,
                                   const double **x);

/* One number; `fallback` where the argument is missing, NAN: required. */
enum ebit_status ebit_read_number (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const struct ebit_range *range,
                                   double fallback, double *x);

/* One of the choices (NULL-terminated); *choice is its index; 0 if missing. */
enum ebit_status ebit_read_choice (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const char *const *choices, size_t *choice);

/* A rows x columns matrix of finite numbers, as double complex in the work
 * memory; a real matrix is widened.  Any extents; refused: other kinds,
 * rank 3, empty, NaN, Inf. */
enum ebit_status ebit_read_matrix (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   size_t *rows, size_t *columns,
                                   double complex **x);

/* dims = [dA dB] with dA dB = n; missing: n must be a square, both its root.
 */
enum ebit_status ebit_read_dims (struct ebit_context *context,
                                 const char *name,
                                 const struct ebit_value *value, size_t n,
                                 size_t dims[2]);

/* Refuses dimensions by their product: "dims is 2 x 3 x 5 = 30; it must be
 * ..."; what is no such list as any other value. */
enum ebit_status ebit_refuse_dims (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const char *allowed);

#endif /* EBIT_ARGUMENTS_H */
