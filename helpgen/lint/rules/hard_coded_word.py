"""What has a label is named by its label.

Why: an organization that calls patients clients reads "patients" wherever the word was typed and not the label.
Bad:  `Your patients book online.`
Good: `Your {{labels.patient.plural}} book online.`
"""

import re
from collections.abc import Iterator
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

_BRACES = re.compile(r"\{\{.*?\}\}")
_HEADING = re.compile(r"h[1-6]")
_AROUND = 30


class _Said(NamedTuple):
    """A word, where the section begins in which it stands, and the text around it."""

    word: str
    place: Place
    around: str


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
    article = blueprint.article
    for name, text in (("title", blueprint.title), ("summary", blueprint.summary)):
        place = article.places.get(name, article.place(1, 1))
        for piece in text:
            if isinstance(piece, str):
                yield from _in(piece, place, words)
    for template in blueprint.variants.values():
        yield from _in_body(blueprint, template, words)


def _in_body(blueprint: Blueprint, template: Template, words: LabelWords) -> Iterator[_Said]:
    article = blueprint.article
    places = [article.place(each.line, each.column) for each in template.headings]
    place = article.places.get("title", article.place(1, 1))
    silent = passed = 0
    for piece in _pieces(template.body):
        at = 0
        for tag in _TAG.finditer(piece):
            if not silent:
                yield from _in(unescape(piece[at : tag.start()]), place, words)
            at = tag.end()
            if tag[2] in _SILENT:
                silent += -1 if tag[1] else 1
            if not tag[1] and _HEADING.fullmatch(tag[2]) and passed < len(places):
                place = places[passed]
                passed += 1
        if not silent:
            yield from _in(unescape(piece[at:]), place, words)


def _pieces(markup: Markup) -> Iterator[str]:
    for piece in markup:
        if isinstance(piece, Gate):
            yield from _pieces(piece.then)
            yield from _pieces(piece.otherwise)
        elif isinstance(piece, str):
            yield piece


def _in(text: str, place: Place, words: LabelWords) -> Iterator[_Said]:
    if words.pattern is None:
        return
    text = _BRACES.sub(" ", text)  # what was meant as a variable is told as such
    for found in words.pattern.finditer(text):
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        yield _Said(found[0], place, " ".join(around.split()))


RULE = LintRule(code="LB319", name="hard-coded-word", check=check)
