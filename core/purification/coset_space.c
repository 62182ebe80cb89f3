/* Cosets of the dual of a product of parity codes, one by one.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An element of W_(j+1) is m slices of W_j, the first of which is made 0 by
 * adding it to all: m - 1 words of `bits` bits, the second slice lowest.
 * Permutations of the slices, and those of W_j applied to all of them, leave
 * psi as it is; so it is computed for one element of each orbit of all slices
 * but the last.
 */
#include "coset_space.h"

#include <string.h>

#define MOST_SYMMETRIES 16
#define MOST_SLICES 4

struct space
{
  size_t m;
  size_t bits, size; /* 2^bits elements */
  size_t width;      /* of enumerators: degree + 1 */
  size_t kinds;      /* different enumerators */
  uint64_t *psi;     /* kinds x width */
  uint32_t *kind;    /* of each element */
  size_t n_symmetries;
  uint32_t *symmetries[MOST_SYMMETRIES]; /* where each element goes */
};

/* ---- Symmetries ------------------------------------------------------- */

static void
unpack (const struct space *slices, size_t n, size_t element, size_t *u)
{
  u[0] = 0;
  for (size_t k = 1; k < n; k++, element >>= slices->bits)
    u[k] = element & (slices->size - 1);
}

static size_t
pack (const struct space *slices, size_t n, const size_t *u)
{
  size_t element = 0;
  for (size_t k = n; k-- > 1;)
    element = element << slices->bits | (u[k] ^ u[0]);
  return element;
}

/* Symmetry `which` of n slices: first those of a slice, then exchanges of
 * neighbours. */
static size_t
move (const struct space *slices, size_t n, size_t which, size_t element)
{
  size_t u[MOST_SLICES];
  unpack (slices, n, element, u);
  if (which < slices->n_symmetries)
    for (size_t k = 0; k < n; k++)
      u[k] = slices->symmetries[which][u[k]];
  else
  {
    const size_t k = which - slices->n_symmetries;
    const size_t moved = u[k];
    u[k] = u[k + 1];
    u[k + 1] = moved;
  }
  return pack (slices, n, u);
}

static size_t
count_symmetries (const struct space *slices, size_t n)
{
  return slices->n_symmetries + n - 1;
}

/* ---- Enumerators ------------------------------------------------------ */

/* c = a b, polynomials of `width` coefficients; what is beyond is 0. */
static void
multiply (size_t width, const uint64_t *a, const uint64_t *b, uint64_t *c)
{
  memset (c, 0, width * sizeof *c);
  for (size_t i = 0; i < width; i++)
    for (size_t j = 0; a[i] && i + j < width; j++)
      c[i + j] += a[i] * b[j];
}

/* What the last slice needs of the others: for each shift c the product of
 * psi(c + u), and room for the sums of those. */
struct products
{
  const struct space *slices;
  size_t width;
  uint64_t *of_shift; /* size x width */
  uint64_t *by_kind;  /* kinds x width */
  uint64_t *widened;  /* psi of the slices' kinds: kinds x width */
  uint64_t *term, *psi;
};

static enum ebit_status
open_products (struct ebit_context *context, const struct space *slices,
               struct products *p)
{
  p->slices = slices;
  p->width = slices->m * (slices->width - 1) + 1;
  const size_t bytes = p->width * sizeof *p->psi;
  p->of_shift = ebit_work (context, slices->size, bytes);
  p->by_kind = ebit_work (context, slices->kinds, bytes);
  p->widened = ebit_work (context, slices->kinds, bytes);
  p->term = ebit_work (context, 1, bytes);
  p->psi = ebit_work (context, 1, bytes);
  if (!p->of_shift || !p->by_kind || !p->widened || !p->term || !p->psi)
    return EBIT_EMEMORY;
  for (size_t i = 0; i < slices->kinds; i++)
    memcpy (p->widened + i * p->width, slices->psi + i * slices->width,
            slices->width * sizeof *p->psi);
  return EBIT_OK;
}

static const uint64_t *
psi_of (const struct products *p, size_t element)
{
  return p->widened + p->slices->kind[element] * p->width;
}

static void
multiply_slices (struct products *p, size_t n, const size_t *u)
{
  const size_t bytes = p->width * sizeof *p->psi;
  for (size_t c = 0; c < p->slices->size; c++)
  {
    uint64_t *product = p->of_shift + c * p->width;
    memcpy (product, psi_of (p, c ^ u[0]), bytes);
    for (size_t k = 1; k < n; k++)
    {
      memcpy (p->term, product, bytes);
      multiply (p->width, p->term, psi_of (p, c ^ u[k]), product);
    }
  }
}

/* psi of all the slices, of which the last comes now. */
static const uint64_t *
add_slice (struct products *p, size_t last)
{
  const struct space *slices = p->slices;
  memset (p->by_kind, 0, slices->kinds * p->width * sizeof *p->by_kind);
  memset (p->psi, 0, p->width * sizeof *p->psi);
  for (size_t c = 0; c < slices->size; c++)
  {
    uint64_t *sum = p->by_kind + slices->kind[c ^ last] * p->width;
    for (size_t i = 0; i < p->width; i++)
      sum[i] += p->of_shift[c * p->width + i];
  }
  for (size_t kind = 0; kind < slices->kinds; kind++)
  {
    multiply (p->width, p->widened + kind * p->width,
              p->by_kind + kind * p->width, p->term);
    for (size_t i = 0; i < p->width; i++)
      p->psi[i] += p->term[i];
  }
  return p->psi;
}

