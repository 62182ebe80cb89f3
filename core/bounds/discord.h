/* discord (rho, dims, measured). */
#ifndef EBIT_DISCORD_H
#define EBIT_DISCORD_H

#include "function.h"
#include "verify.h"

extern const struct ebit_functional ebit_discord_functional;

ebit_verifier ebit_verify_discord;

#endif /* EBIT_DISCORD_H */
