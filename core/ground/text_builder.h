/* A text that grows, in the work memory of a call. */
#ifndef EBIT_TEXT_BUILDER_H
#define EBIT_TEXT_BUILDER_H

#include "context.h"

/* All zero but for the context, it is empty. */
struct ebit_text_builder
{
  struct ebit_context *context;
  char *text; /* ends with '\0'; NULL while nothing was appended */
  size_t used, size;
  bool failed; /* there was no memory: the context has the error */
};

void ebit_append_bytes (struct ebit_text_builder *builder, const char *bytes,
                        size_t n);
void ebit_append_text (struct ebit_text_builder *builder, const char *text);

#endif /* EBIT_TEXT_BUILDER_H */
