/* Reading any number of subsystems, and which of them are meant. */
#ifndef EBIT_SUBSYSTEM_ARGUMENTS_H
#define EBIT_SUBSYSTEM_ARGUMENTS_H

#include "arguments.h"

#define EBIT_MAX_SUBSYSTEMS 32

struct ebit_subsystems
{
  size_t count;
  size_t dims[EBIT_MAX_SUBSYSTEMS];
  bool chosen[EBIT_MAX_SUBSYSTEMS];
};

/* dims with product n, [d d] where missing. */
enum ebit_status ebit_read_subsystems (struct ebit_context *context,
                                       const char *name,
                                       const struct ebit_value *value,
                                       size_t n,
                                       struct ebit_subsystems *subsystems);

/* Marks those whose numbers, counted from 1 and ascending, `value` holds;
 * number `fallback` where it is missing, 0: required. */
enum ebit_status ebit_choose_subsystems (struct ebit_context *context,
                                         const char *name,
                                         const struct ebit_value *value,
                                         size_t fallback,
                                         struct ebit_subsystems *subsystems);

/* x (n x n) as a value: real where the argument it was made from was. */
struct ebit_value *ebit_make_like (struct ebit_context *context,
                                   const struct ebit_value *argument, size_t n,
                                   const double complex *x);

#endif /* EBIT_SUBSYSTEM_ARGUMENTS_H */
