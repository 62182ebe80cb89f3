/* Building results.  Everything is allocated in the context's result arena
 * and zeroed, if it does not say else; every maker returns NULL, with
 * EBIT_EMEMORY set, when memory runs out, and every maker that takes a value
 * accepts that NULL and passes it on, so that one check at the end of a chain
 * is enough. */
#ifndef EBIT_VALUE_H
#define EBIT_VALUE_H

#include <complex.h>

#include "context.h"

/* An array of the given kind (NUMBERS, LOGICALS or COMPLEX) to be filled
 * through *data; rank 1 to 3. */
struct ebit_value *ebit_make_array (struct ebit_context *context,
                                    enum ebit_kind kind, size_t rank,
                                    const size_t *extent, double **data);

/* The same, not zeroed, for what is large and filled to its end before the
 * call succeeds. */
struct ebit_value *ebit_make_unset_array (struct ebit_context *context,
                                          enum ebit_kind kind, size_t rank,
                                          const size_t *extent, double **data);

struct ebit_value *ebit_make_number (struct ebit_context *context, double x);
struct ebit_value *ebit_make_logical (struct ebit_context *context, double x);
struct ebit_value *ebit_make_vector (struct ebit_context *context, size_t n,
                                     const double *x);
struct ebit_value *ebit_make_matrix (struct ebit_context *context, size_t rows,
                                     size_t columns, const double complex *x);
struct ebit_value *ebit_make_text (struct ebit_context *context,
                                   const char *text);
/* n copies of texts. */
struct ebit_value *ebit_make_texts (struct ebit_context *context, size_t n,
                                    const char *const *texts);

/* A list or a table with room for n items, to be filled by ebit_add in order.
 * class_name must be a string constant, or NULL. */
struct ebit_value *ebit_make_list (struct ebit_context *context,
                                   enum ebit_kind kind, const char *class_name,
                                   size_t n);
/* Appends to a list that ebit_make_list made; name NULL for an unnamed item,
 * whose name is "" where others have one.  Returns EBIT_EMEMORY when list or
 * item is NULL. */
enum ebit_status ebit_add (struct ebit_context *context,
                           struct ebit_value *list, const char *name,
                           const struct ebit_value *item);

/* Appends nothing, as R's NULL is. */
enum ebit_status ebit_add_nothing (struct ebit_context *context,
                                   struct ebit_value *list, const char *name);

/* A copy in the result arena, for a result that holds one of its arguments. */
const struct ebit_value *ebit_copy_value (struct ebit_context *context,
                                          const struct ebit_value *value);

/* Makes a value the root of its arena's tree, so that ebit_free on the root
 * frees the arena; NULL when memory runs out. */
struct ebit_value *ebit_root_value (struct ebit_arena *arena,
                                    const struct ebit_value *value);

/* Extent i, which beyond the rank is 1, whatever a caller left there. */
size_t ebit_extent (const struct ebit_value *value, size_t i);

/* Number of elements of an array, items of a list. */
size_t ebit_length (const struct ebit_value *value);

/* Whether a value is one text; real numbers or logicals; numbers of any kind.
 * NULL is none of them. */
bool ebit_is_text (const struct ebit_value *value);
bool ebit_is_numeric (const struct ebit_value *value);
bool ebit_has_numbers (const struct ebit_value *value);

/* Text i of a vector of texts, or of a list of them as Octave's cells are;
 * NULL where it is none. */
const char *ebit_text_item (const struct ebit_value *value, size_t i);

#endif /* EBIT_VALUE_H */
