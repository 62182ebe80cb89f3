/* Doubles as text, and back, to the last bit and in any locale. */
#ifndef EBIT_DECIMAL_H
#define EBIT_DECIMAL_H

#include "precision.h"

#include <stdbool.h>
#include <stddef.h>

/* Room for any double in either form. */
#define EBIT_DIGITS_SIZE 40

/* The shortest decimal digits that read back as x; "Inf", "-Inf", "NaN". */
void ebit_write_decimal (double x, char text[EBIT_DIGITS_SIZE]);

/* The form of C99, which nobody has to round: "0x1.8p-1", "inf", "nan". */
void ebit_write_hexadecimal (double x, char text[EBIT_DIGITS_SIZE]);

/* The double that `length` characters name, in decimal digits (rounded to the
 * nearest) or in hexadecimal ones; Inf and NaN in any case, NA for NaN.  False
 * where they name none: other characters, numbers beyond the doubles,
 * hexadecimal digits of more bits than a double has. */
bool ebit_read_double (const char *text, size_t length, double *x);

#endif /* EBIT_DECIMAL_H */
