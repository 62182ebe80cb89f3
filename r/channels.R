# Channels: constructors, operations, questions, and how they print.

# ---- Named channels ----------------------------------------------------------

identity_channel <- function(d = 2) ebit_call("identity_channel", d)

dephasing <- function(p) ebit_call("dephasing", p)

depolarizing <- function(p, d = 2) ebit_call("depolarizing", p, d)

pauli_channel <- function(weights) ebit_call("pauli_channel", weights)

amplitude_damping <- function(gamma) ebit_call("amplitude_damping", gamma)

gadc <- function(gamma, thermal) ebit_call("gadc", gamma, thermal)

gadc_from_times <- function(time, t1, thermal = 0) {
  ebit_call("gadc_from_times", time, t1, thermal)
}

dephasing_from_times <- function(time, t2) {
  ebit_call("dephasing_from_times", time, t2)
}

damping_dephasing <- function(gamma, p, thermal = 0) {
  ebit_call("damping_dephasing", gamma, p, thermal)
}

memory_channel <- function(time, t1, t2, thermal = 0) {
  ebit_call("memory_channel", time, t1, t2, thermal)
}

erasure <- function(p, d = 2) ebit_call("erasure", p, d)

# ---- Bosonic channels --------------------------------------------------------

pure_loss <- function(transmissivity, mean_photons = Inf) {
  ebit_call("pure_loss", transmissivity, mean_photons)
}

thermal_loss <- function(transmissivity, photons) {
  ebit_call("thermal_loss", transmissivity, photons)
}

amplifier <- function(gain) ebit_call("amplifier", gain)

bosonic_dephasing <- function(variance) {
  ebit_call("bosonic_dephasing", variance)
}

fiber_channel <- function(length_km, attenuation_db_per_km = 0.2) {
  ebit_call("fiber_channel", length_km, attenuation_db_per_km)
}

# ---- Matrices ----------------------------------------------------------------

kraus_channel <- function(kraus) ebit_call("kraus_channel", kraus)

choi_channel <- function(choi, dims = NULL) {
  ebit_call("choi_channel", choi, dims)
}

nearest_channel <- function(choi, dims = NULL) {
  found <- ebit_call("nearest_channel", choi, dims)
  structure(found$channel, distance = found$distance)
}

kraus_operators <- function(channel) ebit_call("kraus_operators", channel)

choi_state <- function(channel) ebit_call("choi_state", channel)

stinespring <- function(channel) ebit_call("stinespring", channel)

# ---- Operations --------------------------------------------------------------

complementary <- function(channel) ebit_call("complementary", channel)

apply_channel <- function(channel, rho) {
  ebit_call("apply_channel", channel, rho)
}

compose_channel <- function(second, first) {
  ebit_call("compose_channel", second, first)
}

tensor_channel <- function(a, b) ebit_call("tensor_channel", a, b)

random_channel <- function(d_in, d_out = d_in, kraus = d_in * d_out, seed) {
  ebit_call("random_channel", d_in, d_out, kraus, seed)
}

# ---- Questions ---------------------------------------------------------------

is_teleportation_covariant <- function(channel) {
  ebit_call("is_teleportation_covariant", channel)
}

is_degradable <- function(channel) ebit_call("is_degradable", channel)

is_antidegradable <- function(channel) ebit_call("is_antidegradable", channel)

is_entanglement_breaking <- function(channel) {
  ebit_call("is_entanglement_breaking", channel)
}

# ---- Parameters --------------------------------------------------------------

# x$gamma is a parameter, where x has no field of that name.
`$.ebit_channel` <- function(x, name) { # nolint: object_name_linter.
  fields <- unclass(x)
  if (name %in% names(fields)) fields[[name]] else fields$parameters[[name]]
}

# A parameter is no field: what sets it would change nothing.
`$<-.ebit_channel` <- function(x, name, value) { # nolint: object_name_linter.
  fields <- unclass(x)
  if (!name %in% names(fields) && name %in% names(fields$parameters)) {
    refuse(paste0("x$", name), "set", paste0(
      "left as ", fields$family, "() made it, which makes other channels too"
    ), sys.call())
  }
  fields[[name]] <- value
  structure(fields, class = class(x))
}

# Whether operators and parameters, changed by hand, no longer fit together.
is_altered <- function(x) {
  fields <- unclass(x)
  if (length(fields$parameters) == 0L) {
    return(FALSE)
  }
  tryCatch(
    {
      if (length(fields$kraus)) {
        call_core("kraus_operators", list(x), NULL)
      } else {
        do.call(getExportedValue("ebit", fields$family), fields$parameters)
      }
      FALSE
    },
    error = function(e) TRUE
  )
}

# ---- Printing ----------------------------------------------------------------

# One line: the call that makes it, dimensions, number of Kraus operators.
format.ebit_channel <- function(x, digits = NULL, ...) {
  parameters <- vapply(x$parameters, function(value) {
    text <- paste(format(value, digits = digits, trim = TRUE), collapse = ", ")
    if (length(value) > 1) paste0("c(", text, ")") else text
  }, "")
  if (length(parameters)) {
    parameters <- paste(names(parameters), "=", parameters, collapse = ", ")
    parameters <- paste0("(", parameters, ")")
  }
  count <- length(x$kraus)
  size <- if (count) {
    sprintf(
      "%d -> %d, %d Kraus operator%s", x$d_in, x$d_out, count,
      if (count > 1) "s" else ""
    )
  } else {
    "bosonic"
  }
  call <- paste0(x$family, paste(parameters, collapse = ""))
  if (is_altered(x)) call <- paste("changed by hand, no longer", call)
  paste0(call, ": ", size)
}

print.ebit_channel <- function(x, ...) {
  cat("<ebit_channel> ", format(x, ...), "\n", sep = "")
  invisible(x)
}
