/* Channels of Choi states: of one that is given, and of the one nearest to
 * what is given.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "operations.h"

#include <math.h>
#include <stdio.h>

#include "channel_projection.h"
#include "channel_value.h"
#include "hermitian.h"
#include "kraus_isometry.h"
#include "maps.h"
#include "state_projection.h"
#include "subsystems.h"

/* Beyond what rounding leaves of Kraus operators from a Choi state, per
 * dimension of the input, they are made to preserve the trace. */
#define MARGINAL_ROUNDING 1e-14

/* What is that large is no Choi state, nor one that was not divided by the
 * number of counts; the search has 16 digits, of which it needs 10. */
#define LARGEST 1e6

static const char topic[] = "Channels";

/* ---- What is a Choi state -------------------------------------------- */

static enum ebit_status
refuse_choi (struct ebit_context *context, const char *has,
             const char *allowed, double missing)
{
  char text[128];
  snprintf (text, sizeof text, "%s%s", allowed,
            missing <= EBIT_NEARLY ? "; nearest_channel makes one" : "");
  return ebit_refuse (context, "choi", has, text);
}

/* Refuses what is not Hermitian or has no maximally mixed marginal on the
 * reference, to the tolerance of a Kraus set (which J = d_in choi meets). */
static enum ebit_status
check_choi (struct ebit_context *context, const size_t dims[2],
            const double complex *choi)
{
  const double d = (double)dims[0];
  const size_t n = dims[0] * dims[1];
  char number[32], has[96];
  const double defect = ebit_hermitian_defect (n, choi);
  if (defect > EBIT_TOLERANCE)
  {
    ebit_describe_beyond (defect, EBIT_TOLERANCE, 3, number, sizeof number);
    snprintf (has, sizeof has, "a matrix %s away from Hermitian", number);
    return refuse_choi (context, has, "Hermitian to 1e-10", defect);
  }
  const double trace = ebit_trace (n, choi);
  if (fabs (trace - 1) > EBIT_TOLERANCE * d)
  {
    snprintf (has, sizeof has, "of trace %.15g", trace);
    return refuse_choi (context, has,
                        "a Choi state, of trace 1 (the Choi matrix divided "
                        "by the dimension of the input)",
                        fabs (trace - 1));
  }
  double complex *marginal
      = ebit_work (context, dims[0] * dims[0], sizeof *marginal);
  if (!marginal)
    return EBIT_EMEMORY;
  ebit_trace_out_second (dims, choi, marginal);
  double largest = 0;
  for (size_t i = 0; i < dims[0] * dims[0]; i++)
    largest = fmax (largest,
                    cabs (marginal[i] - (i % (dims[0] + 1) == 0 ? 1 / d : 0)));
  if (largest <= EBIT_TOLERANCE)
    return EBIT_OK;
  snprintf (has, sizeof has,
            "a state whose marginal on subsystem 1 differs from 1/%zu by %.3g",
            dims[0], largest);
  return refuse_choi (context, has,
                      "maximally mixed there: the reference comes first",
                      largest);
}

/* Refuses negative eigenvalues beyond rounding. */
static enum ebit_status
check_positive (struct ebit_context *context, size_t n,
                const double complex *choi)
{
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  const enum ebit_status status
      = ebit_hermitian_eigen (context, n, choi, values, NULL);
  if (status || values[0] >= -EBIT_TOLERANCE)
    return status;
  char number[32], has[96];
  ebit_describe_beyond (values[0], -EBIT_TOLERANCE, 3, number, sizeof number);
  snprintf (has, sizeof has, "a matrix with the eigenvalue %s", number);
  return refuse_choi (context, has, "positive to 1e-10", -values[0]);
}

/* ---- The channel of it ------------------------------------------------ */

/* The channel of a matrix that is a Choi state to the tolerance: what is
 * beyond rounding is made up for. */
static enum ebit_status
make_channel (struct ebit_context *context, const size_t dims[2],
              double complex *choi, struct ebit_channel *channel)
{
  const double d = (double)dims[0];
  const size_t n = dims[0] * dims[1];
  double defect;
  for (size_t i = 0; i < n * n; i++)
    choi[i] *= d;
  enum ebit_status status
      = ebit_channel_from_choi (context, dims[0], dims[1], choi, channel);
  if (!status)
    status = ebit_trace_preservation_defect (context, channel, &defect);
  if (!status && defect > MARGINAL_ROUNDING * d)
    status = ebit_nearest_isometry (context, channel);
  return status;
}

