/* Where memory runs out, at whatever request, the call says so and nothing is
 * lost.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The core asks for memory in arena.c alone.  It is compiled into this
 * program, in place of the library's, between requests that fail when they are
 * told to: those for blocks, and the many for a part of a block.
 */
#include "capacity_calls.h"

#include <stdbool.h>

static size_t requested, failing; /* so far; the one that fails, 0: none */
static size_t alive;              /* blocks that nobody has freed */

static bool
fails (void)
{
  return ++requested == failing;
}

static void *
counted (void *block)
{
  alive += block != NULL;
  return block;
}

static bool fails_in_blocks; /* or in parts of them */

static void *
failing_malloc (size_t size)
{
  return fails_in_blocks && fails () ? NULL : counted (malloc (size));
}

static void *
failing_calloc (size_t n, size_t size)
{
  return fails_in_blocks && fails () ? NULL : counted (calloc (n, size));
}

static void
counting_free (void *block)
{
  alive -= block != NULL;
  free (block);
}

struct ebit_arena;
void *reserve_part (struct ebit_arena *arena, size_t n, size_t size);
void *allocate_part (struct ebit_arena *arena, size_t n, size_t size);

#define malloc failing_malloc
#define calloc failing_calloc
#define free counting_free
#define ebit_arena_reserve reserve_part
#define ebit_arena_allocate allocate_part
/* Its own header declares them so. */
#include "../../../core/ground/arena.c"
#undef malloc
#undef calloc
#undef free
#undef ebit_arena_reserve
#undef ebit_arena_allocate

void *ebit_arena_reserve (struct ebit_arena *arena, size_t n, size_t size);
void *ebit_arena_allocate (struct ebit_arena *arena, size_t n, size_t size);

void *
ebit_arena_reserve (struct ebit_arena *arena, size_t n, size_t size)
{
  return !fails_in_blocks && fails () ? NULL : reserve_part (arena, n, size);
}

void *
ebit_arena_allocate (struct ebit_arena *arena, size_t n, size_t size)
{
  return !fails_in_blocks && fails () ? NULL : allocate_part (arena, n, size);
}

/* ---- Calls ----------------------------------------------------------- */

/* The next request to fail: each of the first ones, then ever fewer, since a
 * search asks a hundred thousand times for the same. */
static size_t
next (size_t n)
{
  return n + 1 + (fails_in_blocks ? 0 : n / (is_slowed () ? 5 : 100));
}

/* Without memory for request n there is an error and no result. */
static bool
survives (const char *name, size_t n_arguments,
          const struct ebit_value *const *arguments, size_t n)
{
  struct ebit_value *result;
  struct ebit_error error;
  const size_t before = alive;
  requested = 0;
  failing = n;
  const enum ebit_status status
      = ebit_call (name, n_arguments, arguments, NULL, &result, &error);
  const bool failed = requested >= n;
  failing = 0;
  if (status != (failed ? EBIT_EMEMORY : EBIT_OK))
    fail_msg ("%s, without memory for request %zu of %zu: %s", name, n,
              requested, status ? error.message : "no error");
  assert_int_equal (error.status, status);
  assert_true (failed == (error.message[0] != '\0'));
  assert_true (failed == !result);
  ebit_free (result);
  if (alive != before)
    fail_msg ("%s, without memory for request %zu: %zu blocks are lost", name,
              n, alive - before);
  return failed;
}

static void
check_call (const char *name, size_t n_arguments,
            const struct ebit_value *const *arguments)
{
  for (int blocks = 0; blocks < 2; blocks++)
  {
    fails_in_blocks = blocks;
    size_t n = 1;
    while (survives (name, n_arguments, arguments, n))
      n = next (n);
    assert_true (n > 1);
  }
}

#define CALL(name, ...)                                                       \
  check_call (name,                                                           \
              sizeof ((const struct ebit_value *[]){ __VA_ARGS__ })           \
                  / sizeof (struct ebit_value *),                             \
              (const struct ebit_value *[]){ __VA_ARGS__ })

/* A number, a matrix, a stack; a list of texts; a state of two qubits. */
static void
test_states (void **state)
{
  (void)state;
  double complex rho[16] = { [0] = 0.45, [5] = 0.1, [10] = 0.05, [15] = 0.4 };
  rho[3] = rho[12] = 0.3;
  rho[6] = 0.02 * I;
  rho[9] = -0.02 * I;
  struct ebit_value *x = ebit_matrix (4, 4, (const double *)rho);
  struct ebit_value *one = ebit_numbers (1, (double[]){ 1 });
  struct ebit_value stack = *x;
  stack.rank = 3;
  CALL ("entropy", x);
  CALL ("negativity", &stack);
  CALL ("concurrence", x);
  CALL ("partial_trace", x, NULL, one);
  CALL ("bell_weights", x);
  CALL ("rains", x);
  CALL ("distillable_entanglement", x);
  ebit_free (one);
  ebit_free (x);
}

