/* Building results, and the makers for C callers.
 *
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "value.h"

#include <stdint.h>
#include <string.h>

#include "arena.h"
#include "flaw.h"

/* The root of a tree that ebit_free can free. */
struct rooted_value
{
  struct ebit_value value;
  struct ebit_arena *arena;
};

/* A list or a table as it is filled, through which its items and names are
 * not const. */
struct growing_list
{
  struct ebit_value value;
  const struct ebit_value **items;
  const char **names;
};

size_t
ebit_extent (const struct ebit_value *value, size_t i)
{
  return i < value->rank ? value->extent[i] : 1;
}

size_t
ebit_length (const struct ebit_value *value)
{
  size_t n = 1;
  for (size_t i = 0; i < value->rank; i++)
    n *= value->extent[i];
  return n;
}

bool
ebit_is_text (const struct ebit_value *value)
{
  return value && value->kind == EBIT_TEXTS && ebit_length (value) == 1;
}

bool
ebit_is_numeric (const struct ebit_value *value)
{
  return value
         && (value->kind == EBIT_NUMBERS || value->kind == EBIT_LOGICALS);
}

bool
ebit_has_numbers (const struct ebit_value *value)
{
  return ebit_is_numeric (value) || (value && value->kind == EBIT_COMPLEX);
}

const char *
ebit_text_item (const struct ebit_value *value, size_t i)
{
  if (value->kind == EBIT_TEXTS)
    return value->texts[i];
  const struct ebit_value *item = value->items[i];
  return ebit_is_text (item) ? item->texts[0] : NULL;
}

static void *
allocate (struct ebit_context *context, size_t count, size_t size)
{
  return ebit_result_memory (context, count, size);
}

static void
set_shape (struct ebit_value *value, enum ebit_kind kind, size_t rank,
           const size_t *extent)
{
  value->kind = kind;
  value->rank = rank;
  for (size_t i = 0; i < EBIT_MAX_RANK; i++)
    value->extent[i] = i < rank ? extent[i] : 1;
}

static struct ebit_value *
make (struct ebit_context *context, enum ebit_kind kind, size_t rank,
      const size_t *extent)
{
  struct ebit_value *value = allocate (context, 1, sizeof *value);
  if (value)
    set_shape (value, kind, rank, extent);
  return value;
}

/* Where the elements of an array come from. */
typedef void *element_memory (struct ebit_context *context, size_t count,
                              size_t size);

static struct ebit_value *
make_array (struct ebit_context *context, enum ebit_kind kind, size_t rank,
            const size_t *extent, element_memory *allocate_elements,
            double **data)
{
  struct ebit_value *value = make (context, kind, rank, extent);
  if (!value)
    return NULL;
  const size_t doubles = kind == EBIT_COMPLEX ? 2 : 1;
  *data = allocate_elements (context, ebit_length (value),
                             doubles * sizeof **data);
  value->numbers = *data;
  return *data ? value : NULL;
}

struct ebit_value *
ebit_make_array (struct ebit_context *context, enum ebit_kind kind,
                 size_t rank, const size_t *extent, double **data)
{
  return make_array (context, kind, rank, extent, ebit_result_memory, data);
}

struct ebit_value *
ebit_make_unset_array (struct ebit_context *context, enum ebit_kind kind,
                       size_t rank, const size_t *extent, double **data)
{
  return make_array (context, kind, rank, extent, ebit_result_memory_unset,
                     data);
}

struct ebit_value *
ebit_make_vector (struct ebit_context *context, size_t n, const double *x)
{
  double *data;
  struct ebit_value *value
      = ebit_make_array (context, EBIT_NUMBERS, 1, &n, &data);
  if (value && n)
    memcpy (data, x, n * sizeof *x);
  return value;
}

struct ebit_value *
ebit_make_number (struct ebit_context *context, double x)
{
  return ebit_make_vector (context, 1, &x);
}

struct ebit_value *
ebit_make_logical (struct ebit_context *context, double x)
{
  struct ebit_value *value = ebit_make_number (context, x);
  if (value)
    value->kind = EBIT_LOGICALS;
  return value;
}

