/* Channels across the border: a list with the fields kraus, d_in, d_out,
 * family and parameters becomes a struct ebit_channel, and back.
 *
 * A channel that comes from a host may have been edited there, so it is
 * checked as if it were new: sum_a K_a^dag K_a = 1, and a named family means
 * what its parameters say.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "families.h"
#include "hermitian.h"
#include "recognition.h"
#include "spelling.h"

void
ebit_sum_kraus_squares (const struct ebit_channel *channel,
                        double complex *term, double complex *sum)
{
  const size_t d = channel->d_in, rows = channel->d_out;
  for (size_t a = 0; a < channel->count; a++)
  {
    const double complex *k = channel->kraus + a * rows * d;
    ebit_adjoint_product (d, rows, d, k, k, term);
    for (size_t i = 0; i < d * d; i++)
      sum[i] += term[i];
  }
}

enum ebit_status
ebit_trace_preservation_defect (struct ebit_context *context,
                                const struct ebit_channel *channel,
                                double *defect)
{
  const size_t d = channel->d_in;
  const size_t mark = ebit_work_mark (context);
  double complex *sum = ebit_work (context, d * d, sizeof *sum);
  double complex *term = ebit_work (context, d * d, sizeof *term);
  if (!sum || !term)
    return EBIT_EMEMORY;
  ebit_sum_kraus_squares (channel, term, sum);
  *defect = 0;
  for (size_t i = 0; i < d * d; i++)
    *defect = fmax (*defect, cabs (sum[i] - (i % (d + 1) == 0 ? 1 : 0)));
  ebit_work_release (context, mark);
  return EBIT_OK;
}

static enum ebit_status
check_trace_preservation (struct ebit_context *context, const char *name,
                          const struct ebit_channel *channel)
{
  double defect;
  const enum ebit_status status
      = ebit_trace_preservation_defect (context, channel, &defect);
  if (status)
    return status;
  const double allowed = EBIT_TOLERANCE * (double)channel->d_in;
  if (defect <= allowed)
    return EBIT_OK;
  char number[32];
  ebit_describe_beyond (defect, allowed, 3, number, sizeof number);
  return ebit_fail (context, EBIT_EARGUMENT,
                    "%s is a set whose sum of K^dag K differs from the "
                    "identity by %s; it must be trace preserving to %.3g%s",
                    name, number, allowed,
                    defect <= EBIT_NEARLY ? "; nearest_channel makes one that "
                                            "is"
                                          : "");
}

/* Reads operator `index` of a list into its place behind the first. */
static enum ebit_status
read_operator (struct ebit_context *context, const char *name,
               const struct ebit_value *value, size_t index,
               struct ebit_channel *channel, double complex *kraus)
{
  char element[EBIT_NAME_SIZE];
  ebit_spell_item (context, name, index, element);
  size_t rows, columns;
  double complex *x;
  const enum ebit_status status = ebit_read_matrix (
      context, element, value->items[index], &rows, &columns, &x);
  if (status)
    return status;
  if (rows != channel->d_out || columns != channel->d_in)
  {
    char has[64], allowed[64];
    snprintf (has, sizeof has, "%zu x %zu", rows, columns);
    snprintf (allowed, sizeof allowed, "%zu x %zu, as the first is",
              channel->d_out, channel->d_in);
    return ebit_refuse (context, element, has, allowed);
  }
  for (size_t i = 0; i < rows * columns; i++)
    kraus[i + index * rows * columns] = x[i];
  return EBIT_OK;
}

enum ebit_status
ebit_read_operators (struct ebit_context *context, const char *name,
                     const struct ebit_value *value,
                     struct ebit_channel *channel)
{
  if (ebit_is_missing (value) || value->kind != EBIT_LIST)
    return ebit_refuse_kind (context, name, value,
                             "a list of matrices of one size");
  char element[EBIT_NAME_SIZE];
  ebit_spell_item (context, name, 0, element);
  double complex *first;
  *channel = (struct ebit_channel){ .count = value->extent[0],
                                    .has_kraus = true,
                                    .family = EBIT_FAMILY_KRAUS };
  enum ebit_status status
      = ebit_read_matrix (context, element, value->items[0], &channel->d_out,
                          &channel->d_in, &first);
  if (status)
    return status;
  double complex *kraus = ebit_work (
      context, channel->count * channel->d_out * channel->d_in, sizeof *kraus);
  if (!kraus)
    return EBIT_EMEMORY;
  channel->kraus = kraus;
  const size_t mark = ebit_work_mark (context);
  for (size_t a = 0; a < channel->count && !status; a++)
  {
    status = read_operator (context, name, value, a, channel, kraus);
    ebit_work_release (context, mark);
  }
  return status;
}

