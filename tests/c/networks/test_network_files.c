/* Networks in files: what others write, what comes back to the last bit, and
 * what is refused, by file and line.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "file_texts.h"

#include "pseudorandom.h"

static const char *const formats[] = { "csv", "json", "gml" };

#define FORMATS (sizeof formats / sizeof formats[0])

/* ---- What others write ------------------------------------------------- */

static void
test_csv (void **state)
{
  (void)state;
  struct ebit_value *network = read_text (csv_of_links, "csv");
  assert_int_equal (ebit_field (network, "nodes")->extent[0], 3);
  assert_true (edge_number (network, "tail", 1) == 2);
  check_close (edge_number (network, "length_km", 1), 2.5005, 1e-15);
  check_close (edge_number (network, "lower", 0), -log2 (1 - pow (10, -0.2)),
               1e-14);
  ebit_free (network);
}

static void
test_json (void **state)
{
  (void)state;
  struct ebit_value *network = read_text (json_of_routers, "json");
  assert_int_equal (ebit_field (network, "nodes")->extent[0], 3);
  assert_string_equal (edge_text (network, "tail", 0), "r0");
  assert_string_equal (edge_text (network, "head", 0), "r1");
  check_close (edge_number (network, "length_km", 0), 8, 1e-14);
  /* 2 km of 0.2 and 6 km of 0.4 */
  check_close (edge_number (network, "attenuation_db_per_km", 0), 0.35, 1e-14);
  check_close (edge_number (network, "length_km", 1), 20, 1e-14);
  check_close (edge_number (network, "lower", 1), -log2 (1 - pow (10, -0.4)),
               1e-14);
  ebit_free (network);
}

static void
test_gml (void **state)
{
  (void)state;
  struct ebit_value *network = read_text (gml_of_cities, "gml");
  const struct ebit_value *nodes = ebit_field (network, "nodes");
  static const char *const names[] = { "Z\xC3\xBCrich", "Bern & Thun", "5" };
  for (size_t v = 0; v < 3; v++)
    assert_string_equal (nodes->texts[v], names[v]);
  assert_string_equal (edge_text (network, "head", 1), "5");
  assert_true (edge_number (network, "length_km", 0) == 95.5);
  ebit_free (network);
}

/* Losses of lengths alone, the task, the format by the file's name. */
static void
test_arguments (void **state)
{
  (void)state;
  const double loss = 0.3;
  struct ebit_value *network = call_those (
      ebit_network_from_text, 5,
      (struct ebit_value *[]){ ebit_text (csv_of_links), NULL,
                               ebit_text ("Links.CSV"), ebit_text ("key"),
                               ebit_numbers (1, &loss) });
  assert_true (edge_number (network, "attenuation_db_per_km", 2) == 0.3);
  assert_string_equal (text (network, "task"), "key");
  ebit_free (network);
  refuse_those (ebit_network_from_text, 3,
                (struct ebit_value *[]){ ebit_text (csv_of_links), NULL,
                                         ebit_text ("links.txt") },
                "format is not told by the file's name; it must be \"csv\", "
                "\"json\" or \"gml\"");
  refuse_those (ebit_network_from_text, 1,
                (struct ebit_value *[]){ ebit_text (csv_of_links) },
                "format is missing; it must be \"csv\", \"json\" or \"gml\"");
  const double zero = 0;
  refuse_those (ebit_network_from_text, 5,
                (struct ebit_value *[]){ ebit_text (csv_of_links),
                                         ebit_text ("csv"), NULL, NULL,
                                         ebit_numbers (1, &zero) },
                "attenuation_db_per_km is 0; it must be a number > 0");
  refuse_those (ebit_network_from_text, 1,
                (struct ebit_value *[]){ ebit_numbers (1, &zero) },
                "text is 0; it must be a text");
}

/* ---- There and back ---------------------------------------------------- */

/* Frees the network. */
static void
check_back (struct ebit_value *network)
{
  for (size_t i = 0; i < FORMATS; i++)
  {
    struct ebit_value *written = write_text (network, formats[i]);
    struct ebit_value *back = read_text (written->texts[0], formats[i]);
    if (!are_same (network, back))
      fail_msg ("another network comes back from\n%s", written->texts[0]);
    ebit_free (written);
    ebit_free (back);
  }
  ebit_free (network);
}

