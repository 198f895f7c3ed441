from helpgen.logic import ALWAYS, And, IsSet, IsTrue, KeyType, read_condition

VOCABULARY = {
    "features.on": KeyType("boolean"),
    "features.days": KeyType("integer", nullable=True),
}


def test_a_condition_comes_without_faults() -> None:
    assert read_condition("features.on", VOCABULARY) == (IsTrue("features.on"), ())


def test_any_fault_takes_the_condition_away() -> None:
    for source, kind in [("features.on &&", "syntax"), ("features.no", "unknown")]:
        condition, faults = read_condition(source, VOCABULARY)
        assert condition is None
        assert [fault.kind for fault in faults] == [kind]


def test_what_the_enclosing_blocks_promise_is_taken_into_account() -> None:
    promise = And((IsTrue("features.on"), IsSet("features.days")))
    assert read_condition("features.days > 1", VOCABULARY, promise)[1] == ()
    assert read_condition("features.days > 1", VOCABULARY, ALWAYS)[0] is None
