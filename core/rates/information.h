/* Coherent and reverse coherent information, of states and of channels. */
#ifndef EBIT_INFORMATION_H
#define EBIT_INFORMATION_H

#include "function.h"

extern const struct ebit_functional ebit_coherent_information_functional;
extern const struct ebit_functional
    ebit_reverse_coherent_information_functional;

#endif /* EBIT_INFORMATION_H */
