"""From a compiled article to a blueprint: links bound, front matter read, headings proven distinct."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from helpgen.compile.compiled import Compiled
from helpgen.compile.decide import branches
from helpgen.compile.for_whom import same_headings, undecided, undefined_references
from helpgen.compile.links.binding import Binder
from helpgen.compile.links.directory import Destination, Directory, Headings
from helpgen.compile.links.named_pages import NOWHERE, NamedPages
from helpgen.compile.reads import keys_of_front, keys_of_needs, keys_of_variants
from helpgen.compile.variables.plain import plain
from helpgen.logic import NEVER, Condition, keys, met
from helpgen.model import address
from helpgen.model.article import Article
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint, Need, Template
from helpgen.model.text import Text

_OPTIONS = Place("helpgen.yaml", 1, 1)
_NOTHING: Mapping[tuple[bool, ...], Template] = {(): Template((), ())}
"""The variants of an article of which only the name is told."""


class Drawing:
    """Makes articles ready one by one; of all others it looks at what is asked about them, and no more.

    `compiled` is asked for an article that is drawn, and for one in which a link names a heading.
    """

    def __init__(
        self, corpus: Corpus, compiled: Callable[[Article], Compiled], moved: Mapping[str, str]
    ) -> None:
        self._corpus = corpus
        self._compiled = compiled
        self._named = named = NamedPages(corpus, compiled)
        self._taken: dict[str, frozenset[str]] = {}
        self._directory = Directory(named.pages(), moved, corpus.drafts, corpus.broken)

    def blueprint(
        self,
        article: Article,
        compiled: Compiled | None = None,
        tenants: Sequence[Profile] | None = None,
    ) -> Checked[Blueprint]:
        """The article ready to be filled, and all that is wrong with it for the tenants of the project, or for these.

        Another way to have `compiled` it may be given, such as with all of its blocks.
        """
        compiled = compiled or self._compiled(article)
        self._directory.asked.clear()
        tenants = self._corpus.tenants if tenants is None else tenants
        effort, vocabulary = self._named.efforts[article.slug], self._named.vocabulary
        names = self._named.anchors(article)
        found = [
            *compiled.diagnostics,
            *same_headings(article, compiled, names, vocabulary, effort),
            *undefined_references(article, compiled, tenants),
        ]
        urls = self._corpus.options.urls
        binder = Binder(article, self._directory, compiled.slots, urls, names)
        variants = {given: binder.bind(variant) for given, variant in compiled.variants.items()}
        binder.judge_links()
        binder.judge_titles(compiled.borrowed, vocabulary, self._corpus.bounds, effort)
        found += undecided(article, effort)
        found += binder.found.values()
        conditions = tuple(branch.condition for branch in branches(article.body))
        drawn = self._drawn(article, conditions, variants)
        links = tuple(binder.every_link(compiled.links))
        self._taken[article.slug] = frozenset(self._directory.asked)
        value = replace(
            drawn.value,
            links=links,
            blocks=compiled.blocks,
            assets=_assets(compiled),
            typed_out=compiled.typed_out,
        )
        return Checked(value, (*found, *drawn.diagnostics))

    def taken(self, article: Article) -> frozenset[str]:
        """The addresses that were asked for while the article was drawn: of other pages it holds what these said."""
        return self._taken[article.slug]

    def destination(self, slug: str) -> Destination | None:
        """What is said of the page at an address to whoever links to it."""
        return self._directory.find(slug)

    def headings(self, article: Article) -> Headings:
        """What links may name in an article."""
        return self._named.headings(article)

    def learn(self, article: Article, headings: Headings) -> None:
        """Somebody knows already what links may name in an article: it need not be compiled for them."""
        self._named.learn(article, headings)

    def learn_taken(self, article: Article, taken: frozenset[str]) -> None:
        """Somebody else drew an article, and asked for these addresses."""
        self._taken[article.slug] = taken

    def listing(self, article: Article) -> Blueprint:
        """The article as other pages name it: nothing is in its body, and nothing had to be compiled."""
        return self._drawn(article, (), _NOTHING).value

    def manuals(self, slugs: Iterable[str]) -> tuple[tuple[str, str, Condition], ...]:
        """Where articles that tell how to meet a prerequisite are, of all that a listing takes from other articles."""
        pages = [(slug, self._directory.find(slug)) for slug in sorted(slugs)]
        return tuple([(slug, page.slug, page.exists) for slug, page in pages if page])

    def missing_featured(self) -> Iterator[Diagnostic]:
        """What the options feature, and there is none."""
        for index, slug in enumerate(self._corpus.options.featured):
            if self._directory.find(slug) is None and slug not in self._directory.broken:
                near = self._directory.nearest(slug)
                hint = f"did you mean {near}?" if near else "name the slug of an article"
                message = f"`featured` names {slug}, and there is no such article"
                place = self._corpus.option_places.get(f"featured.{index}", _OPTIONS)
                yield Diagnostic(place, "LK602", message, hint)

    def _drawn(
        self,
        article: Article,
        conditions: tuple[Condition, ...],
        variants: Mapping[tuple[bool, ...], Template],
    ) -> Checked[Blueprint]:
        front, title = article.front, self._named.title(article)
        found = list(title.diagnostics)

        def read(field: str, source: str) -> Text:
            text = self._named.plain(article, field, source)
            found.extend(text.diagnostics)
            return text.value

        draft = Blueprint(
            article,
            title.value,
            read("summary", front.summary),
            tuple([read(f"tags.{i}", tag) for i, tag in enumerate(front.tags)]),
            tuple([read(f"aliases.{i}", alias) for i, alias in enumerate(front.aliases)]),
            tuple(self._needs(article)),
            conditions,
            variants,
            (),
        )
        return Checked(_with_reads(draft), tuple(found))

    def _needs(self, article: Article) -> Iterator[Need]:
        known, roles = self._corpus.catalog.keys(), self._corpus.catalog.roles
        for name in article.needs:
            key = known[name]
            page = self._directory.find(key.article)
            elsewhere = page is not None and page.slug != article.slug
            href = (
                address.link(article.slug, page.slug, self._corpus.options.urls)
                if page and elsewhere
                else ""
            )
            reachable = page.exists if page and elsewhere else NEVER
            title = plain(
                key.title or name.split(".")[1],
                NOWHERE,
                self._named.variables,
                english=self._named.english,
            ).value
            changed_by = tuple([(role, roles[role]) for role in key.changed_by])
            yield Need(name, title, met(name, key.key_type), href, reachable, changed_by)


def _assets(compiled: Compiled) -> tuple[str, ...]:
    """The files that the article shows or offers to anybody; none where nobody asked for its blocks."""
    made = (*compiled.variants.values(), *compiled.spare) if compiled.blocks else ()
    return tuple(dict.fromkeys([path for variant in made for path in variant.assets]))


def listing_of(blueprint: Blueprint) -> Blueprint:
    """An article as other pages name it: there is nothing in its body."""
    return _with_reads(replace(blueprint, conditions=(), variants=_NOTHING, links=()))


def _with_reads(draft: Blueprint) -> Blueprint:
    reads = {
        *keys(draft.article.has_body),
        *keys_of_front(draft),
        *keys_of_needs(draft.needs),
        *keys_of_variants(draft.variants.values()),
    }
    for condition in draft.conditions:
        reads |= keys(condition)
    return Blueprint(
        draft.article,
        draft.title,
        draft.summary,
        draft.tags,
        draft.aliases,
        draft.needs,
        draft.conditions,
        draft.variants,
        tuple(sorted(reads)),
    )
