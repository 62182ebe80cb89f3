/* The grid of channel_sweep: parameters of a family of channels, recycled. */
#ifndef EBIT_CHANNEL_GRID_H
#define EBIT_CHANNEL_GRID_H

#include "families.h"

#define EBIT_NUMBER_NAME_SIZE 64

struct ebit_channel_grid
{
  enum ebit_family constructor;
  size_t rows;
  size_t n_numbers; /* of a row: the parameters', one after the other */
  struct
  {
    char name[EBIT_NUMBER_NAME_SIZE]; /* of the column */
    const double *values;
    size_t n; /* 1, which serves all rows, or rows */
  } numbers[EBIT_MAX_FAMILY_NUMBERS];
  double fallbacks[EBIT_MAX_FAMILY_NUMBERS];
};

/* family is the name of a constructor that takes numbers; grid a table or a
 * list of its parameters, each one number or as many as the others.  Those it
 * leaves out take the constructor's defaults.  Four weights are a matrix with
 * a column for each, or columns weights_I to weights_Z.  A column of which no
 * number is in range is refused; one with some is left to the rows. */
enum ebit_status ebit_read_channel_grid (struct ebit_context *context,
                                         const struct ebit_value *family,
                                         const struct ebit_value *values,
                                         struct ebit_channel_grid *grid);

double ebit_grid_number (const struct ebit_channel_grid *grid, size_t number,
                         size_t row);

/* The channel of a row, in the work memory. */
enum ebit_status ebit_grid_channel (struct ebit_context *context,
                                    const struct ebit_channel_grid *grid,
                                    size_t row, struct ebit_channel *channel);

#endif /* EBIT_CHANNEL_GRID_H */
