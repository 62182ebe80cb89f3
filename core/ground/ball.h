/* Numbers that are known but for a radius: a ball is the set of all x with
 * |x - (h + l)| <= r, its midpoint in double-double.  Whatever is computed
 * with balls encloses what the formula says of all numbers in them, rounding
 * included.  (S. M. Rump, Acta Numerica 19, 287 (2010); T. J. Dekker, Numer.
 * Math. 18, 224 (1971).)
 *
 * Trusted: + - x / and comparison of binary64 in round to nearest, without
 * contraction or excess precision, and frexp, ldexp, nextafter, which are
 * exact.  Not trusted: fma, sqrt, log, LAPACK, and subnormal numbers, which a
 * host may flush to zero.  ebit_check_arithmetic asks the process for that.
 *
 * No other file does arithmetic on radii.  NaN is nowhere swallowed: a ball
 * whose radius is NaN or Inf proves nothing, and stays so.
 *
 * The names read like mathematics: ebit_plus (a, ebit_times (b, c)). */
#ifndef EBIT_BALL_H
#define EBIT_BALL_H

#include "context.h"

struct ebit_ball
{
  double h, l, r;
};

struct ebit_complex_ball
{
  struct ebit_ball re, im;
};

/* EBIT_ENUMERIC where this process, or this build, does not compute as said
 * above: to be asked before anything is proved. */
enum ebit_status ebit_check_arithmetic (struct ebit_context *context);

/* The ball of a double: of radius 0, unless x is subnormal; of radius NaN
 * where x is not finite. */
struct ebit_ball ebit_exactly (double x);
/* All from low to high. */
struct ebit_ball ebit_between (double low, double high);
/* All within `by` >= 0 of the ball. */
struct ebit_ball ebit_widened (struct ebit_ball a, double by);
/* Everything: what proves nothing. */
struct ebit_ball ebit_anything (void);
/* Its midpoint. */
struct ebit_ball ebit_middle (struct ebit_ball a);

/* Doubles: the ends, outward by at most one unit in the last place for small
 * radii; the midpoint, rounded; a bound of all |x|. */
double ebit_top (struct ebit_ball a);
double ebit_bottom (struct ebit_ball a);
double ebit_rounded (struct ebit_ball a);
double ebit_size (struct ebit_ball a);

struct ebit_ball ebit_negated (struct ebit_ball a);
struct ebit_ball ebit_plus (struct ebit_ball a, struct ebit_ball b);
struct ebit_ball ebit_minus (struct ebit_ball a, struct ebit_ball b);
/* 1 - x. */
struct ebit_ball ebit_complement (struct ebit_ball x);
struct ebit_ball ebit_times (struct ebit_ball a, struct ebit_ball b);
/* b without 0, else anything. */
struct ebit_ball ebit_over (struct ebit_ball a, struct ebit_ball b);
/* Of max (x, 0). */
struct ebit_ball ebit_root (struct ebit_ball a);
struct ebit_ball ebit_positive_part (struct ebit_ball a);
struct ebit_ball ebit_modulus (struct ebit_ball a);
/* The greater, the lesser of x and y, whatever they are in a and b. */
struct ebit_ball ebit_greater (struct ebit_ball a, struct ebit_ball b);
struct ebit_ball ebit_lesser (struct ebit_ball a, struct ebit_ball b);

/* ln x, of a ball of positive numbers, else anything. */
struct ebit_ball ebit_ln (struct ebit_ball a);
/* ln x / ln 2 */
struct ebit_ball ebit_bits (struct ebit_ball nats);
/* (ln x - ln y)/(x - y), 1/x where they meet, of positive numbers. */
struct ebit_ball ebit_ln_slope (struct ebit_ball a, struct ebit_ball b);
/* y ln y of all y >= 0 within d of the ball, 0 at 0. */
struct ebit_ball ebit_y_ln_y (struct ebit_ball a, double d);

struct ebit_complex_ball ebit_exactly_complex (double re, double im);
struct ebit_complex_ball ebit_conjugate (struct ebit_complex_ball a);
struct ebit_complex_ball ebit_complex_plus (struct ebit_complex_ball a,
                                            struct ebit_complex_ball b);
struct ebit_complex_ball ebit_complex_minus (struct ebit_complex_ball a,
                                             struct ebit_complex_ball b);
struct ebit_complex_ball ebit_complex_times (struct ebit_complex_ball a,
                                             struct ebit_complex_ball b);
struct ebit_complex_ball ebit_scaled (struct ebit_ball s,
                                      struct ebit_complex_ball a);
/* A bound of all |z|. */
double ebit_complex_size (struct ebit_complex_ball a);

/* Elements `step` apart, conjugated or not. */
struct ebit_ball_vector
{
  const struct ebit_complex_ball *x;
  size_t step;
  bool conjugated;
};

/* sum of a_i b_i over n elements. */
struct ebit_complex_ball ebit_ball_dot (size_t n, struct ebit_ball_vector a,
                                        struct ebit_ball_vector b);

/* Midpoints alone, as good as double-double is: x <- c x - conj (s) y and
 * y <- s x + c y, for n elements that are `step` apart. */
void ebit_rotate_midpoints (size_t n, size_t step, struct ebit_complex_ball *x,
                            struct ebit_complex_ball *y, double c, double s_re,
                            double s_im);

#endif /* EBIT_BALL_H */
