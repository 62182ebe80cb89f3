/* The supports of the marginals of a positive operator on A (x) B, and the
 * operator on their product: whatever the dimensions, it is as large as its
 * ranks. */
#ifndef EBIT_MARGINAL_SUPPORT_H
#define EBIT_MARGINAL_SUPPORT_H

#include "context.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* An isometry from a space of dimension `rank` into one of dimension d: its
 * orthonormal columns, d x rank, or NULL where rank is d and nothing need be
 * turned.  Columns of 0 and 1 wherever rows that are zero to the last bit
 * leave just as many: the operator is then cut, and none of its digits
 * changes. */
struct ebit_isometry
{
  size_t d, rank;
  const double complex *columns;
  double lost; /* the trace of what is outside */
};

/* Makes them columns of 0 and 1 where that many rows of x (d x columns) are
 * not zero: x is what the range is of, or anything with its range. */
enum ebit_status ebit_cut_isometry (struct ebit_context *context,
                                    size_t columns, const double complex *x,
                                    struct ebit_isometry *isometry);

struct ebit_support
{
  size_t dims[2], ranks[2];
  bool full;
  const double complex *isometry; /* n x rank; NULL where full */
  double lost;                    /* no more than that trace is outside */
};

/* Of isometries into A and B. */
enum ebit_status ebit_join_isometries (struct ebit_context *context,
                                       const struct ebit_isometry *a,
                                       const struct ebit_isometry *b,
                                       struct ebit_support *support);

/* Of the ranges of the marginals of x. */
enum ebit_status ebit_find_support (struct ebit_context *context,
                                    const size_t dims[2],
                                    const double complex *x, double noise,
                                    struct ebit_support *support);

/* The orders of x on the whole and on the supports. */
size_t ebit_support_order (const struct ebit_support *support);
size_t ebit_support_rank (const struct ebit_support *support);

/* small = V^dag x V and x = V small V^dag with the isometry V. */
enum ebit_status ebit_compress (struct ebit_context *context,
                                const struct ebit_support *support,
                                const double complex *x,
                                double complex *small);
enum ebit_status ebit_embed (struct ebit_context *context,
                             const struct ebit_support *support,
                             const double complex *small, double complex *x);

#endif /* EBIT_MARGINAL_SUPPORT_H */
