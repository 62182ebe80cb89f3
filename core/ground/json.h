/* JSON (RFC 8259), read as values, and texts in it. */
#ifndef EBIT_JSON_H
#define EBIT_JSON_H

#include "context.h"
#include "text_builder.h"

/* What a text in JSON says, in the work memory: an object is a list with
 * names, in their order, twice where they stand twice; an array a list without
 * names; a string a text; a number a number; true and false a logical; null
 * is NULL.  Refused: what is no JSON, by the place in the argument of that
 * name; more nesting than a value can have; characters that are not whole
 * UTF-8, and "\u0000", which no text of ebit can hold. */
enum ebit_status ebit_read_json (struct ebit_context *context,
                                 const char *name, const char *text,
                                 const struct ebit_value **value);

/* A text as JSON's string, with its quotes. */
void ebit_append_string (struct ebit_text_builder *builder, const char *text);

#endif /* EBIT_JSON_H */
