"""An article as it is kept: what links may name in it, and its blueprint, as text and back.

Both are JSON of named classes. The text of a blueprint has a line for its head, one for its blocks, one for all parts
of its variants, and one for each variant.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, get_args, overload

from helpgen.cache.codec import Codec
from helpgen.compile.links.directory import Destination, Headings
from helpgen.logic import Condition
from helpgen.model.article import Article
from helpgen.model.block import Block, BlockKind, WordsAt
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.template import (
    Blueprint,
    Heading,
    LeftArticle,
    Need,
    OutwardLink,
    Reference,
    Template,
    TypedWord,
)
from helpgen.model.text import Gate, Hole, Href, Indefinite, Manner, Text

Truths = tuple[bool, ...]


class _Named(NamedTuple):
    """What links may name in an article, and the addresses that it asks for itself."""

    taken: tuple[str, ...]
    anchors: tuple[tuple[str, Condition], ...]
    meant: tuple[str, ...]


class _Page(NamedTuple):
    """What is said of a page to whoever links to it."""

    slug: str
    title: Text
    exists: Condition
    anchors: tuple[tuple[str, Condition], ...]
    meant: tuple[str, ...]


class _Head(NamedTuple):
    """A blueprint without its article and its variants, and what was found while it was drawn."""

    title: Text
    summary: Text
    tags: tuple[Text, ...]
    aliases: tuple[Text, ...]
    needs: tuple[Need, ...]
    conditions: tuple[Condition, ...]
    reads: tuple[str, ...]
    links: tuple[Reference, ...]
    answers: tuple[Truths, ...]
    findings: tuple[Diagnostic, ...]
    assets: tuple[str, ...]
    typed_out: tuple[TypedWord, ...]


class _Numbers(NamedTuple):
    """A variant with the numbers of its parts."""

    body: tuple[int, ...]
    headings: tuple[int, ...]
    assets: tuple[str, ...]
    references: tuple[int, ...]
    outward: tuple[OutwardLink, ...]
    left_articles: tuple[LeftArticle, ...]


_CODEC = Codec(
    [
        *get_args(Condition),
        Manner,
        Hole,
        Indefinite,
        Href,
        Gate,
        Heading,
        Reference,
        OutwardLink,
        Need,
        Place,
        Diagnostic,
        _Named,
        _Page,
        _Head,
        _Numbers,
        BlockKind,
        WordsAt,
        TypedWord,
        LeftArticle,
        Block,
    ]
)


class KeptVariants(Mapping[Truths, Template]):
    """Variants by their answers, each read when it is first asked for.

    `parts` is the text of all pieces, headings and references that they have: most are several variants'. Each is one
    object then, as it is in variants that were just bound.
    """

    def __init__(self, parts: str, texts: Mapping[Truths, str]) -> None:
        self._parts = parts
        self._texts = texts
        self._read: dict[Truths, Template] = {}

    def __getitem__(self, answers: Truths) -> Template:
        if answers not in self._read:
            by_number = self._table.__getitem__
            numbers: _Numbers = _CODEC.value(self._texts[answers])
            self._read[answers] = Template(
                tuple(map(by_number, numbers.body)),
                tuple(map(by_number, numbers.headings)),
                numbers.assets,
                tuple(map(by_number, numbers.references)),
                numbers.outward,
                numbers.left_articles,
            )
        return self._read[answers]

    def __contains__(self, answers: object) -> bool:
        return answers in self._texts

    def __iter__(self) -> Iterator[Truths]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

    @cached_property
    def _table(self) -> tuple[Any, ...]:
        table: tuple[Any, ...] = _CODEC.value(self._parts)
        return table


class KeptBlocks(Sequence[Block]):
    """Blocks, read when the first of them is asked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Block]: ...
    def __getitem__(self, at: int | slice) -> Block | Sequence[Block]:
        return self._blocks[at]

    def __len__(self) -> int:
        return len(self._blocks)

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        blocks: tuple[Block, ...] = _CODEC.value(self._text)
        return blocks


def _rows(variants: Iterable[Template]) -> Iterator[str]:
    """The text of all parts, then a text for each variant, in which a part is its number."""
    numbers: dict[str, int] = {}
    known: dict[int, int] = {}  # by identity: what variants share is one object in most of them

    def number(part: object) -> int:
        place = known.get(id(part))
        if place is None:
            place = known[id(part)] = numbers.setdefault(_CODEC.text(part), len(numbers))
        return place

    told = [
        _Numbers(
            tuple(map(number, each.body)),
            tuple(map(number, each.headings)),
            each.assets,
            tuple(map(number, each.references)),
            each.outward,
            each.left_articles,
        )
        for each in variants
    ]
    yield _CODEC.joined(numbers)
    yield from map(_CODEC.text, told)


def named_text(taken: Sequence[str], headings: Headings) -> bytes:
    """What links may name in an article, and the addresses that it asks for itself."""
    named = _Named(tuple(taken), tuple(headings.anchors.items()), tuple(sorted(headings.meant)))
    return _bytes(_CODEC.text(named))


def named_in(data: bytes) -> tuple[tuple[str, ...], Headings]:
    """The addresses that an article asks for, and what links may name in it."""
    named: _Named = _CODEC.value(_text(data))
    return named.taken, Headings(dict(named.anchors), frozenset(named.meant))


def blueprint_text(drawn: Checked[Blueprint]) -> bytes:
    """A blueprint without its article, and what was found while it was drawn."""
    made = drawn.value
    head = _Head(
        made.title,
        made.summary,
        made.tags,
        made.aliases,
        made.needs,
        made.conditions,
        made.reads,
        made.links,
        tuple(made.variants),
        drawn.diagnostics,
        made.assets,
        made.typed_out,
    )
    blocks = _CODEC.text(tuple(made.blocks))
    return _bytes("\n".join([_CODEC.text(head), blocks, *_rows(made.variants.values())]))


def blueprint_in(article: Article, data: bytes) -> Checked[Blueprint]:
    """The blueprint of an article, with what was found while it was drawn."""
    first, blocks, parts, *texts = _text(data).split("\n")
    head: _Head = _CODEC.value(first)
    blueprint = Blueprint(
        article,
        head.title,
        head.summary,
        head.tags,
        head.aliases,
        head.needs,
        head.conditions,
        KeptVariants(parts, dict(zip(head.answers, texts, strict=True))),
        head.reads,
        head.links,
        KeptBlocks(blocks),
        head.assets,
        head.typed_out,
    )
    return Checked(blueprint, head.findings)


def page_text(page: Destination | None) -> str:
    """What is said of a page to whoever links to it; empty where there is none."""
    if page is None:
        return ""
    anchors, meant = tuple(page.anchors.items()), tuple(sorted(page.meant))
    return _CODEC.text(_Page(page.slug, page.title, page.exists, anchors, meant))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogatepass")
