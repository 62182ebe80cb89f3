/* verify says TRUE to nothing that is false: bounds values of every quantity,
 * forged in every field by words, numbers and swaps between quantities,
 * families and tasks.  What is true of an object is what ebit itself proves of
 * it; a claim is false if an end of it is beyond that, or if its status does
 * not hold.
 *
 * A quantity is one line of `askers`, an object one of make_objects ().
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "random_states.h"

#include "methods.h"
#include "verify.h"

#define FORGERIES 100000

/* Twice what verify takes for rounding, on both sides. */
#define SLACK 4e-12

enum kind
{
  STATE,
  CHANNEL,
  PAIR,
  GROUP,
  COPIES,
  KINDS
};

/* The fields that say what a value is of; NULL ends them. */
#define MOST_SUBJECTS 4
static const char *const subjects[KINDS][MOST_SUBJECTS]
    = { [STATE] = { "state", "dims" },
        [CHANNEL] = { "channel" },
        [PAIR] = { "channel1", "channel2" },
        [GROUP] = { "channels" },
        [COPIES] = { "weights", "pairs", "success", "kept" } };

/* A function of objects of a kind; `word` is its last argument, and stands in
 * that field of the value. */
static const struct asker
{
  const char *name;
  enum kind kind;
  const char *field, *word;
} askers[] = {
  { "rains", STATE, NULL, NULL },
  { "max_rains", STATE, NULL, NULL },
  { "distillable_entanglement", STATE, NULL, NULL },
  { "discord", STATE, NULL, NULL },
  { "distillation_limit", COPIES, NULL, NULL },
  { "rains", CHANNEL, NULL, NULL },
  { "max_rains", CHANNEL, NULL, NULL },
  { "coherent_information", CHANNEL, NULL, NULL },
  { "reverse_coherent_information", CHANNEL, NULL, NULL },
  { "entanglement_assisted_capacity", CHANNEL, NULL, NULL },
  { "max_relative_entropy_of_entanglement", CHANNEL, NULL, NULL },
  { "transposition_bound", CHANNEL, NULL, NULL },
  { "squashed_entanglement_bound", CHANNEL, NULL, NULL },
  { "quantum_capacity", CHANNEL, NULL, NULL },
  { "cpp_capacity", CHANNEL, NULL, NULL },
  { "two_way_capacity", CHANNEL, "task", "entanglement" },
  { "two_way_capacity", CHANNEL, "task", "key" },
  { "epr_capacity", PAIR, NULL, NULL },
  { "assisted_distillation", PAIR, NULL, NULL },
  { "ghz_capacity", GROUP, "communication", "receivers" },
  { "ghz_capacity", GROUP, "communication", "none" },
  { "ghz_capacity", GROUP, "communication", "source" },
};

#define ASKERS (sizeof askers / sizeof askers[0])

#define MOST_OBJECTS 64
#define MOST_ENTRIES 512
#define MOST_FIELDS 24

struct object
{
  enum kind kind;
  size_t n; /* arguments */
  struct ebit_value *arguments[MOST_SUBJECTS];
};

/* What an asker said of an object. */
struct entry
{
  size_t asker, object;
  struct ebit_value *value;
};

struct pool
{
  size_t n_objects, n_entries;
  struct object objects[MOST_OBJECTS];
  struct entry entries[MOST_ENTRIES];
};

/* ---- Objects --------------------------------------------------------- */

static void
add_object (struct pool *pool, enum kind kind, struct ebit_value *first,
            struct ebit_value *second)
{
  assert_true (pool->n_objects < MOST_OBJECTS);
  pool->objects[pool->n_objects++]
      = (struct object){ kind, second ? 2 : 1, { first, second } };
}

