/* Chains whose links keep the whole law of a purified block. */
#ifndef EBIT_CHAIN_BLOCK_H
#define EBIT_CHAIN_BLOCK_H

#include "context.h"

/* Blocks of more kept pairs are not followed through a chain. */
#define EBIT_MOST_CHAIN_BITS 20

/* Ebits per pair put into each of `links` links of error q: `rounds` rounds of
 * m pairs that all succeed, then each pair's phase error `dephasing`, then
 * perfect swaps; (m-1)^rounds is at most EBIT_MOST_CHAIN_BITS. */
enum ebit_status ebit_chain_block_rate (struct ebit_context *context, double q,
                                        size_t m, size_t rounds, double links,
                                        double dephasing, double *rate);

#endif /* EBIT_CHAIN_BLOCK_H */
