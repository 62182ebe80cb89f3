/* Vectors of words, each with a count: a hash table. */
#ifndef EBIT_WORD_COUNTS_H
#define EBIT_WORD_COUNTS_H

#include "context.h"

#include <stdint.h>

struct ebit_word_counts
{
  size_t width;    /* words of a vector */
  size_t count;    /* different vectors */
  size_t capacity; /* a power of two, at least twice as many */
  uint64_t
      *slots; /* capacity x (1 + width): a count, 0 where free; a vector */
};

/* A number that depends on all bits of x (D. Lea and others' SplitMix). */
uint64_t ebit_scramble (uint64_t x);

enum ebit_status ebit_open_counts (struct ebit_context *context, size_t width,
                                   struct ebit_word_counts *counts);

/* Counts the vector `count` times more, which is not 0. */
enum ebit_status ebit_count_vector (struct ebit_context *context,
                                    struct ebit_word_counts *counts,
                                    const uint64_t *vector, uint64_t count);

/* The next vector in use from slot *at on, and its count; NULL at the end.
 * The order depends on the vectors alone. */
const uint64_t *ebit_next_vector (const struct ebit_word_counts *counts,
                                  size_t *at, uint64_t *count);

#endif /* EBIT_WORD_COUNTS_H */
