/* Channels without a name that are a named one but for unitaries.
 *
 * N(x) = R(M(U^dag x U)), M of a named family, U unitary, and R a channel that
 * another one takes back: a unitary, an isometry into more levels, or of an
 * erasure channel the flag in any state orthogonal to the data.  Every rate
 * and capacity of N is that of M.
 *
 * Recognition is certified: with the Kraus operators L_b of R o M o U^dag,
 * those of N are sum_b L_b W_ba + D_a, W unitary, and the norm of the
 * isometry's error, ||sum D_a^dag D_a||^(1/2), is at most EBIT_RECOGNISED.  By
 * that the outputs with their environment differ at most, so that an entropy
 * in which a bound is expressed moves by some hundred times that: 4 e log2 d +
 * 2 h2(e) < 1e-12 for the quantum capacity (D. Leung and G. Smith, Commun.
 * Math. Phys. 292, 201, 2009; A. Winter, Commun. Math. Phys. 347, 291, 2016),
 * which is what verify takes for rounding. */
#ifndef EBIT_RECOGNITION_H
#define EBIT_RECOGNITION_H

#include "channel.h"

#define EBIT_RECOGNISED 8e-15

struct ebit_recognised
{
  /* Its family and parameters; EBIT_FAMILY_KRAUS where none is recognised. */
  struct ebit_channel named;
  double complex *input; /* U, d_in x d_in, in the work memory */
  /* R of what is no erasure channel: an isometry, d_out x d_in. */
  const double complex *output;
};

/* Small enough to be compared with named ones. */
bool ebit_is_recognisable (const struct ebit_channel *channel);

enum ebit_status
ebit_make_room_for_recognition (struct ebit_context *context,
                                const struct ebit_channel *channel,
                                struct ebit_recognition *recognition);

/* The named channel that the channel is, also of one that has a name (U is 1
 * then).  Always the same for the same operators. */
enum ebit_status ebit_recognise (struct ebit_context *context,
                                 const struct ebit_channel *channel,
                                 struct ebit_recognised *found);

/* The same without U: *named is what is recognised, or the channel itself. */
enum ebit_status ebit_named_channel (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     struct ebit_channel *named);

#endif /* EBIT_RECOGNITION_H */
