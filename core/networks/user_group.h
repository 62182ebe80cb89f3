/* A group of users, as an argument or as a field. */
#ifndef EBIT_USER_GROUP_H
#define EBIT_USER_GROUP_H

#include "network.h"

/* Two nodes or more, all different; refused by the name of the argument. */
enum ebit_status ebit_read_user_group (struct ebit_context *context,
                                       const char *name,
                                       const struct ebit_value *value,
                                       const struct ebit_network *network,
                                       size_t *n_users, size_t **users);

#endif /* EBIT_USER_GROUP_H */
