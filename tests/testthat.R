library(testthat)
library(ebit)

test_check("ebit")
