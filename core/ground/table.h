/* Tables made of their columns. */
#ifndef EBIT_TABLE_H
#define EBIT_TABLE_H

#include "context.h"

struct ebit_field
{
  const char *name;
  const struct ebit_value *value;
};

/* NULL, with the error set, where a column is NULL or there is no memory. */
struct ebit_value *ebit_make_table (struct ebit_context *context, size_t n,
                                    const struct ebit_field *columns);

#endif /* EBIT_TABLE_H */
