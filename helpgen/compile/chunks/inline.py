"""Inline runs put in order: links become marks, variables in code what was typed, images their published file."""

import posixpath
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from urllib.parse import quote, unquote

from markdown_it.token import Token

from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.headings import words_of
from helpgen.compile.chunks.targets import SLUG, Target, target
from helpgen.compile.decide import Row
from helpgen.compile.markdown import comments, inline_tags
from helpgen.compile.markdown.comments import fault_of
from helpgen.compile.markdown.image_sizes import (
    SIZE,
    UNREAD,
    instead_of_braces,
    shown_size,
)
from helpgen.compile.markdown.inline_tags import misplaced
from helpgen.compile.markdown.spans import BREAKS, breaks
from helpgen.compile.markdown.tags import BLOCK
from helpgen.compile.variables.marks import CLOSE, MARK, SIGNS, in_attribute
from helpgen.compile.variables.slots import Edge, Link, Variable
from helpgen.logic.directives import OPEN
from helpgen.model.address import root_of
from helpgen.model.asset import Asset
from helpgen.text.slug import shortened

IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif")
_SAFE = "/?:@!$&'()*+,;=-._~"  # what a fragment may hold (RFC 3986, 3.5)
_IN_URL = "variables do not work in addresses"
_PLAIN_URL = "write the address out, or link to an article of your own"


def dress(tokens: Sequence[Token], rows: Sequence[Row], desk: Desk, assets: list[str]) -> None:
    """Every inline run of a chunk; `assets` collects the paths of the files that it shows or offers."""
    row = 0
    for token in tokens:
        if token.map:
            row = token.map[0]
        if token.type == "inline" and token.children:
            _Run(token, rows, row, desk, assets).dress()
            token.children = [child for child in token.children if child.type != "gone"]
        elif token.type in ("fence", "code_block"):
            token.content = desk.slots.restore(token.content)
            token.info = desk.slots.restore(token.info)