static void
add_state (struct pool *pool, size_t d_a, size_t d_b, double complex *rho)
{
  const size_t n = d_a * d_b;
  double trace = 0;
  for (size_t i = 0; i < n; i++)
    trace += creal (rho[i + i * n]);
  for (size_t i = 0; i < n * n; i++)
    rho[i] /= trace;
  add_object (pool, STATE, matrix_value (n, rho),
              ebit_numbers (2, (double[]){ (double)d_a, (double)d_b }));
}

static void
add_states (struct pool *pool, uint64_t *seed)
{
  const double weights[] = { 1, 0.9, 0.3 };
  for (size_t k = 0; k < 3; k++)
  {
    double complex rho[16] = { 0 };
    for (size_t i = 0; i < 4; i++)
      rho[5 * i] = (1 - weights[k]) / 4 + (i % 3 == 0 ? weights[k] / 2 : 0);
    rho[3] = rho[12] = weights[k] / 2;
    add_state (pool, 2, 2, rho);
  }
  for (size_t d = 2; d <= 3; d++)
  {
    double complex g[36], rho[36] = { 0 };
    random_matrix (seed, 2 * 2 * d, g);
    for (size_t j = 0; j < 2 * d; j++)
      for (size_t i = 0; i < 2 * d; i++)
        for (size_t k = 0; k < 2; k++)
          rho[i + j * 2 * d] += g[i + 2 * d * k] * conj (g[j + 2 * d * k]);
    add_state (pool, 2, d, rho);
  }
}

static struct ebit_value *
named (const char *family, size_t n, const double *x)
{
  struct ebit_value *arguments[4] = { NULL };
  for (size_t i = 0; i < n; i++)
    arguments[i] = ebit_numbers (1, &x[i]);
  struct ebit_value *channel
      = call_by_name (family, n, (const struct ebit_value *const *)arguments);
  for (size_t i = 0; i < n; i++)
    ebit_free (arguments[i]);
  return channel;
}

/* Without its family. */
static struct ebit_value *
bare (struct ebit_value *channel)
{
  struct ebit_value *list = call1 (ebit_kraus_operators, channel);
  struct ebit_value *result = call1 (ebit_kraus_channel, list);
  ebit_free (list);
  ebit_free (channel);
  return result;
}

static void
add_channels (struct pool *pool, uint64_t *seed)
{
  static const struct
  {
    const char *family;
    size_t n;
    double x[2];
  } families[] = { { "identity_channel", 1, { 2 } },
                   { "dephasing", 1, { 0.1 } },
                   { "depolarizing", 1, { 0.1 } },
                   { "depolarizing", 2, { 0.2, 3 } },
                   { "amplitude_damping", 1, { 0.3 } },
                   { "amplitude_damping", 1, { 0.7 } },
                   { "gadc", 2, { 0.3, 0.2 } },
                   { "erasure", 1, { 0.3 } },
                   { "pure_loss", 1, { 0.3 } },
                   { "pure_loss", 1, { 0.8 } },
                   { "thermal_loss", 2, { 0.8, 0.3 } },
                   { "thermal_loss", 2, { 0.6, 0.3 } },
                   { "amplifier", 1, { 2 } } };
  for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
    add_object (pool, CHANNEL,
                named (families[i].family, families[i].n, families[i].x),
                NULL);
  add_object (pool, CHANNEL,
              bare (named ("amplitude_damping", 1, (double[]){ 0.7 })), NULL);
  add_object (pool, CHANNEL,
              bare (named ("depolarizing", 1, (double[]){ 0.8 })), NULL);
  add_object (pool, CHANNEL, bare (named ("gadc", 2, (double[]){ 0.3, 0.2 })),
              NULL);
  add_object (pool, CHANNEL, bare (named ("erasure", 1, (double[]){ 0.4 })),
              NULL);
  double complex kraus[16];
  random_kraus (seed, 2, 2, 2, kraus);
  add_object (pool, CHANNEL, kraus_value (2, 2, 2, kraus), NULL);
  random_kraus (seed, 2, 2, 3, kraus);
  add_object (pool, CHANNEL, kraus_value (2, 2, 3, kraus), NULL);
  /* a perfect qubit beside one of which only the weights arrive */
  const double complex blocks[] = { 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0,
                                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 };
  add_object (pool, CHANNEL, kraus_value (4, 2, 3, blocks), NULL);
}

