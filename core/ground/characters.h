/* Texts that were cut, and may have been cut inside of a character. */
#ifndef EBIT_CHARACTERS_H
#define EBIT_CHARACTERS_H

#include "precision.h"

/* Takes out of a text all bytes that are no part of a whole UTF-8 character,
 * so that what a limit left of one is gone. */
void ebit_keep_whole_characters (char *text);

#endif /* EBIT_CHARACTERS_H */
