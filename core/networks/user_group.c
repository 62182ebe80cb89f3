/* A group of users, as an argument or as a field.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "user_group.h"

#include "refusal.h"
#include "spelling.h"
#include "value.h"

static enum ebit_status
refuse_twice (struct ebit_context *context, const char *name,
              const struct ebit_value *value, size_t k, const char *node)
{
  const struct ebit_node_source source = { name, value };
  char element[EBIT_NAME_SIZE];
  ebit_spell_node (context, &source, k, element);
  return ebit_refuse (context, element, node,
                      "a user that is not named twice");
}

enum ebit_status
ebit_read_user_group (struct ebit_context *context, const char *name,
                      const struct ebit_value *value,
                      const struct ebit_network *network, size_t *n_users,
                      size_t **users)
{
  const size_t n = value ? ebit_length (value) : 0;
  bool *seen = ebit_work (context, network->nodes.count, sizeof *seen);
  *n_users = n;
  *users = ebit_work (context, n + 1, sizeof **users);
  if (!seen || !*users)
    return EBIT_EMEMORY;
  if (n < 2)
    return ebit_refuse_kind (context, name, value,
                             "two nodes of the network or more");
  for (size_t k = 0; k < n; k++)
  {
    size_t *user = &(*users)[k];
    const enum ebit_status status
        = ebit_read_user (context, name, value, k, network, user);
    if (status)
      return status;
    if (seen[*user])
      return refuse_twice (context, name, value, k,
                           network->nodes.names[*user]);
    seen[*user] = true;
  }
  return EBIT_OK;
}
