"""One article compiled: its variants as HTML with marks, each stretch of text parsed once, whoever shows it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from helpgen.compile.chunk import Chunk, compile_chunk
from helpgen.compile.decide import Truths, branches, covering, decide, paths
from helpgen.compile.desk import Desk, RawHeading
from helpgen.compile.headings import automatic
from helpgen.compile.indefinite import with_indefinites
from helpgen.compile.mask import mask, may_hold
from helpgen.compile.related import item, own_targets
from helpgen.compile.rows import without_row_markers
from helpgen.compile.setting import Setting
from helpgen.compile.slots import Broken, Fence, Slot
from helpgen.logic import ALWAYS, Condition, both, opposite
from helpgen.model.article import Article
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.source import Line, LineKind

_TELLING = re.compile(r"[\[<]|`/help/")
"""What a link, an image, an autolink or a slug in code starts with."""


@dataclass(frozen=True, slots=True)
class Variant:
    """HTML with marks, for one set of answers."""

    html: str
    headings: tuple[RawHeading, ...]
    assets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """An article's variants and what its marks stand for. `headings` pairs each id with the condition that it shows.

    Headings, slots and diagnostics are those of every line, also of those that no tenant sees.
    """

    variants: Mapping[Truths, Variant]
    slots: tuple[Slot, ...]
    headings: tuple[tuple[RawHeading, Condition], ...]
    diagnostics: tuple[Diagnostic, ...]


def compile_article(article: Article, wanted: Sequence[Truths], setting: Setting) -> Compiled:
    """Every wanted variant, and as many more as it takes to see every line once."""
    return _Compiler(article, setting).compile(wanted)


class _Compiler:
    def __init__(self, article: Article, setting: Setting) -> None:
        self._article = article
        self._setting = setting
        self._desk = Desk(
            article, setting.related_heading, setting.assets, setting.content, setting.defaults
        )
        self._given = {line.number: given for line, given in paths(article.body)}
        self._masked: dict[int, str] = {}
        self._chunks: dict[tuple[int, ...], Chunk] = {}
        self._related: Chunk | None = None

    def compile(self, wanted: Sequence[Truths]) -> Compiled:
        variants = {truths: self._variant(truths) for truths in wanted}
        unseen = list(covering(self._article.body, wanted, self._may_matter))
        if (
            not wanted and not unseen
        ):  # nobody gets the article: its plain lines are looked at all the same
            unseen = [tuple(False for _ in branches(self._article.body))]
        spare = [self._variant(truths) for truths in unseen]
        self._place_own_related()
        headings = self._headings([*variants.values(), *spare])
        return Compiled(
            variants, tuple(self._desk.slots.all), headings, tuple(self._desk.found.values())
        )

    def _place_own_related(self) -> None:
        """Our own section is there exactly where the body shows none."""
        if self._related is not None:
            written = {chunk.related for chunk in self._chunks.values() if chunk.related}
            shown = [opposite(self._given[line]) for line in sorted(written)]
            self._given[self._related.related] = both(*shown)

    def _headings(self, variants: Sequence[Variant]) -> tuple[tuple[RawHeading, Condition], ...]:
        every = {each.line: each for variant in variants for each in variant.headings}
        return tuple((every[line], self._given.get(line, ALWAYS)) for line in sorted(every))

    def _may_matter(self, line: Line) -> bool:
        """Whether a line could hold a finding or a heading; most hidden lines are plain words, and cost nothing."""
        if line.kind is not LineKind.TEXT:
            return False
        if line.heading or _TELLING.search(line.text):
            return True
        slots = self._desk.slots.all
        before = len(slots)
        self._text(line)
        return any(isinstance(slot, Broken) for slot in slots[before:])

    def _text(self, line: Line) -> str:
        """A line as the parser sees it, masked once."""
        if line.kind is not LineKind.TEXT or not may_hold(line.text):
            return line.text
        text = self._masked.get(line.number)
        if text is None:
            given = both(self._article.exists, self._given[line.number])
            read = self._setting.variables.read
            text = mask(
                line.text, line.number, self._desk.slots, lambda inside: read(inside, given)
            )
            self._masked[line.number] = text
        return text

    def _variant(self, truths: Truths) -> Variant:
        lines = without_row_markers(decide(self._article.body, truths), self._text)
        chunks = [self._chunk(part) for part in cut(lines)]
        if own_targets(self._desk) and not any(chunk.related for chunk in chunks):
            chunks.append(self._own_related())
        return Variant(
            "".join(chunk.html for chunk in chunks),
            tuple(heading for chunk in chunks for heading in chunk.headings),
            tuple(dict.fromkeys(path for chunk in chunks for path in chunk.assets)),
        )

    def _chunk(self, lines: tuple[Line, ...]) -> Chunk:
        key = tuple(line.number for line in lines)
        chunk = self._chunks.get(key)
        if chunk is None:
            text = "".join(f"{self._text(line)}\n" for line in lines)
            chunk = compile_chunk(lines, text, self._desk)
            if self._setting.english:
                chunk = self._with_indefinites(chunk)
            self._chunks[key] = chunk
        return chunk

    def _with_indefinites(self, chunk: Chunk) -> Chunk:
        slots = self._desk.slots
        headings = [
            replace(each, words=with_indefinites(each.words, slots)) for each in chunk.headings
        ]
        return replace(chunk, html=with_indefinites(chunk.html, slots), headings=tuple(headings))

    def _own_related(self) -> Chunk:
        """The Related section of an article that lists its articles in the front matter only."""
        if self._related is not None:
            return self._related
        desk, targets = self._desk, own_targets(self._desk)
        line = self._article.places["related"].line if "related" in self._article.places else 1
        entries = "".join(item(slug, desk) for slug in targets)
        words = desk.related_heading
        heading = RawHeading(automatic(words), 2, words, line, targets)
        fence, end = desk.slots.add(Fence("open", targets)), desk.slots.add(Fence("close", targets))
        html = (
            f'{fence}<section class="related">\n<h2 id="{heading.id}">{escape(words)}</h2>\n'
            f"<ul>\n{entries}</ul>\n</section>\n{end}"
        )
        self._related = Chunk(html, (heading,), (), related=line)
        return self._related


def cut(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines in stretches that cannot influence each other, each starting at a heading in the first column.

    Definitions of links and footnotes reach across headings, so a text that holds one stays whole.
    """
    if any("]:" in line.text for line in lines):
        yield tuple(lines)
        return
    start = 0
    for position, line in enumerate(lines):
        if position > start and line.heading and line.text.startswith("#"):
            yield tuple(lines[start:position])
            start = position
    yield tuple(lines[start:])
