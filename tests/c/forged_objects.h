/* What the test of forgeries forges: objects, and what every quantity of
 * bounds says of them.  A quantity is one line of `askers`, an object one of
 * open_pool ().
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_FORGED_OBJECTS_H
#define EBIT_TESTS_FORGED_OBJECTS_H

#include "random_states.h"

enum kind
{
  STATE,
  CHANNEL,
  PAIR,
  GROUP,
  COPIES,
  TWO_NODES,
  NODES,
  NETWORK,
  USERS,
  DEMANDS,
  WEIGHTS,
  KINDS
};

/* The fields that say what a value is of; NULL ends them. */
#define MOST_SUBJECTS 4
static const char *const subjects[KINDS][MOST_SUBJECTS]
    = { [STATE] = { "state", "dims" },
        [CHANNEL] = { "channel" },
        [PAIR] = { "channel1", "channel2" },
        [GROUP] = { "channels" },
        [COPIES] = { "weights", "pairs", "success", "kept" },
        [TWO_NODES] = { "network", "pairs", "per", "lower_method" },
        [NODES] = { "network", "users", "per" },
        [NETWORK] = { "network", "per" },
        [USERS] = { "network", "pairs", "per", "usage" },
        [DEMANDS] = { "network", "pairs", "per", "demands" },
        [WEIGHTS] = { "network", "pairs", "weights", "per" } };

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
  { "theta_information", CHANNEL, "task", "entanglement" },
  { "theta_information", CHANNEL, "task", "key" },
  { "squashed_entanglement_bound", CHANNEL, NULL, NULL },
  { "degradable_extension", CHANNEL, NULL, NULL }, /* see ask_extension */
  { "quantum_capacity", CHANNEL, NULL, NULL },
  { "private_capacity", CHANNEL, NULL, NULL },
  { "cpp_capacity", CHANNEL, NULL, NULL },
  { "two_way_capacity", CHANNEL, "task", "entanglement" },
  { "two_way_capacity", CHANNEL, "task", "key" },
  { "epr_capacity", PAIR, NULL, NULL },
  { "assisted_distillation", PAIR, NULL, NULL },
  { "ghz_capacity", GROUP, "communication", "receivers" },
  { "ghz_capacity", GROUP, "communication", "none" },
  { "ghz_capacity", GROUP, "communication", "source" },
  { "pair_capacity", TWO_NODES, NULL, NULL },
  { "ghz_network_capacity", NODES, NULL, NULL },
  { "all_pairs_capacity", NETWORK, NULL, NULL },
  { "total_capacity", USERS, NULL, NULL },
  { "worst_case_capacity", DEMANDS, NULL, NULL },
  { "weighted_capacity", WEIGHTS, "objective", "linear" },
  { "weighted_capacity", WEIGHTS, "objective", "log" },
};

#define ASKERS (sizeof askers / sizeof askers[0])

#define MOST_OBJECTS 64
#define MOST_ENTRIES 512
#define MOST_FIELDS 32

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

static inline void
add_object (struct pool *pool, enum kind kind, struct ebit_value *first,
            struct ebit_value *second)
{
  assert_true (pool->n_objects < MOST_OBJECTS);
  pool->objects[pool->n_objects++]
      = (struct object){ kind, second ? 2 : 1, { first, second } };
}

static inline void
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

static inline void
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

static inline struct ebit_value *
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
static inline struct ebit_value *
bare (struct ebit_value *channel)
{
  struct ebit_value *list = call1 (ebit_kraus_operators, channel);
  struct ebit_value *result = call1 (ebit_kraus_channel, list);
  ebit_free (list);
  ebit_free (channel);
  return result;
}

static inline void
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
                   { "amplifier", 1, { 2 } },
                   { "pure_loss", 2, { 0.7, 1 } },
                   { "bosonic_dephasing", 1, { 0.5 } },
                   { "damping_dephasing", 2, { 0.1, 0.05 } } };
  for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
    add_object (pool, CHANNEL,
                named (families[i].family, families[i].n, families[i].x),
                NULL);
  add_object (pool, CHANNEL, named ("gadc", 2, (double[]){ 0.7, 0.2 }), NULL);
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

static inline void
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
static inline void
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

/* A square with a diagonal, whose ends differ. */
static inline struct ebit_value *
square_network (void)
{
  const double x[5][5] = { { 0, 1, 2, 3, 0 },
                           { 1, 2, 3, 0, 2 },
                           { 1, 0.5, 0.75, 1, 0.25 },
                           { 1, 0.75, 0.75, 1.5, 0.25 },
                           { 1.5, 0.5, 1, 1, 0.5 } };
  static const char *const names[]
      = { "tail", "head", "lower", "upper", "upper_squashed" };
  struct ebit_value *items[5];
  for (size_t i = 0; i < 5; i++)
    items[i] = ebit_numbers (5, x[i]);
  struct ebit_value *edges
      = ebit_list (5, names, (const struct ebit_value *const *)items);
  struct ebit_value *network = call1 (ebit_network, edges);
  for (size_t i = 0; i < 5; i++)
    ebit_free (items[i]);
  ebit_free (edges);
  return network;
}

