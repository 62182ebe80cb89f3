/* What a bounds value of each quantity holds: one line a quantity, one list of
 * fields a subject.  A field that is not in the list is refused, since who
 * reads a value takes all of it for proved.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quantities.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"
#include "capacity_theorems.h"
#include "certificate_fields.h"
#include "family_information.h"
#include "outward_decimals.h"

/* When a value has a field. */
enum need
{
  ALWAYS,
  OF_KRAUS,  /* where the channel has Kraus operators */
  OF_SEARCH, /* and no closed form of the Rains information */
  BY_LOWER,  /* where lower_method is one of those named */
  BY_UPPER
};

struct ebit_part
{
  const char *name;
  enum need need;
  const char *method, *other; /* or NULL */
};

/* What every bounds value has. */
static const struct ebit_part common[] = {
  { .name = "quantity" },     { .name = "lower" }, { .name = "upper" },
  { .name = "status" },       { .name = "tol" },   { .name = "lower_method" },
  { .name = "upper_method" }, { .name = "task" },  { .name = NULL },
};

static const struct ebit_part rains_of_state[] = {
  { .name = "state" }, { .name = "dims" }, { .name = "sigma" },
  { .name = "dual" },  { .name = NULL },
};

static const struct ebit_part rains_of_channel[] = {
  { .name = "channel" },
  { "state", OF_KRAUS, NULL, NULL },
  { "sigma", OF_SEARCH, NULL, NULL },
  { "dual", OF_SEARCH, NULL, NULL },
  { .name = NULL },
};

static const struct ebit_part information[] = {
  { .name = "channel" },
  { "state", OF_KRAUS, NULL, NULL },
  { "rains", BY_UPPER, "rains_information", NULL },
  { "copies", BY_LOWER, "two_copies", NULL },
  { "upper_bounds", BY_UPPER, "capacity_of_copies", NULL },
  { .name = NULL },
};

static const struct ebit_part mutual[] = {
  { .name = "channel" },
  { .name = "state" },
  { .name = NULL },
};

static const struct ebit_part norm[] = {
  { .name = "channel" },
  { "state", OF_KRAUS, NULL, NULL },
  { "dual", OF_KRAUS, NULL, NULL },
  { "positive_part", OF_KRAUS, NULL, NULL },
  { "negative_part", OF_KRAUS, NULL, NULL },
  { .name = NULL },
};

static const struct ebit_part max_relative_entropy[] = {
  { .name = "channel" },
  { .name = "state" },
  { .name = "dual" },
  { .name = "sigma" },
  { "factors_a", BY_UPPER, "product_witness", NULL },
  { "factors_b", BY_UPPER, "product_witness", NULL },
  { .name = NULL },
};

static const struct ebit_part squashed[] = {
  { .name = "channel" },
  { "state", OF_KRAUS, NULL, NULL },
  { "lower_state", OF_KRAUS, NULL, NULL },
  { "isometry", BY_UPPER, "squashed_isometry", NULL },
  { "isometry_dims", BY_UPPER, "squashed_isometry", NULL },
  { "isometry_state", BY_UPPER, "squashed_isometry", NULL },
  { .name = NULL },
};

static const struct ebit_part theta[] = {
  { .name = "channel" },       { .name = "map" },
  { .name = "positive_part" }, { .name = "negative_part" },
  { .name = "state" },         { .name = "dual" },
  { .name = "weight" },        { .name = NULL },
};

static const struct ebit_part key_theta[] = {
  { .name = "channel" }, { .name = "map" },    { .name = "state" },
  { .name = "dual" },    { .name = "weight" }, { .name = NULL },
};

static const struct ebit_part distillable[] = {
  { .name = "state" },
  { .name = "dims" },
  { .name = "sigma" },
  { .name = "dual" },
  { "filter_a", BY_LOWER, "filtered", NULL },
  { "filter_b", BY_LOWER, "filtered", NULL },
  { "frame", BY_LOWER, "recurrence", "filtered" },
  { "partners", BY_LOWER, "recurrence", "filtered" },
  { .name = NULL },
};

