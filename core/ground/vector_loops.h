/* Included last by files whose loops are to use vector instructions: at -O2,
 * as hosts compile, gcc leaves loops of variable length scalar. */
#ifndef EBIT_VECTOR_LOOPS_H
#define EBIT_VECTOR_LOOPS_H

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3")
#endif

#endif /* EBIT_VECTOR_LOOPS_H */
