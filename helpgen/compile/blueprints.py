"""From compiled articles to blueprints: links bound, front matter read, headings proven distinct."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from helpgen.compile.chunks.desk import RawHeading
from helpgen.compile.chunks.headings import with_id
from helpgen.compile.chunks.leftover import Undefined
from helpgen.compile.decide import branches
from helpgen.compile.links.binding import Binder
from helpgen.compile.links.directory import Destination, Directory
from helpgen.compile.links.heading_ids import anchors, may_meet
from helpgen.compile.reads import reads_of
from helpgen.compile.setting import Setting, is_english
from helpgen.compile.variables.marks import OPEN
from helpgen.compile.variables.plain import plain
from helpgen.compile.variables.variables import Variables
from helpgen.compile.variant import Compiled
from helpgen.logic import (
    NEVER,
    Condition,
    Effort,
    Vocabulary,
    any_of,
    both,
    holds,
    keys,
    met,
)
from helpgen.model import address
from helpgen.model.article import Article
from helpgen.model.catalog import Catalog
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint, Need, Template, truths
from helpgen.model.text import Text

_NOWHERE = Place("")
_OPTIONS = Place("helpgen.yaml", 1, 1)


def blueprints(
    corpus: Corpus, compiled: Sequence[Compiled], moved: Mapping[str, str]
) -> Checked[tuple[Blueprint, ...]]:
    """Every article ready to be filled; `moved` maps an old address to the page that took its place."""
    return _Drawing(corpus, compiled, moved).draw()


class _Drawing:
    def __init__(
        self, corpus: Corpus, compiled: Sequence[Compiled], moved: Mapping[str, str]
    ) -> None:
        self._corpus = corpus
        self._compiled = compiled
        self._variables = Variables(corpus.catalog, corpus.options.language)
        self._vocabulary = corpus.catalog.vocabulary()
        self._english = is_english(corpus.options)
        self._found: list[Diagnostic] = []
        self._efforts = {article.slug: Effort() for article in corpus.articles}
        self._anchors = {
            article.slug: anchors(each.headings, self._vocabulary, self._efforts[article.slug])
            for article, each in zip(corpus.articles, compiled, strict=True)
        }
        self._titles = {
            article.slug: self._plain(article, "title", article.front.title)
            for article in corpus.articles
        }
        self._directory = Directory(self._pages(), moved, corpus.drafts, corpus.broken)

    def draw(self) -> Checked[tuple[Blueprint, ...]]:
        drawn = tuple(map(self._blueprint, self._corpus.articles, self._compiled))
        self._found += self._missing_featured()
        return Checked(drawn, tuple(self._found))

    def _missing_featured(self) -> Iterator[Diagnostic]:
        for index, slug in enumerate(self._corpus.options.featured):
            if self._directory.find(slug) is None and slug not in self._directory.broken:
                near = self._directory.nearest(slug)
                hint = f"did you mean {near}?" if near else "name the slug of an article"
                message = f"`featured` names {slug}, and there is no such article"
                place = self._corpus.option_places.get(f"featured.{index}", _OPTIONS)
                yield Diagnostic(place, "LK602", message, hint)

    def _plain(self, article: Article, field: str, source: str) -> Text:
        place = article.places.get(field, Place(article.path, 1))
        read = plain(source, place, self._variables, article.exists, english=self._english)
        self._found += read.diagnostics
        return read.value

    def _pages(self) -> dict[str, Destination]:
        pages: dict[str, Destination] = {}
        shelves: defaultdict[str, list[Condition]] = defaultdict(list)
        for article, compiled in zip(self._corpus.articles, self._compiled, strict=True):
            places: defaultdict[str, list[Condition]] = defaultdict(list)
            is_whole = article.has_body == article.exists
            for heading, shown in compiled.headings:
                name = self._anchors[article.slug][heading.line]
                places[name].append(shown if is_whole else both(article.has_body, shown))
            pages[article.slug] = Destination(
                article.slug,
                self._titles[article.slug],
                article.exists,
                {name: any_of(shown) for name, shown in places.items()},
                compiled.meant,
            )
            shelves[article.front.category].append(article.exists)
        for category in self._corpus.catalog.categories:
            if category.slug in shelves:
                title = plain(
                    category.title, _NOWHERE, self._variables, english=self._english
                ).value
                slug = f"/help/{category.slug}"
                pages[slug] = Destination(slug, title, any_of(shelves[category.slug]), {})
        return pages

    def _blueprint(self, article: Article, compiled: Compiled) -> Blueprint:
        self._found += compiled.diagnostics
        effort = self._efforts[article.slug]
        self._found += same_headings(
            article, compiled, self._anchors[article.slug], self._vocabulary, effort
        )
        binder = Binder(
            article,
            self._directory,
            compiled.slots,
            self._corpus.options.urls,
            self._anchors[article.slug],
        )
        self._found += undefined_references(article, compiled, self._corpus.tenants)
        variants = {given: binder.bind(variant) for given, variant in compiled.variants.items()}
        binder.judge_links()
        binder.judge_titles(compiled.borrowed, self._vocabulary, effort)
        self._found += _undecided(article, effort)
        self._found += binder.found.values()
        front = article.front
        draft = Blueprint(
            article,
            self._titles[article.slug],
            self._plain(article, "summary", front.summary),
            tuple(self._plain(article, f"tags.{i}", tag) for i, tag in enumerate(front.tags)),
            tuple(
                self._plain(article, f"aliases.{i}", alias) for i, alias in enumerate(front.aliases)
            ),
            tuple(self._needs(article)),
            tuple(branch.condition for branch in branches(article.body)),
            variants,
            (),
        )
        return _with_reads(draft)

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
                key.title or name.split(".")[1], _NOWHERE, self._variables, english=self._english
            ).value
            changed_by = tuple([(role, roles[role]) for role in key.changed_by])
            yield Need(name, title, met(name, key.key_type), href, reachable, changed_by)


def _undecided(article: Article, effort: Effort) -> Iterator[Diagnostic]:
    """Where it could not be told who sees what; that is refused, for it may be that somebody sees too much."""
    if effort.is_news():
        message = "too many cases to tell for whom this is shown together with the rest"
        hint = (
            "ask about fewer keys in one condition: join blocks, or declare one key for the whole"
        )
        yield Diagnostic(article.place(effort.line, 1), "ST230", message, hint)


def _with_reads(draft: Blueprint) -> Blueprint:
    reads: set[str] = set(keys(draft.article.has_body))
    for text in (draft.title, draft.summary, *draft.tags, *draft.aliases):
        reads.update(reads_of(text))
    for condition in draft.conditions:
        reads |= keys(condition)
    for need in draft.needs:
        reads |= keys(need.met) | keys(need.reachable) | {*reads_of(need.title)}
    for template in draft.variants.values():
        reads.update(_template_reads(template))
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


def _template_reads(template: Template) -> Iterator[str]:
    yield from reads_of(template.body)
    for heading in template.headings:
        yield from reads_of(heading.text)
        yield from keys(heading.shown)


def same_headings(
    article: Article,
    compiled: Compiled,
    names: Mapping[int, str],
    vocabulary: Vocabulary,
    effort: Effort,
) -> Iterator[Diagnostic]:
    """Two headings with one id that some profile would show together; none of those that nobody can tell."""
    by_id: defaultdict[str, list[tuple[RawHeading, Condition]]] = defaultdict(list)
    for heading, shown in compiled.headings:
        if names[heading.line]:
            by_id[names[heading.line]].append((heading, shown))
    for name, places in by_id.items():
        seen: dict[Condition, RawHeading] = {}
        for number, (heading, shown) in enumerate(places, 1):
            first = next(
                (
                    at
                    for other, at in seen.items()
                    if may_meet(other, shown, vocabulary, effort.about(heading.line))
                ),
                None,
            )
            seen.setdefault(shown, heading)
            if first is not None and not effort.is_spent:
                own = with_id(heading, compiled.slots, f"{name}-{number}")
                yield Diagnostic(
                    article.place(heading.line, heading.column),
                    "ST201",
                    f"this heading has the id {name!r}, as the one on line {first.line} has",
                    f"give it an id of its own: {own}",
                    others=(article.place(first.line, first.column),),
                )


def undefined_references(
    article: Article, compiled: Compiled, tenants: Sequence[Profile]
) -> Iterator[Diagnostic]:
    """References whose definition some tenants do not see, each with those tenants; and those that nobody defines."""
    missing: defaultdict[Undefined, list[str]] = defaultdict(list)
    by_truths = {
        given: variant.undefined
        for given, variant in compiled.variants.items()
        if variant.undefined
    }
    for each in (each for variant in compiled.spare for each in variant.undefined):
        missing[each] = []
    for each in (each for undefined in by_truths.values() for each in undefined):
        missing[each] = []
    if not missing:
        return
    conditions = [branch.condition for branch in branches(article.body)]
    facts = {tenant.id: tenant.values for tenant in tenants}
    having = [name for name in facts if holds(article.exists, facts[name])]
    for name in having:
        for each in by_truths.get(truths(conditions, facts[name]), ()):
            missing[each].append(name)
    for each, names in missing.items():
        place = article.place(each.line, each.column)
        if OPEN in each.label and any(OPEN in label for label in compiled.defined):
            continue  # its definition is told
        if each.label in compiled.defined:
            if not names:
                continue  # only where blocks are shown together that no tenant sees so
            some = len(names) < len(tenants)
            where = "for some organizations" if some else "where the block that holds it is hidden"
            message = f"{each.name} has no definition {where}, and its brackets would be shown"
            hint = "put the definition where everybody sees it who sees this"
            code = each.code if each.is_reference else "LK615"
            yield Diagnostic(place, code, message, hint, tuple(names) if some else ())
        elif each.is_reference:
            yield Diagnostic(place, each.code, each.message, each.hint)


def shelf_titles(
    catalog: Catalog, setting: Setting, places: Mapping[str, Place]
) -> Checked[tuple[tuple[Text, Text], ...]]:
    """Title and summary of each category, in the catalog's order; `places` tells where they stand."""
    found: list[Diagnostic] = []

    def read(source: str, field: str) -> Text:
        place = places.get(field, _NOWHERE)
        text = plain(source, place, setting.variables, english=setting.english)
        found.extend(text.diagnostics)
        return text.value

    titles = tuple(
        [
            (
                read(category.title, f"categories.{index}.title"),
                read(category.summary, f"categories.{index}.summary"),
            )
            for index, category in enumerate(catalog.categories)
        ]
    )
    for name, key in catalog.keys().items():  # blueprints read them too, where they are needed
        read(key.title, f"{name}.title")
    return Checked(titles, tuple(found))


def site_title(title: str, setting: Setting, place: Place) -> Checked[Text]:
    """The site's title, which may hold variables like any other."""
    return plain(title, place, setting.variables, english=setting.english)
