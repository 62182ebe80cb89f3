/* Reading settings and counts.
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
#define MOST_COUNTS 1e8 /* of a row */

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

static const char *
word_at (const struct ebit_value *value, size_t i)
{
  if (value->kind == EBIT_TEXTS)
    return value->texts[i];
  const struct ebit_value *item = value->items[i];
  const bool is_text
      = item && item->kind == EBIT_TEXTS && ebit_length (item) == 1;
  return is_text ? item->texts[0] : NULL;
}

static enum ebit_status
refuse_word (struct ebit_context *context, const struct ebit_value *value,
             size_t i, const char *allowed)
{
  const char *word = word_at (value, i);
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
    const char *word = word_at (value, i);
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
      fill_word_effect (word_at (value, s), qubits, k,
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

/* ---- Counts ---------------------------------------------------------- */

static enum ebit_status
check_count (struct ebit_context *context, const struct ebit_value *value,
             const char *name, size_t i, double x, bool whole)
{
  if (x >= 0 && x <= MOST_COUNTS && (!whole || x == floor (x)))
    return EBIT_OK;
  return ebit_refuse_element (context, name, value, i, x,
                              whole ? "a whole number in [0, 1e8]"
                                    : "a number in [0, 1e8]");
}

static bool
is_numeric (const struct ebit_value *value)
{
  return value && value->kind == EBIT_NUMBERS;
}

static enum ebit_status
refuse_counts (struct ebit_context *context, const char *name,
               const struct ebit_value *value, size_t rows, size_t outcomes)
{
  char allowed[128];
  if (outcomes > 0)
    snprintf (allowed, sizeof allowed,
              "a matrix of %zu rows and %zu columns: a row for each setting",
              rows, outcomes);
  else
    snprintf (allowed, sizeof allowed,
              "a list of %zu vectors, with a count for each outcome", rows);
  return ebit_refuse_kind (context, name, value, allowed);
}

static enum ebit_status
read_matrix_of_counts (struct ebit_context *context,
                       const struct ebit_value *value, bool whole,
                       struct ebit_counts *counts)
{
  const bool row = counts->rows == 1;
  const size_t columns
      = row ? ebit_length (value) : ebit_length (value) / counts->rows;
  for (size_t r = 0; r < counts->rows; r++)
    for (size_t k = 0; k < columns; k++)
    {
      const size_t at = r + k * counts->rows;
      const enum ebit_status status = check_count (
          context, value, "counts", at, value->numbers[at], whole);
      if (status)
        return status;
      counts->numbers[r * columns + k] = value->numbers[at];
      counts->total += value->numbers[at];
    }
  return EBIT_OK;
}

static enum ebit_status
read_list_of_counts (struct ebit_context *context,
                     const struct ebit_value *value, bool whole,
                     struct ebit_counts *counts)
{
  for (size_t r = 0; r < counts->rows; r++)
  {
    const struct ebit_value *item = value->items[r];
    char name[EBIT_NAME_SIZE];
    ebit_spell_item (context, "counts", r, name);
    const size_t n = counts->first[r + 1] - counts->first[r];
    if (!is_numeric (item) || ebit_length (item) != n)
    {
      char allowed[64];
      snprintf (allowed, sizeof allowed, "a vector of %zu counts", n);
      return ebit_refuse_kind (context, name, item, allowed);
    }
    for (size_t k = 0; k < n; k++)
    {
      const enum ebit_status status
          = check_count (context, item, name, k, item->numbers[k], whole);
      if (status)
        return status;
      counts->numbers[counts->first[r] + k] = item->numbers[k];
      counts->total += item->numbers[k];
    }
  }
  return EBIT_OK;
}

/* How many outcomes each row has; without settings, as the counts say. */
static size_t
outcomes_of (const struct ebit_value *value,
             const struct ebit_measurements *measured, size_t rows, size_t r)
{
  if (measured)
  {
    const size_t s = r % measured->settings;
    return measured->first[s + 1] - measured->first[s];
  }
  if (value->kind == EBIT_LIST)
    return value->items[r] ? ebit_length (value->items[r]) : 0;
  return ebit_length (value) / rows;
}

enum ebit_status
ebit_read_counts (struct ebit_context *context, const struct ebit_value *value,
                  const struct ebit_measurements *measured, size_t rows,
                  bool whole, struct ebit_counts *counts)
{
  const bool list = is_list (value) && !value->class_name;
  if (!list && !is_numeric (value))
    return refuse_counts (context, "counts", value, rows, 0);
  *counts = (struct ebit_counts){ .rows = rows };
  counts->first = ebit_work (context, rows + 1, sizeof *counts->first);
  if (!counts->first)
    return EBIT_EMEMORY;
  const size_t columns = outcomes_of (value, measured, rows, 0);
  bool even = true;
  for (size_t r = 0; r < rows; r++)
  {
    const size_t now = outcomes_of (value, measured, rows, r);
    even = even && now == columns;
    counts->first[r + 1] = counts->first[r] + now;
  }
  const size_t n = counts->first[rows];
  counts->numbers = ebit_work (context, n, sizeof *counts->numbers);
  if (!counts->numbers)
    return EBIT_EMEMORY;
  const bool fits = list ? ebit_length (value) == rows
                         : even && ebit_length (value) == n
                               && (rows == 1 || value->extent[0] == rows);
  if (!fits || n == 0)
    return refuse_counts (context, "counts", value, rows,
                          list || !even ? 0 : columns);
  const enum ebit_status status
      = list ? read_list_of_counts (context, value, whole, counts)
             : read_matrix_of_counts (context, value, whole, counts);
  if (!status && !(counts->total > 0))
    return ebit_refuse (context, "counts", "0 in all", "above 0 somewhere");
  return status;
}
