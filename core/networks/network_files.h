/* network_from_text (text, format, file, task, attenuation_db_per_km) and
 * network_to_text (network, format, file). */
#ifndef EBIT_NETWORK_FILES_H
#define EBIT_NETWORK_FILES_H

#include "function.h"

extern const struct ebit_functional ebit_network_from_text_functional;
extern const struct ebit_functional ebit_network_to_text_functional;

#endif /* EBIT_NETWORK_FILES_H */
