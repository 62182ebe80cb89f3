/* Coherent, reverse coherent and mutual information of a channel at an input,
 *   I_c(r) = S(N(r)) - S(N^c(r)),   I_R(r) = S(r) - S(N^c(r)),
 *   I(r) = S(r) + S(N(r)) - S(N^c(r)),
 * with the gradient and the second derivative, in nats.  (Garcia-Patron,
 * Pirandola, Lloyd, Shapiro, Phys. Rev. Lett. 102, 210501; Devetak, Shor,
 * Commun. Math. Phys. 256, 287; Adami, Cerf, Phys. Rev. A 56, 3470.)
 *
 * Second derivatives are taken along h = sqrt r k sqrt r, k in a real
 * orthonormal basis of Hermitian matrices in the eigenbasis of r: there the
 * curvature of S(r) is of order one however small the eigenvalues of r. */
#ifndef EBIT_INFORMATION_POINT_H
#define EBIT_INFORMATION_POINT_H

#include "family_information.h"

/* Eigenvalues of outputs count as no less than this in a logarithm. */
#define EBIT_INFORMATION_SMALLEST 1e-40

struct ebit_information_point
{
  const struct ebit_channel *channel; /* its Kraus set minimal */
  enum ebit_information_quantity kind;
  size_t d;          /* of the input */
  double complex *r; /* the input */
  double *l;         /* r = u diag (l) u^dag */
  double complex *u;
  double least; /* the least eigenvalue, before rounding noise is cut */
  double *e;    /* N^c(r) = v diag (e) v^dag */
  double complex *v;
  double *o; /* N(r) = w diag (o) w^dag, not of I_R */
  double complex *w;
  double value;
  double complex *work[4]; /* each large enough for any matrix here */
  double *images;          /* scratch of the second derivative */
};

enum ebit_status ebit_information_open (struct ebit_context *context,
                                        const struct ebit_channel *channel,
                                        enum ebit_information_quantity kind,
                                        struct ebit_information_point *point);

/* Moves to the state r (copied) and computes the value. */
enum ebit_status ebit_information_move (struct ebit_context *context,
                                        struct ebit_information_point *point,
                                        const double complex *r);

/* g with Tr g r = value: g_R = -ln r + N^c^dag (ln N^c(r)), for I_c with
 * -N^dag (ln N(r)) in place of -ln r, for I with both. */
enum ebit_status
ebit_information_gradient (struct ebit_context *context,
                           struct ebit_information_point *point,
                           double complex *gradient);

/* metric: the d^2 diagonal elements of minus the second derivative of S(r);
 * curvature: minus that of the information, d^2 x d^2, which lies between
 * minus the metric and the metric (of I: twice that), since the second
 * derivative of the relative entropy decreases under channels, and is not
 * negative where the information is concave.  The
 * basis is laid out like the matrix: Re (i > j) at (i, j), Im at (j, i). */
enum ebit_status
ebit_information_curvature (struct ebit_context *context,
                            struct ebit_information_point *point,
                            double *metric, double *curvature);

/* The gradient, its eigenvalues (d), and the largest of them, rounding
 * included: where the information is concave, no input exceeds it. */
enum ebit_status ebit_information_tangent (
    struct ebit_context *context, struct ebit_information_point *point,
    double complex *gradient, double *values, double *tangent);

/* The channel into the support of its outputs, its Kraus set minimal, has the
 * same informations but for *error, in bits: what rounding does to values and
 * eigenvalues here, and the weight outside of the support. */
enum ebit_status ebit_information_reduce (struct ebit_context *context,
                                          const struct ebit_channel *channel,
                                          struct ebit_channel *minimal,
                                          double *error);

/* The certificate of any at the input `state`: its value, and the largest
 * eigenvalue of the gradient, both in bits.  The latter bounds I_R and I for
 * every state of full rank (else it is Inf), and I_c where the channel is
 * degradable. */
enum ebit_status ebit_information_certificate (
    struct ebit_context *context, const struct ebit_channel *channel,
    enum ebit_information_quantity kind, const double complex *state,
    double *value, double *tangent);

#endif /* EBIT_INFORMATION_POINT_H */