static void
add_combinations (struct pool *pool)
{
  static const struct
  {
    const char *family;
    size_t n;
    double x[2];
  } pairs[][2]
      = { { { "amplitude_damping", 1, { 0.2 } }, { "dephasing", 1, { 0.1 } } },
          { { "erasure", 1, { 0.1 } }, { "erasure", 1, { 0.3 } } },
          { { "erasure", 1, { 0.2 } }, { "amplitude_damping", 1, { 0.1 } } },
          { { "identity_channel", 1, { 2 } }, { "depolarizing", 1, { 0.1 } } },
          /* each method of a pair wins once */
          { { "erasure", 2, { 0.2, 2 } }, { "erasure", 2, { 0.3, 4 } } },
          { { "erasure", 1, { 0.3 } }, { "dephasing", 1, { 0.05 } } },
          { { "identity_channel", 1, { 2 } }, { "pure_loss", 1, { 0.5 } } },
          { { "depolarizing", 1, { 0.27 } },
            { "depolarizing", 1, { 0.27 } } } };
  for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
  {
    struct ebit_value *each[2];
    for (size_t k = 0; k < 2; k++)
      each[k] = named (pairs[i][k].family, pairs[i][k].n, pairs[i][k].x);
    add_object (pool, GROUP,
                ebit_list (2, NULL, (const struct ebit_value *const *)each),
                NULL);
    add_object (pool, PAIR, each[0], each[1]);
  }
}

/* Copies of which recurrence is best, of which nothing is better than to keep
 * one, of which a product state is as good, and two pairs that are kept. */
static void
add_copies (struct pool *pool)
{
  static const struct
  {
    double weights[4], pairs, success, kept;
  } copies[] = { { { 0.9, 0.05, 0.03, 0.02 }, 3, 0.7, 1 },
                 { { 0.8, 0.2, 0, 0 }, 2, 0.68, 1 },
                 { { 0.7, 0.1, 0.1, 0.1 }, 2, 1, 1 },
                 { { 0.4, 0.3, 0.2, 0.1 }, 2, 0.5, 1 },
                 { { 0.8, 0.1, 0.07, 0.03 }, 4, 0.5, 2 } };
  for (size_t i = 0; i < sizeof copies / sizeof copies[0]; i++)
  {
    add_object (pool, COPIES, ebit_numbers (4, copies[i].weights),
                ebit_numbers (1, &copies[i].pairs));
    struct object *object = &pool->objects[pool->n_objects - 1];
    object->arguments[2] = ebit_numbers (1, &copies[i].success);
    object->arguments[3] = ebit_numbers (1, &copies[i].kept);
    object->n = 4;
  }
}

/* ---- The pool -------------------------------------------------------- */

static void
ask (struct pool *pool, size_t i, size_t k)
{
  const struct asker *asker = &askers[i];
  const struct object *object = &pool->objects[k];
  const struct ebit_value *arguments[MOST_SUBJECTS + 1] = { NULL };
  struct ebit_value *word = asker->word ? ebit_text (asker->word) : NULL;
  struct ebit_value *value;
  struct ebit_error error;
  size_t n = object->n;
  for (size_t j = 0; j < n; j++)
    arguments[j] = object->arguments[j];
  if (word)
    arguments[n++] = word;
  const enum ebit_status status
      = ebit_call (asker->name, n, arguments, NULL, &value, &error);
  ebit_free (word);
  if (status) /* of bosonic channels some have none */
    return;
  assert_true (pool->n_entries < MOST_ENTRIES);
  check_valid (value, true, "");
  pool->entries[pool->n_entries++] = (struct entry){ i, k, value };
}

