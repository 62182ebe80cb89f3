/* Reading arguments: all checks of shape and range; refusal.h has the words.
 */
#ifndef EBIT_ARGUMENTS_H
#define EBIT_ARGUMENTS_H

#include <complex.h>

#include "context.h"
#include "refusal.h"

/* Which numbers between the ends of a range; a table may say true where it
 * takes whole numbers only, false where it takes all that are finite. */
enum ebit_numbers
{
  EBIT_FINITE = false,
  EBIT_WHOLE = true,
  EBIT_OR_INFINITE /* Inf too, of a range without upper end */
};

/* A set of numbers that an argument may come from.  Whoever reads one takes a
 * number that is beyond a closed end by no more than 1e-12 (of the end, unless
 * it is 0) as that end: so much does rounding leave of 1 - p - q. */
struct ebit_range
{
  double lower, upper;         /* -INFINITY, INFINITY where free */
  bool lower_open, upper_open; /* ends excluded */
  enum ebit_numbers numbers;
};

/* What states, Choi states and Kraus sets may miss, element by element and in
 * their eigenvalues, and probabilities in their sum. */
#define EBIT_TOLERANCE 1e-10

/* What data of seven digits or with noise miss them by at most, for which
 * nearest_state and nearest_channel are made. */
#define EBIT_NEARLY 1e-2

/* x, or the end of the range that rounding has taken it beyond. */
double ebit_settle_number (double x, const struct ebit_range *range);

/* NULL, Octave's [] and {}, R's list (): the argument's default is meant. */
bool ebit_is_missing (const struct ebit_value *value);

/* Real numbers with every element in range.  *x points into the value, or to a
 * copy in the work memory where an element was beyond an end by rounding. */
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

/* True or false; `fallback` where the argument is missing. */
enum ebit_status ebit_read_truth (struct ebit_context *context,
                                  const char *name,
                                  const struct ebit_value *value,
                                  bool fallback, bool *truth);

/* One of the choices (NULL-terminated); *choice is its index; 0 if missing. */
enum ebit_status ebit_read_choice (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const char *const *choices, size_t *choice);

/* The same without a default: a missing argument is refused. */
enum ebit_status ebit_require_choice (struct ebit_context *context,
                                      const char *name,
                                      const struct ebit_value *value,
                                      const char *const *choices,
                                      size_t *choice);

/* Weights: four numbers >= 0 with sum 1, or an n x 4 matrix of such rows, n =
 * *rows.  Number k of row i is (*w)[i + k n], in the value or a copy of it. */
enum ebit_status ebit_read_weights (struct ebit_context *context,
                                    const char *name,
                                    const struct ebit_value *value,
                                    size_t *rows, const double **w);

/* The weights of one state: a vector of four. */
enum ebit_status ebit_read_four_weights (struct ebit_context *context,
                                         const char *name,
                                         const struct ebit_value *value,
                                         const double **w);

/* A rows x columns matrix of finite numbers, as double complex in the work
 * memory; a real matrix is widened.  Any extents; refused: other kinds,
 * rank 3, empty, NaN, Inf. */
enum ebit_status ebit_read_matrix (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   size_t *rows, size_t *columns,
                                   double complex **x);

/* Whether a value is a vector of more than one number, which as a state is a
 * ket. */
bool ebit_is_ket (const struct ebit_value *value);

/* A square matrix of finite numbers, Hermitian or not; of a vector x the
 * matrix |x><x|. */
enum ebit_status ebit_read_operator (struct ebit_context *context,
                                     const char *name,
                                     const struct ebit_value *value, size_t *n,
                                     double complex **x);

/* y = |x><x|, Hermitian to the last bit. */
void ebit_projector (size_t n, const double complex *x, double complex *y);

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
