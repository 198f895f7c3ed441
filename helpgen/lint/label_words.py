"""The words of labels, as an article may have typed them instead of the label."""

import re
from collections.abc import Mapping

from helpgen.frozen import frozen
from helpgen.model.catalog import Words
from helpgen.model.template import Blueprint


@frozen
class LabelWords:
    """`keys` maps each word, in small letters, to the key that stands for it; `pattern` finds them as whole words."""

    keys: Mapping[str, str]
    pattern: re.Pattern[str] | None


@frozen
class Worded:
    """An article, and the words that have labels: the subject of rules that ask about words."""

    blueprint: Blueprint
    words: LabelWords


def label_words(labels: Mapping[str, Words]) -> LabelWords:
    """Default forms first, then synonyms: a word that two labels share belongs to the first that says it."""
    keys: dict[str, str] = {}
    for name, words in labels.items():
        for form, word in (("plural", words.plural), ("singular", words.singular)):
            keys.setdefault(word.casefold(), f"labels.{name}.{form}")
    for name, words in labels.items():
        for word in words.synonyms:
            keys.setdefault(word.casefold(), f"labels.{name}.singular")
    longest_first = sorted((word for word in keys if word.strip()), key=len, reverse=True)
    if not longest_first:
        return LabelWords(keys, None)
    either = "|".join(map(re.escape, longest_first))
    return LabelWords(keys, re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE))
