/* Capacities as bounds values: winners, candidates, nested proofs.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "capacity_value.h"

#include <stdio.h>
#include <string.h>

#include "methods.h"

void
ebit_set_winners (const struct ebit_winners *winners,
                  struct ebit_bounds *bounds)
{
  bounds->lower = winners->low;
  bounds->upper = winners->high;
  bounds->status = winners->status;
  bounds->lower_method = winners->lower->method;
  bounds->upper_method = winners->upper->method;
}

/* "Chen2024, Takeoka2014" */
static void
name_sources (const char *key, char *text, size_t size)
{
  text[0] = '\0';
  for (const struct ebit_method *method = ebit_methods; method->key; method++)
  {
    if (strcmp (method->key, key) != 0)
      continue;
    size_t used = 0;
    for (size_t i = 0; i < EBIT_MAX_SOURCES && method->sources[i]; i++)
      used += (size_t)snprintf (text + used, size - used, "%s%s",
                                i ? ", " : "", method->sources[i]);
    return;
  }
}

struct columns
{
  size_t rows;
  double value[EBIT_MAX_CANDIDATES], channel[EBIT_MAX_CANDIDATES];
  const char *end[EBIT_MAX_CANDIDATES], *method[EBIT_MAX_CANDIDATES];
  const char *source[EBIT_MAX_CANDIDATES];
  char sources[EBIT_MAX_CANDIDATES][128];
};

static void
add_row (const struct ebit_candidate *candidate, struct columns *table)
{
  const size_t i = table->rows++;
  table->end[i] = candidate->serves == 0 ? "unproved"
                  : candidate->upper     ? "upper"
                                         : "lower";
  table->value[i] = candidate->value;
  table->channel[i] = (double)candidate->channel;
  table->method[i] = candidate->method;
  name_sources (candidate->method, table->sources[i],
                sizeof table->sources[i]);
  table->source[i] = table->sources[i];
}

void
ebit_certify_candidates (struct ebit_context *context,
                         const struct ebit_candidates *candidates,
                         enum ebit_capacity capacity,
                         struct ebit_bounds *bounds)
{
  struct columns *table = ebit_work (context, 1, sizeof *table);
  if (!table)
    return;
  for (size_t i = 0; i < candidates->count; i++)
  {
    const unsigned serves = candidates->list[i].serves;
    if (serves == 0 || (serves & EBIT_SERVES (capacity)))
      add_row (&candidates->list[i], table);
  }
  const size_t n = table->rows;
  struct ebit_value *list = ebit_make_list (context, EBIT_TABLE, NULL, 5);
  ebit_add (context, list, "end", ebit_make_texts (context, n, table->end));
  ebit_add (context, list, "value",
            ebit_make_vector (context, n, table->value));
  ebit_add (context, list, "method",
            ebit_make_texts (context, n, table->method));
  ebit_add (context, list, "source",
            ebit_make_texts (context, n, table->source));
  ebit_add (context, list, "channel",
            ebit_make_vector (context, n, table->channel));
  ebit_certify (bounds, "candidates", list);
}

void
ebit_certify_proofs (struct ebit_context *context, const char *name, size_t n,
                     const struct ebit_value *const *proofs,
                     struct ebit_bounds *bounds)
{
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, n);
  for (size_t i = 0; i < n; i++)
    if (proofs[i])
      ebit_add (context, list, NULL, proofs[i]);
  ebit_certify (bounds, name, list);
}
