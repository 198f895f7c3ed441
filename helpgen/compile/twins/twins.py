"""The twin of a page: what an organization's page says, as Markdown.

It is written from the body that the page itself is filled from, variant by variant, so nothing decides a second time
what anybody sees: a condition, a hidden item, the number of a list are what they are on the page.
"""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from functools import cache, lru_cache
from typing import NamedTuple

from helpgen.compile.body_stretches import Bodies, BodyStretch
from helpgen.compile.chunks.heading_id import automatic
from helpgen.compile.fill import NO_BODY, article_way, begun, filled_address, filled_word
from helpgen.compile.twins.blocks import Blocks
from helpgen.compile.twins.elements import tree_of
from helpgen.compile.twins.links import Links
from helpgen.compile.twins.signs import Signs
from helpgen.compile.twins.words import RunWriter
from helpgen.compile.twins.written import Blank, Fork, Twin, Written
from helpgen.compile.variables.filters import apply
from helpgen.compile.word_list import Shown, Way, WordList
from helpgen.frozen import working
from helpgen.logic import Facts, holds
from helpgen.model.address import rooted
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords
from helpgen.model.numbered import Numbered, numbered
from helpgen.model.stencil import Stencil
from helpgen.model.template import Blueprint, Template
from helpgen.model.text import Hole, Href, Indefinite, Piece
from helpgen.text.markdown import as_address, as_markdown, as_title, by_number


class Writing:
    """Writes the twins of one article's variants, each stretch that they share once.

    With `beside_pages` their links lead from twin to twin, and else to pages. `words` are those that nobody typed.
    """

    def __init__(self, slug: str, words: BodyWords, bodies: Bodies, *, beside_pages: bool) -> None:
        self._slug = slug
        self._bodies = bodies
        self._words = words
        self._beside_pages = beside_pages
        self._written: dict[BodyStretch, Written] = {}
        self._places: dict[Blank | Fork, Blank | Fork] = {}

    def twin(self, template: Template) -> Twin:
        """The body of one variant as Markdown with holes."""
        given = {each.id for each in template.headings if _is_given(each.text, each.id)}
        out: list[str | Blank | Fork] = []
        for stretch in self._bodies.stretches(template.body):
            written = self._written.get(stretch)
            if written is None:
                written = self._written[stretch] = self._stretch(stretch.pieces, given)
            out += written
        found: tuple[Numbered, tuple[Blank | Fork, ...]] = numbered(out)
        return Twin(*found)

    def _stretch(self, pieces: Sequence[Piece], given: AbstractSet[str]) -> Written:
        signs = Signs()
        words = RunWriter(signs, Links(signs, self._address))
        blocks = Blocks(signs, words, lambda name: name not in given, self._words)
        written = signs.written(blocks.body(tree_of(signs.html(pieces))))
        return tuple([each if isinstance(each, str) else self._place(each) for each in written])

    def _place(self, piece: Blank | Fork) -> Blank | Fork:
        """One object for all places alike: what is looked up for one is known for all variants."""
        return self._places.setdefault(piece, piece)

    def _address(self, url: str) -> str:
        return rooted(self._slug, url, twins=self._beside_pages)


@working
class Twins:
    """The twins of all articles, each variant written when it is first asked for."""

    beside_pages: bool = False
    words: BodyWords = ENGLISH_WORDS
    _articles: dict[str, Writing] = field(default_factory=dict)
    _twins: dict[tuple[str, int], "_Twinned"] = field(default_factory=dict)

    def all_of(self, blueprint: Blueprint, bodies: Bodies) -> tuple[Twin, ...]:
        """Every variant of an article, whose bodies these are, written, in their order."""
        writing = self._writing(blueprint.article.slug, bodies)
        return tuple([writing.twin(template) for template in blueprint.variants.values()])

    def learn(self, blueprint: Blueprint, twins: Iterable[Twin]) -> None:
        """Somebody else has written every variant of an article, in which places alike are one object."""
        ways: dict[int, Way | None] = {}

        def way(piece: Blank | Fork) -> Way | None:
            if id(piece) not in ways:
                ways[id(piece)] = _way(piece)
            return ways[id(piece)]

        every = [*twins]  # they stay while their places are known by identity
        for template, each in zip(blueprint.variants.values(), every, strict=True):
            self._twins[_key(blueprint, template)] = _variant(each, way)

    def text(self, blueprint: Blueprint, template: Template, facts: Facts) -> str:
        """The Markdown of one article's body for all who share these facts, by which `template` is their variant.

        It is empty where the body is not published.
        """
        if template is NO_BODY:
            return ""
        key = _key(blueprint, template)
        variant = self._twins.get(key)
        if variant is None:
            slug = blueprint.article.slug
            if slug not in self._articles:
                self._articles[slug] = self._writing(slug, Bodies())
            variant = self._twins[key] = _variant(self._articles[slug].twin(template), _way)
        return _filled(variant, facts)

    def _writing(self, slug: str, bodies: Bodies) -> Writing:
        return Writing(slug, self.words, bodies, beside_pages=self.beside_pages)


