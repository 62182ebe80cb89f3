/* Rates of several pairs of users of a network, across the border.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_RATE_CALLS_H
#define EBIT_TESTS_RATE_CALLS_H

#include "network_calls.h"

#define MOST_PAIRS ((size_t)128)

struct users
{
  size_t n;
  double from[MOST_PAIRS], to[MOST_PAIRS], weight[MOST_PAIRS];
};

/* What is asked; NULL: the default.  Texts and numbers are copied. */
struct asked
{
  const char *quantity; /* "total_capacity", ... */
  const char *usage, *objective, *method;
  const double *numbers; /* demands or weights, one a pair */
  bool exact_cut;
  const char *bounds;
};

static inline struct ebit_value *
pairs_value (const struct users *users)
{
  return table_of (
      2, (const char *[]){ "from", "to" },
      (struct ebit_value *[]){ ebit_numbers (users->n, users->from),
                               ebit_numbers (users->n, users->to) });
}

static inline struct ebit_value *
text_or_default (const char *text)
{
  return text ? ebit_text (text) : NULL;
}

/* Calls it; *result and *error as of ebit_call. */
static inline enum ebit_status
try_rates (const struct asked *asked, const struct ebit_value *network,
           const struct ebit_value *pairs, size_t n_numbers,
           const struct ebit_options *options, struct ebit_value **result,
           struct ebit_error *error)
{
  struct ebit_value *usage = text_or_default (asked->usage);
  struct ebit_value *objective = text_or_default (asked->objective);
  struct ebit_value *method = text_or_default (asked->method);
  struct ebit_value *numbers
      = asked->numbers ? ebit_numbers (n_numbers, asked->numbers) : NULL;
  struct ebit_value *bounds = text_or_default (asked->bounds);
  const double one = 1;
  struct ebit_value *exact = asked->exact_cut ? ebit_numbers (1, &one) : NULL;
  if (exact)
    exact->kind = EBIT_LOGICALS;
  const bool total = strcmp (asked->quantity, "total_capacity") == 0;
  const bool worst = strcmp (asked->quantity, "worst_case_capacity") == 0;
  const struct ebit_value *of_total[]
      = { network, pairs, usage, method, exact, bounds };
  const struct ebit_value *of_worst[]
      = { network, pairs, usage, numbers, method, exact, bounds };
  const struct ebit_value *of_weighted[]
      = { network, pairs, numbers, usage, objective, method, exact, bounds };
  const enum ebit_status status = ebit_call (asked->quantity,
                                             total   ? 6
                                             : worst ? 7
                                                     : 8,
                                             total   ? of_total
                                             : worst ? of_worst
                                                     : of_weighted,
                                             options, result, error);
  ebit_free (usage);
  ebit_free (objective);
  ebit_free (method);
  ebit_free (numbers);
  ebit_free (exact);
  ebit_free (bounds);
  return status;
}

/* Bounds, which verify. */
static inline struct ebit_value *
ask_rates (const struct asked *asked, const struct ebit_value *network,
           const struct users *users)
{
  struct ebit_value *pairs = pairs_value (users), *bounds;
  struct ebit_error error;
  if (try_rates (asked, network, pairs, users->n, NULL, &bounds, &error))
    fail_msg ("%s: %s", asked->quantity, error.message);
  ebit_free (pairs);
  check_valid (bounds, true, "");
  return bounds;
}

/* Pairs of an oracle table: rows whose column `which` has that name. */
static inline void
read_users (const char *file, const char *which, const char *name,
            const char *from, const char *to, struct users *users)
{
  struct oracle *table = oracle_read (file);
  users->n = 0;
  for (size_t i = 0; i < table->rows; i++)
  {
    if (strcmp (oracle_text (table, i, which), name) != 0
        || isnan (oracle_number (table, i, to)))
      continue;
    assert_true (users->n < MOST_PAIRS);
    users->from[users->n] = oracle_number (table, i, from);
    users->to[users->n] = oracle_number (table, i, to);
    users->weight[users->n++] = oracle_number (table, i, "weight");
  }
  assert_true (users->n > 0);
  oracle_free (table);
}

/* What is to hold of the chord network of a row of chord_values.csv. */
typedef void chord_check (const struct ebit_value *network,
                          const struct users *users,
                          const struct oracle *values, size_t row);

static inline void
for_each_chord_network (chord_check *check)
{
  struct oracle *values = oracle_read ("chord_values.csv");
  for (size_t i = 0; i < values->rows; i++)
  {
    const char *name = oracle_text (values, i, "instance");
    struct users users;
    struct ebit_value *network
        = network_of (oracle_edges ("chord_edges.csv", "instance", name));
    read_users ("chord_users.csv", "instance", name, "s", "t", &users);
    check (network, &users, values, i);
    ebit_free (network);
  }
  assert_true (values->rows >= 7);
  oracle_free (values);
}

#endif /* EBIT_TESTS_RATE_CALLS_H */
