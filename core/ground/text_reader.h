/* Reading a text that a file or an argument holds: where one is, what was
 * expected.
 *
 * A refusal names the line and the file: "the value in line 3 of links.csv is
 * \"abc\"; it must be a number >= 0". */
#ifndef EBIT_TEXT_READER_H
#define EBIT_TEXT_READER_H

#include "context.h"

struct ebit_text_reader
{
  struct ebit_context *context;
  const char *file; /* its name, or the argument's, for messages */
  const char *at;   /* the next character; '\0' at the end */
  size_t line;      /* of that character, from 1 */
  const char *line_start;
};

/* Begins with a text, past a byte order mark.  Refused: what is not UTF-8. */
enum ebit_status ebit_open_text (struct ebit_context *context,
                                 const char *file, const char *text,
                                 struct ebit_text_reader *reader);

/* Refuses a text of which something ahead is a control character, but tabs
 * and ends of lines. */
enum ebit_status ebit_refuse_controls (const struct ebit_text_reader *reader);

/* One character further; counts lines. */
void ebit_skip_character (struct ebit_text_reader *reader);

/* Over spaces, tabs and ends of lines. */
void ebit_skip_space (struct ebit_text_reader *reader);

/* Whether a character is one of the four of that. */
bool ebit_is_space (char c);

/* EBIT_EARGUMENT: "`name` in line `line` of the file is `value`; it must be
 * `allowed`". */
enum ebit_status ebit_refuse_text (const struct ebit_text_reader *reader,
                                   size_t line, const char *name,
                                   const char *value, const char *allowed);

/* The same of what comes next, by its line and column. */
enum ebit_status ebit_refuse_next (const struct ebit_text_reader *reader,
                                   const char *allowed);

/* A number in decimal, or Inf, -Inf, NaN, NA: what ebit_read_double reads of
 * them, but no other words and no hexadecimal digits, which may be names. */
bool ebit_number_of_text (const char *text, size_t length, double *x);

#endif /* EBIT_TEXT_READER_H */
