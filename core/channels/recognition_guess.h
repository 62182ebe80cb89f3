/* What a channel might be, before that is certified: see recognition.h. */
#ifndef EBIT_RECOGNITION_GUESS_H
#define EBIT_RECOGNITION_GUESS_H

#include "channel.h"

struct ebit_guess
{
  enum ebit_family family; /* EBIT_FAMILY_KRAUS: no guess */
  double parameters[EBIT_MAX_FAMILY_NUMBERS];
  double complex *input;  /* U, d_in x d_in */
  double complex *output; /* V, d_out x d_in, an isometry */
  /* Of an erasure channel: the flag's state is the sum of f_j f_j^dag over
   * the columns of `flags`, d_out x n_flags. */
  size_t n_flags;
  double complex *flags;
};

/* Guesses of a minimal Kraus set, U and V in the work memory: identity,
 * erasure, depolarizing of more than two levels; Pauli (dephasing,
 * depolarizing) and damping channels of a qubit. */
enum ebit_status ebit_guess_levels (struct ebit_context *context,
                                    const struct ebit_channel *channel,
                                    struct ebit_guess *guess);
enum ebit_status ebit_guess_qubit (struct ebit_context *context,
                                   const struct ebit_channel *channel,
                                   struct ebit_guess *guess);

#endif /* EBIT_RECOGNITION_GUESS_H */
