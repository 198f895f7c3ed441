"""The sentences of a passage, each with those of its words that are stressed."""

import re
from typing import NamedTuple

from helpgen.compile.passages import Kind, Passage
from helpgen.verify.prose.plain import said, stressed
from helpgen.verify.prose.sentences import sentences


class Sentence(NamedTuple):
    """`stress` are words in it that are stressed or set as code, in order."""

    text: str
    stress: tuple[str, ...] = ()


def told(passage: Passage) -> tuple[Sentence, ...]:
    """In order; a row of a table is one sentence, whatever its cells hold."""
    whole = said(passage)
    texts = (whole,) if passage.kind in (Kind.ROW, Kind.HEAD) else sentences(whole)
    left = [each for each in stressed(passage) if each]
    found: list[Sentence] = []
    for text in texts:
        own: list[str] = []
        at = 0
        while left and (end := end_of(left[0], text, at)):
            own.append(left.pop(0))
            at = end
        found.append(Sentence(text, tuple(own)))
    return tuple(found)


def end_of(words: str, text: str, at: int) -> int:
    """Where some words end in a text that has them, as whole words, from `at` on; 0 where it has not."""
    found = re.compile(rf"(?<![^\W_]){re.escape(words)}(?![^\W_])").search(text, at)
    return found.end() if found else 0
