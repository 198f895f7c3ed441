"""Filters stand behind the keys that they are for, in an order that makes sense."""

import pytest

from helpgen.compile.variables.filter_faults import FILTERS, FilterFaults
from helpgen.compile.variables.trouble import Trouble
from helpgen.model.catalog import Catalog, Key, Words
from tests.unit.compile.builder import CATALOG

SCHOOL = Catalog(
    roles={"admin": "Administrator"},
    categories=(),
    settings={
        "fee": Key(type="integer", default=5, currency="USD"),
        "hours": Key(type="integer", default=5, unit="hour"),
        "starts": Key(type="string", format="date", default="2026-01-01"),
    },
    labels={"student": Words(singular="Student", plural="Students")},
)


def fault(
    key: str, *filters: str, catalog: Catalog = CATALOG, language: str = "en"
) -> Trouble | None:
    """What is wrong with filters behind a key."""
    return FilterFaults(catalog.keys(), catalog.vocabulary(), language).of(key, filters)


@pytest.mark.parametrize(
    ("key", "filters"),
    [
        ("features.hours", ("uint",)),
        ("features.hours", ("lower",)),
        ("features.hours", ("",)),
        ("features.rate", ("unit",)),
        ("features.code", ("unit",)),
        ("features.hours", ("unit", "unit")),
        ("labels.patient.singular", ("unit",)),
        ("labels.patient.singular", ("date",)),
        ("labels.patient.singular", ("money",)),
        ("tenant.name", ("date",)),
        ("tenant.name", ("number",)),
        ("features.code", ("date",)),
        ("features.hours", ("date",)),
        ("features.hours", ("money",)),
        ("features.hours", ("unit", "number")),
        ("features.hours", ("number", "lower")),
    ],
)
def test_a_filter_that_does_not_fit_is_told_with_a_way_out(
    key: str, filters: tuple[str, ...]
) -> None:
    got = fault(key, *filters)
    assert got is not None
    assert (got.code, bool(got.hint)) == ("LB305", True)


@pytest.mark.parametrize(
    ("key", "filters"),
    [
        ("labels.student.singular", ()),
        ("labels.student.singular", ("lower", "possessive", "cap")),
        ("settings.hours", ("unit",)),
        ("settings.hours", ("number", "unit")),
        ("settings.hours", ("unit", "cap")),
        ("settings.fee", ("money",)),
        ("settings.fee", ("number",)),
        ("settings.starts", ("date",)),
        ("settings.starts", ("date", "cap")),
        ("tenant.name", ("possessive",)),
    ],
)
def test_a_filter_that_fits_is_fine(key: str, filters: tuple[str, ...]) -> None:
    assert fault(key, *filters, catalog=SCHOOL) is None


def test_a_misspelled_filter_is_answered_with_the_nearest_one_or_with_all() -> None:
    near, far = fault("labels.patient.singular", "lowr"), fault("labels.patient.singular", "zzz")
    assert near == Trouble("LB305", "unknown filter lowr", "did you mean lower?")
    assert far == Trouble("LB305", "unknown filter zzz", f"there are {', '.join(FILTERS)}")


@pytest.mark.parametrize(
    ("key", "written", "hint"),
    [
        ("settings.fee", "unit", "it has a currency: write {{settings.fee | money}}"),
        ("settings.fee", "currency", "write {{settings.fee | money}}"),
        ("settings.hours", "money", "write {{settings.hours | unit}}"),
        ("settings.hours", "pluralize", "write {{settings.hours | unit}}"),
        ("settings.hours", "default: 4", "settings.hours has a value for every organization"),
        ("settings.starts", 'date: "%Y"', "write {{settings.starts | date}}"),
        ("labels.student.plural", "upcase", "write {{labels.student.plural | cap}}"),
        ("labels.student.plural", "capitalize", "write {{labels.student.plural | cap}}"),
        ("labels.student.plural", "downcase", "write {{labels.student.plural | lower}}"),
        ("labels.student.singular", "pluralize", "write {{labels.student.plural}}"),
        ("labels.student.plural", "escape", "remove it: write {{labels.student.plural}}"),
    ],
)
def test_what_other_tools_call_it_is_answered_with_how_it_is_done_here(
    key: str, written: str, hint: str
) -> None:
    got = fault(key, written, catalog=SCHOOL)
    assert got is not None
    assert hint in got.hint


@pytest.mark.parametrize(
    ("language", "key", "name", "hint"),
    [
        ("de", "labels.student.singular", "possessive", "such as labels.studentGenitive"),
        ("tlh", "settings.fee", "money", "print it as it is: {{settings.fee}}"),
    ],
)
def test_a_filter_that_has_no_words_in_the_content_s_language_is_told(
    language: str, key: str, name: str, hint: str
) -> None:
    got = fault(key, name, catalog=SCHOOL, language=language)
    assert got is not None
    assert (got.code, hint in got.hint) == ("LB307", True)
    assert fault(key, name, catalog=SCHOOL) is None