static const char *const odd_names[] = { "a",
                                         "12",
                                         "1e3",
                                         " b ",
                                         "c,d",
                                         "\"e\"",
                                         "f\ng",
                                         "h\r",
                                         "Inf",
                                         "NA",
                                         "\\u0041\t",
                                         "&amp;",
                                         "Z\xC3\xBCrich",
                                         "\xF0\x9F\x98\x80",
                                         "#",
                                         "]" };

#define ODD (sizeof odd_names / sizeof odd_names[0])

/* Seed 4: any doubles, names that need care, in another order than the edges
 * mention them, two of them without an edge; the task and rates per second. */
static void
test_back_by_names (void **state)
{
  (void)state;
  uint64_t random = 4;
  const char *tails[ODD - 3], *heads[ODD - 3];
  double lower[ODD - 3], upper[ODD - 3], squashed[ODD - 3], uses[ODD - 3];
  for (size_t k = 0; k < ODD - 3; k++)
  {
    tails[k] = odd_names[ODD - 3 - k];
    heads[k] = odd_names[ODD - 4 - k];
    lower[k] = ebit_pseudorandom (&random)
               * pow (10, 300 * (ebit_pseudorandom (&random) - 1));
    upper[k]
        = k % 3 ? lower[k] + ebit_pseudorandom (&random) : (double)INFINITY;
    squashed[k] = k % 2 ? lower[k] : (double)INFINITY;
    uses[k] = 1 / ebit_pseudorandom (&random);
  }
  struct ebit_value *edges = table_of (
      6,
      (const char *[]){ "tail", "head", "lower", "upper", "upper_squashed",
                        "uses_per_second" },
      (struct ebit_value *[]){
          list_of_texts (ODD - 3, tails), list_of_texts (ODD - 3, heads),
          ebit_numbers (ODD - 3, lower), ebit_numbers (ODD - 3, upper),
          ebit_numbers (ODD - 3, squashed), ebit_numbers (ODD - 3, uses) });
  check_back (
      call_those (ebit_network, 3,
                  (struct ebit_value *[]){ edges, ebit_text ("key"),
                                           list_of_texts (ODD, odd_names) }));
}

/* Seed 5: numbers of nodes, parallel edges, lengths of any size, of which one
 * is not known. */
static void
test_back_by_numbers (void **state)
{
  (void)state;
  enum
  {
    n = 40
  };
  uint64_t random = 5;
  double tail[n], head[n], lower[n], length[n];
  for (size_t k = 0; k < n; k++)
  {
    tail[k] = floor (20 * ebit_pseudorandom (&random)) - 10;
    head[k] = tail[k] + 1 + floor (5e14 * ebit_pseudorandom (&random));
    lower[k] = 1 / (1 + 9 * ebit_pseudorandom (&random));
    length[k] = k == 7 ? (double)NAN : 500 * ebit_pseudorandom (&random);
  }
  const double extra[] = { 77, -99 };
  struct ebit_value *edges
      = table_of (4, (const char *[]){ "tail", "head", "lower", "length_km" },
                  (struct ebit_value *[]){
                      ebit_numbers (n, tail), ebit_numbers (n, head),
                      ebit_numbers (n, lower), ebit_numbers (n, length) });
  check_back (call_those (
      ebit_network, 3,
      (struct ebit_value *[]){ edges, NULL, ebit_numbers (2, extra) }));
}

/* Channels, and a memory. */
static void
test_back_of_channels (void **state)
{
  (void)state;
  struct ebit_value *network
      = network_of (call (ebit_example_network, 0, NULL));
  const double p = 0.125;
  struct ebit_value *number = ebit_numbers (1, &p);
  struct ebit_value *split
      = call_those (ebit_split_node, 3,
                    (struct ebit_value *[]){ network, ebit_text ("Denver"),
                                             call1 (ebit_dephasing, number) });
  ebit_free (number);
  check_back (split);
}

