/* Between R's objects and ebit's values.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "conversion.h"

#include <R_ext/Memory.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

/* ---- From R ---------------------------------------------------------- */

static void *
allocate (size_t count, size_t size)
{
  return R_alloc (count ? count : 1, (int)size);
}

static void
set_foreign (struct ebit_value *value, const char *what)
{
  value->kind = EBIT_FOREIGN;
  value->class_name = what;
}

static void
set_foreign_class (struct ebit_value *value, SEXP object)
{
  SEXP classes = Rf_getAttrib (object, R_ClassSymbol);
  const char *class_name = Rf_length (classes)
                               ? CHAR (STRING_ELT (classes, 0))
                               : Rf_type2char ((SEXPTYPE)TYPEOF (object));
  const size_t size = strlen (class_name) + 32;
  char *what = allocate (size, 1);
  snprintf (what, size, "an object of class %s", class_name);
  set_foreign (value, what);
}

static void
set_extents (struct ebit_value *value, SEXP object)
{
  SEXP dim = Rf_getAttrib (object, R_DimSymbol);
  const int rank = Rf_length (dim);
  for (size_t i = 0; i < EBIT_MAX_RANK; i++)
    value->extent[i] = 1;
  if (rank > EBIT_MAX_RANK)
    set_foreign (value, "an array of more than 3 dimensions");
  else if (rank == 0)
  {
    value->rank = 1;
    value->extent[0] = (size_t)Rf_xlength (object);
  }
  else
  {
    value->rank = (size_t)rank;
    for (int i = 0; i < rank; i++)
      value->extent[i] = (size_t)INTEGER (dim)[i];
  }
}

static const double *
widen (SEXP object)
{
  const size_t n = (size_t)Rf_xlength (object);
  double *wide = allocate (n, sizeof *wide);
  const int *narrow
      = TYPEOF (object) == INTSXP ? INTEGER (object) : LOGICAL (object);
  for (size_t i = 0; i < n; i++)
    wide[i] = narrow[i] == NA_INTEGER ? NA_REAL : narrow[i];
  return wide;
}

/* NA is no text, and would be read as "NA". */
static int
has_na (SEXP texts)
{
  const R_xlen_t n = Rf_xlength (texts);
  for (R_xlen_t i = 0; i < n; i++)
    if (STRING_ELT (texts, i) == NA_STRING)
      return 1;
  return 0;
}

/* What R cannot translate: it would jump out of here with an error. */
static int
has_bytes (SEXP texts)
{
  const R_xlen_t n = Rf_isNull (texts) ? 0 : Rf_xlength (texts);
  for (R_xlen_t i = 0; i < n; i++)
    if (Rf_getCharCE (STRING_ELT (texts, i)) == CE_BYTES)
      return 1;
  return 0;
}

static const char *const *
read_texts (SEXP object)
{
  const size_t n = (size_t)Rf_xlength (object);
  const char **texts = allocate (n, sizeof *texts);
  for (size_t i = 0; i < n; i++)
    texts[i] = Rf_translateCharUTF8 (STRING_ELT (object, (R_xlen_t)i));
  return texts;
}

static const struct ebit_value *read_object (SEXP object, int depth,
                                             SEXP kept);

/* A list at that depth.  The core refuses what is deeper than it allows, so
 * that no more of it is read, on R's stack, than shows it. */
static void
read_list (struct ebit_value *value, SEXP object, int depth, SEXP kept)
{
  const size_t n = depth > EBIT_MAX_DEPTH ? 0 : (size_t)Rf_xlength (object);
  const struct ebit_value **items = allocate (n, sizeof *items);
  SEXP names = Rf_getAttrib (object, R_NamesSymbol);
  SEXP classes = Rf_getAttrib (object, R_ClassSymbol);
  if (has_bytes (names))
  {
    set_foreign (value, "a list with a name marked as bytes");
    return;
  }
  for (size_t i = 0; i < n; i++)
    items[i] = read_object (VECTOR_ELT (object, (R_xlen_t)i), depth + 1, kept);
  value->items = items;
  value->names = Rf_isNull (names) ? NULL : read_texts (names);
  value->class_name
      = Rf_length (classes) ? CHAR (STRING_ELT (classes, 0)) : NULL;
}

