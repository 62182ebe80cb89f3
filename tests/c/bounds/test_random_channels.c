/* The information quantities of 500 random channels of mixed sizes and ranks:
 * what holds for all of them, whatever the value.
 * Copyright (C) 2026 The ebit developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The seeds are 511 to 516.
 */
#include "random_states.h"

#include "hermitian.h"
#include "maps.h"
#include "rains_tangent.h"

/* The share of each size: what a size costs decides. */
static const struct
{
  size_t d_in, d_out, count;
} sizes[] = { { 2, 2, 330 }, { 2, 1, 5 },  { 1, 2, 5 }, { 1, 3, 5 },
              { 2, 3, 60 },  { 3, 2, 60 }, { 3, 3, 35 } };

#define SIZES (sizeof sizes / sizeof sizes[0])

struct sample
{
  size_t d_in, d_out, count;
  double complex kraus[8 * 9];
  struct ebit_value *channel;
};

static struct ebit_value *
make_channel (size_t d_in, size_t d_out, size_t count,
              const double complex *kraus)
{
  struct ebit_value *operators[8] = { NULL };
  for (size_t a = 0; a < count; a++)
    operators[a] = ebit_matrix (d_out, d_in,
                                (const double *)(kraus + a * d_in * d_out));
  struct ebit_value *list
      = ebit_list (count, NULL, (const struct ebit_value *const *)operators);
  struct ebit_value *channel
      = call (ebit_kraus_channel, 1, (const struct ebit_value *[]){ list });
  ebit_free (list);
  for (size_t a = 0; a < count; a++)
    ebit_free (operators[a]);
  return channel;
}

/* One to four Kraus operators, and every tenth time four to eight of a size
 * up to 2 x 2. */
static struct sample
draw (uint64_t *seed, size_t d_in, size_t d_out)
{
  struct sample sample = { .d_in = d_in, .d_out = d_out };
  const bool many = d_in * d_out <= 4 && random_uniform (seed) < 0.1;
  do
    sample.count = many ? 3 + random_count (seed, 5) : random_count (seed, 4);
  while (sample.count * d_out < d_in);
  random_kraus (seed, d_in, d_out, sample.count, sample.kraus);
  sample.channel = make_channel (d_in, d_out, sample.count, sample.kraus);
  return sample;
}

typedef void property (uint64_t *seed, const struct sample *sample);

/* One property for one in `every` of the samples with d_in d_out at most
 * `largest`. */
static void
for_all (uint64_t seed, size_t every, size_t largest, property *holds)
{
  for (size_t k = 0; k < SIZES; k++)
  {
    const size_t size = sizes[k].d_in * sizes[k].d_out;
    const size_t count
        = size > largest ? 0
                         : random_cases ((sizes[k].count + every - 1) / every);
    for (size_t i = 0; i < count; i++)
    {
      const struct sample sample = draw (&seed, sizes[k].d_in, sizes[k].d_out);
      holds (&seed, &sample);
      ebit_free (sample.channel);
    }
  }
}

static struct ends
ends_of (const char *name, const struct ebit_value *channel)
{
  struct ebit_value *bounds = call_by_name (name, 1, &channel);
  const struct ends ends = check_bounds (bounds);
  ebit_free (bounds);
  return ends;
}

/* ---- Order ----------------------------------------------------------- */

/* What a quantity is at the maximally mixed input. */
static struct ends
ends_of_choi (const struct sample *s)
{
  struct ebit_value *choi = call1 (ebit_choi_state, s->channel);
  const size_t dims[] = { s->d_in, s->d_out };
  double complex rho[81];
  for (size_t i = 0; i < choi->extent[0] * choi->extent[1]; i++)
    rho[i] = choi->kind == EBIT_COMPLEX
                 ? choi->numbers[2 * i] + choi->numbers[2 * i + 1] * I
                 : choi->numbers[i];
  ebit_free (choi);
  return ends_of_state ("rains", dims, rho);
}

/* The gap that the status promises.  Qubit channels are always certified; of
 * larger inputs the best may be of lower rank, where the tangent carries the
 * rounding errors over its least eigenvalue. */
static void
check_gap (const char *name, const struct sample *s, double tol)
{
  struct ebit_value *bounds
      = call_by_name (name, 1, (const struct ebit_value *[]){ s->channel });
  const char *status = text (bounds, "status");
  const double gap = number (bounds, "upper") - number (bounds, "lower");
  const bool open = strcmp (status, "achievable") == 0;
  if (s->d_in <= 2 && !open)
    assert_string_not_equal (status, "bracket");
  check_at_most (gap, open                         ? INFINITY
                      : strcmp (status, "bracket") ? tol
                                                   : 1e-6);
  ebit_free (bounds);
}

