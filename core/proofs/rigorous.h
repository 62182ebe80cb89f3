/* verify (b, rigorous = TRUE): ends that are proved with all rounding
 * included, in balls (ball.h).
 *
 * What a certificate chooses (sigma, inputs, duals) may be replaced by any
 * other object: the proofs take one next to it that is exactly diagonal in an
 * exact basis.  What is given (the state, the channel) is enclosed.  So the
 * ends are true whatever the certificate is, and a wrong one makes them wide.
 *
 * What the truth is about, the objects:
 *   D1  a state X: the positive part of its Hermitian part, over its trace;
 *   D2  a named channel: the real channel whose parameters are the doubles;
 *   D3  a Kraus set: the nearest isometry, V (V^dag V)^(-1/2);
 *   D4  doubles that are exact reals: weights, parameters of links;
 *   D5  of several parts, the object of every one of them. */
#ifndef EBIT_RIGOROUS_H
#define EBIT_RIGOROUS_H

#include "ball_channel.h"

enum ebit_proved_object
{
  EBIT_NEAREST_STATE = 1,      /* D1 */
  EBIT_NAMED_CHANNEL = 2,      /* D2 */
  EBIT_NEAREST_CHANNEL = 4,    /* D3 */
  EBIT_EXACT_NUMBERS = 8,      /* D4 */
  EBIT_RECOGNISED_CHANNEL = 16 /* D3, where it is D2 but for rounding */
};

struct ebit_rigorous
{
  double lower, upper; /* true, outward; -Inf, Inf where nothing is proved */
  /* Of many pairs the n ends of each, whose room there is before the prover
   * comes; lower, upper are the least of them then.  n is 0 of all others. */
  size_t n;
  double *each_lower, *each_upper;
  unsigned objects;
  /* Bounds the trace norm (of channels, the diamond norm) of what the objects
   * differ by from what was given. */
  double distance;
  /* A method whose proof with rounding included there is not yet, or NULL. */
  const char *missing[2]; /* of the lower, of the upper end */
};

/* Sets the ends to all that a certificate proves, -Inf and Inf where that is
 * nothing.  EBIT_EARGUMENT where it is malformed. */
typedef enum ebit_status ebit_rigorous_prover (struct ebit_context *context,
                                               const struct ebit_value *bounds,
                                               struct ebit_rigorous *proof);

/* The greater lower end, the lesser upper end; NaN and Inf prove nothing. */
void ebit_raise_lower (struct ebit_rigorous *proof, double lower);
void ebit_reduce_upper (struct ebit_rigorous *proof, double upper);
/* By the proper end of a ball; in bits, of a ball of nats. */
void ebit_raise_lower_to (struct ebit_rigorous *proof, struct ebit_ball bits);
void ebit_reduce_upper_to (struct ebit_rigorous *proof, struct ebit_ball bits);
/* Both, of a value that is known but for its radius. */
void ebit_enclose (struct ebit_rigorous *proof, struct ebit_ball bits);

/* Adds the object of a part. */
void ebit_add_object (struct ebit_rigorous *proof, unsigned object,
                      double distance);

/* For what is made of other bounds values: what the certificate of such a one
 * proves, by the proof of its quantity.  A malformed one is refused. */
enum ebit_status ebit_prove_rigorously (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        struct ebit_rigorous *proof);

/* Its lower and upper ends as values: a number, or of many a vector. */
const struct ebit_value *ebit_proved_end (struct ebit_context *context,
                                          const struct ebit_rigorous *proof,
                                          bool upper);

/* The objects in words, in the work memory; "" of none. */
const char *ebit_describe_objects (struct ebit_context *context,
                                   unsigned objects);

#endif /* EBIT_RIGOROUS_H */
