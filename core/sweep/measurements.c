/* Reading settings: words and lists of effects.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "measurements.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "hermitian.h"
#include "spelling.h"
#include "subsystems.h"
#include "value.h"

#define MOST_QUBITS 5

/* ---- Pauli words ----------------------------------------------------- */

/* <1|v> of the eigenvectors of X and of Y for the eigenvalues 1 and -1, where
 * <0|v> is 1. */
static const double complex pauli_kets[2][2] = { { 1, -1 }, { I, -I } };

static void
fill_qubit_effect (char letter, size_t outcome, double complex e[4])
{
  if (letter == 'Z')
  {
    e[0] = outcome == 0;
    e[1] = e[2] = 0;
    e[3] = outcome == 1;
    return;
  }
  const double complex ket = pauli_kets[letter - 'X'][outcome];
  e[0] = e[3] = 0.5;
  e[1] = 0.5 * ket;
  e[2] = 0.5 * conj (ket);
}

/* The projector on the state that the bits of `outcome` say, the first qubit's
 * bit the most significant. */
static void
fill_word_effect (const char *word, size_t qubits, size_t outcome,
                  double complex *e, double complex *spare)
{
  e[0] = 1;
  for (size_t q = 0, d = 1; q < qubits; q++, d *= 2)
  {
    double complex one[4];
    fill_qubit_effect (word[q], outcome >> (qubits - 1 - q) & 1, one);
    memcpy (spare, e, d * d * sizeof *e);
    ebit_kron (d, d, spare, 2, 2, one, e);
  }
}

static enum ebit_status
refuse_word (struct ebit_context *context, const struct ebit_value *value,
             size_t i, const char *allowed)
{
  const char *word = ebit_text_item (value, i);
  char name[EBIT_NAME_SIZE], has[64];
  if (value->kind == EBIT_TEXTS)
    ebit_spell_element (context, "settings", value->rank, value->extent, i,
                        name);
  else
    ebit_spell_item (context, "settings", i, name);
  snprintf (has, sizeof has, word ? "\"%.40s\"" : "no text", word);
  return ebit_refuse (context, name, has, allowed);
}

static enum ebit_status
check_words (struct ebit_context *context, const struct ebit_value *value,
             size_t *qubits)
{
  *qubits = 0;
  for (size_t i = 0; i < ebit_length (value); i++)
  {
    const char *word = ebit_text_item (value, i);
    const size_t length = word ? strspn (word, "XYZ") : 0;
    if (length == 0 || word[length] != '\0' || length > MOST_QUBITS)
      return refuse_word (context, value, i,
                          "a word of the letters X, Y and Z, one for each of "
                          "up to 5 qubits");
    if (i > 0 && length != *qubits)
      return refuse_word (context, value, i, "as long as the first word");
    *qubits = length;
  }
  return EBIT_OK;
}

static enum ebit_status
allocate (struct ebit_context *context, size_t effects,
          struct ebit_measurements *measured)
{
  const size_t n = measured->d * measured->d;
  const enum ebit_status status = ebit_check_memory (
      context, "the effects of the settings",
      (double)effects * (double)n * sizeof *measured->effects);
  if (status)
    return status;
  measured->first
      = ebit_work (context, measured->settings + 1, sizeof *measured->first);
  measured->effects
      = ebit_work (context, effects, n * sizeof *measured->effects);
  return measured->first && measured->effects ? EBIT_OK : EBIT_EMEMORY;
}

static enum ebit_status
read_words (struct ebit_context *context, const struct ebit_value *value,
            struct ebit_measurements *measured)
{
  size_t qubits;
  enum ebit_status status = check_words (context, value, &qubits);
  if (status)
    return status;
  measured->d = (size_t)1 << qubits;
  measured->settings = ebit_length (value);
  const size_t d = measured->d, n = d * d;
  status = allocate (context, measured->settings * d, measured);
  double complex *spare = ebit_work (context, n, sizeof *spare);
  if (status || !spare)
    return EBIT_EMEMORY;
  for (size_t s = 0; s < measured->settings; s++)
  {
    measured->first[s + 1] = (s + 1) * d;
    for (size_t k = 0; k < d; k++)
      fill_word_effect (ebit_text_item (value, s), qubits, k,
                        measured->effects + (s * d + k) * n, spare);
  }
  return EBIT_OK;
}

/* ---- Lists of effects ------------------------------------------------ */

static bool
is_list (const struct ebit_value *value)
{
  return value && value->kind == EBIT_LIST && ebit_length (value) > 0;
}

