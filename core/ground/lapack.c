/* LAPACK behind checks: see lapack.h for why.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lapack.h"

#include <math.h>

/* Fortran passes the length of every character argument at the end. */
void zheev_ (const char *, const char *, const int *, double complex *,
             const int *, double *, double complex *, const int *, double *,
             int *, size_t, size_t);
void dsyev_ (const char *, const char *, const int *, double *, const int *,
             double *, double *, const int *, int *, size_t, size_t);
void zgesvd_ (const char *, const char *, const int *, const int *,
              double complex *, const int *, double *, double complex *,
              const int *, double complex *, const int *, double complex *,
              const int *, double *, int *, size_t, size_t);
void dpotrf_ (const char *, const int *, double *, const int *, int *, size_t);
void dsyrk_ (const char *, const char *, const int *, const int *,
             const double *, const double *, const int *, const double *,
             double *, const int *, size_t, size_t);
void dgemm_ (const char *, const char *, const int *, const int *, const int *,
             const double *, const double *, const int *, const double *,
             const int *, const double *, double *, const int *, size_t,
             size_t);
void dtrsm_ (const char *, const char *, const char *, const char *,
             const int *, const int *, const double *, const double *,
             const int *, double *, const int *, size_t, size_t, size_t,
             size_t);
void dpotrs_ (const char *, const int *, const int *, const double *,
              const int *, double *, const int *, int *, size_t);

/* Blocks of this width are as fast as any at the sizes ebit meets. */
#define BLOCK 32

static enum ebit_status
check_order (struct ebit_context *context, const char *routine, size_t order)
{
  if (order >= 1 && order <= EBIT_MAX_ORDER)
    return ebit_poll_if_due (context);
  return ebit_fail (context, EBIT_ENUMERIC,
                    "the order of a matrix for %s is %zu; it must be a whole "
                    "number in [1, %d]",
                    routine, order, EBIT_MAX_ORDER);
}

static enum ebit_status
check_finite (struct ebit_context *context, const char *routine, size_t count,
              const double *x)
{
  for (size_t i = 0; i < count; i++)
    if (!isfinite (x[i]))
      return ebit_fail (context, EBIT_ENUMERIC,
                        "an element of a matrix for %s is %g; it must be "
                        "finite",
                        routine, x[i]);
  return EBIT_OK;
}

static enum ebit_status
check_info (struct ebit_context *context, const char *routine, int info)
{
  if (info == 0)
    return EBIT_OK;
  return ebit_fail (context, EBIT_ENUMERIC, "LAPACK's %s failed with code %d",
                    routine, info);
}

enum ebit_status
ebit_zheev (struct ebit_context *context, bool vectors, size_t n,
            double complex *a, double *values)
{
  enum ebit_status status = check_order (context, "zheev", n);
  if (!status)
    status = check_finite (context, "zheev", 2 * n * n, (const double *)a);
  if (status)
    return status;
  const size_t mark = ebit_work_mark (context);
  const size_t length = (BLOCK + 1) * n;
  double complex *work = ebit_work (context, length, sizeof *work);
  double *real_work = ebit_work (context, 3 * n, sizeof *real_work);
  if (!work || !real_work)
    return EBIT_EMEMORY;
  const int order = (int)n, work_length = (int)length;
  int info = 0;
  zheev_ (vectors ? "V" : "N", "L", &order, a, &order, values, work,
          &work_length, real_work, &info, 1, 1);
  ebit_work_release (context, mark);
  return check_info (context, "zheev", info);
}

enum ebit_status
ebit_dsyev (struct ebit_context *context, bool vectors, size_t n, double *a,
            double *values)
{
  enum ebit_status status = check_order (context, "dsyev", n);
  if (!status)
    status = check_finite (context, "dsyev", n * n, a);
  if (status)
    return status;
  const size_t mark = ebit_work_mark (context);
  const size_t length = (BLOCK + 2) * n;
  double *work = ebit_work (context, length, sizeof *work);
  if (!work)
    return EBIT_EMEMORY;
  const int order = (int)n, work_length = (int)length;
  int info = 0;
  dsyev_ (vectors ? "V" : "N", "L", &order, a, &order, values, work,
          &work_length, &info, 1, 1);
  ebit_work_release (context, mark);
  return check_info (context, "dsyev", info);
}

