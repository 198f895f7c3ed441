"""A blueprint filled with one projection: what the tenants who share it see.

Values go in after parsing, escaped, into text and attribute positions only, in one pass: a value can never make an
element, a directive or another variable.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from html import escape
from typing import NamedTuple

from helpgen.compile.by_values import ByValues
from helpgen.compile.laid_out import Filled, LaidOut, laid_out
from helpgen.compile.reads import (
    article_key,
    is_singular,
    keys_of_front,
    keys_of_headings,
    keys_of_needs,
)
from helpgen.compile.variables.filters import PLAIN, Terms, apply, shown, terms, titled
from helpgen.compile.word_list import Shown, Way, WordList
from helpgen.logic import Facts, Scalar, holds
from helpgen.model.content import Content, Section, Unmet
from helpgen.model.numbered import Words
from helpgen.model.profile import Projection
from helpgen.model.template import Blueprint, Heading, Need, Template
from helpgen.model.text import Gate, Hole, Href, Indefinite, Text
from helpgen.text.contact import contact_href
from helpgen.text.direction import Direction, direction_of
from helpgen.text.indefinite import indefinite

_REMEMBERED = 16_384
_literal = lru_cache(maxsize=_REMEMBERED)(escape)
"""What stands between the holes of a title is the same for every tenant, and so is its escaped form."""
_FILLED = 2_048
"""Values that are remembered as they are filled in. Organizations share most, and a name is asked for by one."""
NO_BODY = Template((), ())
"""The variant of all for whom an article has no body."""


def fill(blueprint: Blueprint, projection: Projection, language: str) -> Content:
    """One article as readers see it; `language` is the content's."""
    facts = dict(projection)
    return Filling(language).content(blueprint, template_for(blueprint, facts), facts)


class Filling:
    """Fills articles; a variant is laid out once, for the first who sees it. `language` is the content's."""

    def __init__(self, language: str) -> None:
        self._direction = direction_of(language)
        self._fronts: dict[int, _Front] = {}  # by the identity of a blueprint, which they hold
        self._variants: dict[int, _Fillable] = {}  # the same, of a variant

    def content(self, blueprint: Blueprint, template: Template, facts: Facts) -> Content:
        """One article as all see it who share these facts, by which `template` is their variant."""
        laid, words, sections, _ = self._variant(template)
        front = self._front(blueprint)
        return Content(
            *front.said.of(facts),
            sections.of(facts) if laid.ready is None else laid.ready,
            front.unmet.of(facts) if front.unmet else (),
            laid.body.filled(words.row(facts)),
            template.assets,
            template is not NO_BODY,
            blueprint.article.front.screens,
        )

    def _front(self, blueprint: Blueprint) -> "_Front":
        front = self._fronts.get(id(blueprint))
        if front is None:
            front = self._fronts[id(blueprint)] = _front(blueprint, self._direction)
        return front

    def _variant(self, template: Template) -> "_Fillable":
        variant = self._variants.get(id(template))
        if variant is None:
            laid = laid_out(template)
            words = WordList(enumerate(laid.pieces), self._way, self._word)
            sections = ByValues(
                keys_of_headings(template.headings),
                lambda facts: _sections(laid, facts, self._direction),
            )
            variant = _Fillable(laid, words, sections, template)
            self._variants[id(template)] = variant
        return variant

    def _way(self, piece: Filled) -> Way | None:
        if isinstance(piece, Hole) and piece.manner is None:
            return piece.key, _holes(piece.filters, self._direction if piece.isolate else None)
        return article_way(piece) if isinstance(piece, Indefinite) else None

    def _word(self, piece: Filled, facts: Facts, _words: Words) -> str:
        return _word(piece, facts, self._direction)


class _Fillable(NamedTuple):
    """A variant laid out, the words of its holes as HTML, and its sections.

    The `template` is there so that no other one gets its place in memory.
    """

    laid: LaidOut
    words: WordList[Filled]
    sections: ByValues[tuple[Section, ...]]
    template: Template


class _Said(NamedTuple):
    """What an article says of itself, filled: what a `Content` begins with."""

    id: str
    slug: str
    category: str
    title: str
    title_html: str
    summary: str
    summary_html: str
    tags: tuple[str, ...]
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    updated: str | None
    order: int | None


class _Front(NamedTuple):
    """What stands around the body of an article, for one organization after another; `unmet` where it has needs.

    The `blueprint` is there so that no other one gets its place in memory.
    """

    blueprint: Blueprint
    said: ByValues[_Said]
    unmet: ByValues[tuple[Unmet, ...]] | None


def _front(blueprint: Blueprint, direction: Direction) -> _Front:
    needs = blueprint.needs
    return _Front(
        blueprint,
        ByValues(keys_of_front(blueprint), lambda facts: _said(blueprint, facts, direction)),
        ByValues(keys_of_needs(needs), lambda facts: _unmet(needs, facts)) if needs else None,
    )


