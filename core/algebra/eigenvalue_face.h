/* An affine family of Hermitian matrices, restricted to members that vanish on
 * given vectors.  Where every positive member does so, none is positive
 * definite, and the program of eigenvalue_program.h is had to a few digits
 * only; the restricted one has a point inside again. */
#ifndef EBIT_EIGENVALUE_FACE_H
#define EBIT_EIGENVALUE_FACE_H

#include "eigenvalue_program.h"

struct ebit_face
{
  struct ebit_eigenvalue_program program; /* of the z, in smaller blocks */
  double *origin, *basis; /* y = origin + basis z, basis m x n_unknowns */
  double residual;        /* the largest element of (C + sum y_k F_k) N */
};

/* Of each block an orthonormal basis (n x n) is given, whose first kept[b]
 * vectors are orthogonal to those on which the matrix has to vanish. */
enum ebit_status
ebit_restrict_to_face (struct ebit_context *context,
                       const struct ebit_eigenvalue_program *program,
                       const double complex *bases, const size_t *kept,
                       struct ebit_face *face);

/* y of the restricted program's z. */
void ebit_leave_face (const struct ebit_face *face, size_t n_unknowns,
                      const double *z, double *y);

#endif /* EBIT_EIGENVALUE_FACE_H */