/* I_c, I_R, R (Choi) <= R (N) <= R_max <= the transposition bound, each with
 * the gap it promises. */
static void
is_in_order (uint64_t *seed, const struct sample *s)
{
  (void)seed;
  const struct ends coherent = ends_of ("coherent_information", s->channel);
  const struct ends reverse
      = ends_of ("reverse_coherent_information", s->channel);
  const struct ends rains = ends_of ("rains", s->channel);
  const struct ends most = ends_of ("max_rains", s->channel);
  const struct ends norm = ends_of ("transposition_bound", s->channel);
  const struct ends assisted
      = ends_of ("entanglement_assisted_capacity", s->channel);
  const double levels
      = log2 ((double)(s->d_in < s->d_out ? s->d_in : s->d_out));
  check_gap ("coherent_information", s, 1e-9);
  check_gap ("reverse_coherent_information", s, 1e-9);
  check_gap ("rains", s, 1e-8);
  check_at_most (coherent.lower, rains.upper + ROUNDING);
  check_at_most (reverse.lower, rains.upper + ROUNDING);
  check_at_most (ends_of_choi (s).lower, rains.upper + ROUNDING);
  check_at_most (rains.lower, most.upper + ROUNDING);
  check_at_most (most.lower, norm.upper + ROUNDING);
  check_at_most (rains.upper, levels + 1e-8);
  check_at_most (2 * reverse.lower, assisted.upper + ROUNDING);
  check_at_most (2 * coherent.lower, assisted.upper + ROUNDING);
}

static void
test_order (void **state)
{
  (void)state;
  for_all (511, 1, 9, is_in_order);
}

/* ---- Inputs ---------------------------------------------------------- */

/* No input beats the maxima: certified ones, and the coherent information that
 * a search has found. */
static void
beats_random_inputs (uint64_t *seed, const struct sample *s)
{
  struct ebit_context context;
  context_open (&context);
  const size_t dims[] = { s->d_in, s->d_out }, size = s->d_in * s->d_out;
  const struct ebit_channel channel = { .d_in = s->d_in,
                                        .d_out = s->d_out,
                                        .count = s->count,
                                        .kraus = s->kraus,
                                        .has_kraus = true,
                                        .family = EBIT_FAMILY_KRAUS };
  const double coherent = ends_of ("coherent_information", s->channel).lower;
  const double reverse
      = ends_of ("reverse_coherent_information", s->channel).upper;
  const double rains = ends_of ("rains", s->channel).upper;
  double complex choi[81], r[9], rho[81];
  ebit_choi_matrix (&context, &channel, choi);
  for (int k = 0; k < 10; k++)
  {
    random_state (seed, s->d_in, random_count (seed, s->d_in), 0.5, r);
    check_ok (&context, ebit_rains_output (&context, dims, choi, r, rho));
    check_at_most (measure ("coherent_information", size, rho, dims),
                   coherent + 1e-9);
    check_at_most (measure ("reverse_coherent_information", size, rho, dims),
                   reverse + ROUNDING);
    if (k == 0)
      check_at_most (ends_of_state ("rains", dims, rho).lower,
                     rains + ROUNDING);
  }
  context_close (&context);
}

static void
test_inputs (void **state)
{
  (void)state;
  for_all (512, 2, 9, beats_random_inputs);
}

/* ---- Unitaries ------------------------------------------------------- */

/* The channel after u and before v, which are random. */
static struct ebit_value *
turn (uint64_t *seed, const struct sample *s)
{
  double complex u[9], v[9], work[9], kraus[8 * 9];
  random_unitary (seed, s->d_in, u);
  random_unitary (seed, s->d_out, v);
  for (size_t a = 0; a < s->count; a++)
  {
    const size_t start = a * s->d_in * s->d_out;
    ebit_product (s->d_out, s->d_in, s->d_in, s->kraus + start, u, work);
    ebit_product (s->d_out, s->d_out, s->d_in, v, work, kraus + start);
  }
  return make_channel (s->d_in, s->d_out, s->count, kraus);
}

static void
ignores_unitaries (uint64_t *seed, const struct sample *s)
{
  static const char *const certified[]
      = { "reverse_coherent_information", "rains", "max_rains",
          "transposition_bound", "entanglement_assisted_capacity" };
  struct ebit_value *turned = turn (seed, s);
  for (size_t i = 0; i < sizeof certified / sizeof certified[0]; i++)
    check_same (ends_of (certified[i], s->channel),
                ends_of (certified[i], turned));
  check_close (ends_of ("coherent_information", turned).lower,
               ends_of ("coherent_information", s->channel).lower, 1e-9);
  ebit_free (turned);
}

