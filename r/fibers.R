# Distilled pairs over optical fibers, one fiber or a network of them.

fiber_rate <- function(protocol, length_km, noise_per_km = 0,
                       intermediate_nodes = 0, source_pairs_per_second = 1,
                       coupling_efficiency = 0.8,
                       bell_measurement_probability = 0.5,
                       demultiplexer_loss_db = 3,
                       wavelength_switch_loss_db = 3.5,
                       fiber_switch_loss_db = 1, attenuation_db_per_km = 0.17,
                       gate_probability = 0.417,
                       distillation = c(
                         "dejmps", "bbpssw", "bbpssw_improved", "mfi", "cnot"
                       ), target = 0.998, source = c("local", "remote"),
                       gate_fidelity = 1, measurement_error = 0,
                       threads = 1) {
  distillation <- choice_of(distillation)
  source <- choice_of(source)
  ebit_call(
    "fiber_rate", protocol, length_km, noise_per_km, intermediate_nodes,
    source_pairs_per_second, coupling_efficiency, bell_measurement_probability,
    demultiplexer_loss_db, wavelength_switch_loss_db, fiber_switch_loss_db,
    attenuation_db_per_km, gate_probability, distillation, target, source,
    gate_fidelity, measurement_error, threads
  )
}

gate_threshold <- function(noise, distillation = c(
                             "dejmps", "bbpssw", "bbpssw_improved", "mfi",
                             "cnot"
                           ), target = 0.998,
                           coupling_efficiency = 0.8,
                           bell_measurement_probability = 0.5,
                           demultiplexer_loss_db = 3,
                           wavelength_switch_loss_db = 3.5,
                           fiber_switch_loss_db = 1,
                           source = c("local", "remote"),
                           gate_fidelity = 1, measurement_error = 0,
                           threads = 1) {
  distillation <- choice_of(distillation)
  source <- choice_of(source)
  ebit_call(
    "gate_threshold", noise, distillation, target, coupling_efficiency,
    bell_measurement_probability, demultiplexer_loss_db,
    wavelength_switch_loss_db, fiber_switch_loss_db, source, gate_fidelity,
    measurement_error, threads
  )
}

fiber_network_rates <- function(edges, protocol, noise_per_km = 0,
                                intermediate_nodes = 0,
                                source_pairs_per_second = 1,
                                coupling_efficiency = 0.8,
                                bell_measurement_probability = 0.5,
                                demultiplexer_loss_db = 3,
                                wavelength_switch_loss_db = 3.5,
                                fiber_switch_loss_db = 1,
                                attenuation_db_per_km = 0.17,
                                gate_probability = 0.417,
                                distillation = c(
                                  "dejmps", "bbpssw", "bbpssw_improved", "mfi",
                                  "cnot"
                                ), target = 0.998,
                                source = c("local", "remote"),
                                gate_fidelity = 1, measurement_error = 0,
                                threads = 1) {
  distillation <- choice_of(distillation)
  source <- choice_of(source)
  rates <- ebit_call(
    "fiber_network_rates", edges, protocol, noise_per_km, intermediate_nodes,
    source_pairs_per_second, coupling_efficiency, bell_measurement_probability,
    demultiplexer_loss_db, wavelength_switch_loss_db, fiber_switch_loss_db,
    attenuation_db_per_km, gate_probability, distillation, target, source,
    gate_fidelity, measurement_error, threads
  )
  structure(rates$table, mean_rate = rates$mean_rate)
}

six_node_network <- function() ebit_call("six_node_network")

example_network <- function(name = "abilene") {
  ebit_call("example_network", name)
}
