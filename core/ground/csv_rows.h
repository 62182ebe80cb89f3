/* Texts of rows and commas (RFC 4180), a row at a time. */
#ifndef EBIT_CSV_ROWS_H
#define EBIT_CSV_ROWS_H

#include "text_reader.h"

struct ebit_csv_field
{
  const char *text; /* without its quotes, or the spaces around it */
  bool quoted;
  size_t line;
};

struct ebit_csv_row
{
  size_t n, room;
  struct ebit_csv_field *fields;
};

/* The next row, over lines that are empty; of no fields at the end. */
enum ebit_status ebit_read_csv_row (struct ebit_text_reader *reader,
                                    struct ebit_csv_row *row);

#endif /* EBIT_CSV_ROWS_H */
