/* Functions of a matrix, of each matrix of a stack.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "stack.h"

#include <stdio.h>
#include <string.h>

#include "characters.h"
#include "value.h"

bool
ebit_is_stack (const struct ebit_functional *functional,
               const struct ebit_value *const *arguments)
{
  const struct ebit_value *value
      = functional->stack ? arguments[functional->stack - 1] : NULL;
  return ebit_has_numbers (value) && value->rank == 3
         && ebit_length (value) > 0;
}

/* ---- Each matrix ------------------------------------------------------ */

static struct ebit_value
matrix_of (const struct ebit_value *stack, size_t k)
{
  struct ebit_value matrix = *stack;
  const size_t parts = stack->kind == EBIT_COMPLEX ? 2 : 1;
  matrix.rank = 2;
  matrix.extent[2] = 1;
  matrix.numbers
      = stack->numbers + k * parts * stack->extent[0] * stack->extent[1];
  return matrix;
}

/* "x is ..." becomes "matrix 2 of x is ...". */
static void
name_matrix (struct ebit_context *context, const char *name, size_t k)
{
  char *message = context->error.message;
  char longer[sizeof context->error.message + 32];
  const size_t n = strlen (name);
  if (strncmp (message, name, n) != 0 || !message[n]
      || !strchr (" [(", message[n]))
    return;
  snprintf (longer, sizeof longer, "matrix %zu of %s", k + 1, message);
  longer[sizeof context->error.message - 1] = '\0';
  ebit_keep_whole_characters (longer);
  strcpy (message, longer);
}

static enum ebit_status
run_one (struct ebit_context *context,
         const struct ebit_functional *functional, ebit_runner *run,
         const struct ebit_value *const *arguments, size_t k,
         const struct ebit_value **answer)
{
  const size_t place = functional->stack - 1;
  const struct ebit_value matrix = matrix_of (arguments[place], k);
  const struct ebit_value *own[EBIT_MAX_PARAMETERS + 1] = { NULL };
  const size_t mark = ebit_work_mark (context);
  for (size_t i = 0; i < functional->n_parameters; i++)
    own[i] = i == place ? &matrix : arguments[i];
  enum ebit_status status = ebit_poll (context);
  if (!status)
    status = run (context, functional, own, answer);
  if (status == EBIT_EARGUMENT)
    name_matrix (context, functional->parameters[place].name, k);
  ebit_work_release (context, mark);
  return status;
}

/* ---- Together --------------------------------------------------------- */

/* Matrices of one size; complex where one of them is. */
static enum ebit_status
pile (struct ebit_context *context, size_t n,
      const struct ebit_value *const *answers,
      const struct ebit_value **result)
{
  const size_t extent[] = { answers[0]->extent[0], answers[0]->extent[1], n };
  const size_t size = extent[0] * extent[1];
  bool is_complex = false;
  double *x;
  for (size_t k = 0; k < n; k++)
    is_complex = is_complex || answers[k]->kind == EBIT_COMPLEX;
  *result = ebit_make_array (context, is_complex ? EBIT_COMPLEX : EBIT_NUMBERS,
                             3, extent, &x);
  if (!*result)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < n; k++)
    for (size_t i = 0; i < size; i++)
      if (!is_complex)
        x[k * size + i] = answers[k]->numbers[i];
      else if (answers[k]->kind != EBIT_COMPLEX)
        x[2 * (k * size + i)] = answers[k]->numbers[i];
      else
        memcpy (&x[2 * (k * size + i)], &answers[k]->numbers[2 * i],
                2 * sizeof *x);
  return EBIT_OK;
}

static enum ebit_status
list (struct ebit_context *context, size_t n,
      const struct ebit_value *const *answers,
      const struct ebit_value **result)
{
  struct ebit_value *all
      = ebit_make_list (context, EBIT_LIST, "ebit_bounds_list", n);
  enum ebit_status status = all ? EBIT_OK : EBIT_EMEMORY;
  for (size_t k = 0; !status && k < n; k++)
    status = ebit_add (context, all, NULL, answers[k]);
  *result = all;
  return status;
}

enum ebit_status
ebit_run_stack (struct ebit_context *context,
                const struct ebit_functional *functional, ebit_runner *run,
                const struct ebit_value *const *arguments,
                const struct ebit_value **result)
{
  const size_t n = arguments[functional->stack - 1]->extent[2];
  const struct ebit_value **answers = ebit_work (context, n, sizeof *answers);
  if (!answers)
    return EBIT_EMEMORY;
  ebit_count_progress (context, 0, n);
  for (size_t k = 0; k < n; k++)
  {
    const enum ebit_status status
        = run_one (context, functional, run, arguments, k, &answers[k]);
    if (status)
      return status;
    ebit_count_progress (context, k + 1, n);
  }
  return ebit_has_numbers (answers[0]) ? pile (context, n, answers, result)
                                       : list (context, n, answers, result);
}
