/* Upper ends of Q and P of a channel by degradable parts: for each way to flag
 * the channel its parts, the input, and what they prove.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "degradable_extension.h"

#include <math.h>

#include "channel_value.h"
#include "degradable_search.h"
#include "families.h"
#include "family_ways.h"
#include "flag_bounds.h"
#include "flag_parts.h"
#include "hermitian.h"
#include "kraus_isometry.h"
#include "lapack.h"
#include "maps.h"
#include "nearest_degrading.h"
#include "output_support.h"

enum ebit_status
ebit_bound_by_parts (struct ebit_context *context,
                     const struct ebit_channel *channel, const char *method,
                     const struct ebit_decomposition *decomposition,
                     bool private, const double complex *state, bool search,
                     struct ebit_bounds *bounds)
{
  const size_t d = channel->d_in;
  struct ebit_degradable_problem problem;
  double complex *r = ebit_work (context, 2 * d * d, sizeof *r);
  double value, tangent;
  if (!r)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < d * d; i++)
    r[i] = state ? state[i] : i % (d + 1) == 0 ? 1 / (double)d : 0;
  enum ebit_status status = ebit_open_degradable (
      context, "decomposition", channel, decomposition, &problem);
  if (!status && search)
    status = ebit_search_degradable (context, &problem, r);
  if (!status)
    status = ebit_degradable_tangent (context, &problem, r, r + d * d, &value,
                                      &tangent);
  if (status)
    return status;
  *bounds = (struct ebit_bounds){
    .quantity = "degradable_extension",
    .upper = ebit_degradable_end (&problem, tangent, private),
    .tol = EBIT_CAPACITY_TOLERANCE,
    .lower_method = "trivial_zero",
    .upper_method = method,
    .task = private ? "unassisted key" : "unassisted",
  };
  bounds->status = bounds->upper > 0 ? EBIT_BRACKET : EBIT_EXACT;
  ebit_append_certificate (bounds, "channel",
                           ebit_channel_value (context, channel));
  ebit_append_certificate (bounds, "decomposition",
                           ebit_decomposition_value (context, decomposition));
  ebit_append_matrix (context, bounds, "state", d, r);
  return EBIT_OK;
}

/* ---- Damping channels ------------------------------------------------ */

/* A channel with damping, g in (0, 1/2), that is not amplitude damping. */
static bool
is_warm (const struct ebit_channel *channel, struct ebit_gadc *damping)
{
  return ebit_gadc_of_channel (channel, damping) && damping->gamma > 0
         && damping->gamma < 0.5 && damping->excitation > 0;
}

static enum ebit_status
bound_damping (struct ebit_context *context,
               const struct ebit_channel *channel, const char *method,
               const struct ebit_decomposition *decomposition, double p,
               const struct ebit_gadc *damping, struct ebit_bounds *bounds)
{
  const double upper = damping->flipped ? 1 - p : p;
  const double complex state[4] = { 1 - upper, 0, 0, upper };
  return ebit_bound_by_parts (context, channel, method, decomposition, true,
                              state, false, bounds);
}

enum ebit_status
ebit_bound_orthogonal_flags (struct ebit_context *context,
                             const struct ebit_channel *channel,
                             struct ebit_bounds *bounds)
{
  struct ebit_gadc damping;
  struct ebit_degradable_part parts[2];
  bounds->upper_method = NULL;
  if (!is_warm (channel, &damping))
    return EBIT_OK;
  const struct ebit_gadc_optimum best = ebit_gadc_orthogonal_flags (&damping);
  enum ebit_status status = ebit_damping_part (
      context, 1 - damping.thermal, damping.gamma, damping.flipped, &parts[0]);
  if (!status)
    status = ebit_damping_part (context, damping.thermal, damping.gamma,
                                !damping.flipped, &parts[1]);
  const struct ebit_decomposition decomposition = { 2, parts };
  return status ? status
                : bound_damping (context, channel, "orthogonal_flags",
                                 &decomposition, best.p, &damping, bounds);
}

enum ebit_status
ebit_bound_mixed_flags (struct ebit_context *context,
                        const struct ebit_channel *channel,
                        struct ebit_bounds *bounds)
{
  struct ebit_gadc damping;
  struct ebit_degradable_part parts[2];
  bounds->upper_method = NULL;
  if (!is_warm (channel, &damping))
    return EBIT_OK;
  const double share = 2 * damping.thermal;
  const struct ebit_gadc_optimum best = ebit_gadc_mixed_flags (&damping);
  const struct ebit_symmetric_flags flags = ebit_damping_flags (damping.gamma);
  enum ebit_status status
      = ebit_symmetric_part (context, share, flags.m, 0, &parts[0]);
  if (!status && share < 1)
    status = ebit_damping_part (context, 1 - share, damping.gamma,
                                damping.flipped, &parts[1]);
  const struct ebit_decomposition decomposition = { share < 1 ? 2 : 1, parts };
  return status ? status
                : bound_damping (context, channel, "mixed_flags",
                                 &decomposition, best.p, &damping, bounds);
}

