/* The command `ebit`: what its files have in common.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#ifndef EBIT_COMMAND_H
#define EBIT_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include <ebit.h>

/* What the shell is told. */
enum exit_status
{
  EXIT_FINE = 0,
  EXIT_INVALID = 1, /* verify: what a file claims is not proved */
  EXIT_USAGE = 2,
  EXIT_ARGUMENT = 3,
  EXIT_NUMERIC = 4,
  EXIT_SOLVER = 5,
  EXIT_MEMORY = 6,
  EXIT_FILE = 7,
  EXIT_SIGNAL = 128 /* and the number of the signal */
};

/* ---- calls.c --------------------------------------------------------- */

/* Options of all calls, and what they are at first. */
extern struct ebit_options call_options;
void set_options (void);

/* The result of a call; else it says why, and ends the command with the exit
 * status of that kind of error: after Ctrl-C or SIGTERM too. */
struct ebit_value *call (const char *name, size_t n,
                         const struct ebit_value *const *arguments);
struct ebit_value *call_with (const char *name,
                              const struct ebit_value *argument);

/* Says "ebit: ..." and ends the command. */
_Noreturn void quit (int status, const char *format, ...)
#if defined(__GNUC__)
    __attribute__ ((format (printf, 2, 3)))
#endif
    ;

/* The pointer, unless memory has run out. */
void *have (void *memory);

/* ---- files.c --------------------------------------------------------- */

/* All of a file, "-" the standard input, ended by '\0'; to be freed. */
char *read_file (const char *name);

/* The value in a file: of JSON, or else a table of comma-separated values. */
struct ebit_value *read_value (const char *name);

/* The network in a file: what to_json wrote, or edges as comma-separated
 * values, JSON of SeQUeNCe or GML. */
struct ebit_value *read_network (const char *name);

/* To a file, or to the standard output where name is NULL or "-". */
void write_file (const char *name, const char *text);

/* ---- expression.c ---------------------------------------------------- */

/* The value that an argument of the command line spells. */
struct ebit_value *evaluate (const char *text);

/* ---- output.c -------------------------------------------------------- */

enum format
{
  FORMAT_BY_VALUE, /* CSV where it can be that, numbers and texts bare */
  FORMAT_CSV,
  FORMAT_JSON
};

void write_value (const struct ebit_value *value, enum format format,
                  const char *file);

/* ---- actions.c ------------------------------------------------------- */

/* What is no function of the core's list, or takes files in place of values;
 * each returns the exit status. */
int verify_files (int n, char *const *files);
int cite_files (int n, char *const *files);
int help (int n, char *const *names);

#endif /* EBIT_COMMAND_H */
