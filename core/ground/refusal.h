/* The words of a refusal: "<argument> is <value>; it must be <what>".
 *
 * The only maker of such messages, so that R, Octave and C say the same. */
#ifndef EBIT_REFUSAL_H
#define EBIT_REFUSAL_H

#include "context.h"

struct ebit_range; /* arguments.h */

/* "a number in [0, 1]", "a whole number >= 2", "a number > 0" ... */
void ebit_describe_range (const struct ebit_range *range, char *text,
                          size_t size);

/* What a row of weights must be. */
#define EBIT_DESCRIPTION_OF_WEIGHTS                                           \
  "4 numbers >= 0 with sum 1, or an n x 4 matrix of such rows"

/* "\"a\", \"b\" or \"c\"", of a list that ends with NULL. */
void ebit_describe_choices (const char *const *choices, char *text,
                            size_t size);

/* A number that is beyond a bound, in so many digits, or in as many more as
 * tell the two from each other. */
void ebit_describe_beyond (double x, double bound, int digits, char *text,
                           size_t size);

/* EBIT_EARGUMENT with the message of the form above. */
enum ebit_status ebit_refuse (struct ebit_context *context, const char *name,
                              const char *value, const char *allowed);

/* The same where the value is a number, element `index` (from 0) of `count`:
 * "gamma[3] is NaN; it must be a number in [0, 1]". */
enum ebit_status ebit_refuse_number (struct ebit_context *context,
                                     const char *name, size_t index,
                                     size_t count, double value,
                                     const char *allowed);

/* The same for element `index` of an array, by its row and column: "rho[1, 4]
 * is NaN; it must be finite". */
enum ebit_status ebit_refuse_element (struct ebit_context *context,
                                      const char *name,
                                      const struct ebit_value *array,
                                      size_t index, double value,
                                      const char *allowed);

/* The same where the value has the wrong kind or shape: says what it is, e.g.
 * "rho is the text \"abc\"", "p is a complex 2 x 3 matrix", "p is missing". */
enum ebit_status ebit_refuse_kind (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   const char *allowed);

#endif /* EBIT_REFUSAL_H */