static void
test_channels_and_tables (void **state)
{
  (void)state;
  struct ebit_value *gamma = ebit_numbers (3, (double[]){ 0.1, 0.2, 0.6 });
  struct ebit_value *tenth = ebit_numbers (1, (double[]){ 0.1 });
  struct ebit_value *family = ebit_text ("gadc"), *name = ebit_text ("rains");
  struct ebit_value *grid
      = ebit_list (2, (const char *const[]){ "gamma", "thermal" },
                   (const struct ebit_value *[]){ gamma, tenth });
  struct ebit_value *damping = channel2 ("gadc", 0.2, 0.1);
  struct ebit_value *list = call1 (ebit_kraus_operators, damping);
  CALL ("gadc", tenth, tenth);
  CALL ("kraus_channel", list);
  CALL ("choi_state", damping);
  CALL ("stinespring", damping);
  CALL ("tensor_channel", damping, damping);
  CALL ("is_degradable", damping);
  CALL ("gadc_rates", gamma, tenth);
  CALL ("channel_sweep", family, grid, name);
  CALL ("inept_local_model", tenth, tenth);
  check_call ("list_functions", 0, NULL);
  CALL ("describe", name);
  ebit_free (list);
  ebit_free (damping);
  ebit_free (grid);
  ebit_free (name);
  ebit_free (family);
  ebit_free (tenth);
  ebit_free (gamma);
}

/* The certificate of each holds a copy of the channel. */
static void
test_bounds (void **state)
{
  (void)state;
  static const char *const names[] = { "rains",
                                       "max_rains",
                                       "max_relative_entropy_of_entanglement",
                                       "transposition_bound",
                                       "theta_information",
                                       "squashed_entanglement_bound",
                                       "entanglement_assisted_capacity",
                                       "coherent_information",
                                       "quantum_capacity" };
  struct ebit_value *damping = channel2 ("gadc", 0.2, 0.1);
  struct ebit_value *loss = channel1 ("pure_loss", 0.7);
  struct ebit_value *pair
      = ebit_list (2, NULL, (const struct ebit_value *[]){ damping, damping });
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    CALL (names[i], damping);
  CALL ("two_way_capacity", loss);
  CALL ("epr_capacity", damping, damping);
  CALL ("ghz_capacity", pair);
  struct ebit_value *bounds = call1 (ebit_two_way_capacity, damping);
  CALL ("verify", bounds);
  CALL ("cite", bounds);
  ebit_free (bounds);
  ebit_free (pair);
  ebit_free (loss);
  ebit_free (damping);
}

/* ---- Makers ---------------------------------------------------------- */

static struct ebit_value *source; /* what make_list copies */

static struct ebit_value *
make_numbers (void)
{
  return ebit_numbers (2, (double[]){ 1, 2 });
}

static struct ebit_value *
make_matrix (void)
{
  return ebit_matrix (1, 2, (double[]){ 1, 0, 2, 0 });
}

static struct ebit_value *
make_text (void)
{
  return ebit_text ("rains");
}

/* A channel, which has a class and lists, a host's object, nothing. */
static struct ebit_value *
make_list (void)
{
  static const struct ebit_value foreign
      = { .kind = EBIT_FOREIGN, .class_name = "a function" };
  return ebit_list (3, (const char *const[]){ "a", "b", NULL },
                    (const struct ebit_value *[]){ source, &foreign, NULL });
}

static void
check_maker (struct ebit_value *make (void))
{
  const size_t before = alive;
  for (int blocks = 0; blocks < 2; blocks++)
  {
    fails_in_blocks = blocks;
    struct ebit_value *value = NULL;
    size_t n = 0;
    while (!value)
    {
      requested = 0;
      failing = ++n;
      value = make ();
      assert_true ((value != NULL) == (requested < n));
      failing = 0;
      if (!value)
        assert_int_equal (alive, before);
    }
    assert_true (n > 2);
    ebit_free (value);
    assert_int_equal (alive, before);
  }
}

static void
test_makers (void **state)
{
  (void)state;
  source = channel1 ("pure_loss", 0.5);
  check_maker (make_numbers);
  check_maker (make_matrix);
  check_maker (make_text);
  check_maker (make_list);
  struct ebit_value *list = make_list ();
  assert_string_equal (ebit_field (list, "a")->class_name, "ebit_channel");
  assert_string_equal (ebit_field (list, "b")->class_name, "a function");
  assert_null (list->items[2]);
  ebit_free (list);
  ebit_free (source);
}

static void
test_nothing_is_alive_in_the_end (void **state)
{
  (void)state;
  assert_int_equal (alive, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_makers),
    cmocka_unit_test (test_states),
    cmocka_unit_test (test_channels_and_tables),
    cmocka_unit_test (test_bounds),
    cmocka_unit_test (test_nothing_is_alive_in_the_end),
  };
  return cmocka_run_group_tests_name ("allocation", tests, NULL, NULL);
}
