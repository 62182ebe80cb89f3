/* What C code of another package does to call the core: test-linking.R
 * compiles it against the installed package.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <ebit.h>

#define R_NO_REMAP
#include <Rinternals.h>
#include <R_ext/Rdynload.h>

#define SHARED(type, name)                                                    \
  (type *)(void (*) (void))R_GetCCallable ("ebit", name)

typedef struct ebit_value *make_matrix (size_t, size_t, const double *);
typedef enum ebit_status call (const char *, size_t,
                               const struct ebit_value *const *,
                               const struct ebit_options *,
                               struct ebit_value **, struct ebit_error *);
typedef void release (struct ebit_value *);

/* The CHSH value of a state of two qubits, 4 x 4 and complex. */
SEXP
linked_chsh (SEXP rho)
{
  make_matrix *matrix = SHARED (make_matrix, "ebit_matrix");
  call *ebit = SHARED (call, "ebit_call");
  release *give_back = SHARED (release, "ebit_free");
  struct ebit_value *state = matrix (4, 4, (const double *)COMPLEX (rho));
  struct ebit_value *result;
  struct ebit_error error;
  const enum ebit_status status
      = ebit ("chsh", 1, (const struct ebit_value *const[]){ state }, NULL,
              &result, &error);
  give_back (state);
  if (status)
    Rf_error ("%s", error.message);
  const double value = result->numbers[0];
  give_back (result);
  return Rf_ScalarReal (value);
}
