/* Fields of a certificate, as the verifiers read them.  What is not as it must
 * be is refused by the name of the field. */
#ifndef EBIT_CERTIFICATE_FIELDS_H
#define EBIT_CERTIFICATE_FIELDS_H

#include "arguments.h"
#include "channel.h"
#include "state.h"

/* An n x n matrix. */
enum ebit_status ebit_read_matrix_field (struct ebit_context *context,
                                         const struct ebit_value *bounds,
                                         const char *name, size_t n,
                                         double complex **matrix);

/* A state of that order: to rounding, since it has to prove something. */
enum ebit_status ebit_read_state_field (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        const char *name, size_t n,
                                        double complex **state);

/* The n x n matrices in the fields sigma and dual. */
enum ebit_status ebit_read_sigma_and_dual (struct ebit_context *context,
                                           const struct ebit_value *bounds,
                                           size_t n, double complex **sigma,
                                           double complex **dual);

/* The state in the field `state`, and how dims splits it. */
enum ebit_status ebit_read_state_and_dims (struct ebit_context *context,
                                           const struct ebit_value *bounds,
                                           struct ebit_state *state,
                                           size_t dims[2]);

/* The text of a field; "" where it is none. */
const char *ebit_text_field (const struct ebit_value *bounds,
                             const char *name);

/* Whether that end's method is the one named. */
bool ebit_has_method (const struct ebit_value *bounds, const char *end,
                      const char *method);

/* The channel in that field, as the named one that it is but for unitaries
 * (recognition.h), which has the same rates and capacities. */
enum ebit_status ebit_read_named_channel (struct ebit_context *context,
                                          const char *name,
                                          const struct ebit_value *value,
                                          struct ebit_channel *named);

/* Whether a value is that channel: of one Choi matrix to rounding, as it is or
 * as both are recognised; without Kraus operators, of one family and the same
 * parameters. */
enum ebit_status ebit_is_same_channel (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const struct ebit_value *value,
                                       bool *same);

/* Whether the field `state` is that state of two subsystems of the dimensions
 * in `dims`, to rounding. */
enum ebit_status ebit_is_same_state (struct ebit_context *context,
                                     const struct ebit_value *bounds,
                                     const size_t dims[2],
                                     const double complex *state, bool *same);

/* Bounds value i of the list in that field; NULL beyond its end. */
const struct ebit_value *ebit_nested_bounds (const struct ebit_value *bounds,
                                             const char *name, size_t i);

/* Number i of the field `winners`, the channel that an end is from; refuses
 * what is not in [0, count]. */
enum ebit_status ebit_read_winner (struct ebit_context *context,
                                   const struct ebit_value *bounds, size_t i,
                                   size_t count, size_t *winner);

#endif /* EBIT_CERTIFICATE_FIELDS_H */
