/* Making channels of operators, and what is done with channels.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "operations.h"

#include <stdio.h>

#include "channel_value.h"
#include "maps.h"

static const char topic[] = "Channels";

#define CHANNEL_PARAMETER                                                     \
  {                                                                           \
    "channel", NULL, "a channel with Kraus operators"                         \
  }

static enum ebit_status
refuse_size (struct ebit_context *context, const char *name, size_t n,
             size_t d, const char *reason)
{
  char has[64], allowed[96];
  snprintf (has, sizeof has, "%zu x %zu", n, n);
  snprintf (allowed, sizeof allowed, "%zu x %zu, %s", d, d, reason);
  return ebit_refuse (context, name, has, allowed);
}

/* ---- From matrices --------------------------------------------------- */

static enum ebit_status
kraus_channel (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct ebit_channel channel;
  const enum ebit_status status
      = ebit_read_kraus_list (context, "kraus", arguments[0], &channel);
  return status ? status : ebit_make_channel (context, &channel, result);
}

const struct ebit_functional ebit_kraus_channel_functional = {
  .name = "kraus_channel",
  .topic = topic,
  .summary = "Channel of given Kraus operators",
  .n_parameters = 1,
  .parameters = { { "kraus", NULL,
                    "list of d_out x d_in matrices, sum K^dag K = 1 to 1e-10 "
                    "d_in" } },
  .implementation = kraus_channel,
};

/* ---- To matrices ----------------------------------------------------- */

static enum ebit_status
kraus_operators (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 const struct ebit_value **result)
{
  struct ebit_channel channel;
  const enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (!status)
    *result = ebit_make_kraus_list (context, &channel);
  return status;
}

const struct ebit_functional ebit_kraus_operators_functional = {
  .name = "kraus_operators",
  .topic = topic,
  .summary = "Kraus operators of a channel",
  .n_parameters = 1,
  .parameters = { CHANNEL_PARAMETER },
  .implementation = kraus_operators,
};

static enum ebit_status
choi_state (struct ebit_context *context,
            const struct ebit_value *const *arguments,
            const struct ebit_value **result)
{
  struct ebit_channel channel;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (status)
    return status;
  const size_t n = channel.d_in * channel.d_out;
  status = ebit_check_size (context, (double)n * (double)n);
  if (status)
    return status;
  double complex *j = ebit_work (context, n * n, sizeof *j);
  if (!j)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, &channel, j);
  for (size_t i = 0; i < n * n; i++)
    j[i] /= (double)channel.d_in;
  *result = ebit_make_matrix (context, n, n, j);
  return EBIT_OK;
}

const struct ebit_functional ebit_choi_state_functional = {
  .name = "choi_state",
  .topic = topic,
  .summary = "Choi state of a channel: trace 1, reference first",
  .n_parameters = 1,
  .parameters = { CHANNEL_PARAMETER },
  .implementation = choi_state,
};

/* V = sum_a K_a (x) |a>: row (b, a) is b count + a, output first. */
static enum ebit_status
stinespring (struct ebit_context *context,
             const struct ebit_value *const *arguments,
             const struct ebit_value **result)
{
  struct ebit_channel channel;
  const enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (status)
    return status;
  const size_t size = channel.d_in * channel.d_out;
  double complex *v = ebit_work (context, size * channel.count, sizeof *v);
  if (!v)
    return EBIT_EMEMORY;
  for (size_t a = 0; a < channel.count; a++)
    for (size_t i = 0; i < size; i++)
      v[i * channel.count + a] = channel.kraus[i + a * size];
  *result = ebit_make_matrix (context, channel.d_out * channel.count,
                              channel.d_in, v);
  return EBIT_OK;
}

const struct ebit_functional ebit_stinespring_functional = {
  .name = "stinespring",
  .topic = topic,
  .summary = "Isometry into output and environment, output first",
  .n_parameters = 1,
  .parameters = { CHANNEL_PARAMETER },
  .implementation = stinespring,
};