static const struct ebit_part discord[] = {
  { .name = "state" },     { .name = "dims" }, { .name = "measured" },
  { .name = "direction" }, { .name = NULL },
};

static const struct ebit_part distillation[] = {
  { .name = "weights" }, { .name = "pairs" },
  { .name = "success" }, { .name = "kept" },
  { .name = "dual" },    { "steps", BY_LOWER, "nested_recurrence", NULL },
  { .name = NULL },
};

static const struct ebit_part capacity[] = {
  { .name = "channel" },
  { .name = "candidates" },
  { "partners", BY_LOWER, "two_rails", NULL },
  { .name = "lower_bounds" },
  { .name = "upper_bounds" },
  { .name = NULL },
};

static const struct ebit_part extension[] = {
  { .name = "channel" },
  { .name = "decomposition" },
  { .name = "state" },
  { .name = NULL },
};

static const struct ebit_part epr[] = {
  { .name = "channel1" },     { .name = "channel2" },
  { .name = "winners" },      { .name = "candidates" },
  { .name = "lower_bounds" }, { .name = "upper_bounds" },
  { .name = NULL },
};

static const struct ebit_part assisted[] = {
  { .name = "channel1" }, { .name = "channel2" },     { .name = "basis" },
  { .name = "winners" },  { .name = "upper_bounds" }, { .name = NULL },
};

static const struct ebit_part ghz[] = {
  { .name = "channels" },     { .name = "communication" },
  { .name = "winners" },      { .name = "candidates" },
  { .name = "lower_bounds" }, { .name = "upper_bounds" },
  { .name = NULL },
};

/* Of answers about networks: for whom, and the rest. */
#define NETWORK_PARTS(whom)                                                   \
  { .name = "network" }, { .name = whom }, { .name = "per" },                 \
      { .name = "usage" }, { .name = "flow" }, { .name = "paths" },           \
      { .name = "trees" }, { .name = "cut" }, { .name = "flow_lower" },       \
      { .name = "flow_upper" }, { .name = "gap_factor" },                     \
  {                                                                           \
    .name = "prices"                                                          \
  }

static const struct ebit_part network_pair[]
    = { NETWORK_PARTS ("pairs"), { .name = NULL } };

static const struct ebit_part network_group[]
    = { NETWORK_PARTS ("users"), { .name = NULL } };

static const struct ebit_part network_tree[] = {
  { .name = "network" }, { .name = "per" }, { .name = "usage" },
  { .name = "from" },    { .name = "to" },  { .name = "tree" },
  { .name = "flow" },    { .name = NULL },
};

static const struct ebit_part network_total[]
    = { NETWORK_PARTS ("pairs"), { .name = "method" }, { .name = NULL } };

static const struct ebit_part network_worst[] = { NETWORK_PARTS ("pairs"),
                                                  { .name = "method" },
                                                  { .name = "demands" },
                                                  { .name = NULL } };

#define OF_SETS                                                               \
  .need = BY_UPPER, .method = "pair_sets", .other = "pair_sets_squashed"

static const struct ebit_part network_weighted[]
    = { NETWORK_PARTS ("pairs"),
        { .name = "method" },
        { .name = "weights" },
        { .name = "objective" },
        { .name = "sets", OF_SETS },
        { .name = "set_prices", OF_SETS },
        { .name = NULL } };

static const struct ebit_part threshold[] = {
  { .name = "target" }, { .name = "at_lower" }, { .name = "at_upper" },
  { .name = "points" }, { .name = NULL },
};

