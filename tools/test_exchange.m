## What tools/test-exchange runs in Octave: test_exchange.m BUILD PLACE write,
## or test_exchange.m BUILD PLACE FOLDER...
## Copyright (C) 2026 The ebit developers
## SPDX-License-Identifier: GPL-3.0-or-later

1;

function load_installed (build)
  prefix = fullfile (build, "octave-prefix");
  pkg ("prefix", prefix, prefix);
  pkg ("local_list", fullfile (prefix, "list"));
  pkg ("global_list", fullfile (prefix, "global-list"));
  pkg ("load", "ebit");
endfunction

function values = networks (values, file)
  net = ebit.read_network (file);
  pairs = {"a", "c"; "a", "b"};
  values.link = ebit.pair_capacity (net, "a", "c");
  values.total = ebit.total_capacity (net, pairs, "flooding");
  values.worst = ebit.worst_case_capacity (net, pairs);
  values.weighted = ebit.weighted_capacity (net, pairs, [1 2]);
  values.sets = ebit.weighted_capacity (net, pairs, [1 2], [], [], [], [], ...
                                        "paper");
  values.users = ebit.ghz_network_capacity (net, {"a", "b", "c"});
  values.all = ebit.all_pairs_capacity (net);
endfunction

function write_all (place)
  kraus = {diag([1 0.8i]), [0 0.6; 0 0]};
  values = struct ();
  values.damping = ebit.rains (ebit.amplitude_damping (0.3));
  values.erasure = ebit.two_way_capacity (ebit.erasure (0.25), "key");
  values.pair = ebit.epr_capacity (ebit.gadc (0.1, 0.05), ...
                                   ebit.dephasing (0.1));
  channels = {ebit.dephasing(0.1), ebit.amplitude_damping(0.2)};
  values.group = ebit.ghz_capacity (channels);
  values.kraus = ebit.max_rains (ebit.kraus_channel (kraus));
  values.copies = ebit.distillation_limit ([0.8 0.1 0.07 0.03], 4, 0.5, 2);
  values.theta = ebit.theta_information (ebit.kraus_channel (kraus));
  values.squash = ebit.squashed_entanglement_bound ( ...
    ebit.random_channel (2, 2, 2, 1), "best");
  values.parts = ebit.quantum_capacity (ebit.depolarizing (0.1));
  values.twice = ebit.coherent_information (ebit.depolarizing (0.19), [], 2);
  values.product = ebit.max_relative_entropy_of_entanglement ( ...
    ebit.random_channel (3, 2, 2, 3));
  values.recurrence = ebit.distillable_entanglement ( ...
    ebit.bell_diagonal ([0.7 0.1 0.1 0.1]));
  values.measured = ebit.discord (ebit.random_state (4, 4, 2));
  values.assisted = ebit.assisted_distillation (ebit.gadc (0.1, 0.05), ...
                                                ebit.dephasing (0.1));
  values.threshold = ebit.find_threshold (@(x) x, "x", [0 1], 0.3, 0.1);
  values = networks (values, fullfile (place, "edges.csv"));
  for name = fieldnames (values)'
    file = fullfile (place, "octave", [name{1} ".json"]);
    ebit.write_bounds (values.(name{1}), file);
    assert (isequaln (ebit.read_bounds (file), values.(name{1})));
  endfor
endfunction

function read_all (place, folder)
  for entry = dir (fullfile (place, folder, "*.json"))'
    b = ebit.read_bounds (fullfile (place, folder, entry.name));
    assert (ebit.verify (b));
    ebit.write_bounds (b, fullfile (place, ["octave-of-" folder], entry.name));
  endfor
endfunction

given = argv ();
load_installed (given{1});
if (strcmp (given{3}, "write"))
  write_all (given{2});
else
  for i = 3:numel (given)
    read_all (given{2}, given{i});
  endfor
endif
