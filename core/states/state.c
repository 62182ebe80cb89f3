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
  if (!is_factorable (n, h, EBIT_STATE_TOLERANCE, factor))
    status = ebit_hermitian_eigen (context, n, h, values, NULL);
  if (!status && values[0] < -EBIT_STATE_TOLERANCE)
  {
    char has[64];
    snprintf (has, sizeof has, "a matrix with the eigenvalue %.6g", values[0]);
    status = ebit_refuse (context, name, has, a_state);
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
  char has[96];
  if (defect > EBIT_STATE_TOLERANCE)
  {
    snprintf (has, sizeof has,
              "a matrix that differs from its adjoint by %.6g", defect);
    return ebit_refuse (context, name, has, a_state);
  }
  if (!(fabs (trace - 1) <= EBIT_STATE_TOLERANCE))
  {
    snprintf (has, sizeof has, "a matrix of trace %.10g", trace);
    return ebit_refuse (context, name, has, a_state);
  }
  ebit_hermitian_part (n, rho, rho);
  return check_positive (context, name, n, rho);
}

enum ebit_status
ebit_read_state (struct ebit_context *context, const char *name,
                 const struct ebit_value *value, struct ebit_state *state)
{
  size_t columns;
  const enum ebit_status status = ebit_read_matrix (
      context, name, value, &state->n, &columns, &state->rho);
  if (status)
    return status;
  if (columns != state->n)
    return ebit_refuse_kind (context, name, value, "a square matrix");
  return ebit_check_state (context, name, state->n, state->rho);
}

/* ---- Stacks ---------------------------------------------------------- */

enum ebit_status
ebit_read_states (struct ebit_context *context, const char *name,
                  const struct ebit_value *value, struct ebit_states *states)
{
  const bool is_array
      = value
        && (value->kind == EBIT_NUMBERS || value->kind == EBIT_LOGICALS
            || value->kind == EBIT_COMPLEX);
  if (!is_array || ebit_length (value) == 0)
    return ebit_refuse_kind (context, name, value, "a matrix of numbers");
  if (value->extent[0] != value->extent[1])
    return ebit_refuse_kind (context, name, value,
                             "a square matrix, or a d x d x n stack of them");
  states->name = name;
  states->n = value->extent[0];
  states->count = value->extent[2];
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

enum ebit_status
ebit_load_state (struct ebit_context *context,
                 const struct ebit_states *states, size_t index,
                 double complex *rho)
{
  const size_t size = states->n * states->n, first = index * size;
  const enum ebit_status status = check_finite (context, states, first, size);
  if (status)
    return status;
  for (size_t i = 0; i < size; i++)
  {
    const double *x = states->numbers;
    const size_t at = first + i;
    rho[i] = states->pairs ? x[2 * at] + x[2 * at + 1] * I : x[at];
  }
  char name[96];
  if (states->stacked)
    snprintf (name, sizeof name, "state %zu of %.64s", index + 1,
              states->name);
  else
    snprintf (name, sizeof name, "%.64s", states->name);
  return ebit_check_state (context, name, states->n, rho);
}
