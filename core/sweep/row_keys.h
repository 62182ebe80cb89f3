/* Keys by which the rows of tables are found again. */
#ifndef EBIT_ROW_KEYS_H
#define EBIT_ROW_KEYS_H

#include "function.h"

/* (table, form = "texts") -> texts: "k" and 16 hexadecimal digits */
extern const struct ebit_functional ebit_row_keys_functional;

#endif /* EBIT_ROW_KEYS_H */