static enum ebit_status
choi_channel (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  size_t n, dims[2];
  double complex *choi;
  struct ebit_channel channel;
  enum ebit_status status
      = ebit_read_operator (context, "choi", arguments[0], &n, &choi);
  if (!status)
    status = ebit_read_dims (context, "dims", arguments[1], n, dims);
  if (!status)
    status = check_choi (context, dims, choi);
  if (status)
    return status;
  ebit_hermitian_part (n, choi, choi);
  status = check_positive (context, n, choi);
  if (!status)
    status = make_channel (context, dims, choi, &channel);
  return status ? status : ebit_make_channel (context, &channel, result);
}

const struct ebit_functional ebit_choi_channel_functional = {
  .name = "choi_channel",
  .topic = topic,
  .summary = "Channel of a given Choi state",
  .n_parameters = 2,
  .parameters
  = { { "choi", NULL,
        "Choi state: trace 1, reference first, maximally mixed there" },
      { "dims", "[d d]", "[d_in d_out], dimensions of the subsystems" } },
  .implementation = choi_channel,
};

/* ---- From data ------------------------------------------------------- */

/* The Choi state that operators have, whether they preserve the trace or not.
 */
static enum ebit_status
read_choi_of_operators (struct ebit_context *context,
                        const struct ebit_value *const *arguments,
                        size_t dims[2], double complex **choi)
{
  struct ebit_channel channel;
  enum ebit_status status
      = ebit_read_operators (context, "choi", arguments[0], &channel);
  if (!status && !ebit_is_missing (arguments[1]))
    status = ebit_refuse_kind (context, "dims", arguments[1],
                               "missing, since choi is a list of operators");
  if (status)
    return status;
  const size_t n = channel.d_in * channel.d_out;
  *choi = ebit_work (context, n * n, sizeof **choi);
  if (!*choi)
    return EBIT_EMEMORY;
  ebit_choi_matrix (context, &channel, *choi);
  for (size_t i = 0; i < n * n; i++)
    (*choi)[i] /= (double)channel.d_in;
  dims[0] = channel.d_in;
  dims[1] = channel.d_out;
  return EBIT_OK;
}

static enum ebit_status
read_choi (struct ebit_context *context,
           const struct ebit_value *const *arguments, size_t dims[2],
           double complex **choi)
{
  const struct ebit_value *value = arguments[0];
  size_t n;
  if (value && value->kind == EBIT_LIST && !value->names)
    return read_choi_of_operators (context, arguments, dims, choi);
  const enum ebit_status status
      = ebit_read_operator (context, "choi", value, &n, choi);
  return status ? status
                : ebit_read_dims (context, "dims", arguments[1], n, dims);
}

/* The channel, and the distance of its Choi state from what was given. */
static enum ebit_status
make_nearest (struct ebit_context *context, const size_t dims[2],
              const double complex *given, double complex *choi,
              const struct ebit_value **result)
{
  const size_t n = dims[0] * dims[1];
  struct ebit_channel channel;
  const struct ebit_value *made = NULL;
  enum ebit_status status = make_channel (context, dims, choi, &channel);
  if (!status)
    status = ebit_make_channel (context, &channel, &made);
  if (status)
    return status;
  ebit_choi_matrix (context, &channel, choi);
  for (size_t i = 0; i < n * n; i++)
    choi[i] /= (double)dims[0];
  struct ebit_value *pair = ebit_make_list (context, EBIT_LIST, NULL, 2);
  status = ebit_add (context, pair, "channel", made);
  if (!status)
    status = ebit_add (
        context, pair, "distance",
        ebit_make_number (context, ebit_distance (n * n, given, choi)));
  *result = pair;
  return status;
}

static enum ebit_status
nearest_channel (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 const struct ebit_value **result)
{
  size_t dims[2];
  double complex *given;
  enum ebit_status status = read_choi (context, arguments, dims, &given);
  const size_t n = status ? 0 : dims[0] * dims[1];
  if (!status)
    status = ebit_refuse_large (context, "choi", n, given, LARGEST);
  if (status)
    return status;
  double complex *h = ebit_work (context, n * n, sizeof *h);
  double complex *choi = ebit_work (context, n * n, sizeof *choi);
  if (!h || !choi)
    return EBIT_EMEMORY;
  ebit_hermitian_part (n, given, h);
  status = ebit_nearest_choi (context, dims, h, choi);
  return status ? status : make_nearest (context, dims, given, choi, result);
}

const struct ebit_functional ebit_nearest_channel_functional = {
  .name = "nearest_channel",
  .topic = topic,
  .summary = "Channel nearest to noisy or rounded data, and how far it is",
  .n_parameters = 2,
  .parameters
  = { { "choi", NULL,
        "matrix near a Choi state (trace 1, reference first), or list of "
        "operators near a Kraus set" },
      { "dims", "[d d]", "[d_in d_out], dimensions of the subsystems" } },
  .implementation = nearest_channel,
};
