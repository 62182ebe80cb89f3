/* verify, cite and help, for people.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <stdio.h>
#include <string.h>

static const char *
text_of (const struct ebit_value *value, const char *field)
{
  const char *text = ebit_text_at (value, field, 0);
  return text ? text : "";
}

static struct ebit_value *
verify_bounds (const struct ebit_value *bounds, bool rigorous)
{
  struct ebit_value *yes = ebit_number (rigorous);
  struct ebit_value *proof = call_with_two ("verify", bounds, yes);
  ebit_free (yes);
  return proof;
}

/* A line for each: what is claimed, and whether it is proved. */
static bool
verify_file (const char *file, bool rigorous)
{
  struct ebit_value *bounds = read_value (file);
  struct ebit_value *proof = verify_bounds (bounds, rigorous);
  const bool is_valid = ebit_at (proof, "valid", 0) == 1;
  const struct ebit_value *lower = ebit_field (bounds, "lower");
  const size_t n = lower ? lower->extent[0] : 0;
  const char *how = rigorous ? "valid with rounding included" : "valid";
  if (is_valid && n != 1)
    printf ("%s: %s: %s of %zu pairs, %s\n", file, how,
            text_of (bounds, "quantity"), n, text_of (bounds, "status"));
  else if (is_valid)
    printf ("%s: %s: %s of [%.15g, %.15g], %s\n", file, how,
            text_of (bounds, "quantity"), ebit_lower (bounds),
            ebit_upper (bounds), text_of (bounds, "status"));
  else
    printf ("%s: not valid: %s\n", file, text_of (proof, "message"));
  ebit_free (proof);
  ebit_free (bounds);
  return is_valid;
}

int
verify_files (int n, char *const *files)
{
  bool all = true;
  const bool rigorous = n > 0 && strcmp (files[0], "--rigorous") == 0;
  if (n == rigorous)
    quit (EXIT_USAGE, "verify needs the names of files");
  for (int i = rigorous; i < n; i++)
    all = verify_file (files[i], rigorous) && all;
  if (fflush (stdout))
    quit (EXIT_FILE, "the output cannot be written");
  return all ? EXIT_FINE : EXIT_INVALID;
}

int
cite_files (int n, char *const *files)
{
  if (n == 0)
    quit (EXIT_USAGE, "cite needs the names of files");
  for (int i = 0; i < n; i++)
  {
    struct ebit_value *bounds = read_value (files[i]);
    struct ebit_value *cited = call_with ("cite", bounds);
    const struct ebit_value *bibtex = ebit_field (cited, "bibtex");
    printf ("%s\nLower end: %s\nUpper end: %s\n", files[i],
            text_of (cited, "lower"), text_of (cited, "upper"));
    for (size_t k = 0; bibtex && k < bibtex->extent[0]; k++)
      printf ("\n%s\n", bibtex->texts[k]);
    ebit_free (cited);
    ebit_free (bounds);
  }
  if (fflush (stdout))
    quit (EXIT_FILE, "the output cannot be written");
  return EXIT_FINE;
}

/* ---- Help ------------------------------------------------------------ */

static const char usage[]
    = "Usage: ebit FUNCTION [ARGUMENT]... [OPTION]...\n"
      "       ebit verify [--rigorous] FILE...\n"
      "       ebit cite FILE...\n"
      "       ebit help [FUNCTION]\n"
      "\n"
      "Calls a function of ebit.  Arguments are in the manual's order, or\n"
      "NAME=VALUE.  A value is a number, 0.1,0.2 or 0:0.1:1, a matrix\n"
      "[1, 0; 0, 1i], a text, a list {.., ..} or {NAME=.., ..}, a call like\n"
      "gadc(0.1, 0.05), or @FILE (JSON or comma-separated values; @- is the\n"
      "standard input).\n"
      "\n"
      "  -i, --input=FILE         columns of a CSV file are arguments by "
      "name;\n"
      "                           others are carried along\n"
      "  -o, --output=FILE        JSON where it ends with .json\n"
      "  -f, --format=csv|json    JSON has all of a bounds value, CSV its "
      "row\n"
      "      --progress           tells the percentage done\n"
      "      --memory-limit=BYTES 4 GiB unless given\n"
      "  -h, --help; --version\n"
      "\n"
      "Exit status: 0 well; 1 verify: not valid; 2 usage; 3 an argument is\n"
      "refused; 4 numeric; 5 solver; 6 memory; 7 a file; 130 interrupted.\n"
      "\n"
      "Examples:\n"
      "  ebit gadc_rates 0:0.1:1 0.05 -o rates.csv\n"
      "  ebit rains 'amplitude_damping(0.3)' -o b.json && ebit verify "
      "b.json\n";

static void
print_functions (void)
{
  struct ebit_value *all = call ("list_functions", 0, NULL);
  const size_t n = all->items[0]->extent[0];
  const char *topic = "";
  fputs (usage, stdout);
  for (size_t i = 0; i < n; i++)
  {
    const char *next = ebit_text_at (all, "topic", i);
    if (strcmp (next, topic) != 0)
      printf ("\n%s\n", next);
    topic = next;
    printf ("  %-38s %s\n", ebit_text_at (all, "name", i),
            ebit_text_at (all, "summary", i));
  }
  ebit_free (all);
}

/* What an argument or a column is, and what its meaning does not say of unit,
 * range and default. */
static void
print_row (const struct ebit_value *rows, size_t i)
{
  static const char *const columns[] = { "unit", "range", "default" };
  const char *meaning = ebit_text_at (rows, "meaning", i);
  const char *name = ebit_text_at (rows, "name", i);
  printf ("  %s%s%s", name, *name ? ": " : "", meaning);
  for (size_t j = 0; j < 3; j++)
  {
    const char *text = ebit_text_at (rows, columns[j], i);
    const char *interval = text ? strpbrk (text, "[(") : NULL;
    const bool is_new = text && *text && strcmp (text, "1") != 0
                        && !(interval && strstr (meaning, interval));
    if (j == 2 ? text && *text : is_new)
      printf ("; %s%s", j == 2 ? "default " : "", text);
  }
  printf ("\n");
}

static void
print_function (const char *name)
{
  struct ebit_value *given = have (ebit_text (name));
  struct ebit_value *rows = call_with ("describe", given);
  struct ebit_value *all = call ("list_functions", 0, NULL);
  const size_t n = rows->items[0]->extent[0];
  size_t k = 0;
  while (strcmp (ebit_text_at (all, "name", k), name) != 0)
    k++;
  printf ("%s (%s)\n%s\n", name, ebit_text_at (all, "usage", k),
          ebit_text_at (all, "summary", k));
  const char *role = "";
  for (size_t i = 0; i < n; i++)
  {
    const char *next = ebit_text_at (rows, "role", i);
    if (strcmp (next, role) != 0)
      printf ("\n%s%s\n", next, strcmp (next, "value") == 0 ? "" : "s");
    role = next;
    print_row (rows, i);
  }
  ebit_free (all);
  ebit_free (rows);
  ebit_free (given);
}

int
help (int n, char *const *names)
{
  if (n == 0)
    print_functions ();
  for (int i = 0; i < n; i++)
    print_function (names[i]);
  if (fflush (stdout))
    quit (EXIT_FILE, "the output cannot be written");
  return EXIT_FINE;
}