static const struct ebit_quantity quantities[] = {
  { "rains", "entanglement", true, EBIT_OF_RAINS, rains_of_state },
  { "rains", "entanglement", false, EBIT_OF_RAINS, rains_of_channel },
  { "max_rains", "entanglement", true, EBIT_OF_MAX_RAINS, rains_of_state },
  { "max_rains", "entanglement", false, EBIT_OF_MAX_RAINS, norm },
  { "distillable_entanglement", "entanglement", true, EBIT_OF_DISTILLABLE,
    distillable },
  { "discord", "correlation", true, EBIT_OF_DISCORD, discord },
  { "distillation_limit", "entanglement", true, EBIT_OF_DISTILLATION,
    distillation },
  { "coherent_information", "entanglement", false, EBIT_OF_COHERENT,
    information },
  { "reverse_coherent_information", "entanglement", false, EBIT_OF_REVERSE,
    information },
  { "entanglement_assisted_capacity", "assisted classical", false,
    EBIT_OF_MUTUAL, mutual },
  { "max_relative_entropy_of_entanglement", "key", false,
    EBIT_OF_MAX_RELATIVE_ENTROPY, max_relative_entropy },
  { "transposition_bound", "entanglement", false, EBIT_OF_TRANSPOSITION,
    norm },
  { "squashed_entanglement_bound", "key", false, EBIT_OF_SQUASHED, squashed },
  { "theta_information", "entanglement", false, EBIT_OF_THETA, theta },
  { "theta_information", "key", false, EBIT_OF_THETA, key_theta },
  { "quantum_capacity", "unassisted", false, EBIT_SERVES (EBIT_QUANTUM),
    capacity },
  { "private_capacity", "unassisted key", false, EBIT_SERVES (EBIT_PRIVATE),
    capacity },
  { "degradable_extension", "unassisted", false, EBIT_OF_EXTENSION,
    extension },
  { "degradable_extension", "unassisted key", false, EBIT_OF_EXTENSION,
    extension },
  { "cpp_capacity", "entanglement", false, EBIT_SERVES (EBIT_CPP), capacity },
  { "two_way_capacity", "entanglement", false, EBIT_SERVES (EBIT_TWO_WAY),
    capacity },
  { "two_way_capacity", "key", false, EBIT_SERVES (EBIT_KEY), capacity },
  { "epr_capacity", "entanglement", false, EBIT_OF_EPR, epr },
  { "assisted_distillation", "entanglement", false, EBIT_OF_ASSISTED,
    assisted },
  { "ghz_capacity", "entanglement", false, EBIT_OF_GHZ, ghz },
  { "total_capacity", "entanglement", false, EBIT_OF_NETWORK_RATES,
    network_total },
  { "total_capacity", "key", false, EBIT_OF_NETWORK_RATES, network_total },
  { "worst_case_capacity", "entanglement", false, EBIT_OF_NETWORK_RATES,
    network_worst },
  { "worst_case_capacity", "key", false, EBIT_OF_NETWORK_RATES,
    network_worst },
  { "weighted_capacity", "entanglement", false, EBIT_OF_NETWORK_RATES,
    network_weighted },
  { "weighted_capacity", "key", false, EBIT_OF_NETWORK_RATES,
    network_weighted },
  { "pair_capacity", "entanglement", false, EBIT_OF_NETWORK_PAIR,
    network_pair },
  { "pair_capacity", "key", false, EBIT_OF_NETWORK_PAIR, network_pair },
  { "ghz_network_capacity", "entanglement", false, EBIT_OF_NETWORK_GROUP,
    network_group },
  { "ghz_network_capacity", "key", false, EBIT_OF_NETWORK_GROUP,
    network_group },
  { "all_pairs_capacity", "entanglement", false, EBIT_OF_NETWORK_TREE,
    network_tree },
  { "all_pairs_capacity", "key", false, EBIT_OF_NETWORK_TREE, network_tree },
  { "find_threshold", "crossing", false, EBIT_OF_THRESHOLD, threshold },
};

#define QUANTITIES (sizeof quantities / sizeof quantities[0])

/* ---- Which quantity -------------------------------------------------- */

/* Of states those that have the dimensions of two subsystems, as no value of
 * a channel has. */
