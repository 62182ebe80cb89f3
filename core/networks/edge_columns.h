/* Columns of a table of edges, as hosts have it. */
#ifndef EBIT_EDGE_COLUMNS_H
#define EBIT_EDGE_COLUMNS_H

#include "arguments.h"
#include "nodes.h"

/* Refuses what is no table, or no list with names, or has a column twice. */
enum ebit_status ebit_check_edge_table (struct ebit_context *context,
                                        const char *name,
                                        const struct ebit_value *table,
                                        const char *allowed);

/* Refuses a table for one of its columns: "edges is a table with gama", where
 * words is "" ("out": "without gamma"). */
enum ebit_status ebit_refuse_edge_column (struct ebit_context *context,
                                          const char *name, const char *words,
                                          const char *column,
                                          const char *allowed);

/* Refuses edges from a node to itself. */
enum ebit_status ebit_check_edge_ends (struct ebit_context *context,
                                       const char *name,
                                       const struct ebit_nodes *nodes,
                                       size_t rows, const size_t *tail,
                                       const size_t *head);

/* A number an edge; one number serves all. */
enum ebit_status ebit_read_edge_numbers (struct ebit_context *context,
                                         const char *name,
                                         const struct ebit_value *column,
                                         const struct ebit_range *range,
                                         size_t rows, const double **x);

/* Refuses a column of n for so many edges; tail is the column to go by. */
enum ebit_status ebit_refuse_edge_count (struct ebit_context *context,
                                         const char *name, size_t n,
                                         size_t rows);

#endif /* EBIT_EDGE_COLUMNS_H */
