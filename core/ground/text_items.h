/* What files of nested items hold: keys with numbers, texts and lists, as in
 * JSON and in GML. */
#ifndef EBIT_TEXT_ITEMS_H
#define EBIT_TEXT_ITEMS_H

#include "text_reader.h"

/* Lists in lists; beyond, a text is refused.  What a value of the deepest kind
 * is in JSON: each list an object with the object of its fields in it, and at
 * the bottom arrays of numbers. */
#define EBIT_DEEPEST_ITEMS (2 * EBIT_MAX_DEPTH + 4)

enum ebit_item_kind
{
  EBIT_ITEM_NUMBER,
  EBIT_ITEM_TEXT,
  EBIT_ITEM_LIST, /* of items with keys, or without */
  EBIT_ITEM_WORD  /* true, false, null: in `text` */
};

struct ebit_item
{
  enum ebit_item_kind kind;
  const char *key; /* NULL in a list without */
  size_t line;     /* where its value begins */
  double number;
  const char *text; /* as it is meant, without its quotes and escapes */
  bool has_keys;
  struct ebit_item *first, *last, *next;
};

/* The item that a text in JSON is; all of it. */
enum ebit_status ebit_read_json_items (struct ebit_text_reader *reader,
                                       const struct ebit_item **item);

/* The list of the items of a text in GML, the graph modelling language (M.
 * Himsolt, 1996). */
enum ebit_status ebit_read_gml (struct ebit_text_reader *reader,
                                const struct ebit_item **item);

/* The first item of that key, after `after` where it is not NULL; NULL where
 * there is none. */
const struct ebit_item *ebit_find_item (const struct ebit_item *list,
                                        const struct ebit_item *after,
                                        const char *key);

/* A new item, at the end of a list where it is not NULL. */
struct ebit_item *ebit_add_item (struct ebit_text_reader *reader,
                                 struct ebit_item *list, const char *key);

/* A copy of so many bytes as a text. */
const char *ebit_copy_bytes (struct ebit_context *context, const char *bytes,
                             size_t n);

/* The bytes of a code point that is one of a character, but 0. */
size_t ebit_encode_character (unsigned long code, char bytes[4]);

#endif /* EBIT_TEXT_ITEMS_H */
