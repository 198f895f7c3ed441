"""What has a label is named by its label.

Why: an organization that calls patients clients reads "patients" wherever the word was typed and not the label.
Bad:  `Your patients book online.`
Good: `Your {{labels.patient.plural}} book online.`
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from helpgen.lint.label_words import LabelWords, Worded
from helpgen.lint.lint_rule import Finding, LintRule
from helpgen.model.diagnostic import Place
from helpgen.model.template import Blueprint, Template
from helpgen.model.text import Gate, Markup

_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
_SILENT = ("code", "pre", "a")
"""Elements whose text is not prose of this article: code, and the words of a link may be another page's title."""

_BRACES = re.compile(r"\{+[ \t]*[\w.]+[^{}\n]*\}*")
_HEADING = re.compile(r"h[1-6]")
_AROUND = 30


class _Said(NamedTuple):
    """A word, where the section begins in which it stands, and the text around it."""

    word: str
    place: Place
    around: str


class _Step(NamedTuple):
    """Words that were typed in one stretch of text, and what the tag behind it does.

    `silence` is 1 where an element begins whose text is no prose of this article, -1 where it ends.
    """

    typed: tuple[tuple[str, str], ...]
    silence: int = 0
    is_heading: bool = False


def check(subject: Worded) -> Iterator[Finding]:
    """The first place of each word that has a label: in the front matter, or else the section that says it."""
    told: set[str] = set()
    for said in _all(subject.blueprint, subject.words):
        key = subject.words.keys[said.word.casefold()]
        if key not in told:
            told.add(key)
            filters = " | cap" if said.word[:1].isupper() else ""
            message = f'"{said.word}" is typed out, in "{said.around}"'
            yield Finding(said.place, message, f"write {{{{{key}{filters}}}}} where it means that")


def _all(blueprint: Blueprint, words: LabelWords) -> Iterator[_Said]:
    if words.pattern is None:
        return
    article = blueprint.article
    for name, text in (("title", blueprint.title), ("summary", blueprint.summary)):
        place = article.places.get(name, article.place(1, 1))
        for piece in text:
            if isinstance(piece, str):
                for word, around in _typed(piece, words.pattern):
                    yield _Said(word, place, around)
    known: dict[str, Sequence[_Step]] = {}  # most pieces are several variants'
    for template in blueprint.variants.values():
        for piece in _pieces(template.body):
            if piece not in known:
                known[piece] = tuple(_steps(piece, words.pattern))
        yield from _in_body(blueprint, template, known)


def _in_body(
    blueprint: Blueprint, template: Template, known: Mapping[str, Sequence[_Step]]
) -> Iterator[_Said]:
    article = blueprint.article
    place = article.places.get("title", article.place(1, 1))
    silent = passed = 0
    for step in (step for piece in _pieces(template.body) for step in known[piece]):
        if not silent:
            for word, around in step.typed:
                yield _Said(word, place, around)
        silent += step.silence
        if step.is_heading and passed < len(template.headings):
            heading = template.headings[passed]
            place = article.place(heading.line, heading.column)
            passed += 1


def _steps(piece: str, pattern: re.Pattern[str]) -> Iterator[_Step]:
    """What a piece of markup has to say to this rule: mostly nothing, and then there is no step."""
    at = 0
    for tag in _TAG.finditer(piece):
        typed = tuple(_typed(unescape(piece[at : tag.start()]), pattern))
        at = tag.end()
        silence = (-1 if tag[1] else 1) if tag[2] in _SILENT else 0
        is_heading = not tag[1] and _HEADING.fullmatch(tag[2]) is not None
        if typed or silence or is_heading:
            yield _Step(typed, silence, is_heading)
    if typed := tuple(_typed(unescape(piece[at:]), pattern)):
        yield _Step(typed)


def _pieces(markup: Markup) -> Iterator[str]:
    for piece in markup:
        if isinstance(piece, Gate):
            yield from _pieces(piece.then)
            yield from _pieces(piece.otherwise)
        elif isinstance(piece, str):
            yield piece


def _typed(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Each word that has a label, with the text around it."""
    text = _BRACES.sub(" ", text)  # what was meant as a variable is told as such
    for found in pattern.finditer(text):
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        yield found[0], " ".join(around.split())


RULE = LintRule(code="LB319", name="hard-coded-word", check=check)
