"""Marks bound to what they stand for: a variant's HTML becomes a template.

Whether a link is one is asked per tenant: its edges become gates on the target's own condition, so that what is hidden
from a tenant is plain text, and never a dead link.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from html import escape

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
from helpgen.model.numbered import in_one
from helpgen.model.template import Heading, Reference, Template
from helpgen.model.text import Gate, Hole, Href, Indefinite, Markup, Piece, Text
from helpgen.text.nearest import nearest

_MOST_TOLD = 12

Marks = Iterator[tuple[str, str, str]]
"""Marks as they follow each other: how each opens, its number, and the text up to the next one."""


def markup(text: Text) -> Markup:
    """Plain text as HTML."""
    return tuple(escape(piece, quote=False) if isinstance(piece, str) else piece for piece in text)


@working
class Binder:
    """Binds the variants of one article; findings are kept once."""

    article: Article
    directory: Directory
    slots: Slots
    urls: Urls
    anchors: Mapping[int, str]
    found: dict[tuple[int, str], Diagnostic] = field(default_factory=dict)
    _references: dict[tuple[int, str, str], Reference] = field(default_factory=dict)
    _bare: dict[str, Hole] = field(default_factory=dict)
    _bound: dict[str, Markup] = field(default_factory=dict)

    def bind(self, variant: Variant) -> Template:
        """The variant as a template."""
        self._references = {}
        begin, *rest = MARK.split(variant.html)
        marks = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
        body = in_one(self._pieces(begin, marks)[0])
        headings = tuple(self._heading(each) for each in variant.headings)
        references = tuple(self._references.values())
        left = variant.left_articles
        return Template(body, headings, variant.assets, references, variant.outward, left)

    def every_link(self, links: Iterable[tuple[Link, Condition]]) -> Iterator[Reference]:
        """The links of the whole article that lead somewhere, each with who sees it."""
        for link, given in links:
            page = self.directory.find(link.target)
            if page:
                yield replace(_reference(link, page), shown=both(self.article.has_body, given))

    def judge_links(self) -> None:
        """Find what is wrong with any link of the article, in whichever variant it stands."""
        for slot in self.slots.all:
            if isinstance(slot, Link):
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
        pages = [self.directory.find(slug) for slug in raw.targets]
        shown = any_of([page.exists for page in pages if page]) if any(pages) else ALWAYS
        return Heading(
            self.anchors.get(raw.line, raw.id),
            raw.level,
            text_of(raw.words, self.slots),
            raw.line,
            shown,
            raw.column,
        )

    def _pieces(self, begin: str, marks: Marks) -> tuple[Iterable[Piece], str]:
        """What stands up to the end, or to the close of the edge that was opened before; and the text behind that.

        `begin` is the text before the first mark.
        """
        out: list[Piece] = [begin]
        find = self.slots.find
        for sign, number, text in marks:
            slot, behind = find(number), text
            if isinstance(slot, Variable):  # nearly all of them
                is_bare = sign == ATTRIBUTE
                out.append(self._bare_hole(number, slot.hole) if is_bare else slot.hole)
                out.append(behind)
                continue
            match slot:
                case Indefinite():
                    out.append(slot)
                case Edge(part="open", targets=targets):
                    pieces, behind = self._pieces(behind, marks)
                    inside = in_one(pieces)
                    condition = self._any_exists(targets)
                    if condition == ALWAYS:
                        out.extend(inside)
                    elif condition != NEVER:
                        out.append(Gate(condition, inside))
                case Edge():
                    return out, behind
                case PartEdge():
                    if sign != ATTRIBUTE:  # no element can stand there
                        out.append(slot.tag)
                case Link(titled=True) as link:
                    pieces, behind = self._pieces(behind, marks)
                    out.extend(self._bind(number, link, in_one(pieces)))
                case _:
                    out.extend(self._slot(number, slot))
            out.append(behind)
        return out, ""

    def _slot(self, number: str, slot: Slot | None) -> Markup:
        match slot:
            case Href():
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

    def _any_exists(self, targets: Sequence[str]) -> Condition:
        pages = [self.directory.find(slug) for slug in targets]
        return any_of([page.exists for page in pages if page]) if any(pages) else NEVER

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


def _reference(link: Link, page: Destination) -> Reference:
    heading = page.anchors.get(link.anchor, ALWAYS) if link.anchor else ALWAYS
    return Reference(
        link.line, page.slug, link.anchor, page.exists, heading, link.related, link.column
    )


def _gated(condition: Condition, inside: Markup) -> Markup:
    return inside if condition == ALWAYS else (Gate(condition, inside),)
