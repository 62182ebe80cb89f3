/* Kets and Bell states in letters: "00+11", "phi+". */
#ifndef EBIT_KET_TEXT_H
#define EBIT_KET_TEXT_H

#include <complex.h>

#include "context.h"

/* Amplitudes, not normalised, of a sum of kets of one length such as "00+11"
 * or "01-i10": a digit a subsystem, whose levels are as many as the greatest
 * digit asks for, 2 at least. */
enum ebit_status ebit_read_ket_text (struct ebit_context *context,
                                     const char *name,
                                     const struct ebit_value *value, size_t *n,
                                     double complex **psi);

/* 1 to 4 of "phi+", "phi-", "psi+", "psi-", of one text, or several or
 * a list of them. */
enum ebit_status ebit_read_bell_names (struct ebit_context *context,
                                       const char *name,
                                       const struct ebit_value *value,
                                       size_t *n, const double **k);

#endif /* EBIT_KET_TEXT_H */
