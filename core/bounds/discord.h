/* discord (rho, dims, measured). */
#ifndef EBIT_DISCORD_H
#define EBIT_DISCORD_H

#include "function.h"

extern const struct ebit_functional ebit_discord_functional;

#endif /* EBIT_DISCORD_H */
