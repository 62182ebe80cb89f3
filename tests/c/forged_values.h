/* Forged bounds values: fields replaced by words, numbers, elements and
 * fields of other values, left out, nested.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_FORGED_VALUES_H
#define EBIT_TESTS_FORGED_VALUES_H

#include "forged_objects.h"

#include "methods.h"

/* A bounds value whose fields belong to others, or to the scraps. */
struct forgery
{
  struct ebit_value value;
  size_t n;
  const char *names[MOST_FIELDS + 2];
  const struct ebit_value *items[MOST_FIELDS + 2];
  size_t n_scraps;
  struct ebit_value *scraps[32];
  struct forgery *nested;
  struct ebit_value list; /* that holds the nested one */
  const struct ebit_value *listed;
};

static inline const struct ebit_value *
keep (struct forgery *forgery, struct ebit_value *scrap)
{
  assert_true (forgery->n_scraps < 32);
  return forgery->scraps[forgery->n_scraps++] = scrap;
}

static inline void
start_forgery (struct forgery *forgery, const struct ebit_value *value)
{
  forgery->n = value->extent[0];
  forgery->n_scraps = 0;
  forgery->nested = NULL;
  assert_true (forgery->n <= MOST_FIELDS);
  memcpy (forgery->names, value->names, forgery->n * sizeof (char *));
  memcpy (forgery->items, value->items, forgery->n * sizeof value);
}

static inline const struct ebit_value *
finish_forgery (struct forgery *forgery)
{
  forgery->value = (struct ebit_value){ .kind = EBIT_LIST,
                                        .rank = 1,
                                        .extent = { forgery->n, 1, 1 },
                                        .items = forgery->items,
                                        .names = forgery->names };
  return &forgery->value;
}

static inline size_t
draw (uint64_t *seed, size_t n)
{
  return (size_t)(random_uniform (seed) * (double)n);
}

static inline void
set (struct forgery *forgery, const char *name, const struct ebit_value *item)
{
  for (size_t i = 0; i < forgery->n; i++)
    if (strcmp (forgery->names[i], name) == 0)
    {
      forgery->items[i] = item;
      return;
    }
  if (forgery->n < MOST_FIELDS)
  {
    forgery->names[forgery->n] = name;
    forgery->items[forgery->n++] = item;
  }
}

static inline const struct entry *
any_entry (const struct pool *pool, uint64_t *seed)
{
  return &pool->entries[draw (seed, pool->n_entries)];
}

static inline const char *
any_method (uint64_t *seed)
{
  size_t count = 0;
  while (ebit_methods[count].key)
    count++;
  return ebit_methods[draw (seed, count)].key;
}

static inline double
any_number (const struct pool *pool, double x, uint64_t *seed)
{
  static const double some[] = { 0, 1, -1, 0.5, 2, 1e300 };
  const char *const ends[] = { "lower", "upper" };
  switch (draw (seed, 5))
  {
  case 0:
    return some[draw (seed, sizeof some / sizeof some[0])];
  case 1: /* a little more or less, by all orders */
    return x
           + (draw (seed, 2) ? 1 : -1) * pow (10, -13 * random_uniform (seed));
  case 2:
    return x * random_uniform (seed);
  case 3:
    return draw (seed, 3)   ? (double)INFINITY
           : draw (seed, 2) ? -(double)INFINITY
                            : (double)NAN;
  default:
    return number (any_entry (pool, seed)->value, ends[draw (seed, 2)]);
  }
}

static inline void
forge_number (struct forgery *forgery, const struct pool *pool, uint64_t *seed)
{
  static const char *const names[] = { "lower", "upper", "tol" };
  const char *name = names[draw (seed, 20) % 10 == 9 ? 2 : draw (seed, 2)];
  const struct ebit_value *old = ebit_field (finish_forgery (forgery), name);
  const bool known = old && old->kind == EBIT_NUMBERS;
  const double x = any_number (pool, known ? old->numbers[0] : 0, seed);
  const struct ebit_value *item = keep (forgery, ebit_numbers (1, &x));
  set (forgery, name, item);
  if (draw (seed, 2)) /* both ends alike */
    set (forgery, name[0] == 'l' ? "upper" : "lower", item);
}

static inline void
forge_word (struct forgery *forgery, uint64_t *seed)
{
  static const char *const statuses[]
      = { "exact", "certified", "bracket", "achievable", "proved" };
  static const char *const tasks[] = { "entanglement", "key", "unassisted",
                                       "correlation", "assisted classical" };
  static const char *const sides[] = { "lower_method", "upper_method" };
  const char *name, *word;
  switch (draw (seed, 6))
  {
  case 0:
    name = "status";
    word = statuses[draw (seed, 5)];
    break;
  case 1:
    name = "task";
    word = tasks[draw (seed, 5)];
    break;
  case 2:
    name = "quantity";
    word = askers[draw (seed, ASKERS)].name;
    break;
  default:
    name = sides[draw (seed, 2)];
    word = any_method (seed);
  }
  set (forgery, name, keep (forgery, ebit_text (word)));
}

/* A field of another value, in place of its own or beside it. */
static inline void
forge_field (struct forgery *forgery, const struct pool *pool, uint64_t *seed)
{
  const struct ebit_value *other = any_entry (pool, seed)->value;
  const size_t i = draw (seed, other->extent[0]);
  if (draw (seed, 8) == 0 && forgery->n < MOST_FIELDS)
  {
    forgery->names[forgery->n] = other->names[i];
    forgery->items[forgery->n++] = other->items[i];
  }
  else
    set (forgery, other->names[i], other->items[i]);
}

