/* What the verifiers of capacities share. */
#ifndef EBIT_CERTIFICATE_FIELDS_H
#define EBIT_CERTIFICATE_FIELDS_H

#include "capacities.h"
#include "verify.h"

/* A channel out of a certificate. */
struct ebit_verified_channel
{
  const struct ebit_value *value;
  struct ebit_channel channel;
};

/* The field of the certificate, or element i of one that is a list, as a
 * channel. */
enum ebit_status
ebit_read_verified_channel (struct ebit_context *context, const char *name,
                            const struct ebit_value *value,
                            struct ebit_verified_channel *channel);

/* Whether two values are one channel: the family, the parameters, and Kraus
 * operators of one Choi matrix to 1e-10. */
enum ebit_status ebit_is_same_channel (struct ebit_context *context,
                                       const struct ebit_channel *channel,
                                       const struct ebit_value *value,
                                       bool *same);

/* The text of a field; "" where it is none. */
const char *ebit_text_field (const struct ebit_value *bounds,
                             const char *name);

/* Bounds value i of the list in that field; NULL beyond its end. */
const struct ebit_value *ebit_nested_bounds (const struct ebit_value *bounds,
                                             const char *name, size_t i);

/* Number i of the field `winners`, the channel that an end is from; refuses
 * what is not in [0, count]. */
enum ebit_status ebit_read_winner (struct ebit_context *context,
                                   const struct ebit_value *bounds, size_t i,
                                   size_t count, size_t *winner);

/* The end of a capacity of the channel that the method and the bounds values
 * in the list `nested` prove. */
enum ebit_status ebit_prove_capacity_end (
    struct ebit_context *context, const struct ebit_verified_channel *channel,
    enum ebit_capacity capacity, bool upper, const char *method,
    const struct ebit_value *nested, double *end);

/* The rate of k rails to two receivers, by the density matrix of what they
 * keep, worked out from the Kraus operators; 0 where one of the channels is
 * not damping. */
enum ebit_status
ebit_prove_rails (struct ebit_context *context,
                  const struct ebit_channel *const channels[2], size_t k,
                  double *rate);

#endif /* EBIT_CERTIFICATE_FIELDS_H */
