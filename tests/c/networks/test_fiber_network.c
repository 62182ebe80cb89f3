/* fiber_network_rates: against the oracle tables, against fiber_rate on paths
 * that are found by trying all, and on a map of cities.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calls.h"

#include "fiber_link.h"

/* To 1e-13 absolute and 1e-12 relative. */
#define check_oracle(actual, expected)                                        \
  do                                                                          \
  {                                                                           \
    const double value = (actual), wanted = (expected);                       \
    check_close_at (value, wanted, 1e-13 * fmax (1, fabs (wanted)), 0,        \
                    #actual, __FILE__, __LINE__);                             \
    check_relative (value, wanted, 1e-12);                                    \
  } while (0)

static const char *const protocols[] = { "ded", "edss1", "edss2" };

/* The arguments of fiber_network_rates; those of fiber_rate stand in its
 * order, with edges for the protocol and the protocol for the length. */
#define EDGES EBIT_LINK_PROTOCOL
#define PROTOCOL EBIT_LINK_LENGTH_KM

static struct ebit_value *
network_rates (const struct ebit_value *edges, const char *protocol,
               double noise_per_km, double gate_probability)
{
  struct ebit_value *name = ebit_text (protocol);
  struct ebit_value *noise = ebit_numbers (1, &noise_per_km);
  struct ebit_value *gate = ebit_numbers (1, &gate_probability);
  const struct ebit_value *arguments[EBIT_LINK_INPUTS]
      = { [EDGES] = edges,
          [PROTOCOL] = name,
          [EBIT_LINK_NOISE_PER_KM] = noise,
          [EBIT_LINK_GATE_PROBABILITY] = gate };
  struct ebit_value *rates
      = call (ebit_fiber_network_rates, EBIT_LINK_INPUTS, arguments);
  ebit_free (gate);
  ebit_free (noise);
  ebit_free (name);
  return rates;
}

static const double *
column (const struct ebit_value *rates, const char *name)
{
  return ebit_field (ebit_field (rates, "table"), name)->numbers;
}

static const char *const *
texts (const struct ebit_value *rates, const char *name)
{
  return ebit_field (ebit_field (rates, "table"), name)->texts;
}

static size_t
count_rows (const struct ebit_value *rates)
{
  return ebit_field (ebit_field (rates, "table"), "rate")->extent[0];
}

/* ---- Oracle tables ------------------------------------------------------ */

static size_t
find_pair (const struct ebit_value *rates, double from, double to)
{
  for (size_t i = 0; i < count_rows (rates); i++)
    if (column (rates, "from")[i] == from && column (rates, "to")[i] == to)
      return i;
  fail_msg ("no pair of %g and %g", from, to);
  return 0;
}

static void
test_loss_of_six_nodes (void **state)
{
  (void)state;
  struct ebit_value *edges = call (ebit_six_node_network, 0, NULL);
  struct oracle *table = oracle_read ("fiber_loss_six_nodes.csv");
  for (size_t i = 0; i < table->rows; i++)
    for (size_t p = 0; p < 3; p++)
    {
      char name[32];
      snprintf (name, sizeof name, "rate_%s_perN", protocols[p]);
      struct ebit_value *rates = network_rates (
          edges, protocols[p], 0, oracle_number (table, i, "p_gate"));
      assert_int_equal (count_rows (rates), 15);
      const size_t row = find_pair (rates, oracle_number (table, i, "node_a"),
                                    oracle_number (table, i, "node_b"));
      assert_string_equal (texts (rates, "path")[row],
                           oracle_text (table, i, "path"));
      check_close (column (rates, "length_km")[row],
                   oracle_number (table, i, "length_km"), 0);
      check_close (column (rates, "intermediate_nodes")[row],
                   oracle_number (table, i, "n_intermediate"), 0);
      check_oracle (column (rates, "pair_rate")[row]
                        * column (rates, "probability")[row],
                    oracle_number (table, i, name));
      ebit_free (rates);
    }
  oracle_free (table);
  ebit_free (edges);
}

static void
test_final_rates_of_six_nodes (void **state)
{
  (void)state;
  struct ebit_value *edges = call (ebit_six_node_network, 0, NULL);
  struct oracle *table = oracle_read ("fiber_final_rate_six_nodes.csv");
  for (size_t i = 0; i < table->rows; i++)
    for (size_t p = 0; p < 3; p++)
    {
      struct ebit_value *rates = network_rates (
          edges, protocols[p], oracle_number (table, i, "gamma_per_km"),
          oracle_number (table, i, "p_gate"));
      check_oracle (number (rates, "mean_rate"),
                    oracle_number (table, i, protocols[p]));
      ebit_free (rates);
    }
  oracle_free (table);
  ebit_free (edges);
}

/* ---- Random networks ---------------------------------------------------- */

#define NODES ((size_t)6)
#define EDGES_OF_RANDOM ((size_t)9)

struct drawing
{
  double tail[EDGES_OF_RANDOM], head[EDGES_OF_RANDOM];
  double numbers[EBIT_LINK_INPUTS][EDGES_OF_RANDOM]; /* those of edges */
};

static const struct
{
  const char *name;
  enum ebit_fiber_input input;
} of_edges[] = {
  { "length_km", EBIT_LINK_LENGTH_KM },
  { "noise_per_km", EBIT_LINK_NOISE_PER_KM },
  { "intermediate_nodes", EBIT_LINK_INTERMEDIATE_NODES },
  { "attenuation_db_per_km", EBIT_LINK_ATTENUATION_DB_PER_KM },
};

#define OF_EDGES (sizeof of_edges / sizeof of_edges[0])

/* Nodes have the numbers 10, 20 ... */
static struct drawing
draw (uint64_t *seed)
{
  struct drawing drawing;
  for (size_t k = 0; k < EDGES_OF_RANDOM; k++)
  {
    double tail = floor (NODES * random_uniform (seed));
    double head = floor ((NODES - 1) * random_uniform (seed));
    head += head >= tail;
    drawing.tail[k] = 10 * (tail + 1);
    drawing.head[k] = 10 * (head + 1);
    drawing.numbers[EBIT_LINK_LENGTH_KM][k] = 20 * random_uniform (seed);
    drawing.numbers[EBIT_LINK_NOISE_PER_KM][k] = 0.01 * random_uniform (seed);
    drawing.numbers[EBIT_LINK_INTERMEDIATE_NODES][k]
        = floor (3 * random_uniform (seed));
    drawing.numbers[EBIT_LINK_ATTENUATION_DB_PER_KM][k]
        = 0.1 + 0.2 * random_uniform (seed);
  }
  return drawing;
}

/* A list of the first `columns` of them. */
static struct ebit_value *
make_edges (const struct drawing *drawing, size_t columns)
{
  const char *names[2 + OF_EDGES] = { "tail", "head" };
  struct ebit_value *values[2 + OF_EDGES]
      = { ebit_numbers (EDGES_OF_RANDOM, drawing->tail),
          ebit_numbers (EDGES_OF_RANDOM, drawing->head) };
  for (size_t i = 0; i < columns; i++)
  {
    names[2 + i] = of_edges[i].name;
    values[2 + i]
        = ebit_numbers (EDGES_OF_RANDOM, drawing->numbers[of_edges[i].input]);
  }
  struct ebit_value *list
      = ebit_list (2 + columns, names, (const struct ebit_value **)values);
  for (size_t i = 0; i < 2 + columns; i++)
    ebit_free (values[i]);
  return list;
}

/* A walk through nodes that differ, and its sums over edges. */
struct walk
{
  size_t edges;
  double node[NODES];
  double length_km, loss_db, noise, intermediate_nodes;
};

static void
explore (const struct drawing *drawing, struct walk walk, double to,
         struct walk *best)
{
  const double at = walk.node[walk.edges];
  if (at == to && walk.length_km < best->length_km)
    *best = walk;
  for (size_t k = 0; k < EDGES_OF_RANDOM; k++)
  {
    if (drawing->tail[k] != at && drawing->head[k] != at)
      continue;
    const double next_node
        = drawing->tail[k] == at ? drawing->head[k] : drawing->tail[k];
    bool seen = false;
    for (size_t i = 0; i <= walk.edges; i++)
      seen = seen || walk.node[i] == next_node;
    if (seen)
      continue;
    struct walk next = walk;
    const double km = drawing->numbers[EBIT_LINK_LENGTH_KM][k];
    next.node[++next.edges] = next_node;
    next.length_km += km;
    next.loss_db += km * drawing->numbers[EBIT_LINK_ATTENUATION_DB_PER_KM][k];
    next.noise += km * drawing->numbers[EBIT_LINK_NOISE_PER_KM][k];
    next.intermediate_nodes
        += drawing->numbers[EBIT_LINK_INTERMEDIATE_NODES][k];
    explore (drawing, next, to, best);
  }
}

/* fiber_rate of a fiber with the sums of a walk. */
static struct ebit_value *
rate_of_walk (const char *protocol, const struct walk *walk)
{
  const double numbers[]
      = { walk->length_km, walk->noise / walk->length_km,
          walk->intermediate_nodes + (double)walk->edges - 1,
          walk->loss_db / walk->length_km };
  struct ebit_value *values[5]
      = { ebit_text (protocol), ebit_numbers (1, &numbers[0]),
          ebit_numbers (1, &numbers[1]), ebit_numbers (1, &numbers[2]),
          ebit_numbers (1, &numbers[3]) };
  const struct ebit_value *arguments[EBIT_LINK_INPUTS]
      = { [EBIT_LINK_PROTOCOL] = values[0],
          [EBIT_LINK_LENGTH_KM] = values[1],
          [EBIT_LINK_NOISE_PER_KM] = values[2],
          [EBIT_LINK_INTERMEDIATE_NODES] = values[3],
          [EBIT_LINK_ATTENUATION_DB_PER_KM] = values[4] };
  struct ebit_value *table
      = call (ebit_fiber_rate, EBIT_LINK_INPUTS, arguments);
  for (size_t i = 0; i < 5; i++)
    ebit_free (values[i]);
  return table;
}

static void
check_row (const struct ebit_value *rates, size_t row, const struct walk *walk,
           const char *protocol)
{
  static const char *const names[]
      = { "pair_rate", "probability",  "yield",     "rate",
          "hashing",   "key_fraction", "latency_s", "two_way_capacity" };
  char path[64];
  size_t used = (size_t)snprintf (path, sizeof path, "%g", walk->node[0]);
  for (size_t i = 1; i <= walk->edges; i++)
    used += (size_t)snprintf (path + used, sizeof path - used, "-%g",
                              walk->node[i]);
  assert_string_equal (texts (rates, "path")[row], path);
  check_relative (column (rates, "length_km")[row], walk->length_km, 1e-14);
  struct ebit_value *table = rate_of_walk (protocol, walk);
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    check_relative (column (rates, names[i])[row], number (table, names[i]),
                    1e-12);
  ebit_free (table);
}

static void
check_unjoined (const struct ebit_value *rates, size_t row)
{
  assert_string_equal (texts (rates, "path")[row], "");
  check_close (column (rates, "length_km")[row], (double)INFINITY, 0);
  assert_true (isnan (column (rates, "intermediate_nodes")[row]));
  check_close (column (rates, "pair_rate")[row], 0, 0);
  check_close (column (rates, "rate")[row], 0, 0);
  check_close (column (rates, "two_way_capacity")[row], 0, 0);
  assert_true (isnan (column (rates, "hashing")[row]));
}

/* Fibers that differ in everything; with 9 of them on 6 nodes some pairs are
 * not joined. */
static void
test_random_networks (void **state)
{
  (void)state;
  uint64_t seed = 2024;
  size_t unjoined = 0;
  for (size_t trial = 0; trial < 200; trial++)
  {
    const struct drawing drawing = draw (&seed);
    struct ebit_value *edges = make_edges (&drawing, OF_EDGES);
    struct ebit_value *rates
        = network_rates (edges, protocols[trial % 3], 0.5, 0.417);
    double sum = 0;
    for (size_t row = 0; row < count_rows (rates); row++)
    {
      struct walk best = { .length_km = (double)INFINITY };
      explore (&drawing,
               (struct walk){ .node = { column (rates, "from")[row] } },
               column (rates, "to")[row], &best);
      unjoined += isinf (best.length_km) != 0;
      if (isinf (best.length_km))
        check_unjoined (rates, row);
      else
        check_row (rates, row, &best, protocols[trial % 3]);
      sum += column (rates, "rate")[row];
    }
    check_relative (number (rates, "mean_rate"),
                    sum / (double)count_rows (rates), 1e-14);
    ebit_free (rates);
    ebit_free (edges);
  }
  assert_true (unjoined > 50);
}

/* Without columns of their own, fibers take the arguments: the bits are those
 * of fiber_rate for the whole length. */
static void
test_fibers_alike (void **state)
{
  (void)state;
  uint64_t seed = 77;
  const struct drawing drawing = draw (&seed);
  struct ebit_value *edges = make_edges (&drawing, 1);
  struct ebit_value *rates = network_rates (edges, "edss1", 0.003, 0.417);
  const struct ebit_value *table = ebit_field (rates, "table");
  struct ebit_value *name = ebit_text ("edss1");
  const double noise_per_km = 0.003;
  struct ebit_value *noise = ebit_numbers (1, &noise_per_km);
  for (size_t i = 0; i < count_rows (rates); i++)
  {
    if (isinf (column (rates, "length_km")[i]))
      continue;
    struct ebit_value *km = ebit_numbers (1, column (rates, "length_km") + i);
    struct ebit_value *nodes
        = ebit_numbers (1, column (rates, "intermediate_nodes") + i);
    struct ebit_value *one
        = call (ebit_fiber_rate, 4,
                (const struct ebit_value *[]){ name, km, noise, nodes });
    for (size_t j = 5; j < table->extent[0]; j++)
      check_close (table->items[j]->numbers[i], number (one, table->names[j]),
                   0);
    ebit_free (one);
    ebit_free (nodes);
    ebit_free (km);
  }
  ebit_free (noise);
  ebit_free (name);
  ebit_free (rates);
  ebit_free (edges);
}

/* ---- Names, maps -------------------------------------------------------- */

static void
test_abilene (void **state)
{
  (void)state;
  struct ebit_value *edges = call (ebit_example_network, 0, NULL);
  struct ebit_value *rates = network_rates (edges, "ded", 0, 0.417);
  assert_int_equal (count_rows (rates), 55);
  assert_string_equal (texts (rates, "from")[0], "Seattle");
  assert_string_equal (texts (rates, "to")[0], "Sunnyvale");
  /* From Seattle to New York the great circles through Denver, Kansas City,
   * Indianapolis and Chicago. */
  size_t row = 0;
  while (strcmp (texts (rates, "from")[row], "Seattle") != 0
         || strcmp (texts (rates, "to")[row], "New York") != 0)
    row++;
  assert_string_equal (texts (rates, "path")[row],
                       "Seattle-Denver-Kansas City-Indianapolis-Chicago-"
                       "New York");
  /* Published distances between those cities, to a percent. */
  check_relative (column (rates, "length_km")[row],
                  1644 + 897 + 727 + 264 + 1146, 0.01);
  ebit_free (rates);
  ebit_free (edges);
}

/* A network is taken for its fibers, whatever else its table has. */
static void
test_network (void **state)
{
  (void)state;
  struct ebit_value *edges = call (ebit_six_node_network, 0, NULL);
  struct ebit_value *network = call1 (ebit_network, edges);
  const struct ebit_value *table = ebit_field (network, "edges");
  const char *names[]
      = { "tail", "head", "length_km", "attenuation_db_per_km" };
  const struct ebit_value *columns[4];
  for (size_t k = 0; k < 4; k++)
    columns[k] = ebit_field (table, names[k]);
  struct ebit_value *fibers = ebit_list (4, names, columns);
  struct ebit_value *wanted = network_rates (fibers, "ded", 0.01, 0.4);
  const struct ebit_value *given[] = { network, table };
  for (size_t k = 0; k < 2; k++)
  {
    struct ebit_value *rates = network_rates (given[k], "ded", 0.01, 0.4);
    assert_int_equal (count_rows (rates), count_rows (wanted));
    for (size_t i = 0; i < count_rows (rates); i++)
      assert_true (column (rates, "rate")[i] == column (wanted, "rate")[i]);
    ebit_free (rates);
  }
  ebit_free (wanted);
  ebit_free (fibers);
  ebit_free (network);
  ebit_free (edges);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_loss_of_six_nodes),
    cmocka_unit_test (test_final_rates_of_six_nodes),
    cmocka_unit_test (test_random_networks),
    cmocka_unit_test (test_fibers_alike),
    cmocka_unit_test (test_abilene),
    cmocka_unit_test (test_network),
  };
  return cmocka_run_group_tests_name ("fiber networks", tests, NULL, NULL);
}
