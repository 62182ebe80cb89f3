/* The theorems and papers behind each end of a bounds value.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A method, the word in lower_method or upper_method, is a line of the table
 * of methods; a paper is an entry of the table of sources.
 */
#include "citations.h"

#include <stdio.h>
#include <string.h>

#include "methods.h"
#include "value.h"

#define STATEMENT_SIZE ((size_t)512)

static const struct ebit_source *
find_source (const char *key)
{
  for (const struct ebit_source *source = ebit_sources; source->key; source++)
    if (strcmp (source->key, key) == 0)
      return source;
  return NULL;
}

/* The method that the bounds value names in this field. */
static enum ebit_status
read_method (struct ebit_context *context, const struct ebit_value *bounds,
             const char *field, const struct ebit_method **method)
{
  const struct ebit_value *key = ebit_field (bounds, field);
  *method = ebit_is_text (key) ? ebit_find_method (key->texts[0]) : NULL;
  if (*method)
    return EBIT_OK;
  char name[64];
  snprintf (name, sizeof name, "b$%s", field);
  return ebit_refuse_kind (context, name, key, "a method that ebit names");
}

/* "What the theorem says [Key1, Key2]." */
static const struct ebit_value *
make_statement (struct ebit_context *context, const struct ebit_method *method)
{
  char text[STATEMENT_SIZE];
  size_t used = (size_t)snprintf (text, sizeof text, "%s", method->statement);
  for (size_t i = 0; i < EBIT_MAX_SOURCES && method->sources[i]; i++)
    used += (size_t)snprintf (text + used, sizeof text - used, "%s%s",
                              i ? ", " : " [", method->sources[i]);
  snprintf (text + used, sizeof text - used, "%s.",
            method->sources[0] ? "]" : "");
  return ebit_make_text (context, text);
}

/* The sources of both ends, each once. */
static size_t
collect_sources (const struct ebit_method *const methods[2],
                 const struct ebit_source **sources)
{
  size_t n = 0;
  for (size_t end = 0; end < 2; end++)
    for (size_t i = 0; i < EBIT_MAX_SOURCES && methods[end]->sources[i]; i++)
    {
      const struct ebit_source *source
          = find_source (methods[end]->sources[i]);
      bool listed = !source;
      for (size_t j = 0; j < n; j++)
        listed = listed || sources[j] == source;
      if (!listed)
        sources[n++] = source;
    }
  return n;
}

static enum ebit_status
cite (struct ebit_context *context, const struct ebit_value *const *arguments,
      const struct ebit_value **result)
{
  const struct ebit_value *bounds = arguments[0];
  if (!ebit_field (bounds, "quantity") || !ebit_field (bounds, "lower"))
    return ebit_refuse_kind (context, "b", bounds, "a bounds value");
  const struct ebit_method *methods[2];
  enum ebit_status status
      = read_method (context, bounds, "lower_method", &methods[0]);
  if (!status)
    status = read_method (context, bounds, "upper_method", &methods[1]);
  if (status)
    return status;
  const struct ebit_source *sources[2 * EBIT_MAX_SOURCES];
  const char *texts[2 * EBIT_MAX_SOURCES], *entries[2 * EBIT_MAX_SOURCES];
  const size_t n = collect_sources (methods, sources);
  for (size_t i = 0; i < n; i++)
  {
    texts[i] = sources[i]->text;
    entries[i] = sources[i]->bibtex;
  }
  struct ebit_value *list
      = ebit_make_list (context, EBIT_LIST, "ebit_citation", 4);
  if (ebit_add (context, list, "lower", make_statement (context, methods[0]))
      || ebit_add (context, list, "upper",
                   make_statement (context, methods[1]))
      || ebit_add (context, list, "references",
                   ebit_make_texts (context, n, texts))
      || ebit_add (context, list, "bibtex",
                   ebit_make_texts (context, n, entries)))
    return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
}

const struct ebit_functional ebit_cite_functional
    = { .name = "cite",
        .topic = "Certificates",
        .summary = "The theorems and papers behind each end of a bounds value",
        .n_parameters = 1,
        .parameters = { { "b", NULL, "a bounds value" } },
        .implementation = cite };
