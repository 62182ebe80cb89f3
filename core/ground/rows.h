/* Rows of a table, computed by several threads. */
#ifndef EBIT_ROWS_H
#define EBIT_ROWS_H

#include "context.h"

/* Computes one row and keeps the result where `data` says: in memory of that
 * row alone.  The context is the thread's own: its work and result memory are
 * taken back after the row. */
typedef enum ebit_status ebit_row (struct ebit_context *context, size_t row,
                                   const void *data);

struct ebit_rows
{
  size_t count;
  size_t share; /* rows that a thread takes at a time */
  int threads;
  const char *list;      /* the argument whose items the rows are, or NULL */
  const char **messages; /* of rows that fail, or NULL if none may */
  ebit_row *compute;
  const void *data;
};

/* The argument `threads`, by default 1, and no more than may be used here. */
enum ebit_status ebit_read_threads (struct ebit_context *context,
                                    const struct ebit_value *value,
                                    int *threads);

/* The number of rows of a table whose n columns have these lengths: scalars
 * serve all rows, and the others must be of one length. */
enum ebit_status ebit_count_rows (struct ebit_context *context, size_t n,
                                  const char *const *names,
                                  const size_t *lengths, size_t *rows);

/* Computes all rows.  Each is computed by one thread, from its own inputs
 * alone, so that any number of threads gives the same bits.  Where rows fail,
 * the error is that of the first of them, with "row 3: " before it, or
 * "calls[3]: " of a list.  With `messages` (NULLs, in the caller's work
 * memory) the others are computed all the same, and the error of each is left
 * there: but for want of memory, which ends all.  The caller is polled on the
 * calling thread only. */
enum ebit_status ebit_run_rows (struct ebit_context *context,
                                const struct ebit_rows *rows);

#endif /* EBIT_ROWS_H */
