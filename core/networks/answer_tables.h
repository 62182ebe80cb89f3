/* Tables that are fields of bounds values of networks: their columns. */
#ifndef EBIT_ANSWER_TABLES_H
#define EBIT_ANSWER_TABLES_H

#include "answer_fields.h"
#include "arguments.h"
#include "spelling.h"

/* A field that is a table, and how many rows it has, by its first column. */
struct ebit_answer_table
{
  const char *name;
  const struct ebit_value *value;
  size_t rows;
};

enum ebit_status ebit_read_answer_table (struct ebit_context *context,
                                         const struct ebit_answered *answered,
                                         const char *name, const char *first,
                                         struct ebit_answer_table *table);

/* A column with an element a row; `spelled` is what messages call it. */
enum ebit_status
ebit_find_answer_column (struct ebit_context *context,
                         const struct ebit_answer_table *table,
                         const char *name, const struct ebit_value **column,
                         char spelled[EBIT_NAME_SIZE]);

/* The same as numbers in that range; NULL of a table without rows. */
enum ebit_status ebit_read_answer_numbers (
    struct ebit_context *context, const struct ebit_answer_table *table,
    const char *name, const struct ebit_range *range, const double **numbers);

/* The same as nodes of the network. */
enum ebit_status ebit_read_answer_nodes (struct ebit_context *context,
                                         const struct ebit_answer_table *table,
                                         const char *name,
                                         const struct ebit_network *network,
                                         size_t **nodes);

/* Refuses an edge that the network has not. */
enum ebit_status ebit_refuse_answer_edge (struct ebit_context *context,
                                          const struct ebit_answered *answered,
                                          const char *field, size_t tail,
                                          size_t head);

#endif /* EBIT_ANSWER_TABLES_H */
