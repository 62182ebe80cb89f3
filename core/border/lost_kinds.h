/* What hosts lose of the kinds of values: Octave has no class for a bounds
 * value, makes real what has no imaginary part, and has structs for tables as
 * for lists with names.  It is known again from the names of fields. */
#ifndef EBIT_LOST_KINDS_H
#define EBIT_LOST_KINDS_H

#include "context.h"

/* The class that a list says it has, or the one whose fields it has; NULL:
 * none. */
const char *ebit_class_of (const struct ebit_value *value);

/* Whether a field of that name, which may be NULL, holds complex matrices, in
 * a list that has any; whether it holds a table. */
bool ebit_holds_matrices (const char *field);
bool ebit_holds_table (const char *field);

/* Whether a list with a class has complex matrices in those fields: all but a
 * limit of distillation. */
bool ebit_has_matrices (const struct ebit_value *value);

/* Whether it is a list of single texts, as Octave's cells of texts are. */
bool ebit_is_list_of_texts (const struct ebit_value *value);

#endif /* EBIT_LOST_KINDS_H */
