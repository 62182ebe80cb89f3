/* Reading arguments: all checks of shape and range, and all their messages.
 *
 * A message has one form: "<argument> is <value>; it must be <what>", with
 * the element's number, counted from 1, where the argument has several. */
#ifndef EBIT_ARGUMENTS_H
#define EBIT_ARGUMENTS_H

#include <complex.h>

#include "context.h"

/* A set of numbers that an argument may come from. */
struct ebit_range
{
  double lower, upper;         /* -INFINITY, INFINITY where free */
  bool lower_open, upper_open; /* ends excluded */
  bool integer;                /* whole numbers only */
};

/* "a number in [0, 1]", "a whole number >= 2", "a number > 0" ... */
void ebit_describe_range (const struct ebit_range *range, char *text,
                          size_t size);

/* EBIT_EARGUMENT with the message of the form above. */
enum ebit_status ebit_refuse (struct ebit_context *context, const char *name,
                              const char *value, const char *allowed);

/* The same where the value is a number, element `index` (from 0) of `count`.
 */
enum ebit_status ebit_refuse_number (struct ebit_context *context,
                                     const char *name, size_t index,
                                     size_t count, double value,
                                     const char *allowed);

/* The same where the value has the wrong kind or shape: says what it is, e.g.
 * "rho is a text", "gamma is a 2 x 3 complex matrix", "p is missing". */
enum ebit_status ebit_refuse_kind (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const char *allowed);

bool
ebit_is_missing (const struct ebit_value *value); /* NULL, or empty list */

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

#endif /* EBIT_ARGUMENTS_H */
