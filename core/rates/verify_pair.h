/* What the proofs of quantities of two channels from a common source share. */
#ifndef EBIT_VERIFY_PAIR_H
#define EBIT_VERIFY_PAIR_H

#include "channel.h"
#include "verify.h"

struct ebit_proved_pair
{
  struct ebit_channel given[2];
  struct ebit_channel channels[2]; /* as they are recognised */
  size_t winners[2];               /* the channel of either end, 0: both */
};

enum ebit_status ebit_read_proved_pair (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        struct ebit_proved_pair *pair);

/* What bounds value i of the list in that field proves, which has to be of
 * that quantity of that channel; nothing (0 and Inf) where there is none. */
enum ebit_status
ebit_prove_part (struct ebit_context *context, const struct ebit_value *bounds,
                 const char *list, size_t i, const char *quantity,
                 const struct ebit_channel *channel, struct ebit_proof *proof);

/* Refuses a bounds value in that field that the method does not rest on. */
enum ebit_status ebit_refuse_part (struct ebit_context *context,
                                   const char *list);

/* The upper end of the EPR capacity, which is one of whatever the source does
 * in one shot, by upper_method. */
enum ebit_status ebit_prove_pair_upper (struct ebit_context *context,
                                        const struct ebit_value *bounds,
                                        const struct ebit_proved_pair *pair,
                                        double *upper);

#endif /* EBIT_VERIFY_PAIR_H */
