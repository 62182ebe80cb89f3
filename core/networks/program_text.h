/* Linear programs as text that other solvers read. */
#ifndef EBIT_PROGRAM_TEXT_H
#define EBIT_PROGRAM_TEXT_H

#include "linear_model.h"

enum ebit_program_format
{
  EBIT_MPS, /* free MPS, which only minimises: the cost has its sign turned */
  EBIT_LP   /* CPLEX's LP format */
};

/* The text, in the work memory; NULL without memory.  Rows are r1, r2 ...,
 * columns x1, x2 ..., all of which are to have no upper bound and the lower
 * bound 0; numbers have the digits that read back to the same. */
const char *ebit_write_program (struct ebit_context *context,
                                const struct ebit_linear_model *model,
                                enum ebit_program_format format);

#endif /* EBIT_PROGRAM_TEXT_H */