enum ebit_status
ebit_read_kraus_list (struct ebit_context *context, const char *name,
                      const struct ebit_value *value,
                      struct ebit_channel *channel)
{
  const enum ebit_status status
      = ebit_read_operators (context, name, value, channel);
  return status ? status : check_trace_preservation (context, name, channel);
}

/* ---- Named families -------------------------------------------------- */

/* The parameters of a family from the list of that name. */
static enum ebit_status
read_parameters (struct ebit_context *context, const char *name,
                 const struct ebit_value *list, enum ebit_family family,
                 double *given)
{
  const struct ebit_family_entry *entry = &ebit_families[family];
  for (size_t i = 0; i < entry->n_parameters; i++)
  {
    const struct ebit_family_parameter *parameter = &entry->parameters[i];
    const char *field = parameter->name;
    char what[EBIT_NAME_SIZE];
    ebit_spell_field (context, name, field, what);
    const double *x;
    size_t n;
    const enum ebit_status status = ebit_read_vector (
        context, what, ebit_field (list, field), &parameter->range, &n, &x);
    if (status)
      return status;
    if (n != parameter->length)
    {
      char allowed[64];
      snprintf (allowed, sizeof allowed, "of length %zu", parameter->length);
      return ebit_refuse_kind (context, what, ebit_field (list, field),
                               allowed);
    }
    for (size_t k = 0; k < n; k++)
      *given++ = x[k];
  }
  return EBIT_OK;
}

/* The channel that family and parameters say, whose operators must be those
 * that were given. */
static enum ebit_status
rebuild (struct ebit_context *context, const char *name,
         const struct ebit_value *value, enum ebit_family family,
         struct ebit_channel *channel)
{
  double given[EBIT_MAX_FAMILY_NUMBERS];
  enum ebit_status status = read_parameters (
      context, name, ebit_field (value, "parameters"), family, given);
  if (!status)
    status = ebit_build_channel (context, family, given, channel);
  if (status || !channel->has_kraus)
    return status;
  struct ebit_channel stated;
  char what[EBIT_NAME_SIZE];
  ebit_spell_field (context, name, "kraus", what);
  status = ebit_read_operators (context, what, ebit_field (value, "kraus"),
                                &stated);
  if (status)
    return status;
  bool same = stated.count == channel->count && stated.d_in == channel->d_in
              && stated.d_out == channel->d_out;
  const size_t n = channel->count * channel->d_in * channel->d_out;
  for (size_t i = 0; i < n && same; i++)
    same = cabs (stated.kraus[i] - channel->kraus[i]) <= EBIT_TOLERANCE;
  if (same)
    return EBIT_OK;
  return ebit_fail (context, EBIT_EARGUMENT,
                    "%s is a channel (%s) whose Kraus operators are not those "
                    "of its parameters; it must be left as %s made it, or be "
                    "made with kraus_channel",
                    name, ebit_family_name (family),
                    ebit_family_name (family));
}

static enum ebit_status
read_family (struct ebit_context *context, const char *name,
             const struct ebit_value *value, enum ebit_family *family)
{
  char what[EBIT_NAME_SIZE];
  ebit_spell_field (context, name, "family", what);
  const struct ebit_value *field = ebit_field (value, "family");
  const bool is_text = ebit_is_text (field);
  for (size_t f = 0; is_text && f <= EBIT_FAMILY_KRAUS; f++)
  {
    *family = (enum ebit_family)f;
    if (strcmp (field->texts[0], ebit_family_name (*family)) == 0
        && (*family == EBIT_FAMILY_KRAUS
            || ebit_families[f].target == *family))
      return EBIT_OK;
  }
  return ebit_refuse_kind (context, what, field,
                           "the name of a family of channels, or "
                           "\"kraus_channel\"");
}

