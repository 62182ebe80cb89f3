/* Density matrices as arguments: what is a state, and stacks of states.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "state.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "hermitian.h"
#include "value.h"

static const char a_state[]
    = "a state: Hermitian, with trace 1 and no negative eigenvalue, to 1e-10";

/* What misses little of it may be data that nearest_state is for. */
static enum ebit_status
refuse_state (struct ebit_context *context, const char *name, const char *has,
              double missing)
{
  char allowed[128];
  snprintf (allowed, sizeof allowed, "%s%s", a_state,
            missing <= EBIT_NEARLY ? "; nearest_state makes one" : "");
  return ebit_refuse (context, name, has, allowed);
}

/* ---- Is it positive? -------------------------------------------------------
 * h + tolerance is positive definite if and only if its Cholesky
 * factorisation exists; only a matrix that fails is diagonalised. */

/* column -= conj (factor) other, from row `first` on. */
static void
subtract (size_t n, size_t first, double complex factor,
          const double complex *other, double complex *column)
{
  const double re = creal (factor), im = cimag (factor);
  const double *x = (const double *)other;
  double *y = (double *)column;
  for (size_t i = first; i < n; i++)
  {
    y[2 * i] -= x[2 * i] * re + x[2 * i + 1] * im;
    y[2 * i + 1] -= x[2 * i + 1] * re - x[2 * i] * im;
  }
}

/* Column j of the factor l is what the columns before it leave of that of
 * h + shift, over the root of its first element. */
static bool
is_factorable (size_t n, const double complex *h, double shift,
               double complex *l)
{
  for (size_t j = 0; j < n; j++)
  {
    double complex *column = l + j * n;
    memcpy (column, h + j * n, n * sizeof *column);
    for (size_t k = 0; k < j; k++)
      subtract (n, j, l[j + k * n], l + k * n, column);
    const double pivot = creal (column[j]) + shift;
    if (!(pivot > 0))
      return false;
    const double root = sqrt (pivot);
    for (size_t i = j; i < n; i++)
      column[i] = creal (column[i]) / root + cimag (column[i]) / root * I;
    column[j] = root;
  }
  return true;
}

