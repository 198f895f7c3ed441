import pytest

from helpgen.logic import ALWAYS, And, Condition, Effort, Fault, IsSet, IsTrue, Not, Or
from helpgen.logic.condition import KeyType, Vocabulary
from helpgen.logic.grammar import parse
from helpgen.logic.reading import read_condition
from helpgen.logic.types import faults

VOCABULARY: Vocabulary = {
    "features.on": KeyType("boolean"),
    "features.maybe": KeyType("boolean", nullable=True),
    "features.hours": KeyType("integer", minimum=0, maximum=168),
    "features.days": KeyType("integer", nullable=True),
    "settings.rate": KeyType("number"),
    "settings.mode": KeyType("string", enum=("open", "closed")),
    "settings.steps": KeyType("integer", enum=(5, 10)),
    "settings.list": KeyType("array"),
    "settings.map": KeyType("object"),
    "tenant.id": KeyType("string"),
    "contact.email": KeyType("string", nullable=True),
}


def found(source: str, given: Condition = ALWAYS) -> list[tuple[str, int]]:
    return [(fault.kind, fault.offset) for fault in checked(source, given)]


def checked(source: str, given: Condition = ALWAYS) -> tuple[Fault, ...]:
    return faults(parse(source), VOCABULARY, given, Effort())


@pytest.mark.parametrize(
    "source",
    [
        "features.on",
        "features.on == true",
        "features.on in [true, false]",
        "features.hours > 0",
        "features.hours == 500",
        "settings.rate > 1",
        "settings.rate in [1, 1.5]",
        'settings.mode == "open"',
        'settings.mode not in ["open", "closed"]',
        "settings.steps == 5",
        'tenant.id != ""',
        "contact.email is set",
        "contact.email is not set",
    ],
)
def test_what_fits_its_key_is_quiet(source: str) -> None:
    assert found(source) == []


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("features.hours", 0),
        ("settings.rate", 0),
        ("settings.mode", 0),
        ("features.on == 1", 15),
        ('features.on == "true"', 15),
        ("features.on > true", 0),
        ("features.hours == 1.0", 18),
        ('features.hours == "1"', 18),
        ("features.hours == true", 18),
        ("settings.rate == false", 17),
        ("tenant.id == 1", 13),
        ('tenant.id < "m"', 0),
        ('settings.mode == "opne"', 17),
        ('settings.mode in ["open", "shut"]', 26),
        ("settings.steps == 6", 18),
        ("settings.list", 0),
        ("settings.list is set", 0),
        ("settings.map == 1", 0),
        ("features.on is set", 0),
        ("tenant.id is not set", 0),
    ],
)
def test_what_does_not_fit_is_reported_where_it_stands(source: str, offset: int) -> None:
    assert found(source) == [("type", offset)]


def test_a_word_outside_an_enum_gets_the_nearest_one_or_all() -> None:
    near, far = checked('settings.mode in ["opn", "zzz"]')
    assert near.hint == "did you mean `open`?"
    assert far.hint == "use one of: open, closed"


def test_every_fault_is_reported_in_the_order_of_the_text() -> None:
    source = "features.no and features.hours or features.days > 1 and tenant.id == 1"
    assert found(source) == [("unknown", 0), ("type", 16), ("null", 34), ("type", 69)]


@pytest.mark.parametrize(
    "source",
    [
        "features.days is set and features.days > 1",
        "features.days is set and features.on and not features.days in [1]",
        "features.days is set and (features.on or features.days > 1)",
        "(features.days is set and features.on) and features.days > 1",
        "features.maybe is set and features.maybe",
        "features.on or features.days is set and features.days > 1",
        "not (features.days is set and features.days > 1)",
    ],
)
def test_is_set_earlier_in_the_same_and_allows_the_use(source: str) -> None:
    assert found(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "features.maybe",
        "features.days > 1",
        "features.days != 1",
        "features.days not in [1]",
        "features.days > 1 and features.days is set",
        "features.days is not set and features.days > 1",
        "features.days is set or features.days > 1",
        "features.days is not set or features.days > 1",
        "(features.days is set or features.on) and features.days > 1",
        "features.days is set and features.on or features.days > 1",
        "(features.days is set and features.on) or features.days > 1",
        "not features.days is set and features.days > 1",
        "contact.email is set and features.days > 1",
    ],
)
def test_elsewhere_the_use_of_a_nullable_key_is_reported_once(source: str) -> None:
    assert [kind for kind, _ in found(source)] == ["null"]


SET, ON = IsSet("features.days"), IsTrue("features.on")


@pytest.mark.parametrize("given", [SET, And((ON, SET)), Not(Not(SET)), Not(Or((ON, Not(SET))))])
def test_enclosing_directives_that_leave_no_null_allow_the_use(given: Condition) -> None:
    assert found("features.days > 1", given) == []


@pytest.mark.parametrize("given", [ALWAYS, ON, Not(SET), Or((ON, SET)), IsSet("contact.email")])
def test_enclosing_directives_that_leave_a_null_do_not(given: Condition) -> None:
    assert found("features.days > 1", given) == [("null", 0)]


def test_what_the_enclosing_directives_imply_across_keys_counts() -> None:
    given = And((Or((Not(ON), SET)), ON))
    assert found("features.days > 1", given) == []


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("features.mode == 'request'", 'text stands in straight double quotes: "request"'),
        ('features.mode in "request"', 'write `features.mode in ["request"]`'),
        ('features.hours == "24"', "write 24, without quotes"),
        ("features.hours == 2.5", "write a whole number, as 2"),
        ('features.on == "True"', "write true, without quotes"),
        ("features.mode == 5", 'write "5"'),
        ("features.mode == true", 'write "true"'),
    ],
)
def test_the_hint_shows_what_was_written_as_it_has_to_be(source: str, hint: str) -> None:
    vocabulary = {
        "features.mode": KeyType("string"),
        "features.hours": KeyType("integer"),
        "features.on": KeyType("boolean"),
    }
    _, found = read_condition(source, vocabulary)
    assert [each.hint for each in found] == [hint]
