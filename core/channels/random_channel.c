/* Random channels from a seed.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "operations.h"

#include <math.h>
#include <stdio.h>

#include "channel_value.h"
#include "maps.h"
#include "random_matrix.h"

#define MAX_LEVELS 1024

struct shape
{
  size_t d_in, d_out, count;
  uint64_t seed;
};

static enum ebit_status
read_shape (struct ebit_context *context,
            const struct ebit_value *const *arguments, struct shape *shape)
{
  const struct ebit_range levels = { 1, MAX_LEVELS, false, false, true };
  double d_in, d_out, count, seed;
  enum ebit_status status
      = ebit_read_number (context, "d_in", arguments[0], &levels, NAN, &d_in);
  if (!status)
    status = ebit_read_number (context, "d_out", arguments[1], &levels, d_in,
                               &d_out);
  if (status)
    return status;
  const struct ebit_range counts
      = { ceil (d_in / d_out), d_in * d_out, false, false, true };
  status = ebit_read_number (context, "kraus", arguments[2], &counts,
                             d_in * d_out, &count);
  if (!status)
    status = ebit_read_number (context, "seed", arguments[3],
                               &ebit_range_of_seeds, NAN, &seed);
  if (status)
    return status;
  *shape = (struct shape){ (size_t)d_in, (size_t)d_out, (size_t)count,
                           (uint64_t)seed };
  return ebit_check_size (context, 3 * d_in * d_out * count);
}

/* A random isometry into output and environment, of which operator a is what
 * leaves the environment in its state a. */
static enum ebit_status
random_channel (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                const struct ebit_value **result)
{
  struct shape shape;
  enum ebit_status status = read_shape (context, arguments, &shape);
  if (status)
    return status;
  const size_t d_in = shape.d_in, d_out = shape.d_out;
  const size_t rows = d_out * shape.count;
  double complex *isometry
      = ebit_work (context, rows * d_in, sizeof *isometry);
  double complex *kraus = ebit_work (context, rows * d_in, sizeof *kraus);
  if (!isometry || !kraus)
    return EBIT_EMEMORY;
  status = ebit_random_isometry (context, rows, d_in, &shape.seed, isometry);
  if (status)
    return status;
  for (size_t a = 0; a < shape.count; a++)
    for (size_t i = 0; i < d_in; i++)
      for (size_t b = 0; b < d_out; b++)
        kraus[b + d_out * (i + d_in * a)] = isometry[a * d_out + b + i * rows];
  const struct ebit_channel channel = { .d_in = d_in,
                                        .d_out = d_out,
                                        .count = shape.count,
                                        .kraus = kraus,
                                        .has_kraus = true,
                                        .family = EBIT_FAMILY_KRAUS };
  return ebit_make_channel (context, &channel, result);
}

const struct ebit_functional ebit_random_channel_functional = {
  .name = "random_channel",
  .topic = "Channels",
  .summary = "A random channel, which follows from the seed",
  .n_parameters = 4,
  .parameters
  = { { "d_in", NULL, "levels of the input, a whole number in [1, 1024]" },
      { "d_out", "d_in", "levels of the output, a whole number in [1, 1024]" },
      { "kraus", "d_in * d_out",
        "number of Kraus operators, in [d_in/d_out, d_in d_out]; 1: an "
        "isometry" },
      { "seed", NULL, EBIT_MEANING_OF_SEED } },
  .implementation = random_channel,
};