static enum ebit_status
find_quantity (struct ebit_context *context, const struct ebit_value *bounds,
               const struct ebit_quantity **quantity)
{
  const char *name = ebit_text_field (bounds, "quantity");
  const char *task = ebit_text_field (bounds, "task");
  const bool has_dims = ebit_field (bounds, "dims") != NULL;
  char tasks[96] = "";
  *quantity = NULL;
  for (size_t i = 0; i < QUANTITIES; i++)
  {
    const struct ebit_quantity *each = &quantities[i];
    const size_t used = strlen (tasks);
    if (strcmp (each->name, name) != 0)
      continue;
    if (strcmp (each->task, task) == 0)
    {
      if (!*quantity || each->of_state == has_dims)
        *quantity = each;
    }
    else if (!strstr (tasks, each->task))
      snprintf (tasks + used, sizeof tasks - used, "%s\"%s\"",
                used ? " or " : "", each->task);
  }
  return *quantity ? EBIT_OK
                   : ebit_refuse_kind (context, "task",
                                       ebit_field (bounds, "task"), tasks);
}

/* Without a word about a value of no quantity. */
static const struct ebit_quantity *
recognise (const struct ebit_value *bounds)
{
  struct ebit_context context = { .result = NULL };
  const struct ebit_quantity *quantity;
  return find_quantity (&context, bounds, &quantity) ? NULL : quantity;
}

const char *
ebit_bounds_part (const struct ebit_value *bounds, size_t i)
{
  const struct ebit_quantity *quantity = recognise (bounds);
  const struct ebit_part *part = quantity ? quantity->parts : NULL;
  while (part && part->name && i > 0)
  {
    part++;
    i--;
  }
  return part ? part->name : NULL;
}

static const struct ebit_part *
find_part (const struct ebit_part *parts, const char *name)
{
  for (const struct ebit_part *part = parts; part->name; part++)
    if (strcmp (part->name, name) == 0)
      return part;
  return NULL;
}

/* NULL, numeric(0), []. */
static bool
is_empty (const struct ebit_value *value)
{
  return !value || (value->kind == EBIT_NUMBERS && ebit_length (value) == 0);
}

static bool
is_by_method (const struct ebit_part *part, const struct ebit_value *bounds,
              const char *end)
{
  return ebit_has_method (bounds, end, part->method)
         || (part->other && ebit_has_method (bounds, end, part->other));
}

/* Whether no use of a part follows from the methods; a part of theirs that is
 * empty, as of partners that there are none of, says so. */
static bool
may_be_left_out (const struct ebit_part *part, const struct ebit_value *bounds)
{
  switch (part->need)
  {
  case BY_LOWER:
    return !is_by_method (part, bounds, "lower_method");
  case BY_UPPER:
    return !is_by_method (part, bounds, "upper_method");
  case OF_KRAUS:
  case OF_SEARCH:
    return true;
  case ALWAYS:
  default:
    return false;
  }
}

const struct ebit_value *
ebit_without_empty (struct ebit_context *context,
                    const struct ebit_value *bounds)
{
  const struct ebit_quantity *quantity = recognise (bounds);
  const size_t n = ebit_length (bounds);
  struct ebit_value *rest = ebit_work (context, 1, sizeof *rest);
  const struct ebit_value **items = ebit_work (context, n, sizeof *items);
  const char **names = ebit_work (context, n, sizeof *names);
  if (!rest || !items || !names)
    return NULL;
  size_t kept = 0;
  for (size_t i = 0; i < n; i++)
  {
    const struct ebit_part *part
        = quantity ? find_part (quantity->parts, bounds->names[i]) : NULL;
    if (part && is_empty (bounds->items[i]) && may_be_left_out (part, bounds))
      continue;
    items[kept] = bounds->items[i];
    names[kept++] = bounds->names[i];
  }
  *rest = *bounds;
  rest->extent[0] = kept;
  rest->items = items;
  rest->names = names;
  return rest;
}

/* Callers choose it, within that range. */
static enum ebit_status
check_tol (struct ebit_context *context, const struct ebit_value *bounds)
{
  static const struct ebit_range range = { 1e-12, 1, false, false, false };
  const struct ebit_value *value = ebit_field (bounds, "tol");
  double tol;
  if (!value || value->kind != EBIT_NUMBERS || ebit_length (value) != 1)
    return ebit_refuse_kind (context, "tol", value, "a number");
  return ebit_read_number (context, "tol", value, &range, NAN, &tol);
}

