/* Texts that were cut, and may have been cut inside of a character.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "characters.h"

#include <string.h>

/* What the first two bytes of a character may be, and how many follow the
 * first: table 3-7 of the Unicode Standard, which leaves out overlong forms,
 * surrogates and what is beyond U+10FFFF. */
static const struct
{
  unsigned char first, last, second_from, second_to;
  size_t followers;
} forms[] = {
  { 0x01, 0x7F, 0x00, 0x00, 0 }, { 0xC2, 0xDF, 0x80, 0xBF, 1 },
  { 0xE0, 0xE0, 0xA0, 0xBF, 2 }, { 0xE1, 0xEC, 0x80, 0xBF, 2 },
  { 0xED, 0xED, 0x80, 0x9F, 2 }, { 0xEE, 0xEF, 0x80, 0xBF, 2 },
  { 0xF0, 0xF0, 0x90, 0xBF, 3 }, { 0xF1, 0xF3, 0x80, 0xBF, 3 },
  { 0xF4, 0xF4, 0x80, 0x8F, 3 },
};

/* Bytes of the UTF-8 character that begins there, 0 where none does. */
static size_t
character_length (const char *text)
{
  const unsigned char *byte = (const unsigned char *)(const void *)text;
  size_t k = 0;
  while (k < sizeof forms / sizeof forms[0]
         && (byte[0] < forms[k].first || byte[0] > forms[k].last))
    k++;
  if (k == sizeof forms / sizeof forms[0])
    return 0;
  for (size_t i = 1; i <= forms[k].followers; i++)
  {
    const unsigned char from = i == 1 ? forms[k].second_from : 0x80;
    const unsigned char to = i == 1 ? forms[k].second_to : 0xBF;
    if (byte[i] < from || byte[i] > to) /* the end of the text too */
      return 0;
  }
  return forms[k].followers + 1;
}

bool
ebit_is_plain_text (const char *text)
{
  while (*text != '\0')
  {
    const size_t length = character_length (text);
    const bool is_control = (unsigned char)*text < ' ' || *text == 0x7F;
    if (length == 0 || (is_control && !strchr ("\t\n\r", *text)))
      return false;
    text += length;
  }
  return true;
}

size_t
ebit_whole_characters (const char *text)
{
  size_t n = 0, length;
  while (text[n] && (length = character_length (text + n)) > 0)
    n += length;
  return n;
}

void
ebit_keep_whole_characters (char *text)
{
  char *kept = text;
  while (*text)
  {
    const size_t length = character_length (text);
    memmove (kept, text, length);
    kept += length;
    text += length ? length : 1;
  }
  *kept = '\0';
}
