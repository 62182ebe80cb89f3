/* What the core's tables say of the functions, for tools/generate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Prints lines of fields with tabs between them:
 *
 *   function  what list_functions returns of it
 *   row       its name, then what describe returns of an argument or column
 *   source    key, text, identifier ("doi:..." or "arXiv:...", may be empty)
 *   method    key, statement, the quantities of which it is a lower end, those
 *             of which it is an upper end, keys of sources (", " between them)
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

/* The names of the bits of methods.h. */
static const struct
{
  unsigned bit;
  const char *name;
} quantities[] = {
  { EBIT_SERVES (EBIT_QUANTUM), "quantum_capacity" },
  { EBIT_SERVES (EBIT_PRIVATE), "private_capacity" },
  { EBIT_SERVES (EBIT_CPP), "cpp_capacity" },
  { EBIT_SERVES (EBIT_TWO_WAY), "two_way_capacity" },
  { EBIT_SERVES (EBIT_KEY), "two_way_capacity (key)" },
  { EBIT_OF_COHERENT, "coherent_information" },
  { EBIT_OF_REVERSE, "reverse_coherent_information" },
  { EBIT_OF_RAINS, "rains" },
  { EBIT_OF_MUTUAL, "entanglement_assisted_capacity" },
  { EBIT_OF_MAX_RAINS, "max_rains" },
  { EBIT_OF_MAX_RELATIVE_ENTROPY, "max_relative_entropy_of_entanglement" },
  { EBIT_OF_TRANSPOSITION, "transposition_bound" },
  { EBIT_OF_SQUASHED, "squashed_entanglement_bound" },
  { EBIT_OF_DISTILLABLE, "distillable_entanglement" },
  { EBIT_OF_DISCORD, "discord" },
  { EBIT_OF_EPR, "epr_capacity" },
  { EBIT_OF_GHZ, "ghz_capacity" },
  { EBIT_OF_ASSISTED, "assisted_distillation" },
  { EBIT_OF_DISTILLATION, "distillation_limit" },
  { EBIT_OF_THETA, "theta_information" },
  { EBIT_OF_NETWORK_PAIR, "pair_capacity" },
  { EBIT_OF_NETWORK_GROUP, "ghz_network_capacity" },
  { EBIT_OF_NETWORK_TREE, "all_pairs_capacity" },
  { EBIT_OF_NETWORK_RATES, "total_capacity" },
};

/* Nonzero where a bit has no name here. */
static int
print_quantities (unsigned bits)
{
  const char *between = "\t";
  bits &= ~(unsigned)EBIT_OF_EXTENSION; /* a part of capacities, no function */
  if (!bits)
    printf ("\t");
  for (size_t i = 0; i < sizeof quantities / sizeof quantities[0]; i++)
    if (bits & quantities[i].bit)
    {
      printf ("%s%s", between, quantities[i].name);
      between = ", ";
      bits &= ~quantities[i].bit;
    }
  return bits != 0;
}

static int
print_method (const struct ebit_method *method)
{
  printf ("method\t%s\t%s", method->key, method->statement);
  if (print_quantities (method->lower) || print_quantities (method->upper))
  {
    fprintf (stderr, "%s: a quantity has no name here\n", method->key);
    return 1;
  }
  printf ("\t");
  for (size_t i = 0; i < EBIT_MAX_SOURCES && method->sources[i]; i++)
    printf ("%s%s", i ? ", " : "", method->sources[i]);
  printf ("\n");
  return 0;
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
  for (size_t i = 0; !status && ebit_methods[i].key; i++)
    status = print_method (&ebit_methods[i]);
  ebit_free (functions);
  return status;
}
