/* Memory in blocks that are all freed at once. */
#ifndef EBIT_ARENA_H
#define EBIT_ARENA_H

#include "precision.h"

#include <stddef.h>

struct ebit_arena;

/* NULL when there is no memory. */
struct ebit_arena *ebit_arena_new (void);
void ebit_arena_free (struct ebit_arena *arena);

/* Zeroed, aligned for any type; NULL when there is none, or when count * size
 * overflows. */
void *ebit_arena_allocate (struct ebit_arena *arena, size_t count,
                           size_t size);

/* The same, not zeroed. */
void *ebit_arena_reserve (struct ebit_arena *arena, size_t count, size_t size);

/* How much is in use, and back to such a point. */
size_t ebit_arena_mark (const struct ebit_arena *arena);
void ebit_arena_release (struct ebit_arena *arena, size_t mark);

#endif /* EBIT_ARENA_H */
