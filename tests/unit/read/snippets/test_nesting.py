from helpgen.read.snippets.nesting import depths, rings


def test_depth_counts_the_longest_way_down() -> None:
    graph = {"a": ["b", "c"], "b": ["c"], "c": [], "d": ["a", "a"]}
    assert depths(graph) == {"c": 1, "b": 2, "a": 3, "d": 4}
    assert list(rings(graph)) == []


def test_a_ring_has_no_depth_and_neither_has_what_leads_into_it() -> None:
    graph = {"a": ["b"], "b": ["c"], "c": ["b", "d"], "d": []}
    assert depths(graph) == {"d": 1}
    assert list(rings(graph)) == [("b", "c")]


def test_rings_are_told_once_each_from_their_first_name_on() -> None:
    graph = {"z": ["y"], "y": ["z"], "a": ["a"], "m": ["z", "a"]}
    assert list(rings(graph)) == [("a",), ("y", "z")]


def test_ten_thousand_in_one_another_need_no_stack() -> None:
    graph = {str(number): [str(number + 1)] for number in range(10_000)} | {"10000": []}
    assert depths(graph)["0"] == 10_001
    assert list(rings({**graph, "10000": ["0"]})) == [("0", *map(str, range(1, 10_001)))]
