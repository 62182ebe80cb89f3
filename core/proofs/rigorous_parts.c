/* Bounds values that are parts of others, with rounding included.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous_parts.h"

enum ebit_status
ebit_prove_part_rigorously (struct ebit_context *context,
                            const struct ebit_value *nested,
                            struct ebit_rigorous *proof, bool upper)
{
  struct ebit_rigorous part;
  if (!nested)
    return EBIT_OK;
  const enum ebit_status status
      = ebit_prove_rigorously (context, nested, &part);
  if (status)
    return status;
  if (upper)
    ebit_reduce_upper (proof, part.upper);
  else
    ebit_raise_lower (proof, part.lower);
  if (part.missing[upper])
    proof->missing[upper] = part.missing[upper];
  ebit_add_object (proof, part.objects, part.distance);
  return EBIT_OK;
}