/* SeQUeNCe finds what it needs in what is written. */
static void
test_json_written (void **state)
{
  (void)state;
  struct ebit_value *network = read_text (csv_of_links, "csv");
  struct ebit_value *written = write_text (network, "json");
  static const char *const parts[]
      = { "{ \"name\": \"1\", \"type\": \"QuantumRouter\", \"seed\": 0, "
          "\"memo_size\": 50 }",
          "{ \"node1\": \"1\", \"node2\": \"2\", "
          "\"type\": \"meet_in_the_middle\", ",
          "\"distance\": 10000, \"length_km\": 10, \"attenuation\": 0.0002",
          "{ \"node1\": \"1\", \"node2\": \"3\", \"distance\": 12500.5, "
          "\"delay\": 62502500 }" };
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
    if (!strstr (written->texts[0], parts[i]))
      fail_msg ("%s is not in\n%s", parts[i], written->texts[0]);
  ebit_free (written);
  ebit_free (network);
}

/* ---- What is refused --------------------------------------------------- */

static void
refuse (const char *format, const char *text, const char *message)
{
  refuse_those (ebit_network_from_text, 3,
                (struct ebit_value *[]){ ebit_text (text), ebit_text (format),
                                         ebit_text ("f") },
                message);
}

static void
test_refused_csv (void **state)
{
  (void)state;
  refuse ("csv", "",
          "the line of names in line 1 of f is without src_vertex; it must be "
          "src_vertex, dst_vertex (or tail, head) and others, with commas "
          "between them");
  refuse ("csv", "tail,lower\n",
          "the line of names in line 1 of f is without dst_vertex; it must be "
          "src_vertex, dst_vertex (or tail, head) and others, with commas "
          "between them");
  refuse ("csv", "tail,head,lower,lower\n",
          "the name of a column in line 1 of f is \"lower\" again; it must be "
          "one that was not there before");
  refuse ("csv", "tail,head,lower\n",
          "the network in line 2 of f is without edges; it must be one with "
          "edges");
  refuse ("csv", "tail,head,lower\n1,2,0.5\n\n1,3\n",
          "a row in line 4 of f is of 2 fields; it must be of 3, as the line "
          "of names is");
  refuse ("csv", "tail,head,lower\n1,2,half\n",
          "lower in line 2 of f is \"half\"; it must be a number");
  refuse ("csv", "tail,head,lower\n1,2,-0.5\n",
          "lower in line 2 of f is -0.5; it must be a number >= 0");
  refuse ("csv", "tail,head,lower\n1,2,0.5\n2,3,\n",
          "lower in line 3 of f is missing; it must be given, as it is of "
          "other edges");
  refuse ("csv", "tail,head,lower,upper\n1,2,0.5,0.25\n",
          "upper in line 2 of f is 0.25; it must be at least lower, which is "
          "0.5");
  refuse ("csv", "tail,head,upper\n1,2,0.5\n",
          "lower in line 2 of f is missing; it must be given where an upper "
          "value is");
  refuse ("csv", "tail,head,width\n1,2,0.5\n",
          "an edge in line 2 of f is without capacity and without length; it "
          "must be one with lower, or with a length_km");
  refuse ("csv", "tail,head,lower\na,a,0.5\n",
          "an edge in line 2 of f is from a to itself; it must be between two "
          "different nodes");
  refuse ("csv", "tail,head,distance_m\n1,2,0\n",
          "a length in line 2 of f is 0; it must be more, since nothing would "
          "be lost");
  refuse ("csv", "tail,head,distance_m,length_km\n1,2,1000,2\n",
          "length_km in line 2 of f is 2; it must be the same as another "
          "column, 1");
  refuse ("csv", "tail,head,lower\n\"a,b,1\n",
          "a text in line 2 of f is without its second quote; it must be one "
          "with a quote at its end");
  refuse ("csv", "tail,head,lower\n\"a\"x,b,1\n",
          "what comes next in line 2, column 4 of f is \"x,b,1\"; it must be "
          "a comma, or "
          "the end of the line");
  refuse ("csv", "tail,head,lower,task\na,b,1,keys\n",
          "task in line 2 of f is \"keys\"; it must be \"entanglement\" or "
          "\"key\"");
  refuse ("csv", "tail,head,lower\na,b,1\nb,\xFF,1\n",
          "a character in line 3 of f is the byte 0xFF; it must be of a text "
          "in UTF-8");
}

