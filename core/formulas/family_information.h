/* Information quantities of the named channels in closed form. */
#ifndef EBIT_FAMILY_INFORMATION_H
#define EBIT_FAMILY_INFORMATION_H

#include "bounds.h"
#include "channel.h"

/* The informations of a channel, each a maximum over inputs. */
enum ebit_information_quantity
{
  EBIT_COHERENT, /* I_c: S(B) - S(AB), or 0 */
  EBIT_REVERSE,  /* I_R: S(A) - S(AB), or 0; concave */
  EBIT_MUTUAL,   /* I: S(A) + S(B) - S(AB); concave */
  EBIT_RAINS     /* Rains information; of GADCs see rains_x.h */
};

struct ebit_closed_form
{
  double lower, upper; /* ebits per use; equal where the status is exact */
  enum ebit_bounds_status status;
  const char *lower_method, *upper_method;
  /* The input that attains the lower end: diag (1-p, p) of a qubit with p =
   * weight, the maximally mixed state where weight is NAN. */
  double weight;
};

/* Not of the mutual information, whose ends have no such methods.  False where
 * no closed form of the quantity is known for the channel. */
bool ebit_family_information (const struct ebit_channel *channel,
                              enum ebit_information_quantity quantity,
                              struct ebit_closed_form *form);

/* The same; 0 and infinity where none is known. */
struct ebit_closed_form
ebit_closed_form_of (const struct ebit_channel *channel,
                     enum ebit_information_quantity quantity);

/* The greatest mutual information in bits; NaN where there is no closed form.
 * The maximally mixed input attains it. */
double ebit_family_mutual_information (const struct ebit_channel *channel);

#endif /* EBIT_FAMILY_INFORMATION_H */