static void
open_pool (struct pool *pool)
{
  uint64_t seed = 11;
  *pool = (struct pool){ .n_objects = 0 };
  add_states (pool, &seed);
  add_channels (pool, &seed);
  add_combinations (pool);
  add_copies (pool);
  for (size_t i = 0; i < ASKERS; i++)
  {
    const size_t before = pool->n_entries;
    for (size_t k = 0; k < pool->n_objects; k++)
      if (askers[i].kind == pool->objects[k].kind)
        ask (pool, i, k);
    assert_true (pool->n_entries > before);
  }
}

static void
close_pool (struct pool *pool)
{
  for (size_t i = 0; i < pool->n_entries; i++)
    ebit_free (pool->entries[i].value);
  for (size_t i = 0; i < pool->n_objects; i++)
    for (size_t k = 0; k < MOST_SUBJECTS; k++)
      ebit_free (pool->objects[i].arguments[k]);
}

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

/* ---- Forging --------------------------------------------------------- */

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

static const struct ebit_value *
keep (struct forgery *forgery, struct ebit_value *scrap)
{
  assert_true (forgery->n_scraps < 32);
  return forgery->scraps[forgery->n_scraps++] = scrap;
}

static void
start_forgery (struct forgery *forgery, const struct ebit_value *value)
{
  forgery->n = value->extent[0];
  forgery->n_scraps = 0;
  forgery->nested = NULL;
  assert_true (forgery->n <= MOST_FIELDS);
  memcpy (forgery->names, value->names, forgery->n * sizeof (char *));
  memcpy (forgery->items, value->items, forgery->n * sizeof value);
}

static const struct ebit_value *
finish_forgery (struct forgery *forgery)
{
  forgery->value = (struct ebit_value){ .kind = EBIT_LIST,
                                        .rank = 1,
                                        .extent = { forgery->n, 1, 1 },
                                        .items = forgery->items,
                                        .names = forgery->names };
  return &forgery->value;
}

static size_t
draw (uint64_t *seed, size_t n)
{
  return (size_t)(random_uniform (seed) * (double)n);
}

static void
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

static const struct entry *
any_entry (const struct pool *pool, uint64_t *seed)
{
  return &pool->entries[draw (seed, pool->n_entries)];
}

static const char *
any_method (uint64_t *seed)
{
  size_t count = 0;
  while (ebit_methods[count].key)
    count++;
  return ebit_methods[draw (seed, count)].key;
}

static double
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

static void
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

static void
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
static void
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

static void
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
static void
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
static struct ebit_value *
real_matrix (size_t rows, size_t n, const double *x)
{
  struct ebit_value *value = ebit_numbers (n, x);
  value->rank = 2;
  value->extent[0] = rows;
  value->extent[1] = n / rows;
  return value;
}

/* One element of an array, a little or much. */
static void
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
static void
forge_subject (struct forgery *forgery, const struct pool *pool,
               uint64_t *seed)
{
  const struct entry *other = any_entry (pool, seed);
  const char *const *fields = subjects[askers[other->asker].kind];
  for (size_t k = 0; k < MOST_SUBJECTS && fields[k]; k++)
    if (ebit_field (finish_forgery (forgery), fields[k]))
      set (forgery, fields[k], ebit_field (other->value, fields[k]));
}

static void forge (struct forgery *forgery, const struct pool *pool,
                   uint64_t *seed);

/* A value within the value; `room` is for it. */
static void
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

static void
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

static void
end_forgery (struct forgery *forgery)
{
  for (size_t i = 0; i < forgery->n_scraps; i++)
    ebit_free (forgery->scraps[i]);
  if (forgery->nested)
    end_forgery (forgery->nested);
}

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

/* No quantity that verify knows is left out. */
static void
test_every_quantity_is_forged (void **state)
{
  (void)state;
  for (size_t i = 0; ebit_verifiers[i].quantity; i++)
  {
    bool asked = false;
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
