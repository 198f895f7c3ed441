"""Articles as builds before this one drew them, on the disk: what reads the same is neither compiled nor bound again.

An article is kept in two entries. The first is found by what it was compiled from: its bytes, those of the snippets in
its reach, what it was read and compiled with, and the answers that were wanted. It says which other pages the article
asked, and what links may name in it. The second is found by the first and by what those pages say today: it is the
blueprint.

The first build of articles that are read and compiled with the same keeps them all in one sheaf. Later builds add
entries beside it, each a file: few articles are another then.
"""

from ast import literal_eval
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from hashlib import sha256
from typing import NamedTuple

from helpgen.cache.cache import Cache, key_of
from helpgen.cache.together import Together
from helpgen.compile import Drawing
from helpgen.compile.links.directory import Headings
from helpgen.frozen import frozen
from helpgen.model.article import Article
from helpgen.model.diagnostic import Checked
from helpgen.model.template import Blueprint
from helpgen.pipeline.kept_form import (
    Truths,
    blueprint_in,
    blueprint_text,
    named_in,
    named_text,
    page_text,
)
from helpgen.read import File, SnippetReach

OWN = "drawn anew; their text, the answers that tenants want, or what all are compiled with is another"
ASKED = "drawn anew; a page that they ask says something else"


class ArticleKey(NamedTuple):
    """What an article was compiled of: `base` is a digest of all but the variants that were wanted."""

    base: str
    wanted: tuple[Truths, ...]

    @property
    def text(self) -> str:
        """The key of its first entry."""
        return key_of("variants", self.base, repr(self.wanted))

    @property
    def place_of_most(self) -> str:
        """The key under which is said with which variants it was kept, when they were most."""
        return key_of("most", self.base)


@frozen
class KeptArticle:
    """An article that was compiled before: the key of its first entry, and what links may name in it."""

    key: str
    taken: tuple[str, ...]
    headings: Headings


class _Made(NamedTuple):
    """An article that was drawn now: the keys of its two entries, and what it was drawn with."""

    key: ArticleKey
    second: str
    drawn: Checked[Blueprint]
    drawing: Drawing


@frozen
class CachePast:
    """A cache, and the program that everything in it has to have been made by.

    `anew` collects why an article was not found in it, by slug; `keys` has the key of each as it was drawn. `owed` is
    what is to be done so that the next build finds those: it can wait, and a process beside this one can do it.
    """

    cache: Cache
    program: str
    anew: dict[str, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    owed: list[Callable[[], None]] = field(default_factory=list)

    def settle(self) -> None:
        """Nothing is owed any more."""
        for write in self.owed:
            write()
        self.owed.clear()


@frozen
class KeptArticles:
    """The articles of a project in its cache, where they are kept `together`.

    `given` is a digest of all that they are read and compiled with.
    """

    past: CachePast
    given: str
    together: Together
    _said: dict[str, str] = field(default_factory=dict)
    _made: list[_Made] = field(default_factory=list)

    def key(self, file: File, reach: SnippetReach, wanted: Sequence[Truths]) -> ArticleKey:
        """The key of the article in a file, with the snippets in its reach, in the variants that are wanted."""
        digest = sha256(file.data or b"").hexdigest()
        given = (self.past.program, self.given, file.path, digest, reach.digest)
        return ArticleKey(key_of("article", *given), tuple(wanted))

    def find(self, key: ArticleKey, *, may_have_more: bool = False) -> KeptArticle | None:
        """What is kept under the key, or perhaps with more variants than are wanted; None where nothing is."""
        data = self.together.get(key.text)
        if data is None and may_have_more:
            most = self._most(key)
            if most is not None and {*key.wanted} <= {*most.wanted}:
                key, data = most, self.together.get(most.text)
        return KeptArticle(key.text, *named_in(data)) if data is not None else None

    def drawn(
        self, article: Article, kept: KeptArticle, drawing: Drawing, ground: str
    ) -> Checked[Blueprint] | None:
        """The article as it was drawn when all pages that it asks said what they say now; None where it was not."""
        key = self._second(kept.key, kept.taken, drawing, ground)
        data = self.together.get(key)
        if data is None:
            return None
        self.past.keys[article.slug] = key
        return blueprint_in(article, data)

    def tell(self, article: Article, *, was_found: bool) -> None:
        """The article is drawn anew, whether or not it `was_found` as it was compiled."""
        self.past.anew[article.slug] = ASKED if was_found else OWN

    def keep(
        self, key: ArticleKey, drawn: Checked[Blueprint], drawing: Drawing, ground: str
    ) -> None:
        """It is owed that the next build finds what was drawn, which is the same whoever reads it."""
        if not self._made:
            self.past.owed.append(self._write)
        article = drawn.value.article
        second = self._second(key.text, _taken(article, drawing), drawing, ground)
        self.past.keys[article.slug] = second
        self._made.append(_Made(key, second, drawn, drawing))

    def _most(self, key: ArticleKey) -> ArticleKey | None:
        """The key of the same article with the most variants that it was kept with."""
        data = self.together.get(key.place_of_most)
        return None if data is None else key._replace(wanted=literal_eval(data.decode()))

    def _write(self) -> None:
        """What was drawn is in the cache."""
        self.together.put(dict(self._entries()))

    def _entries(self) -> Iterator[tuple[str, bytes]]:
        for key, second, drawn, drawing in self._made:
            article = drawn.value.article
            yield key.text, named_text(_taken(article, drawing), drawing.headings(article))
            yield second, blueprint_text(drawn)
            if len(key.wanted) > 1:  # or nobody wants fewer
                most = self._most(key)
                if most is None or not {*key.wanted} <= {*most.wanted}:
                    yield key.place_of_most, repr(key.wanted).encode()

    def _second(self, key: str, taken: Sequence[str], drawing: Drawing, ground: str) -> str:
        said = [self._about(slug, drawing) for slug in taken]
        return key_of("blueprint", key, ground, *said)

    def _about(self, slug: str, drawing: Drawing) -> str:
        """What the page at an address says of itself, as text; empty where there is none."""
        if slug not in self._said:
            self._said[slug] = page_text(drawing.destination(slug))
        return self._said[slug]


def _taken(article: Article, drawing: Drawing) -> tuple[str, ...]:
    return tuple(sorted(drawing.taken(article)))


def kept_articles(past: CachePast, given: str) -> KeptArticles:
    """The articles that were compiled with what is `given`."""
    key = key_of("articles", past.program, given)
    return KeptArticles(past, given, Together(past.cache, key))
