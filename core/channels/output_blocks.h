/* The blocks of a channel's outputs: an orthonormal basis of their support in
 * which all of them are block-diagonal.  Discarding what is between the blocks
 * (a pinching) changes no output, so that a map of the outputs may be taken
 * for one that does so first. */
#ifndef EBIT_OUTPUT_BLOCKS_H
#define EBIT_OUTPUT_BLOCKS_H

#include "channel.h"

struct ebit_output_blocks
{
  size_t d, d_in; /* of the channel */
  size_t rank;    /* of the support of N(1) */
  size_t count;   /* blocks */
  size_t *sizes;  /* their orders, which add up to the rank */
  size_t size;    /* numbers of a block-diagonal matrix: sum of squares */
  double complex *basis; /* d x rank, columns block after block */
  /* N(E_ij) in that basis, its blocks one after the other, at size (i + j
   * d_in). */
  double complex *images;
};

/* Finds the blocks, in the work memory.  What is called 0 between them is at
 * most 1e-11; of degenerate outputs they may not be the finest. */
enum ebit_status ebit_find_output_blocks (struct ebit_context *context,
                                          const struct ebit_channel *channel,
                                          struct ebit_output_blocks *blocks);

/* With what probability the output is in blocks that know nothing of the
 * input: N = (1-w) A + w sigma, and a flag says which. */
double ebit_constant_weight (const struct ebit_output_blocks *blocks);

/* A Hermitian input that no symmetry singles out: the pure state with
 * amplitudes of modulus 1/sqrt(d) and quadratic phases, or its mixture with
 * diag(1, 2, ..., d)/sum. */
void ebit_set_probe (size_t d, double purity, double complex *x);

#endif /* EBIT_OUTPUT_BLOCKS_H */
