/* The descriptions from which the list of border/functions.c is made: any
 * floor describes its own functions, border/ calls them. */
#ifndef EBIT_FUNCTION_H
#define EBIT_FUNCTION_H

#include "arguments.h"
#include "context.h"

#define EBIT_MAX_PARAMETERS 24
#define EBIT_MAX_COLUMNS 20

/* A row of weights: of the errors I, X, Y, Z, or of the four Bell states. */
#define EBIT_WEIGHTS 4

/* A calculator's numbers in a row: a few of its inputs may be weights. */
#define EBIT_MAX_NUMBERS 40

struct ebit_parameter
{
  const char *name;
  const char *fallback; /* as the manuals print it ("1", "[d d]"); NULL:
                           the argument is required */
  const char *meaning;  /* with unit and range, for the manuals' check */
};

/* A functional: reads its arguments (there are always as many as parameters,
 * NULL where missing), sets *result.  context->data is the descriptor's. */
typedef enum ebit_status
ebit_implementation (struct ebit_context *context,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result);

enum ebit_column_kind
{
  EBIT_COLUMN_NUMBER,
  EBIT_COLUMN_LOGICAL,
  EBIT_COLUMN_STATUS /* an enum ebit_bounds_status as a double */
};

struct ebit_column
{
  const char *name;
  const char *unit;
  const char *meaning;
  enum ebit_column_kind kind;
};

/* Column i of the table that a function returns; NULL beyond the last. */
typedef const struct ebit_column *ebit_column_at (size_t i);

struct ebit_functional
{
  const char *name;
  const char *topic;   /* heading in ebit.help: "Channels", "States", ... */
  const char *summary; /* one line, no full stop */
  size_t n_parameters;
  struct ebit_parameter parameters[EBIT_MAX_PARAMETERS];
  ebit_implementation *implementation;
  ebit_column_at *column; /* NULL unless it returns a table */
  const void *data;       /* what sets it apart from functions that share its
                             implementation; may be NULL */
  size_t stack;           /* 1 + the place of the argument of which a stack is
                             taken matrix by matrix; 0 where none is, or the
                             implementation does it */
};

/* The last two parameters of what is optimised, but for `threads` where it has
 * that: they are read before the implementation runs, which ends with
 * ebit_answer_bounds. */
#define EBIT_LIMIT_PARAMETERS(tol) EBIT_LIMIT_PARAMETERS_BUT (tol, "")

/* `but` says of what another tol is the default. */
#define EBIT_LIMIT_PARAMETERS_BUT(tol, but)                                   \
  { "tol", tol,                                                               \
    "gap upper - lower up to which the ends are called certified, in their "  \
    "unit, in [1e-12, 1]" but },                                              \
  {                                                                           \
    "time_limit_s", "Inf",                                                    \
        "after so many seconds the best bounds so far are returned, above 0"  \
  }

/* Calls a functional.  Nothing else calls an implementation, which is to find
 * its own data in the context. */
enum ebit_status
ebit_run_functional (struct ebit_context *context,
                     const struct ebit_functional *functional,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result);

/* A calculator: k numbers a row in, m numbers a row out.  Its last argument
 * is always threads = 1; the generic routine adds it. */
struct ebit_input
{
  const char *name;
  const char *unit; /* "1" for a pure number */
  const char *meaning;
  struct ebit_range range;
  double fallback;           /* NAN: required */
  const char *fallback_text; /* NULL: required */
};

/* One row into one row; never fails, since every input is in its range and
 * `check` has passed.  `inputs` has the numbers of all inputs in their order:
 * four of weights, of a choice its place in the list. */
typedef void ebit_kernel (const double *inputs, double *outputs);

/* What ranges cannot say (one input against another): NULL when the row is
 * fine, else a constant text that ends "<input> must be ...", and which input,
 * a number, that is. */
typedef const char *ebit_row_check (const double *inputs, size_t *input);

struct ebit_calculator
{
  const char *name;
  const char *topic;
  const char *summary;
  size_t n_inputs;
  struct ebit_input inputs[EBIT_MAX_PARAMETERS];
  /* What input i is where it is not a number a row.  A choice: one text for
   * all rows, of a list that ends with NULL; its fallback is a place in the
   * list.  Weights: four numbers >= 0 with sum 1 a row, columns whose names
   * end as listed ("_I", "_X" ...); with a fallback they are 1 0 0 0 where
   * they are missing, and make no columns.  Neither has a range. */
  const char *const *choices[EBIT_MAX_PARAMETERS];
  const char *const *weights[EBIT_MAX_PARAMETERS];
  size_t n_columns;
  struct ebit_column columns[EBIT_MAX_COLUMNS];
  ebit_kernel *kernel;
  ebit_row_check *check; /* may be NULL */
};

/* How many of a row's numbers input i has. */
size_t ebit_count_numbers (const struct ebit_calculator *calculator, size_t i);

/* One function of a list: either of the two; neither ends the list. */
struct ebit_function_entry
{
  const struct ebit_functional *functional;
  const struct ebit_calculator *calculator;
};

/* The entry of that name, the end of the list where there is none. */
const struct ebit_function_entry *
ebit_find_function (const struct ebit_function_entry *list, const char *name);

const char *ebit_function_name (const struct ebit_function_entry *entry);

#endif /* EBIT_FUNCTION_H */