/* ---- Fields ---------------------------------------------------------- */

/* Of what a value is, as far as its fields and methods go by it. */
struct subject
{
  bool has_kraus, has_form;
  unsigned bit; /* its family, or EBIT_STATES */
};

static enum ebit_status
read_subject (struct ebit_context *context, const struct ebit_value *bounds,
              const struct ebit_quantity *quantity, struct subject *subject)
{
  const bool several = strcmp (quantity->parts[0].name, "channel") != 0;
  struct ebit_channel channel;
  struct ebit_closed_form form;
  *subject = (struct subject){ .bit = quantity->of_state ? EBIT_STATES
                                                         : EBIT_CHANNELS };
  if (quantity->of_state || several)
    return EBIT_OK;
  const enum ebit_status status = ebit_read_named_channel (
      context, "channel", ebit_field (bounds, "channel"), &channel);
  if (status)
    return status;
  subject->has_kraus = channel.has_kraus;
  subject->has_form = ebit_family_information (&channel, EBIT_RAINS, &form);
  subject->bit = EBIT_FAMILY (channel.family);
  return EBIT_OK;
}

static bool
is_needed (const struct ebit_part *part, const struct ebit_value *bounds,
           const struct subject *subject)
{
  switch (part->need)
  {
  case OF_KRAUS:
    return subject->has_kraus;
  case OF_SEARCH:
    return subject->has_kraus && !subject->has_form;
  case ALWAYS:
  case BY_LOWER:
  case BY_UPPER:
  default:
    return !may_be_left_out (part, bounds);
  }
}

static enum ebit_status
check_missing (struct ebit_context *context, const struct ebit_value *bounds,
               const struct ebit_part *parts, const struct subject *subject)
{
  for (const struct ebit_part *part = parts; part->name; part++)
    if (is_needed (part, bounds, subject) && !ebit_field (bounds, part->name))
      return ebit_refuse_kind (context, part->name, NULL,
                               "in a bounds value of this quantity");
  return EBIT_OK;
}

/* What prove adds: that the ends are proved with rounding included. */
static bool
is_proof (const struct ebit_value *bounds, size_t i)
{
  return strcmp (bounds->names[i], "proof") == 0
         && strcmp (ebit_text_field (bounds, "proof"), EBIT_PROOF_TEXT) == 0;
}

/* Every name once, and none but those of the quantity. */
static enum ebit_status
check_foreign (struct ebit_context *context, const struct ebit_value *bounds,
               const struct ebit_quantity *quantity,
               const struct subject *subject)
{
  char allowed[96];
  snprintf (allowed, sizeof allowed, "one that %s of %s has, once",
            quantity->name, quantity->of_state ? "a state" : "channels");
  for (size_t i = 0; i < ebit_length (bounds); i++)
  {
    const char *name = bounds->names[i];
    const struct ebit_part *part = find_part (quantity->parts, name);
    const bool own = find_part (common, name) || is_proof (bounds, i)
                     || (part && is_needed (part, bounds, subject));
    if (!own || ebit_field (bounds, name) != bounds->items[i])
      return ebit_refuse (context, name, "a field", allowed);
  }
  return EBIT_OK;
}

/* ---- The table of candidates ----------------------------------------- */

static const char *const columns[]
    = { "side", "value", "method", "source", "channel" };

#define COLUMNS (sizeof columns / sizeof columns[0])

/* Octave's cells of texts are lists of them. */
static bool
is_column (const struct ebit_value *column, bool of_numbers)
{
  const size_t n = ebit_length (column);
  if (n == 0 || column->kind != EBIT_LIST)
    return n == 0 || column->kind == (of_numbers ? EBIT_NUMBERS : EBIT_TEXTS);
  for (size_t i = 0; i < n; i++)
    if (of_numbers || !column->items[i]
        || column->items[i]->kind != EBIT_TEXTS)
      return false;
  return true;
}

