/* What an isometry that squashes a channel's environment proves.
 *
 * With W: A' -> B E the isometry of the Kraus operators, V: E -> E' F any
 * other and r an input,
 *
 *   f(r) = [S(B|E') + S(B|F)]/2   on V W r W^dag V^dag
 *
 * is concave in r and, without normalisation, homogeneous of degree one, and
 * its maximum over r bounds the squashed entanglement of the channel (M.
 * Takeoka, S. Guha and M. M. Wilde, IEEE Trans. Inf. Theory 60 (2014) 4987):
 * for every r of full rank the largest eigenvalue of its gradient does.
 *
 * A finite group under which the channel is covariant, W u = (u_B (x) u_E) W,
 * may be flagged, sum_u |u>|u> (x) V u_E over E' F: that leaves the average of
 * f over u r u^dag, at most f at their average.  So inputs diagonal in the
 * basis are enough where every Kraus operator of a qubit channel commutes or
 * anticommutes with Z, and the input 1/2 where each is a Pauli operator. */
#ifndef EBIT_SQUASHING_H
#define EBIT_SQUASHING_H

#include "channel.h"

/* Matrices of no larger order. */
#define EBIT_SQUASHED_ORDER 64

/* The inputs that are enough. */
enum ebit_squashed_inputs
{
  EBIT_EVERY_INPUT,
  EBIT_DIAGONAL_INPUTS,
  EBIT_MIXED_INPUT /* 1/2 alone */
};

struct ebit_squashing
{
  struct ebit_channel channel; /* its Kraus operators are a basis of E */
  size_t dims[2];              /* of E' and F */
  size_t n;                    /* of both together */
  enum ebit_squashed_inputs inputs;
  bool turned_real, real; /* V W, and the input of the last move as well */
  /* V W, d_out n x d_in, B the most significant and F the least; its like with
   * the root of the input, and under the logarithms. */
  double complex *turned, *rooted, *image;
  double complex *joint[2], *local[2]; /* of B E' and B F, and of E' and F */
  double complex *vectors, *root, *work[2];
  double *values;
};

/* Of the channel, with a minimal Kraus set where the isometry does not exist
 * for the one it has.  *fits is false where it does not for that one either,
 * or matrices were beyond EBIT_SQUASHED_ORDER. */
enum ebit_status ebit_squashing_open (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      const size_t dims[2], bool *fits,
                                      struct ebit_squashing *squashing);

/* Takes V, n x count. */
void ebit_squashing_turn (struct ebit_squashing *squashing,
                          const double complex *isometry);

/* At the input r: the value in nats, and its gradient by r, d_in x d_in. */
enum ebit_status ebit_squashing_move (struct ebit_context *context,
                                      struct ebit_squashing *squashing,
                                      const double complex *r, double *value,
                                      double complex *gradient);

/* There, the gradient by V: the value changes by Re Tr slope^dag dV. */
void ebit_squashing_slope (const struct ebit_squashing *squashing,
                           const double complex *r, double complex *slope);

/* The bound, in bits, that the polar factor of x proves at the input r; Inf
 * where r or x have not full rank. */
enum ebit_status ebit_squashing_bound (struct ebit_context *context,
                                       struct ebit_squashing *squashing,
                                       const double complex *x,
                                       const double complex *r, double *upper);

#endif /* EBIT_SQUASHING_H */
