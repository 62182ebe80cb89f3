/* Classes of cosets of the dual of a product of parity codes.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * W_j is the set of cosets of the dual of SPC(m)^j, psi_j their enumerators.
 * W_1 is F_2^m up to complements, psi_1(r) = x^|r| + x^(m-|r|).  A coset of
 * W_(j+1) is m slices u_1 ... u_m of W_j, up to adding the same c to all, and
 *
 *   psi_(j+1)(u_1, ..., u_m) = sum_c psi_j(c + u_1) ... psi_j(c + u_m).
 *
 * For n = 3 cosets are binary matrices (switching_classes.h), for n > 3 they
 * are few enough to be listed (coset_space.h).
 */
#include "coset_classes.h"

#include <string.h>

#include "coset_space.h"
#include "count_ones.h"
#include "switching_classes.h"
#include "word_counts.h"

static enum ebit_status
list_classes (struct ebit_context *context,
              const struct ebit_word_counts *counts,
              struct ebit_coset_classes *classes)
{
  uint64_t *multiplicities
      = ebit_work (context, counts->count, sizeof *multiplicities);
  uint64_t *enumerators = ebit_work (context, counts->count * counts->width,
                                     sizeof *enumerators);
  if (!multiplicities || !enumerators)
    return EBIT_EMEMORY;
  classes->count = counts->count;
  classes->degree = counts->width - 1;
  classes->multiplicities = multiplicities;
  classes->enumerators = enumerators;
  uint64_t count;
  size_t at = 0;
  for (const uint64_t *vector;
       (vector = ebit_next_vector (counts, &at, &count));)
  {
    *multiplicities++ = count;
    memcpy (enumerators, vector, counts->width * sizeof *vector);
    enumerators += counts->width;
  }
  return EBIT_OK;
}

/* W_1: by the weight of the lighter of two complements. */
static enum ebit_status
count_single_rows (struct ebit_context *context, size_t m,
                   struct ebit_word_counts *counts)
{
  enum ebit_status status = ebit_open_counts (context, m + 1, counts);
  uint64_t *psi = ebit_work (context, m + 1, sizeof *psi);
  if (!status && !psi)
    return EBIT_EMEMORY;
  uint64_t binomial = 1;
  for (size_t w = 0; 2 * w <= m && !status; w++)
  {
    memset (psi, 0, (m + 1) * sizeof *psi);
    psi[w]++;
    psi[m - w]++;
    status = ebit_count_vector (context, counts, psi,
                                2 * w == m ? binomial / 2 : binomial);
    binomial = binomial * (m - w) / (w + 1);
  }
  return status;
}

/* ---- n = 3 ------------------------------------------------------------ */

struct last_row
{
  size_t m, width;
  const uint64_t *products; /* a polynomial for each shift c of m - 1 rows */
  uint64_t *by_weight;      /* their sums, by the weight of c + last row */
  uint64_t *psi;
};

/* to += from x^shift */
static void
add_shifted (size_t width, const uint64_t *from, size_t shift, uint64_t *to)
{
  for (size_t i = shift; i < width; i++)
    to[i] += from[i - shift];
}

/* products[c] = the product of psi_1(c + row), of the rows of a matrix. */
static void
multiply_rows (size_t m, size_t n, const unsigned *rows, size_t width,
               uint64_t *products, uint64_t *work)
{
  for (unsigned c = 0; c < 1u << (m - 1); c++)
  {
    uint64_t *product = products + c * width;
    memset (product, 0, width * sizeof *product);
    product[0] = 1;
    for (size_t i = 0; i < n; i++)
    {
      const size_t w = ebit_count_ones (rows[i] ^ c << 1);
      memcpy (work, product, width * sizeof *work);
      memset (product, 0, width * sizeof *product);
      add_shifted (width, work, w, product);
      add_shifted (width, work, m - w, product);
    }
  }
}

/* psi_2 of the matrix that ends with this row. */
static void
add_last_row (const struct last_row *last, unsigned row)
{
  const size_t m = last->m, width = last->width;
  memset (last->by_weight, 0, (m + 1) * width * sizeof *last->by_weight);
  memset (last->psi, 0, width * sizeof *last->psi);
  for (unsigned c = 0; c < 1u << (m - 1); c++)
    add_shifted (width, last->products + c * width, 0,
                 last->by_weight + ebit_count_ones (c ^ row) * width);
  for (size_t w = 0; w <= m; w++)
  {
    add_shifted (width, last->by_weight + w * width, w, last->psi);
    add_shifted (width, last->by_weight + w * width, m - w, last->psi);
  }
}

static enum ebit_status
count_matrices (struct ebit_context *context, size_t m,
                struct ebit_word_counts *counts)
{
  const size_t width = m * m + 1, shifts = (size_t)1 << (m - 1);
  struct ebit_word_counts shorter;
  unsigned rows[EBIT_MOST_ROWS];
  struct last_row last = { .m = m, .width = width };
  uint64_t *products = ebit_work (context, shifts * width, sizeof *products);
  last.products = products;
  last.by_weight
      = ebit_work (context, (m + 1) * width, sizeof *last.by_weight);
  last.psi = ebit_work (context, width, sizeof *last.psi);
  if (!products || !last.by_weight || !last.psi)
    return EBIT_EMEMORY;
  enum ebit_status status
      = ebit_classify_matrices (context, m, m - 1, &shorter);
  if (!status)
    status = ebit_open_counts (context, width, counts);
  uint64_t count;
  size_t at = 0;
  for (const uint64_t *packed;
       !status && (packed = ebit_next_vector (&shorter, &at, &count));)
  {
    ebit_unpack_rows (m, m - 1, *packed, rows);
    multiply_rows (m, m - 1, rows, width, products, last.psi);
    for (unsigned row = 0; row < shifts && !status; row++)
    {
      add_last_row (&last, row);
      status = ebit_count_vector (context, counts, last.psi, count);
    }
    if (!status)
      status = ebit_poll_if_due (context);
  }
  return status;
}

enum ebit_status
ebit_classify_cosets (struct ebit_context *context, size_t m, size_t n,
                      struct ebit_coset_classes *classes)
{
  struct ebit_word_counts counts;
  const enum ebit_status status
      = n == 2   ? count_single_rows (context, m, &counts)
        : n == 3 ? count_matrices (context, m, &counts)
                 : ebit_count_space (context, m, n, &counts);
  return status ? status : list_classes (context, &counts, classes);
}
