"""No source can forge a mark, in whatever encoding a parser undoes it."""

from urllib.parse import quote

import pytest

from helpgen.compile.variables.marks import ATTRIBUTE, CLOSE, OPEN, Slots
from helpgen.compile.variables.slots import Literally
from tests.unit.compile.builder import article, project, tenant, words

FIRST = f"{OPEN}0{CLOSE}"
FORGERIES = [f"{sign}{number}{CLOSE}" for sign in (OPEN, ATTRIBUTE) for number in (0, 1, 99999)]


def test_a_mark_stands_for_what_was_put_in_its_place() -> None:
    slots = Slots("text")
    mark = slots.add(Literally("x", "y"))
    assert slots.find(mark[1:-1]) == Literally("x", "y")
    assert slots.restore(f"a{mark}b") == "ayb"


def test_all_slots_are_told_in_order_with_the_numbers_of_their_marks() -> None:
    slots = Slots("text")
    marks = [slots.add(Literally(each, each)) for each in "abc"]
    slots.change(marks[1][1:-1], Literally("z", "z"))
    told = [*slots.by_number()]
    assert told == [(mark[1:-1], slots.find(mark[1:-1])) for mark in marks]
    assert [slot.text for _, slot in told if isinstance(slot, Literally)] == ["a", "z", "c"]


def test_the_marks_of_one_text_mean_nothing_in_another() -> None:
    mark = Slots("one").add(Literally("x", "y"))
    other = Slots("other")
    other.add(Literally("x", "y"))
    assert other.find(mark[1:-1]) is None
    assert other.restore(mark) == mark


def test_the_same_text_has_the_same_marks() -> None:
    assert Slots("one").add(Literally("x", "y")) == Slots("one").add(Literally("x", "y"))


@pytest.mark.parametrize("digits", ["", "0", "1" * 17, "1" * 400])
def test_other_numbers_are_no_marks(digits: str) -> None:
    slots = Slots("text")
    slots.add(Literally("x", "y"))
    assert slots.find(digits) is None


@pytest.mark.parametrize("forged", FORGERIES, ids=ascii)
@pytest.mark.parametrize(
    "source",
    [
        "<https://e.example/~~>",
        "[a](https://e.example/~~)",
        "![b <https://e.example/~~> c](p.png)",
        '[a](https://e.example "<https://e.example/~~>")',
        "[a]: https://e.example/~~\n\n[a]",
        "| <https://e.example/~~> |\n| - |",
    ],
)
def test_an_address_with_encoded_signs_prints_no_value(source: str, forged: str) -> None:
    typed = source.replace("~~", quote(forged)) + "\n\n{{labels.patient.singular}}"
    path = "content/help/portal/p.png"
    made = project(article(typed), tenants=(tenant(values=words("Zqowner")),), assets=(path,))
    body = made.body()
    assert body.count("Zqowner") == 1
    assert OPEN not in body
    assert CLOSE not in body
    assert body.count("<p") + body.count("<table") == 2
    assert {each.code for each in made.found} <= {"LK601", "FM105"}


@pytest.mark.parametrize("typed", ["&#xFDD0;0&#xFDD1;", "&#64976;0&#64977;", r"\ufdd00\ufdd1"])
def test_entities_make_no_mark(typed: str) -> None:
    made = project(article(f"{typed} {{{{labels.patient.singular}}}}"))
    assert made.body().count("Patient") == 1
    assert OPEN not in made.body()
