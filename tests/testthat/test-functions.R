# One call of every function, and what kind of value R makes of its result.

x <- gadc(0.3, 0.1)
half <- diag(2) / 2
net <- network(data.frame(tail = c(1, 2), head = c(2, 3), lower = 1))
law <- list(p = list("uniform", 0, 1))
rho <- choi_state(x)

calls <- list(
  channel = alist(
    amplifier = amplifier(2),
    bosonic_dephasing = bosonic_dephasing(0.5),
    amplitude_damping = amplitude_damping(0.3),
    channel_from_counts = channel_from_counts(
      rbind(c(60, 40), c(30, 70)), list(c(1, 0), c(0, 1)), "Z"
    ),
    choi_channel = choi_channel(rho),
    complementary = complementary(x),
    compose_channel = compose_channel(x, dephasing(0.1)),
    damping_dephasing = damping_dephasing(0.3, 0.1),
    dephasing = dephasing(0.1),
    dephasing_from_times = dephasing_from_times(1, 2),
    depolarizing = depolarizing(0.1),
    from_json = from_json(to_json(x)),
    erasure = erasure(0.1),
    fiber_channel = fiber_channel(10),
    gadc = gadc(0.3, 0.1),
    gadc_from_times = gadc_from_times(1, 2, 0.1),
    identity_channel = identity_channel(),
    kraus_channel = kraus_channel(list(diag(2))),
    memory_channel = memory_channel(1, 2, 3),
    nearest_channel = nearest_channel(rho),
    pauli_channel = pauli_channel(c(0.7, 0.1, 0.1, 0.1)),
    pure_loss = pure_loss(0.5),
    random_channel = random_channel(2, seed = 1),
    tensor_channel = tensor_channel(x, dephasing(0.1)),
    thermal_loss = thermal_loss(0.5, 0.1)
  ),
  bounds = alist(
    assisted_distillation = assisted_distillation(x, dephasing(0.1)),
    coherent_information = coherent_information(x),
    cpp_capacity = cpp_capacity(x),
    discord = discord(rho),
    distillable_entanglement = distillable_entanglement(rho),
    distillation_limit = distillation_limit(c(0.8, 0.1, 0.1, 0), 2, 0.68),
    entanglement_assisted_capacity = entanglement_assisted_capacity(x),
    epr_capacity = epr_capacity(x, x),
    ghz_capacity = ghz_capacity(list(x, x, dephasing(0.1))),
    max_rains = max_rains(x),
    max_relative_entropy_of_entanglement =
      max_relative_entropy_of_entanglement(x),
    ghz_network_capacity =
      ghz_network_capacity(network(six_node_network()), c(1, 3, 5)),
    pair_capacity = pair_capacity(network(six_node_network()), 1, 4),
    quantum_capacity = quantum_capacity(x),
    private_capacity = private_capacity(x),
    prove = prove(rains(x)),
    rains = rains(x),
    reverse_coherent_information = reverse_coherent_information(x),
    squashed_entanglement_bound = squashed_entanglement_bound(x),
    theta_information = theta_information(x),
    transposition_bound = transposition_bound(x),
    total_capacity = total_capacity(net, matrix(c(1, 2), 1)),
    two_way_capacity = two_way_capacity(x),
    weighted_capacity = weighted_capacity(net, data.frame(a = 1, b = 3), 2),
    worst_case_capacity = worst_case_capacity(net, cbind(1, 2:3))
  ),
  table = alist(
    best_multirail = best_multirail(0.1, 0, 0.2, 0.1),
    best_purification = best_purification(0.1, 1e-6),
    carrier_discord = carrier_discord("edss1", 0.1),
    channel_sweep = channel_sweep("dephasing", list(p = 0.1), "rains"),
    distill_fixed_points = distill_fixed_points("dejmps", 0.99),
    distribute = distribute("edss1", 0.1),
    fiber_rate = fiber_rate("ded", 10),
    gadc_rates = gadc_rates(0.1, 0.05),
    gate_threshold = gate_threshold(0.1),
    inept_delivery = inept_delivery(0.5, 0.3),
    inept_optimum = inept_optimum(0.5),
    inept_pairs = inept_pairs(3),
    inept_thresholds = inept_thresholds(0.5),
    multirail = multirail(0.1, 0, 0.2, 0.1),
    multirail_thresholds = multirail_thresholds(0.1),
    purification_finite = purification_finite(0.05, 100, 0.01),
    purify_dephasing = purify_dephasing(0.1, 3, 1),
    purify_dephasing_memoryless = purify_dephasing_memoryless(0.1, 2, 1),
    rounds_needed = rounds_needed(0.1, 2, 1e-6),
    swap_chain = swap_chain(0.1, 4),
    swap_weights = swap_weights(c(0.9, 0.1, 0, 0))
  ),
  number = alist(
    chsh = chsh(rho),
    concurrence = concurrence(rho),
    conditional_entropy = conditional_entropy(rho),
    entanglement_of_formation = entanglement_of_formation(rho),
    entropy = entropy(rho),
    fidelity = fidelity(rho, bell_state(1)),
    fully_entangled_fraction = fully_entangled_fraction(rho),
    hashing = hashing(rho),
    log_negativity = log_negativity(rho),
    mutual_information = mutual_information(rho),
    negativity = negativity(rho),
    relative_entropy = relative_entropy(rho, diag(4) / 4)
  ),
  matrix = alist(
    apply_channel = apply_channel(x, half),
    bell_diagonal = bell_diagonal(c(0.7, 0.1, 0.1, 0.1)),
    bell_state = bell_state(1),
    choi_state = choi_state(x),
    ghz_state = ghz_state(3),
    inept_state = inept_state(0.5, 0.3),
    isotropic_state = isotropic_state(0.7, 3),
    nearest_state = nearest_state(rho),
    partial_trace = partial_trace(rho, keep = 1),
    partial_transpose = partial_transpose(rho),
    protocol_state = protocol_state("ded", "sent", 0.1),
    state_from_counts = state_from_counts(rbind(1:2, 3:4), c("X", "Z")),
    pure_state = pure_state(c(1, 0, 1)),
    random_state = random_state(4, 2, 1),
    stinespring = stinespring(x),
    werner_state = werner_state(0.7)
  ),
  answer = alist(
    is_above = is_above(1, 2, 0, 0),
    is_antidegradable = is_antidegradable(x),
    is_degradable = is_degradable(x),
    is_entanglement_breaking = is_entanglement_breaking(x),
    is_teleportation_covariant = is_teleportation_covariant(x),
    verify = verify(rains(x))
  ),
  text = alist(
    row_keys = row_keys(list(a = 1)),
    outward_decimals = outward_decimals(1 / 3),
    to_csv = to_csv(list(a = 1)),
    to_json = to_json(x)
  ),
  other = alist(
    all_pairs_capacity = all_pairs_capacity(network(six_node_network())),
    bell_weights = bell_weights(rho),
    chord_network = chord_network(2, seed = 1),
    cite = cite(rains(x)),
    describe = describe("gadc"),
    distill = distill(c(0.8, 0.2, 0, 0), "dejmps"),
    distill_step = distill_step(c(0.8, 0.2, 0, 0), "dejmps"),
    example_network = example_network("abilene"),
    fiber_network_rates = fiber_network_rates(six_node_network(), "ded"),
    from_csv = from_csv("a,b"),
    inept_local_model = inept_local_model(0.4, 0.7),
    kraus_operators = kraus_operators(x),
    list_functions = list_functions(),
    map_function = map_function("rains", list(list(x), list(x))),
    network = network(example_network()),
    network_from_text = network_from_text("tail,head,lower\n1,2,1\n", "csv"),
    network_layout = network_layout(chord_network(2, seed = 1)),
    purification_branches = purification_branches(0.1, 3, 2),
    purification_spectrum = purification_spectrum(0.1, 3, 2),
    six_node_network = six_node_network(),
    quantity_ends = quantity_ends(1:3),
    resample_counts = resample_counts(c(60, 40), 2, 1),
    sample_parameters = sample_parameters(law, 3, 1),
    sample_quantiles = sample_quantiles(1:3),
    sobol_indices = sobol_indices(law, 1:9),
    sobol_sample = sobol_sample(law, 3, 1),
    split_node = split_node(chord_network(2, seed = 1), 1, x),
    threshold_step = threshold_step(c(0, 1), 0.5)
  ),
  text = alist(
    network_to_lp = network_to_lp(net, "total", cbind(1, 3)),
    network_to_text = network_to_text(chord_network(2, seed = 1), "csv")
  )
)

kinds <- list(
  channel = function(value) inherits(value, "ebit_channel"),
  bounds = function(value) {
    inherits(value, "ebit_bounds") && value$lower <= value$upper &&
      verify(value)
  },
  table = function(value) {
    inherits(value, "ebit_sweep") && is.data.frame(value) && nrow(value) == 1
  },
  number = function(value) is.double(value) && length(value) == 1,
  matrix = function(value) {
    is.matrix(value) && (is.double(value) || is.complex(value))
  },
  answer = function(value) is.logical(value) && length(value) == 1,
  text = function(value) is.character(value) && length(value) == 1,
  other = function(value) {
    is.numeric(value) || is.data.frame(value) || is.list(value)
  }
)

test_that("every function has an example here", {
  named <- unlist(lapply(calls, names), use.names = FALSE)
  expect_identical(sort(named), sort(list_functions()$name))
})

for (kind in names(calls)) {
  test_that(paste("these make a value of the kind", kind), {
    for (name in names(calls[[kind]])) {
      call <- calls[[kind]][[name]]
      expect_identical(as.character(call[[1]]), name)
      expect_true(kinds[[kind]](eval(call)), label = name)
    }
  })
}
