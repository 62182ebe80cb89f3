/* Nested steps of recurrence: pairs of pairs, and pairs of what they leave. */
#ifndef EBIT_NESTED_RECURRENCE_H
#define EBIT_NESTED_RECURRENCE_H

#include "precision.h"

#include <stdbool.h>
#include <stddef.h>

/* A pair with Bell weights in descending order, how many copies went into it,
 * and the probability that all steps before succeeded. */
struct ebit_nested_pair
{
  double weights[4], success;
  size_t copies;
};

/* How two pairs are turned before they are compared: which error, 1 to 3 (the
 * second to fourth largest weight), the comparison does not tell from none, in
 * the first pair and in the second; crossed, the larger of the two others in
 * the first pair goes with the smaller one in the second. */
struct ebit_nested_order
{
  size_t first, second;
  bool crossed;
};

/* The orders, 3 x 3 x 2, by a number. */
#define EBIT_NESTED_ORDERS 18
struct ebit_nested_order ebit_nested_order (size_t number);

/* A copy of a pair with those weights. */
struct ebit_nested_pair ebit_fresh_pair (const double weights[4]);

/* Turns two pairs, compares them (bell_diagonal.h) and keeps one where the
 * results of the other agree. */
struct ebit_nested_pair
ebit_compare_pairs (const struct ebit_nested_pair *u,
                    const struct ebit_nested_pair *v,
                    const struct ebit_nested_order *order);

/* The fidelity with 2^kept-dimensional phi+ of `kept` pairs of that kind, when
 * they are to be delivered with probability `success`: where they succeed less
 * often, a product state (fidelity 2^-kept) is delivered for the rest. */
double ebit_nested_fidelity (const struct ebit_nested_pair *pair, size_t kept,
                             double success);

#endif /* EBIT_NESTED_RECURRENCE_H */
