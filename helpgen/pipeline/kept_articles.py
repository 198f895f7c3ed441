"""Articles as builds before this one drew them, on the disk: what reads the same is neither compiled nor bound again.

An article is kept in two entries. The first is found by what it was compiled from: its bytes, what it was read and
compiled with, and the answers that were wanted. It says which other pages the article asked, and what links may name in
it. The second is found by the first and by what those pages say today: it is the blueprint.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from hashlib import sha256
from typing import Any, NamedTuple

from helpgen.cache.cache import Cache, key_of
from helpgen.cache.codec import Codec
from helpgen.compile import Compiled, Drawing
from helpgen.compile.links.directory import Destination, Headings
from helpgen.frozen import frozen
from helpgen.logic import condition
from helpgen.model.article import Article
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.template import Blueprint, Heading, Need, Reference, Template
from helpgen.model.text import Gate, Hole, Href, Indefinite, Manner, Text
from helpgen.read import File

Truths = tuple[bool, ...]
OWN = "drawn anew; their text, the answers that tenants want, or what all are compiled with is another"
ASKED = "drawn anew; a page that they ask says something else"


class _Named(NamedTuple):
    """What links may name in an article, and the addresses that it asks for itself."""

    taken: tuple[str, ...]
    anchors: tuple[tuple[str, condition.Condition], ...]
    meant: tuple[str, ...]


class _Page(NamedTuple):
    """What is said of a page to whoever links to it."""

    slug: str
    title: Text
    exists: condition.Condition
    anchors: tuple[tuple[str, condition.Condition], ...]
    meant: tuple[str, ...]


class _Head(NamedTuple):
    """A blueprint without its article and its variants, and what was found while it was drawn."""

    title: Text
    summary: Text
    tags: tuple[Text, ...]
    aliases: tuple[Text, ...]
    needs: tuple[Need, ...]
    conditions: tuple[condition.Condition, ...]
    reads: tuple[str, ...]
    links: tuple[Reference, ...]
    answers: tuple[Truths, ...]
    findings: tuple[Diagnostic, ...]


class _Numbers(NamedTuple):
    """A variant with the numbers of its parts."""

    body: tuple[int, ...]
    headings: tuple[int, ...]
    assets: tuple[str, ...]
    references: tuple[int, ...]


_CODEC = Codec(
    [
        condition.Constant,
        condition.IsTrue,
        condition.Compare,
        condition.Among,
        condition.IsSet,
        condition.Not,
        condition.And,
        condition.Or,
        Manner,
        Hole,
        Indefinite,
        Href,
        Gate,
        Heading,
        Reference,
        Need,
        Place,
        Diagnostic,
        _Named,
        _Page,
        _Head,
        _Numbers,
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


def _rows(variants: Iterable[Template]) -> Iterator[str]:
    """The text of all parts, then a text for each variant, in which a part is its number."""
    numbers: dict[str, int] = {}

    def number(part: object) -> int:
        return numbers.setdefault(_CODEC.text(part), len(numbers))

    told = [
        _Numbers(
            tuple(map(number, each.body)),
            tuple(map(number, each.headings)),
            each.assets,
            tuple(map(number, each.references)),
        )
        for each in variants
    ]
    yield _CODEC.joined(numbers)
    yield from map(_CODEC.text, told)


@frozen
class KeptArticle:
    """An article that was compiled before: the key of its first entry, and what links may name in it."""

    key: str
    taken: tuple[str, ...]
    headings: Headings


@frozen
class CachePast:
    """A cache, and the program that everything in it has to have been made by.

    `anew` collects why an article was not found in it, by slug.
    """

    cache: Cache
    program: str
    anew: dict[str, str] = field(default_factory=dict)


@frozen
class KeptArticles:
    """The articles of a project in its cache. `given` is a digest of all that they are read and compiled with."""

    past: CachePast
    given: str
    _said: dict[str, str] = field(default_factory=dict)

    def key(self, file: File, wanted: Sequence[Truths]) -> str:
        """The key of the article in a file, in the variants that are wanted."""
        digest = sha256(file.data or b"").hexdigest()
        return key_of(
            "article", self.past.program, self.given, file.path, digest, repr(tuple(wanted))
        )

    def find(self, key: str) -> KeptArticle | None:
        """What is kept under the key; None where nothing is."""
        data = self.past.cache.get(key)
        if data is None:
            return None
        named: _Named = _CODEC.value(data.decode("utf-8", "surrogatepass"))
        return KeptArticle(key, named.taken, Headings(dict(named.anchors), frozenset(named.meant)))

    def drawn(
        self, article: Article, kept: KeptArticle, drawing: Drawing, ground: str
    ) -> Checked[Blueprint] | None:
        """The article as it was drawn when all pages that it asks said what they say now; None where it was not."""
        data = self.past.cache.get(self._second(kept.key, kept.taken, drawing, ground))
        if data is None:
            return None
        first, parts, *texts = data.decode("utf-8", "surrogatepass").split("\n")
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
        )
        return Checked(blueprint, head.findings)

    def tell(self, article: Article, *, was_found: bool) -> None:
        """The article is drawn anew, whether or not it `was_found` as it was compiled."""
        self.past.anew[article.slug] = ASKED if was_found else OWN

    def keep(
        self, key: str, compiled: Compiled, drawn: Checked[Blueprint], drawing: Drawing, ground: str
    ) -> None:
        """The next build finds what was drawn, unless it hangs on who reads: on references that some do not see."""
        if any(variant.undefined for variant in (*compiled.variants.values(), *compiled.spare)):
            return
        made, headings = drawn.value, drawing.headings(drawn.value.article)
        taken = tuple(sorted(drawing.taken(made.article)))
        named = _Named(taken, tuple(headings.anchors.items()), tuple(sorted(headings.meant)))
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
        )
        rows = [_CODEC.text(head), *_rows(made.variants.values())]
        self.past.cache.put(key, _CODEC.text(named).encode("utf-8", "surrogatepass"))
        second = self._second(key, taken, drawing, ground)
        self.past.cache.put(second, "\n".join(rows).encode("utf-8", "surrogatepass"))

    def _second(self, key: str, taken: Sequence[str], drawing: Drawing, ground: str) -> str:
        said = [self._about(slug, drawing) for slug in taken]
        return key_of("blueprint", key, ground, *said)

    def _about(self, slug: str, drawing: Drawing) -> str:
        """What the page at an address says of itself, as text; empty where there is none."""
        if slug not in self._said:
            self._said[slug] = _page(drawing.destination(slug))
        return self._said[slug]


def _page(page: Destination | None) -> str:
    if page is None:
        return ""
    anchors, meant = tuple(page.anchors.items()), tuple(sorted(page.meant))
    return _CODEC.text(_Page(page.slug, page.title, page.exists, anchors, meant))
