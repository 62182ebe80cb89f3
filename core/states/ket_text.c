/* Kets and Bell states in letters.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ket_text.h"

#include <string.h>

#include "named_states.h"
#include "refusal.h"
#include "value.h"

/* ---- Sums of kets ---------------------------------------------------- */

/* A term of the sum: its factor, and where its digits stand in the text. */
struct ket_term
{
  double complex factor;
  const char *digits;
  size_t length;
};

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " ");
}

/* The next of "+00", "- i11" and the like, of which the first needs no sign;
 * the end of it, or NULL where there is none. */
static const char *
next_term (const char *text, bool is_first, struct ket_term *term)
{
  text = skip_blanks (text);
  const bool is_signed = *text == '+' || *text == '-';
  if (!is_signed && !is_first)
    return NULL;
  term->factor = *text == '-' ? -1 : 1;
  if (is_signed)
    text = skip_blanks (text + 1);
  if (*text == 'i')
  {
    term->factor *= I;
    text = skip_blanks (text + 1);
  }
  term->digits = text;
  term->length = strspn (text, "0123456789");
  return term->length ? skip_blanks (text + term->length) : NULL;
}

/* Levels and number of subsystems; false where the text is no sum of kets of
 * one length. */
static bool
measure_sum (const char *text, size_t *levels, size_t *length)
{
  struct ket_term term;
  *levels = 2;
  *length = 0;
  const char *rest = text;
  do
  {
    rest = next_term (rest, *length == 0, &term);
    if (!rest || (*length && term.length != *length))
      return false;
    *length = term.length;
    for (size_t i = 0; i < term.length; i++)
      if ((size_t)(term.digits[i] - '0') >= *levels)
        *levels = (size_t)(term.digits[i] - '0') + 1;
  } while (*rest);
  return true;
}

static void
add_terms (const char *text, size_t levels, double complex *psi)
{
  bool is_first = true;
  while (*text)
  {
    struct ket_term term;
    text = next_term (text, is_first, &term);
    is_first = false;
    size_t at = 0;
    for (size_t i = 0; i < term.length; i++)
      at = at * levels + (size_t)(term.digits[i] - '0');
    psi[at] += term.factor;
  }
}

enum ebit_status
ebit_read_ket_text (struct ebit_context *context, const char *name,
                    const struct ebit_value *value, size_t *n,
                    double complex **psi)
{
  size_t levels, length;
  if (ebit_length (value) != 1
      || !measure_sum (value->texts[0], &levels, &length))
    return ebit_refuse_kind (context, name, value,
                             "a vector of amplitudes, or a sum of kets of one "
                             "length, such as \"00+11\" or \"01-i10\"");
  *n = 1;
  for (size_t i = 0; i < length && *n <= EBIT_MAX_NAMED_ORDER; i++)
    *n *= levels;
  if (*n > EBIT_MAX_NAMED_ORDER)
    return ebit_refuse_kind (context, name, value, "of 4096 elements at most");
  *psi = ebit_work (context, *n, sizeof **psi);
  if (!*psi)
    return EBIT_EMEMORY;
  add_terms (value->texts[0], levels, *psi);
  return EBIT_OK;
}

/* ---- Bell states ----------------------------------------------------- */

static const char *const bell_names[] = { "phi+", "phi-", "psi+", "psi-" };

enum ebit_status
ebit_read_bell_names (struct ebit_context *context, const char *name,
                      const struct ebit_value *value, size_t *n,
                      const double **k)
{
  *n = ebit_length (value);
  double *numbers = ebit_work (context, *n, sizeof *numbers);
  if (!numbers)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < *n; i++)
  {
    const char *text = ebit_text_item (value, i);
    for (size_t j = 0; text && j < 4; j++)
      if (strcmp (text, bell_names[j]) == 0)
        numbers[i] = (double)(j + 1);
    if (numbers[i] == 0)
      return ebit_refuse_kind (context, name, value,
                               "a whole number in [1, 4], \"phi+\", \"phi-\", "
                               "\"psi+\" or \"psi-\"");
  }
  *k = numbers;
  return EBIT_OK;
}
