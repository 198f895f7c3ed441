"""The laws of conditions, tried at the boundaries of every comparison."""

from functools import cache
from itertools import product
from typing import get_args

from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpgen.logic import (
    ALWAYS,
    NEVER,
    Among,
    And,
    Compare,
    Condition,
    Constant,
    IsSet,
    IsTrue,
    KeyType,
    Not,
    Or,
    Order,
    Scalar,
    Vocabulary,
    both,
    holds,
    keys,
    may_be_null,
    opposite,
    read_condition,
    show,
    witness,
)
from helpgen.logic.grammar import parse

VOCABULARY: Vocabulary = {
    "features.on": KeyType("boolean"),
    "features.maybe": KeyType("boolean", nullable=True),
    "features.hours": KeyType("integer", minimum=0, maximum=4),
    "features.days": KeyType("integer", nullable=True),
    "settings.rate": KeyType("number", minimum=0, maximum=2),
    "settings.mode": KeyType("string", enum=("x", "y")),
    "contact.email": KeyType("string", nullable=True),
}
LITERALS: dict[str, tuple[int | float | str, ...]] = {
    "features.hours": (0, 1, 2, 4),
    "features.days": (-1, 0, 1),
    "settings.rate": (0, 0.5, 1, 2),
    "settings.mode": ("x", "y"),
    "contact.email": ("", "a"),
}
# Every region that the literals above can part, written down by hand: what `witness` is held against.
WORLDS: dict[str, tuple[Scalar, ...]] = {
    "features.on": (True, False),
    "features.maybe": (True, False, None),
    "features.hours": (0, 1, 2, 3, 4),
    "features.days": (-2, -1, 0, 1, 2, None),
    "settings.rate": (0, 0.25, 0.5, 0.75, 1, 1.5, 2),
    "settings.mode": ("x", "y"),
    "contact.email": ("", "a", "b", None),
}
ORDERED = ("features.hours", "features.days", "settings.rate")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.integers(-999_999, 999_999) | st.decimals(-999, 999, places=6).map(float)

law = settings(derandomize=True, deadline=None, max_examples=50, database=None)


@cache  # a strategy costs more to make than to draw from
def typed_tests_of(key: str) -> st.SearchStrategy[Condition]:
    if key not in LITERALS:
        return st.sampled_from(
            [IsTrue(key), Compare(key, "==", literal=True), Compare(key, "==", literal=False)]
        )
    literals = st.sampled_from(LITERALS[key])
    orders: list[Order] = list(get_args(Order)) if key in ORDERED else ["==", "!="]
    choices: list[st.SearchStrategy[Condition]] = [
        st.builds(Compare, st.just(key), st.sampled_from(orders), literals),
        st.builds(Among, st.just(key), st.lists(literals, min_size=1, max_size=3).map(tuple)),
    ]
    if VOCABULARY[key].nullable:
        choices.append(st.just(IsSet(key)))
    return st.one_of(choices)


def typed_tests() -> st.SearchStrategy[Condition]:
    return st.sampled_from(sorted(WORLDS)).flatmap(typed_tests_of)