struct ebit_value *
ebit_make_matrix (struct ebit_context *context, size_t rows, size_t columns,
                  const double complex *x)
{
  double *data;
  struct ebit_value *value = ebit_make_array (
      context, EBIT_COMPLEX, 2, (size_t[]){ rows, columns }, &data);
  if (value && rows && columns)
    memcpy (data, x, rows * columns * sizeof *x);
  return value;
}

static const char *
copy_text (struct ebit_context *context, const char *text)
{
  const size_t size = strlen (text) + 1;
  char *copy = allocate (context, size, 1);
  if (copy)
    memcpy (copy, text, size);
  return copy;
}

struct ebit_value *
ebit_make_texts (struct ebit_context *context, size_t n,
                 const char *const *texts)
{
  struct ebit_value *value = make (context, EBIT_TEXTS, 1, &n);
  const char **copies = allocate (context, n, sizeof *copies);
  if (!value || !copies)
    return NULL;
  for (size_t i = 0; i < n; i++)
    if (!(copies[i] = copy_text (context, texts[i])))
      return NULL;
  value->texts = copies;
  return value;
}

struct ebit_value *
ebit_make_text (struct ebit_context *context, const char *text)
{
  return ebit_make_texts (context, 1, &text);
}

struct ebit_value *
ebit_make_list (struct ebit_context *context, enum ebit_kind kind,
                const char *class_name, size_t n)
{
  struct growing_list *list = allocate (context, 1, sizeof *list);
  if (!list)
    return NULL;
  set_shape (&list->value, kind, 1, (size_t[]){ 0 });
  list->items = allocate (context, n, sizeof *list->items);
  list->names = allocate (context, n, sizeof *list->names);
  if (!list->items || !list->names)
    return NULL;
  list->value.class_name = class_name;
  list->value.items = list->items;
  list->value.names = list->names;
  return &list->value;
}

/* As ebit_add, but an item may be nothing. */
static enum ebit_status
append (struct ebit_context *context, struct ebit_value *list,
        const char *name, const struct ebit_value *item)
{
  struct growing_list *growing = (struct growing_list *)(void *)list;
  const size_t i = list->extent[0]++;
  growing->items[i] = item;
  growing->names[i] = name ? copy_text (context, name) : "";
  if (name)
    list->names = growing->names;
  else if (i == 0)
    list->names = NULL; /* unless a later item has a name */
  return growing->names[i] ? EBIT_OK : EBIT_EMEMORY;
}

enum ebit_status
ebit_add (struct ebit_context *context, struct ebit_value *list,
          const char *name, const struct ebit_value *item)
{
  return list && item ? append (context, list, name, item) : EBIT_EMEMORY;
}

enum ebit_status
ebit_add_nothing (struct ebit_context *context, struct ebit_value *list,
                  const char *name)
{
  return append (context, list, name, NULL);
}

/* Appends a copy of an item, which may be nothing, as R's NULL is. */
static enum ebit_status
append_copy (struct ebit_context *context, struct ebit_value *list,
             const char *name, const struct ebit_value *item)
{
  const struct ebit_value *copy = ebit_copy_value (context, item);
  return item && !copy ? EBIT_EMEMORY : append (context, list, name, copy);
}

static const struct ebit_value *
copy_list (struct ebit_context *context, const struct ebit_value *value)
{
  const size_t n = ebit_length (value);
  const char *class_name
      = value->class_name ? copy_text (context, value->class_name) : NULL;
  struct ebit_value *list
      = ebit_make_list (context, value->kind, class_name, n);
  if (!list || (value->class_name && !class_name))
    return NULL;
  for (size_t i = 0; i < n; i++)
    if (append_copy (context, list, value->names ? value->names[i] : NULL,
                     value->items[i]))
      return NULL;
  return list;
}

/* Of a host's object only what it was is kept. */
static const struct ebit_value *
copy_foreign (struct ebit_context *context, const struct ebit_value *value)
{
  struct ebit_value *copy = make (context, EBIT_FOREIGN, 0, NULL);
  if (!copy || !value->class_name)
    return copy;
  copy->class_name = copy_text (context, value->class_name);
  return copy->class_name ? copy : NULL;
}

