"""The words of labels, as an article may have typed them instead of the label."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from helpgen.frozen import frozen
from helpgen.model.catalog import Words

FILLED = "\0"
"""What stands in a text where a variable shows something: no word reaches over it."""

_BRACES = re.compile(r"\{+[ \t]*[\w.]+[^{}\n]*\}*")
_AROUND = 30


@frozen
class LabelWords:
    """`keys` maps each word, in small letters, to the key that stands for it; `pattern` finds them as whole words."""

    keys: Mapping[str, str]
    pattern: re.Pattern[str] | None


@lru_cache(maxsize=8)  # every article of a project asks with the same labels
def label_words(labels: tuple[tuple[str, Words], ...]) -> LabelWords:
    """Default forms first, then synonyms: a word that two labels share belongs to the first that says it."""
    keys: dict[str, str] = {}
    for name, words in labels:
        for form, word in (("plural", words.plural), ("singular", words.singular)):
            keys.setdefault(word.casefold(), f"labels.{name}.{form}")
    for name, words in labels:
        for word in words.synonyms:
            keys.setdefault(word.casefold(), f"labels.{name}.singular")
    longest_first = sorted((word for word in keys if word.strip()), key=len, reverse=True)
    if not longest_first:
        return LabelWords(keys, None)
    either = "|".join(map(re.escape, longest_first))
    return LabelWords(keys, re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE))


def typed_in(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Each word that has a label, with the text around it; what was meant as a variable is told as such."""
    for found in pattern.finditer(_BRACES.sub(_blank, text)):
        before = text[max(0, found.start() - _AROUND) : found.start()].rpartition(FILLED)[2]
        behind = text[found.end() : found.end() + _AROUND].partition(FILLED)[0]
        yield found, " ".join(f"{before}{found[0]}{behind}".split())


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
