"""English days are written without CLDR as CLDR would write them."""

from itertools import product
from string import ascii_uppercase

import pytest

from helpgen.text import cldr
from helpgen.text.english_day import english_day

REGIONS = ["".join(pair) for pair in product(ascii_uppercase, repeat=2)]
DAYS = [f"2026-{month:02}-{3 * month % 28 + 1:02}" for month in range(1, 13)]


@pytest.mark.parametrize("first", ascii_uppercase)
def test_every_region_writes_what_cldr_says(first: str) -> None:
    for tag in [f"en-{region}" for region in REGIONS if region.startswith(first)]:
        for day in DAYS[: 12 if tag in {"en-US", "en-GB", "en-ZA"} else 1]:
            assert english_day(day, tag, tag) == cldr.day_in_words(day, cldr.found(tag, tag)), tag


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en", "en"),
        ("en", "he"),
        ("en", "de-AT"),
        ("en-GB", "ja"),
        ("en", "es-US"),
        ("en", "fr-ZA"),
    ],
)
def test_the_words_are_the_languages_and_the_order_the_regions(language: str, locale: str) -> None:
    theirs = cldr.day_in_words("2026-03-05", cldr.found(language, locale))
    assert english_day("2026-03-05", language, locale) == theirs


@pytest.mark.parametrize("tag", ["de", "en-Shaw", "en-Latn-US", "en-001", "eng", "en-gb"])
def test_any_other_tag_is_left_to_cldr(tag: str) -> None:
    assert english_day("2026-03-05", tag, tag) is None
