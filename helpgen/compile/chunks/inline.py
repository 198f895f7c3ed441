"""Inline runs put in order: links become marks, variables in code what was typed, images their published file."""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import field, replace
from html import escape
from urllib.parse import quote, unquote

from markdown_it.token import Token

from helpgen.compile.chunks.contact_addresses import contact_address
from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.headings import words_of
from helpgen.compile.chunks.indented_text import note_indented
from helpgen.compile.chunks.target_hints import Files, allowed_hint, file_hint, nearest_file
from helpgen.compile.chunks.targets import SLUG, Target, target
from helpgen.compile.decide import Row
from helpgen.compile.markdown import comments, inline_tags
from helpgen.compile.markdown.comments import fault_of
from helpgen.compile.markdown.image_sizes import (
    BRACES,
    SIZE,
    UNREAD,
    instead_of_braces,
    shown_size,
)
from helpgen.compile.markdown.inline_tags import misplaced
from helpgen.compile.markdown.spots import NOWHERE, Spots, begin, destination
from helpgen.compile.markdown.tags import BLOCK
from helpgen.compile.variables.marks import CLOSE, MARK, SIGNS, in_attribute
from helpgen.compile.variables.slots import Edge, Link, Variable
from helpgen.frozen import working
from helpgen.model.address import root_of
from helpgen.model.asset import Asset
from helpgen.model.template import OutwardLink
from helpgen.text.site_path import site_path
from helpgen.text.slug import shortened
from helpgen.text.url import WEB, scheme

IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif")
_SAFE = "/?:@!$&'()*+,;=-._~"  # what a fragment may hold (RFC 3986, 3.5)
_SIZED_WORDS = re.compile(r"(.*?)[ \t]*(\|[ \t]*([1-9][0-9]{0,3})(?:x[0-9]+)?)[ \t]*")
_IN_URL = "variables do not work in addresses"
_PLAIN_URL = "write the address out, or link to an article of your own"


@working
class Leads:
    """Where a chunk leads out of its text: the paths of files that it shows or offers, and pages of others."""

    assets: list[str] = field(default_factory=list)
    outward: list[OutwardLink] = field(default_factory=list)


def dress(
    tokens: Sequence[Token],
    rows: Sequence[Row],
    texts: Sequence[str],
    desk: Desk,
    leads: Leads,
) -> None:
    """Every inline run of a chunk; `texts` are those of its rows. `leads` collects where it leads out of the text."""
    for position, token in enumerate(tokens):
        if token.type == "inline":
            if token.children and not _is_bare(token.children):
                _Run(tokens, position, rows, texts, desk, leads).dress()
                token.children = [child for child in token.children if child.type != "gone"]
        elif token.type in ("fence", "code_block"):
            if token.type == "code_block":
                note_indented(token, rows, desk)
            token.content = desk.slots.restore(token.content)
            token.info = desk.slots.restore(token.info)


_BARE = {"strong_open", "strong_close", "em_open", "em_close", "softbreak"}


def _is_bare(children: Sequence[Token]) -> bool:
    """Whether a run holds words alone, and no mark among them: a mark is no ASCII."""
    return all(
        child.content.isascii() if child.type == "text" else child.type in _BARE
        for child in children
    )