/* Numbers that mean something else than their doubles say. */
static int
is_disguised (SEXP object)
{
  return Rf_inherits (object, "factor") || Rf_inherits (object, "integer64")
         || Rf_inherits (object, "Date") || Rf_inherits (object, "POSIXct")
         || Rf_inherits (object, "difftime");
}

static void
read_contents (struct ebit_value *value, SEXP object, int depth, SEXP kept)
{
  switch (TYPEOF (object))
  {
  case REALSXP:
    value->kind = EBIT_NUMBERS;
    value->numbers = REAL (object);
    break;
  case INTSXP:
    value->kind = EBIT_NUMBERS;
    value->numbers = widen (object);
    break;
  case LGLSXP:
    value->kind = EBIT_LOGICALS;
    value->numbers = widen (object);
    break;
  case CPLXSXP:
    value->kind = EBIT_COMPLEX;
    value->numbers = (const double *)COMPLEX (object);
    break;
  case STRSXP:
    value->kind = EBIT_TEXTS;
    if (has_bytes (object))
      set_foreign (value, "a text marked as bytes");
    else if (has_na (object))
      set_foreign (value, Rf_xlength (object) == 1 ? "NA" : "texts with NA");
    else
      value->texts = read_texts (object);
    break;
  case VECSXP:
    value->kind = Rf_inherits (object, "data.frame") ? EBIT_TABLE : EBIT_LIST;
    read_list (value, object, depth, kept);
    break;
  case CLOSXP:
  case BUILTINSXP:
  case SPECIALSXP:
    set_foreign (value, "a function");
    break;
  default:
    set_foreign_class (value, object);
  }
}

/* A matrix of the Matrix package as an ordinary one, by R's own conversion
 * (r/call.R), kept from the collector in the pairlist `kept`; any other object
 * as it is. */
static SEXP
make_full (SEXP object, SEXP kept)
{
  if (TYPEOF (object) != S4SXP)
    return object;
  SEXP name = PROTECT (Rf_mkString ("ebit"));
  SEXP namespace = PROTECT (R_FindNamespace (name));
  SEXP call = PROTECT (Rf_lang2 (Rf_install ("full_matrix"), object));
  SEXP full = PROTECT (Rf_eval (call, namespace));
  if (!Rf_isNull (full))
    SETCDR (kept, Rf_cons (full, CDR (kept)));
  UNPROTECT (4);
  return Rf_isNull (full) ? object : full;
}

static const struct ebit_value *
read_object (SEXP given, int depth, SEXP kept)
{
  if (Rf_isNull (given))
    return NULL;
  SEXP object = make_full (given, kept);
  struct ebit_value *value = allocate (1, sizeof *value);
  memset (value, 0, sizeof *value);
  if (is_disguised (object))
  {
    set_foreign_class (value, object);
    return value;
  }
  read_contents (value, object, depth, kept);
  if (value->kind != EBIT_FOREIGN)
    set_extents (value, object);
  return value;
}

const struct ebit_value *
ebit_value_from_r (SEXP object, SEXP kept)
{
  return read_object (object, 0, kept);
}

/* ---- To R ------------------------------------------------------------ */

static size_t
length_of (const struct ebit_value *value)
{
  return value->extent[0] * value->extent[1] * value->extent[2];
}

/* Doubles, or pairs of them. */
static SEXP
write_doubles (const struct ebit_value *value, SEXPTYPE type)
{
  const size_t n = length_of (value);
  SEXP vector = PROTECT (Rf_allocVector (type, (R_xlen_t)n));
  if (n && type == CPLXSXP)
    memcpy (COMPLEX (vector), value->numbers, n * sizeof (Rcomplex));
  else if (n)
    memcpy (REAL (vector), value->numbers, n * sizeof (double));
  UNPROTECT (1);
  return vector;
}

