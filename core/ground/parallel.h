/* Threads that are safe after a fork. */
#ifndef EBIT_PARALLEL_H
#define EBIT_PARALLEL_H

#include "precision.h"

/* How many threads a parallel region may use: `wanted`, or 1 without OpenMP
 * and in a forked child, where the parent's OpenMP pool would hang. */
int ebit_usable_threads (int wanted);

#endif /* EBIT_PARALLEL_H */
