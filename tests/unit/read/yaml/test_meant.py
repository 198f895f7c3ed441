import pytest

from helpgen.model.article import FrontMatter
from helpgen.model.catalog import Catalog, Category
from helpgen.model.options import Options
from helpgen.read.yaml.meant import as_wanted, day_hint, number_hint, of_its_form

DATE = r"^\d{4}-\d{2}-\d{2}$"
ID = r"^help(\.[a-z0-9-]+)+$"


@pytest.mark.parametrize(
    ("value", "wanted", "name", "hint"),
    [
        ("010", "a whole number", "order", "write `order: 10`"),
        ("10", "a whole number", "order", "write `order: 10`"),
        (2.0, "a whole number", "order", "write `order: 2`"),
        ("first", "a whole number", "order", ""),
        ("1" * 15, "a whole number", "order", f"write `order: {'1' * 15}`"),
        ("1" * 16, "a whole number", "order", ""),
        ("25,50", "a number", "fee", "write `fee: 25.50`"),
        ("yes", "true or false", "draft", "write `draft: true`"),
        ("Off", "true or false", "draft", "write `draft: false`"),
        ("maybe", "true or false", "draft", ""),
        (2026, "text", "title", 'write `title: "2026"`'),
        ("1.10", "text", "title", 'write `title: "1.10"`'),
        (True, "text", "title", 'write `title: "true"`'),
        (("Visits",), "text", "title", 'write `title: "[Visits]"`'),
        ("a, b c", "a list, like [a, b]", "tags", "write `tags: [a, b c]`"),
        ("{{labels.x.plural}}", "a list, like [a, b]", "tags", 'write `tags: ["{{labels.x.plural}}"]`'),
        ({"a": 1}, "text", "title", ""),
        (None, "text", "title", ""),
    ],
)  # fmt: skip
def test_a_value_of_another_type_is_shown_as_it_should_be(
    value: object, wanted: str, name: str, hint: str
) -> None:
    assert as_wanted(value, [wanted], (name,)) == hint


LONG = "at most 15 digits stand before the point, and 15 behind it"


@pytest.mark.parametrize(
    ("text", "whole", "hint"),
    [
        ("1" * 15, True, None),
        ("1" * 16, True, LONG),
        ("-" + "1" * 16, True, LONG),
        ("0." + "1" * 16, False, LONG),
        ("1,5", True, None),
        ("1,5", False, "write 1.5, with a decimal point"),
        ("five", True, None),
    ],
)
def test_a_number_that_our_yaml_reads_as_text_is_told_why(
    text: str, whole: bool, hint: str | None
) -> None:
    assert number_hint(text, whole=whole) == hint


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("20.11.2026", "write `updated: 2026-11-20`"),
        ("Nov 20 2026", "write `updated: 2026-11-20`"),
        ("November 20, 2026", "write `updated: 2026-11-20`"),
        ("20 November 2026", "write `updated: 2026-11-20`"),
        ("2026/1/5", "write `updated: 2026-01-05`"),
        ("05/06/2026", "write `updated: 2026-06-05` or `updated: 2026-05-06`"),
        ("2026-02-30", "the last day of that month is `updated: 2026-02-28`"),
        ("20.11.26", "write the year, month and day: YYYY-MM-DD"),
        ("soon", "write the year, month and day: YYYY-MM-DD"),
    ],
)
def test_a_day_is_turned_round_where_it_is_clear(typed: str, hint: str) -> None:
    assert day_hint(typed, ("updated",)) == hint
    assert of_its_form(typed, ("updated",), DATE) == (f"is `{typed}`, which is no date", hint)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("portal.booking", "write `id: help.portal.booking`"),
        ("Help.Portal.Add a visit", "write `id: help.portal.add-a-visit`"),
        ("/help/portal/booking", "write `id: help.portal.booking`"),
        ("!", "write `help.` and small letters, digits, hyphens and dots"),
    ],
)
def test_an_id_is_made_of_what_was_written(typed: str, hint: str) -> None:
    assert of_its_form(typed, ("id",), ID)[1] == hint


def test_every_pattern_of_the_models_is_told_in_words() -> None:
    fields = [
        field
        for model in (FrontMatter, Options, Category, Catalog)
        for field in model.model_fields.values()
    ]
    patterns = {
        each.pattern
        for field in fields
        for each in field.metadata
        if getattr(each, "pattern", None)
    }
    assert len(patterns) == 4
    for pattern in patterns:
        message, hint = of_its_form("ä!", ("x",), pattern)
        assert "which is no " in message
        assert pattern not in hint
