/* The Kraus operators of the named channels. */
#ifndef EBIT_FAMILY_KRAUS_H
#define EBIT_FAMILY_KRAUS_H

#include "families.h"

extern ebit_kraus_maker ebit_identity_kraus, ebit_dephasing_kraus,
    ebit_depolarizing_kraus, ebit_pauli_kraus, ebit_amplitude_damping_kraus,
    ebit_gadc_kraus, ebit_damping_dephasing_kraus, ebit_erasure_kraus;

#endif /* EBIT_FAMILY_KRAUS_H */
