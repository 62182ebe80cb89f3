/* Channels and capacities for the tests, across the border.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_CAPACITY_CALLS_H
#define EBIT_TESTS_CAPACITY_CALLS_H

#include "channel_calls.h"

static inline struct ebit_value *
channel1 (const char *family, double x)
{
  struct ebit_value *a = ebit_numbers (1, &x);
  struct ebit_value *channel
      = call_by_name (family, 1, (const struct ebit_value *[]){ a });
  ebit_free (a);
  return channel;
}

static inline struct ebit_value *
channel2 (const char *family, double x, double y)
{
  struct ebit_value *a = ebit_numbers (1, &x), *b = ebit_numbers (1, &y);
  struct ebit_value *channel
      = call_by_name (family, 2, (const struct ebit_value *[]){ a, b });
  ebit_free (a);
  ebit_free (b);
  return channel;
}

/* A random channel of a qubit with that many Kraus operators, mixed with the
 * identity to the weight `noise`, without a family. */
static inline struct ebit_value *
random_qubit_channel (size_t count, double noise, uint64_t *seed)
{
  struct ebit_context context = start_context ();
  struct ebit_channel drawn = random_channel (&context, 2, 2, count, seed);
  double complex *kraus = ebit_work (&context, 4 * (count + 1), sizeof *kraus);
  for (size_t i = 0; i < 4 * count; i++)
    kraus[i] = sqrt (noise) * drawn.kraus[i];
  kraus[4 * count] = kraus[4 * count + 3] = sqrt (1 - noise);
  drawn.kraus = kraus;
  drawn.count = count + 1;
  struct ebit_value *channel = channel_value (&drawn);
  end_context (&context);
  return channel;
}

static inline struct ebit_value *
capacity (const char *name, const struct ebit_value *channel)
{
  return call_by_name (name, 1, &channel);
}

static inline struct ebit_value *
key_capacity (const struct ebit_value *channel)
{
  struct ebit_value *task = ebit_text ("key");
  struct ebit_value *bounds
      = call (ebit_two_way_capacity, 2,
              (const struct ebit_value *[]){ channel, task });
  ebit_free (task);
  return bounds;
}

static inline struct ebit_value *
epr (const struct ebit_value *first, const struct ebit_value *second)
{
  return call (ebit_epr_capacity, 2,
               (const struct ebit_value *[]){ first, second });
}

/* E(N1, N2) with verify's consent; frees the channels. */
static inline struct ebit_value *
take_epr (struct ebit_value *first, struct ebit_value *second)
{
  struct ebit_value *bounds = epr (first, second);
  check_valid (bounds, true, "");
  ebit_free (first);
  ebit_free (second);
  return bounds;
}

static inline struct ebit_value *
ghz (size_t n, const struct ebit_value *const *channels,
     const char *communication)
{
  struct ebit_value *list = ebit_list (n, NULL, channels);
  struct ebit_value *word = ebit_text (communication);
  struct ebit_value *bounds = call (
      ebit_ghz_capacity, 2, (const struct ebit_value *[]){ list, word });
  ebit_free (list);
  ebit_free (word);
  return bounds;
}

/* The row of the first candidate with that method; their number where none
 * is. */
static inline size_t
candidate_row (const struct ebit_value *bounds, const char *method)
{
  const struct ebit_value *methods
      = ebit_field (ebit_field (bounds, "candidates"), "method");
  size_t i = 0;
  while (i < methods->extent[0] && strcmp (methods->texts[i], method) != 0)
    i++;
  return i;
}

/* Its value; NaN where none is. */
static inline double
candidate (const struct ebit_value *bounds, const char *method)
{
  const struct ebit_value *values
      = ebit_field (ebit_field (bounds, "candidates"), "value");
  const size_t i = candidate_row (bounds, method);
  return i < values->extent[0] ? values->numbers[i] : (double)NAN;
}

/* Its side, "lower", "upper", "printed" ...; "" where none is. */
static inline const char *
candidate_side (const struct ebit_value *bounds, const char *method)
{
  const struct ebit_value *sides
      = ebit_field (ebit_field (bounds, "candidates"), "side");
  const size_t i = candidate_row (bounds, method);
  return i < sides->extent[0] ? sides->texts[i] : "";
}

/* Both ends, and verify's consent; frees the bounds. */
static inline void
check_ends (struct ebit_value *bounds, double lower, double upper,
            double tolerance)
{
  check_close (number (bounds, "lower"), lower, tolerance);
  check_close (number (bounds, "upper"), upper, tolerance);
  check_valid (bounds, true, "");
  ebit_free (bounds);
}

#endif /* EBIT_TESTS_CAPACITY_CALLS_H */
