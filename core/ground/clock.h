/* A clock that only moves forward. */
#ifndef EBIT_CLOCK_H
#define EBIT_CLOCK_H

#include "precision.h"

/* Seconds since some moment in the past. */
double ebit_seconds (void);

#endif /* EBIT_CLOCK_H */
