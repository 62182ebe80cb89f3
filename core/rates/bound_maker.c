/* Makers of the bounds values that candidates come from.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bound_maker.h"

enum ebit_status
ebit_make_value_of (struct ebit_context *context,
                    const struct ebit_maker *maker,
                    const struct ebit_channel *channel,
                    struct ebit_bounds *bounds,
                    const struct ebit_value **value)
{
  const size_t mark = ebit_work_mark (context);
  enum ebit_status status
      = maker->bound
            ? maker->bound (context, channel, bounds)
            : ebit_bound_channel (context, channel, maker->information,
                                  EBIT_RAINS_CHANNEL_TOLERANCE, bounds);
  if (!status)
    status = ebit_make_bounds (context, bounds, value);
  ebit_work_release (context, mark);
  return status;
}