static enum ebit_status
read_effect (struct ebit_context *context, const char *name,
             const struct ebit_value *value,
             struct ebit_measurements *measured, size_t k)
{
  static const char positive[]
      = "a positive matrix, to 1e-10, of the order of the others";
  size_t n;
  double complex *effect;
  enum ebit_status status
      = ebit_read_operator (context, name, value, &n, &effect);
  if (status)
    return status;
  const size_t d = measured->d;
  double *values = ebit_work (context, n, sizeof *values);
  if (!values)
    return EBIT_EMEMORY;
  if (n != d || ebit_hermitian_defect (n, effect) > EBIT_TOLERANCE)
    return ebit_refuse_kind (context, name, value, positive);
  double complex *kept = measured->effects + k * d * d;
  ebit_hermitian_part (d, effect, kept);
  status = ebit_hermitian_eigen (context, d, kept, values, NULL);
  if (!status && values[0] < -EBIT_TOLERANCE)
    return ebit_refuse_kind (context, name, value, positive);
  return status;
}

/* Whether the effects of a setting have the sum 1. */
static enum ebit_status
check_sum (struct ebit_context *context, const char *name,
           const struct ebit_measurements *measured, size_t s)
{
  const size_t d = measured->d, n = d * d;
  double worst = 0;
  for (size_t i = 0; i < n; i++)
  {
    double complex sum = i % (d + 1) == 0 ? -1 : 0;
    for (size_t k = measured->first[s]; k < measured->first[s + 1]; k++)
      sum += measured->effects[k * n + i];
    worst = fmax (worst, cabs (sum));
  }
  if (worst <= EBIT_TOLERANCE * (double)d)
    return EBIT_OK;
  char has[96];
  snprintf (has, sizeof has,
            "a list of effects whose sum differs from 1 by "
            "%.3g",
            worst);
  return ebit_refuse (context, name, has, "one with the sum 1");
}

static enum ebit_status
count_effects (struct ebit_context *context, const struct ebit_value *value,
               struct ebit_measurements *measured, size_t *effects)
{
  *effects = 0;
  for (size_t s = 0; s < ebit_length (value); s++)
  {
    if (!is_list (value->items[s]))
    {
      char name[EBIT_NAME_SIZE];
      ebit_spell_item (context, "settings", s, name);
      return ebit_refuse_kind (context, name, value->items[s],
                               "a list of positive matrices");
    }
    *effects += ebit_length (value->items[s]);
  }
  const struct ebit_value *one = value->items[0]->items[0];
  measured->d = one ? ebit_extent (one, 0) : 0;
  measured->settings = ebit_length (value);
  if (measured->d >= 2)
    return EBIT_OK;
  char name[EBIT_NAME_SIZE], item[EBIT_NAME_SIZE];
  ebit_spell_item (context, "settings", 0, name);
  ebit_spell_item (context, name, 0, item);
  return ebit_refuse_kind (context, item, one,
                           "a positive matrix of order 2 or more");
}

static enum ebit_status
read_lists (struct ebit_context *context, const struct ebit_value *value,
            struct ebit_measurements *measured)
{
  size_t effects, k = 0;
  enum ebit_status status = count_effects (context, value, measured, &effects);
  if (!status)
    status = allocate (context, effects, measured);
  for (size_t s = 0; !status && s < measured->settings; s++)
  {
    const struct ebit_value *list = value->items[s];
    char name[EBIT_NAME_SIZE], item[EBIT_NAME_SIZE];
    ebit_spell_item (context, "settings", s, name);
    for (size_t i = 0; !status && i < ebit_length (list); i++, k++)
    {
      ebit_spell_item (context, name, i, item);
      status = read_effect (context, item, list->items[i], measured, k);
    }
    measured->first[s + 1] = k;
    if (!status)
      status = check_sum (context, name, measured, s);
  }
  return status;
}

enum ebit_status
ebit_read_settings (struct ebit_context *context,
                    const struct ebit_value *value,
                    struct ebit_measurements *measured)
{
  const bool texts
      = value && value->kind == EBIT_TEXTS && ebit_length (value) > 0;
  const bool list = is_list (value) && !value->class_name;
  const bool words
      = list && value->items[0] && value->items[0]->kind == EBIT_TEXTS;
  if (texts || words)
    return read_words (context, value, measured);
  if (list)
    return read_lists (context, value, measured);
  return ebit_refuse_kind (context, "settings", value,
                           "Pauli words, or a list of measurements");
}
