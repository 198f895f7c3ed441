"""What articles say although nobody typed it has a word for each phrase, in the language of the content."""

import pytest

from helpgen.compile.markdown.boxes import ALERTS
from helpgen.model.body_words import ENGLISH_WORDS, PHRASES, body_words, untranslated
from helpgen.model.wording import ENGLISH, Phrase, Wording


def test_in_english_they_are_the_phrases_themselves() -> None:
    assert body_words(ENGLISH) == ENGLISH_WORDS


def test_a_language_says_what_it_has_a_word_for_and_the_rest_in_english() -> None:
    welsh = Wording("cy", {Phrase("Tip"): ("Awgrym",), Phrase("Home"): ("Hafan",)})
    words = body_words(welsh)
    assert words == ENGLISH_WORDS._replace(tip="Awgrym")
    assert [*untranslated(welsh)] == [each.text for each in PHRASES if each.text != "Tip"]


@pytest.mark.parametrize("kind", ALERTS)
def test_every_kind_of_alert_has_a_title(kind: str) -> None:
    assert ENGLISH_WORDS.alert(kind) == ENGLISH_WORDS.alert(kind.lower()) == kind.capitalize()
    with pytest.raises(KeyError):
        ENGLISH_WORDS.alert("danger")
