/* What proofs with rounding included share: see rigorous.h.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rigorous.h"

#include <math.h>
#include <string.h>

#include "text_builder.h"

/* NaN is neither greater nor less than anything. */
void
ebit_raise_lower (struct ebit_rigorous *proof, double lower)
{
  if (lower > proof->lower && lower < INFINITY)
    proof->lower = lower;
}

void
ebit_reduce_upper (struct ebit_rigorous *proof, double upper)
{
  if (upper < proof->upper && upper > -INFINITY)
    proof->upper = upper;
}

void
ebit_raise_lower_to (struct ebit_rigorous *proof, struct ebit_ball bits)
{
  ebit_raise_lower (proof, ebit_bottom (bits));
}

void
ebit_reduce_upper_to (struct ebit_rigorous *proof, struct ebit_ball bits)
{
  ebit_reduce_upper (proof, ebit_top (bits));
}

void
ebit_enclose (struct ebit_rigorous *proof, struct ebit_ball bits)
{
  ebit_raise_lower_to (proof, bits);
  ebit_reduce_upper_to (proof, bits);
}

void
ebit_add_object (struct ebit_rigorous *proof, unsigned object, double distance)
{
  proof->objects |= object;
  if (!(distance <= proof->distance))
    proof->distance = distance;
}

const struct ebit_value *
ebit_proved_end (struct ebit_context *context,
                 const struct ebit_rigorous *proof, bool upper)
{
  if (proof->n == 0)
    return ebit_make_number (context, upper ? proof->upper : proof->lower);
  return ebit_make_vector (context, proof->n,
                           upper ? proof->each_upper : proof->each_lower);
}

const char *
ebit_describe_objects (struct ebit_context *context, unsigned objects)
{
  static const char *const words[] = {
    "the state nearest to the one given: the positive part of its Hermitian "
    "part, over its trace",
    "the named channel whose parameters are exactly the numbers given",
    "the channel nearest to the Kraus operators given: their isometry's polar "
    "factor",
    "the numbers given, exactly",
    "the named channel that the Kraus operators given are but for unitaries "
    "and rounding",
  };
  struct ebit_text_builder text = { .context = context };
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
    if (objects >> i & 1)
    {
      ebit_append_text (&text, text.used > 0 ? "; " : "");
      ebit_append_text (&text, words[i]);
    }
  return text.text && !text.failed ? text.text : "";
}
