/* Capacities as bounds values: winners, candidates, nested proofs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_value.h"

#include <stdio.h>

#include "methods.h"
#include "table.h"

void
ebit_set_winners (const struct ebit_winners *winners,
                  struct ebit_bounds *bounds)
{
  bounds->lower = winners->low;
  bounds->upper = winners->high;
  bounds->status = winners->status;
  bounds->tol = EBIT_CAPACITY_TOLERANCE;
  bounds->lower_method = winners->lower->method;
  bounds->upper_method = winners->upper->method;
}

/* "Chen2024, Takeoka2014" */
static void
name_sources (const char *key, char *text, size_t size)
{
  const struct ebit_method *method = ebit_find_method (key);
  size_t used = 0;
  text[0] = '\0';
  for (size_t i = 0; method && i < EBIT_MAX_SOURCES && method->sources[i]; i++)
    used += (size_t)snprintf (text + used, size - used, "%s%s", i ? ", " : "",
                              method->sources[i]);
}

struct columns
{
  size_t rows;
  double value[EBIT_MAX_CANDIDATES], channel[EBIT_MAX_CANDIDATES];
  const char *side[EBIT_MAX_CANDIDATES], *method[EBIT_MAX_CANDIDATES];
  const char *source[EBIT_MAX_CANDIDATES];
  char sources[EBIT_MAX_CANDIDATES][128];
};

/* `high` is the upper end of the capacity, which a printed lower end cannot
 * exceed and be true. */
static const char *
side_of (const struct ebit_candidate *candidate, double high)
{
  if (candidate->serves > 0)
    return candidate->upper ? "upper" : "lower";
  return candidate->value > high
                 && !ebit_is_same_value (candidate->value, high)
             ? "disproved"
             : "printed";
}

static void
add_row (const struct ebit_candidate *candidate, double high,
         struct columns *table)
{
  const size_t i = table->rows++;
  table->side[i] = side_of (candidate, high);
  table->value[i] = candidate->value;
  table->channel[i] = (double)candidate->channel;
  table->method[i] = candidate->method;
  name_sources (candidate->method, table->sources[i],
                sizeof table->sources[i]);
  table->source[i] = table->sources[i];
}

static struct ebit_value *
make_table (struct ebit_context *context, const struct columns *table)
{
  const size_t n = table->rows;
  const struct ebit_field columns[] = {
    { "side", ebit_make_texts (context, n, table->side) },
    { "value", ebit_make_vector (context, n, table->value) },
    { "method", ebit_make_texts (context, n, table->method) },
    { "source", ebit_make_texts (context, n, table->source) },
    { "channel", ebit_make_vector (context, n, table->channel) },
  };
  return ebit_make_table (context, 5, columns);
}

enum ebit_status
ebit_append_candidates (struct ebit_context *context,
                        const struct ebit_candidates *candidates,
                        enum ebit_capacity capacity,
                        struct ebit_bounds *bounds)
{
  struct columns *table = ebit_work (context, 1, sizeof *table);
  if (!table)
    return EBIT_EMEMORY;
  if (candidates->overfull)
    return ebit_fail (context, EBIT_ESOLVER,
                      "%s: there are more than the %d candidates that fit",
                      bounds->quantity, EBIT_MAX_CANDIDATES);
  const double high = ebit_choose_winners (candidates, capacity).high;
  for (size_t i = 0; i < candidates->count; i++)
  {
    const unsigned serves = candidates->list[i].serves;
    if (serves == 0 || (serves & EBIT_SERVES (capacity)))
      add_row (&candidates->list[i], high, table);
  }
  const struct ebit_value *list = make_table (context, table);
  ebit_append_certificate (bounds, "candidates", list);
  return list ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_append_proofs (struct ebit_context *context, const char *name, size_t n,
                    const struct ebit_value *const *proofs,
                    struct ebit_bounds *bounds)
{
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, n);
  enum ebit_status status = EBIT_OK;
  for (size_t i = 0; i < n && !status; i++)
    if (proofs[i])
      status = ebit_add (context, list, NULL, proofs[i]);
  ebit_append_certificate (bounds, name, list);
  return status;
}

void
ebit_append_winners (struct ebit_context *context, size_t lower, size_t upper,
                     struct ebit_bounds *bounds)
{
  const double which[] = { (double)lower, (double)upper };
  ebit_append_certificate (bounds, "winners",
                           ebit_make_vector (context, 2, which));
}
