/* Density matrices as arguments: what is a state, and stacks of states.
 *
 * A state is a square matrix that is Hermitian (no element differs from the
 * conjugate of its mirror image by more than 1e-10), has trace 1 to 1e-10 and
 * no eigenvalue below -1e-10.  What is handed on is its Hermitian part, with
 * trace and spectrum as they were given: the measures take eigenvalues that
 * rounding has left below zero as zeros.
 *
 * A vector |x> of norm 1 is the state |x><x|. */
#ifndef EBIT_STATE_H
#define EBIT_STATE_H

#include "arguments.h"

#include <complex.h>

struct ebit_state
{
  size_t n;            /* the order of rho */
  double complex *rho; /* Hermitian to the last bit, in the work memory */
};

/* One state of any dimension, 1 included; real or complex; or a ket. */
enum ebit_status ebit_read_state (struct ebit_context *context,
                                  const char *name,
                                  const struct ebit_value *value,
                                  struct ebit_state *state);

/* Refuses what is not a state; rho (n x n) becomes its Hermitian part. */
enum ebit_status ebit_check_state (struct ebit_context *context,
                                   const char *name, size_t n,
                                   double complex *rho);

/* A ket, a matrix, or an n x n x count array, whose elements stay where they
 * are until ebit_load_state or ebit_load_two_qubit asks for one of them. */
struct ebit_states
{
  const char *name;
  size_t n, count;
  bool stacked; /* three-dimensional, even if count is 1 */
  bool pairs;   /* real and imaginary parts */
  bool ket;     /* n numbers: one state, |x><x| */
  const double *numbers;
  const struct ebit_value *value;
};

/* Checks the shape only. */
enum ebit_status ebit_read_states (struct ebit_context *context,
                                   const char *name,
                                   const struct ebit_value *value,
                                   struct ebit_states *states);

/* The amplitudes of a ket, in the work memory, refused where its norm is not 1
 * to 1e-10 (squared). */
enum ebit_status ebit_load_ket (struct ebit_context *context,
                                const struct ebit_states *states,
                                const double complex **ket);

/* The state of that index (from 0), checked, in rho (n x n). */
enum ebit_status ebit_load_state (struct ebit_context *context,
                                  const struct ebit_states *states,
                                  size_t index, double complex *rho);

#endif /* EBIT_STATE_H */
