/* The C spelling of every function: `ebit_rains` calls "rains".
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "precision.h"

#include "ebit.h"

#define FUNCTION(name)                                                        \
  enum ebit_status ebit_##name (                                              \
      size_t n, const struct ebit_value *const *arguments,                    \
      const struct ebit_options *options, struct ebit_value **result,         \
      struct ebit_error *error)                                               \
  {                                                                           \
    return ebit_call (#name, n, arguments, options, result, error);           \
  }
#define CALCULATOR(name) FUNCTION (name)

#include "function_list.h"