static inline void
forge_by_leaving_out (struct forgery *forgery, uint64_t *seed)
{
  const size_t i = draw (seed, forgery->n);
  const char *const lists[] = { "lower_bounds", "upper_bounds" };
  if (draw (seed, 2))
  {
    const char *name = lists[draw (seed, 2)];
    if (ebit_field (finish_forgery (forgery), name))
      set (forgery, name, keep (forgery, ebit_list (0, NULL, NULL)));
    return;
  }
  forgery->n--;
  forgery->names[i] = forgery->names[forgery->n];
  forgery->items[i] = forgery->items[forgery->n];
}

/* The forger's first thought: one side by another method and nothing else,
 * both ends as one likes them. */
static inline void
forge_side (struct forgery *forgery, const struct pool *pool, uint64_t *seed)
{
  const bool upper = draw (seed, 2);
  const double x = any_number (pool, 1, seed);
  const struct ebit_value *item = keep (forgery, ebit_numbers (1, &x));
  const char *list = upper ? "upper_bounds" : "lower_bounds";
  set (forgery, upper ? "upper" : "lower", item);
  if (draw (seed, 2))
    set (forgery, upper ? "lower" : "upper", item);
  set (forgery, upper ? "upper_method" : "lower_method",
       keep (forgery, ebit_text (any_method (seed))));
  if (ebit_field (finish_forgery (forgery), list))
    set (forgery, list, keep (forgery, ebit_list (0, NULL, NULL)));
}

/* As in certificates of linear programs; ebit_matrix makes complex ones. */
static inline struct ebit_value *
real_matrix (size_t rows, size_t n, const double *x)
{
  struct ebit_value *value = ebit_numbers (n, x);
  value->rank = 2;
  value->extent[0] = rows;
  value->extent[1] = n / rows;
  return value;
}

/* One element of an array, a little or much. */
static inline void
forge_element (struct forgery *forgery, uint64_t *seed)
{
  const size_t i = draw (seed, forgery->n);
  const struct ebit_value *old = forgery->items[i];
  if (old->kind != EBIT_NUMBERS && old->kind != EBIT_COMPLEX)
    return;
  const size_t width = old->kind == EBIT_COMPLEX ? 2 : 1;
  const size_t n = old->extent[0] * old->extent[1] * width;
  double x[400];
  if (n == 0 || n > 200)
    return;
  for (size_t k = 0; k < n; k++)
    x[k] = old->numbers[k];
  const double size = pow (10, -14 * random_uniform (seed));
  if (draw (seed, 3) == 0) /* all of them */
    for (size_t k = 0; k < n; k++)
      x[k] *= 1 + size;
  else
    x[draw (seed, n)] += draw (seed, 2) ? size : -size;
  forgery->items[i] = keep (
      forgery, width == 2 ? ebit_matrix (old->extent[0], old->extent[1], x)
               : old->rank == 1 ? ebit_numbers (n, x)
                                : real_matrix (old->extent[0], n, x));
  if (!forgery->items[i])
    forgery->items[i] = old;
}

/* All that the value is of, from another one of its kind. */
static inline void
forge_subject (struct forgery *forgery, const struct pool *pool,
               uint64_t *seed)
{
  const struct entry *other = any_entry (pool, seed);
  const char *const *fields = subjects[askers[other->asker].kind];
  for (size_t k = 0; k < MOST_SUBJECTS && fields[k]; k++)
    if (ebit_field (finish_forgery (forgery), fields[k]))
      set (forgery, fields[k], ebit_field (other->value, fields[k]));
}

static inline void forge (struct forgery *forgery, const struct pool *pool,
                          uint64_t *seed);

/* A value within the value; `room` is for it. */
static inline void
forge_nested (struct forgery *forgery, struct forgery *room,
              const struct pool *pool, uint64_t *seed)
{
  static const char *const names[]
      = { "rains", "lower_bounds", "upper_bounds" };
  const char *name = names[draw (seed, 3)];
  const struct ebit_value *old = ebit_field (finish_forgery (forgery), name);
  const bool listed = strcmp (name, "rains") != 0;
  if (!room || !old || old->kind != EBIT_LIST || old->extent[0] == 0)
    return;
  const struct ebit_value *inner = listed ? old->items[0] : old;
  if (draw (seed, 4) == 0) /* of another value, whole */
    inner = any_entry (pool, seed)->value;
  start_forgery (room, inner);
  forgery->nested = room;
  forge (room, pool, seed);
  forgery->listed = finish_forgery (room);
  forgery->list = (struct ebit_value){ .kind = EBIT_LIST,
                                       .rank = 1,
                                       .extent = { 1, 1, 1 },
                                       .items = &forgery->listed };
  set (forgery, name, listed ? &forgery->list : forgery->listed);
}

static inline void
forge (struct forgery *forgery, const struct pool *pool, uint64_t *seed)
{
  for (size_t changes = 1 + draw (seed, 4); changes > 0; changes--)
    switch (draw (seed, 9))
    {
    case 0:
    case 1:
    case 2:
      forge_number (forgery, pool, seed);
      break;
    case 3:
    case 4:
      forge_word (forgery, seed);
      break;
    case 5:
      forge_field (forgery, pool, seed);
      break;
    case 6:
      forge_by_leaving_out (forgery, seed);
      break;
    case 7:
      forge_subject (forgery, pool, seed);
      break;
    default:
      forge_element (forgery, seed);
    }
}

static inline void
end_forgery (struct forgery *forgery)
{
  for (size_t i = 0; i < forgery->n_scraps; i++)
    ebit_free (forgery->scraps[i]);
  if (forgery->nested)
    end_forgery (forgery->nested);
}

#endif /* EBIT_TESTS_FORGED_VALUES_H */
