/* chord_network (levels, capacity, seed, diagonals): 2^levels nodes in a
 * circle with random diagonals, which are longer and weaker from class to
 * class (S. Baeuml, K. Azuma, G. Kato, D. Elkouss, arXiv:1809.03120, section
 * V.5).
 *
 * A diagonal of class i = 1, ..., levels spans m nodes, m uniform in
 * [2^(i-1), 2^i], with the capacity of m circle edges in a chain for that many
 * uses, capacity/m.  One that spans the whole circle joins a node to itself,
 * and is left out.  How many there are of a class the text leaves open.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chord_network.h"

#include <math.h>

#include "network.h"
#include "pseudorandom.h"

#define MOST_LEVELS 20
#define LARGEST_SEED 0x1p53

enum diagonals
{
  SPARSE, /* one of each class, from a random node */
  FULL,   /* one of each class from each node */
  FINGER  /* the same, but all of a class span as many nodes */
};

static const char *const names[]
    = { [SPARSE] = "sparse", [FULL] = "full", [FINGER] = "finger", NULL };

struct chords
{
  size_t levels, nodes;
  double capacity;
  uint64_t random;
  size_t edges; /* so far */
  size_t *tail, *head;
  double *value;
};

/* Uniform in [0, n), by rejection: 2^64 - (2^64 mod n) and beyond is drawn
 * again. */
static size_t
draw_below (struct chords *chords, size_t n)
{
  const uint64_t rest = (UINT64_MAX % n + 1) % n; /* 2^64 mod n */
  uint64_t z = ebit_pseudorandom_bits (&chords->random);
  while (z > UINT64_MAX - rest)
    z = ebit_pseudorandom_bits (&chords->random);
  return (size_t)(z % n);
}

static size_t
draw_span (struct chords *chords, size_t class)
{
  const size_t half = (size_t)1 << (class - 1);
  return half + draw_below (chords, half + 1);
}

static void
add_chord (struct chords *chords, size_t node, size_t span)
{
  if (span % chords->nodes == 0)
    return;
  chords->tail[chords->edges] = node;
  chords->head[chords->edges] = (node + span) % chords->nodes;
  chords->value[chords->edges++] = chords->capacity / (double)span;
}

static void
add_diagonals (struct chords *chords, enum diagonals diagonals)
{
  if (diagonals == SPARSE)
    for (size_t i = 1; i <= chords->levels; i++)
    {
      const size_t node = draw_below (chords, chords->nodes);
      add_chord (chords, node, draw_span (chords, i));
    }
  else if (diagonals == FULL)
    for (size_t node = 0; node < chords->nodes; node++)
      for (size_t i = 1; i <= chords->levels; i++)
        add_chord (chords, node, draw_span (chords, i));
  else
    for (size_t i = 1; i <= chords->levels; i++)
    {
      const size_t span = draw_span (chords, i);
      for (size_t node = 0; node < chords->nodes; node++)
        add_chord (chords, node, span);
    }
}

static enum ebit_status
make_chords (struct ebit_context *context, struct chords *chords,
             enum diagonals diagonals)
{
  chords->nodes = (size_t)1 << chords->levels;
  const size_t most
      = chords->nodes
        + chords->levels * (diagonals == SPARSE ? 1 : chords->nodes);
  chords->tail = ebit_work (context, most, sizeof *chords->tail);
  chords->head = ebit_work (context, most, sizeof *chords->head);
  chords->value = ebit_work (context, most, sizeof *chords->value);
  if (!chords->tail || !chords->head || !chords->value)
    return EBIT_EMEMORY;
  for (size_t node = 0; node < chords->nodes; node++)
    add_chord (chords, node, 1);
  add_diagonals (chords, diagonals);
  return EBIT_OK;
}

static enum ebit_status
make_value (struct ebit_context *context, const struct chords *chords,
            const struct ebit_value **result)
{
  double *numbers = ebit_work (context, chords->nodes, sizeof *numbers);
  if (!numbers)
    return EBIT_EMEMORY;
  for (size_t v = 0; v < chords->nodes; v++)
    numbers[v] = (double)v;
  const struct ebit_network network
      = { .nodes = { .count = chords->nodes, .numbers = numbers },
          .graph = { .nodes = chords->nodes,
                     .edges = chords->edges,
                     .tail = chords->tail,
                     .head = chords->head },
          .lower = chords->value,
          .upper = chords->value };
  return ebit_make_network (context, &network, result);
}

static enum ebit_status
chord_network (struct ebit_context *context,
               const struct ebit_value *const *arguments,
               const struct ebit_value **result)
{
  static const struct ebit_range ranges[]
      = { { 1, MOST_LEVELS, false, false, EBIT_WHOLE },
          { 0, (double)INFINITY, true, false, EBIT_FINITE },
          { 0, LARGEST_SEED, false, false, EBIT_WHOLE } };
  static const char *const arguments_names[]
      = { "levels", "capacity", "seed" };
  static const double fallbacks[] = { (double)NAN, 1, (double)NAN };
  double numbers[3];
  size_t diagonals;
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; !status && i < 3; i++)
    status = ebit_read_number (context, arguments_names[i], arguments[i],
                               &ranges[i], fallbacks[i], &numbers[i]);
  if (!status)
    status = ebit_read_choice (context, "diagonals", arguments[3], names,
                               &diagonals);
  if (status)
    return status;
  struct chords chords = { .levels = (size_t)numbers[0],
                           .capacity = numbers[1],
                           .random = (uint64_t)numbers[2] };
  status = make_chords (context, &chords, (enum diagonals)diagonals);
  return status ? status : make_value (context, &chords, result);
}

const struct ebit_functional ebit_chord_network_functional = {
  .name = "chord_network",
  .topic = "Networks",
  .summary = "A circle of nodes with random diagonals",
  .n_parameters = 4,
  .parameters
  = { { "levels", NULL,
        "how many classes of diagonals, of 2^levels nodes, a whole number in "
        "[1, 20]" },
      { "capacity", "1", "of the edges of the circle, ebits per use, > 0" },
      { "seed", NULL, "of the diagonals, a whole number in [0, 2^53]" },
      { "diagonals", "\"sparse\"",
        "one of each class, \"sparse\", or of each class and each node, "
        "\"full\" or, all of a class of one length, \"finger\"" } },
  .implementation = chord_network,
};
