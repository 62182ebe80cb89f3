/* The words of SeQUeNCe's JSON for what an edge has. */
#ifndef EBIT_SEQUENCE_TEXT_H
#define EBIT_SEQUENCE_TEXT_H

#include "file_network.h"

#define EBIT_SEQUENCE_KEYS 8

extern const struct ebit_file_key ebit_sequence_keys[EBIT_SEQUENCE_KEYS];

#endif /* EBIT_SEQUENCE_TEXT_H */
