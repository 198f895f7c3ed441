"""The words of the pages around the articles, in one language."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from helpgen.frozen import frozen

SOURCE = "en"
"""The language of the texts in templates: its words are the texts themselves."""


class Phrase(NamedTuple):
    """A text of a template, in English. `context` tells two meanings of one text apart; `plural` is that of several."""

    text: str
    plural: str = ""
    context: str = ""


@frozen
class Wording:
    """What is said for each phrase: one text, or one for each form of the plural.

    `plural_rule` is the expression of C, with the number `n`, that says which form a number takes.
    """

    language: str
    texts: Mapping[Phrase, tuple[str, ...]] = field(default_factory=dict)
    plural_rule: str = "n != 1"
    plural_count: int = 2

    def forms(self, phrase: Phrase) -> tuple[str, ...]:
        """The forms of a phrase; English where there is no word for it, two where it has a plural."""
        return self.texts.get(phrase) or (
            (phrase.text, phrase.plural) if phrase.plural else (phrase.text,)
        )


ENGLISH = Wording(SOURCE)


def wording_for(locale: str, wordings: Mapping[str, Wording]) -> Wording:
    """The wording for a language tag: its own, else that of a shorter tag (`pt-BR`, `pt`), else English."""
    parts = locale.lower().split("-")
    by_tag = {tag.lower(): wording for tag, wording in wordings.items()}
    for length in range(len(parts), 0, -1):
        if (found := by_tag.get("-".join(parts[:length]))) is not None:
            return found
    return wordings.get(SOURCE, ENGLISH)
