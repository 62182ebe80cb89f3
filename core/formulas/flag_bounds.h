/* Upper ends of the quantum capacity by flags: the channel with a flag that
 * the receiver may read is degradable, so that its coherent information, a
 * concave maximum, bounds Q and P of the channel without the flag. */
#ifndef EBIT_FLAG_BOUNDS_H
#define EBIT_FLAG_BOUNDS_H

#include "gadc_information.h"

/* Symmetric flags of a Pauli channel with weights q [I X Y Z], of which q[0]
 * is the largest: the Kraus operators sigma_i (x) |row i of m>, m real, row
 * norms^2 q_i, m_0k = m_k0, m_kl = -m_lk (k != l >= 1).  Q <= 1 - H(q) +
 * S(m^T m), the value. */
struct ebit_symmetric_flags
{
  double m[4][4];
  double value;
};

/* The weights as seen from the most likely of I, X, Y, Z, whose number is
 * returned: sorted[i] = q[i XOR most]. */
size_t ebit_sort_errors (const double q[4], double sorted[4]);

/* The best flags of the form m_kl = 0, by three unknowns; any m is valid. */
struct ebit_symmetric_flags ebit_pauli_flags (const double q[4]);

/* A_{g,T} = 2T A_{g,1/2} + (1-2T) A_{g,0}, T <= 1/2, g < 1/2: the Pauli
 * channel A_{g,1/2} with symmetric flags, and a flag that tells which of the
 * two it was: its flags, and the maximum over the input diag (1-p, p). */
struct ebit_symmetric_flags ebit_damping_flags (double gamma);
struct ebit_gadc_optimum
ebit_gadc_mixed_flags (const struct ebit_gadc *channel);

/* A depolarizing channel in dimension d of total error q <= (d-1)/(2d) as a
 * mixture of the one of error `at` <= q, with flags (symmetric ones for d = 2,
 * else a flag of two states that are not orthogonal, which tells the identity
 * from the errors), and of that with the error (d-1)/(2d), antidegradable, so
 * that it counts 0. */
struct ebit_depolarizing_flags
{
  double at;    /* the error of the part with flags */
  double share; /* its weight */
  double value; /* the upper end, share times that of the part */
};

struct ebit_depolarizing_flags ebit_depolarizing_flags (double q, double d);

/* The error (d-1)/(2d) from which on the channel is antidegradable. */
double ebit_antidegradable_error (double d);

/* log2 d + h2((1 - sqrt (1 - 4q^2))/2) - h2(q) - q log2 (d^2 - 1), q <= 1/2:
 * by the flag of two states. */
double ebit_unitary_flag_bound (double q, double d);

#endif /* EBIT_FLAG_BOUNDS_H */
