/* Making a text piece by piece. */
#ifndef EBIT_TEXT_BUILDER_H
#define EBIT_TEXT_BUILDER_H

#include "context.h"

/* In the work memory; `failed` where there was none, and then whatever is
 * appended is dropped. */
struct ebit_text_builder
{
  struct ebit_context *context;
  char *text; /* NULL: nothing yet */
  size_t used, room;
  bool failed;
};

void ebit_append_bytes (struct ebit_text_builder *builder, const char *bytes,
                        size_t n);
void ebit_append_text (struct ebit_text_builder *builder, const char *text);
void ebit_append_number (struct ebit_text_builder *builder, double x);

#endif /* EBIT_TEXT_BUILDER_H */
