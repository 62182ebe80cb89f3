/* What filters, recurrence and hashing distil of a state of two qubits.
 *
 * Of any filters, frame and rounds, all of which local operations and messages
 * carry out, this is a rate that is attained.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "distilled_pair.h"

#include <math.h>
#include <string.h>

#include "bell_frame.h"
#include "certificate_fields.h"
#include "hermitian.h"
#include "subsystems.h"
#include "two_qubit.h"

/* What rounding leaves of the orthogonality of a frame; it is what the weights
 * of the Bell states may be off by. */
#define FRAME_ROUNDING 1e-14

/* The largest singular value is taken to be larger by so much. */
#define NORM_ROUNDING 4e-16

struct ebit_pair_protocol
ebit_plain_protocol (void)
{
  struct ebit_pair_protocol plain = { .recurrence = { 0 } };
  for (size_t i = 0; i < 2; i++)
    plain.filters[i][0] = plain.filters[i][3] = 1;
  return plain;
}

static double
square (double complex z)
{
  return creal (z) * creal (z) + cimag (z) * cimag (z);
}

/* The squared largest singular value of a 2 x 2 matrix: (t + sqrt (t^2 - 4
 * |det|^2))/2, t the sum of |x_ij|^2. */
static double
squared_norm (const double complex x[4])
{
  double trace = 0;
  for (size_t i = 0; i < 4; i++)
    trace += square (x[i]);
  const double determinant = square (x[0] * x[3] - x[1] * x[2]);
  return (trace + sqrt (fmax (0, trace * trace - 4 * determinant))) / 2;
}

double
ebit_filter_pair (const double complex rho[16],
                  const struct ebit_pair_protocol *protocol,
                  double complex filtered[16])
{
  double complex both[16], work[16];
  double scale = 1;
  for (size_t i = 0; i < 2; i++)
    scale *= fmax (1, squared_norm (protocol->filters[i])
                          * (1 + 2 * NORM_ROUNDING));
  ebit_kron (2, 2, protocol->filters[0], 2, 2, protocol->filters[1], both);
  ebit_congruence (4, 4, both, rho, work, filtered);
  ebit_hermitian_part (4, filtered, filtered);
  const double trace = ebit_trace (4, filtered);
  for (size_t i = 0; i < 16 && trace > 0; i++)
    filtered[i] /= trace;
  return trace / scale;
}

enum ebit_status
ebit_distil_pair (struct ebit_context *context, const double complex rho[16],
                  const struct ebit_pair_protocol *protocol, double *rate)
{
  double complex filtered[16];
  double weights[4];
  struct ebit_two_qubit pair;
  const double probability = ebit_filter_pair (rho, protocol, filtered);
  *rate = 0;
  if (!(probability > 0))
    return EBIT_OK;
  ebit_pack_two_qubit (filtered, &pair);
  const struct ebit_entropies s = ebit_two_qubit_entropies (&pair);
  ebit_bell_weights_in_frame (filtered, protocol->frame, weights);
  *rate = probability
          * fmax (ebit_hashing_of (&s),
                  ebit_recurrence_rate (weights, &protocol->recurrence));
  return ebit_poll_if_due (context);
}

/* ---- From a certificate ---------------------------------------------- */

/* A real orthogonal 4 x 4 matrix, to rounding. */
static enum ebit_status
read_frame (struct ebit_context *context, const struct ebit_value *value,
            double frame[16])
{
  size_t rows, columns;
  double complex *x;
  const enum ebit_status status
      = ebit_read_matrix (context, "frame", value, &rows, &columns, &x);
  if (status)
    return status;
  double defect = rows == 4 && columns == 4 ? 0 : 1;
  for (size_t i = 0; i < 16 && defect == 0; i++)
    frame[i] = creal (x[i]);
  for (size_t j = 0; j < 4 && defect < FRAME_ROUNDING; j++)
    for (size_t i = 0; i < 4; i++)
    {
      double sum = i == j ? -1 : 0;
      for (size_t k = 0; k < 4; k++)
        sum += frame[k + 4 * i] * frame[k + 4 * j];
      defect = fmax (defect, fabs (sum));
    }
  return defect < FRAME_ROUNDING
             ? EBIT_OK
             : ebit_refuse_kind (context, "frame", value,
                                 "a real orthogonal 4 x 4 matrix");
}

enum ebit_status
ebit_read_partners (struct ebit_context *context,
                    const struct ebit_value *bounds,
                    struct ebit_recurrence *recurrence)
{
  static const struct ebit_range errors = { 1, 3, false, false, true };
  const struct ebit_value *value = ebit_field (bounds, "partners");
  const double *partners;
  recurrence->rounds = 0;
  if (value && ebit_length (value) == 0)
    return EBIT_OK;
  const enum ebit_status status = ebit_read_vector (
      context, "partners", value, &errors, &recurrence->rounds, &partners);
  if (status)
    return status;
  if (recurrence->rounds > EBIT_MAX_ROUNDS)
    return ebit_refuse_kind (context, "partners", value, "shorter");
  memcpy (recurrence->partners, partners,
          recurrence->rounds * sizeof *partners);
  return EBIT_OK;
}

enum ebit_status
ebit_read_pair_protocol (struct ebit_context *context,
                         const struct ebit_value *bounds,
                         struct ebit_pair_protocol *protocol)
{
  static const char *const names[] = { "filter_a", "filter_b" };
  *protocol = ebit_plain_protocol ();
  enum ebit_status status
      = read_frame (context, ebit_field (bounds, "frame"), protocol->frame);
  if (!status)
    status = ebit_read_partners (context, bounds, &protocol->recurrence);
  for (size_t i = 0; i < 2 && !status; i++)
  {
    double complex *filter;
    if (!ebit_field (bounds, names[i]))
      continue;
    status = ebit_read_matrix_field (context, bounds, names[i], 2, &filter);
    if (!status)
      memcpy (protocol->filters[i], filter, sizeof protocol->filters[i]);
  }
  return status;
}
