/* Between Octave's arrays and ebit's values. */
#ifndef EBIT_CONVERSION_H
#define EBIT_CONVERSION_H

#include "ebit.h"

#include <mex.h>

/* Arrays that were made to be read, the last one first. */
struct ebit_copies
{
  mxArray *array;
  struct ebit_copies *next;
};

/* In memory that Octave frees when the MEX function returns; full double
 * arrays stay where they are.  What had to be made full is added to copies,
 * which live as long as the value, and then are to be dropped. */
const struct ebit_value *ebit_value_from_octave (const mxArray *array,
                                                 struct ebit_copies **copies);
void ebit_drop_copies (struct ebit_copies *copies);

/* The characters of an array of them, in memory that Octave frees. */
char *ebit_text_from_octave (const mxArray *array);

/* A struct for a named list or a table, a cell for an unnamed list, a text or
 * a cell of texts, else a full array: column vectors where there is one
 * extent. */
mxArray *ebit_value_to_octave (const struct ebit_value *value);

#endif /* EBIT_CONVERSION_H */
