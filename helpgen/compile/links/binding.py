"""Marks bound to what they stand for: a variant's HTML becomes a template, stretch by stretch.

Whether a link is one is asked per tenant: its edges become gates on the target's own condition, so that what is hidden
from a tenant is plain text, and never a dead link.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from html import escape
from typing import NamedTuple

from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.compiled import Variant
from helpgen.compile.links.directory import Destination, Directory
from helpgen.compile.variables.marks import ATTRIBUTE, MARK, Slots
from helpgen.compile.variables.plain import text_of
from helpgen.compile.variables.slots import (
    Anchor,
    Broken,
    Edge,
    Link,
    Literally,
    PartEdge,
    Slot,
    Unlinked,
    Variable,
)
from helpgen.frozen import working
from helpgen.logic import (
    ALWAYS,
    NEVER,
    Condition,
    Effort,
    Vocabulary,
    any_of,
    both,
    may_hold,
    opposite,
    show,
)
from helpgen.model import address
from helpgen.model.address import Urls
from helpgen.model.article import Article
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.numbered import in_one, joined_up
from helpgen.model.template import Heading, Reference, Template
from helpgen.model.text import Gate, Hole, Href, Indefinite, Markup, Piece, Text
from helpgen.text.nearest import nearest

_MOST_TOLD = 12
Marked = tuple[str, str, str]
"""The sign of a mark, its number, and the text behind it."""

_HEADING = re.compile(r"\n(?=<h[1-6][ >])")


def markup(text: Text) -> Markup:
    """Plain text as HTML."""
    return tuple(escape(piece, quote=False) if isinstance(piece, str) else piece for piece in text)


class _BoundStretch(NamedTuple):
    """A stretch of a variant, bound; it is torn where an edge in it has its other side elsewhere."""

    pieces: Markup
    references: Mapping[tuple[int, str, str], Reference]
    is_torn: bool


@working
class Binder:
    """Binds the variants of one article, which somebody holds meanwhile; findings are kept once."""

    article: Article
    directory: Directory
    slots: Slots
    urls: Urls
    anchors: Mapping[int, str]
    found: dict[tuple[int, str], Diagnostic] = field(default_factory=dict)
    _references: dict[tuple[int, str, str], Reference] = field(default_factory=dict)
    _bare: dict[str, Hole] = field(default_factory=dict)
    _bound: dict[str, Markup] = field(default_factory=dict)
    _stretches: dict[str, "_BoundStretch"] = field(default_factory=dict)
    _headings: dict[int, Heading] = field(default_factory=dict)
    _open: int = 0

    def bind(self, variant: Variant) -> Template:
        """The variant as a template."""
        stretches = [self._stretch(each) for each in _stretches(variant.html)]
        if any(each.is_torn for each in stretches):
            stretches = [self._stretch(variant.html)]
        self._references = {key: each for one in stretches for key, each in one.references.items()}
        body = joined_up([each.pieces for each in stretches])
        headings = tuple(self._heading(each) for each in variant.headings)
        references = tuple(self._references.values())
        left = variant.left_articles
        return Template(body, headings, variant.assets, references, variant.outward, left)

    def every_link(self, links: Iterable[tuple[Link, Condition]]) -> Iterator[Reference]:
        """The links of the whole article that lead somewhere, each with who sees it."""
        for link, given in links:
            page = self.directory.find(link.target)
            if page:
                yield _reference(link, page, both(self.article.has_body, given))

    def judge_links(self) -> None:
        """Find what is wrong with any link of the article, in whichever variant it stands.

        Of those that were bound it has been found.
        """
        for number, slot in self.slots.by_number():
            if isinstance(slot, Link):
                if number not in self._bound:
                    self._link(slot, self.directory.find(slot.target))
            elif isinstance(slot, Unlinked):
                self._unlinked(slot)

    def _unlinked(self, words: Unlinked) -> None:
        """Words that were meant as a link: the hint names the article that they mean, where there is one."""
        slug = self.directory.meant(words.words)
        hint = (
            f"write []({slug}) for a link with its title, or [words]({slug})"
            if slug
            else words.hint
        )
        place = self.article.place(words.line, words.column)
        found = Diagnostic(place, words.code, words.message, hint)
        self.found.setdefault((words.line, f"{words.column} {words.message}"), found)

    def judge_titles(
        self,
        borrowed: Sequence[tuple[Link, Condition]],
        vocabulary: Vocabulary,
        bounds: Sequence[Condition],
        effort: Effort,
    ) -> None:
        """Find titles that would be shown to readers who do not have their article, whoever keeps to the bounds."""
        for link, given in borrowed:
            page = self.directory.find(link.target)
            if page is None or page.exists == ALWAYS:
                continue
            seen = both(self.article.has_body, given)
            wrongly = both(seen, opposite(page.exists))
            if (
                may_hold(wrongly, vocabulary, effort.about(link.line))
                and may_hold(both(wrongly, *bounds), vocabulary, effort)
                and not effort.is_spent
            ):
                where = show(page.exists)
                hint = f"put it inside <!-- help:when {where} -->, or write words of your own"
                message = f"not everybody who reads this has {page.slug}, and its title would show"
                self._note(link, "LK610", message, hint)

    def _heading(self, raw: RawHeading) -> Heading:
        """A heading of a variant; what variants share is one object, before and afterwards."""
        made = self._headings.get(id(raw))
        if made is None:
            made = self._headings[id(raw)] = self._made(raw)
        return made

    def _made(self, raw: RawHeading) -> Heading:
        shown = self._any_exists(raw.targets, ALWAYS) if raw.targets else ALWAYS
        return Heading(
            self.anchors.get(raw.line, raw.id),
            raw.level,
            text_of(raw.words, self.slots),
            raw.line,
            shown,
            raw.column,
        )

    def _stretch(self, html: str) -> "_BoundStretch":
        """A stretch of a variant; its variants have most of an article's stretches in common."""
        known = self._stretches.get(html)
        if known is None:
            self._references, self._open = {}, 0
            first, *marked = MARK.split(html)
            marks = zip(*[iter(marked)] * 3, strict=True)
            pieces, _ = self._pieces(first, marks)
            known = self._stretches[html] = _BoundStretch(pieces, self._references, self._open != 0)
        return known

    def _pieces(self, first: str, marks: Iterator[Marked]) -> tuple[Markup, str]:
        """Pieces up to the end, or to the close of the edge that was opened before the `first` text.

        With them goes the text behind that close, which is no part of them.
        """
        pieces: list[Piece] = [first] if first else []
        find = self.slots.find
        for sign, number, text in marks:
            slot, behind = find(number), text
            if isinstance(slot, Variable):  # nearly all of them
                hole = slot.hole
                pieces.append(self._bare_hole(number, hole) if sign == ATTRIBUTE else hole)
            elif isinstance(slot, Edge):
                if slot.part != "open":
                    self._open -= 1
                    return in_one(pieces), text
                inside, behind = self._inside(text, marks)
                condition = self._any_exists(slot.targets, NEVER)
                pieces += _gated(condition, inside) if condition != NEVER else ()
            elif isinstance(slot, Link) and slot.titled:
                title, behind = self._inside(text, marks)
                pieces += self._bind(number, slot, title)
            elif isinstance(slot, PartEdge):
                if sign != ATTRIBUTE:  # no element can stand there
                    pieces.append(slot.tag)
            else:
                pieces += self._slot(number, slot)
            if behind:
                pieces.append(behind)
        return in_one(pieces), ""

    def _inside(self, first: str, marks: Iterator[Marked]) -> tuple[Markup, str]:
        """What stands between the edge that was just opened and its close, and the text behind."""
        self._open += 1
        return self._pieces(first, marks)

    def _slot(self, number: str, slot: Slot | None) -> Markup:
        match slot:
            case Indefinite() | Href():
                return (slot,)
            case Literally(text=text) | Broken(source=text):
                return (escape(text),)
            case Link():
                return self._bind(number, slot)
            case Anchor(line=line):
                return (self.anchors.get(line, ""),)
            case _:
                return ()

    def _bind(self, number: str, link: Link, title: Markup = ()) -> Markup:
        bound = self._bound.get(number)
        page = self.directory.find(link.target)
        self._refer(link, page)
        if bound is None:
            bound = self._bound[number] = self._link(link, page, title)
        return bound

    def _bare_hole(self, number: str, hole: Hole) -> Hole:
        """The hole for an attribute, where nothing can be isolated."""
        if number not in self._bare:
            self._bare[number] = replace(hole, isolate=False)
        return self._bare[number]

    def _any_exists(self, targets: Sequence[str], otherwise: Condition) -> Condition:
        """Who has one of these pages, or `otherwise` where there is none of them."""
        pages = [page for slug in targets if (page := self.directory.find(slug))]
        return any_of([page.exists for page in pages]) if pages else otherwise

    def _refer(self, link: Link, page: Destination | None) -> None:
        if page and link.part == "open":
            key = (link.line, page.slug, link.anchor)
            if key not in self._references:
                self._references[key] = _reference(link, page)

    def _link(self, link: Link, page: Destination | None, title: Markup = ()) -> Markup:
        if page is None:
            return self._nowhere(link)
        if link.part == "title":
            return markup(page.title)
        opening = link.part == "open"
        if opening and link.target in self.directory.moved:
            self._note(link, "LK604", f"{link.target} has moved", f"write {page.slug}")
        shown = page.anchors.get(link.anchor) if link.anchor else ALWAYS
        if shown is None and opening and link.anchor not in page.meant:
            self._no_anchor(link, page)
        shown = ALWAYS if shown is None else shown
        if opening:
            return self._opened(link, page, shown, title)
        return _gated(shown if page.slug == self.article.slug else page.exists, ("</a>",))

    def _opened(self, link: Link, page: Destination, shown: Condition, title: Markup) -> Markup:
        exact = self._tag(page, link.anchor, title)
        if page.slug == self.article.slug:
            return _gated(shown, exact)
        inside = exact if shown == ALWAYS else (Gate(shown, exact, self._tag(page, "", title)),)
        return _gated(page.exists, inside)

    def _tag(self, page: Destination, anchor: str, title: Markup) -> Markup:
        href = escape(address.link(self.article.slug, page.slug, self.urls, anchor))
        return (f'<a href="{href}" title="', *title, '">') if title else (f'<a href="{href}">',)

    def _nowhere(self, link: Link) -> Markup:
        if link.part == "title":
            return (f"<code>{escape(link.title)}</code>",) if link.title else ()
        if link.part == "open" and link.target not in self.directory.broken:
            near = self.directory.nearest(link.target)
            hint = (
                f"did you mean {near}?"
                if near
                else "write the slug of an article, or remove the link"
            )
            if link.target in self.directory.drafts:
                self._note(
                    link,
                    "LK602",
                    f"{link.target} is a draft",
                    "publish it first, or remove the link",
                )
            elif link.title and not link.related:
                self._note(
                    link, "LK608", f"{link.target} looks like an article, but there is none", hint
                )
            else:
                self._note(link, "LK602", f"there is no article {link.target}", hint)
        return ()

    def _no_anchor(self, link: Link, page: Destination) -> None:
        near = nearest(link.anchor, page.anchors)
        known = ", ".join(f"#{name}" for name in sorted(page.anchors)[:_MOST_TOLD])
        hint = f"did you mean #{near}?" if near else f"it has {known or 'no headings'}"
        self._note(link, "LK602", f"{page.slug} has no heading #{link.anchor}", hint)

    def _note(self, link: Link, code: str, message: str, hint: str) -> None:
        place = self.article.place(link.line, link.column)
        self.found.setdefault((link.line, message), Diagnostic(place, code, message, hint))


def _stretches(html: str) -> Iterator[str]:
    """A body cut before its headings, but not where one is the first in another element, as in Related."""
    start = 0
    for found in _HEADING.finditer(html):
        if not html.startswith('">', found.start() - 2):
            yield html[start : found.end()]
            start = found.end()
    yield html[start:]


def _reference(link: Link, page: Destination, shown: Condition = ALWAYS) -> Reference:
    heading = page.anchors.get(link.anchor, ALWAYS) if link.anchor else ALWAYS
    return Reference(
        link.line, page.slug, link.anchor, page.exists, heading, link.related, link.column, shown
    )


def _gated(condition: Condition, inside: Markup) -> Markup:
    return inside if condition == ALWAYS else (Gate(condition, inside),)
