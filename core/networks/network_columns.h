/* The columns of a network's table of edges, besides tail and head. */
#ifndef EBIT_NETWORK_COLUMNS_H
#define EBIT_NETWORK_COLUMNS_H

#include "edge_columns.h"
#include "network.h"

enum ebit_network_number
{
  EBIT_NETWORK_LOWER,
  EBIT_NETWORK_UPPER,
  EBIT_NETWORK_SQUASHED,
  EBIT_NETWORK_USES,
  EBIT_NETWORK_LENGTH,
  EBIT_NETWORK_ATTENUATION,
  EBIT_NETWORK_NUMBERS
};

/* In the order of the numbers that they are of. */
enum ebit_network_text
{
  EBIT_NETWORK_LOWER_METHOD,
  EBIT_NETWORK_UPPER_METHOD,
  EBIT_NETWORK_SQUASHED_METHOD,
  EBIT_NETWORK_TEXTS
};

struct ebit_network_column
{
  const char *name;
  struct ebit_range range;
  bool may_miss; /* of some edges, as NaN */
};

extern const struct ebit_network_column
    ebit_network_numbers[EBIT_NETWORK_NUMBERS];
extern const char *const ebit_network_texts[EBIT_NETWORK_TEXTS];

/* Tails and heads too. */
bool ebit_is_network_column (const char *name);

/* Where a network has that column. */
const double **ebit_network_number (struct ebit_network *network,
                                    enum ebit_network_number number);
const char *const **ebit_network_text (struct ebit_network *network,
                                       enum ebit_network_text text);

/* Where a user's table is, and the names in messages: its own, and those of
 * its columns. */
struct ebit_edge_table
{
  const char *name;
  const struct ebit_value *value;
  /* A column of a table that is part of an argument has the argument before
   * its name; NULL: its name says enough. */
  const char *owner;
};

/* The nodes, those that are listed and those of the edges, and the edges. */
enum ebit_status ebit_read_network_graph (
    struct ebit_context *context, const struct ebit_edge_table *table,
    const struct ebit_node_source *listed, struct ebit_network *network);

/* The columns of numbers and of texts that the table has, into the network,
 * which keeps what it has of others. */
enum ebit_status
ebit_read_network_columns (struct ebit_context *context,
                           const struct ebit_edge_table *table,
                           struct ebit_network *network);

/* Refuses a lower value above an upper one. */
enum ebit_status
ebit_check_network_values (struct ebit_context *context,
                           const struct ebit_edge_table *table,
                           const struct ebit_network *network);

#endif /* EBIT_NETWORK_COLUMNS_H */
