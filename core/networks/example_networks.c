/* six_node_network () and example_network (name): edges to try things on.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "example_networks.h"

#include <math.h>

#include "scalar.h"
#include "table.h"
#include "value.h"

static const char topic[] = "Networks";

static const struct ebit_column columns[]
    = { { "tail", "1", "node at one end of the fiber", EBIT_COLUMN_NUMBER },
        { "head", "1", "node at the other end", EBIT_COLUMN_NUMBER },
        { "length_km", "km", "length of the fiber", EBIT_COLUMN_NUMBER } };

static const struct ebit_column *
column (size_t i)
{
  return i < sizeof columns / sizeof columns[0] ? &columns[i] : NULL;
}

/* A table of edges of those columns; takes NULL where memory ran out. */
static enum ebit_status
make_edges (struct ebit_context *context, const struct ebit_value *tail,
            const struct ebit_value *head, const struct ebit_value *length_km,
            const struct ebit_value **result)
{
  const struct ebit_field fields[]
      = { { "tail", tail }, { "head", head }, { "length_km", length_km } };
  *result = ebit_make_table (context, 3, fields);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- Six nodes --------------------------------------------------------- */

/* A ring with one chord.  The lengths are ours: the source of the protocols
 * (arXiv:2411.07306) draws six nodes but does not give its distances. */
static const double six_tails[] = { 1, 2, 3, 4, 5, 6, 2 };
static const double six_heads[] = { 2, 3, 4, 5, 6, 1, 5 };
static const double six_lengths_km[] = { 12, 9, 15, 11, 8, 14, 10 };

static enum ebit_status
six_node_network (struct ebit_context *context,
                  const struct ebit_value *const *unused,
                  const struct ebit_value **result)
{
  (void)unused;
  const size_t n = sizeof six_tails / sizeof six_tails[0];
  return make_edges (context, ebit_make_vector (context, n, six_tails),
                     ebit_make_vector (context, n, six_heads),
                     ebit_make_vector (context, n, six_lengths_km), result);
}

const struct ebit_functional ebit_six_node_network_functional = {
  .name = "six_node_network",
  .topic = topic,
  .summary = "An example of six nodes, with lengths of our own",
  .n_parameters = 0,
  .implementation = six_node_network,
  .column = column,
};

/* ---- Maps -------------------------------------------------------------- */

struct city
{
  const char *name;
  double latitude, longitude; /* degrees, north and east */
};

/* Pairs of places in the list of cities. */
struct map
{
  const struct city *cities;
  size_t n_links;
  const size_t (*links)[2];
};

enum abilene_city
{
  SEATTLE,
  SUNNYVALE,
  LOS_ANGELES,
  DENVER,
  KANSAS_CITY,
  HOUSTON,
  INDIANAPOLIS,
  ATLANTA,
  CHICAGO,
  WASHINGTON,
  NEW_YORK
};

static const struct city abilene_cities[]
    = { [SEATTLE] = { "Seattle", 47.6062, -122.3321 },
        [SUNNYVALE] = { "Sunnyvale", 37.3688, -122.0363 },
        [LOS_ANGELES] = { "Los Angeles", 34.0522, -118.2437 },
        [DENVER] = { "Denver", 39.7392, -104.9903 },
        [KANSAS_CITY] = { "Kansas City", 39.0997, -94.5786 },
        [HOUSTON] = { "Houston", 29.7604, -95.3698 },
        [INDIANAPOLIS] = { "Indianapolis", 39.7684, -86.1581 },
        [ATLANTA] = { "Atlanta", 33.7490, -84.3880 },
        [CHICAGO] = { "Chicago", 41.8781, -87.6298 },
        [WASHINGTON] = { "Washington", 38.9072, -77.0369 },
        [NEW_YORK] = { "New York", 40.7128, -74.0060 } };

/* The backbone of Internet2 from 1999 to 2007. */
static const size_t abilene_links[][2]
    = { { SEATTLE, SUNNYVALE },     { SEATTLE, DENVER },
        { SUNNYVALE, LOS_ANGELES }, { SUNNYVALE, DENVER },
        { LOS_ANGELES, HOUSTON },   { DENVER, KANSAS_CITY },
        { KANSAS_CITY, HOUSTON },   { KANSAS_CITY, INDIANAPOLIS },
        { HOUSTON, ATLANTA },       { INDIANAPOLIS, CHICAGO },
        { INDIANAPOLIS, ATLANTA },  { CHICAGO, NEW_YORK },
        { ATLANTA, WASHINGTON },    { WASHINGTON, NEW_YORK } };

static const char *const map_names[] = { "abilene", NULL };

static const struct map maps[]
    = { { abilene_cities, sizeof abilene_links / sizeof abilene_links[0],
          abilene_links } };

/* The mean radius of the earth (International Union of Geodesy and
 * Geophysics). */
#define EARTH_RADIUS_KM 6371.0088

/* Along the great circle, by the haversine formula, to the next kilometer:
 * no more is known, since fibers do not follow it. */
static double
great_circle_km (const struct city *a, const struct city *b)
{
  const double degree = EBIT_PI / 180;
  const double north = sin ((b->latitude - a->latitude) * degree / 2);
  const double east = sin ((b->longitude - a->longitude) * degree / 2);
  const double chord = north * north
                       + cos (a->latitude * degree)
                             * cos (b->latitude * degree) * east * east;
  return round (2 * EARTH_RADIUS_KM * asin (sqrt (chord)));
}

static enum ebit_status
example_network (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 const struct ebit_value **result)
{
  size_t choice;
  const enum ebit_status status
      = ebit_read_choice (context, "name", arguments[0], map_names, &choice);
  if (status)
    return status;
  const struct map *map = &maps[choice];
  const char **tails = ebit_work (context, map->n_links, sizeof *tails);
  const char **heads = ebit_work (context, map->n_links, sizeof *heads);
  double *length_km;
  struct ebit_value *lengths
      = ebit_make_array (context, EBIT_NUMBERS, 1, &map->n_links, &length_km);
  if (!tails || !heads || !lengths)
    return EBIT_EMEMORY;
  for (size_t k = 0; k < map->n_links; k++)
  {
    const struct city *a = &map->cities[map->links[k][0]];
    const struct city *b = &map->cities[map->links[k][1]];
    tails[k] = a->name;
    heads[k] = b->name;
    length_km[k] = great_circle_km (a, b);
  }
  return make_edges (context, ebit_make_texts (context, map->n_links, tails),
                     ebit_make_texts (context, map->n_links, heads), lengths,
                     result);
}

const struct ebit_functional ebit_example_network_functional = {
  .name = "example_network",
  .topic = topic,
  .summary = "A real network from public facts: cities and great circles",
  .n_parameters = 1,
  .parameters
  = { { "name", "\"abilene\"", "\"abilene\", the backbone of Internet2" } },
  .implementation = example_network,
  .column = column,
};