class _Run:
    """One inline run, walked once from left to right."""

    def __init__(  # noqa: PLR0913, PLR0917  all that a run is seen with
        self,
        tokens: Sequence[Token],
        position: int,
        rows: Sequence[Row],
        texts: Sequence[str],
        desk: Desk,
        leads: Leads,
    ) -> None:
        self._tokens = tokens
        self._position = position
        self._children: Sequence[Token] = tokens[position].children or ()
        self._rows = rows
        self._texts = texts
        self._desk = desk
        self._leads = leads
        self._open: list[tuple[Link | None, int]] = []
        self._spots: Spots | None = None
        self._misplaced: dict[int, tuple[str, str]] | None = None  # by the tag's token

    def _place(self, at: int) -> tuple[int, int]:
        """Line and column of what stands at an offset of the run; below 0, of the run."""
        if self._spots is None:
            self._spots = Spots(self._tokens, self._position, self._texts)
        where = self._spots.at(max(at, 0))
        row = self._rows[where.row]
        return row.number, self._desk.column(row, where.at)

    def _address(self, position: int) -> tuple[int, int]:
        """Line and column of the address of a link or an image."""
        run = self._tokens[self._position].content
        return self._place(destination(self._children, position, run))

    def _here(self, position: int) -> str:
        """The file in which the address of a link or an image was typed: what it names lies beside that."""
        article = self._desk.article
        return article.lineage.path_of(self._address(position)[0]) if article.runs else article.path

    def _report(self, place: tuple[int, int], code: str, message: str, hint: str) -> None:
        self._desk.report(place[0], code, message, hint, place[1])

    def dress(self) -> None:
        """Look at each token where it stands."""
        for position, token in enumerate(self._children):
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
                    self._image(position, token)
                case comments.NAME:
                    self._comment(token)
                case inline_tags.NAME:
                    self._tag(token)
                case _:
                    pass

    def _tag(self, token: Token) -> None:
        if self._misplaced is None:
            self._misplaced = {
                id(each): (message, hint) for each, message, hint in misplaced(self._children)
            }
        if id(token) in self._misplaced:
            code = "ST211" if token.tag in BLOCK else "ST210"
            self._report(self._place(begin(token)), code, *self._misplaced[id(token)])

    def _comment(self, token: Token) -> None:
        fault = fault_of(self._desk.slots.restore(token.content))
        if fault:
            self._report(self._place(begin(token)), fault.code, fault.message, fault.hint)
        token.type, token.content = "gone", ""

    def _marks(self, text: str) -> None:
        if text.isascii() or SIGNS.search(text) is None:
            return
        slots = self._desk.slots
        if SIGNS.search(slots.without_marks(text)):
            message = "the text holds a character that no text may hold, in some encoding"
            self._report(self._place(NOWHERE), "FM105", message, "remove it")
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
            line, column = self._place(begin(token))
            link = Link("open", token.content, "", line, column=column + len(token.markup))
            token.type, token.content = "raw", self._titled(link, token.content)

    def _titled(self, link: Link, slug: str) -> str:
        add = self._desk.slots.add
        title = replace(link, part="title", title=slug)
        span = replace(link, title=slug)
        close = Link("close", link.target, link.anchor, link.line, title=slug)
        return add(span) + add(title) + add(close)

    def _link_open(self, position: int, token: Token) -> None:
        self._marks(str(token.attrs.get("title", "")))
        link: Link | None = None
        url = str(token.attrs.get("href", ""))
        if self._desk.slots.in_url(url):
            self._contact(position, token, url)
            self._open.append((link, position))
            return
        found = self._target(token, "href")
        match found.kind:
            case "internal":
                link = self._opening(found.path, found.anchor, position)
            case "anchor":
                link = self._opening(self._desk.article.slug, found.anchor, position)
            case "file":
                self._file(position, token, found, "href")
            case "refused":
                self._refuse(position, found)
            case "external":
                self._external(position, found.path)
        self._open.append((link, position))
        if link:
            title = str(token.attrs.get("title", ""))
            token.meta["mark"] = self._desk.slots.add(replace(link, titled=bool(title)))
            if title:
                shut = self._desk.slots.add(Edge("close", ()))
                token.meta["mark"] += in_attribute(escape(title)) + shut

    def _contact(self, position: int, token: Token, url: str) -> None:
        is_auto = token.info == "auto"
        place = self._address(position)
        address = contact_address(url, self._desk, place, is_auto=is_auto)
        if address:
            token.attrs["href"] = self._desk.slots.add(address)

    def _external(self, position: int, url: str) -> None:
        if scheme(url) in WEB:
            self._leads.outward.append(OutwardLink(url, *self._address(position)))
        inside = site_path(url, self._desk.sites) if self._desk.sites else None
        if inside is None:
            return
        owner, path = inside
        message = f"this leads into the site of {owner}, from every other site too"
        fragment = f"#{unquote(url.partition('#')[2])}" if "#" in url else ""
        hint = f"write {path}{fragment}: each organization has the page in its own site"
        if not SLUG.fullmatch(path):
            hint = "link to an article by its slug, as in /help/category/name"
        self._report(self._address(position), "LK620", message, hint)

    def _target(self, token: Token, attribute: str) -> Target:
        url = str(token.attrs.get(attribute, ""))
        return target(url, has_mark=self._desk.slots.in_url(url) is not None)

    def _opening(self, slug: str, anchor: str, position: int) -> Link:
        line, column = self._address(position)
        return Link("open", slug, anchor, line, column=column)

    def _link_close(self, position: int, token: Token) -> None:
        link, start = self._open.pop()
        if link is None:
            return
        inside = self._children[start + 1 : position]
        close = Link("close", link.target, link.anchor, link.line)
        mark = self._desk.slots.add(close)
        if not words_of(inside).strip() and not any(child.type == "image" for child in inside):
            mark = self._desk.slots.add(replace(link, part="title")) + mark
        token.meta["mark"] = mark

    def _refuse(self, position: int, found: Target) -> None:
        mark = self._desk.slots.in_url(found.path) or self._desk.slots.in_url(unquote(found.path))
        place = self._address(position)
        if mark:
            self._desk.report_misplaced(mark, place, _IN_URL, _PLAIN_URL)
        else:
            message = f"a link to {shortened(found.path)!r} is not allowed"
            self._report(place, "LK601", message, allowed_hint(found.path))

    def _image(self, position: int, token: Token) -> None:
        self._literal(token.children or ())
        self._marks(words_of(token.children) + str(token.attrs.get("title", "")))
        if UNREAD in token.meta:
            typed = self._desk.slots.restore(str(token.meta[UNREAD]))
            message = f"{shortened(typed)} behind an image is no size"
            place = self._place(int(token.meta[BRACES]))
            self._report(place, "ST213", message, instead_of_braces(typed))
        found = self._target(token, "src")
        if sized := _SIZED_WORDS.fullmatch(words_of(token.children)):
            words = self._desk.slots.restore(sized[1]) or "what it shows"
            message = (
                f"`{sized[2]}` in an image's words is no size, and would be read out with them"
            )
            hint = f"write ![{shortened(words)}]({shortened(found.path)}){{width={sized[3]}}}"
            self._report(self._place(begin(token)), "ST213", message, hint)
        if not words_of(token.children).strip():
            hint = f"say what it shows between the brackets: ![what it shows]({found.path})"
            message = "an image has no text alternative"
            self._report(self._place(begin(token)), "LK606", message, hint)
        match found.kind:
            case "file":
                self._file(position, token, found, "src")
            case "refused":
                self._refuse(position, found)
            case _:
                files = Files(self._here(position), self._desk.content, self._desk.assets)
                near = nearest_file(unquote(found.path), files)
                hint = "put the file beside the article or in the assets folder, and name it"
                hint = f"did you mean {near}?" if near else hint
                message = f"{shortened(found.path or '#')} is not a file of the project"
                self._report(self._address(position), "LK607", message, hint)

    def _literal(self, children: Sequence[Token]) -> None:
        for child in children:
            if child.type == "code_inline":
                child.content = self._desk.slots.restore(child.content)
            elif child.type == "image":
                self._literal(child.children or ())

    def _file(self, position: int, token: Token, found: Target, attribute: str) -> None:
        here = self._here(position)
        asset = self._find(found.path, here)
        if asset is None:
            desk = self._desk
            name = unquote(found.path)
            message = f"there is no file {shortened(name)!r}"
            files = Files(here, desk.content, desk.assets)
            hint = file_hint(name, found.anchor, files, desk.article.slug, desk.slugs)
            self._report(self._address(position), "LK605", message, hint)
            return
        if token.type == "image" and not asset.name.lower().endswith(IMAGES):
            hint = f"an image ends in one of {', '.join(IMAGES)}"
            message = f"{found.path} is not an image"
            self._report(self._address(position), "LK607", message, hint)
            return
        self._leads.assets.append(asset.path)
        if token.type == "image":
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
            place = self._place(int(token.meta[BRACES]))
            self._report(place, "ST213", message.format(*asset.size), hint)

    def _find(self, path: str, here: str) -> Asset | None:
        name = unquote(path)
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(here), name))
        shared = posixpath.normpath(posixpath.join(self._desk.content, "assets", name))
        return self._desk.assets.get(beside) or self._desk.assets.get(shared)
