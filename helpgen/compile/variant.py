"""One article compiled: its variants as HTML with marks, each stretch of text parsed once, whoever shows it."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cached_property
from html import escape
from typing import Literal

from helpgen.compile.chunks.chunk import Chunk, compile_chunk, source_numbers
from helpgen.compile.chunks.desk import Desk
from helpgen.compile.chunks.heading_id import automatic, with_id
from helpgen.compile.chunks.leftover import told_once
from helpgen.compile.chunks.merged import merged
from helpgen.compile.chunks.raw_heading import RawHeading
from helpgen.compile.chunks.related import item, own_targets
from helpgen.compile.compiled import Compiled, Variant
from helpgen.compile.decide import (
    JOINED,
    Path,
    Row,
    Truths,
    branches,
    costly_choice,
    covering,
    decide,
    paths,
    whole,
)
from helpgen.compile.label_words import label_words
from helpgen.compile.markdown import leftovers
from helpgen.compile.setting import Setting
from helpgen.compile.stretches import cut, may_reach_far, reaching_far
from helpgen.compile.variables.indefinite import with_indefinites
from helpgen.compile.variables.left_articles import left_articles
from helpgen.compile.variables.marks import CLOSE, MARK, Slots
from helpgen.compile.variables.mask import mask, may_hold, may_open
from helpgen.compile.variables.parameters import names_parameter, read_parameter
from helpgen.compile.variables.slots import Broken, Edge, Link, PartEdge
from helpgen.compile.variables.trouble import Trouble
from helpgen.logic import ALWAYS, Condition, Effort, both, opposite
from helpgen.logic.directive_words import OPEN
from helpgen.model.article import Article
from helpgen.model.block import Block, BlockKind
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.source import Body, Choice, Line, Within
from helpgen.model.template import TypedWord
from helpgen.model.text import Hole
from helpgen.text.nearest import nearest

_WORD = "[hH][eE][lL][pP]"
_TELLING = re.compile(rf"\[|<|\#|-->|:(?://|(?<={_WORD}:))|`(?:/{_WORD}/|``)|~~~")
"""What a finding or a heading may begin with: a link, a comment, code ... A sign comes first: words are skipped."""

_UNDERLINE = re.compile(r"[ \t>]*(?:\||=+[ \t]*$|[-|:][-|: \t]*$)")
"""How a line begins that is a row of a table, or makes a heading of the line above it."""

_LINKS = re.compile(r"\]|`/help/|<")
"""What a part of a line holds in which a link may end, or stand."""

_GOES_ON = re.compile(r"[ \t>]|.*\|")
"""How a line may begin that goes on with what began in the branch above it: an item, a quote, a table."""


def compile_article(article: Article, wanted: Sequence[Truths], setting: Setting) -> Compiled:
    """Every wanted variant, and as many more as it takes to see every line once."""
    return _Compiler(article, setting).compile(wanted)


class _Compiler:
    def __init__(self, article: Article, setting: Setting) -> None:
        self._article = article
        self._setting = setting
        self._lines = tuple(paths(article.body))
        text = "\n".join([each.line.text for each in self._lines])
        self._desk = Desk(
            article,
            setting.related_heading,
            setting.assets,
            setting.content,
            setting.defaults,
            Slots(text),
            frozenset([node.number for node in divided(article.body)]),
            sites=setting.sites,
            slugs=setting.slugs,
            defines="]:" in text,
            words=setting.words,
            traced=setting.traced,
            outlined=setting.outlined,
            labeled=label_words(setting.labels).pattern if setting.outlined else None,
        )
        self._given = {each.line.number: each.line_given for each in self._lines}
        self._parts: dict[int, list[Path]] = {number: [] for number in self._desk.divided}
        self._within: dict[tuple[int, int], Condition] = {}
        for each in self._lines if self._parts else ():
            if each.line.number in self._parts:
                self._parts[each.line.number].append(each)
                self._within[each.line.number, each.line.column] = each.given
        far = OPEN in text or may_reach_far(text)
        self._stays_whole = reaching_far(each.line for each in self._lines if far)
        self._masked: dict[tuple[int, int], str] = {}
        self._edges: dict[PartEdge, str] = {}
        self._chunks: dict[tuple[Row | int, ...], Chunk] = {}
        self._related: Chunk | None = None
        self._effort = Effort()

    def compile(self, wanted: Sequence[Truths]) -> Compiled:
        unseen = list(self._covering(wanted))
        if (
            not wanted and not unseen
        ):  # nobody gets the article: its plain lines are looked at all the same
            unseen = [tuple(False for _ in branches(self._article.body))]
        shares = len(wanted) + len(unseen) > 1
        variants = {truths: self._variant(truths, shares=shares) for truths in wanted}
        spare = [self._variant(truths, shares=shares) for truths in unseen]
        links = tuple(self._links())  # before our own section counts as a line of the body
        self._place_own_related()
        headings = self._headings([*variants.values(), *spare])
        asked = {each.label for made in (*variants.values(), *spare) for each in made.undefined}
        borrowed, found = tuple(self._borrowed()), tuple(self._found(asked))
        defined = frozenset(self._desk.leftovers.defined)
        return Compiled(
            variants,
            self._desk.slots,
            headings,
            borrowed,
            found,
            tuple(spare),
            defined,
            self._desk.leftovers.anchors,
            links,
            self._desk.parts.torn(self._desk.slots),
            self._blocks([*variants.values(), *spare]),
            _typed_out([*variants.values(), *spare]),
        )

    def _covering(self, wanted: Sequence[Truths]) -> Iterator[Truths]:
        body = self._article.body
        costly = costly_choice(body, len(self._lines))
        if costly is None:
            yield from covering(body, wanted, self._may_matter)
            return
        message = "too many branches stand inside one another here: each is read by itself"
        hint = "split the article, or let blocks stand below each other instead of inside"
        self._desk.report(costly, "ST231", message, hint, 1)

    def _place_own_related(self) -> None:
        """Our own section is there exactly where the body shows none."""
        if self._related is not None:
            written = {line for chunk in self._chunks.values() for line in chunk.related}
            shown = [opposite(self._given[line]) for line in sorted(written)]
            self._given[self._related.related[0]] = both(*shown)

    def _headings(self, variants: Sequence[Variant]) -> tuple[tuple[RawHeading, Condition], ...]:
        every: dict[int, RawHeading] = {}
        for heading in (heading for variant in variants for heading in variant.headings):
            known = every.setdefault(heading.line, heading)
            if known.id != heading.id and (known.is_own or heading.is_own):
                message = "the heading's id depends on a condition"
                own = known.id if known.is_own else heading.id
                wanted = with_id(heading, self._desk.slots, own)
                hint = f"write the same id for everybody: {wanted}"
                self._desk.report(heading.line, "ST204", message, hint, heading.column)
        return tuple((every[line], self._heading_given(line)) for line in sorted(every))

    def _blocks(self, variants: Sequence[Variant]) -> tuple[Block, ...]:
        """Each block once, whichever variants show it."""
        blocks = merged([variant.blocks for variant in variants if variant.blocks])
        return tuple(
            block if given == ALWAYS else replace(block, shown=given)
            for block in blocks
            for given in [self._block_given(block)]
        )

    def _block_given(self, block: Block) -> Condition:
        if block.kind is BlockKind.HEADING:
            return self._heading_given(block.line)
        return self._given.get(block.line, ALWAYS)

    def _heading_given(self, line: int) -> Condition:
        """Who sees a heading: of one that a condition on its line hides whole, who sees its first part."""
        parts = [each for each in self._parts.get(line, ()) if each.line.text.strip(" \t>")]
        return parts[0].given if parts else self._given.get(line, ALWAYS)

    def _borrowed(self) -> Iterator[tuple[Link, Condition]]:
        for slot in self._desk.slots.all:
            if isinstance(slot, Link) and slot.part == "title" and not slot.related:
                yield slot, self._link_given(slot)

    def _links(self) -> Iterator[tuple[Link, Condition]]:
        links = [
            slot for slot in self._desk.slots.all if isinstance(slot, Link) and slot.part == "open"
        ]
        for link in dict.fromkeys(
            replace(each, titled=False) if each.titled else each for each in links
        ):
            yield link, self._link_given(link)

    def _link_given(self, link: Link) -> Condition:
        """Who sees a link, as far as its line tells: where a condition parts the line, who sees its address."""
        parts = [each for each in self._parts.get(link.line, ()) if _LINKS.search(each.line.text)]
        if len(parts) > 1:
            parts = [each for each in parts if _is_addressed(link, each.line)]
        return parts[0].given if len(parts) == 1 else self._given.get(link.line, ALWAYS)

    def _found(self, asked: AbstractSet[str]) -> Iterator[Diagnostic]:
        """The findings; code that is unclosed because other code was torn is told once, and so is </details>.

        Nor is a footnote told that one of those `asked` for in vain may have meant.
        """
        leftovers = self._desk.leftovers
        for each in told_once(self._desk.found.values(), leftovers):
            if not (each.code in ("ST206", "ST211") and each.place.line in self._desk.torn):
                yield each
        for label, (line, column) in leftovers.footnotes.items():
            if label not in leftovers.referred and not nearest(f"^{label}", asked):
                message = f"nothing refers to the footnote [^{label}], and it is not shown"
                hint = f"write [^{label}] behind the words that it explains, or remove it"
                yield Diagnostic(self._article.place(line, column), "LK616", message, hint)

    def _may_matter(self, line: Line) -> bool:
        """Whether a line could hold a finding or a heading; most hidden lines are plain words, and cost nothing."""
        if self._desk.outlined or _TELLING.search(line.text) or _UNDERLINE.match(line.text):
            return True
        if line.ends in self._gone_on:
            return True
        text = self._text(line)
        if leftovers.may_hold(text):
            return True
        found = MARK.finditer(text)
        return any(isinstance(self._desk.slots.find(mark[2]), Broken) for mark in found)

    def _text(self, line: Line) -> str:
        """A line, or a part of one, as the parser sees it, masked once."""
        if line.edge:
            return self._edge(line.edge, line.number, line.column)
        if line.column == JOINED or line.is_mark or not may_hold(line.text):
            return line.text
        key = (line.number, line.column)
        text = self._masked.get(key)
        if text is None:
            given = both(self._article.has_body, self._within.get(key) or self._given[line.number])
            text = self._masked[key] = mask(
                line.text,
                line.number,
                self._desk.slots,
                lambda inside: self._read(inside, line.number, given),
                line.column,
            )
        return text

    def _read(self, inside: str, number: int, given: Condition) -> Hole | Trouble | str:
        """What stands between two braces on a line, where `given` holds."""
        variables, effort = self._setting.variables, self._effort
        if not names_parameter(inside):
            return variables.read(inside, given, effort)
        run = self._article.lineage.run(number)
        return read_parameter(inside, run, lambda key: variables.read(key, given, effort))

    def _edge(self, part: Literal["open", "close"], number: int, column: int) -> str:
        edge = PartEdge(part, number, column)
        if edge not in self._edges:
            self._edges[edge] = self._desk.slots.add(edge)
        return self._edges[edge]

    def rows(self, truths: Truths) -> tuple[Sequence[Row], Slots]:
        """The decided lines of a variant, masked."""
        rows = [self._row(row) for row in decide(self._article.body, truths, self._text)]
        return rows, self._desk.slots

    def _variant(self, truths: Truths, *, shares: bool) -> Variant:
        """One variant; where it shares stretches with no other one, it is parsed whole: that is faster."""
        rows = decide(self._article.body, truths, self._text)
        parts = cut(rows, self._stays_whole) if shares else [rows]
        chunks = [self._chunk(part) for part in parts]
        if own_targets(self._desk) and not any(chunk.related for chunk in chunks):
            chunks.append(self._own_related())
        return Variant(
            "".join(chunk.html for chunk in chunks),
            tuple(heading for chunk in chunks for heading in chunk.headings),
            tuple(dict.fromkeys(path for chunk in chunks for path in chunk.assets)),
            tuple(each for chunk in chunks for each in chunk.undefined),
            tuple(each for chunk in chunks for each in chunk.blocks),
            tuple(each for chunk in chunks for each in chunk.outward),
            tuple(each for chunk in chunks for each in chunk.typed_out),
            tuple(each for chunk in chunks for each in chunk.left_articles),
        )

    def _chunk(self, lines: Sequence[Row]) -> Chunk:
        key = tuple([line if line.column == JOINED else line.number for line in lines])
        chunk = self._chunks.get(key)
        if chunk is None:
            rows = [
                line
                if "{" not in line.text and "<" not in line.text and line.column != JOINED
                else self._row(line)
                for line in lines
            ]
            chunk = compile_chunk(rows, lambda: self._numbers, self._desk)
            if self._setting.english:
                chunk = self._with_indefinites(chunk)
            self._chunks[key] = chunk
        return chunk

    def _row(self, line: Row) -> Row:
        """The line masked."""
        text = self._text(line)
        if line.column == JOINED and may_open(text):
            message = "a variable begins in one part of this line and ends in another"
            hint = "let the condition stand around the whole variable"
            at = min(at for at in (text.find("{{"), text.find("{%")) if at >= 0)
            self._desk.report(line.number, "LB301", message, hint, self._desk.column(line, at))
        return line if text is line.text else line._replace(text=text)

    @cached_property
    def _gone_on(self) -> frozenset[int]:
        """The ends of branches below which something may go on that began in them."""
        ends = {each.line.ends for each in self._lines}
        text = {each.line.number: each.line.text for each in self._lines if each.line.text.strip()}
        below = sorted(text)
        return frozenset(
            end
            for end in ends
            if (at := bisect_right(below, end)) < len(below) and _GOES_ON.match(text[below[at]])
        )

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """How the source numbers its lists, with every block shown: the same parser reads it."""
        return source_numbers(list(map(self._row, whole(self._article.body, self._text))))

    def _with_indefinites(self, chunk: Chunk) -> Chunk:
        slots = self._desk.slots
        headings = [
            replace(each, words=with_indefinites(each.words, slots))
            if CLOSE in each.words
            else each
            for each in chunk.headings
        ]
        html = with_indefinites(chunk.html, slots)
        left = tuple(left_articles(html, slots)) if self._desk.outlined else ()
        return replace(chunk, html=html, headings=tuple(headings), left_articles=left)

    def _own_related(self) -> Chunk:
        """The Related section of an article that lists its articles in the front matter only."""
        if self._related is not None:
            return self._related
        desk, targets = self._desk, own_targets(self._desk)
        place = self._article.places.get("related") or self._article.place(1, 1)
        line = place.line
        entries = "".join(item(slug, desk) for slug in targets)
        words = desk.related_heading
        heading = RawHeading(automatic(words), 2, words, line, targets, column=place.column)
        begin, end = desk.slots.add(Edge("open", targets)), desk.slots.add(Edge("close", targets))
        html = (
            f'{begin}<section class="related">\n<h2 id="{heading.id}">{escape(words)}</h2>\n'
            f"<ul>\n{entries}</ul>\n</section>\n{end}"
        )
        self._related = Chunk(html, (heading,), (), (line,))
        return self._related


def _typed_out(variants: Sequence[Variant]) -> tuple[TypedWord, ...]:
    """Each word once, in the order of the source, whichever variants show it."""
    places = {(each.line, each.column): each for made in variants for each in made.typed_out}
    return tuple([places[place] for place in sorted(places)])


def _is_addressed(link: Link, part: Line) -> bool:
    """Whether the link's address stands in a part of its line, exactly where the link says."""
    at = link.column - 1 - part.column
    address = link.target if part.text.startswith(link.target, max(at, 0)) else f"#{link.anchor}"
    return at >= 0 and part.text.startswith(address, at)


def masked_rows(article: Article, truths: Truths, setting: Setting) -> tuple[Sequence[Row], Slots]:
    """The decided lines of one variant, variables masked, and what their marks stand for."""
    return _Compiler(article, setting).rows(truths)


def divided(body: Body) -> Iterator[Within]:
    """The lines with conditions in them."""
    for node in body:
        if isinstance(node, Within):
            if node.is_divided:
                yield node
        elif isinstance(node, Choice):
            for branch in node.branches:
                yield from divided(branch.nodes)
