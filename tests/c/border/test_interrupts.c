/* A call asks its caller often enough to be stopped, and then ends at once.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The slowest call of each kind is stopped after a while; the longest time
 * between two questions, from the start and to the end, is printed, and must
 * stay below what a machine that does something else besides needs: on an idle
 * one it is below half a second.
 */
#include "channel_calls.h"

#include <time.h>

#include "clock.h"

/* Of the processor's time, which other processes do not take. */
#define LONGEST_S 2.0

#define STOPPED_AFTER_S 1.5

struct watch
{
  double started_s, asked_s, longest_s;
  clock_t asked;
  size_t polls;
};

static void
note (struct watch *watch)
{
  const clock_t now = clock ();
  watch->longest_s
      = fmax (watch->longest_s, (double)(now - watch->asked) / CLOCKS_PER_SEC);
  watch->asked = now;
  watch->asked_s = ebit_seconds ();
}

static int
ask (void *data)
{
  struct watch *watch = data;
  note (watch);
  watch->polls++;
  return watch->asked_s - watch->started_s > STOPPED_AFTER_S;
}

/* ---- What is asked of ------------------------------------------------ */

/* The channel, of any number of operators, as a list that kraus_channel
 * would make of it. */
static struct ebit_value *
random_value (size_t d_in, size_t d_out, size_t count)
{
  struct ebit_context context = start_context ();
  uint64_t seed = 1129;
  const struct ebit_channel channel
      = random_channel (&context, d_in, d_out, count, &seed);
  struct ebit_value **operators
      = ebit_work (&context, count, sizeof *operators);
  for (size_t a = 0; a < count; a++)
    operators[a] = ebit_matrix (
        d_out, d_in, (const double *)(channel.kraus + a * d_in * d_out));
  struct ebit_value *list
      = ebit_list (count, NULL, (const struct ebit_value *const *)operators);
  struct ebit_value *value = call1 (ebit_kraus_channel, list);
  for (size_t a = 0; a < count; a++)
    ebit_free (operators[a]);
  ebit_free (list);
  end_context (&context);
  return value;
}

static struct ebit_value *
random_density (size_t n)
{
  struct ebit_context context = start_context ();
  uint64_t seed = 1130;
  struct ebit_value *value
      = ebit_matrix (n, n, (double *)random_state (&context, n, &seed));
  end_context (&context);
  return value;
}

static struct ebit_value *
two_numbers (double a, double b)
{
  return ebit_numbers (2, (double[]){ a, b });
}

static struct ebit_value *
many_numbers (size_t n)
{
  double *x = malloc (n * sizeof *x);
  assert_non_null (x);
  for (size_t i = 0; i < n; i++)
    x[i] = (double)(i % 97 + 1) / 100;
  struct ebit_value *value = ebit_numbers (n, x);
  free (x);
  return value;
}

static struct ebit_value *
depolarizing (double d)
{
  return call2 (ebit_depolarizing, 0.1, d);
}

/* ---- Calls ----------------------------------------------------------- */

static void
stop (const char *what, const char *name, size_t n,
      struct ebit_value *const *arguments)
{
  struct watch watch = { .started_s = ebit_seconds (), .asked = clock () };
  struct ebit_options options = ebit_default_options ();
  struct ebit_value *result;
  struct ebit_error error;
  watch.asked_s = watch.started_s;
  options.poll = ask;
  options.poll_data = &watch;
  const enum ebit_status status
      = ebit_call (name, n, (const struct ebit_value *const *)arguments,
                   &options, &result, &error);
  note (&watch);
  print_message ("%-30s %-22s %-9s %6.2f s, longest gap %.3f s, %zu polls\n",
                 name, what, ebit_status_name (status),
                 watch.asked_s - watch.started_s, watch.longest_s,
                 watch.polls);
  if (status)
    assert_string_equal (error.message, "the computation was interrupted");
  check_at_most (watch.longest_s, is_slowed () ? INFINITY : LONGEST_S);
  ebit_free (result);
}

