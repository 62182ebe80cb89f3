/* A network as a file has it, edge by edge, whatever its format. */
#ifndef EBIT_FILE_NETWORK_H
#define EBIT_FILE_NETWORK_H

#include "network_columns.h"
#include "text_builder.h"
#include "text_reader.h"

/* An edge and where it stands. */
struct ebit_file_edge
{
  size_t line;
  const char *end[2];                   /* names of nodes */
  double number[EBIT_NETWORK_NUMBERS];  /* NaN: not given */
  const char *text[EBIT_NETWORK_TEXTS]; /* NULL: not given */
};

struct ebit_file_node
{
  size_t line;
  const char *name;
};

struct ebit_file_network
{
  struct ebit_text_reader reader; /* of the file's name */
  size_t n_nodes, n_edges;        /* how many there are, and room for more */
  size_t nodes_room, edges_room;
  struct ebit_file_node *nodes;
  struct ebit_file_edge *edges;
  bool has_all_nodes; /* an edge may have no others */
  bool has_numbers;   /* names are whole numbers, and mean them */
  bool has_task, is_key;
  const char *end_names[2]; /* what ends of edges are called there */
  const char *length_name;  /* and their lengths; NULL: length_km */
};

/* What a format calls its numbers, in units of its own. */
struct ebit_file_key
{
  const char *key;
  enum ebit_network_number number;
  double unit; /* of the key, in that of the network: 1e-3 of metres */
};

enum ebit_status ebit_add_file_node (struct ebit_file_network *network,
                                     size_t line, const char *name);

/* The new edge; NULL without memory. */
struct ebit_file_edge *ebit_add_file_edge (struct ebit_file_network *network,
                                           size_t line, const char *tail,
                                           const char *head);

/* Sets a number of an edge.  Refused: what is not in its range, and what
 * differs from the same number in other units. */
enum ebit_status ebit_set_file_number (const struct ebit_file_network *network,
                                       struct ebit_file_edge *edge,
                                       size_t line,
                                       const struct ebit_file_key *key,
                                       double x);

/* "entanglement" or "key". */
enum ebit_status ebit_set_file_task (struct ebit_file_network *network,
                                     size_t line, const char *task);

/* Where the ends of edges are among the nodes that the file lists: place[2 k]
 * and place[2 k + 1], which may be NULL, of edge k.  Refused: a node that is
 * listed twice, and an end that is not listed where all nodes are. */
enum ebit_status ebit_find_file_nodes (const struct ebit_file_network *file,
                                       size_t *place);

/* The network that the file describes; fibers without an attenuation have that
 * one.  Refused: values that some edges have and others do not, edges to
 * themselves or to unknown nodes. */
enum ebit_status ebit_finish_file_network (struct ebit_file_network *file,
                                           double attenuation_db_per_km,
                                           struct ebit_network *network);

/* One reader and one writer a format. */
enum ebit_status ebit_read_csv_network (struct ebit_text_reader *reader,
                                        struct ebit_file_network *network);
enum ebit_status ebit_read_json_network (struct ebit_text_reader *reader,
                                         struct ebit_file_network *network);
enum ebit_status ebit_read_gml_network (struct ebit_text_reader *reader,
                                        struct ebit_file_network *network);
enum ebit_status ebit_write_csv_network (const struct ebit_network *network,
                                         struct ebit_text_builder *text);
enum ebit_status ebit_write_json_network (const struct ebit_network *network,
                                          struct ebit_text_builder *text);
enum ebit_status ebit_write_gml_network (const struct ebit_network *network,
                                         struct ebit_text_builder *text);

#endif /* EBIT_FILE_NETWORK_H */
