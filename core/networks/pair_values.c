/* Which upper values of merged edges an upper end is made of.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pair_values.h"

#include <math.h>
#include <string.h>

enum ebit_status
ebit_find_pair_values (struct ebit_context *context,
                       const struct ebit_merged_edges *merged, bool is_path,
                       const char *method, const double **values)
{
  const bool is_squashed = strstr (method, "_squashed") != NULL;
  const size_t edges = merged->graph.edges;
  *values = is_squashed ? merged->upper_squashed : merged->upper;
  if (!is_path && *values)
    return EBIT_OK;
  double *each = ebit_work (context, edges + 1, sizeof *each);
  if (!each)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < edges; k++)
  {
    const double squashed
        = merged->upper_squashed ? merged->upper_squashed[k] : INFINITY;
    each[k] = is_path ? fmin (merged->upper[k], squashed) : squashed;
  }
  *values = each;
  return EBIT_OK;
}
