/* Values as JSON, and back: the form in which a bounds value is published. */
#ifndef EBIT_VALUE_JSON_H
#define EBIT_VALUE_JSON_H

#include "function.h"

/* (x) -> text, (text) -> x */
extern const struct ebit_functional ebit_to_json_functional;
extern const struct ebit_functional ebit_from_json_functional;

/* The form of the text, which it says of itself. */
#define EBIT_JSON_FORMAT "ebit 1"

/* An array is {"extents": [..], "numbers": [..]}, with one of these names, and
 * without its extents where it is a vector; numbers are texts of hexadecimal
 * digits.  A list is [..], or {"class": .., "fields": {..}}; a table has
 * "columns" in place of fields; a text is a string, and NULL is null. */
enum ebit_json_part
{
  EBIT_JSON_NUMBERS,
  EBIT_JSON_COMPLEX, /* pairs */
  EBIT_JSON_REAL,    /* complex numbers whose imaginary parts are all 0 */
  EBIT_JSON_LOGICALS,
  EBIT_JSON_TEXTS,
  EBIT_JSON_FIELDS,
  EBIT_JSON_COLUMNS,
  EBIT_JSON_PARTS
};

extern const char *const ebit_json_parts[EBIT_JSON_PARTS];

#endif /* EBIT_VALUE_JSON_H */