static bool
is_number (const struct ebit_value *value, double x)
{
  return value && value->kind == EBIT_NUMBERS && ebit_length (value) == 1
         && value->numbers[0] == x;
}

/* The dimensions stated are redundant; they may not contradict the rest. */
static enum ebit_status
check_dimensions (struct ebit_context *context, const char *name,
                  const struct ebit_value *value,
                  const struct ebit_channel *channel)
{
  const struct
  {
    const char *field;
    double d;
  } stated[] = { { "d_in", (double)channel->d_in },
                 { "d_out", (double)channel->d_out } };
  for (size_t i = 0; i < 2; i++)
  {
    const double d = channel->has_kraus ? stated[i].d : INFINITY;
    char what[EBIT_NAME_SIZE], allowed[96];
    ebit_spell_field (context, name, stated[i].field, what);
    snprintf (allowed, sizeof allowed, "%.15g, as its Kraus operators say", d);
    if (!is_number (ebit_field (value, stated[i].field), d))
      return ebit_refuse_kind (context, what,
                               ebit_field (value, stated[i].field),
                               channel->has_kraus ? allowed : "Inf");
  }
  return EBIT_OK;
}

bool
ebit_is_channel_value (const struct ebit_value *value)
{
  return ebit_field (value, "kraus") != NULL;
}

enum ebit_status
ebit_read_channel (struct ebit_context *context, const char *name,
                   const struct ebit_value *value,
                   struct ebit_channel *channel)
{
  if (!value || value->kind != EBIT_LIST || !ebit_is_channel_value (value)
      || !ebit_field (value, "family"))
    return ebit_refuse_kind (context, name, value,
                             "a channel, as the constructors make it");
  enum ebit_family family;
  enum ebit_status status = read_family (context, name, value, &family);
  if (status)
    return status;
  if (family != EBIT_FAMILY_KRAUS)
    status = rebuild (context, name, value, family, channel);
  else
  {
    char what[EBIT_NAME_SIZE];
    ebit_spell_field (context, name, "kraus", what);
    status = ebit_read_kraus_list (context, what, ebit_field (value, "kraus"),
                                   channel);
  }
  if (!status)
    status = check_dimensions (context, name, value, channel);
  char *copy = ebit_work (context, strlen (name) + 1, 1);
  channel->answers = ebit_work (context, 1, sizeof *channel->answers);
  if (status || !copy || !channel->answers)
    return status ? status : EBIT_EMEMORY;
  if (ebit_is_recognisable (channel))
    status = ebit_make_room_for_recognition (context, channel,
                                             &channel->answers->recognition);
  if (status)
    return status;
  channel->name = strcpy (copy, name);
  channel->value = value;
  return EBIT_OK;
}

enum ebit_status
ebit_refuse_neither (struct ebit_context *context,
                     const struct ebit_value *value)
{
  return ebit_has_numbers (value) || ebit_is_channel_value (value)
             ? EBIT_OK
             : ebit_refuse_kind (context, "x", value,
                                 "a matrix of numbers, or a channel");
}

enum ebit_status
ebit_refuse_dims_of_channel (struct ebit_context *context,
                             const struct ebit_value *dims)
{
  return ebit_is_missing (dims)
             ? EBIT_OK
             : ebit_refuse_kind (context, "dims", dims,
                                 "missing, since x is a channel");
}

enum ebit_status
ebit_require_kraus (struct ebit_context *context,
                    const struct ebit_channel *channel)
{
  if (channel->has_kraus)
    return EBIT_OK;
  char has[64];
  snprintf (has, sizeof has, "a bosonic channel (%s)",
            ebit_family_name (channel->family));
  return ebit_refuse (context, channel->name, has, "one with Kraus operators");
}

enum ebit_status
ebit_read_kraus_channel (struct ebit_context *context, const char *name,
                         const struct ebit_value *value,
                         struct ebit_channel *channel)
{
  const enum ebit_status status
      = ebit_read_channel (context, name, value, channel);
  return status ? status : ebit_require_kraus (context, channel);
}
