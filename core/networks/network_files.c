/* network_from_text (text, format, file, task, attenuation_db_per_km) and
 * network_to_text (network, format, file): networks as files hold them.  The
 * hosts open the files.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "network_files.h"

#include <math.h>
#include <string.h>

#include "file_network.h"
#include "value.h"

/* ---- Formats ----------------------------------------------------------- */

enum
{
  CSV,
  JSON,
  GML,
  FORMATS
};

static const char *const format_names[] = { "csv", "json", "gml", NULL };

static const struct
{
  enum ebit_status (*read) (struct ebit_text_reader *reader,
                            struct ebit_file_network *network);
  enum ebit_status (*write) (const struct ebit_network *network,
                             struct ebit_text_builder *text);
} formats[FORMATS]
    = { [CSV] = { ebit_read_csv_network, ebit_write_csv_network },
        [JSON] = { ebit_read_json_network, ebit_write_json_network },
        [GML] = { ebit_read_gml_network, ebit_write_gml_network } };

/* One text, `fallback` where it is missing. */
static enum ebit_status
read_one_text (struct ebit_context *context, const char *name,
               const struct ebit_value *value, const char *fallback,
               const char **text)
{
  *text = fallback;
  if (ebit_is_missing (value) && fallback)
    return EBIT_OK;
  if (!ebit_is_text (value))
    return ebit_refuse_kind (context, name, value, "a text");
  *text = value->texts[0];
  return EBIT_OK;
}

/* Whether a file's name ends in a point and the name of the format, in letters
 * of either size. */
static bool
ends_in (const char *file, const char *format)
{
  const size_t n = strlen (file), k = strlen (format);
  if (n < k + 1 || file[n - k - 1] != '.')
    return false;
  for (size_t i = 0; i < k; i++)
    if ((file[n - k + i] | 0x20) != format[i])
      return false;
  return true;
}

/* The one that is named, else the one that the file's name ends in. */
static enum ebit_status
read_format (struct ebit_context *context, const struct ebit_value *value,
             const char *file, size_t *format)
{
  if (!ebit_is_missing (value))
    return ebit_read_choice (context, "format", value, format_names, format);
  for (*format = 0; *format < FORMATS; (*format)++)
    if (ends_in (file, format_names[*format]))
      return EBIT_OK;
  char allowed[64];
  ebit_describe_choices (format_names, allowed, sizeof allowed);
  return ebit_refuse (
      context, "format",
      file[0] == '\0' ? "missing" : "not told by the file's name", allowed);
}

/* ---- Reading ----------------------------------------------------------- */

static const char *const tasks[] = { "entanglement", "key", NULL };

/* The task that is asked for, which a file with capacities has its own of. */
static enum ebit_status
read_task (struct ebit_context *context, const struct ebit_value *value,
           struct ebit_file_network *network)
{
  size_t task;
  if (ebit_is_missing (value))
    return EBIT_OK;
  const enum ebit_status status
      = ebit_read_choice (context, "task", value, tasks, &task);
  if (!status && network->has_task && (task == 1) != network->is_key)
    return ebit_refuse (context, "task", tasks[task],
                        network->is_key ? "key, as the file says"
                                        : "entanglement, as the file says");
  network->is_key = task == 1;
  return status;
}

static enum ebit_status
network_from_text (struct ebit_context *context,
                   const struct ebit_value *const *arguments,
                   const struct ebit_value **result)
{
  static const struct ebit_range losses
      = { 0, INFINITY, true, false, EBIT_FINITE };
  const char *text, *file;
  size_t format = 0;
  double attenuation = 0;
  struct ebit_text_reader reader = { 0 };
  struct ebit_network network;
  enum ebit_status status
      = read_one_text (context, "text", arguments[0], NULL, &text);
  if (!status)
    status = read_one_text (context, "file", arguments[2], "", &file);
  if (!status)
    status = read_format (context, arguments[1], file, &format);
  if (!status)
    status = ebit_read_number (context, "attenuation_db_per_km", arguments[4],
                               &losses, 0.2, &attenuation);
  if (!status)
    status = ebit_open_text (context, file[0] == '\0' ? "the text" : file,
                             text, &reader);
  if (!status)
    status = ebit_refuse_controls (&reader);
  struct ebit_file_network read = { .reader = reader };
  if (!status)
    status = formats[format].read (&reader, &read);
  if (!status)
    status = read_task (context, arguments[3], &read);
  if (!status)
    status = ebit_finish_file_network (&read, attenuation, &network);
  return status ? status : ebit_make_network (context, &network, result);
}

/* ---- Writing ----------------------------------------------------------- */

static enum ebit_status
network_to_text (struct ebit_context *context,
                 const struct ebit_value *const *arguments,
                 const struct ebit_value **result)
{
  const char *file;
  size_t format = 0;
  struct ebit_network network;
  struct ebit_text_builder text = { .context = context };
  enum ebit_status status
      = ebit_read_network (context, "network", arguments[0], &network);
  if (!status)
    status = read_one_text (context, "file", arguments[2], "", &file);
  if (!status)
    status = read_format (context, arguments[1], file, &format);
  if (!status)
    status = formats[format].write (&network, &text);
  if (!status && text.failed)
    status = EBIT_EMEMORY;
  if (status)
    return status;
  *result = ebit_make_text (context, text.text);
  return *result ? EBIT_OK : EBIT_EMEMORY;
}

/* ---- Descriptors ------------------------------------------------------- */

static const char topic[] = "Networks";

const struct ebit_functional ebit_network_from_text_functional = {
  .name = "network_from_text",
  .topic = topic,
  .summary = "The network that a text in CSV, JSON or GML describes",
  .n_parameters = 5,
  .parameters
  = { { "text", NULL, "what the file holds, in UTF-8" },
      { "format", "[]",
        "\"csv\", \"json\" (of SeQUeNCe) or \"gml\"; missing: what the file's "
        "name ends in" },
      { "file", "\"\"", "name of the file, which messages name" },
      { "task", "[]",
        "\"entanglement\" or \"key\"; missing: the file's, or "
        "\"entanglement\"" },
      { "attenuation_db_per_km", "0.2",
        "of fibers of which the file has lengths alone, dB/km, > 0" } },
  .implementation = network_from_text,
};

const struct ebit_functional ebit_network_to_text_functional = {
  .name = "network_to_text",
  .topic = topic,
  .summary = "A network as a text in CSV, JSON or GML",
  .n_parameters = 3,
  .parameters
  = { { "network", NULL, "a network" },
      { "format", "[]",
        "\"csv\", \"json\" (of SeQUeNCe) or \"gml\"; missing: what the file's "
        "name ends in" },
      { "file", "\"\"", "name of the file that it is for" } },
  .implementation = network_to_text,
};
