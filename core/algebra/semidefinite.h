/* The solver of the norm program (norm_program.h).
 *
 * Why a solver of our own.  All are one program with three blocks, each of
 * the form (sign) K + rho (x) 1, so that the Newton system is a sum of
 * Kronecker products of the scalings and needs no sparse machinery.  The
 * method is the primal-dual interior point method with Nesterov and Todd's
 * scaling and Mehrotra's corrector: a dozen steps, twice the accuracy in
 * digits of a pure barrier for the same condition number, and both sides'
 * certificates at once.  A step costs O(n^6) for the (n^2 + dA^2)-sized
 * Cholesky factor, n = dA dB, an eighth of that where Z is real. */
#ifndef EBIT_SEMIDEFINITE_H
#define EBIT_SEMIDEFINITE_H

#include "context.h"
#include "norm_program.h"

/* Solves to a gap of `tolerance` or, where rounding does not let it, as far as
 * it or the time gets; fails only for want of memory, by interrupt or in
 * LAPACK. */
enum ebit_status
ebit_solve_semidefinite (struct ebit_context *context,
                         const struct ebit_norm_program *program,
                         double tolerance, struct ebit_norm_point *point);

#endif /* EBIT_SEMIDEFINITE_H */
