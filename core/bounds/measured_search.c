/* A direction of least measured entropy: the best of a spiral on half of the
 * sphere, followed down.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measured_search.h"

#include <math.h>
#include <string.h>

#include "scalar.h"

/* Steps along the axes, halved where none leads down. */
static enum ebit_status
descend (struct ebit_context *context, struct ebit_measured *state,
         double step, double n[3], double *entropy)
{
  while (step > 1e-10 && !ebit_time_is_up (context))
  {
    bool better = false;
    for (size_t k = 0; k < 6; k++)
    {
      double tried[3], value;
      memcpy (tried, n, sizeof tried);
      tried[k / 2] += k % 2 ? step : -step;
      ebit_normalise_direction (tried);
      const enum ebit_status status
          = ebit_measured_entropy (context, state, tried, &value);
      if (status)
        return status;
      if (value >= *entropy)
        continue;
      memcpy (n, tried, sizeof tried);
      *entropy = value;
      better = true;
    }
    if (!better)
      step /= 2;
  }
  return EBIT_OK;
}

enum ebit_status
ebit_minimise_measured (struct ebit_context *context,
                        struct ebit_measured *state, double n[3],
                        double *entropy)
{
  enum
  {
    DIRECTIONS = 96,
    STARTS = 4
  };
  double start[STARTS][3], value[STARTS];
  for (size_t s = 0; s < STARTS; s++)
    value[s] = INFINITY;
  for (size_t k = 0; k < DIRECTIONS; k++) /* a spiral on half of the sphere */
  {
    const double z = ((double)k + 0.5) / DIRECTIONS, r = sqrt (1 - z * z);
    const double angle = (double)k * EBIT_PI * (3 - sqrt (5));
    const double tried[3] = { r * cos (angle), r * sin (angle), z };
    double found;
    if (k >= STARTS && ebit_time_is_up (context))
      break;
    const enum ebit_status status
        = ebit_measured_entropy (context, state, tried, &found);
    if (status)
      return status;
    size_t worst = 0;
    for (size_t s = 1; s < STARTS; s++)
      if (value[s] > value[worst])
        worst = s;
    if (found >= value[worst])
      continue;
    value[worst] = found;
    memcpy (start[worst], tried, sizeof tried);
  }
  *entropy = INFINITY;
  for (size_t s = 0; s < STARTS; s++)
  {
    const enum ebit_status status
        = descend (context, state, 0.2, start[s], &value[s]);
    if (status)
      return status;
    if (value[s] >= *entropy)
      continue;
    *entropy = value[s];
    memcpy (n, start[s], sizeof start[s]);
  }
  return EBIT_OK;
}
