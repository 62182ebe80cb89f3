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
void dpotrs_ (const char *, const int *, const int *, const double *,
              const int *, double *, const int *, int *, size_t);

/* Blocks of this width are as fast as any at the sizes ebit meets. */
#define BLOCK 32

static enum ebit_status
check_order (struct ebit_context *context, const char *routine, size_t order)
{
  if (order >= 1 && order <= EBIT_MAX_ORDER)
    return EBIT_OK;
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

enum ebit_status
ebit_dpotrf (struct ebit_context *context, size_t n, double *a, bool *positive)
{
  enum ebit_status status = check_order (context, "dpotrf", n);
  if (status)
    return status;
  const int order = (int)n;
  int info = 0;
  dpotrf_ ("L", &order, a, &order, &info, 1);
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
