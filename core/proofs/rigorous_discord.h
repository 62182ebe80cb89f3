/* Discord with rounding included. */
#ifndef EBIT_RIGOROUS_DISCORD_H
#define EBIT_RIGOROUS_DISCORD_H

#include "rigorous.h"

ebit_rigorous_prover ebit_rigorous_discord;

#endif /* EBIT_RIGOROUS_DISCORD_H */
