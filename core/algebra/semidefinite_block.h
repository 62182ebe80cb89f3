/* One positive block of a semidefinite program in Nesterov and Todd's scaling:
 * see semidefinite.h. */
#ifndef EBIT_SEMIDEFINITE_BLOCK_H
#define EBIT_SEMIDEFINITE_BLOCK_H

#include "context.h"

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>

/* The slack S = sign K (transposed on B or not) + rho (x) 1 (or not) and its
 * multiplier X.  G scales both to the same diagonal D:
 *
 *     G^dag S G = D = G^-1 X G^-dag,   W = G G^dag,   W S W = X. */
struct ebit_block
{
  size_t n;
  double sign;
  bool transposed, marginal;
  double complex *slack, *multiplier;
  double complex *scaling, *metric; /* G, W */
  double *root;                     /* D */
  /* Steps in the scaled frame, and the predictor's second-order term. */
  double complex *slack_step, *multiplier_step, *correction;
  double complex *work[2];
  double *values;
};

enum ebit_status ebit_block_allocate (struct ebit_context *context, size_t n,
                                      struct ebit_block *block);

/* G, W and D; *positive is false where S or X is not positive to working
 * precision. */
enum ebit_status ebit_block_scale (struct ebit_context *context,
                                   struct ebit_block *block, bool *positive);

/* Tr X S = the sum of D^2. */
double ebit_block_gap (const struct ebit_block *block);

/* correction = 2 (center 1 - sym (dX dS)) / (d_i + d_j) with the steps of the
 * predictor where `second_order`, without the products where not. */
void ebit_block_correct (struct ebit_block *block, double center,
                         bool second_order);

/* From the unscaled dS: both steps in the scaled frame, dX = correction - D -
 * dS. */
void ebit_block_step (struct ebit_block *block, const double complex *change);

/* Shortens both lengths to the longest steps that keep S and X positive. */
enum ebit_status ebit_block_reach (struct ebit_context *context,
                                   struct ebit_block *block,
                                   double *slack_reach,
                                   double *multiplier_reach);

/* Tr X S after steps of those lengths. */
double ebit_block_gap_after (const struct ebit_block *block,
                             double slack_length, double multiplier_length);

/* X += length G dX G^dag. */
void ebit_block_advance (struct ebit_block *block, double length);

/* y = G correction G^dag. */
void ebit_block_unscale_correction (struct ebit_block *block,
                                    double complex *y);

/* X -= W dS W. */
void ebit_block_restore (struct ebit_block *block,
                         const double complex *change);

#endif /* EBIT_SEMIDEFINITE_BLOCK_H */
