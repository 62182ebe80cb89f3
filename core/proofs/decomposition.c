/* A channel as a mixture of degradable ones: reading it, and what of it is
 * checked without an input.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "decomposition.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "channel_value.h"
#include "hermitian.h"
#include "kraus_isometry.h"
#include "maps.h"
#include "spelling.h"
#include "subsystems.h"

/* Rounding of Choi matrices that are sums of parts, per order. */
#define ROUNDING 1e-15

/* ---- Reading --------------------------------------------------------- */

static const char form[]
    = "a list of the fields channels, weights and, where they are known, maps";

static bool
is_list (const struct ebit_value *value)
{
  return value && value->kind == EBIT_LIST && ebit_length (value) > 0;
}

/* The fields, each of the length of the first. */
static enum ebit_status
read_fields (struct ebit_context *context, const char *name,
             const struct ebit_value *value,
             const struct ebit_value **channels, const double **weights,
             const struct ebit_value **maps)
{
  static const struct ebit_range range = { 0, 1, false, false, false };
  char what[EBIT_NAME_SIZE], allowed[64];
  size_t n;
  double sum = 0;
  *channels = ebit_field (value, "channels");
  *maps = ebit_field (value, "maps");
  if (!value || value->kind != EBIT_LIST || !is_list (*channels)
      || ebit_is_channel_value (*channels))
    return ebit_refuse_kind (context, name, value, form);
  ebit_spell_field (context, name, "weights", what);
  const enum ebit_status status = ebit_read_vector (
      context, what, ebit_field (value, "weights"), &range, &n, weights);
  if (status)
    return status;
  snprintf (allowed, sizeof allowed, "of length %zu, one a channel",
            ebit_length (*channels));
  if (n != ebit_length (*channels))
    return ebit_refuse_kind (context, what, ebit_field (value, "weights"),
                             allowed);
  for (size_t i = 0; i < n; i++)
    sum += (*weights)[i];
  if (fabs (sum - 1) > EBIT_TOLERANCE)
  {
    char has[64];
    snprintf (has, sizeof has, "of sum %.15g", sum);
    return ebit_refuse (context, what, has, "of sum 1");
  }
  ebit_spell_field (context, name, "maps", what);
  if (ebit_is_missing (*maps))
    *maps = NULL;
  else if (!is_list (*maps) || ebit_length (*maps) != n)
    return ebit_refuse_kind (context, what, *maps, allowed);
  return EBIT_OK;
}

static enum ebit_status
refuse_dimensions (struct ebit_context *context, const char *name,
                   const struct ebit_channel *has, size_t d_in, size_t d_out,
                   const char *more)
{
  char value[64], allowed[128];
  snprintf (value, sizeof value, "a channel from %zu to %zu levels", has->d_in,
            has->d_out);
  snprintf (allowed, sizeof allowed, "one from %zu to %zu levels%s", d_in,
            d_out, more);
  return ebit_refuse (context, name, value, allowed);
}

/* Exact isometries, since what misses one by 1e-10 would prove as much too
 * much. */
static enum ebit_status
read_exact_channel (struct ebit_context *context, const char *name,
                    const struct ebit_value *value,
                    struct ebit_channel *channel)
{
  const enum ebit_status status
      = ebit_read_kraus_channel (context, name, value, channel);
  if (status || channel->family != EBIT_FAMILY_KRAUS)
    return status;
  return ebit_nearest_isometry (context, channel);
}

static enum ebit_status
read_part (struct ebit_context *context, const char *name, size_t i,
           const struct ebit_value *channel, const struct ebit_value *map,
           const struct ebit_channel *whole, struct ebit_degradable_part *part)
{
  char field[EBIT_NAME_SIZE], item[EBIT_NAME_SIZE];
  ebit_spell_field (context, name, "channels", field);
  ebit_spell_item (context, field, i, item);
  enum ebit_status status
      = read_exact_channel (context, item, channel, &part->extension);
  if (status)
    return status;
  const struct ebit_channel *extension = &part->extension;
  if (extension->d_in != whole->d_in || extension->d_out % whole->d_out != 0)
    return refuse_dimensions (context, item, extension, whole->d_in,
                              whole->d_out, ", or to those and a flag");
  part->map = (struct ebit_channel){ .count = 0 };
  if (ebit_is_missing (map))
    return EBIT_OK;
  ebit_spell_field (context, name, "maps", field);
  ebit_spell_item (context, field, i, item);
  status = read_exact_channel (context, item, map, &part->map);
  if (status
      || (part->map.d_in == extension->d_out
          && part->map.d_out == extension->count))
    return status;
  return refuse_dimensions (context, item, &part->map, extension->d_out,
                            extension->count,
                            ", from the part's output to its environment");
}

enum ebit_status
ebit_read_decomposition (struct ebit_context *context, const char *name,
                         const struct ebit_value *value,
                         const struct ebit_channel *channel,
                         struct ebit_decomposition *decomposition)
{
  const struct ebit_value *channels, *maps;
  const double *weights;
  enum ebit_status status = ebit_require_kraus (context, channel);
  if (!status)
    status = read_fields (context, name, value, &channels, &weights, &maps);
  if (status)
    return status;
  const size_t n = ebit_length (channels);
  double sum = 0;
  decomposition->count = n;
  decomposition->parts = ebit_work (context, n, sizeof *decomposition->parts);
  if (!decomposition->parts)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < n && !status; i++)
  {
    decomposition->parts[i].weight = weights[i];
    sum += weights[i];
    status = read_part (context, name, i, channels->items[i],
                        maps ? maps->items[i] : NULL, channel,
                        &decomposition->parts[i]);
  }
  for (size_t i = 0; i < n && !status; i++)
    decomposition->parts[i].weight /= sum;
  return status;
}