/* Of each usage. */
static inline void
add_networks (struct pool *pool)
{
  static const char *const usages[] = { "optimal", "flooding", "single_path" };
  const double zero = 0, two = 2, users[] = { 0, 1, 2 };
  for (size_t i = 0; i < 3; i++)
  {
    add_object (pool, TWO_NODES, square_network (), ebit_numbers (1, &zero));
    struct object *object = &pool->objects[pool->n_objects - 1];
    object->arguments[2] = ebit_numbers (1, &two);
    object->arguments[3] = ebit_text (usages[i]);
    object->n = 4;
    if (i == 2)
      break;
    add_object (pool, NODES, square_network (), ebit_numbers (3, users));
    object = &pool->objects[pool->n_objects - 1];
    object->arguments[2] = ebit_text (usages[i]);
    object->n = 3;
    add_object (pool, NETWORK, square_network (), ebit_text (usages[i]));
  }
}

/* Three pairs of users of it, all at once. */
static inline void
add_users (struct pool *pool)
{
  static const char *const usages[] = { "optimal", "flooding" };
  static const enum kind kinds[] = { USERS, DEMANDS, WEIGHTS };
  const double users[] = { 0, 1, 0, 2, 3, 1 }, numbers[] = { 1, 2, 0.5 };
  for (size_t i = 0; i < 2; i++)
    for (size_t k = 0; k < 3; k++)
    {
      struct ebit_value *pairs = ebit_numbers (6, users);
      pairs->rank = 2;
      pairs->extent[0] = 3;
      pairs->extent[1] = 2;
      add_object (pool, kinds[k], square_network (), pairs);
      struct object *object = &pool->objects[pool->n_objects - 1];
      const size_t usage = kinds[k] == WEIGHTS ? 3 : 2;
      object->arguments[usage] = ebit_text (usages[i]);
      if (kinds[k] != USERS)
        object->arguments[kinds[k] == WEIGHTS ? 2 : 3]
            = ebit_numbers (3, numbers);
      object->n = kinds[k] == USERS ? 3 : 4;
    }
}

/* ---- The pool -------------------------------------------------------- */

/* What has no function of its own: a value in that of the private capacity. */
static inline enum ebit_status
ask_extension (const struct ebit_value *const *channel,
               struct ebit_value **value, struct ebit_error *error)
{
  struct ebit_value *whole;
  const enum ebit_status status
      = ebit_private_capacity (1, channel, NULL, &whole, error);
  if (status)
    return status;
  const struct ebit_value *list = ebit_field (whole, "upper_bounds");
  const struct ebit_value *part = list->extent[0] ? list->items[0] : NULL;
  const bool extends
      = part && strcmp (text (part, "quantity"), "degradable_extension") == 0;
  if (extends)
  {
    *value = ebit_list (part->extent[0], part->names,
                        (const struct ebit_value *const *)part->items);
    (*value)->class_name = "ebit_bounds";
  }
  ebit_free (whole);
  return extends ? EBIT_OK : EBIT_EARGUMENT;
}

static inline void
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
      = strcmp (asker->name, "degradable_extension") == 0
            ? ask_extension (arguments, &value, &error)
            : ebit_call (asker->name, n, arguments, NULL, &value, &error);
  ebit_free (word);
  if (status) /* of bosonic channels some have none */
    return;
  assert_true (pool->n_entries < MOST_ENTRIES);
  check_valid (value, true, "");
  pool->entries[pool->n_entries++] = (struct entry){ i, k, value };
}

static inline void
open_pool (struct pool *pool)
{
  uint64_t seed = 11;
  *pool = (struct pool){ .n_objects = 0 };
  add_states (pool, &seed);
  add_channels (pool, &seed);
  add_combinations (pool);
  add_copies (pool);
  add_networks (pool);
  add_users (pool);
  for (size_t i = 0; i < ASKERS; i++)
  {
    const size_t before = pool->n_entries;
    for (size_t k = 0; k < pool->n_objects; k++)
      if (askers[i].kind == pool->objects[k].kind)
        ask (pool, i, k);
    assert_true (pool->n_entries > before);
  }
}

static inline void
close_pool (struct pool *pool)
{
  for (size_t i = 0; i < pool->n_entries; i++)
    ebit_free (pool->entries[i].value);
  for (size_t i = 0; i < pool->n_objects; i++)
    for (size_t k = 0; k < MOST_SUBJECTS; k++)
      ebit_free (pool->objects[i].arguments[k]);
}

#endif /* EBIT_TESTS_FORGED_OBJECTS_H */
