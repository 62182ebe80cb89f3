/* The methods that the ends of bounds values name, and their sources. */
#ifndef EBIT_METHODS_H
#define EBIT_METHODS_H

#include "precision.h"

#define EBIT_MAX_SOURCES 4

struct ebit_method
{
  const char *key;       /* what lower_method and upper_method hold */
  const char *statement; /* one sentence, no full stop */
  const char *sources[EBIT_MAX_SOURCES];
  /* The capacities of a channel (as EBIT_SERVES of capacity_theorems.h) of
   * which an end with this method is a lower, an upper end. */
  unsigned lower, upper;
};

struct ebit_source
{
  const char *key;
  const char *text;
  const char *bibtex;
};

/* Ends with a key that is NULL. */
extern const struct ebit_source ebit_sources[];

/* NULL where there is none of that key. */
const struct ebit_method *ebit_find_method (const char *key);

#endif /* EBIT_METHODS_H */