def _key(blueprint: Blueprint, template: Template) -> tuple[str, int]:
    return blueprint.article.slug, id(template)  # it lives as long as its blueprint


class _Twinned(NamedTuple):
    """The twin of a variant, and the words of its holes as Markdown."""

    stencil: Stencil[str]
    words: WordList[Blank | Fork]


def _variant(twin: Twin, way: Callable[[Blank | Fork], Way | None]) -> _Twinned:
    pieces = enumerate(twin.pieces)
    words = WordList(pieces, way, lambda piece, facts, _: _words(piece, facts))
    return _Twinned(Stencil(twin.text, ""), words)


def _is_given(text: tuple[object, ...], name: str) -> bool:
    """Whether a heading's words give its id, whoever reads them."""
    is_plain = all(isinstance(each, str) for each in text)
    return is_plain and _automatic("".join(map(str, text))) == name


_automatic = lru_cache(maxsize=4096)(automatic)


def _filled(variant: _Twinned, facts: Facts) -> str:
    """Markdown with an organization's words in its holes, one line end behind the last line."""
    text = variant.stencil.filled(variant.words.row(facts)).rstrip("\n")
    return f"{text}\n" if text else ""


def _words(piece: Blank | Fork, facts: Facts) -> str:
    if isinstance(piece, Blank):
        return _value(piece, facts)
    inside = piece.then if holds(piece.condition, facts) else piece.otherwise
    return "".join([each if isinstance(each, str) else _words(each, facts) for each in inside])


def _way(piece: Blank | Fork) -> Way | None:
    """How the words of a blank in a text are looked up."""
    if isinstance(piece, Fork) or piece.place != "text":
        return None
    hole = piece.hole
    if isinstance(hole, Hole) and hole.manner is None:
        return hole.key, _holes(hole.filters, _ends(piece))
    if not isinstance(hole, Indefinite):
        return None
    way = article_way(hole)
    return (way[0], _articles(hole.capital, _ends(piece))) if way else None


class _Ends(NamedTuple):
    """What is special where a blank begins and ends."""

    begins_line: bool
    first: bool
    last: bool


def _ends(blank: Blank) -> _Ends:
    return _Ends(blank.begins_line, blank.first, blank.last)


def _value(blank: Blank, facts: Facts) -> str:
    if isinstance(blank.hole, Href):
        return as_address(filled_address(blank.hole, facts))
    word = filled_word(blank.hole, facts)
    if blank.place == "title":
        return as_title(word)
    return _typed(word, _ends(blank))


@cache
def _holes(filters: tuple[str, ...], ends: _Ends) -> Shown:
    return Shown(lambda value: _typed(apply(value, filters), ends))


@cache
def _articles(capital: bool, ends: _Ends) -> Shown:  # noqa: FBT001  it is a piece's
    return Shown(lambda value: _typed(begun(str(value), capital), ends))


def _typed(word: str, ends: _Ends) -> str:
    begins_line, first, last = ends
    if not word or not (first or last):
        return as_markdown(word, begins_line=begins_line)
    head = by_number(word[0]) if first else ""
    tail = by_number(word[-1]) if last and (len(word) > 1 or not first) else ""
    return head + as_markdown(word[bool(head) : len(word) - bool(tail)]) + tail
