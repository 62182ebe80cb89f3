/* What messages name, as the caller's language writes it.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "spelling.h"

#include <stdio.h>
#include <string.h>

/* Names longer than this are cut: what stands behind them matters more. */
#define NAME_DIGITS 64

static const struct spelling
{
  const char *element, *comma, *element_end; /* "[", ", ", "]" */
  const char *item, *item_end;
  const char *field; /* between the two; NULL: "field of name" */
  const char *pair;
  const char *truth[2];
} spellings[] = {
  [EBIT_IN_C]
  = { "[", ", ", "]", "[", "]", NULL, "[dA dB]", { "false", "true" } },
  [EBIT_IN_R]
  = { "[", ", ", "]", "[[", "]]", "$", "c(dA, dB)", { "FALSE", "TRUE" } },
  [EBIT_IN_OCTAVE]
  = { "(", ",", ")", "{", "}", ".", "[dA dB]", { "false", "true" } },
};

static const struct spelling *
spelling_of (const struct ebit_context *context)
{
  const size_t known = sizeof spellings / sizeof spellings[0];
  const size_t language = (size_t)context->options.language;
  return &spellings[language < known ? language : EBIT_IN_C];
}

/* The index in each extent of an array; in one of a vector. */
static size_t
count_subscripts (size_t rank, const size_t *extent)
{
  size_t n = 1, longest = 1;
  for (size_t i = 0; i < rank; i++)
  {
    n *= extent[i];
    longest = extent[i] > longest ? extent[i] : longest;
  }
  if (n == 1)
    return 0;
  return longest == n ? 1 : rank;
}

void
ebit_spell_element (const struct ebit_context *context, const char *name,
                    size_t rank, const size_t *extent, size_t index,
                    char text[EBIT_NAME_SIZE])
{
  const struct spelling *spelling = spelling_of (context);
  const size_t subscripts = count_subscripts (rank, extent);
  int used = snprintf (text, EBIT_NAME_SIZE, "%.*s", NAME_DIGITS, name);
  for (size_t i = 0; i < subscripts && used >= 0; i++)
  {
    const bool last = i + 1 == subscripts;
    const size_t at = last ? index : index % extent[i];
    index /= last ? 1 : extent[i];
    used += snprintf (text + used, EBIT_NAME_SIZE - (size_t)used, "%s%zu%s",
                      i == 0 ? spelling->element : spelling->comma, at + 1,
                      last ? spelling->element_end : "");
  }
}

void
ebit_spell_item (const struct ebit_context *context, const char *name,
                 size_t index, char text[EBIT_NAME_SIZE])
{
  const struct spelling *spelling = spelling_of (context);
  snprintf (text, EBIT_NAME_SIZE, "%.*s%s%zu%s", NAME_DIGITS, name,
            spelling->item, index + 1, spelling->item_end);
}

void
ebit_spell_field (const struct ebit_context *context, const char *name,
                  const char *field, char text[EBIT_NAME_SIZE])
{
  const char *between = spelling_of (context)->field;
  snprintf (text, EBIT_NAME_SIZE, "%.*s%s%.*s", NAME_DIGITS / 2,
            between ? name : field, between ? between : " of ",
            NAME_DIGITS / 2, between ? field : name);
}

const char *
ebit_spell_pair (const struct ebit_context *context)
{
  return spelling_of (context)->pair;
}

const char *
ebit_spell_truth (const struct ebit_context *context, bool truth)
{
  return spelling_of (context)->truth[truth];
}