static void
test_refused_json (void **state)
{
  (void)state;
  refuse ("json", "",
          "what comes next in line 1, column 1 of f is the end; it must be a "
          "value: a "
          "number, a text in quotes, a list in [] or {}, true, false or null");
  refuse ("json", "{\n  \"nodes\": [ { \"name\": \"a\" }\n  { } ] }",
          "what comes next in line 3, column 3 of f is \"{\"; it must be a "
          "comma, or ] "
          "at the end");
  refuse ("json", "{ \"a\" 1 }",
          "what comes next in line 1, column 7 of f is \"1\"; it must be a "
          "colon after "
          "the key");
  refuse ("json", "{ a: 1 }",
          "what comes next in line 1, column 3 of f is \"a:\"; it must be a "
          "key in "
          "quotes");
  refuse ("json", "[ 01 ]",
          "what comes next in line 1, column 3 of f is \"01\"; it must be a "
          "value: a "
          "number, a text in quotes, a list in [] or {}, true, false or null");
  refuse (
      "json", "[ \"\\q\" ]",
      "what comes next in line 1, column 5 of f is \"q\"\"; it must be one of "
      "\"\\/bfnrtu after the backslash");
  refuse ("json", "[ \"a\n\" ]",
          "what comes next in line 1, column 5 of f is the end of the line; "
          "it must be "
          "the end of the text, a quote");
  refuse ("json", "[]",
          "the text in line 1 of f is a list; it must be a list in {}");
  refuse ("json", "{}\n",
          "nodes in line 1 of f is missing; it must be a list of the nodes");
  refuse ("json", "{ \"nodes\": [ \"a\" ] }",
          "nodes in line 1 of f is a text; it must be a list of lists in {}");
  refuse ("json", "{ \"nodes\": [ {\n} ] }",
          "name in line 1 of f is missing; it must be the name of a node");
  refuse ("json",
          "{ \"nodes\": [ { \"name\": \"a\" }, { \"name\": \"b\" } ],\n"
          "\"qconnections\": [ { \"node1\": \"a\", \"node2\": \"c\",\n"
          "\"distance\": 1000 } ] }",
          "node2 in line 2 of f is \"c\"; it must be one of the nodes of the "
          "file");
  refuse ("json",
          "{ \"nodes\": [ { \"name\": \"a\" },\n{ \"name\": \"a\" } ],\n"
          "\"qconnections\": [ { \"node1\": \"a\", \"node2\": \"c\",\n"
          "\"distance\": 1000 } ] }",
          "a node in line 2 of f is \"a\" again; it must be one that was not "
          "there before");
  refuse ("json",
          "{ \"nodes\": [ { \"name\": \"a\" }, { \"name\": \"b\" },\n"
          "{ \"name\": \"m\", \"type\": \"BSMNode\" } ],\n"
          "\"qchannels\": [ { \"source\": \"a\", \"destination\": \"m\",\n"
          "\"distance\": 1000 } ] }",
          "a node in the middle in line 2 of f is the end of 1 channels; it "
          "must be the end of two");
  refuse ("json",
          "{ \"nodes\": [ { \"name\": \"a\" }, { \"name\": \"b\" } ],\n"
          "\"qconnections\": [ { \"node1\": \"a\", \"node2\": \"b\",\n"
          "\"distance\": \"far\" } ] }",
          "distance in line 3 of f is a text; it must be a number");
}

/* So many lists in lists, and no more. */
static void
refuse_deep (const char *format, const char *open, const char *message)
{
  static char text[100000];
  text[0] = '\0';
  const size_t n = strlen (open);
  for (size_t i = 0; i < 90000 / n; i++)
    memcpy (text + i * n, open, n + 1);
  refuse (format, text, message);
}

