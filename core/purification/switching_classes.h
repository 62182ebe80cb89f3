/* Binary matrices up to permutations and complements of rows and columns. */
#ifndef EBIT_SWITCHING_CLASSES_H
#define EBIT_SWITCHING_CLASSES_H

#include "word_counts.h"

/* Rows as words of m <= 8 bits; the first row and the first column (bit 0)
 * of a normal matrix are 0. */
#define EBIT_MOST_ROWS 8

/* rows[0] = 0, rows[1] ... of a matrix whose first row is 0; the others are
 * packed from the lowest bits. */
void ebit_unpack_rows (size_t m, size_t n, uint64_t packed, unsigned *rows);

/* All matrices of n rows and m columns up to complements of rows and columns,
 * 2^((n-1)(m-1)) of them, counted by classes: a vector is one word of packed
 * rows.  Matrices that permutations and complements turn into each other may
 * be found in more than one class (which costs time), others never are. */
enum ebit_status ebit_classify_matrices (struct ebit_context *context,
                                         size_t m, size_t n,
                                         struct ebit_word_counts *classes);

#endif /* EBIT_SWITCHING_CLASSES_H */
