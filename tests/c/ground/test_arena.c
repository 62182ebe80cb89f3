/* Memory in blocks: what a release leaves, and that no block is lost.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the C library tells how much is allocated, it is asked; valgrind and
 * the address sanitizer, which tell nothing, find a lost block themselves.
 */
#include "support.h"

#include "arena.h"

#if defined(__GLIBC__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 33)
#include <malloc.h>
#define HAVE_COUNT
#endif
#endif

static size_t
allocated (void)
{
#ifdef HAVE_COUNT
  const struct mallinfo2 all = mallinfo2 ();
  return all.uordblks + all.hblkhd;
#else
  return 0;
#endif
}

/* A block has thousands of bytes; a few the C library keeps for next time. */
static void
check_nothing_lost (size_t before)
{
  assert_true (allocated () < before + 1024);
}

/* A row of a table: some allocations, each larger than the one before. */
static void
fill (struct ebit_arena *arena, size_t bytes)
{
  for (size_t size = 64; size <= bytes; size *= 4)
    assert_non_null (ebit_arena_allocate (arena, size, 1));
}

static void
test_rows_that_grow_lose_no_block (void **state)
{
  (void)state;
  const size_t before = allocated ();
  struct ebit_arena *arena = ebit_arena_new ();
  for (size_t bytes = 1 << 10; bytes <= (size_t)1 << 22; bytes *= 2)
  {
    fill (arena, bytes);
    ebit_arena_release (arena, 0);
    assert_int_equal (ebit_arena_mark (arena), 0);
  }
  ebit_arena_free (arena);
  check_nothing_lost (before);
}

/* What is first asked for after a release may be larger than all blocks. */
static void
test_a_larger_first_block_takes_the_place (void **state)
{
  (void)state;
  const size_t before = allocated ();
  struct ebit_arena *arena = ebit_arena_new ();
  for (size_t bytes = 100; bytes < 10000000; bytes *= 3)
  {
    unsigned char *memory = ebit_arena_allocate (arena, bytes, 1);
    assert_non_null (memory);
    assert_int_equal (memory[0], 0);
    assert_int_equal (memory[bytes - 1], 0);
    memset (memory, 255, bytes);
    ebit_arena_release (arena, 0);
  }
  ebit_arena_free (arena);
  check_nothing_lost (before);
}

static void
test_a_release_keeps_what_is_below_the_mark (void **state)
{
  (void)state;
  const size_t before = allocated ();
  struct ebit_arena *arena = ebit_arena_new ();
  unsigned char *kept = ebit_arena_allocate (arena, 1000, 1);
  memset (kept, 7, 1000);
  const size_t mark = ebit_arena_mark (arena);
  for (size_t bytes = 10; bytes < 1000000; bytes *= 10)
  {
    fill (arena, bytes);
    ebit_arena_release (arena, mark);
    assert_int_equal (ebit_arena_mark (arena), mark);
  }
  for (size_t i = 0; i < 1000; i++)
    assert_int_equal (kept[i], 7);
  ebit_arena_free (arena);
  check_nothing_lost (before);
}

static void
test_what_does_not_fit_is_refused (void **state)
{
  (void)state;
  struct ebit_arena *arena = ebit_arena_new ();
  assert_null (ebit_arena_allocate (arena, SIZE_MAX, 2));
  assert_non_null (ebit_arena_allocate (arena, 0, 8));
  ebit_arena_free (arena);
  ebit_arena_free (NULL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rows_that_grow_lose_no_block),
    cmocka_unit_test (test_a_larger_first_block_takes_the_place),
    cmocka_unit_test (test_a_release_keeps_what_is_below_the_mark),
    cmocka_unit_test (test_what_does_not_fit_is_refused),
  };
  return cmocka_run_group_tests_name ("arena", tests, NULL, NULL);
}
