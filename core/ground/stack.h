/* Functions of a matrix, of each matrix of a stack. */
#ifndef EBIT_STACK_H
#define EBIT_STACK_H

#include "function.h"

/* Whether the argument that may be a stack is one, of a matrix or more. */
bool ebit_is_stack (const struct ebit_functional *functional,
                    const struct ebit_value *const *arguments);

/* How a function of one matrix is called. */
typedef enum ebit_status
ebit_runner (struct ebit_context *context,
             const struct ebit_functional *functional,
             const struct ebit_value *const *arguments,
             const struct ebit_value **result);

/* The function of each: where it answers matrices a stack of them, else a list
 * of class "ebit_bounds_list".  A refusal says which matrix it was. */
enum ebit_status ebit_run_stack (struct ebit_context *context,
                                 const struct ebit_functional *functional,
                                 ebit_runner *run,
                                 const struct ebit_value *const *arguments,
                                 const struct ebit_value **result);

#endif /* EBIT_STACK_H */
