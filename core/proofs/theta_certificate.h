/* Proof of both ends of the Theta information of a channel from a map M, an
 * input and a dual, whoever found them.
 *
 * With J = A A^dag and K the Choi matrices of the channel and of a completely
 * positive map M, and G (K) = A ln (A^dag K^-1 A) A^dag, the
 * Belavkin-Staszewski divergence of the two is lambda_max (Tr_B G), and the
 * Theta information of the channel
 *
 *   min { lambda_max (Tr_B G (K)) + ln N (K) : K >= 0 },
 *
 * N (K) the diamond norm of the transposition after M, at most lambda_max
 * (Tr_B (V + Y)) for any V, Y >= 0 with V - Y = K^TB.  For keys K has to be
 * separable, and N (K) is lambda_max (Tr_B K).  (K. Fang, H. Fawzi, Commun.
 * Math. Phys. 384, 1615, 2021.)
 *
 * For a state r of the reference, f (K) = Tr r Tr_B G (K) is convex in K, and
 * with L = -df at K0 (Tr L K0 = 1) any Z >= L and w with Z^TB <= w (x) 1 and,
 * but for keys, Z^TB >= -w (x) 1 make
 *
 *   f (K0) - ln Tr w <= Theta. */
#ifndef EBIT_THETA_CERTIFICATE_H
#define EBIT_THETA_CERTIFICATE_H

#include "channel.h"
#include "theta_point.h"

/* Both ends in bits, rounding included.  What is infeasible is repaired first
 * at the expense of the end, so that they hold whoever made the point; but
 * that K is separable, and not only its partial transpose positive, is the
 * caller's to know. */
enum ebit_status ebit_theta_certificate (struct ebit_context *context,
                                         const struct ebit_channel *channel,
                                         bool key,
                                         const struct ebit_theta_point *point,
                                         double *lower, double *upper);

#endif /* EBIT_THETA_CERTIFICATE_H */
