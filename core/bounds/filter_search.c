/* The best filters of a pair of qubits before recurrence and hashing, and the
 * best input of a qubit channel with a filter of the receiver.
 *
 * With M the eigenvector of the state's partial transpose to a negative
 * eigenvalue, as a matrix, and X^dag = M (i s_y)^{-1}, the filter X on the
 * first qubit leaves a state of fully entangled fraction above 1/2 (M., P. and
 * R. Horodecki, Phys. Rev. Lett. 78, 574): of every entangled state something
 * is distilled.  On the reference of a channel X is but another input.  From
 * there, and from no filter, the search varies both filters, each a triangular
 * matrix of determinant 1 times the one at the start: unitaries do not matter.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "filter_search.h"

#include <math.h>
#include <string.h>

#include "bell_frame.h"
#include "downhill_simplex.h"
#include "hermitian.h"
#include "subsystems.h"

/* No less negative eigenvalue of a partial transpose is taken for one. */
#define NEGATIVE 1e-12

#define VARIABLES 6
#define STEP 0.2
#define PRECISION 1e-7
#define EVALUATIONS 240

struct search
{
  const double complex *rho;
  bool of_channel; /* then the first filter costs nothing */
  double complex start[4];
  struct ebit_pair_protocol protocol;
};

/* y = T a, T = [[e^t, z], [0, e^-t]] from three numbers. */
static void
vary (const double x[3], const double complex a[4], double complex y[4])
{
  const double complex t[4] = { exp (x[0]), 0, x[1] + I * x[2], exp (-x[0]) };
  ebit_product (2, 2, 2, t, a, y);
}

/* Scales a filter to largest singular value 1; what is beyond counts not. */
static void
fill_protocol (const double *x, struct search *search)
{
  static const double complex one[4] = { 1, 0, 0, 1 };
  vary (x, search->start, search->protocol.filters[0]);
  vary (x + 3, one, search->protocol.filters[1]);
  for (size_t i = 0; i < 2; i++)
  {
    double norm = 0;
    for (size_t k = 0; k < 4; k++)
      norm += pow (cabs (search->protocol.filters[i][k]), 2);
    const double complex *f = search->protocol.filters[i];
    const double determinant = pow (cabs (f[0] * f[3] - f[1] * f[2]), 2);
    norm = sqrt ((norm + sqrt (fmax (0, norm * norm - 4 * determinant))) / 2);
    for (size_t k = 0; k < 4; k++)
      search->protocol.filters[i][k] /= norm;
  }
}

/* The frame and the rounds that are best after the filters, and the rate. */
static enum ebit_status
finish_protocol (struct ebit_context *context, const double complex rho[16],
                 bool thorough, struct ebit_pair_protocol *protocol,
                 double *rate)
{
  double complex filtered[16];
  double weights[4];
  *rate = 0;
  if (!(ebit_filter_pair (rho, protocol, filtered) > 0))
    return EBIT_OK;
  const enum ebit_status status
      = ebit_find_bell_frame (context, filtered, protocol->frame);
  if (status)
    return status;
  ebit_bell_weights_in_frame (filtered, protocol->frame, weights);
  protocol->recurrence = thorough ? ebit_search_recurrence (weights)
                                  : ebit_choose_recurrence (weights);
  return ebit_distil_pair (context, rho, protocol, rate);
}

/* The output for the input that the first filter makes, without its cost. */
static void
make_output (const double complex rho[16], const double complex filter[4],
             double complex output[16])
{
  struct ebit_pair_protocol first = ebit_plain_protocol ();
  memcpy (first.filters[0], filter, sizeof first.filters[0]);
  ebit_filter_pair (rho, &first, output);
}

/* Minus the rate. */
static enum ebit_status
evaluate (struct ebit_context *context, const double *x, double *value,
          void *data)
{
  struct search *search = data;
  double complex output[16];
  const double complex *rho = search->rho;
  double rate = 0;
  fill_protocol (x, search);
  struct ebit_pair_protocol *protocol = &search->protocol;
  struct ebit_pair_protocol second = ebit_plain_protocol ();
  if (search->of_channel)
  {
    make_output (rho, protocol->filters[0], output);
    memcpy (second.filters[1], protocol->filters[1], sizeof second.filters[1]);
    protocol = &second;
    rho = output;
  }
  const enum ebit_status status
      = finish_protocol (context, rho, false, protocol, &rate);
  *value = -rate;
  return status;
}