enum ebit_status
ebit_zgesvd (struct ebit_context *context, size_t rows, size_t columns,
             double complex *a, double *s, double complex *u,
             double complex *v_adjoint)
{
  enum ebit_status status = check_order (context, "zgesvd", rows);
  if (!status)
    status = check_order (context, "zgesvd", columns);
  if (!status)
    status = check_finite (context, "zgesvd", 2 * rows * columns,
                           (const double *)a);
  if (status)
    return status;
  const size_t mark = ebit_work_mark (context);
  const size_t larger = rows > columns ? rows : columns;
  const size_t smaller = rows > columns ? columns : rows;
  const size_t length = 2 * smaller + (BLOCK + 1) * larger;
  double complex *work = ebit_work (context, length, sizeof *work);
  double *real_work = ebit_work (context, 5 * smaller, sizeof *real_work);
  if (!work || !real_work)
    return EBIT_EMEMORY;
  const int m = (int)rows, n = (int)columns, k = (int)smaller;
  const int work_length = (int)length;
  const bool vectors = u && v_adjoint;
  const char *job = vectors ? "S" : "N";
  double complex none;
  int info = 0;
  zgesvd_ (job, job, &m, &n, a, &m, s, vectors ? u : &none, &m,
           vectors ? v_adjoint : &none, &k, work, &work_length, real_work,
           &info, 1, 1);
  ebit_work_release (context, mark);
  return check_info (context, "zgesvd", info);
}

/* LAPACK's blocks, and the rows of one of them between polls. */
#define FACTOR_BLOCK 64
#define FACTOR_ROWS 512

/* Up to this order DPOTRF takes less than a tenth of a second. */
#define FACTORED_AT_ONCE 512

/* The rows of the block's columns below it, of which `left` columns to the
 * left are factored: a -= left left^T, then a = a block^-T. */
static enum ebit_status
factor_rows (struct ebit_context *context, const int *order, int first,
             int width, double *a, bool *stopped)
{
  const double one = 1, minus = -1;
  const size_t n = (size_t)*order;
  const double *row_of_block = a + first;
  const double *block = row_of_block + (size_t)first * n;
  for (int row = first + width; row < *order; row += FACTOR_ROWS)
  {
    const int left = *order - row;
    const int rows = left < FACTOR_ROWS ? left : FACTOR_ROWS;
    double *at = a + row + (size_t)first * n;
    if (ebit_has_to_stop (context))
    {
      *stopped = true;
      return ebit_settle (context, EBIT_OK);
    }
    dgemm_ ("N", "T", &rows, &width, &first, &minus, a + row, order,
            row_of_block, order, &one, at, order, 1, 1);
    dtrsm_ ("R", "L", "T", "N", &rows, &width, &one, block, order, at, order,
            1, 1, 1, 1);
  }
  return EBIT_OK;
}

/* The algorithm of DPOTRF, in the same order of operations, with polls. */
static enum ebit_status
factor_in_blocks (struct ebit_context *context, int order, double *a,
                  int *info)
{
  const double one = 1, minus = -1;
  for (int first = 0; first < order; first += FACTOR_BLOCK)
  {
    const int left = order - first;
    const int width = left < FACTOR_BLOCK ? left : FACTOR_BLOCK;
    double *block = a + first + (size_t)first * (size_t)order;
    dsyrk_ ("L", "N", &width, &first, &minus, a + first, &order, &one, block,
            &order, 1, 1);
    dpotrf_ ("L", &width, block, &order, info, 1);
    if (*info != 0)
      return EBIT_OK;
    bool stopped = false;
    const enum ebit_status status
        = factor_rows (context, &order, first, width, a, &stopped);
    if (stopped) /* as if it were not positive */
      *info = first + width;
    if (status || stopped)
      return status;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_dpotrf (struct ebit_context *context, size_t n, double *a, bool *positive)
{
  enum ebit_status status = check_order (context, "dpotrf", n);
  if (status)
    return status;
  const int order = (int)n;
  int info = 0;
  if (n <= FACTORED_AT_ONCE)
    dpotrf_ ("L", &order, a, &order, &info, 1);
  else
    status = factor_in_blocks (context, order, a, &info);
  if (status)
    return status;
  *positive = info == 0;
  return info < 0 ? check_info (context, "dpotrf", info) : EBIT_OK;
}

enum ebit_status
ebit_dpotrs (struct ebit_context *context, size_t n, size_t columns,
             const double *factor, double *b)
{
  enum ebit_status status = check_order (context, "dpotrs", n);
  if (!status)
    status = check_order (context, "dpotrs", columns);
  if (status)
    return status;
  const int order = (int)n, sides = (int)columns;
  int info = 0;
  dpotrs_ ("L", &order, &sides, factor, &order, b, &order, &info, 1);
  return check_info (context, "dpotrs", info);
}
