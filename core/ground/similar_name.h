/* What a misspelt name may have meant. */
#ifndef EBIT_SIMILAR_NAME_H
#define EBIT_SIMILAR_NAME_H

#include "precision.h"

#include <stddef.h>

#define EBIT_LONGEST_NAME 64

/* How many letters are to be changed, put in or left out to make one of the
 * other, whatever their case; SIZE_MAX of longer names than that. */
size_t ebit_letters_apart (const char *a, const char *b);

#endif /* EBIT_SIMILAR_NAME_H */
