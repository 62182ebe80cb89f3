/* Fields of a certificate, as the verifiers read them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "certificate_fields.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "hermitian.h"
#include "maps.h"
#include "recognition.h"

/* Copies are the same to the last bit; named channels may have rounded. */
#define SAME 2e-15

/* What rounding leaves of the trace of a state. */
#define TRACE_ROUNDING 2e-15

enum ebit_status
ebit_read_matrix_field (struct ebit_context *context,
                        const struct ebit_value *bounds, const char *name,
                        size_t n, double complex **matrix)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  size_t rows, columns;
  const enum ebit_status status
      = ebit_read_matrix (context, name, value, &rows, &columns, matrix);
  if (status || (rows == n && columns == n))
    return status;
  char allowed[64];
  snprintf (allowed, sizeof allowed, "a %zu x %zu matrix", n, n);
  return ebit_refuse_kind (context, name, value, allowed);
}

/* The state next to it, since what passes for one by 1e-10 would prove as much
 * too much.  What is one to rounding stays as it is. */
static enum ebit_status
make_state (struct ebit_context *context, size_t n, double complex *state)
{
  const size_t mark = ebit_work_mark (context);
  double complex *vectors = ebit_work (context, n * n, sizeof *vectors);
  double *values = ebit_work (context, n, sizeof *values);
  if (!vectors || !values)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, state, values, vectors);
  double trace = 0;
  bool repair = values[0] < -TRACE_ROUNDING;
  for (size_t i = 0; i < n; i++)
    trace += values[i] = fmax (0, values[i]);
  repair = repair || !(fabs (trace - 1) <= TRACE_ROUNDING * (double)n);
  for (size_t i = 0; i < n; i++)
    values[i] /= trace;
  if (!status && repair)
    ebit_spectral_sum (context, n, n, values, vectors, state);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_read_state_field (struct ebit_context *context,
                       const struct ebit_value *bounds, const char *name,
                       size_t n, double complex **state)
{
  enum ebit_status status
      = ebit_read_matrix_field (context, bounds, name, n, state);
  if (!status)
    status = ebit_check_state (context, name, n, *state);
  return status ? status : make_state (context, n, *state);
}

enum ebit_status
ebit_read_sigma_and_dual (struct ebit_context *context,
                          const struct ebit_value *bounds, size_t n,
                          double complex **sigma, double complex **dual)
{
  const enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "sigma", n, sigma);
  return status ? status
                : ebit_read_matrix_field (context, bounds, "dual", n, dual);
}

enum ebit_status
ebit_read_state_and_dims (struct ebit_context *context,
                          const struct ebit_value *bounds,
                          struct ebit_state *state, size_t dims[2])
{
  const enum ebit_status status = ebit_read_state (
      context, "state", ebit_field (bounds, "state"), state);
  return status ? status
                : ebit_read_dims (context, "dims", ebit_field (bounds, "dims"),
                                  state->n, dims);
}

bool
ebit_has_method (const struct ebit_value *bounds, const char *end,
                 const char *method)
{
  return strcmp (ebit_text_field (bounds, end), method) == 0;
}

enum ebit_status
ebit_read_named_channel (struct ebit_context *context, const char *name,
                         const struct ebit_value *value,
                         struct ebit_channel *named)
{
  struct ebit_channel channel;
  const enum ebit_status status
      = ebit_read_channel (context, name, value, &channel);
  return status ? status : ebit_named_channel (context, &channel, named);
}

static enum ebit_status
compare_choi (struct ebit_context *context, const struct ebit_channel *a,
              const struct ebit_channel *b, bool *same)
{
  const size_t n = a->d_in * a->d_out, mark = ebit_work_mark (context);
  *same = a->d_in == b->d_in && a->d_out == b->d_out;
  if (!*same)
    return EBIT_OK;
  double complex *x = ebit_work (context, 2 * n * n, sizeof *x);
  if (!x)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, a, x);
  ebit_choi_matrix (context, b, x + n * n);
  for (size_t i = 0; i < n * n; i++)
    if (!(cabs (x[i] - x[i + n * n]) <= SAME))
      *same = false;
  ebit_work_release (context, mark);
  return EBIT_OK;
}

static enum ebit_status
compare_kraus (struct ebit_context *context, const struct ebit_channel *a,
               const struct ebit_channel *b, bool *same)
{
  struct ebit_channel named[2];
  enum ebit_status status = compare_choi (context, a, b, same);
  if (status || *same)
    return status;
  status = ebit_named_channel (context, a, &named[0]);
  if (!status)
    status = ebit_named_channel (context, b, &named[1]);
  return status ? status : compare_choi (context, &named[0], &named[1], same);
}

enum ebit_status
ebit_is_same_channel (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      const struct ebit_value *value, bool *same)
{
  struct ebit_channel other;
  *same = false;
  const enum ebit_status status
      = ebit_read_channel (context, "channel", value, &other);
  if (status || channel->has_kraus != other.has_kraus)
    return status;
  if (channel->has_kraus)
    return compare_kraus (context, channel, &other, same);
  *same = channel->family == other.family;
  for (size_t i = 0; i < EBIT_MAX_FAMILY_NUMBERS && *same; i++)
    *same = channel->parameters[i] == other.parameters[i];
  return EBIT_OK;
}

enum ebit_status
ebit_is_same_state (struct ebit_context *context,
                    const struct ebit_value *bounds, const size_t dims[2],
                    const double complex *state, bool *same)
{
  const size_t n = dims[0] * dims[1];
  size_t split[2];
  double complex *other;
  enum ebit_status status
      = ebit_read_matrix_field (context, bounds, "state", n, &other);
  if (!status)
    status = ebit_read_dims (context, "dims", ebit_field (bounds, "dims"), n,
                             split);
  if (status)
    return status;
  *same = split[0] == dims[0] && split[1] == dims[1];
  for (size_t i = 0; i < n * n && *same; i++)
    *same = cabs (state[i] - other[i]) <= SAME;
  return EBIT_OK;
}

const char *
ebit_text_field (const struct ebit_value *bounds, const char *name)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  return ebit_is_text (value) ? value->texts[0] : "";
}

const struct ebit_value *
ebit_nested_bounds (const struct ebit_value *bounds, const char *name,
                    size_t i)
{
  const struct ebit_value *list = ebit_field (bounds, name);
  if (!list || list->kind != EBIT_LIST || i >= ebit_length (list))
    return NULL;
  return list->items[i];
}

enum ebit_status
ebit_read_winner (struct ebit_context *context,
                  const struct ebit_value *bounds, size_t i, size_t count,
                  size_t *winner)
{
  const struct ebit_range range = { 0, (double)count, false, false, true };
  size_t n;
  const double *x;
  const struct ebit_value *value = ebit_field (bounds, "winners");
  const enum ebit_status status
      = ebit_read_vector (context, "winners", value, &range, &n, &x);
  if (!status && n != 2)
    return ebit_refuse_kind (context, "winners", value, "two numbers");
  *winner = status ? 0 : (size_t)x[i];
  return status;
}