/* As igraph writes it: names beside ids, keys without underscores. */
static void
test_gml_of_others (void **state)
{
  (void)state;
  struct ebit_value *network = read_text (
      "Creator \"another\"\ngraph [ directed 0\n"
      "  node [ id 0 name \"Geneva\" ]\n  node [ id 1 name \"Basel\" ]\n"
      "  edge [ source 0 target 1 lengthkm 160 usespersecond 1000000\n"
      "    lower 0.5 Upper 0.75 upper_squashed 0.625\n"
      "    attenuationdbperkm 0.17 ]\n]\n",
      "gml");
  assert_string_equal (ebit_field (network, "nodes")->texts[1], "Basel");
  assert_true (edge_number (network, "length_km", 0) == 160);
  assert_true (edge_number (network, "uses_per_second", 0) == 1e6);
  assert_true (edge_number (network, "upper", 0) == 0.75);
  assert_true (edge_number (network, "upper_squashed", 0) == 0.625);
  assert_true (edge_number (network, "attenuation_db_per_km", 0) == 0.17);
  ebit_free (network);
}

static void
test_refused_gml (void **state)
{
  (void)state;
  refuse ("gml",
          "graph [ node [ id 1 ] node [ id 2 ]\n"
          "edge [ source 1 target 2 ] ]",
          "an edge in line 2 of f is without capacity and without length; it "
          "must be one with lower, or with a length");
  refuse ("gml", "",
          "graph in line 1 of f is missing; it must be a list in [] of nodes "
          "and edges");
  refuse ("gml", "graph 1\n",
          "graph in line 1 of f is no list; it must be a list in [] of nodes "
          "and edges");
  refuse ("gml", "graph [\n  node [ id 1 ]\n",
          "what comes next in line 3, column 1 of f is the end; it must be a "
          "key, or ] "
          "at the end of the list");
  refuse ("gml", "graph [ node [ id x ] ]",
          "what comes next in line 1, column 19 of f is \"x\"; it must be a "
          "value: a "
          "number, a text in quotes or a list in []");
  refuse ("gml", "graph [\nnode [ label \"a\" ] ]",
          "id in line 2 of f is missing; it must be a whole number");
  refuse ("gml", "graph [\nnode [ id 1.5 ] ]",
          "id in line 2 of f is another value; it must be a whole number");
  refuse ("gml",
          "graph [ node [ id 1 ] node [ id 2 ]\n"
          "edge [ source 1 target 3 length 10 ] ]",
          "target in line 2 of f is \"3\"; it must be one of the nodes of the "
          "file");
  refuse ("gml",
          "graph [ node [ id 1 label \"a\" ]\nnode [ id 2 label \"a\" ]\n"
          "edge [ source 1 target 2 length 10 ] ]",
          "a node in line 2 of f is \"a\" again; it must be one that was not "
          "there before");
  refuse ("gml", "graph [ node [ id 1 label \"a ] ]\n",
          "a text in line 1 of f is without its second quote; it must be one "
          "with a quote at its end");
}

static void
test_refused_depth (void **state)
{
  (void)state;
  char message[256];
  const char *shown = "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[";
  snprintf (message, sizeof message,
            "what comes next in line 1, column 205 of f is \"%s\"; it must be "
            "no list in "
            "that many lists",
            shown);
  refuse_deep ("json", "[", message);
  refuse_deep ("gml", "a [ ",
               "what comes next in line 1, column 819 of f is \"[\"; it must "
               "be no list "
               "in that many lists");
}

/* The file's task is that of its values. */
static void
test_refused_task (void **state)
{
  (void)state;
  refuse_those (ebit_network_from_text, 4,
                (struct ebit_value *[]){
                    ebit_text ("tail,head,lower,task\n1,2,1,entanglement\n"),
                    ebit_text ("csv"), NULL, ebit_text ("key") },
                "task is key; it must be entanglement, as the file says");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_csv),
    cmocka_unit_test (test_json),
    cmocka_unit_test (test_gml),
    cmocka_unit_test (test_arguments),
    cmocka_unit_test (test_back_by_names),
    cmocka_unit_test (test_back_by_numbers),
    cmocka_unit_test (test_back_of_channels),
    cmocka_unit_test (test_json_written),
    cmocka_unit_test (test_refused_csv),
    cmocka_unit_test (test_refused_json),
    cmocka_unit_test (test_gml_of_others),
    cmocka_unit_test (test_refused_gml),
    cmocka_unit_test (test_refused_depth),
    cmocka_unit_test (test_refused_task),
  };
  return cmocka_run_group_tests (tests, NULL, NULL);
}
