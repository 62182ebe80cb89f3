/* How many bits of a word are set. */
#ifndef EBIT_COUNT_ONES_H
#define EBIT_COUNT_ONES_H

#include <stddef.h>
#include <stdint.h>

static inline size_t
ebit_count_ones (uint64_t word)
{
  size_t ones = 0;
  for (; word; word &= word - 1)
    ones++;
  return ones;
}

#endif /* EBIT_COUNT_ONES_H */
