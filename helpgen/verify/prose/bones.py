"""The bones of a sentence: the words that decide what it claims, in their order.

Negations, modal words, amounts, numbers, interface texts, variables, people and states stay; everything else may be
written in another way, and so may quotation marks, dashes and spaces.
"""

import re
from collections.abc import Iterator, Sequence

from helpgen.verify.prose.english import NUMBERS, SAME, UNITS, WEEKDAYS
from helpgen.verify.prose.names import Names
from helpgen.verify.prose.plain import folded
from helpgen.verify.prose.sentences import quotes
from helpgen.verify.prose.told import Sentence, end_of

_TOKEN = re.compile(
    r"\x02(?P<quoted>[0-9]+)\x03|(?P<number>-?[0-9][0-9.,:/]*[0-9]|-?[0-9])"
    r"|(?P<word>\w[\w'-]*)"
)
_VARIABLE = re.compile(r"\{(?P<key>[^{}|]*)(?:\|unit)?\}")
_LONGEST = 3
_BRACKETS = str.maketrans("", "", "[]()")


def bones(sentence: Sentence, names: Names) -> tuple[str, ...]:
    """Those of one sentence; none of them has a blank in it, but between brackets.

    An interface text is `[its words]`, or `[message CODE]`; a variable is `{key}`. A word that is a bone anyway stays
    one where it is stressed.
    """
    marked, shown = _marked(sentence)
    tokens = list(_TOKEN.finditer(folded(marked)))
    found: list[str] = []
    at = 0
    while at < len(tokens):
        size, bone = _bone(tokens, at, shown, names)
        if bone:
            found.append(bone)
        at += size
    return tuple(found)


def _marked(sentence: Sentence) -> tuple[str, list[str]]:
    """The text with a mark in place of each interface text, and those."""
    text = sentence.text
    spans: list[tuple[int, int]] = []
    at = 0
    for words in sentence.stress:
        at = end_of(words, text, at)
        spans.append((at - len(words), at))
    for start, end in quotes(text):
        spans = [(first, last) for first, last in spans if last <= start or end <= first]
        spans.append((start, end))
    spans += [
        found.span()
        for found in _VARIABLE.finditer(text)
        if not any(first <= found.start() and found.end() <= last for first, last in spans)
    ]
    out, shown, done = "", list[str](), 0
    for start, end in sorted(spans):
        out += f"{text[done:start]} \x02{len(shown)}\x03 "
        shown.append(text[start:end])
        done = end
    return out + text[done:], shown


def _bone(
    tokens: Sequence[re.Match[str]], at: int, shown: Sequence[str], names: Names
) -> tuple[int, str]:
    """How many tokens make the next bone, and the bone; empty where the token is flesh."""
    token = tokens[at]
    if token["quoted"]:
        return 1, _interface(shown[int(token["quoted"])], names)
    if token["number"]:
        return 1, token["number"].replace(",", "")
    words = [each["word"] for each in _run(tokens, at)]
    for size in range(len(words), 0, -1):
        if bone := _known(" ".join(words[:size]), names):
            return size, bone
    return 1, ""


def _run(tokens: Sequence[re.Match[str]], at: int) -> Iterator[re.Match[str]]:
    """The words from here on that stand in a row, a few at most."""
    end = tokens[at].start()
    for token in tokens[at : at + _LONGEST]:
        if not token["word"] or token.start() > end + 1:
            return
        end = token.end()
        yield token


def _known(words: str, names: Names) -> str:
    if known := names.words.get(words) or SAME.get(words) or NUMBERS.get(words):
        return known.replace(" ", "_")
    singular = words.removesuffix("s")
    return singular if singular in UNITS or singular in WEEKDAYS else ""


def _variable(key: str, names: Names) -> str:
    """People by their label, whatever its form; of other labels nothing is kept: they are words for things."""
    scope, _, name = key.partition(".")
    if scope != "labels":
        return f"{{{key}}}"
    label = name.partition(".")[0]
    return f"labels.{label}" if label in names.people else ""


def _interface(words: str, names: Names) -> str:
    """A variable, a message, a word that is a bone anyway, or the words themselves."""
    if variable := _VARIABLE.fullmatch(words.strip()):
        return _variable(variable["key"], names)
    plain = folded(words).translate(_BRACKETS).strip(" .,;:\"'")
    for text in (folded(words), plain, f"{plain}."):
        if text in names.messages:
            return f"[message {names.messages[text]}]"
    return _known(plain, names) or (f"[{plain}]" if plain else "")
