/* Calls of functions of one channel, as a C user makes them.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_UPPER_BOUND_CALLS_H
#define EBIT_TESTS_UPPER_BOUND_CALLS_H

#include "channel_calls.h"
#include "value.h"

/* Whether verify proves both ends; cite must know the methods of both. */
static inline bool
is_verified (const struct ebit_value *bounds)
{
  ebit_free (call1 (ebit_cite, bounds));
  struct ebit_value *proof = call1 (ebit_verify, bounds);
  const bool valid = number (proof, "valid") != 0;
  if (!valid)
    print_message ("%s\n", text (proof, "message"));
  ebit_free (proof);
  return valid;
}

/* The same bounds with `change` added to an element of a field, which verify
 * must refuse. */
static inline void
check_tampering (const struct ebit_value *bounds, const char *field,
                 size_t element, double change)
{
  double *x = (double *)ebit_field (bounds, field)->numbers + element;
  const double before = *x;
  *x += change;
  struct ebit_value *proof = call1 (ebit_verify, bounds);
  if (number (proof, "valid") != 0)
    fail_msg ("a change of %s went unnoticed", field);
  *x = before;
  ebit_free (proof);
}

/* A random channel as a value; free it with ebit_free. */
static inline struct ebit_value *
random_channel_value (size_t d_in, size_t d_out, size_t count, uint64_t *seed)
{
  struct ebit_context context = start_context ();
  const struct ebit_channel channel
      = random_channel (&context, d_in, d_out, count, seed);
  struct ebit_value *result = channel_value (&channel);
  end_context (&context);
  return result;
}

#endif /* EBIT_TESTS_UPPER_BOUND_CALLS_H */