/* ---- Pauli and depolarizing channels --------------------------------- */

enum ebit_status
ebit_bound_symmetric_flags (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            struct ebit_bounds *bounds)
{
  double weights[4], sorted[4];
  struct ebit_degradable_part part;
  bounds->upper_method = NULL;
  if (!ebit_pauli_weights (channel, weights))
    return EBIT_OK;
  const size_t most = ebit_sort_errors (weights, sorted);
  const struct ebit_symmetric_flags flags = ebit_pauli_flags (sorted);
  const enum ebit_status status
      = ebit_symmetric_part (context, 1, flags.m, most, &part);
  const struct ebit_decomposition decomposition = { 1, &part };
  return status
             ? status
             : ebit_bound_by_parts (context, channel, "symmetric_flags",
                                    &decomposition, true, NULL, false, bounds);
}

/* Depolarizing of error q: 1 and the others apart, with its flags. */
static enum ebit_status
flag_depolarizing (struct ebit_context *context, double weight, double q,
                   size_t d, struct ebit_degradable_part *part)
{
  const double all = (double)(d * d);
  struct ebit_channel errors;
  double complex *one = ebit_work (context, d * d, sizeof *one);
  if (!one)
    return EBIT_EMEMORY;
  if (d == 2)
  {
    const double each = q / 3, weights[] = { 1 - q, each, each, each };
    const struct ebit_symmetric_flags flags = ebit_pauli_flags (weights);
    return ebit_symmetric_part (context, weight, flags.m, 0, part);
  }
  for (size_t i = 0; i < d; i++)
    one[i * (d + 1)] = 1;
  /* where p is largest the identity has no weight */
  const enum ebit_status status
      = ebit_build_channel (context, EBIT_FAMILY_DEPOLARIZING,
                            (double[]){ all / (all - 1), (double)d }, &errors);
  return status
             ? status
             : ebit_unitary_part (context, weight, 1 - q, one, &errors, part);
}

enum ebit_status
ebit_bound_flag_hull (struct ebit_context *context,
                      const struct ebit_channel *channel,
                      struct ebit_bounds *bounds)
{
  struct ebit_degradable_part parts[2];
  bounds->upper_method = NULL;
  if (channel->family != EBIT_FAMILY_DEPOLARIZING || channel->d_in < 2)
    return EBIT_OK;
  const double d = channel->parameters[1];
  const double q = channel->parameters[0] * (1 - 1 / (d * d));
  const struct ebit_depolarizing_flags best = ebit_depolarizing_flags (q, d);
  if (q >= ebit_antidegradable_error (d) || q == 0)
    return EBIT_OK;
  enum ebit_status status = flag_depolarizing (context, best.share, best.at,
                                               channel->d_in, &parts[0]);
  parts[1].weight = 1 - best.share;
  parts[1].map.count = 0;
  if (!status)
    status = ebit_build_channel (context, EBIT_FAMILY_DEPOLARIZING,
                                 (double[]){ d / (2 * (d + 1)), d },
                                 &parts[1].extension);
  const struct ebit_decomposition decomposition
      = { best.share < 1 ? 2 : 1, parts };
  return status
             ? status
             : ebit_bound_by_parts (context, channel, "flag_hull",
                                    &decomposition, true, NULL, false, bounds);
}

/* ---- Any channel that is mostly a unitary ---------------------------- */

#define SUPPORT 1e-10 /* share of J's largest eigenvalue; less is not used */
#define MOST_LEVELS 4

/* The unitary next to the first Kraus operator, that of the largest eigenvalue
 * of J, and the greatest p with J >= p |U>><<U|. */
