/* What functions return that make no table: one row of describe. */
#ifndef EBIT_RETURNED_H
#define EBIT_RETURNED_H

#include "function.h"

struct ebit_returned
{
  const char *name; /* of the function */
  const char *unit; /* as of columns; "" where it has none */
  const char *meaning;
};

/* NULL where its columns say it, or nothing does. */
const struct ebit_returned *
ebit_returned_by (const struct ebit_functional *functional);

#endif /* EBIT_RETURNED_H */
