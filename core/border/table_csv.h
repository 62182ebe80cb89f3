/* Tables as comma-separated values (RFC 4180), and back. */
#ifndef EBIT_TABLE_CSV_H
#define EBIT_TABLE_CSV_H

#include "function.h"

/* (table) -> text, (text) -> table */
extern const struct ebit_functional ebit_to_csv_functional;
extern const struct ebit_functional ebit_from_csv_functional;

#endif /* EBIT_TABLE_CSV_H */