static void
stop_one (const char *what, struct ebit_value *argument, size_t n,
          const char *const *names)
{
  for (size_t i = 0; i < n; i++)
    stop (what, names[i], 1, &argument);
  ebit_free (argument);
}

static void
stop_two (const char *what, const char *name, struct ebit_value *a,
          struct ebit_value *b)
{
  stop (what, name, 2, (struct ebit_value *[]){ a, b });
  ebit_free (a);
  ebit_free (b);
}

#define STOP_ONE(what, argument, ...)                                         \
  stop_one (what, argument,                                                   \
            sizeof ((const char *[]){ __VA_ARGS__ }) / sizeof (char *),       \
            (const char *[]){ __VA_ARGS__ })

static void
test_states (void **state)
{
  (void)state;
  STOP_ONE ("8 x 8", random_density (64), "rains", "max_rains",
            "distillable_entanglement");
  STOP_ONE ("10 x 10", random_density (100), "rains");
  STOP_ONE ("order 256", random_density (256), "log_negativity");
  stop_two ("2 x 128", "discord", random_density (256), two_numbers (128, 2));
  stop_two ("order 256", "relative_entropy", random_density (256),
            random_density (256));
}

static void
test_channels (void **state)
{
  (void)state;
  STOP_ONE ("8 -> 8", random_value (8, 8, 4), "coherent_information",
            "reverse_coherent_information", "rains", "max_rains",
            "max_relative_entropy_of_entanglement", "transposition_bound",
            "squashed_entanglement_bound", "quantum_capacity",
            "two_way_capacity");
  STOP_ONE ("4 -> 4", random_value (4, 4, 16), "theta_information");
  stop_two ("8 -> 8, 2 -> 2", "epr_capacity", random_value (8, 8, 4),
            random_value (2, 2, 2));
  stop_two ("2 -> 2, 8 -> 8", "assisted_distillation", random_value (2, 2, 2),
            random_value (8, 8, 4));
}

static void
test_large_channels (void **state)
{
  (void)state;
  STOP_ONE ("20 -> 20", random_value (20, 20, 3), "is_antidegradable",
            "is_entanglement_breaking", "is_teleportation_covariant",
            "coherent_information", "reverse_coherent_information",
            "quantum_capacity", "squashed_entanglement_bound",
            "entanglement_assisted_capacity");
  STOP_ONE ("16 -> 16", random_value (16, 16, 2), "is_degradable");
  STOP_ONE ("depolarizing, d = 32", depolarizing (32), "max_rains",
            "max_relative_entropy_of_entanglement", "transposition_bound",
            "quantum_capacity");
}

static void
test_many_operators (void **state)
{
  (void)state;
  /* Larger ones wait for one LAPACK call, on a matrix of order d^4. */
  STOP_ONE ("8 -> 8, 200", random_value (8, 8, 200), "is_degradable",
            "is_antidegradable", "coherent_information");
  STOP_ONE ("12 -> 12, 300", random_value (12, 12, 300),
            "entanglement_assisted_capacity");
  stop_two ("12 -> 12, 300 each", "compose_channel",
            random_value (12, 12, 300), random_value (12, 12, 300));
  stop_two ("8 -> 8, 64; 4", "tensor_channel", random_value (8, 8, 64),
            random_value (2, 2, 4));
}

static void
test_limits_of_distillation (void **state)
{
  (void)state;
  struct ebit_value *arguments[]
      = { ebit_numbers (4, (double[]){ 0.7, 0.15, 0.1, 0.05 }),
          ebit_numbers (1, (double[]){ 10 }),
          ebit_numbers (1, (double[]){ 0.3 }) };
  stop ("10 pairs", "distillation_limit", 3, arguments);
  for (size_t i = 0; i < 3; i++)
    ebit_free (arguments[i]);
}

