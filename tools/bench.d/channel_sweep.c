/* A map of all quantities of damping channels, 200 x 100, from C.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>
#include <string.h>

#include "bench.h"
#include "ebit.h"

#define GAMMAS 200
#define THERMALS 100
#define ROWS (GAMMAS * THERMALS)
#define MOST 64

static struct ebit_value *
make_grid (void)
{
  static double gamma[ROWS], thermal[ROWS];
  for (int i = 0; i < ROWS; i++)
  {
    gamma[i] = (i % GAMMAS + 0.5) / GAMMAS;
    thermal[i] = (i / GAMMAS + 0.5) / (2.0 * THERMALS);
  }
  struct ebit_value *columns[]
      = { ebit_numbers (ROWS, gamma), ebit_numbers (ROWS, thermal) };
  struct ebit_value *grid
      = ebit_list (2, (const char *[]){ "gamma", "thermal" },
                   (const struct ebit_value *const *)columns);
  ebit_free (columns[0]);
  ebit_free (columns[1]);
  return grid;
}

/* All that describe lists. */
static struct ebit_value *
make_quantities (void)
{
  struct ebit_value *name = ebit_text ("channel_sweep"), *table;
  const struct ebit_value *argument = name;
  if (ebit_describe (1, &argument, NULL, &table, NULL) != EBIT_OK)
    return NULL;
  const struct ebit_value *role = ebit_field (table, "role");
  const struct ebit_value *names = ebit_field (table, "name");
  struct ebit_value *items[MOST];
  size_t n = 0;
  for (size_t i = 0; i < role->extent[0] && n < MOST; i++)
    if (strcmp (role->texts[i], "column") == 0)
      items[n++] = ebit_text (names->texts[i]);
  struct ebit_value *list
      = ebit_list (n, NULL, (const struct ebit_value *const *)items);
  for (size_t i = 0; i < n; i++)
    ebit_free (items[i]);
  ebit_free (table);
  ebit_free (name);
  return list;
}

/* The last table of seven, NULL after a failure. */
static struct ebit_value *
measure (const char *way, const struct ebit_value *grid,
         const struct ebit_value *quantities, double threads)
{
  struct ebit_value *family = ebit_text ("gadc"), *table = NULL;
  struct ebit_value *count = ebit_numbers (1, &threads);
  const struct ebit_value *arguments[] = { family, grid, quantities, count };
  for (int i = 0; i < 7; i++)
  {
    ebit_free (table);
    const double start = now ();
    if (ebit_channel_sweep (4, arguments, NULL, &table, NULL) != EBIT_OK)
      break;
    printf ("%s\t%d\t%.9g\n", way, ROWS, now () - start);
  }
  ebit_free (count);
  ebit_free (family);
  return table;
}

static int
are_equal (const struct ebit_value *one, const struct ebit_value *two)
{
  for (size_t i = 0; i < one->extent[0]; i++)
    for (size_t row = 0; row < ROWS; row++)
    {
      const struct ebit_value *x = one->items[i], *y = two->items[i];
      if (x->kind == EBIT_TEXTS
              ? strcmp (x->texts[row], y->texts[row])
              : memcmp (x->numbers + row, y->numbers + row, sizeof (double)))
        return 0;
    }
  return 1;
}

int
main (void)
{
  struct ebit_value *grid = make_grid (), *quantities = make_quantities ();
  struct ebit_value *one = measure ("ebit, all", grid, quantities, 1);
  struct ebit_value *two
      = measure ("ebit, all, 2 threads", grid, quantities, 2);
  const int bad = !one || !two || !are_equal (one, two);
  if (bad)
    fputs ("two threads gave other bits than one\n", stderr);
  ebit_free (two);
  ebit_free (one);
  ebit_free (quantities);
  ebit_free (grid);
  return bad;
}
