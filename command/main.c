/* The command `ebit`: functions of ebit for shells, Makefiles, schedulers.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Thin over ebit_call: it spells arguments, opens files and tells the shell
 * what kind of error there was.
 */
#include "command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_ARGUMENTS 32

struct request
{
  const char *name;
  const char *words[MOST_ARGUMENTS];
  size_t n_words;
  const char *input, *output;
  enum format format;
};

/* ---- Options --------------------------------------------------------- */

static void
tell_progress (double fraction, void *unused)
{
  (void)unused;
  fprintf (stderr, "\r%3.0f %%%s", 100 * fraction, fraction >= 1 ? "\n" : "");
}

static enum format
read_format (const char *word)
{
  if (strcmp (word, "csv") == 0)
    return FORMAT_CSV;
  if (strcmp (word, "json") == 0)
    return FORMAT_JSON;
  quit (EXIT_USAGE, "the format is '%s'; it must be csv or json", word);
}

/* What follows an option: -oFILE, -o FILE, --output=FILE, --output FILE.
 * NULL where the word is not that option; *i goes on behind it. */
static const char *
option_value (char **words, int n, int *i, char letter, const char *name)
{
  const char *word = words[*i];
  const size_t length = strlen (name);
  const bool is_short = letter && word[0] == '-' && word[1] == letter;
  const bool is_long = strncmp (word, "--", 2) == 0
                       && strncmp (word + 2, name, length) == 0
                       && (!word[2 + length] || word[2 + length] == '=');
  if (!is_short && !is_long)
    return NULL;
  const char *rest = word + 2 + (is_long ? length : 0);
  if (is_long && *rest == '=')
    return rest + 1;
  if (*rest)
    return rest;
  if (*i + 1 >= n)
    quit (EXIT_USAGE, "%s needs a value", word);
  return words[++*i];
}

/* Whether the word was an option. */
static bool
take_option (struct request *request, char **words, int n, int *i)
{
  const char *value;
  if (strcmp (words[*i], "--progress") == 0)
    call_options.progress = tell_progress;
  else if ((value = option_value (words, n, i, 'i', "input")))
    request->input = value;
  else if ((value = option_value (words, n, i, 'o', "output")))
    request->output = value;
  else if ((value = option_value (words, n, i, 'f', "format")))
    request->format = read_format (value);
  else if ((value = option_value (words, n, i, '\0', "memory-limit")))
  {
    char *end;
    call_options.memory_limit = strtod (value, &end);
    if (end == value || *end)
      quit (EXIT_USAGE, "the memory limit is '%s'; it must be a number",
            value);
  }
  else if (strncmp (words[*i], "--", 2) == 0 && words[*i][2])
    quit (EXIT_USAGE, "there is no option %s; see ebit --help", words[*i]);
  else
    return false;
  return true;
}

static void
read_words (struct request *request, char **words, int n)
{
  bool options = true;
  for (int i = 0; i < n; i++)
  {
    if (options && strcmp (words[i], "--") == 0)
      options = false;
    else if (!options || !take_option (request, words, n, &i))
    {
      if (request->n_words == MOST_ARGUMENTS)
        quit (EXIT_USAGE, "there are more than %d arguments", MOST_ARGUMENTS);
      request->words[request->n_words++] = words[i];
    }
  }
}

/* ---- Arguments ------------------------------------------------------- */

struct arguments
{
  size_t n; /* parameters of the function */
  const char *names[MOST_ARGUMENTS];
  struct ebit_value *values[MOST_ARGUMENTS];
  struct ebit_value *described;
};

static void
read_names (const char *function, struct arguments *arguments)
{
  struct ebit_value *name = have (ebit_text (function));
  arguments->described = call_with ("describe", name);
  ebit_free (name);
  const struct ebit_value *roles = ebit_field (arguments->described, "role");
  for (size_t i = 0; i < roles->extent[0]; i++)
    if (strcmp (roles->texts[i], "argument") == 0
        && arguments->n < MOST_ARGUMENTS)
      arguments->names[arguments->n++]
          = ebit_text_at (arguments->described, "name", i);
}

/* The place of an argument by its name, of `length` characters. */
static size_t
find_name (const struct arguments *arguments, const char *name, size_t length)
{
  size_t i = 0;
  while (i < arguments->n
         && (strncmp (arguments->names[i], name, length) != 0
             || arguments->names[i][length]))
    i++;
  return i;
}

static void
set (struct arguments *arguments, size_t i, struct ebit_value *value)
{
  if (arguments->values[i])
    quit (EXIT_USAGE, "%s is given twice", arguments->names[i]);
  arguments->values[i] = value;
}

