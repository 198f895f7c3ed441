"""Which way a language is written."""

import pytest

from helpgen.text.direction import direction_of


@pytest.mark.parametrize("tag", ["ar", "ar-EG", "he", "fa-IR", "ur", "az-Arab", "pa-Arab-PK", "yi"])
def test_these_run_to_the_left(tag: str) -> None:
    assert direction_of(tag) == "rtl"


@pytest.mark.parametrize("tag", ["en", "de-CH", "az", "he-Latn", "ar-Latn-EG", "arn", "zh-Hant"])
def test_these_run_to_the_right(tag: str) -> None:
    assert direction_of(tag) == "ltr"