/* ---- Writing --------------------------------------------------------- */

const struct ebit_value *
ebit_decomposition_value (struct ebit_context *context,
                          const struct ebit_decomposition *decomposition)
{
  const size_t n = decomposition->count;
  double *weights = ebit_work (context, n, sizeof *weights);
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 3);
  struct ebit_value *channels = ebit_make_list (context, EBIT_LIST, NULL, n);
  struct ebit_value *maps = ebit_make_list (context, EBIT_LIST, NULL, n);
  if (!weights)
    return NULL;
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_degradable_part *part = &decomposition->parts[i];
    weights[i] = part->weight;
    if (ebit_add (context, channels, NULL,
                  ebit_channel_value (context, &part->extension))
        || ebit_add (context, maps, NULL,
                     part->map.count > 0
                         ? ebit_channel_value (context, &part->map)
                         : ebit_make_list (context, EBIT_LIST, NULL, 0)))
      return NULL;
  }
  if (ebit_add (context, list, "channels", channels)
      || ebit_add (context, list, "weights",
                   ebit_make_vector (context, n, weights))
      || ebit_add (context, list, "maps", maps))
    return NULL;
  return list;
}

/* ---- The mixture ----------------------------------------------------- */

/* sum += weight times the Choi matrix of Tr_flag of the extension, flag last:
 * its operators are the rows of each flag. */
static enum ebit_status
add_choi (struct ebit_context *context,
          const struct ebit_degradable_part *part, size_t d_out,
          double complex *sum)
{
  const struct ebit_channel *whole = &part->extension;
  const size_t flags = whole->d_out / d_out, d = whole->d_in;
  const size_t size = d_out * d, n = d_out * d;
  const size_t count = whole->count * flags;
  double complex *kraus = ebit_work (context, count * size, sizeof *kraus);
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  if (!kraus || !choi)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < count; a++)
    for (size_t i = 0; i < size; i++)
      kraus[a * size + i]
          = whole->kraus[a / flags * size * flags + i * flags + a % flags];
  const struct ebit_channel traced = { .d_in = d,
                                       .d_out = d_out,
                                       .count = count,
                                       .kraus = kraus,
                                       .has_kraus = true,
                                       .family = EBIT_FAMILY_KRAUS };
  ebit_choi_matrix (context, &traced, choi);
  for (size_t i = 0; i < n * n; i++)
    sum[i] += part->weight * choi[i];
  return ebit_poll (context);
}

/* 1/share is the largest eigenvalue of J^(-1/2) M J^(-1/2), where J is raised
 * by what rounding may have taken from it.  In J's eigenbasis, where only
 * products of two elements are scaled up. */
enum ebit_status
ebit_decomposed_share (struct ebit_context *context,
                       const struct ebit_channel *channel,
                       const struct ebit_decomposition *decomposition,
                       double *share)
{
  const size_t n = channel->d_in * channel->d_out;
  const size_t mark = ebit_work_mark (context);
  const double raise = ROUNDING * (double)n;
  double complex *room = ebit_work (context, 4 * n * n, sizeof *room);
  double *values = ebit_work (context, n, sizeof *values);
  if (!room || !values)
    return EBIT_EMEMORY;
  double complex *choi = room, *sum = room + n * n, *work = sum + n * n;
  double complex *scaled = work + n * n;
  enum ebit_status status = EBIT_OK;
  ebit_choi_matrix (context, channel, choi);
  for (size_t i = 0; i < decomposition->count && !status; i++)
    status = add_choi (context, &decomposition->parts[i], channel->d_out, sum);
  if (!status)
    status = ebit_hermitian_eigen (context, n, choi, values, choi);
  ebit_adjoint_congruence (n, n, choi, sum, work, scaled);
  for (size_t i = 0; i < n; i++)
    values[i] = sqrt (fmax (0, values[i]) + raise);
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      scaled[i + j * n] /= values[i] * values[j];
  if (!status)
    status = ebit_hermitian_eigen (context, n, scaled, values, NULL);
  *share = 1 / fmax (1, values[n - 1]);
  ebit_work_release (context, mark);
  return status;
}

/* ---- How well a part is degraded ------------------------------------- */

enum ebit_status
ebit_degrading_distance (struct ebit_context *context,
                         const struct ebit_degradable_part *part,
                         double *distance)
{
  const size_t d = part->extension.d_in, d_env = part->extension.count;
  const size_t n = d * d_env, dims[2] = { d, d_env };
  const size_t mark = ebit_work_mark (context);
  struct ebit_channel environment, made;
  double complex *x = ebit_work (context, 2 * n * n + d * d, sizeof *x);
  double *values = ebit_work (context, n, sizeof *values);
  if (!x || !values)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_complementary_channel (context, &part->extension, &environment);
  if (!status)
    status
        = ebit_compose_channels (context, &part->map, &part->extension, &made);
  if (status)
    return status;
  ebit_choi_matrix (context, &environment, x);
  ebit_choi_matrix (context, &made, x + n * n);
  for (size_t i = 0; i < n * n; i++)
    x[i] -= x[i + n * n];
  ebit_hermitian_part (n, x, x);
  status = ebit_hermitian_eigen (context, n, x, values, x + n * n);
  for (size_t i = 0; i < n; i++)
    values[i] = fmax (0, values[i]);
  ebit_spectral_sum (context, n, n, values, x + n * n, x);
  ebit_trace_out_second (dims, x, x + 2 * n * n);
  if (!status)
    status = ebit_hermitian_eigen (context, d, x + 2 * n * n, values, NULL);
  *distance = 2 * values[d - 1];
  ebit_work_release (context, mark);
  return status;
}