def trees(leaves: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Trees as the grammar makes them: an `and` or `or` has two operands at least."""
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(And, st.lists(inner, min_size=2, max_size=3).map(tuple)),
            st.builds(Or, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        ),
        max_leaves=8,
    )


KEYS = st.sampled_from(sorted(WORLDS))
LOOSE = st.booleans() | NUMBERS | TEXTS
WRITTEN = trees(
    st.one_of(
        st.builds(IsTrue, KEYS),
        st.builds(IsSet, KEYS),
        st.builds(Compare, KEYS, st.sampled_from(get_args(Order)), LOOSE),
        st.builds(Among, KEYS, st.lists(LOOSE, min_size=1, max_size=3).map(tuple)),
    )
)
CONDITIONS = trees(typed_tests())
FOLDED = trees(typed_tests() | st.sampled_from([ALWAYS, NEVER]))
# Few keys and many `is set`: most of these are one wrong guard away from comparing a null.
GUARDED = trees(
    st.sampled_from(
        [
            IsSet("features.days"),
            Compare("features.days", ">", 0),
            Among("features.days", (0, 1)),
            IsSet("features.maybe"),
            IsTrue("features.maybe"),
        ]
    )
)
FACTS = st.fixed_dictionaries({key: st.sampled_from(world) for key, world in WORLDS.items()})


@law
@given(WRITTEN)
@example(Compare("features.on", "==", "-->"))
@example(Not(Not(Among("features.on", (1e-06, "\u2028")))))
def test_what_is_shown_parses_back_to_the_same_tree(condition: Condition) -> None:
    again = parse(show(condition)).condition
    assert again == condition
    assert show(again) == show(condition)  # tells 1 from true and from 1.0, which `==` does not


@law
@given(FOLDED, FACTS)
def test_the_opposite_holds_exactly_where_the_condition_does_not(
    condition: Condition, facts: dict[str, Scalar]
) -> None:
    assert holds(opposite(condition), facts) is not holds(condition, facts)
    assert holds(opposite(opposite(condition)), facts) is holds(condition, facts)


@law
@given(CONDITIONS, CONDITIONS, FACTS)
def test_de_morgan(one: Condition, other: Condition, facts: dict[str, Scalar]) -> None:
    neither = And((opposite(one), opposite(other)))
    assert holds(Not(Or((one, other))), facts) is holds(neither, facts)
    not_both = Or((opposite(one), opposite(other)))
    assert holds(opposite(both(one, other)), facts) is holds(not_both, facts)


@law
@given(FOLDED, FOLDED, FOLDED, FACTS)
def test_how_a_conjunction_is_grouped_does_not_matter(
    one: Condition, two: Condition, three: Condition, facts: dict[str, Scalar]
) -> None:
    flat = both(one, two, three)
    assert both(both(one, two), three) == flat == both(one, both(two, three))
    assert holds(flat, facts) is all(holds(part, facts) for part in (one, two, three))
    if isinstance(flat, And):
        assert not any(isinstance(part, And | Constant) for part in flat.operands)


def some_world(condition: Condition) -> bool:
    named = sorted(keys(condition))
    worlds = product(*(WORLDS[key] for key in named))
    return any(holds(condition, dict(zip(named, world, strict=True))) for world in worlds)


@law
@given(FOLDED)
@example(And((Compare("settings.rate", ">", 0.5), Compare("settings.rate", "<", 1))))
@example(And((Compare("features.hours", ">", 1), Compare("features.hours", "<", 2))))
def test_a_witness_is_found_exactly_where_trying_every_world_finds_one(
    condition: Condition,
) -> None:
    found = witness(condition, VOCABULARY)
    assert (found is not None) is some_world(condition)
    if found is not None:
        assert found.keys() == keys(condition)
        assert holds(condition, found)


@law
@given(st.lists(CONDITIONS, min_size=2, max_size=4))
def test_conjunctions_that_contradict_themselves_have_no_witness(parts: list[Condition]) -> None:
    whole = both(*parts)
    assert witness(both(whole, opposite(parts[0])), VOCABULARY) is None
    assert (witness(whole, VOCABULARY) is not None) is some_world(whole)


@law
@given(CONDITIONS, st.sampled_from(["features.maybe", "features.days", "contact.email"]))
def test_a_key_may_be_null_exactly_where_a_world_leaves_it_so(
    condition: Condition, key: str
) -> None:
    expected = some_world(And((condition, Not(IsSet(key)))))
    assert may_be_null(key, condition, VOCABULARY) is expected


@law
@given(CONDITIONS)
def test_an_accepted_condition_is_the_tree_that_was_written(condition: Condition) -> None:
    read, faults = read_condition(show(condition), VOCABULARY)
    assert (read is None) is bool(faults)
    assert {fault.kind for fault in faults} <= {"null"}
    assert read is None or read == condition


@settings(law, max_examples=250)
@given(GUARDED, GUARDED)
def test_no_accepted_condition_compares_a_null(promise: Condition, condition: Condition) -> None:
    read, _ = read_condition(show(condition), VOCABULARY, promise)
    if read is not None:
        named = sorted(keys(both(promise, read)))
        for world in product(*(WORLDS[key] for key in named)):
            facts = dict(zip(named, world, strict=True))
            if holds(promise, facts):
                assert strictly(read, facts) is holds(read, facts)


def strictly(condition: Condition, facts: dict[str, Scalar]) -> bool:
    """The truth by the book, from left to right; a null that is compared fails the test."""
    match condition:
        case Constant(value):
            return value
        case Not(operand):
            return not strictly(operand, facts)
        case And(operands):
            return all(strictly(operand, facts) for operand in operands)
        case Or(operands):
            return any(strictly(operand, facts) for operand in operands)
        case IsSet(key):
            return facts[key] is not None
        case test:
            assert facts[test.key] is not None
            return holds(test, facts)


@law
@given(st.text(st.sampled_from([*'()[],<>=!"\\ -.0159', *"eé\u00a0"]), max_size=30) | st.text())
@example("(" * 5_000)
@example("not " * 5_000)
def test_no_text_is_more_than_a_fault_inside_it(source: str) -> None:
    condition, faults = read_condition(source, VOCABULARY)
    assert (condition is None) is bool(faults)
    assert all(0 <= fault.offset <= len(source) and fault.hint for fault in faults)