def _said(blueprint: Blueprint, facts: Facts, direction: Direction) -> _Said:
    front = blueprint.article.front
    return _Said(
        front.id,
        front.slug,
        front.category,
        fill_plain(blueprint.title, facts),
        fill_html(blueprint.title, facts, direction),
        fill_plain(blueprint.summary, facts),
        fill_html(blueprint.summary, facts, direction),
        tuple([fill_plain(tag, facts) for tag in blueprint.tags]),
        tuple([fill_plain(alias, facts) for alias in blueprint.aliases]),
        front.audience_roles,
        front.updated,
        front.order,
    )


def _unmet(needs: Iterable[Need], facts: Facts) -> tuple[Unmet, ...]:
    return tuple(
        [
            Unmet(
                need.key,
                fill_plain(need.title, facts),
                need.href if holds(need.reachable, facts) else "",
                need.changed_by,
            )
            for need in needs
            if not holds(need.met, facts)
        ]
    )


def template_for(blueprint: Blueprint, facts: Facts) -> Template:
    """The variant that these facts show: one without anything where the article has no body for them."""
    if not holds(blueprint.article.has_body, facts):
        return NO_BODY
    template = blueprint.variant_for(facts)
    if template is None:
        raise KeyError(blueprint.article.slug)  # every tenant's variant is wanted, and compiled
    return template


def fill_plain(text: Text, facts: Facts) -> str:
    """Plain text, not escaped."""
    if len(text) == 1 and isinstance(text[0], str):
        return text[0]
    return "".join(
        [piece if isinstance(piece, str) else filled_word(piece, facts) for piece in text]
    )


def fill_html(text: Text, facts: Facts, direction: Direction) -> str:
    """The same text escaped; a value written the other way is isolated."""
    out: list[str] = []
    for piece in text:
        if isinstance(piece, str):
            out.append(_literal(piece))
        elif isinstance(piece, Hole):
            out.append(_hole(piece, facts, direction))
        else:
            out.append(_article(piece, facts))
    return "".join(out)


def _sections(laid: LaidOut, facts: Facts, direction: Direction) -> tuple[Section, ...]:
    return tuple(
        [
            each if isinstance(each, Section) else _section(each, facts, direction)
            for each in laid.sections
            if isinstance(each, Section) or holds(each.shown, facts)
        ]
    )


def _section(heading: Heading, facts: Facts, direction: Direction) -> Section:
    text = heading.text
    html = fill_html(text, facts, direction)
    return Section(heading.id, heading.level, fill_plain(text, facts), html)


def _word(piece: Filled, facts: Facts, direction: Direction) -> str:
    """What stands in a body for one piece, as HTML."""
    if isinstance(piece, Hole):
        return _hole(piece, facts, direction if piece.isolate else None)
    if isinstance(piece, Gate):
        inside = piece.then if holds(piece.condition, facts) else piece.otherwise
        return "".join(
            [each if isinstance(each, str) else _word(each, facts, direction) for each in inside]
        )
    if isinstance(piece, Indefinite):
        return _article(piece, facts)
    return escape(filled_address(piece, facts))


def filled_address(piece: Href, facts: Facts) -> str:
    """The address that leads to a contact, not escaped."""
    return contact_href(piece.key, str(facts[piece.key]))


def filled_word(piece: Hole | Indefinite, facts: Facts) -> str:
    """What one hole shows, not escaped."""
    if isinstance(piece, Indefinite):
        return _article(piece, facts)
    return shown(piece, facts)


def article_way(piece: Indefinite) -> Way | None:
    """How the "a" or "an" before a label's word is looked up; None where it is told by a rule."""
    if not is_singular(piece.key):
        return None
    return article_key(piece.key), _articles(piece.capital)


def _article(piece: Indefinite, facts: Facts) -> str:
    way = article_way(piece)
    if way is not None:
        key, words = way
        return words[facts[key]]
    return begun(indefinite(shown(piece, facts)), piece.capital)


@cache
def _articles(capital: bool) -> Shown:  # noqa: FBT001  it is a piece's
    return Shown(lambda value: begun(str(value), capital))


def begun(word: str, capital: bool) -> str:  # noqa: FBT001  the same
    """The word with a capital letter where it begins a sentence."""
    return word.capitalize() if capital else word


@cache
def _holes(filters: tuple[str, ...], around: Direction | None) -> Shown:
    return Shown(lambda value: _escaped(value, filters, None, around))


def _hole(piece: Hole, facts: Facts, around: Direction | None) -> str:
    manner = piece.manner
    if manner is None:
        return _escaped(facts[piece.key], piece.filters, None, around)
    value = titled(facts[piece.key], manner)
    return _escaped(value, piece.filters, terms(manner, facts), around)


@lru_cache(maxsize=_FILLED, typed=True)
def _escaped(
    value: Scalar, filters: tuple[str, ...], by: Terms | None, around: Direction | None
) -> str:
    """The value as HTML, isolated where it runs against the direction of the text around it."""
    text = apply(value, filters, by or PLAIN)
    html = escape(text)
    return f"<bdi>{html}</bdi>" if around and _is_foreign(text, around) else html


def _is_foreign(text: str, direction: Direction) -> bool:
    """Whether the text holds a strong character of the other direction."""
    if direction == "ltr" and text.isascii():
        return False
    strong = ("L",) if direction == "rtl" else ("R", "AL")
    return any(unicodedata.bidirectional(letter) in strong for letter in text)
