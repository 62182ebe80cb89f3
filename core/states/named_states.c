/* States of a ket, Werner states, isotropic states.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "named_states.h"

#include <math.h>

#include "ket_text.h"
#include "subsystem_arguments.h"
#include "value.h"

/* ---- Of a ket -------------------------------------------------------- */

static enum ebit_status
read_ket (struct ebit_context *context, const struct ebit_value *value,
          size_t *n, double complex **psi)
{
  size_t rows, columns;
  const enum ebit_status status
      = ebit_read_matrix (context, "psi", value, &rows, &columns, psi);
  if (status)
    return status;
  if (rows != 1 && columns != 1)
    return ebit_refuse_kind (context, "psi", value, "a vector");
  *n = rows * columns;
  if (*n > EBIT_MAX_NAMED_ORDER)
    return ebit_refuse_kind (context, "psi", value,
                             "of 4096 elements at most");
  return EBIT_OK;
}

/* The elements over the norm, which is 0 where all of them are; over the
 * largest of them first, lest squares vanish or overflow. */
static double
normalise (size_t n, double complex *psi)
{
  double largest = 0, square = 0;
  for (size_t i = 0; i < n; i++)
    largest
        = fmax (largest, fmax (fabs (creal (psi[i])), fabs (cimag (psi[i]))));
  if (largest == 0)
    return 0;
  for (size_t i = 0; i < n; i++)
  {
    psi[i] /= largest;
    square
        += creal (psi[i]) * creal (psi[i]) + cimag (psi[i]) * cimag (psi[i]);
  }
  const double norm = sqrt (square);
  for (size_t i = 0; i < n; i++)
    psi[i] /= norm;
  return norm;
}

static enum ebit_status
pure_state (struct ebit_context *context,
            const struct ebit_value *const *arguments,
            const struct ebit_value **result)
{
  size_t n = 0;
  double complex *psi = NULL;
  const bool is_text = arguments[0] && arguments[0]->kind == EBIT_TEXTS;
  const enum ebit_status status
      = is_text ? ebit_read_ket_text (context, "psi", arguments[0], &n, &psi)
                : read_ket (context, arguments[0], &n, &psi);
  if (status)
    return status;
  bool is_complex = false;
  for (size_t i = 0; is_text && i < n; i++)
    is_complex = is_complex || cimag (psi[i]) != 0;
  if (normalise (n, psi) == 0)
    return ebit_refuse (context, "psi", "0", "a vector that is not zero");
  double complex *rho = ebit_work (context, n * n, sizeof *rho);
  if (!rho)
    return EBIT_EMEMORY;
  ebit_projector (n, psi, rho);
  *result = is_complex ? ebit_make_matrix (context, n, n, rho)
                       : ebit_make_like (context, arguments[0], n, rho);
  return EBIT_OK;
}

const struct ebit_functional ebit_pure_state_functional = {
  .name = "pure_state",
  .topic = "States",
  .summary = "Density matrix of a ket, whose norm is made 1",
  .n_parameters = 1,
  .parameters
  = { { "psi", NULL,
        "amplitudes, a vector of 4096 elements at most, or a sum of kets such "
        "as \"00+11\" or \"01-i10\"" } },
  .implementation = pure_state,
};

/* ---- Werner and isotropic states ------------------------------------- */

/* F phi+ + (1-F) (1 - phi+)/(d^2-1), phi+ = sum |ii>/sqrt d. */
static void
fill_isotropic (size_t d, double fidelity, double *rho)
{
  const size_t n = d * d;
  const double other = (1 - fidelity) / (double)(n - 1);
  const double coherence = (fidelity - other) / (double)d;
  for (size_t i = 0; i < n; i++)
    rho[i + i * n] = other;
  for (size_t i = 0; i < n; i += d + 1)
    for (size_t j = 0; j < n; j += d + 1)
      rho[i + j * n] += coherence;
}

/* A matrix for one fidelity, a stack for several. */
static enum ebit_status
make_isotropic (struct ebit_context *context, const struct ebit_value *value,
                size_t d, const struct ebit_value **result)
{
  const struct ebit_range range = { 0, 1, false, false, false };
  size_t count;
  const double *fidelity;
  const enum ebit_status status = ebit_read_vector (context, "fidelity", value,
                                                    &range, &count, &fidelity);
  if (status)
    return status;
  const size_t n = d * d;
  double *rho;
  *result = ebit_make_array (context, EBIT_NUMBERS, count == 1 ? 2 : 3,
                             (size_t[]){ n, n, count }, &rho);
  if (!*result)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < count; i++)
    fill_isotropic (d, fidelity[i], rho + i * n * n);
  return EBIT_OK;
}

static enum ebit_status
werner_state (struct ebit_context *context,
              const struct ebit_value *const *arguments,
              const struct ebit_value **result)
{
  return make_isotropic (context, arguments[0], 2, result);
}

#define FIDELITY_PARAMETER                                                    \
  {                                                                           \
    "fidelity", NULL,                                                         \
        "fidelity with phi+, in [0, 1]; of n numbers a stack of n states"     \
  }

const struct ebit_functional ebit_werner_state_functional = {
  .name = "werner_state",
  .topic = "States",
  .summary = "Two qubits of given fidelity, the rest being white noise",
  .n_parameters = 1,
  .parameters = { FIDELITY_PARAMETER },
  .implementation = werner_state,
};

static enum ebit_status
isotropic_state (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 const struct ebit_value **result)
{
  const struct ebit_range range = { 2, 64, false, false, true };
  double d;
  const enum ebit_status status
      = ebit_read_number (context, "d", arguments[1], &range, NAN, &d);
  return status ? status
                : make_isotropic (context, arguments[0], (size_t)d, result);
}

const struct ebit_functional ebit_isotropic_state_functional = {
  .name = "isotropic_state",
  .topic = "States",
  .summary = "Two systems of d levels, phi+ of given fidelity in white noise",
  .n_parameters = 2,
  .parameters
  = { FIDELITY_PARAMETER,
      { "d", NULL, "levels of each system, a whole number in [2, 64]" } },
  .implementation = isotropic_state,
};
