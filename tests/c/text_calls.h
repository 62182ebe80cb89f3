/* Texts of values, and values of texts, as the tests of both forms ask for
 * them.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_TEXT_CALLS_H
#define EBIT_TESTS_TEXT_CALLS_H

#include "calls.h"

/* The value of a text, by from_json or from_csv. */
static inline struct ebit_value *
value_of (ebit_function *from, const char *text)
{
  struct ebit_value *argument = ebit_text (text);
  struct ebit_value *value = call1 (from, argument);
  ebit_free (argument);
  return value;
}

static inline void
check_text_refused (ebit_function *from, const char *text, const char *message)
{
  struct ebit_value *argument = ebit_text (text);
  check_refused (from, 1, (const struct ebit_value *[]){ argument }, message);
  ebit_free (argument);
}

static inline void
check_text (ebit_function *to, const struct ebit_value *value,
            const char *expected)
{
  struct ebit_value *text = call1 (to, value);
  assert_string_equal (text->texts[0], expected);
  ebit_free (text);
}

/* A copy of the text with a few of its bytes changed, taken out or doubled.
 * To be freed. */
static inline char *
mutate (const char *text, uint64_t *seed)
{
  static const char bytes[] = "{}[]\",:0x1p-+.eE\\u\n\r\tn\xC3\xFF; NAtrue";
  const size_t n = strlen (text);
  char *copy = malloc (2 * n + 64);
  memcpy (copy, text, n + 1);
  size_t length = n;
  for (int k = 0; k < 1 + (int)(4 * random_uniform (seed)); k++)
  {
    const size_t i = (size_t)((double)length * random_uniform (seed));
    const size_t cut = (size_t)(8 * random_uniform (seed));
    const char byte
        = bytes[(size_t)((sizeof bytes - 1) * random_uniform (seed))];
    const double how = random_uniform (seed);
    if (how < 0.5 && length > 0)
      copy[i] = byte;
    else if (how < 0.7 && i + cut <= length)
    {
      memmove (copy + i, copy + i + cut, length - i - cut + 1);
      length -= cut;
    }
    else if (how < 0.9)
    {
      memmove (copy + i + 1, copy + i, length - i + 1);
      copy[i] = byte;
      length++;
    }
    else
      copy[length = i] = '\0';
  }
  return copy;
}

/* Texts near to that one are read or refused; and what is read is written and
 * read again as the same. */
static inline void
check_mutations (ebit_function *from, ebit_function *to, const char *text,
                 int count, uint64_t seed)
{
  int read = 0;
  for (int i = 0; i < count; i++)
  {
    char *near = mutate (text, &seed);
    struct ebit_value *argument = ebit_text (near);
    struct ebit_value *value, *again;
    struct ebit_error error;
    const enum ebit_status status = from (
        1, (const struct ebit_value *[]){ argument }, NULL, &value, &error);
    assert_true (status == EBIT_OK || status == EBIT_EARGUMENT);
    assert_true (status == EBIT_OK || error.message[0]);
    if (!status)
    {
      struct ebit_value *first = call1 (to, value);
      again = value_of (from, first->texts[0]);
      check_text (to, again, first->texts[0]);
      ebit_free (again);
      ebit_free (first);
      read++;
    }
    ebit_free (value);
    ebit_free (argument);
    free (near);
  }
  assert_true (read > 0 && read < count);
}

#endif /* EBIT_TESTS_TEXT_CALLS_H */
