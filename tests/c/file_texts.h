/* Texts of files of networks, as others write them, for tests of reading.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_TESTS_FILE_TEXTS_H
#define EBIT_TESTS_FILE_TEXTS_H

#include "network_calls.h"

/* A table of links as data sets have it. */
static const char csv_of_links[] = "src_vertex,dst_vertex,distance_m,source\n"
                                   "1,2,10000,map\n"
                                   "2,3,2500.5,\"map, \"\"old\"\"\"\n"
                                   "\n"
                                   "3,1,40e3,map\n";

/* Three routers; between the first two a fiber with its measurement in the
 * middle, in halves, the second link as a connection. */
static const char json_of_routers[]
    = "{\n"
      "  \"nodes\": [\n"
      "    { \"name\": \"r0\", \"type\": \"QuantumRouter\", \"seed\": 0 },\n"
      "    { \"name\": \"r1\", \"type\": \"QuantumRouter\", \"seed\": 1 },\n"
      "    { \"name\": \"r2\", \"type\": \"QuantumRouter\", \"seed\": 2 },\n"
      "    { \"name\": \"m\", \"type\": \"BSMNode\", \"seed\": 3 }\n"
      "  ],\n"
      "  \"qchannels\": [\n"
      "    { \"source\": \"r0\", \"destination\": \"m\",\n"
      "      \"distance\": 2000, \"attenuation\": 0.0002 },\n"
      "    { \"source\": \"r1\", \"destination\": \"m\",\n"
      "      \"distance\": 6000, \"attenuation\": 0.0004 }\n"
      "  ],\n"
      "  \"qconnections\": [\n"
      "    { \"node1\": \"r1\", \"node2\": \"r2\", \"attenuation\": 2e-4,\n"
      "      \"distance\": 20e3, \"type\": \"meet_in_the_middle\" }\n"
      "  ],\n"
      "  \"templates\": { \"a\": [ true, null, -1.5e2, "
      "\"\\u00e9\\ud83d\\ude00\" ]"
      " },\n"
      "  \"stop_time\": 1e12\n"
      "}\n";

static const char gml_of_cities[]
    = "# a comment\n"
      "Creator \"nobody\"\n"
      "Version 1\n"
      "graph\n"
      "[\n"
      "  directed 0\n"
      "  node [ id 7 label \"Z&#252;rich\" graphics [ x 1.5 y -2 ] ]\n"
      "  node [ id 3 label \"Bern &amp; Thun\" ]\n"
      "  node [ id 5 ]\n"
      "# another one\n"
      "  edge [ source 7 target 3 length 95.5 ]\n"
      "  edge [ source 3 target 5 length 1e1 LinkType \"fiber\" ]\n"
      "]\n";

static inline struct ebit_value *
read_text (const char *text, const char *format)
{
  return call_those (
      ebit_network_from_text, 2,
      (struct ebit_value *[]){ ebit_text (text), ebit_text (format) });
}

static inline struct ebit_value *
write_text (const struct ebit_value *network, const char *format)
{
  struct ebit_value *name = ebit_text (format);
  struct ebit_value *text = call (
      ebit_network_to_text, 2, (const struct ebit_value *[]){ network, name });
  ebit_free (name);
  return text;
}

/* Whether two values are the same to the last bit. */
static inline bool
are_same (const struct ebit_value *a, const struct ebit_value *b)
{
  if (!a || !b || a->kind != b->kind || a->rank != b->rank
      || memcmp (a->extent, b->extent, sizeof a->extent) != 0)
    return a == b;
  const size_t n = a->extent[0] * a->extent[1] * a->extent[2];
  for (size_t i = 0; i < n; i++)
  {
    if (a->names && strcmp (a->names[i], b->names[i]) != 0)
      return false;
    if (a->kind == EBIT_TEXTS ? strcmp (a->texts[i], b->texts[i]) != 0
        : a->kind == EBIT_NUMBERS
            ? a->numbers[i] != b->numbers[i]
                  && !(isnan (a->numbers[i]) && isnan (b->numbers[i]))
            : !are_same (a->items[i], b->items[i]))
      return false;
  }
  return true;
}

#endif /* EBIT_TESTS_FILE_TEXTS_H */