static SEXP
write_logicals (const struct ebit_value *value)
{
  const size_t n = length_of (value);
  SEXP vector = PROTECT (Rf_allocVector (LGLSXP, (R_xlen_t)n));
  int *truth = LOGICAL (vector);
  for (size_t i = 0; i < n; i++)
    truth[i] = ISNAN (value->numbers[i]) ? NA_LOGICAL : value->numbers[i] != 0;
  UNPROTECT (1);
  return vector;
}

static SEXP
write_texts (size_t n, const char *const *texts)
{
  SEXP vector = PROTECT (Rf_allocVector (STRSXP, (R_xlen_t)n));
  for (size_t i = 0; i < n; i++)
    SET_STRING_ELT (vector, (R_xlen_t)i, Rf_mkCharCE (texts[i], CE_UTF8));
  UNPROTECT (1);
  return vector;
}

static SEXP
write_list (const struct ebit_value *value)
{
  const size_t n = value->extent[0];
  SEXP list = PROTECT (Rf_allocVector (VECSXP, (R_xlen_t)n));
  for (size_t i = 0; i < n; i++)
    SET_VECTOR_ELT (list, (R_xlen_t)i, ebit_value_to_r (value->items[i]));
  if (value->names)
    Rf_setAttrib (list, R_NamesSymbol, write_texts (n, value->names));
  if (value->class_name)
    Rf_setAttrib (list, R_ClassSymbol, Rf_mkString (value->class_name));
  UNPROTECT (1);
  return list;
}

/* A data frame: a list with compact row names and one class more. */
static SEXP
write_table (const struct ebit_value *value)
{
  SEXP table = PROTECT (write_list (value));
  const size_t rows = value->extent[0] ? length_of (value->items[0]) : 0;
  SEXP row_names = PROTECT (Rf_allocVector (INTSXP, 2));
  INTEGER (row_names)[0] = NA_INTEGER;
  INTEGER (row_names)[1] = -(int)(rows > INT_MAX ? INT_MAX : rows);
  Rf_setAttrib (table, R_RowNamesSymbol, row_names);
  const char *classes[] = { value->class_name, "data.frame" };
  const int has_own
      = value->class_name && strcmp (value->class_name, "data.frame") != 0;
  const size_t skip = has_own ? 0 : 1;
  Rf_setAttrib (table, R_ClassSymbol, write_texts (2 - skip, classes + skip));
  UNPROTECT (2);
  return table;
}

static void
set_dim (SEXP array, const struct ebit_value *value)
{
  SEXP dim = PROTECT (Rf_allocVector (INTSXP, (R_xlen_t)value->rank));
  for (size_t i = 0; i < value->rank; i++)
    INTEGER (dim)[i] = (int)value->extent[i];
  Rf_setAttrib (array, R_DimSymbol, dim);
  UNPROTECT (1);
}

static SEXP
write_contents (const struct ebit_value *value)
{
  switch (value->kind)
  {
  case EBIT_COMPLEX:
    return write_doubles (value, CPLXSXP);
  case EBIT_LOGICALS:
    return write_logicals (value);
  case EBIT_TEXTS:
    return write_texts (length_of (value), value->texts);
  case EBIT_LIST:
    return write_list (value);
  case EBIT_TABLE:
    return write_table (value);
  case EBIT_FOREIGN:
    return R_NilValue;
  case EBIT_NUMBERS:
  default:
    return write_doubles (value, REALSXP);
  }
}

SEXP
ebit_value_to_r (const struct ebit_value *value)
{
  if (!value)
    return R_NilValue;
  SEXP object = PROTECT (write_contents (value));
  if (value->rank > 1)
    set_dim (object, value);
  UNPROTECT (1);
  return object;
}
