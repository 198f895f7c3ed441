"""The words that stand in the text of an article although nobody typed them, in the language of the content."""

from collections.abc import Iterator
from typing import NamedTuple

from helpgen.model.wording import Phrase, Wording


class BodyWords(NamedTuple):
    """Titles of alerts that have none of their own, and names of what a screen reader meets.

    What stands here is English: the phrase of which a language has a translation.
    """

    note: str = "Note"
    tip: str = "Tip"
    important: str = "Important"
    warning: str = "Warning"
    caution: str = "Caution"
    done: str = "Done"
    not_done: str = "Not done"
    table: str = "Table"
    unmet: str = "Not enabled here"

    def alert(self, kind: str) -> str:
        """The title of an alert of one of the five kinds, however it is spelled; any other is a KeyError."""
        return str(self._asdict()[kind.lower()])


ENGLISH_WORDS = BodyWords()
PHRASES = tuple([Phrase(text) for text in ENGLISH_WORDS])


def body_words(wording: Wording) -> BodyWords:
    """The words in one language; English where it has none for a phrase."""
    return BodyWords(*[wording.forms(phrase)[0] for phrase in PHRASES])


def untranslated(wording: Wording) -> Iterator[str]:
    """The phrases that a language has no translation for."""
    return (phrase.text for phrase in PHRASES if phrase not in wording.texts)
