/* What messages name, as the caller's language writes it: elements, items,
 * fields, a pair of dimensions.  All count from 1. */
#ifndef EBIT_SPELLING_H
#define EBIT_SPELLING_H

#include "context.h"

/* An argument with an index behind it: what a call spells at once. */
#define EBIT_NAME_SIZE ((size_t)128)

/* Element `index` (from 0, columns first) of an array of that shape: "x[3]",
 * "rho[1, 4]", in Octave "rho(1,4)"; of a single number the name alone. */
void ebit_spell_element (const struct ebit_context *context, const char *name,
                         size_t rank, const size_t *extent, size_t index,
                         char text[EBIT_NAME_SIZE]);

/* Item `index` of a list: "kraus[1]", in R "kraus[[1]]", in Octave
 * "kraus{1}". */
void ebit_spell_item (const struct ebit_context *context, const char *name,
                      size_t index, char text[EBIT_NAME_SIZE]);

/* A field: "kraus of x", in R "x$kraus", in Octave "x.kraus". */
void ebit_spell_field (const struct ebit_context *context, const char *name,
                       const char *field, char text[EBIT_NAME_SIZE]);

/* "[dA dB]", in R "c(dA, dB)". */
const char *ebit_spell_pair (const struct ebit_context *context);

/* "true", in R "TRUE", and so on. */
const char *ebit_spell_truth (const struct ebit_context *context, bool truth);

#endif /* EBIT_SPELLING_H */