static void
test_unitaries (void **state)
{
  (void)state;
  for_all (513, 5, 9, ignores_unitaries);
}

/* ---- Composition ----------------------------------------------------- */

/* A random channel with qubits or qutrits on the other side. */
static struct sample
draw_other (uint64_t *seed, size_t d_in, size_t d_out)
{
  return draw (seed, d_in ? d_in : 1 + random_count (seed, 2),
               d_out ? d_out : 1 + random_count (seed, 2));
}

/* A channel before it adds nothing to any of these; one after it adds nothing
 * to those that do not pay for what the receiver discards (I_R does). */
static void
falls_under_composition (uint64_t *seed, const struct sample *s)
{
  static const char *const after[] = { "coherent_information", "rains",
                                       "max_rains", "transposition_bound" };
  static const char *const before[]
      = { "coherent_information", "rains", "max_rains", "transposition_bound",
          "reverse_coherent_information" };
  struct sample last = draw_other (seed, s->d_out, 0);
  struct sample first = draw_other (seed, 0, s->d_in);
  struct ebit_value *later
      = call (ebit_compose_channel, 2,
              (const struct ebit_value *[]){ last.channel, s->channel });
  struct ebit_value *sooner
      = call (ebit_compose_channel, 2,
              (const struct ebit_value *[]){ s->channel, first.channel });
  for (size_t i = 0; i < sizeof after / sizeof after[0]; i++)
    check_at_most (ends_of (after[i], later).lower,
                   ends_of (after[i], s->channel).upper + ROUNDING);
  for (size_t i = 0; i < sizeof before / sizeof before[0]; i++)
    check_at_most (ends_of (before[i], sooner).lower,
                   ends_of (before[i], s->channel).upper + ROUNDING);
  ebit_free (sooner);
  ebit_free (later);
  ebit_free (first.channel);
  ebit_free (last.channel);
}

static void
test_composition (void **state)
{
  (void)state;
  for_all (514, 10, 9, falls_under_composition);
}

/* ---- A useless channel beside it ------------------------------------- */

/* A qubit that is discarded changes nothing. */
static void
adds_no_discarded_qubit (uint64_t *seed, const struct sample *s)
{
  (void)seed;
  const double complex bras[] = { 1, 0, 0, 1 };
  struct ebit_value *discard = make_channel (2, 1, 2, bras);
  struct ebit_value *both
      = call (ebit_tensor_channel, 2,
              (const struct ebit_value *[]){ s->channel, discard });
  check_same (ends_of ("rains", s->channel), ends_of ("rains", both));
  check_same (ends_of ("max_rains", s->channel), ends_of ("max_rains", both));
  ebit_free (both);
  ebit_free (discard);
}

static void
test_discarded_qubits (void **state)
{
  (void)state;
  for_all (515, 30, 4, adds_no_discarded_qubit);
}

/* ---- Interrupt ------------------------------------------------------- */

static int
stop_at_the_fifth (void *data)
{
  int *polls = data;
  return ++*polls == 5;
}

/* A caller may stop the search, which asks often and returns nothing. */
static void
test_interrupts (void **state)
{
  (void)state;
  uint64_t seed = 516;
  ebit_function *const functions[] = { ebit_rains, ebit_coherent_information };
  double complex kraus[4 * 9];
  random_kraus (&seed, 3, 3, 4, kraus);
  struct ebit_value *channel = make_channel (3, 3, 4, kraus);
  for (size_t i = 0; i < 2; i++)
  {
    int polls = 0;
    struct ebit_options options = ebit_default_options ();
    options.poll = stop_at_the_fifth;
    options.poll_data = &polls;
    struct ebit_value *result;
    struct ebit_error error;
    assert_int_equal (functions[i](1, (const struct ebit_value *[]){ channel },
                                   &options, &result, &error),
                      EBIT_EINTERRUPT);
    assert_null (result);
    assert_int_equal (polls, 5);
    assert_string_equal (error.message, "the computation was interrupted");
  }
  ebit_free (channel);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_order),
    cmocka_unit_test (test_inputs),
    cmocka_unit_test (test_unitaries),
    cmocka_unit_test (test_composition),
    cmocka_unit_test (test_discarded_qubits),
    cmocka_unit_test (test_interrupts),
  };
  return cmocka_run_group_tests_name ("random channels", tests, NULL, NULL);
}
