/* Files, which the core leaves to whoever calls it.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_SIZE ((size_t)65536)

static bool
is_standard (const char *name)
{
  return !name || strcmp (name, "-") == 0;
}

char *
read_file (const char *name)
{
  FILE *file = is_standard (name) ? stdin : fopen (name, "rb");
  if (!file)
    quit (EXIT_FILE, "%s cannot be read: %s", name, strerror (errno));
  size_t size = FIRST_SIZE, used = 0, more;
  char *text = have (malloc (size));
  while ((more = fread (text + used, 1, size - used - 1, file)) > 0)
  {
    used += more;
    if (used + 1 == size)
      text = have (realloc (text, size *= 2));
  }
  if (ferror (file))
    quit (EXIT_FILE, "%s cannot be read: %s", name, strerror (errno));
  if (file != stdin)
    fclose (file);
  if (memchr (text, '\0', used))
    quit (EXIT_FILE, "%s is no file of text", name);
  text[used] = '\0';
  return text;
}

static const char *
skip (const char *text, const char *word)
{
  text += strspn (text, " \t\r\n");
  const size_t n = strlen (word);
  return strncmp (text, word, n) == 0 ? text + n : NULL;
}

/* Where a text begins, behind a byte order mark. */
static const char *
begin_of (const char *text)
{
  return strncmp (text, "\xEF\xBB\xBF", 3) == 0 ? text + 3 : text;
}

/* What to_json makes, which says so first. */
static bool
is_own_json (const char *text)
{
  static const char *const words[] = { "{", "\"format\"", ":", "\"ebit" };
  const char *at = begin_of (text);
  for (size_t i = 0; at && i < sizeof words / sizeof words[0]; i++)
    at = skip (at, words[i]);
  return at;
}

struct ebit_value *
read_value (const char *name)
{
  char *text = read_file (name);
  const bool is_json = skip (begin_of (text), "{");
  struct ebit_value *given = have (ebit_text (text));
  struct ebit_value *value
      = call_with (is_json ? "from_json" : "from_csv", given);
  ebit_free (given);
  free (text);
  return value;
}

struct ebit_value *
read_network (const char *name)
{
  char *text = read_file (name);
  const bool is_json = skip (begin_of (text), "{");
  const char *slash = strrchr (name, '/');
  struct ebit_value *given = have (ebit_text (text));
  struct ebit_value *file = have (ebit_text (slash ? slash + 1 : name));
  struct ebit_value *format = is_standard (name)
                                  ? have (ebit_text (is_json ? "json" : "csv"))
                                  : NULL;
  const struct ebit_value *const arguments[] = { given, format, file };
  struct ebit_value *value = is_own_json (text)
                                 ? call_with ("from_json", given)
                                 : call ("network_from_text", 3, arguments);
  ebit_free (format);
  ebit_free (file);
  ebit_free (given);
  free (text);
  return value;
}

void
write_file (const char *name, const char *text)
{
  FILE *file = is_standard (name) ? stdout : fopen (name, "wb");
  const size_t size = strlen (text);
  if (!file)
    quit (EXIT_FILE, "%s cannot be written: %s", name, strerror (errno));
  const bool written
      = fwrite (text, 1, size, file) == size
        && (file == stdout ? fflush (file) : fclose (file)) == 0;
  if (!written)
    quit (EXIT_FILE, "%s cannot be written: %s", name ? name : "the output",
          strerror (errno));
}
