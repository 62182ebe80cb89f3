/* Channels with rounding included: Kraus operators that are balls, and are
 * exactly trace preserving.
 *
 * Of a named channel they are those of the real channel whose parameters are
 * the doubles it has; of a Kraus set V (the operators one above the other)
 * those of the isometry nearest to it, V (V^dag V)^(-1/2). */
#ifndef EBIT_BALL_CHANNEL_H
#define EBIT_BALL_CHANNEL_H

#include "ball_spectrum.h"
#include "channel.h"

/* Orders of Choi matrices beyond that take minutes. */
#define EBIT_MOST_PROVED 64

struct ebit_ball_channel
{
  size_t d_in, d_out, count;
  struct ebit_balls *kraus;
  /* (d_in d_out) x count, the operators column by column: J is W W^dag, the
   * reference first. */
  struct ebit_balls vectors;
  double distance; /* bounds the diamond norm of what it differs by from the
                      operators that were given; 0 of a named channel */
  const char *trouble; /* why there is none, or NULL */
};

/* Trouble (and EBIT_OK): no Kraus operators, an order above
 * EBIT_MOST_PROVED, not trace preserving to 1e-3, parameters outside of their
 * range. */
enum ebit_status ebit_make_ball_channel (struct ebit_context *context,
                                         const struct ebit_channel *channel,
                                         struct ebit_ball_channel *balls);

/* By hand: a set with room for `most` operators, a further one (zero, NULL for
 * want of memory), and the vectors once all are there. */
enum ebit_status ebit_open_ball_set (struct ebit_context *context, size_t d_in,
                                     size_t d_out, size_t most,
                                     struct ebit_ball_channel *set);
struct ebit_complex_ball *
ebit_add_ball_operator (struct ebit_context *context,
                        struct ebit_ball_channel *set);
enum ebit_status ebit_close_ball_set (struct ebit_context *context,
                                      struct ebit_ball_channel *set);

/* The weights over their sum. */
void ebit_ball_weights (const double weights[4], struct ebit_ball q[4]);
/* Those [I X Y Z] of a named qubit channel of the very doubles it has, of
 * which 1 - p need be none; false of all others. */
bool ebit_ball_pauli_weights (const struct ebit_channel *channel,
                              struct ebit_ball q[4]);

struct ebit_balls ebit_ball_choi (struct ebit_context *context,
                                  const struct ebit_ball_channel *channel);
/* N(x), N^dag(m), and sum_a (K_a s) (K_a s)^dag of a root s of x. */
struct ebit_balls ebit_ball_output (struct ebit_context *context,
                                    const struct ebit_ball_channel *channel,
                                    struct ebit_balls x);
struct ebit_balls ebit_ball_adjoint (struct ebit_context *context,
                                     const struct ebit_ball_channel *channel,
                                     struct ebit_balls m);
/* The vectors of K_a s, s Hermitian: the output with a reference is their
 * L L^dag, of the environment E = conj (L^dag L). */
struct ebit_balls ebit_ball_vectors (struct ebit_context *context,
                                     const struct ebit_ball_channel *channel,
                                     struct ebit_balls s);
struct ebit_balls ebit_ball_environment (struct ebit_context *context,
                                         struct ebit_balls vectors);
/* N^c^dag (ln tau) of tau on the environment: sum_k ln e_k T_k^dag T_k with
 * T_k = sum_a conj (q_ak) K_a, which keeps small weights small. */
struct ebit_balls
ebit_ball_environment_ln (struct ebit_context *context,
                          const struct ebit_ball_channel *channel,
                          const struct ebit_chosen *tau);
/* The operators of the environment's channel, (E_b)_ai = (K_a)_bi. */
enum ebit_status
ebit_ball_complementary (struct ebit_context *context,
                         const struct ebit_ball_channel *channel,
                         struct ebit_ball_channel *complementary);
/* a (x) b, the systems of a first. */
enum ebit_status ebit_ball_tensor (struct ebit_context *context,
                                   const struct ebit_ball_channel *a,
                                   const struct ebit_ball_channel *b,
                                   struct ebit_ball_channel *product);
/* second after first. */
enum ebit_status ebit_ball_compose (struct ebit_context *context,
                                    const struct ebit_ball_channel *second,
                                    const struct ebit_ball_channel *first,
                                    struct ebit_ball_channel *composed);

/* ||J (N - N')||_1 of the two objects, which bounds the diamond norm; INFINITY
 * where that is not known. */
enum ebit_status ebit_ball_distance (struct ebit_context *context,
                                     const struct ebit_channel *a,
                                     const struct ebit_channel *b,
                                     double *distance);
/* The same of a and r (b (u^dag x u)), of the isometry (a's d_out x d_in) and
 * the unitary next to r and u; b has as many levels behind as before. */
enum ebit_status ebit_ball_distance_turned (struct ebit_context *context,
                                            const struct ebit_channel *a,
                                            const struct ebit_channel *b,
                                            const double complex *r,
                                            const double complex *u,
                                            double *distance);

#endif /* EBIT_BALL_CHANNEL_H */