class _Run:
    """One inline run, walked once from left to right."""

    def __init__(
        self,
        inline: Token,
        rows: Sequence[Row],
        row: int,
        desk: Desk,
        assets: list[str],
    ) -> None:
        self._children = inline.children or []
        self._content = inline.content
        self._rows = rows
        self._row = row
        self._desk = desk
        self._assets = assets
        self._open: list[tuple[Link | None, int]] = []
        self._misplaced: dict[int, tuple[str, str]] | None = None  # by the tag's token

    @property
    def _line(self) -> int:
        return self._rows[min(self._row, len(self._rows) - 1)].number

    def _column(self, typed: str) -> int:
        """Where something stands in its line, as far as it was typed as it is; 0 where it was not."""
        text = self._rows[min(self._row, len(self._rows) - 1)].text
        return self._desk.slots.restore(text).find(typed) + 1

    def _column_of(self, tag: Token) -> int:
        """Where a tag stands: its line of the run is looked for as a whole, for the row may hold several like it."""
        at = int(tag.meta[inline_tags.OFFSET])
        start = self._content.rfind("\n", 0, at) + 1
        row = self._rows[min(self._row, len(self._rows) - 1)].text
        before = row.find(self._content[start:].partition("\n")[0])
        if before < 0:  # a cell with an escaped pipe
            return self._column(tag.info)
        return len(self._desk.slots.restore(row[: before + at - start])) + 1

    def dress(self) -> None:
        """Look at each token where it stands."""
        for position, token in enumerate(self._children):
            rows = breaks(token) if token.type in BREAKS or token.meta else 0
            match token.type:
                case "text":
                    self._marks(token.content)
                case "code_inline":
                    self._code(token)
                case "link_open":
                    self._link_open(position, token)
                case "link_close":
                    self._link_close(position, token)
                case "image":
                    self._image(token)
                case comments.NAME:
                    self._comment(token)
                case inline_tags.NAME:
                    self._tag(token)
                case _:
                    pass
            self._row += rows

    def _tag(self, token: Token) -> None:
        if self._misplaced is None:
            self._misplaced = {
                id(each): (message, hint) for each, message, hint in misplaced(self._children)
            }
        if id(token) in self._misplaced:
            code = "ST211" if token.tag in BLOCK else "ST210"
            self._desk.report(self._line, code, *self._misplaced[id(token)], self._column_of(token))

    def _comment(self, token: Token) -> None:
        fault = fault_of(self._desk.slots.restore(token.content))
        if fault:
            column = self._column(OPEN + token.content.partition("\n")[0])
            self._desk.report(self._line, fault.code, fault.message, fault.hint, column)
        token.type, token.content = "gone", ""

    def _marks(self, text: str) -> None:
        if text.isascii() or SIGNS.search(text) is None:
            return
        slots = self._desk.slots
        if SIGNS.search(slots.without_marks(text)):
            message = "the text holds a character that no text may hold, in some encoding"
            self._desk.report(self._line, "FM105", message, "remove it")
        for found in MARK.finditer(text) if slots.any_broken else ():
            self._desk.report_broken(found[2])

    def _code(self, token: Token) -> None:
        for found in MARK.finditer(token.content) if CLOSE in token.content else ():
            slot = self._desk.slots.find(found[2])
            if isinstance(slot, Variable):
                hint = "write it without backticks where the organization's own word is wanted"
                message = f"{slot.source} stands in code, and is shown as it is typed"
                self._desk.report(slot.line, "LB309", message, hint, slot.column)
        token.content = self._desk.slots.restore(token.content)
        if SLUG.fullmatch(token.content) and not self._open:
            link = Link("open", token.content, "", self._line, column=self._column(token.content))
            token.type, token.content = "raw", self._titled(link, token.content)

    def _titled(self, link: Link, slug: str) -> str:
        add = self._desk.slots.add
        title = Link("title", link.target, link.anchor, link.line, title=slug)
        span = replace(link, title=slug)
        close = Link("close", link.target, link.anchor, link.line, title=slug)
        return add(span) + add(title) + add(close)

    def _link_open(self, position: int, token: Token) -> None:
        self._marks(str(token.attrs.get("title", "")))
        found = self._target(token, "href")
        link: Link | None = None
        match found.kind:
            case "internal":
                link = self._opening(found.path, found.anchor, found.path)
            case "anchor":
                link = self._opening(self._desk.article.slug, found.anchor, f"#{found.anchor}")
            case "file":
                self._file(token, found, "href", image=False)
            case "refused":
                self._refuse(found)
            case "external":
                pass
        self._open.append((link, position))
        if link:
            title = str(token.attrs.get("title", ""))
            token.meta["mark"] = self._desk.slots.add(replace(link, titled=bool(title)))
            if title:
                shut = self._desk.slots.add(Edge("close", ()))
                token.meta["mark"] += in_attribute(escape(title)) + shut

    def _target(self, token: Token, attribute: str) -> Target:
        url = str(token.attrs.get(attribute, ""))
        return target(url, has_mark=self._desk.slots.in_url(url) is not None)

    def _opening(self, slug: str, anchor: str, typed: str) -> Link:
        return Link("open", slug, anchor, self._line, column=self._column(typed))

    def _link_close(self, position: int, token: Token) -> None:
        link, start = self._open.pop()
        if link is None:
            return
        inside = self._children[start + 1 : position]
        close = Link("close", link.target, link.anchor, link.line)
        mark = self._desk.slots.add(close)
        if not words_of(inside).strip() and not any(child.type == "image" for child in inside):
            mark = self._desk.slots.add(Link("title", link.target, link.anchor, link.line)) + mark
        token.meta["mark"] = mark

    def _refuse(self, found: Target) -> None:
        mark = self._desk.slots.in_url(found.path) or self._desk.slots.in_url(unquote(found.path))
        if mark:
            self._desk.report_misplaced(mark, self._line, _IN_URL, _PLAIN_URL)
        else:
            hint = "use https, http, mailto, tel, #heading, /help/… or a file beside the article"
            message = f"a link to {found.path!r} is not allowed"
            self._desk.report(self._line, "LK601", message, hint, self._column(found.path))

    def _image(self, token: Token) -> None:
        self._literal(token.children or ())
        self._marks(words_of(token.children) + str(token.attrs.get("title", "")))
        if UNREAD in token.meta:
            typed = self._desk.slots.restore(str(token.meta[UNREAD]))
            message = f"{shortened(typed)} behind an image is no size"
            self._desk.report(
                self._line, "ST213", message, instead_of_braces(typed), self._column(typed)
            )
        found = self._target(token, "src")
        if not words_of(token.children).strip():
            hint = "say what it shows between the brackets: ![The calendar, one day selected](…)"
            message = "an image has no text alternative"
            self._desk.report(self._line, "LK606", message, hint, self._column("!["))
        match found.kind:
            case "file":
                self._file(token, found, "src", image=True)
            case "refused":
                self._refuse(found)
            case _:
                hint = "put the file beside the article or in the assets folder, and name it"
                self._desk.report(
                    self._line, "LK607", "an image must be a file of the project", hint
                )

    def _literal(self, children: Sequence[Token]) -> None:
        for child in children:
            if child.type == "code_inline":
                child.content = self._desk.slots.restore(child.content)
            elif child.type == "image":
                self._literal(child.children or ())

    def _file(self, token: Token, found: Target, attribute: str, *, image: bool) -> None:
        asset = self._find(found.path)
        if asset is None:
            self._missing(found.path)
            return
        if image and not asset.name.lower().endswith(IMAGES):
            hint = f"an image ends in one of {', '.join(IMAGES)}"
            message = f"{found.path} is not an image"
            self._desk.report(self._line, "LK607", message, hint, self._column(found.path))
            return
        self._assets.append(asset.path)
        if image:
            self._size(token, asset)
        fragment = f"#{quote(found.anchor, safe=_SAFE)}" if found.anchor else ""
        token.attrs[attribute] = (
            f"{root_of(self._desk.article.slug)}assets/{quote(asset.name)}{fragment}"
        )

    def _size(self, token: Token, asset: Asset) -> None:
        given = token.meta.get(SIZE, {})
        size = shown_size(given.get("width"), given.get("height"), asset.size)
        if size is not None:
            token.attrs.update(size)
        elif asset.size:
            message = "with this size the image, {} by {} pixels, would be distorted"
            hint = f"write {{width={given['width']}}} alone: the height follows"
            self._desk.report(
                self._line, "ST213", message.format(*asset.size), hint, self._column("{")
            )

    def _find(self, path: str) -> Asset | None:
        here = posixpath.dirname(self._desk.article.path)
        name = unquote(path)
        beside = posixpath.normpath(posixpath.join(here, name))
        shared = posixpath.normpath(posixpath.join(self._desk.content, "assets", name))
        return self._desk.assets.get(beside) or self._desk.assets.get(shared)

    def _missing(self, path: str) -> None:
        if path.endswith(".md"):
            hint = "link to the article's slug, as /help/category/name"
        else:
            hint = f"put it beside the article or in {self._desk.content}/assets/"
        message = f"there is no file {path!r}"
        self._desk.report(self._line, "LK605", message, hint, self._column(path))