static enum ebit_status
apply_channel (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct ebit_channel channel;
  size_t n;
  double complex *rho;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_read_operator (context, "rho", arguments[1], &n, &rho);
  if (status)
    return status;
  if (n != channel.d_in)
    return refuse_size (context, "rho", n, channel.d_in,
                        "as the channel's input is");
  const size_t d = channel.d_out;
  double complex *y = ebit_work (context, d * d, sizeof *y);
  if (!y)
    return EBIT_EMEMORY;
  status = ebit_channel_output (context, &channel, rho, y);
  if (!status)
    *result = ebit_make_matrix (context, d, d, y);
  return status;
}

const struct ebit_functional ebit_apply_channel_functional = {
  .name = "apply_channel",
  .topic = topic,
  .summary = "What a channel makes of a state",
  .n_parameters = 2,
  .parameters
  = { CHANNEL_PARAMETER,
      { "rho", NULL,
        "d_in x d_in matrix, a state or any other operator, a stack of "
        "them, or a ket" } },
  .implementation = apply_channel,
  .stack = 2,
};

/* ---- To channels ----------------------------------------------------- */

static enum ebit_status
complementary (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  struct ebit_channel channel, environment;
  enum ebit_status status
      = ebit_read_kraus_channel (context, "channel", arguments[0], &channel);
  if (!status)
    status = ebit_complementary_channel (context, &channel, &environment);
  return status ? status : ebit_make_channel (context, &environment, result);
}

const struct ebit_functional ebit_complementary_functional = {
  .name = "complementary",
  .topic = topic,
  .summary = "Channel to the environment of the Kraus operators as given",
  .n_parameters = 1,
  .parameters = { CHANNEL_PARAMETER },
  .implementation = complementary,
};

static enum ebit_status
read_pair (struct ebit_context *context, const char *const names[2],
           const struct ebit_value *const *arguments,
           struct ebit_channel channels[2])
{
  for (size_t i = 0; i < 2; i++)
  {
    const enum ebit_status status = ebit_read_kraus_channel (
        context, names[i], arguments[i], &channels[i]);
    if (status)
      return status;
  }
  return EBIT_OK;
}

static enum ebit_status
compose_channel (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 const struct ebit_value **result)
{
  static const char *const names[] = { "second", "first" };
  struct ebit_channel pair[2], composed;
  enum ebit_status status = read_pair (context, names, arguments, pair);
  if (status)
    return status;
  if (pair[1].d_out != pair[0].d_in)
  {
    char has[64], allowed[96];
    snprintf (has, sizeof has, "a channel to dimension %zu", pair[1].d_out);
    snprintf (allowed, sizeof allowed, "to dimension %zu, where second begins",
              pair[0].d_in);
    return ebit_refuse (context, "first", has, allowed);
  }
  status = ebit_compose_channels (context, &pair[0], &pair[1], &composed);
  return status ? status : ebit_make_channel (context, &composed, result);
}

const struct ebit_functional ebit_compose_channel_functional = {
  .name = "compose_channel",
  .topic = topic,
  .summary = "Two channels one after the other: second after first",
  .n_parameters = 2,
  .parameters
  = { { "second", NULL, "channel with Kraus operators, applied last" },
      { "first", NULL, "channel with Kraus operators, applied first" } },
  .implementation = compose_channel,
};

static enum ebit_status
tensor_channel (struct ebit_context *context,
                const struct ebit_value *const *arguments,
                const struct ebit_value **result)
{
  static const char *const names[] = { "a", "b" };
  struct ebit_channel pair[2], product;
  enum ebit_status status = read_pair (context, names, arguments, pair);
  if (!status)
    status = ebit_tensor_channels (context, &pair[0], &pair[1], &product);
  return status ? status : ebit_make_channel (context, &product, result);
}

const struct ebit_functional ebit_tensor_channel_functional = {
  .name = "tensor_channel",
  .topic = topic,
  .summary = "Two channels side by side, systems of a before those of b",
  .n_parameters = 2,
  .parameters
  = { { "a", NULL, "channel with Kraus operators, of subsystem 1" },
      { "b", NULL, "channel with Kraus operators, of subsystem 2" } },
  .implementation = tensor_channel,
};
