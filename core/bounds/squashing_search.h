/* The isometry that squashes a channel's environment best. */
#ifndef EBIT_SQUASHING_SEARCH_H
#define EBIT_SQUASHING_SEARCH_H

#include "squashing.h"

struct ebit_squashed
{
  double upper;             /* bits; Inf where there is none */
  size_t n, count;          /* of the isometry */
  double complex *isometry; /* in the work memory */
  double complex *state;    /* the input, d_in x d_in */
};

/* The least bound that descents from four starts find, always the same ones.
 * *fits as ebit_squashing_open has it. */
enum ebit_status ebit_search_squashing (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        const size_t dims[2], bool *fits,
                                        struct ebit_squashed *found);

#endif /* EBIT_SQUASHING_SEARCH_H */
