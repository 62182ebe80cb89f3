/* Decimals of proved ends, for printing. */
#ifndef EBIT_OUTWARD_DECIMALS_H
#define EBIT_OUTWARD_DECIMALS_H

#include "function.h"

/* What the field `proof` of a proved bounds value says. */
#define EBIT_PROOF_TEXT "rounding included"

extern const struct ebit_functional ebit_outward_decimals_functional;

#endif /* EBIT_OUTWARD_DECIMALS_H */
