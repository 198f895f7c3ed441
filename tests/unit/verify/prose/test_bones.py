import pytest

from helpgen.verify.prose.bones import bones
from helpgen.verify.prose.told import Sentence
from tests.unit.verify.small import names


def of(text: str, *stress: str) -> str:
    return " ".join(bones(Sentence(text, stress), names()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A reader cannot lend more than two books.", "labels.patient cannot more 2"),
        ("It is lent, or given back.", "lent or given_back"),
        ("It was canceled. It was cancelled.", "cancelled cancelled"),
        (
            "Only a librarian can, at least 24 hours before.",
            "only librarian can at_least 24 hour before",
        ),
        ("An Administrator must.", "roles.admin must"),
        ("It has 1,000 pages, from 10:30 on Tuesdays.", "1000 10:30 tuesday"),
        ("The librarian's list, both readers' lists.", "librarian both labels.patient"),
        ("{features.hours|unit} and {labels.unit.plural}.", "{features.hours}"),
        (
            "{labels.patient.singular} or {labels.patient.plural}",
            "labels.patient or labels.patient",
        ),
        ("It reads “This loan is too long.”", "[message too_long]"),
        ("It reads “Something else.”", "[something else]"),
        ("Plain words stay out of it.", ""),
    ],
)
def test_what_decides_is_kept_in_order(text: str, expected: str) -> None:
    assert of(text) == expected


def test_stressed_words_are_the_names_of_buttons() -> None:
    assert of("Click Save all, not save.", "Save all") == "[save all] not"


def test_a_word_that_decides_says_the_same_where_it_is_stressed() -> None:
    assert of("It is never lent.", "never", "lent") == of("It is never lent.") == "never lent"


def test_a_stressed_variable_is_the_variable() -> None:
    assert of("It is {features.code}.", "{features.code}") == "{features.code}"


def test_a_word_that_is_quoted_later_keeps_its_place_before() -> None:
    assert of("It is lent, never “lent out” and never “x”, x.") == (
        "lent never [lent out] never [x]"
    )
    assert of('Only now, “Only”, "".') == "only only"


def test_a_quotation_around_stressed_words_is_one_name() -> None:
    assert of("It says “Save all now”.", "all") == "[save all now]"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It can't be “late”.", 'It cannot be "late".'),
        ("It does not end – ever.", "It doesn’t  end - ever."),
        ("Nobody has to ask till noon.", "No one must ask until noon."),
        ("Everybody is permitted at once.", "Everyone is allowed immediately."),
        ("A gray, fast one.", "A grey quick one."),
    ],
)
def test_typography_and_synonyms_do_not_matter(one: str, other: str) -> None:
    assert of(one) == of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It can be lent.", "It cannot be lent."),
        ("Only readers come.", "Also readers come."),
        ("Before noon.", "After noon."),
        ("In 24 hours.", "In 24 days."),
        ("In 24 hours.", "In 25 hours."),
        ("It is lent.", "It is given back."),
        ("At least two.", "At most two."),
        ("The reader asks.", "The librarian asks."),
        ("First sign, then it is lent.", "It is lent, then first sign."),
    ],
)
def test_what_says_something_else_has_other_bones(one: str, other: str) -> None:
    assert of(one) != of(other)