/* Nothing is proved of it, but it has to be what it is printed as. */
static enum ebit_status
check_candidates (struct ebit_context *context,
                  const struct ebit_value *bounds)
{
  const struct ebit_value *table = ebit_field (bounds, "candidates");
  if (!table)
    return EBIT_OK;
  bool right = (table->kind == EBIT_TABLE || table->kind == EBIT_LIST)
               && table->names && ebit_length (table) == COLUMNS;
  const struct ebit_value *first = ebit_field (table, columns[0]);
  for (size_t i = 0; i < COLUMNS && right; i++)
  {
    const struct ebit_value *column = ebit_field (table, columns[i]);
    right = column && ebit_length (column) == ebit_length (first)
            && is_column (column, i == 1 || i == 4);
  }
  return right ? EBIT_OK
               : ebit_refuse_kind (context, "candidates", table,
                                   "a table of the columns side, value, "
                                   "method, source and channel");
}

enum ebit_status
ebit_check_count (struct ebit_context *context,
                  const struct ebit_value *bounds, const char *name,
                  size_t most)
{
  const struct ebit_value *list = ebit_field (bounds, name);
  char allowed[64];
  if (list && ebit_length (list) == 0)
    return EBIT_OK;
  if (list && list->kind == EBIT_LIST && ebit_length (list) <= most)
    return EBIT_OK;
  snprintf (allowed, sizeof allowed, "a list of at most %zu bounds values",
            most);
  return ebit_refuse_kind (context, name, list, allowed);
}

/* ---- Methods --------------------------------------------------------- */

enum ebit_status
ebit_check_method (struct ebit_context *context, const char *field,
                   const char *method, unsigned of, unsigned subject)
{
  const struct ebit_method *entry = ebit_find_method (method);
  const bool upper = strcmp (field, "upper_method") == 0;
  char has[96];
  if (entry && ((upper ? entry->upper : entry->lower) & of)
      && (!entry->subjects || (entry->subjects & subject)))
    return EBIT_OK;
  snprintf (has, sizeof has, "\"%.64s\"", method);
  return ebit_refuse (context, field, has,
                      upper ? "a method of the upper end of this quantity"
                            : "a method of the lower end of this quantity");
}

/* What the upper end of several channels rests on is one of them, whose family
 * the verifier asks for. */
static enum ebit_status
check_methods (struct ebit_context *context, const struct ebit_value *bounds,
               const struct ebit_quantity *quantity, unsigned subject)
{
  const unsigned several = EBIT_OF_EPR | EBIT_OF_GHZ | EBIT_OF_ASSISTED;
  const unsigned single = EBIT_SERVES (EBIT_QUANTUM) | EBIT_SERVES (EBIT_CPP);
  const unsigned upper
      = quantity->bit | (quantity->bit & several ? single : 0);
  const enum ebit_status status = ebit_check_method (
      context, "lower_method", ebit_text_field (bounds, "lower_method"),
      quantity->bit, subject);
  return status ? status
                : ebit_check_method (context, "upper_method",
                                     ebit_text_field (bounds, "upper_method"),
                                     upper, subject);
}

enum ebit_status
ebit_check_form (struct ebit_context *context, const struct ebit_value *bounds,
                 const struct ebit_quantity **quantity)
{
  struct subject subject;
  enum ebit_status status = find_quantity (context, bounds, quantity);
  if (status)
    return status;
  status = check_tol (context, bounds);
  if (!status)
    status = read_subject (context, bounds, *quantity, &subject);
  if (!status)
    status = check_methods (context, bounds, *quantity, subject.bit);
  if (!status)
    status = check_missing (context, bounds, common, &subject);
  if (!status)
    status = check_missing (context, bounds, (*quantity)->parts, &subject);
  if (!status)
    status = check_foreign (context, bounds, *quantity, &subject);
  return status ? status : check_candidates (context, bounds);
}
