"""Which language the words of a page are in."""

import pytest

from helpgen.model.wording import ENGLISH, Wording, wording_for

KNOWN = {tag: Wording(tag) for tag in ("pt", "pt-BR", "es")}


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("es", "es"),
        ("es-MX", "es"),
        ("pt-BR", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("pt-Latn-BR", "pt"),
        ("pt-PT", "pt"),
        ("fr", "en"),
        ("en-GB", "en"),
        ("est", "en"),
    ],
)
def test_the_nearest_tag_is_taken_and_english_where_there_is_none(
    locale: str, language: str
) -> None:
    assert wording_for(locale, KNOWN).language == language


def test_a_theme_may_have_english_words_of_its_own() -> None:
    own = Wording("en")
    assert wording_for("fr", {"en": own}) is own
    assert wording_for("fr", {}) is ENGLISH
