/* The way between R and the core: values, errors, interrupt; no meaning.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * .Call (C_ebit_call, name, arguments, memory_limit, max_threads, progress)
 * returns the result, or a
 * condition of class ebit_error that ebit_call () in call.R signals: nothing
 * of the core's is alive by then, so the jump of R's error handling loses
 * nothing.
 */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "ebit.h"
#include "conversion.h"

#include <R_ext/Rdynload.h>
#include <R_ext/Utils.h>
#include <R_ext/Visibility.h>

/* ---- Interrupt -------------------------------------------------------------
 * R_CheckUserInterrupt jumps.  The jump is caught in the poll, the core
 * returns and frees what it owns, and then R goes on unwinding. */

struct interrupt
{
  SEXP token;
  jmp_buf caught;
  int pending;
  SEXP progress; /* an R function of the fraction done, or NULL */
  double fraction;
};

static SEXP
check_interrupt (void *unused)
{
  (void)unused;
  R_CheckUserInterrupt ();
  return R_NilValue;
}

static SEXP
tell_progress (void *data)
{
  const struct interrupt *interrupt = data;
  SEXP fraction = PROTECT (Rf_ScalarReal (interrupt->fraction));
  SEXP call = PROTECT (Rf_lang2 (interrupt->progress, fraction));
  Rf_eval (call, R_GlobalEnv);
  UNPROTECT (2);
  return R_NilValue;
}

static void
catch_jump (void *data, Rboolean jump)
{
  struct interrupt *interrupt = data;
  if (jump)
    longjmp (interrupt->caught, 1);
}

/* Whatever of R's may jump, which then is pending. */
static void
run_protected (SEXP (*function) (void *), struct interrupt *interrupt)
{
  if (interrupt->pending)
    return;
  if (setjmp (interrupt->caught))
    interrupt->pending = 1;
  else
    R_UnwindProtect (function, interrupt, catch_jump, interrupt,
                     interrupt->token);
}

static int
poll_interrupt (void *data)
{
  struct interrupt *interrupt = data;
  run_protected (check_interrupt, interrupt);
  return interrupt->pending;
}

static void
show_progress (double fraction, void *data)
{
  struct interrupt *interrupt = data;
  interrupt->fraction = fraction;
  run_protected (tell_progress, interrupt);
}

/* ---- The call -------------------------------------------------------- */

static void
free_result (SEXP owner)
{
  ebit_free (R_ExternalPtrAddr (owner));
  R_ClearExternalPtr (owner);
}

static SEXP
make_condition (const struct ebit_error *error)
{
  const char *names[] = { "message", "call", "" };
  SEXP condition = PROTECT (Rf_mkNamed (VECSXP, names));
  SET_VECTOR_ELT (condition, 0,
                  Rf_ScalarString (Rf_mkCharCE (error->message, CE_UTF8)));
  char class_name[64];
  snprintf (class_name, sizeof class_name, "ebit_error_%s",
            ebit_status_name (error->status));
  SEXP classes = PROTECT (Rf_allocVector (STRSXP, 4));
  SET_STRING_ELT (classes, 0, Rf_mkChar (class_name));
  SET_STRING_ELT (classes, 1, Rf_mkChar ("ebit_error"));
  SET_STRING_ELT (classes, 2, Rf_mkChar ("error"));
  SET_STRING_ELT (classes, 3, Rf_mkChar ("condition"));
  Rf_setAttrib (condition, R_ClassSymbol, classes);
  UNPROTECT (2);
  return condition;
}

/* The option ebit.memory_limit; NaN, which the core refuses, for anything but
 * a number. */
static double
read_limit (SEXP limit)
{
  const int number
      = (Rf_isReal (limit) || Rf_isInteger (limit)) && XLENGTH (limit) == 1;
  return number ? Rf_asReal (limit) : R_NaN;
}

static SEXP
call_core (SEXP name, SEXP arguments, SEXP limit, SEXP threads, SEXP progress)
{
  SEXP kept = PROTECT (Rf_cons (R_NilValue, R_NilValue));
  const struct ebit_value *list = ebit_value_from_r (arguments, kept);
  struct interrupt interrupt
      = { .token = PROTECT (R_MakeUnwindCont ()), .progress = progress };
  SEXP owner = PROTECT (R_MakeExternalPtr (NULL, R_NilValue, R_NilValue));
  R_RegisterCFinalizer (owner, free_result);

  struct ebit_options options = ebit_default_options ();
  options.poll = poll_interrupt;
  options.poll_data = &interrupt;
  options.language = EBIT_IN_R;
  if (progress != R_NilValue)
  {
    options.progress = show_progress;
    options.progress_data = &interrupt;
  }
  if (Rf_isNumeric (threads) && XLENGTH (threads) == 1)
    options.max_threads = Rf_asInteger (threads);
  if (limit != R_NilValue)
    options.memory_limit = read_limit (limit);
  struct ebit_value *result;
  struct ebit_error error;
  enum ebit_status status
      = ebit_call (CHAR (STRING_ELT (name, 0)), list->extent[0], list->items,
                   &options, &result, &error);
  R_SetExternalPtrAddr (owner, result);
  if (interrupt.pending)
  {
    free_result (owner);
    R_ContinueUnwind (interrupt.token);
  }
  SEXP answer
      = PROTECT (status ? make_condition (&error) : ebit_value_to_r (result));
  free_result (owner);
  UNPROTECT (4);
  return answer;
}

/* ---- Registration ---------------------------------------------------- */

#define ROUTINE(name) (DL_FUNC) (void (*) (void)) (name)

static const R_CallMethodDef routines[]
    = { { "C_ebit_call", ROUTINE (call_core), 5 }, { NULL, NULL, 0 } };

/* What C code of other packages may call, as
 *
 *     R_GetCCallable ("ebit", "ebit_call")
 *
 * returns it: the function that ebit.h declares under that name.  The header
 * is in ebit's folder `include`, which LinkingTo: ebit puts on the path; there
 * is nothing to link with. */
static const struct
{
  const char *name;
  DL_FUNC function;
} shared[] = { { "ebit_call", ROUTINE (ebit_call) },
               { "ebit_default_options", ROUTINE (ebit_default_options) },
               { "ebit_numbers", ROUTINE (ebit_numbers) },
               { "ebit_matrix", ROUTINE (ebit_matrix) },
               { "ebit_text", ROUTINE (ebit_text) },
               { "ebit_list", ROUTINE (ebit_list) },
               { "ebit_field", ROUTINE (ebit_field) },
               { "ebit_free", ROUTINE (ebit_free) } };

attribute_visible void R_init_ebit (DllInfo *library);

void
R_init_ebit (DllInfo *library)
{
  R_registerRoutines (library, NULL, routines, NULL, NULL);
  R_useDynamicSymbols (library, FALSE);
  R_forceSymbols (library, TRUE);
  for (size_t i = 0; i < sizeof shared / sizeof shared[0]; i++)
    R_RegisterCCallable ("ebit", shared[i].name, shared[i].function);
}
