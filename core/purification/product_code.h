/* Weights of the words of a product of parity codes. */
#ifndef EBIT_PRODUCT_CODE_H
#define EBIT_PRODUCT_CODE_H

#include "context.h"

/* SPC(m)^n: binary arrays of m x ... x m (n factors) in which every line is
 * even; length m^n, dimension (m-1)^n, least weight 2^n.  Errors that pass n
 * rounds of purification of m pairs each are its words. */
struct ebit_product_code
{
  size_t length;
  size_t dimension;
  const double *words; /* length + 1: how many have each weight */
};

/* Whether the weights can be counted: n = 1 up to m = 1000, n = 2 up to 32,
 * n = 3 up to 7, n = 4 up to 4, n = 5 up to 3; m = 2 up to n = 20. */
bool ebit_can_count_words (double m, double n);

/* Counts them, to a few units in the last place. */
enum ebit_status ebit_count_words (struct ebit_context *context, size_t m,
                                   size_t n, struct ebit_product_code *code);

/* With flips of probability p: ln P(the flips are a word) and the mean share
 * of flipped places in such a word. */
void ebit_word_law (const struct ebit_product_code *code, double p,
                    double *log_probability, double *error);

#endif /* EBIT_PRODUCT_CODE_H */