static enum ebit_status
check_positive (struct ebit_context *context, const char *name, size_t n,
                const double complex *h)
{
  const size_t mark = ebit_work_mark (context);
  double complex *factor = ebit_work (context, n * n, sizeof *factor);
  double *values = ebit_work (context, n, sizeof *values);
  if (!factor || !values)
    return EBIT_EMEMORY;
  enum ebit_status status = EBIT_OK;
  if (!is_factorable (n, h, EBIT_TOLERANCE, factor))
    status = ebit_hermitian_eigen (context, n, h, values, NULL);
  if (!status && values[0] < -EBIT_TOLERANCE)
  {
    char number[32], has[64];
    ebit_describe_beyond (values[0], -EBIT_TOLERANCE, 6, number,
                          sizeof number);
    snprintf (has, sizeof has, "a matrix with the eigenvalue %s", number);
    status = refuse_state (context, name, has, -values[0]);
  }
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_check_state (struct ebit_context *context, const char *name, size_t n,
                  double complex *rho)
{
  const double defect = ebit_hermitian_defect (n, rho);
  const double trace = ebit_trace (n, rho);
  char number[32], has[96];
  if (defect > EBIT_TOLERANCE)
  {
    ebit_describe_beyond (defect, EBIT_TOLERANCE, 6, number, sizeof number);
    snprintf (has, sizeof has, "a matrix that differs from its adjoint by %s",
              number);
    return refuse_state (context, name, has, defect);
  }
  if (!(fabs (trace - 1) <= EBIT_TOLERANCE))
  {
    ebit_describe_beyond (trace, 1, 10, number, sizeof number);
    snprintf (has, sizeof has, "a matrix of trace %s", number);
    return refuse_state (context, name, has, fabs (trace - 1));
  }
  ebit_hermitian_part (n, rho, rho);
  return check_positive (context, name, n, rho);
}

/* ---- Kets ------------------------------------------------------------ */

static enum ebit_status
check_ket (struct ebit_context *context, const char *name, size_t n,
           const double complex *ket)
{
  const double square = ebit_inner_product (n, 1, ket, ket);
  if (fabs (square - 1) <= EBIT_TOLERANCE)
    return EBIT_OK;
  char number[32], has[96];
  ebit_describe_beyond (sqrt (square), 1, 10, number, sizeof number);
  snprintf (has, sizeof has, "a vector of %zu numbers and of norm %s", n,
            number);
  return ebit_refuse (context, name, has,
                      "a ket, of norm 1, or a square matrix");
}

/* ---- One state ------------------------------------------------------- */

enum ebit_status
ebit_read_state (struct ebit_context *context, const char *name,
                 const struct ebit_value *value, struct ebit_state *state)
{
  size_t columns;
  double complex *x;
  const enum ebit_status status
      = ebit_read_matrix (context, name, value, &state->n, &columns, &x);
  if (status)
    return status;
  if (ebit_is_ket (value))
  {
    state->n = ebit_length (value);
    state->rho
        = ebit_work_unset (context, state->n, state->n * sizeof *state->rho);
    if (!state->rho)
      return EBIT_EMEMORY;
    ebit_projector (state->n, x, state->rho);
    return check_ket (context, name, state->n, x);
  }
  state->rho = x;
  if (columns != state->n)
    return ebit_refuse_kind (context, name, value, "a square matrix");
  return ebit_check_state (context, name, state->n, state->rho);
}

/* ---- Stacks ---------------------------------------------------------- */

enum ebit_status
ebit_read_states (struct ebit_context *context, const char *name,
                  const struct ebit_value *value, struct ebit_states *states)
{
  if (!ebit_has_numbers (value) || ebit_length (value) == 0)
    return ebit_refuse_kind (context, name, value, "a matrix of numbers");
  states->ket = ebit_is_ket (value);
  if (!states->ket && ebit_extent (value, 0) != ebit_extent (value, 1))
    return ebit_refuse_kind (context, name, value,
                             "a square matrix, or a d x d x n stack of them");
  states->name = name;
  states->n = states->ket ? ebit_length (value) : value->extent[0];
  states->count = states->ket ? 1 : ebit_extent (value, 2);
  states->stacked = value->rank == 3;
  states->pairs = value->kind == EBIT_COMPLEX;
  states->numbers = value->numbers;
  states->value = value;
  return EBIT_OK;
}

static enum ebit_status
check_finite (struct ebit_context *context, const struct ebit_states *states,
              size_t first, size_t size)
{
  const size_t parts = states->pairs ? 2 : 1;
  for (size_t i = first * parts; i < (first + size) * parts; i++)
    if (!isfinite (states->numbers[i]))
      return ebit_refuse_element (context, states->name, states->value,
                                  i / parts, states->numbers[i], "finite");
  return EBIT_OK;
}

/* Elements as complex numbers, from `first` on. */
static void
widen (const struct ebit_states *states, size_t first, size_t count,
       double complex *y)
{
  const double *x = states->numbers;
  for (size_t i = 0; i < count; i++)
  {
    const size_t at = first + i;
    y[i] = states->pairs ? x[2 * at] + x[2 * at + 1] * I : x[at];
  }
}

enum ebit_status
ebit_load_ket (struct ebit_context *context, const struct ebit_states *states,
               const double complex **ket)
{
  const size_t n = states->n;
  double complex *x = ebit_work (context, n, sizeof *x);
  if (!x)
    return EBIT_EMEMORY;
  *ket = x;
  const enum ebit_status status = check_finite (context, states, 0, n);
  if (status)
    return status;
  widen (states, 0, n, x);
  return check_ket (context, states->name, n, x);
}

static enum ebit_status
load_projector (struct ebit_context *context, const struct ebit_states *states,
                double complex *rho)
{
  const size_t mark = ebit_work_mark (context);
  const double complex *ket;
  const enum ebit_status status = ebit_load_ket (context, states, &ket);
  if (status)
    return status;
  ebit_projector (states->n, ket, rho);
  ebit_work_release (context, mark);
  return EBIT_OK;
}

enum ebit_status
ebit_load_state (struct ebit_context *context,
                 const struct ebit_states *states, size_t index,
                 double complex *rho)
{
  const size_t size = states->n * states->n, first = index * size;
  if (states->ket)
    return load_projector (context, states, rho);
  const enum ebit_status status = check_finite (context, states, first, size);
  if (status)
    return status;
  widen (states, first, size, rho);
  char name[96];
  if (states->stacked)
    snprintf (name, sizeof name, "state %zu of %.64s", index + 1,
              states->name);
  else
    snprintf (name, sizeof name, "%.64s", states->name);
  return ebit_check_state (context, name, states->n, rho);
}
