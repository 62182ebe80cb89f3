/* verify says TRUE to nothing that is false: bounds values of every quantity,
 * forged in every field by words, numbers and swaps between quantities,
 * families and tasks.  What is true of an object is what ebit itself proves of
 * it; a claim is false if an end of it is beyond that, or if its status does
 * not hold.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "forged_values.h"

#include "verify.h"

#define FORGERIES 100000

/* Twice what verify takes for rounding, on both sides. */
#define SLACK 4e-12

/* ---- What a forged value claims -------------------------------------- */

static bool
is_same (const struct ebit_value *a, const struct ebit_value *b)
{
  if (a == b || !a || !b)
    return a == b;
  const size_t n = a->extent[0] * a->extent[1] * a->extent[2];
  if (a->kind != b->kind || a->extent[0] != b->extent[0]
      || a->extent[1] != b->extent[1] || a->extent[2] != b->extent[2])
    return false;
  for (size_t i = 0; i < n; i++)
    switch (a->kind)
    {
    case EBIT_TEXTS:
      if (strcmp (a->texts[i], b->texts[i]) != 0)
        return false;
      break;
    case EBIT_LIST:
    case EBIT_TABLE:
      if (!is_same (a->items[i], b->items[i]))
        return false;
      break;
    default:
      return memcmp (a->numbers, b->numbers,
                     n * (a->kind == EBIT_COMPLEX ? 2 : 1) * sizeof (double))
             == 0;
    }
  return true;
}

static const char *
word_of (const struct ebit_value *value, const char *field)
{
  const struct ebit_value *word = ebit_field (value, field);
  return word && word->kind == EBIT_TEXTS ? word->texts[0] : "";
}

/* Whether the value claims something of what the entry is of. */
static bool
is_about (const struct ebit_value *value, const struct entry *entry)
{
  const struct asker *asker = &askers[entry->asker];
  const bool of_state = ebit_field (value, "dims") != NULL;
  if (strcmp (word_of (value, "quantity"), asker->name) != 0
      || of_state != (asker->kind == STATE)
      || (asker->word
          && strcmp (word_of (value, asker->field), asker->word) != 0))
    return false;
  for (size_t k = 0; k < MOST_SUBJECTS && subjects[asker->kind][k]; k++)
    if (!is_same (ebit_field (value, subjects[asker->kind][k]),
                  ebit_field (entry->value, subjects[asker->kind][k])))
      return false;
  return is_same (ebit_field (value, "measured"),
                  ebit_field (entry->value, "measured"));
}

static bool
is_true (const struct ebit_value *value, const struct ebit_value *truth)
{
  const double lower = number (value, "lower"),
               upper = number (value, "upper");
  const char *status = text (value, "status");
  const double gap = lower == upper ? 0 : upper - lower;
  const double slack = SLACK * (1 + fabs (number (truth, "lower")));
  if (strcmp (status, "exact") == 0 && !(gap <= slack))
    return false;
  const double tol = number (value, "tol"); /* which callers choose */
  if (strcmp (status, "certified") == 0 && !(gap <= fmin (tol, 1) + slack))
    return false;
  return lower <= number (truth, "upper") + slack
         && upper >= number (truth, "lower") - slack;
}

/* ---- Judging --------------------------------------------------------- */

static void
describe (const struct ebit_value *value, const struct ebit_value *truth)
{
  print_error ("%s [%.17g, %.17g] %s, by %s and %s, is said to be valid; true "
               "is [%.17g, %.17g]\n",
               text (value, "quantity"), number (value, "lower"),
               number (value, "upper"), text (value, "status"),
               text (value, "lower_method"), text (value, "upper_method"),
               number (truth, "lower"), number (truth, "upper"));
}

/* 1 where verify takes the value for valid. */
static size_t
judge (const struct pool *pool, const struct ebit_value *value, size_t seed)
{
  struct ebit_value *proof;
  struct ebit_error error;
  const enum ebit_status status
      = ebit_verify (1, &value, NULL, &proof, &error);
  if (status == EBIT_EARGUMENT) /* no bounds value at all */
    return 0;
  if (status)
    fail_msg ("%s (forgery %zu)", error.message, seed);
  const bool valid = number (proof, "valid") != 0;
  ebit_free (proof);
  for (size_t i = 0; i < pool->n_entries && valid; i++)
    if (is_about (value, &pool->entries[i])
        && !is_true (value, pool->entries[i].value))
    {
      describe (value, pool->entries[i].value);
      fail_msg ("forgery %zu", seed);
    }
  return valid;
}

static void
test_no_forgery_passes (void **state)
{
  (void)state;
  static struct pool pool;
  struct forgery forgery, inner;
  const size_t all = random_cases (FORGERIES);
  size_t valid = 0;
  open_pool (&pool);
  for (size_t i = 0; i < all; i++)
  {
    uint64_t seed = 1000 + i;
    const struct entry *entry = any_entry (&pool, &seed);
    /* its covering of the sphere takes a tenth of a second */
    if (strcmp (askers[entry->asker].name, "discord") == 0 && i % 64 > 0)
      entry = &pool.entries[i % pool.n_entries];
    start_forgery (&forgery, entry->value);
    if (draw (&seed, 4) == 0)
      forge_nested (&forgery, &inner, &pool, &seed);
    if (draw (&seed, 4) == 0)
      forge_side (&forgery, &pool, &seed);
    else if (!forgery.nested || draw (&seed, 2))
      forge (&forgery, &pool, &seed);
    valid += judge (&pool, finish_forgery (&forgery), i);
    end_forgery (&forgery);
  }
  /* weaker claims are as true, so that many pass: else nothing was tested */
  print_message ("%zu of %zu forgeries are valid, and true\n", valid, all);
  assert_true (valid > all / 100);
  close_pool (&pool);
}

/* No quantity that verify knows is left out, but one that hosts make of any
 * function: its forgeries are in test_threshold.c. */
static void
test_every_quantity_is_forged (void **state)
{
  (void)state;
  for (size_t i = 0; ebit_verifiers[i].quantity; i++)
  {
    bool asked = strcmp (ebit_verifiers[i].quantity, "find_threshold") == 0;
    for (size_t k = 0; k < ASKERS; k++)
      asked
          = asked || strcmp (askers[k].name, ebit_verifiers[i].quantity) == 0;
    if (!asked)
      fail_msg ("nobody forges %s", ebit_verifiers[i].quantity);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_quantity_is_forged),
    cmocka_unit_test (test_no_forgery_passes),
  };
  return cmocka_run_group_tests_name ("forgeries", tests, NULL, NULL);
}
