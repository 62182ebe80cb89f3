/* Files of networks that were tampered with: an error or a network, never a
 * crash, and what is read is written and read back the same.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file_texts.h"

#include "pseudorandom.h"

#define SEED 20261127
#define MOST_TEXT 4096

static const struct sample
{
  const char *format, *text;
} samples[] = { { "csv", csv_of_links },
                { "json", json_of_routers },
                { "gml", gml_of_cities } };

#define SAMPLES (sizeof samples / sizeof samples[0])

/* What a parser may stumble over. */
static const char *const pieces[] = { "\"",
                                      "[",
                                      "]",
                                      "{",
                                      "}",
                                      ",",
                                      ":",
                                      "\n",
                                      "\r",
                                      "\\",
                                      "\\u",
                                      "\\ud800",
                                      "&#",
                                      "&#0;",
                                      "&#1114112;",
                                      "0",
                                      "-",
                                      "1e999",
                                      "NaN",
                                      "Inf",
                                      "NA",
                                      "\xC3",
                                      "\xEF\xBB\xBF",
                                      "\x01",
                                      "\x7F",
                                      "#",
                                      "id",
                                      "edge",
                                      "node",
                                      "null",
                                      "1e-320",
                                      "9007199254740993",
                                      "src_vertex",
                                      "distance",
                                      "\"name\"",
                                      "lower,upper",
                                      "label \"\"",
                                      ".",
                                      "+",
                                      "''" };

static size_t
below (uint64_t *random, size_t n)
{
  return (size_t)(ebit_pseudorandom_bits (random) % n);
}

/* One change: a piece put in, bytes taken out, doubled, moved, or changed. */
static void
mutate (uint64_t *random, char *text)
{
  const size_t n = strlen (text);
  const size_t at = below (random, n + 1);
  const size_t length = below (random, 12) < n - at ? below (random, 12) : 0;
  const char *piece = pieces[below (random, sizeof pieces / sizeof pieces[0])];
  const size_t more = strlen (piece);
  switch (below (random, 4))
  {
  case 0:
    if (n + more < MOST_TEXT - 1)
    {
      memmove (text + at + more, text + at, n - at + 1);
      memcpy (text + at, piece, more);
    }
    break;
  case 1:
    if (at + length <= n)
      memmove (text + at, text + at + length, n - at - length + 1);
    break;
  case 2:
    if (at < n)
      text[at] = (char)(1 + below (random, 255));
    break;
  default:
    if (n > 0 && 2 * n < MOST_TEXT - 1 && below (random, 8) == 0)
    {
      memmove (text + n, text, n);
      text[2 * n] = '\0';
    }
    else
      text[at] = '\0';
  }
}

/* Reads it; 1 where it is a network, which the three formats hold. */
static size_t
check_text (const char *text, const char *format)
{
  struct ebit_value *arguments[]
      = { ebit_text (text), ebit_text (format), ebit_text ("fuzz") };
  struct ebit_value *network;
  struct ebit_error error;
  const enum ebit_status status = ebit_network_from_text (
      3, (const struct ebit_value *const *)arguments, NULL, &network, &error);
  for (size_t i = 0; i < 3; i++)
    ebit_free (arguments[i]);
  if (status)
  {
    if (status != EBIT_EARGUMENT || error.message[0] == '\0')
      fail_msg ("%s: %s\n%s", ebit_status_name (status), error.message, text);
    return 0;
  }
  for (size_t i = 0; i < SAMPLES; i++)
  {
    struct ebit_value *written = write_text (network, samples[i].format);
    struct ebit_value *back = read_text (written->texts[0], samples[i].format);
    if (!are_same (network, back))
      fail_msg ("%s is not the same in %s:\n%s", text, samples[i].format,
                written->texts[0]);
    ebit_free (written);
    ebit_free (back);
  }
  ebit_free (network);
  return 1;
}

static void
fuzz (const struct sample *sample)
{
  uint64_t random = SEED;
  size_t read = 0;
  const size_t rounds = is_slowed () ? 500 : 10000;
  for (size_t k = 0; k < rounds; k++)
  {
    char text[MOST_TEXT];
    snprintf (text, sizeof text, "%s", sample->text);
    const size_t changes = 1 + below (&random, 4);
    for (size_t i = 0; i < changes; i++)
      mutate (&random, text);
    read += check_text (text, sample->format);
  }
  /* Some changes do no harm, others do. */
  assert_in_range (read, rounds / 100, rounds - rounds / 100);
}

static void
test_csv (void **state)
{
  (void)state;
  fuzz (&samples[0]);
}

static void
test_json (void **state)
{
  (void)state;
  fuzz (&samples[1]);
}

static void
test_gml (void **state)
{
  (void)state;
  fuzz (&samples[2]);
}

int
main (void)
{
  const struct CMUnitTest tests[]
      = { cmocka_unit_test (test_csv), cmocka_unit_test (test_json),
          cmocka_unit_test (test_gml) };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
