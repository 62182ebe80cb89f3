/* Calls across the border that tests of every subject make.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_CALLS_H
#define EBIT_TESTS_CALLS_H

#include "support.h"

#include <stdbool.h>

#include "ebit.h"

/* The result of a call that must succeed. */
static inline struct ebit_value *
call (ebit_function *function, size_t n,
      const struct ebit_value *const *arguments)
{
  struct ebit_value *result;
  struct ebit_error error;
  if (function (n, arguments, NULL, &result, &error) != EBIT_OK)
    fail_msg ("%s", error.message);
  return result;
}

static inline struct ebit_value *
call_by_name (const char *name, size_t n,
              const struct ebit_value *const *arguments)
{
  struct ebit_value *result;
  struct ebit_error error;
  if (ebit_call (name, n, arguments, NULL, &result, &error) != EBIT_OK)
    fail_msg ("%s: %s", name, error.message);
  return result;
}

static inline struct ebit_value *
call1 (ebit_function *function, const struct ebit_value *argument)
{
  return call (function, 1, &argument);
}

static inline struct ebit_value *
call2 (ebit_function *function, double a, double b)
{
  struct ebit_value *x = ebit_numbers (1, &a), *y = ebit_numbers (1, &b);
  struct ebit_value *result
      = call (function, 2, (const struct ebit_value *[]){ x, y });
  ebit_free (x);
  ebit_free (y);
  return result;
}

/* The message with which a call must fail. */
static inline void
check_refused (ebit_function *function, size_t n,
               const struct ebit_value *const *arguments, const char *message)
{
  struct ebit_value *result;
  struct ebit_error error;
  assert_int_equal (function (n, arguments, NULL, &result, &error),
                    EBIT_EARGUMENT);
  assert_int_equal (error.status, EBIT_EARGUMENT);
  assert_null (result);
  assert_string_equal (error.message, message);
}

/* The result of a call with these arguments, which are freed. */
static inline struct ebit_value *
call_those (ebit_function *function, size_t n, struct ebit_value **arguments)
{
  struct ebit_value *result
      = call (function, n, (const struct ebit_value *const *)arguments);
  for (size_t i = 0; i < n; i++)
    ebit_free (arguments[i]);
  return result;
}

/* The same where it must be refused, in those words. */
static inline void
refuse_those (ebit_function *function, size_t n, struct ebit_value **arguments,
              const char *message)
{
  check_refused (function, n, (const struct ebit_value *const *)arguments,
                 message);
  for (size_t i = 0; i < n; i++)
    ebit_free (arguments[i]);
}

/* A list of texts, as Octave's cells are. */
static inline struct ebit_value *
list_of_texts (size_t n, const char *const *texts)
{
  struct ebit_value *items[256];
  assert_true (n <= sizeof items / sizeof items[0]);
  for (size_t i = 0; i < n; i++)
    items[i] = ebit_text (texts[i]);
  struct ebit_value *list
      = ebit_list (n, NULL, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < n; i++)
    ebit_free (items[i]);
  return list;
}

static inline double
number (const struct ebit_value *value, const char *field)
{
  return ebit_field (value, field)->numbers[0];
}

static inline const char *
text (const struct ebit_value *value, const char *field)
{
  return ebit_field (value, field)->texts[0];
}

/* What verify must say of a bounds value; `message` is part of its words. */
static inline void
check_valid (const struct ebit_value *bounds, bool valid, const char *message)
{
  struct ebit_value *proof = call1 (ebit_verify, bounds);
  if ((number (proof, "valid") != 0) != valid
      || strstr (text (proof, "message"), message) == NULL)
    fail_msg ("verify says: %s", text (proof, "message"));
  ebit_free (proof);
}

#define MOST_VALUE_FIELDS 48 /* of a bounds value */

/* The bounds with one field replaced, which verify must refuse in words that
 * have `message` in them.  Frees the replacement. */
static inline void
check_tampered (const struct ebit_value *bounds, const char *name,
                struct ebit_value *replacement, const char *message)
{
  const struct ebit_value *items[MOST_VALUE_FIELDS];
  const size_t n = bounds->extent[0];
  assert_true (n <= MOST_VALUE_FIELDS);
  for (size_t i = 0; i < n; i++)
    items[i] = strcmp (bounds->names[i], name) == 0 ? replacement
                                                    : bounds->items[i];
  struct ebit_value *bad = ebit_list (n, bounds->names, items);
  check_valid (bad, false, message);
  ebit_free (bad);
  ebit_free (replacement);
}

/* Whether the program runs many times slower than it would, under valgrind or
 * a sanitizer (tools/check-memory, make check-sanitize): it is then asked for
 * its errors alone, not for its times. */
static inline bool
is_slowed (void)
{
  return getenv ("EBIT_TEST_SLOW") != NULL;
}

#endif /* EBIT_TESTS_CALLS_H */
