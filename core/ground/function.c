/* Calling a functional, from the border or from another function.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "function.h"

enum ebit_status
ebit_run_functional (struct ebit_context *context,
                     const struct ebit_functional *functional,
                     const struct ebit_value *const *arguments,
                     const struct ebit_value **result)
{
  const void *const callers = context->data;
  context->data = functional->data;
  const enum ebit_status status
      = functional->implementation (context, arguments, result);
  context->data = callers;
  return status;
}
