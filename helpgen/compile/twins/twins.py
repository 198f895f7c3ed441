"""The twin of a page: what an organization's page says, as Markdown.

It is written from the body that the page itself is filled from, variant by variant, so nothing decides a second time
what anybody sees: a condition, a hidden item, the number of a list are what they are on the page.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby

from helpgen.compile.chunks.headings import automatic
from helpgen.compile.fill import filled_address, filled_word
from helpgen.compile.twins.blocks import Blocks
from helpgen.compile.twins.elements import tree_of
from helpgen.compile.twins.links import Links
from helpgen.compile.twins.signs import Signs
from helpgen.compile.twins.stretches import stretches
from helpgen.compile.twins.words import RunWriter
from helpgen.compile.twins.written import Blank, Fork, Written
from helpgen.compile.variables.filters import apply
from helpgen.logic import Facts, Scalar, holds
from helpgen.model.address import rooted
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords
from helpgen.model.template import Blueprint, Template, truths
from helpgen.model.text import Hole, Href, Piece
from helpgen.text.markdown import as_address, as_markdown, as_title, by_number


class Writing:
    """Writes the twins of one article's variants, each stretch that they share once.

    With `beside_pages` their links lead from twin to twin, and else to pages. `words` are those that nobody typed.
    """

    def __init__(self, slug: str, words: BodyWords, *, beside_pages: bool) -> None:
        self._slug = slug
        self._words = words
        self._beside_pages = beside_pages
        self._written: dict[tuple[object, ...], Written] = {}

    def twin(self, template: Template) -> Written:
        """The body of one variant as Markdown with holes."""
        given = {each.id for each in template.headings if _is_given(each.text, each.id)}
        out: list[str | Blank | Fork] = []
        for stretch in stretches(template.body):
            key = tuple([each if isinstance(each, str) else id(each) for each in stretch])
            written = self._written.get(key)
            if written is None:
                written = self._written[key] = self._stretch(stretch, given)
            out += written
        return _joined(out)

    def _stretch(self, pieces: Sequence[Piece], given: AbstractSet[str]) -> Written:
        signs = Signs()
        words = RunWriter(signs, Links(signs, self._address))
        blocks = Blocks(signs, words, lambda name: name not in given, self._words)
        return signs.written(blocks.body(tree_of(signs.html(pieces))))

    def _address(self, url: str) -> str:
        return rooted(self._slug, url, twins=self._beside_pages)


@dataclass(slots=True)
class Twins:
    """The twins of all articles, each variant written when it is first asked for."""

    beside_pages: bool = False
    words: BodyWords = ENGLISH_WORDS
    _articles: dict[str, Writing] = field(default_factory=dict)
    _written: dict[tuple[str, tuple[bool, ...]], Written] = field(default_factory=dict)

    def all_of(self, blueprint: Blueprint) -> tuple[Written, ...]:
        """Every variant of an article written, in their order."""
        writing = self._writing(blueprint.article.slug)
        return tuple([writing.twin(template) for template in blueprint.variants.values()])

    def learn(self, blueprint: Blueprint, written: Iterable[Written]) -> None:
        """Somebody else has written every variant of an article."""
        for answers, each in zip(blueprint.variants, written, strict=True):
            self._written[blueprint.article.slug, answers] = each

    def text(self, blueprint: Blueprint, facts: Facts) -> str:
        """The Markdown of one article's body; empty where the body is not published."""
        if not holds(blueprint.article.has_body, facts):
            return ""
        slug = blueprint.article.slug
        key = slug, truths(blueprint.conditions, facts)
        written = self._written.get(key)
        if written is None:
            if slug not in self._articles:
                self._articles[slug] = self._writing(slug)
            written = self._articles[slug].twin(blueprint.variants[key[1]])
            self._written[key] = written
        return filled(written, facts)

    def _writing(self, slug: str) -> Writing:
        return Writing(slug, self.words, beside_pages=self.beside_pages)


def _joined(pieces: Iterable[str | Blank | Fork]) -> Written:
    """The same with texts that follow each other as one."""
    out: list[str | Blank | Fork] = []
    for is_text, run in groupby(pieces, lambda piece: isinstance(piece, str)):
        found = list(run)
        out += ["".join(map(str, found))] if is_text else found
    return tuple(out)


def _is_given(text: tuple[object, ...], name: str) -> bool:
    """Whether a heading's words give its id, whoever reads them."""
    is_plain = all(isinstance(each, str) for each in text)
    return is_plain and automatic("".join(map(str, text))) == name


def filled(written: Written, facts: Facts) -> str:
    """Markdown with an organization's words in its holes, one line end behind the last line."""
    out: list[str] = []
    _fill(written, facts, out)
    text = "".join(out).rstrip("\n")
    return f"{text}\n" if text else ""


def _fill(written: Written, facts: Facts, out: list[str]) -> None:
    for piece in written:
        if isinstance(piece, str):
            out.append(piece)
        elif isinstance(piece, Fork):
            _fill(piece.then if holds(piece.condition, facts) else piece.otherwise, facts, out)
        else:
            out.append(_value(piece, facts))


def _value(blank: Blank, facts: Facts) -> str:
    if isinstance(blank.hole, Href):
        return as_address(filled_address(blank.hole, facts))
    hole = blank.hole
    if (
        isinstance(hole, Hole) and hole.manner is None and blank.place == "text"
    ):  # nearly all of them
        value = facts[hole.key]
        return _typed_value(value, hole.filters, blank.begins_line, blank.first, blank.last)
    word = filled_word(hole, facts)
    if blank.place == "title":
        return as_title(word)
    return _typed(word, blank.begins_line, blank.first, blank.last)


@lru_cache(maxsize=16_384, typed=True)
def _typed_value(
    value: Scalar,
    filters: tuple[str, ...],
    begins_line: bool,  # noqa: FBT001  they are a blank's
    first: bool,  # noqa: FBT001  the same
    last: bool,  # noqa: FBT001  the same
) -> str:
    return _typed(apply(value, filters), begins_line, first, last)


@lru_cache(maxsize=16_384)
def _typed(word: str, begins_line: bool, first: bool, last: bool) -> str:  # noqa: FBT001  they are a blank's
    if not word or not (first or last):
        return as_markdown(word, begins_line=begins_line)
    head = by_number(word[0]) if first else ""
    tail = by_number(word[-1]) if last and (len(word) > 1 or not first) else ""
    return head + as_markdown(word[bool(head) : len(word) - bool(tail)]) + tail
