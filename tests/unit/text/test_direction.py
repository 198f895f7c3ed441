"""Which way a language is written."""

import pytest
from babel.core import Locale
from babel.localedata import locale_identifiers

from helpgen.text.direction import direction_of


@pytest.mark.parametrize("tag", ["ar", "ar-EG", "he", "fa-IR", "ur", "az-Arab", "pa-Arab-PK", "yi"])
def test_these_run_to_the_left(tag: str) -> None:
    assert direction_of(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "de-CH", "az", "he-Latn", "ar-Latn-EG", "arn", "zh-Hant"])
def test_these_run_to_the_right(tag: str) -> None:
    assert direction_of(tag) == "ltr"


@pytest.mark.long
def test_the_table_agrees_with_all_that_cldr_knows() -> None:
    for name in set(locale_identifiers()) - {"root"}:
        locale = Locale.parse(name, resolve_likely_subtags=False)
        expected = "rtl" if locale.character_order == "right-to-left" else "ltr"
        assert (name, direction_of(name.replace("_", "-"))) == (name, expected)