const struct ebit_value *
ebit_copy_value (struct ebit_context *context, const struct ebit_value *value)
{
  if (!value)
    return NULL;
  if (value->kind == EBIT_LIST || value->kind == EBIT_TABLE)
    return copy_list (context, value);
  if (value->kind == EBIT_FOREIGN)
    return copy_foreign (context, value);
  if (value->kind == EBIT_TEXTS)
    return ebit_make_texts (context, ebit_length (value), value->texts);
  double *data;
  struct ebit_value *copy = ebit_make_array (context, value->kind, value->rank,
                                             value->extent, &data);
  const size_t doubles = value->kind == EBIT_COMPLEX ? 2 : 1;
  if (copy && value->numbers)
    memcpy (data, value->numbers,
            ebit_length (value) * doubles * sizeof *data);
  return copy;
}

const struct ebit_value *
ebit_field (const struct ebit_value *value, const char *name)
{
  if (!value || !value->names || !name)
    return NULL;
  for (size_t i = 0; i < value->extent[0]; i++)
    if (value->names[i] && strcmp (value->names[i], name) == 0)
      return value->items[i];
  return NULL;
}

struct ebit_value *
ebit_root_value (struct ebit_arena *arena, const struct ebit_value *value)
{
  if (!value)
    return NULL;
  struct rooted_value *root = ebit_arena_allocate (arena, 1, sizeof *root);
  if (!root)
    return NULL;
  root->value = *value;
  root->arena = arena;
  return &root->value;
}

void
ebit_free (struct ebit_value *value)
{
  if (value)
    ebit_arena_free (((struct rooted_value *)(void *)value)->arena);
}

/* Makers for C callers: each value is a tree of its own.  Nothing comes of
 * NULL where there should be something. */

static struct ebit_value *
own (struct ebit_context *context, const struct ebit_value *value)
{
  struct ebit_value *root = ebit_root_value (context->result, value);
  if (!root)
    ebit_arena_free (context->result);
  return root;
}

struct ebit_value *
ebit_numbers (size_t n, const double *x)
{
  struct ebit_context context = { .result = NULL };
  if (n == 0 || x)
    context.result = ebit_arena_new ();
  return context.result ? own (&context, ebit_make_vector (&context, n, x))
                        : NULL;
}

struct ebit_value *
ebit_matrix (size_t rows, size_t columns, const double *re_im_pairs)
{
  const bool empty = rows == 0 || columns == 0;
  struct ebit_context context = { .result = NULL };
  if (empty || (re_im_pairs && columns <= SIZE_MAX / rows))
    context.result = ebit_arena_new ();
  if (!context.result)
    return NULL;
  double *data;
  struct ebit_value *value = ebit_make_array (
      &context, EBIT_COMPLEX, 2, (size_t[]){ rows, columns }, &data);
  if (value && !empty)
    memcpy (data, re_im_pairs, 2 * rows * columns * sizeof *data);
  return own (&context, value);
}

struct ebit_value *
ebit_text (const char *text)
{
  struct ebit_context context = { .result = NULL };
  if (text)
    context.result = ebit_arena_new ();
  return context.result ? own (&context, ebit_make_text (&context, text))
                        : NULL;
}

/* Whether every item can be copied, and the list then be used. */
static bool
are_usable (size_t n, const struct ebit_value *const *items)
{
  const struct ebit_value list = {
    .kind = EBIT_LIST, .rank = 1, .extent = { n, 1, 1 }, .items = items
  };
  return !ebit_find_flaw (&list);
}

struct ebit_value *
ebit_list (size_t n, const char *const *names,
           const struct ebit_value *const *items)
{
  struct ebit_context context = { .result = NULL };
  if (are_usable (n, items))
    context.result = ebit_arena_new ();
  if (!context.result)
    return NULL;
  struct ebit_value *list = ebit_make_list (&context, EBIT_LIST, NULL, n);
  for (size_t i = 0; list && i < n; i++)
    if (append_copy (&context, list, names ? names[i] : NULL, items[i]))
      list = NULL;
  return own (&context, list);
}