static void
test_purification (void **state)
{
  (void)state;
  struct ebit_value *arguments[] = { ebit_numbers (1, (double[]){ 0.1 }),
                                     ebit_numbers (1, (double[]){ 6 }),
                                     ebit_numbers (1, (double[]){ 3 }) };
  stop ("6 pairs, 3 rounds", "purify_dephasing", 3, arguments);
  stop ("6 pairs, 3 rounds", "purification_branches", 3, arguments);
  for (size_t i = 0; i < 3; i++)
    ebit_free (arguments[i]);
}

/* A square grid of width w, with its values at random. */
static struct ebit_value *
grid_network (size_t w)
{
  const size_t room = 2 * w * w;
  double *x = calloc (3 * room, sizeof *x);
  uint64_t seed = 3;
  size_t n = 0;
  for (size_t v = 0; v < w * w; v++)
    for (size_t down = 0; down < 2; down++)
    {
      if (down ? v / w + 1 == w : v % w + 1 == w)
        continue;
      x[n] = (double)v;
      x[room + n] = (double)(down ? v + w : v + 1);
      x[2 * room + n++] = random_uniform (&seed);
    }
  struct ebit_value *items[]
      = { ebit_numbers (n, x), ebit_numbers (n, x + room),
          ebit_numbers (n, x + 2 * room) };
  struct ebit_value *edges
      = ebit_list (3, (const char *const[]){ "tail", "head", "lower" },
                   (const struct ebit_value *const *)items);
  struct ebit_value *network = call1 (ebit_network, edges);
  for (size_t i = 0; i < 3; i++)
    ebit_free (items[i]);
  ebit_free (edges);
  free (x);
  return network;
}

static void
test_networks (void **state)
{
  (void)state;
  const size_t w = is_slowed () ? 40 : 300;
  const double ends[] = { 0, (double)(w * w - 1) };
  double users[16];
  for (size_t i = 0; i < 16; i++)
    users[i] = (double)(i * 22);
  struct ebit_value *large = grid_network (w), *small = grid_network (20);
  struct ebit_value *flooding = ebit_text ("flooding");
  struct ebit_value *from = ebit_numbers (1, ends);
  struct ebit_value *to = ebit_numbers (1, ends + 1);
  struct ebit_value *group = ebit_numbers (16, users);
  stop ("180,000 edges", "pair_capacity", 4,
        (struct ebit_value *[]){ large, from, to, flooding });
  stop ("760 edges, 16 users", "ghz_network_capacity", 3,
        (struct ebit_value *[]){ small, group, flooding });
  stop ("760 edges, 16 users", "ghz_network_capacity", 2,
        (struct ebit_value *[]){ small, group });
  stop ("760 edges", "all_pairs_capacity", 2,
        (struct ebit_value *[]){ small, flooding });
  ebit_free (large);
  ebit_free (small);
  ebit_free (flooding);
  ebit_free (from);
  ebit_free (to);
  ebit_free (group);
}

static void
test_tables (void **state)
{
  (void)state;
  stop_two ("4e6 rows", "gadc_rates", many_numbers (4000000),
            many_numbers (1));
  struct ebit_value *d = ebit_numbers (1, (double[]){ 32 });
  struct ebit_value *p = many_numbers (64);
  struct ebit_value *grid
      = ebit_list (2, (const char *const[]){ "p", "d" },
                   (const struct ebit_value *const[]){ p, d });
  struct ebit_value *arguments[]
      = { ebit_text ("depolarizing"), grid, ebit_text ("transposition_bound"),
          ebit_numbers (1, (double[]){ 2 }) };
  stop ("d = 32, two threads", "channel_sweep", 4, arguments);
  for (size_t i = 0; i < 4; i++)
    ebit_free (arguments[i]);
  ebit_free (p);
  ebit_free (d);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_states),
    cmocka_unit_test (test_channels),
    cmocka_unit_test (test_large_channels),
    cmocka_unit_test (test_many_operators),
    cmocka_unit_test (test_limits_of_distillation),
    cmocka_unit_test (test_purification),
    cmocka_unit_test (test_networks),
    cmocka_unit_test (test_tables),
  };
  return cmocka_run_group_tests_name ("interrupts", tests, NULL, NULL);
}
