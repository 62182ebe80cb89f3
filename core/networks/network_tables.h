/* The tables in bounds values of networks, with the columns that
 * network_value.h says.  NULL, with the error set, where there is no memory.
 */
#ifndef EBIT_NETWORK_TABLES_H
#define EBIT_NETWORK_TABLES_H

#include "network_value.h"

/* Of users, one column of nodes. */
const struct ebit_value *
ebit_make_pair_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer);

enum ebit_status
ebit_make_flow_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer,
                      const struct ebit_value **table);

const struct ebit_value *
ebit_make_path_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer);

const struct ebit_value *
ebit_make_tree_table (struct ebit_context *context,
                      const struct ebit_network_answer *answer);

const struct ebit_value *
ebit_make_cut_table (struct ebit_context *context,
                     const struct ebit_network_answer *answer);

const struct ebit_value *
ebit_make_set_table (struct ebit_context *context,
                     const struct ebit_network_answer *answer);

/* Edges without a price are left out. */
const struct ebit_value *
ebit_make_set_price_table (struct ebit_context *context,
                           const struct ebit_network_answer *answer);

#endif /* EBIT_NETWORK_TABLES_H */
