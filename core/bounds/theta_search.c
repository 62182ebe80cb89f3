/* The Theta information of any channel: of which maps, and on which support.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "theta_search.h"

#include <math.h>

#include "output_support.h"

/* A gap in bits beyond which the other search may do better. */
#define WIDE 1e-4

/* Of a map whose partial transpose is positive the norm is that for keys, with
 * fewer unknowns; often no other map is better, and the lower end tells. */
static enum ebit_status
search_transposed (struct ebit_context *context,
                   const struct ebit_channel *channel, double tol,
                   struct ebit_theta *result)
{
  const size_t d = channel->d_in, n = d * channel->d_out;
  const size_t dims[2] = { d, channel->d_out };
  struct ebit_theta found;
  enum ebit_status status
      = ebit_follow_theta (context, channel, true, tol, &found);
  *result = found;
  if (!status)
    status = ebit_make_theta_point (context, channel, false, &result->point);
  if (status)
    return status;
  ebit_copy_theta_point (d, n, &found.point, &result->point);
  ebit_split_theta_map (dims, &result->point);
  return ebit_theta_certificate (context, channel, false, &result->point,
                                 &result->lower, &result->upper);
}

static enum ebit_status
search_maps (struct ebit_context *context, const struct ebit_channel *channel,
             bool key, double tol, struct ebit_theta *result)
{
  struct ebit_theta other;
  if (key)
    return ebit_follow_theta (context, channel, true, tol, result);
  enum ebit_status status = search_transposed (context, channel, tol, result);
  if (status || result->upper - result->lower <= tol
      || ebit_time_is_up (context))
    return status;
  const double gap = result->upper - result->lower;
  status = ebit_follow_theta (context, channel, false, tol, &other);
  if (!status
      && (other.upper < result->upper
          || (gap > WIDE && other.upper - other.lower < gap)))
    *result = other;
  return status;
}

enum ebit_status
ebit_find_theta (struct ebit_context *context,
                 const struct ebit_channel *channel, bool key, double tol,
                 struct ebit_theta *result)
{
  struct ebit_channel reduced;
  struct ebit_support support;
  struct ebit_theta found = { .upper = INFINITY };
  enum ebit_status status
      = ebit_reduce_output (context, channel, &reduced, &support);
  if (!status)
    status = search_maps (context, &reduced, key, tol, &found);
  *result = found;
  if (status || support.full)
    return status;
  status = ebit_make_theta_point (context, channel, key, &result->point);
  if (!status)
    status = ebit_embed_theta_point (context, &support, &found.point,
                                     &result->point);
  return status
             ? status
             : ebit_theta_certificate (context, channel, key, &result->point,
                                       &result->lower, &result->upper);
}
