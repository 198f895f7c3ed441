"""A blueprint filled with one projection: what the tenants who share it see.

Values go in after parsing, escaped, into text and attribute positions only, in one pass: a value can never make an
element, a directive or another variable.
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from html import escape

from helpgen.compile.reads import article_key, is_singular
from helpgen.compile.variables.filters import PLAIN, Terms, apply, shown, terms, titled
from helpgen.logic import ALWAYS, Facts, Scalar, holds
from helpgen.model.content import Content, Section, Unmet
from helpgen.model.profile import Projection
from helpgen.model.template import Blueprint, Heading, Template
from helpgen.model.text import Gate, Hole, Href, Indefinite, Markup, Piece, Text
from helpgen.text.contact import contact_href
from helpgen.text.direction import Direction, direction_of
from helpgen.text.indefinite import indefinite

_REMEMBERED = 16_384
_literal = lru_cache(maxsize=_REMEMBERED)(escape)
"""What stands between the holes of a title is the same for every tenant, and so is its escaped form."""
_NO_BODY = Template((), ())
_article_key = lru_cache(maxsize=_REMEMBERED)(article_key)
_is_singular = lru_cache(maxsize=_REMEMBERED)(is_singular)


def fill(blueprint: Blueprint, projection: Projection, language: str) -> Content:
    """One article as readers see it; `language` is the content's."""
    facts = dict(projection)
    direction = direction_of(language)
    template = template_for(blueprint, facts)
    front = blueprint.article.front
    return Content(
        id=front.id,
        slug=front.slug,
        category=front.category,
        title=fill_plain(blueprint.title, facts),
        title_html=fill_html(blueprint.title, facts, direction),
        summary=fill_plain(blueprint.summary, facts),
        summary_html=fill_html(blueprint.summary, facts, direction),
        tags=tuple([fill_plain(tag, facts) for tag in blueprint.tags]),
        aliases=tuple([fill_plain(alias, facts) for alias in blueprint.aliases]),
        roles=front.audience_roles,
        updated=front.updated,
        order=front.order,
        sections=tuple(
            [
                _section(each, facts, direction)
                for each in template.headings
                if each.shown is ALWAYS or holds(each.shown, facts)
            ]
        ),
        unmet=tuple(
            [
                Unmet(
                    need.key,
                    fill_plain(need.title, facts),
                    need.href if holds(need.reachable, facts) else "",
                    need.changed_by,
                )
                for need in blueprint.needs
                if not holds(need.met, facts)
            ]
        ),
        body=_body(template.body, facts, direction),
        assets=template.assets,
        has_body=template is not _NO_BODY,
        screens=front.screens,
    )


def template_for(blueprint: Blueprint, facts: Facts) -> Template:
    """The variant that these facts show: one without anything where the article has no body for them."""
    if not holds(blueprint.article.has_body, facts):
        return _NO_BODY
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


def _section(heading: Heading, facts: Facts, direction: Direction) -> Section:
    text = heading.text
    if len(text) == 1 and isinstance(text[0], str):
        return _plain_section(heading.id, heading.level, text[0])
    return Section(
        heading.id, heading.level, fill_plain(text, facts), fill_html(text, facts, direction)
    )


@lru_cache(maxsize=_REMEMBERED)
def _plain_section(anchor: str, level: int, text: str) -> Section:
    """A heading without holes, which reads the same for everybody."""
    return Section(anchor, level, text, escape(text))


def _body(pieces: Markup, facts: Facts, direction: Direction) -> str:
    out: list[str] = []
    _fill(pieces, facts, direction, out)
    return "".join(out)


def _fill(pieces: Iterable[Piece], facts: Facts, direction: Direction, out: list[str]) -> None:
    append = out.append
    for piece in pieces:
        if isinstance(piece, str):
            append(piece)
        elif isinstance(piece, Hole):
            around = direction if piece.isolate else None
            if piece.manner is None:  # nearly all of them
                append(_escaped(facts[piece.key], piece.filters, None, around))
            else:
                append(_hole(piece, facts, around))
        elif isinstance(piece, Indefinite):
            append(_article(piece, facts))
        elif isinstance(piece, Gate):
            inside = piece.then if holds(piece.condition, facts) else piece.otherwise
            _fill(inside, facts, direction, out)
        else:
            append(escape(filled_address(piece, facts)))


def filled_address(piece: Href, facts: Facts) -> str:
    """The address that leads to a contact, not escaped."""
    return contact_href(piece.key, str(facts[piece.key]))


def filled_word(piece: Hole | Indefinite, facts: Facts) -> str:
    """What one hole shows, not escaped."""
    if isinstance(piece, Indefinite):
        return _article(piece, facts)
    return shown(piece, facts)


def _article(piece: Indefinite, facts: Facts) -> str:
    own = _is_singular(piece.key)
    word = str(facts[_article_key(piece.key)]) if own else indefinite(shown(piece, facts))
    return word.capitalize() if piece.capital else word


def _hole(piece: Hole, facts: Facts, around: Direction | None) -> str:
    manner = piece.manner
    if manner is None:
        return _escaped(facts[piece.key], piece.filters, None, around)
    value = titled(facts[piece.key], manner)
    return _escaped(value, piece.filters, terms(manner, facts), around)


@lru_cache(maxsize=_REMEMBERED, typed=True)
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