/* From there; false where nothing is entangled. */
static enum ebit_status
find_free_start (struct ebit_context *context, const double complex rho[16],
                 double complex start[4], bool *entangled)
{
  static const size_t dims[2] = { 2, 2 };
  double complex transposed[16], vectors[16];
  double values[4];
  ebit_transpose_second (dims, rho, transposed);
  const enum ebit_status status
      = ebit_hermitian_eigen (context, 4, transposed, values, vectors);
  *entangled = values[0] < -NEGATIVE;
  /* M_ij = v[2 i + j]; X^dag = M (i s_y)^{-1} = M [[0, -1], [1, 0]], so that
   * X_ji = conj (X^dag_ij) */
  for (size_t i = 0; i < 2; i++)
  {
    start[0 + 2 * i] = conj (vectors[2 * i + 1]);
    start[1 + 2 * i] = -conj (vectors[2 * i]);
  }
  return status;
}

/* From either start; the better one's protocol and rate. */
static enum ebit_status
descend (struct ebit_context *context, struct search *search,
         const double complex free_start[4], struct search *best, double *rate)
{
  static const double complex one[4] = { 1, 0, 0, 1 };
  enum ebit_status status = EBIT_OK;
  *rate = 0;
  for (size_t start = 0; start < 2 && !status; start++)
  {
    double x[VARIABLES] = { 0 };
    struct ebit_downhill_simplex descent = { .n = VARIABLES,
                                             .function = evaluate,
                                             .data = search,
                                             .step = STEP,
                                             .precision = PRECISION,
                                             .max_evaluations = EVALUATIONS };
    memcpy (search->start, start ? one : free_start, sizeof search->start);
    status = ebit_descend_simplex (context, &descent, x);
    if (status || !(-descent.value > *rate))
      continue;
    fill_protocol (x, search);
    *rate = -descent.value;
    *best = *search;
  }
  return status;
}

enum ebit_status
ebit_search_filters (struct ebit_context *context,
                     const double complex rho[16],
                     struct ebit_pair_protocol *protocol, double *rate)
{
  struct search search = { .rho = rho }, best = search;
  struct ebit_pair_protocol plain = ebit_plain_protocol ();
  double complex start[4];
  double found = 0;
  bool entangled = false;
  enum ebit_status status = find_free_start (context, rho, start, &entangled);
  if (status || !entangled)
    return status;
  status = finish_protocol (context, rho, true, &plain, &found);
  if (!status && found > *rate)
  {
    *protocol = plain;
    *rate = found;
  }
  if (!status)
    status = descend (context, &search, start, &best, &found);
  if (!status && found > *rate)
    status = finish_protocol (context, rho, true, &best.protocol, &found);
  if (!status && found > *rate)
  {
    *protocol = best.protocol;
    *rate = found;
  }
  return status;
}

enum ebit_status
ebit_search_output (struct ebit_context *context,
                    const double complex choi[16], double complex input[4])
{
  double complex state[16], start[4];
  struct search search = { .rho = state, .of_channel = true };
  struct search best = search;
  bool entangled = false;
  double rate;
  for (size_t i = 0; i < 16; i++)
    state[i] = choi[i] / 2;
  enum ebit_status status
      = find_free_start (context, state, start, &entangled);
  memset (input, 0, 4 * sizeof *input);
  input[0] = input[3] = 0.5;
  if (status || !entangled)
    return status;
  status = descend (context, &search, start, &best, &rate);
  if (status || !(rate > 0))
    return status;
  /* r = X^dag X/Tr, and the rest of X is a unitary of the sender */
  const double complex *x = best.protocol.filters[0];
  ebit_adjoint_product (2, 2, 2, x, x, input);
  ebit_hermitian_part (2, input, input);
  const double trace = ebit_trace (2, input);
  for (size_t i = 0; i < 4; i++)
    input[i] /= trace;
  return EBIT_OK;
}
