/* The theorems and papers behind each end of a bounds value. */
#ifndef EBIT_CITATIONS_H
#define EBIT_CITATIONS_H

#include "function.h"

/* cite (b) -> list: lower, upper (a sentence each, with the keys of its
 * sources), references (texts), bibtex (texts). */
extern const struct ebit_functional ebit_cite_functional;

#endif /* EBIT_CITATIONS_H */
