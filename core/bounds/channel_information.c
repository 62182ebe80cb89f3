/* Greatest coherent, reverse coherent and mutual information.
 *
 * Where the information is concave, by Newton's method; elsewhere by
 * quasi-Newton ascents from many inputs.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "channel_information.h"

#include <math.h>
#include <string.h>

#include "information_ascent.h"
#include "information_search.h"
#include "scalar.h"

/* The ends and the status out of the best input and its tangent. */
static void
conclude (double error, double tangent, bool concave,
          struct ebit_information *result)
{
  result->upper = concave ? tangent / EBIT_LN2 + error : INFINITY;
  if (result->upper <= error || result->lower <= 1e-13)
    result->lower = 0;
  else
    result->lower -= error;
  result->upper = fmax (result->upper, result->lower);
  if (!concave)
    result->status = EBIT_ACHIEVABLE;
  else if (result->upper <= error)
  {
    result->upper = 0;
    result->status = EBIT_EXACT;
  }
  else
    result->status = ebit_status_of_gap (result->lower, result->upper,
                                         EBIT_BOUNDS_TOLERANCE);
}

static enum ebit_status
maximise (struct ebit_context *context, const struct ebit_channel *channel,
          enum ebit_information_quantity kind, bool concave,
          struct ebit_information *result)
{
  struct ebit_channel minimal;
  struct ebit_information_ascent ascent = { .tangent = INFINITY };
  double value = 0, error = 0;
  enum ebit_status status
      = ebit_information_reduce (context, channel, &minimal, &error);
  if (!status)
    status = ebit_information_open_ascent (context, &minimal, kind, &ascent);
  if (!status && concave)
  {
    status = ebit_information_ascend (context, &ascent, result->state,
                                      &result->steps);
    value = ascent.point.value;
  }
  else if (!status)
    status = ebit_search_information (context, &ascent.point, result->state,
                                      &value, &result->steps);
  result->lower = value / EBIT_LN2;
  const bool inside = ascent.point.least > 0; /* else it is no tangent */
  conclude (error, inside ? ascent.tangent : INFINITY, concave, result);
  return status;
}

static enum ebit_status
start (struct ebit_context *context, const struct ebit_channel *channel,
       enum ebit_information_quantity kind, bool concave,
       struct ebit_information *result)
{
  const size_t d = channel->d_in;
  *result = (struct ebit_information){ .status = EBIT_ACHIEVABLE };
  result->state = ebit_work (context, d * d, sizeof *result->state);
  if (!result->state)
    return EBIT_EMEMORY;
  const size_t mark = ebit_work_mark (context);
  const enum ebit_status status
      = maximise (context, channel, kind, concave, result);
  ebit_work_release (context, mark);
  return status;
}

enum ebit_status
ebit_maximise_reverse_information (struct ebit_context *context,
                                   const struct ebit_channel *channel,
                                   struct ebit_information *result)
{
  return start (context, channel, EBIT_REVERSE, true, result);
}

enum ebit_status
ebit_maximise_coherent_information (struct ebit_context *context,
                                    const struct ebit_channel *channel,
                                    bool concave,
                                    struct ebit_information *result)
{
  return start (context, channel, EBIT_COHERENT, concave, result);
}

enum ebit_status
ebit_maximise_mutual_information (struct ebit_context *context,
                                  const struct ebit_channel *channel,
                                  struct ebit_information *result)
{
  return start (context, channel, EBIT_MUTUAL, true, result);
}
