/* The channels that a user's table of edges gives its rows: as a column of
 * channels, as families and their parameters, or as lengths of fibers. */
#ifndef EBIT_EDGE_CHANNELS_H
#define EBIT_EDGE_CHANNELS_H

#include "families.h"
#include "network.h"

struct ebit_edge_channels
{
  size_t rows;
  /* The column `channel`, a list of channels or one for all rows; NULL: */
  const struct ebit_value *channel;
  bool is_one;
  /* the family of each row, and the numbers of families, where they are given:
   * one for all rows, or one a row, NaN where its family has another. */
  const enum ebit_family *family;
  struct
  {
    const double *numbers;
    size_t n;
  } columns[EBIT_FAMILIES][EBIT_MAX_FAMILY_NUMBERS];
};

/* Whether such a number is a parameter of some constructor: gamma,
 * transmissivity, weights, weights_I. */
bool ebit_is_family_column (const char *name);

/* Reads the column `channel`, else `family` with its parameters, else those of
 * fibers.  Refused: parameters that no row has, and such as are missing. */
enum ebit_status ebit_read_edge_channels (struct ebit_context *context,
                                          const struct ebit_value *edges,
                                          size_t rows,
                                          struct ebit_edge_channels *channels);

/* The channel of a row, in the work memory; the message of an error begins
 * with the row where the column does not say it. */
enum ebit_status ebit_edge_channel (struct ebit_context *context,
                                    const struct ebit_edge_channels *channels,
                                    size_t row, struct ebit_channel *channel);

/* Number i of the family of a row, its default where it is not given. */
double ebit_edge_parameter (const struct ebit_edge_channels *channels,
                            size_t row, size_t i);

#endif /* EBIT_EDGE_CHANNELS_H */