static enum ebit_status
find_unitary (struct ebit_context *context, size_t d,
              const double complex *choi, double complex *unitary, double *p)
{
  const size_t n = d * d;
  double complex *room = ebit_work (context, n * n + 3 * n, sizeof *room);
  double *values = ebit_work (context, n + d, sizeof *values);
  if (!room || !values)
    return EBIT_EMEMORY;
  double complex *left = room + n * n, *right = left + n, *copy = right + n;
  enum ebit_status status
      = ebit_hermitian_eigen (context, n, choi, values, room);
  for (size_t i = 0; i < n && !status; i++)
    copy[i] = room[(n - 1) * n + i];
  if (!status)
    status = ebit_zgesvd (context, d, d, copy, values + n, left, right);
  if (status)
    return status;
  ebit_product (d, d, d, left, right, unitary);
  double sum = 0, outside = 0;
  for (size_t k = 0; k < n; k++)
  {
    double complex overlap = 0;
    for (size_t i = 0; i < n; i++)
      overlap += conj (room[k * n + i]) * unitary[i];
    const double square = creal (overlap * conj (overlap));
    if (values[k] > SUPPORT * values[n - 1])
      sum += square / values[k];
    else
      outside += square;
  }
  *p = outside <= SUPPORT * SUPPORT ? 1 / sum : 0;
  return EBIT_OK;
}

/* The Kraus set of (J - p |U>><<U|)/(1-p). */
static enum ebit_status
find_rest (struct ebit_context *context, size_t d, const double complex *choi,
           const double complex *unitary, double p, struct ebit_channel *rest)
{
  const size_t n = d * d;
  double complex *left = ebit_work (context, n * n, sizeof *left);
  if (!left)
    return EBIT_EMEMORY;
  for (size_t j = 0; j < n; j++)
    for (size_t i = 0; i < n; i++)
      left[i + j * n]
          = (choi[i + j * n] - p * unitary[i] * conj (unitary[j])) / (1 - p);
  return ebit_channel_from_choi (context, d, d, left, rest);
}

enum ebit_status
ebit_bound_unitary_flag (struct ebit_context *context,
                         const struct ebit_channel *channel,
                         struct ebit_bounds *bounds)
{
  const size_t d = channel->d_in, n = d * d;
  struct ebit_degradable_part part;
  struct ebit_channel reduced, rest;
  struct ebit_support support;
  double p = 0;
  bounds->upper_method = NULL;
  if (!channel->has_kraus || channel->d_out < d || d > MOST_LEVELS || d < 2)
    return EBIT_OK;
  enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  if (status || reduced.d_out != d)
    return status;
  double complex *choi = ebit_work (context, n * n + n, sizeof *choi);
  if (!choi)
    return EBIT_EMEMORY;
  double complex *unitary = choi + n * n;
  ebit_choi_matrix (context, &reduced, choi);
  status = find_unitary (context, d, choi, unitary, &p);
  if (status || p < 0.5 || p > 1 - SUPPORT)
    return status;
  status = find_rest (context, d, choi, unitary, p, &rest);
  if (!status)
    status = ebit_nearest_isometry (context, &rest);
  if (!status)
    status = ebit_unitary_part (context, 1, p, unitary, &rest, &part);
  if (!status)
    status = ebit_lift_part (context, &support, &part);
  const struct ebit_decomposition decomposition = { 1, &part };
  return status
             ? status
             : ebit_bound_by_parts (context, channel, "unitary_flag",
                                    &decomposition, true, NULL, true, bounds);
}

/* ---- A map that nearly degrades it ----------------------------------- */

static enum ebit_status
bound_nearly (struct ebit_context *context, const struct ebit_channel *channel,
              bool private, struct ebit_bounds *bounds)
{
  struct ebit_degradable_part part = { .weight = 1 };
  struct ebit_channel reduced;
  struct ebit_support support;
  bounds->upper_method = NULL;
  if (!channel->has_kraus || channel->d_in > MOST_LEVELS)
    return EBIT_OK;
  enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  if (!status)
    status = ebit_minimal_kraus (context, &reduced, &part.extension);
  part.extension.family = EBIT_FAMILY_KRAUS;
  part.extension.value = NULL;
  if (!status)
    status = ebit_find_nearest_degrading (context, &part.extension, &part.map);
  if (status || part.map.count == 0)
    return status;
  status = ebit_nearest_isometry (context, &part.map);
  if (!status)
    status = ebit_lift_part (context, &support, &part);
  const struct ebit_decomposition decomposition = { 1, &part };
  return status ? status
                : ebit_bound_by_parts (
                    context, channel, "approximate_degradability",
                    &decomposition, private, NULL, true, bounds);
}

enum ebit_status
ebit_bound_nearly_degradable (struct ebit_context *context,
                              const struct ebit_channel *channel,
                              struct ebit_bounds *bounds)
{
  return bound_nearly (context, channel, false, bounds);
}

enum ebit_status
ebit_bound_nearly_degradable_key (struct ebit_context *context,
                                  const struct ebit_channel *channel,
                                  struct ebit_bounds *bounds)
{
  return bound_nearly (context, channel, true, bounds);
}
