/* verify (b): both ends of a bounds value, proved again from its certificate.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "verify.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "value.h"

/* The ends are sums of a few dozen logarithms of numbers below 1, so two
 * orders of summation differ by no more. */
#define ROUNDING 1e-12

static ebit_verifier *
find_verifier (const struct ebit_value *quantity)
{
  const bool is_text
      = quantity->kind == EBIT_TEXTS && ebit_length (quantity) == 1;
  for (size_t i = 0; is_text && ebit_verifiers[i].quantity; i++)
    if (strcmp (ebit_verifiers[i].quantity, quantity->texts[0]) == 0)
      return ebit_verifiers[i].verifier;
  return NULL;
}

enum ebit_status
ebit_prove_bounds (struct ebit_context *context,
                   const struct ebit_value *bounds, struct ebit_proof *proof)
{
  const struct ebit_value *quantity = ebit_field (bounds, "quantity");
  ebit_verifier *verifier = quantity ? find_verifier (quantity) : NULL;
  *proof = (struct ebit_proof){ -INFINITY, INFINITY };
  if (!verifier)
    return ebit_refuse_kind (context, "quantity", quantity,
                             "a quantity whose bounds ebit certifies");
  return verifier (context, bounds, proof);
}

static enum ebit_status
read_end (struct ebit_context *context, const struct ebit_value *bounds,
          const char *name, double *end)
{
  const struct ebit_value *value = ebit_field (bounds, name);
  const bool is_number
      = value && value->kind == EBIT_NUMBERS && ebit_length (value) == 1;
  if (!is_number || isnan (value->numbers[0]))
    return ebit_refuse_kind (context, name, value, "a number");
  *end = value->numbers[0];
  return EBIT_OK;
}

/* What is wrong with the claim, given what is proved; "" if nothing is. */
static void
compare (const struct ebit_proof *claim, const struct ebit_proof *proof,
         char *message, size_t size)
{
  const double size_of = isfinite (proof->lower) ? fabs (proof->lower) : 0;
  const double slack = ROUNDING * (1 + size_of);
  size_t used = 0;
  message[0] = '\0';
  if (!(claim->lower <= claim->upper))
    used += (size_t)snprintf (message, size,
                              "the lower end %.15g exceeds the upper end "
                              "%.15g; ",
                              claim->lower, claim->upper);
  if (!(claim->lower <= proof->lower + slack))
    used += (size_t)snprintf (message + used, size - used,
                              "the lower end fails: it is %.15g, the "
                              "certificate proves %.15g; ",
                              claim->lower, proof->lower);
  if (!(claim->upper >= proof->upper - slack))
    used += (size_t)snprintf (message + used, size - used,
                              "the upper end fails: it is %.15g, the "
                              "certificate proves %.15g; ",
                              claim->upper, proof->upper);
  if (used >= 2)
    message[used - 2] = '\0';
}

static enum ebit_status
make_result (struct ebit_context *context, const char *message,
             const struct ebit_proof *proof, const struct ebit_value **result)
{
  struct ebit_value *list = ebit_make_list (context, EBIT_LIST, NULL, 4);
  const double valid = message[0] == '\0';
  if (ebit_add (context, list, "valid", ebit_make_logical (context, valid))
      || ebit_add (context, list, "message", ebit_make_text (context, message))
      || ebit_add (context, list, "lower",
                   ebit_make_number (context, proof->lower))
      || ebit_add (context, list, "upper",
                   ebit_make_number (context, proof->upper)))
    return EBIT_EMEMORY;
  *result = list;
  return EBIT_OK;
}

static enum ebit_status
verify (struct ebit_context *context,
        const struct ebit_value *const *arguments,
        const struct ebit_value **result)
{
  const struct ebit_value *bounds = arguments[0];
  const struct ebit_value *quantity = ebit_field (bounds, "quantity");
  if (!quantity)
    return ebit_refuse_kind (context, "b", bounds, "a bounds value");
  if (!find_verifier (quantity))
    return ebit_refuse_kind (context, "b$quantity", quantity,
                             "a quantity whose bounds ebit certifies");
  struct ebit_proof claim = { NAN, NAN }, proof = { -INFINITY, INFINITY };
  enum ebit_status status = read_end (context, bounds, "lower", &claim.lower);
  if (!status)
    status = read_end (context, bounds, "upper", &claim.upper);
  if (!status)
    status = ebit_prove_bounds (context, bounds, &proof);
  char message[EBIT_MESSAGE_SIZE + 64];
  if (status == EBIT_EARGUMENT)
    snprintf (message, sizeof message, "both ends fail: %s",
              context->error.message);
  else if (status)
    return status;
  else
    compare (&claim, &proof, message, sizeof message);
  return make_result (context, message, &proof, result);
}

const struct ebit_functional ebit_verify_functional
    = { .name = "verify",
        .topic = "Certificates",
        .summary = "Proves both ends of a bounds value from its certificate",
        .n_parameters = 1,
        .parameters = { { "b", NULL, "a bounds value" } },
        .implementation = verify };
