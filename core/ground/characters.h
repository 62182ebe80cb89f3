/* Characters in UTF-8, and texts that may have been cut inside of one. */
#ifndef EBIT_CHARACTERS_H
#define EBIT_CHARACTERS_H

#include "precision.h"

#include <stdbool.h>
#include <stddef.h>

/* Whether a text is all UTF-8, and has no control characters but tabs and ends
 * of lines. */
bool ebit_is_plain_text (const char *text);

/* Takes out of a text all bytes that are no part of a whole UTF-8 character,
 * so that what a limit left of one is gone. */
void ebit_keep_whole_characters (char *text);

/* How many bytes of a text are whole UTF-8 characters, from its beginning. */
size_t ebit_whole_characters (const char *text);

#endif /* EBIT_CHARACTERS_H */
