/* The maps of a channel with Kraus operators: to the output, to the
 * environment, their adjoints, and the Choi matrix.
 *
 * Work memory is released before each function returns; what it returns in
 * a struct ebit_channel stays until the call ends. */
#ifndef EBIT_MAPS_H
#define EBIT_MAPS_H

#include "channel.h"

/* y = N(x) = sum_a K_a x K_a^dag, from d_in x d_in to d_out x d_out; x may be
 * any matrix. */
enum ebit_status ebit_channel_output (struct ebit_context *context,
                                      const struct ebit_channel *channel,
                                      const double complex *x,
                                      double complex *y);

/* y = N^dag(m) = sum_a K_a^dag m K_a, from d_out x d_out to d_in x d_in. */
enum ebit_status ebit_channel_adjoint (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const double complex *m,
                                       double complex *y);

/* y = N^c(x), y_ab = Tr K_a x K_b^dag, from d_in x d_in to count x count. */
enum ebit_status ebit_environment_output (struct ebit_context *context,
                                          const struct ebit_channel *channel,
                                          const double complex *x,
                                          double complex *y);

/* y = N^c^dag(m) = sum_ab m_ba K_b^dag K_a, from count x count to d_in x
 * d_in. */
enum ebit_status ebit_environment_adjoint (struct ebit_context *context,
                                           const struct ebit_channel *channel,
                                           const double complex *m,
                                           double complex *y);

/* J = sum_ij |i><j| (x) N(|i><j|), of trace d_in, reference first.  Where the
 * caller wants to stop, it is not finished. */
void ebit_choi_matrix (struct ebit_context *context,
                       const struct ebit_channel *channel, double complex *j);

/* A minimal Kraus set of the channel whose Choi matrix is j (Hermitian, trace
 * d_in): its eigenvectors with eigenvalues above rounding. */
enum ebit_status ebit_channel_from_choi (struct ebit_context *context,
                                         size_t d_in, size_t d_out,
                                         const double complex *j,
                                         struct ebit_channel *channel);

/* The same channel with a minimal Kraus set, of singular values squared above
 * 1e-20 of the largest; a set that is minimal already is kept as it is. */
enum ebit_status ebit_minimal_kraus (struct ebit_context *context,
                                     const struct ebit_channel *channel,
                                     struct ebit_channel *minimal);

/* The complementary channel of the Kraus set as given: N^c with the operators
 * L_b, (L_b)_ai = (K_a)_bi, in the order of b. */
enum ebit_status
ebit_complementary_channel (struct ebit_context *context,
                            const struct ebit_channel *channel,
                            struct ebit_channel *complementary);

/* second after first: the products K2_a K1_b, b fastest. */
enum ebit_status ebit_compose_channels (struct ebit_context *context,
                                        const struct ebit_channel *second,
                                        const struct ebit_channel *first,
                                        struct ebit_channel *composed);

/* a (x) b, a's systems first: the products K_a (x) K_b, b fastest. */
enum ebit_status ebit_tensor_channels (struct ebit_context *context,
                                       const struct ebit_channel *a,
                                       const struct ebit_channel *b,
                                       struct ebit_channel *product);

/* EBIT_EMEMORY for more complex numbers than the limit of memory allows. */
enum ebit_status ebit_check_size (struct ebit_context *context,
                                  double numbers);

#endif /* EBIT_MAPS_H */