/* A file where a network is expected holds one. */
static void
read_argument (struct arguments *arguments, size_t i, const char *word)
{
  const bool is_network
      = *word == '@' && strcmp (arguments->names[i], "network") == 0;
  set (arguments, i, is_network ? read_network (word + 1) : evaluate (word));
}

static void
read_arguments (const struct request *request, struct arguments *arguments)
{
  size_t place = 0;
  for (size_t k = 0; k < request->n_words; k++)
  {
    const char *word = request->words[k];
    const size_t length = strcspn (word, "=");
    const size_t named
        = word[length] ? find_name (arguments, word, length) : arguments->n;
    if (named < arguments->n)
    {
      read_argument (arguments, named, word + length + 1);
      continue;
    }
    while (place < arguments->n && arguments->values[place])
      place++; /* given by its name */
    if (place < arguments->n)
      read_argument (arguments, place++, word);
    else
      quit (EXIT_USAGE, "%s takes at most %zu arguments; see ebit help %s",
            request->name, arguments->n, request->name);
  }
}

/* Columns of the table by the names of arguments; the others are left. */
static void
read_columns (const struct ebit_value *table, struct arguments *arguments)
{
  for (size_t j = 0; j < table->extent[0]; j++)
  {
    const char *name = table->names[j];
    const size_t i = find_name (arguments, name, strlen (name));
    if (i == arguments->n)
      continue;
    const struct ebit_value *column = table->items[j];
    if (column->kind == EBIT_TEXTS)
      quit (EXIT_ARGUMENT,
            "%s is a column of texts; say %s=TEXT, which serves all rows",
            name, name);
    set (arguments, i,
         have (ebit_array (column->kind, 1, column->extent, column->numbers)));
  }
}

/* ---- The call -------------------------------------------------------- */

#define MOST_COLUMNS 256

/* The result with the columns of the table that are not in it, before its
 * own. */
static struct ebit_value *
carry_along (const struct ebit_value *table, const struct ebit_value *result)
{
  const struct ebit_value *columns[MOST_COLUMNS];
  const char *names[MOST_COLUMNS];
  size_t n = 0;
  if (result->kind != EBIT_TABLE || result->extent[0] == 0
      || table->items[0]->extent[0] != result->items[0]->extent[0])
    quit (EXIT_USAGE, "the rows of the input are not those of the result");
  if (table->extent[0] + result->extent[0] > MOST_COLUMNS)
    quit (EXIT_USAGE, "there are more than %d columns", MOST_COLUMNS);
  for (size_t j = 0; j < table->extent[0]; j++)
    if (!ebit_field (result, table->names[j]))
    {
      names[n] = table->names[j];
      columns[n++] = table->items[j];
    }
  for (size_t j = 0; j < result->extent[0]; j++)
  {
    names[n] = result->names[j];
    columns[n++] = result->items[j];
  }
  return have (ebit_list (n, names, columns));
}

static int
run (const struct request *request)
{
  struct arguments arguments = { .n = 0 };
  struct ebit_value *table = NULL;
  read_names (request->name, &arguments);
  read_arguments (request, &arguments);
  if (request->input)
  {
    table = read_value (request->input);
    if (table->kind != EBIT_TABLE)
      quit (EXIT_ARGUMENT, "%s is no table", request->input);
    read_columns (table, &arguments);
  }
  struct ebit_value *result
      = call (request->name, arguments.n,
              (const struct ebit_value *const *)arguments.values);
  struct ebit_value *whole = table ? carry_along (table, result) : NULL;
  write_value (whole ? whole : result,
               whole && request->format == FORMAT_BY_VALUE ? FORMAT_CSV
                                                           : request->format,
               request->output);
  ebit_free (whole);
  ebit_free (result);
  ebit_free (table);
  for (size_t i = 0; i < arguments.n; i++)
    ebit_free (arguments.values[i]);
  ebit_free (arguments.described);
  return EXIT_FINE;
}

int
main (int argc, char **argv)
{
  struct request request = { .format = FORMAT_BY_VALUE };
  set_options ();
  if (argc < 2)
    quit (EXIT_USAGE, "which function? See ebit --help");
  const char *name = argv[1];
  if (strcmp (name, "--version") == 0)
  {
    printf ("ebit %s\n", ebit_version ());
    return EXIT_FINE;
  }
  if (strcmp (name, "-h") == 0 || strcmp (name, "--help") == 0)
    return help (0, NULL);
  if (strcmp (name, "help") == 0)
    return help (argc - 2, argv + 2);
  if (strcmp (name, "verify") == 0)
    return verify_files (argc - 2, argv + 2);
  if (strcmp (name, "cite") == 0)
    return cite_files (argc - 2, argv + 2);
  request.name = name;
  read_words (&request, argv + 2, argc - 2);
  return run (&request);
}