/* ---- Spaces ----------------------------------------------------------- */

static enum ebit_status
make_room (struct ebit_context *context, struct space *space)
{
  bool whole = true;
  for (size_t i = 0; i < space->n_symmetries; i++)
  {
    space->symmetries[i] = ebit_work (context, space->size, sizeof (uint32_t));
    whole = whole && space->symmetries[i];
  }
  space->kind = ebit_work (context, space->size, sizeof *space->kind);
  space->psi
      = ebit_work (context, space->size * space->width, sizeof *space->psi);
  return whole && space->kind && space->psi ? EBIT_OK : EBIT_EMEMORY;
}

/* Which of the space's enumerators this is; a new one where it is none. */
static uint32_t
find_kind (struct space *space, const uint64_t *psi)
{
  const size_t bytes = space->width * sizeof *psi;
  size_t kind = 0;
  while (kind < space->kinds
         && memcmp (space->psi + kind * space->width, psi, bytes))
    kind++;
  if (kind == space->kinds)
    memcpy (space->psi + space->kinds++ * space->width, psi, bytes);
  return (uint32_t)kind;
}

/* W_1 as slices of F_2, whose "coset" 0 or 1 has the enumerator 1 or x. */
static enum ebit_status
open_bits (struct ebit_context *context, size_t m, struct space *space)
{
  *space = (struct space){ .m = m, .bits = 1, .size = 2, .width = 2 };
  const enum ebit_status status = make_room (context, space);
  if (status)
    return status;
  space->kinds = 2;
  space->kind[1] = 1;
  space->psi[0] = space->psi[3] = 1;
  return EBIT_OK;
}

/* W_(j+1) of the slices W_j. */
static enum ebit_status
raise_space (struct ebit_context *context, const struct space *slices,
             struct space *space)
{
  const size_t m = slices->m;
  struct products products;
  size_t u[MOST_SLICES];
  enum ebit_status status = open_products (context, slices, &products);
  if (status)
    return status;
  *space = (struct space){ .m = m, .width = products.width };
  space->bits = slices->bits * (m - 1);
  space->size = (size_t)1 << space->bits;
  space->n_symmetries = count_symmetries (slices, m);
  status = make_room (context, space);
  for (size_t element = 0; element < space->size && !status; element++)
  {
    for (size_t i = 0; i < space->n_symmetries; i++)
      space->symmetries[i][element] = (uint32_t)move (slices, m, i, element);
    unpack (slices, m, element, u);
    multiply_slices (&products, m - 1, u);
    space->kind[element] = find_kind (space, add_slice (&products, u[m - 1]));
    status = ebit_poll_if_due (context);
  }
  return status;
}

/* ---- Orbits ----------------------------------------------------------- */

static uint32_t
root_of (uint32_t *parents, uint32_t element)
{
  while (parents[element] != element)
    element = parents[element] = parents[parents[element]];
  return element;
}

/* parents[i] = the least element of the orbit of i, of n slices. */
static enum ebit_status
find_orbits (struct ebit_context *context, const struct space *slices,
             size_t n, size_t size, uint32_t *parents)
{
  enum ebit_status status = EBIT_OK;
  for (uint32_t i = 0; i < size; i++)
    parents[i] = i;
  for (size_t which = 0; which < count_symmetries (slices, n); which++)
    for (size_t i = 0; i < size && !status; i++)
    {
      const uint32_t a = root_of (parents, (uint32_t)i);
      const uint32_t b
          = root_of (parents, (uint32_t)move (slices, n, which, i));
      parents[a < b ? b : a] = a < b ? a : b;
      if (i % 1024 == 0)
        status = ebit_poll_if_due (context);
    }
  return status;
}

/* All m slices of the space: one element of each orbit of m - 1, and every
 * last one. */
static enum ebit_status
count_slices (struct ebit_context *context, const struct space *slices,
              struct ebit_word_counts *counts)
{
  const size_t n = slices->m - 1;
  const size_t size = (size_t)1 << slices->bits * (n - 1);
  struct products products;
  size_t u[MOST_SLICES];
  uint32_t *parents = ebit_work (context, size, sizeof *parents);
  uint64_t *orbit = ebit_work (context, size, sizeof *orbit);
  if (!parents || !orbit)
    return EBIT_EMEMORY;
  enum ebit_status status = open_products (context, slices, &products);
  if (!status)
    status = ebit_open_counts (context, products.width, counts);
  if (!status)
    status = find_orbits (context, slices, n, size, parents);
  for (uint32_t i = 0; i < size && !status; i++)
    orbit[root_of (parents, i)]++;
  for (size_t i = 0; i < size && !status; i++)
  {
    if (!orbit[i])
      continue;
    unpack (slices, n, i, u);
    multiply_slices (&products, n, u);
    for (size_t last = 0; last < slices->size && !status; last++)
    {
      status = ebit_count_vector (context, counts, add_slice (&products, last),
                                  orbit[i]);
      if (!status)
        status = ebit_poll_if_due (context);
    }
  }
  return status;
}

enum ebit_status
ebit_count_space (struct ebit_context *context, size_t m, size_t n,
                  struct ebit_word_counts *counts)
{
  struct space slices, space;
  enum ebit_status status = open_bits (context, m, &slices);
  for (size_t j = 1; j + 1 < n && !status; j++)
  {
    status = raise_space (context, &slices, &space);
    slices = space;
  }
  return status ? status : count_slices (context, &slices, counts);
}
