/* The certificates of the bounds that are norms of norm_program.h: written
 * into a bounds value, and read back. */
#ifndef EBIT_NORM_CERTIFICATE_H
#define EBIT_NORM_CERTIFICATE_H

#include "bounds.h"
#include "channel.h"
#include "channel_norm.h"
#include "norm_proof.h"

/* One of the quantities of channels. */
struct ebit_norm_quantity
{
  const char *name;
  bool two_sided, dominating; /* see norm_program.h */
  const char *lower_method, *upper_method;
  const char *task;
};

/* The program of that quantity; `target` (from the work memory) is set to the
 * partially transposed Choi matrix. */
enum ebit_status ebit_channel_program (struct ebit_context *context,
                                       const struct ebit_norm_quantity *what,
                                       const struct ebit_channel *channel,
                                       struct ebit_norm_program *program);

/* Adds `channel` (the argument as it was given), `state` (the input, rho^T),
 * `dual` (R = K^TB) and, of a two-sided program, `positive_part` and
 * `negative_part` (V, Y), else `sigma` (V^TB). */
enum ebit_status ebit_certify_norm (struct ebit_context *context,
                                    const struct ebit_value *channel,
                                    const struct ebit_norm_program *program,
                                    const struct ebit_norm_point *point,
                                    struct ebit_bounds *bounds);

/* The point back from the fields above; refuses what has not the size. */
enum ebit_status ebit_read_norm_certificate (
    struct ebit_context *context, const struct ebit_value *bounds,
    const struct ebit_norm_program *program, struct ebit_norm_point *point);

/* What the certificate of a channel's quantity proves. */
enum ebit_status ebit_verify_norm (struct ebit_context *context,
                                   const struct ebit_norm_quantity *what,
                                   const struct ebit_value *bounds,
                                   struct ebit_norm_proof *proof);

/* The bounds value of a channel's quantity; `channel` is the argument as it
 * was given, `exact` whether both ends are a closed form. */
enum ebit_status ebit_make_norm_bounds (
    struct ebit_context *context, const struct ebit_norm_quantity *what,
    const struct ebit_value *channel, const struct ebit_norm_program *program,
    const struct ebit_norm_bounds *found, bool exact,
    const struct ebit_value **result);

/* "certified" where the gap is within EBIT_NORM_TOLERANCE, else "bracket". */
enum ebit_bounds_status ebit_gap_status (double lower, double upper);

/* A field that must be an n x n matrix. */
enum ebit_status ebit_read_square_field (struct ebit_context *context,
                                         const struct ebit_value *bounds,
                                         const char *name, size_t n,
                                         double complex **x);

#endif /* EBIT_NORM_CERTIFICATE_H */
