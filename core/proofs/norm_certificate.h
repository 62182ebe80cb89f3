/* The certificates of the bounds that are norms of norm_program.h, read back
 * from a bounds value. */
#ifndef EBIT_NORM_CERTIFICATE_H
#define EBIT_NORM_CERTIFICATE_H

#include "channel.h"
#include "norm_proof.h"

/* One of the quantities of channels. */
struct ebit_norm_quantity
{
  const char *name;
  bool two_sided, dominating; /* see norm_program.h */
  const char *lower_method, *upper_method;
  const char *task;
};

extern const struct ebit_norm_quantity ebit_max_rains_norm;
extern const struct ebit_norm_quantity ebit_max_relative_entropy_norm;
extern const struct ebit_norm_quantity ebit_transposition_norm;

/* The program of that quantity; `target` (from the work memory) is set to the
 * partially transposed Choi matrix. */
enum ebit_status ebit_channel_program (struct ebit_context *context,
                                       const struct ebit_norm_quantity *what,
                                       const struct ebit_channel *channel,
                                       struct ebit_norm_program *program);

/* The Choi matrix of a channel's program, from the work memory. */
enum ebit_status ebit_program_choi (struct ebit_context *context,
                                    const struct ebit_norm_program *program,
                                    double complex **choi);

/* Whether positive partial transposes are separable in its dimensions. */
bool ebit_is_separable_program (const struct ebit_norm_program *program);

/* The program of the max-Rains relative entropy of a state, `target` its
 * partial transpose. */
struct ebit_norm_program ebit_state_program (const size_t dims[2],
                                             const double complex *target);

/* The point in the fields `state` (the input, rho^T), `dual` (R = K^TB) and,
 * of a two-sided program, `positive_part` and `negative_part` (V, Y), else
 * `sigma` (V^TB); refuses what has not the size. */
enum ebit_status ebit_read_norm_certificate (
    struct ebit_context *context, const struct ebit_value *bounds,
    const struct ebit_norm_program *program, struct ebit_norm_point *point);

/* What the certificate of a channel's quantity proves. */
enum ebit_status ebit_verify_norm (struct ebit_context *context,
                                   const struct ebit_norm_quantity *what,
                                   const struct ebit_value *bounds,
                                   struct ebit_norm_proof *proof);

/* Of a state, by sigma in place of V and Y, its partial transpose's two parts,
 * and the dual (the state's R). */
enum ebit_status ebit_prove_max_rains_of_state (struct ebit_context *context,
                                                const size_t dims[2],
                                                const double complex *rho,
                                                const double complex *sigma,
                                                const double complex *dual,
                                                struct ebit_norm_proof *proof);

#endif /* EBIT_NORM_CERTIFICATE_H */
