/* What the core's tables say of the functions, for tools/generate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints lines of fields with tabs between them:
 *
 *   function  what list_functions returns of it
 *   row       its name, then what describe returns of an argument or column
 *   source    key, text, identifier ("doi:..." or "arXiv:...", may be empty)
 *   method    key, the capacities of which it is a lower, an upper end ("Q,
 *             E_cpp"), the keys of its papers; those of no capacity are left
 *             out
 *
 * Public calls for the first two; papers and methods have no table of their
 * own outside of the core.
 */
#include <stdio.h>
#include <string.h>

#include "capacity_theorems.h"
#include "ebit.h"
#include "methods.h"

static struct ebit_value *
table_of (const char *function, const char *name)
{
  struct ebit_value *argument = name ? ebit_text (name) : NULL;
  const struct ebit_value *arguments[] = { argument };
  struct ebit_value *table = NULL;
  struct ebit_error error;
  if (ebit_call (function, name ? 1 : 0, arguments, NULL, &table, &error))
    fprintf (stderr, "%s: %s\n", function, error.message);
  ebit_free (argument);
  return table;
}

static void
print_row (const struct ebit_value *table, size_t row)
{
  for (size_t j = 0; j < table->extent[0]; j++)
    printf ("\t%s", table->items[j]->texts[row]);
  printf ("\n");
}

static int
print_function (const struct ebit_value *functions, size_t i)
{
  const char *name = ebit_field (functions, "name")->texts[i];
  struct ebit_value *table = table_of ("describe", name);
  if (!table)
    return 1;
  printf ("function");
  print_row (functions, i);
  for (size_t row = 0; row < table->items[0]->extent[0]; row++)
  {
    printf ("row\t%s", name);
    print_row (table, row);
  }
  ebit_free (table);
  return 0;
}

/* What stands in braces after `field = {` of a BibTeX entry. */
static int
print_field (const char *bibtex, const char *field, const char *prefix)
{
  char opening[32];
  snprintf (opening, sizeof opening, "%s = {", field);
  const char *found = strstr (bibtex, opening);
  if (!found)
    return 0;
  found += strlen (opening);
  printf ("\t%s%.*s\n", prefix, (int)strcspn (found, "}"), found);
  return 1;
}

static void
print_source (const struct ebit_source *source)
{
  printf ("source\t%s\t%s", source->key, source->text);
  if (!print_field (source->bibtex, "doi", "doi:")
      && !print_field (source->bibtex, "eprint", "arXiv:"))
    printf ("\t\n");
}

static void
print_capacities (unsigned serves)
{
  static const struct
  {
    enum ebit_capacity capacity;
    const char *name;
  } names[] = { { EBIT_QUANTUM, "Q" },
                { EBIT_PRIVATE, "P" },
                { EBIT_CPP, "E_cpp" },
                { EBIT_TWO_WAY, "Q<->" },
                { EBIT_KEY, "P<->" } };
  const char *between = "\t";
  if (!(serves & EBIT_SERVES_ALL))
    printf ("\t");
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    if (serves & EBIT_SERVES (names[i].capacity))
    {
      printf ("%s%s", between, names[i].name);
      between = ", ";
    }
}

static void
print_method (const struct ebit_method *method)
{
  const char *between = "\t";
  if (!((method->lower | method->upper) & EBIT_SERVES_ALL))
    return;
  printf ("method\t%s", method->key);
  print_capacities (method->lower);
  print_capacities (method->upper);
  if (!method->sources[0])
    printf ("\t");
  for (size_t i = 0; i < EBIT_MAX_SOURCES && method->sources[i]; i++)
  {
    printf ("%s%s", between, method->sources[i]);
    between = ", ";
  }
  printf ("\n");
}

int
main (void)
{
  struct ebit_value *functions = table_of ("list_functions", NULL);
  int status = functions ? 0 : 1;
  for (size_t i = 0; !status && i < functions->items[0]->extent[0]; i++)
    status = print_function (functions, i);
  for (size_t i = 0; ebit_sources[i].key; i++)
    print_source (&ebit_sources[i]);
  for (size_t i = 0; ebit_methods[i].key; i++)
    print_method (&ebit_methods[i]);
  ebit_free (functions);
  return status;
}
