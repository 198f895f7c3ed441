"""One look at a project, from which pages are made as they are asked for.

The stages are those of a build, and what they are given is the same; only nothing is made that no page asks for. What
another page says of an article (title, summary, whether it is there) takes no compiled article.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from helpgen.compile import (
    Drawing,
    fill,
    shelf_titles,
    site_title,
    wanted,
)
from helpgen.logic import holds
from helpgen.model.address import PAGE, TWIN, file_of
from helpgen.model.article import Article
from helpgen.model.content import Content
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Checked, Place
from helpgen.model.options import MARKDOWN
from helpgen.model.output_file import OutputFile
from helpgen.model.profile import Profile
from helpgen.model.site import Site
from helpgen.model.text import Text
from helpgen.pipeline.compiling import locales_of
from helpgen.pipeline.memory.compiled_as import compiled_as
from helpgen.pipeline.memory.filled import Beside, Filled, Making
from helpgen.pipeline.memory.headed import Headed
from helpgen.pipeline.memory.typed_projection import typed
from helpgen.pipeline.memory.workshop import Look, Workshop
from helpgen.pipeline.printed_facts import PrintedFact, printed_facts
from helpgen.pipeline.settled_site import settled_site
from helpgen.read import gather
from helpgen.render import Prepared, ThemeFault, prepare, render_one
from helpgen.render.bundle import FOLDER
from helpgen.render.frame import SEARCH_INDEX

_PAGE = ".html"


@dataclass(slots=True)
class _Frame:
    """What of a project is neither an article nor a tenant's; see `ProjectFrame`."""

    corpus: Corpus
    title: Text
    shelves: tuple[tuple[Text, Text], ...]
    moved: dict[str, str]


class Snapshot:
    """What a project says at one moment, and its pages."""

    def __init__(self, workshop: Workshop, look: Look) -> None:
        self._memories = workshop.memories
        self.look = look
        gathered = gather(look.premises.value, look.sources)
        self.corpus = gathered.value
        self.read_findings = tuple(sorted((*look.premises.diagnostics, *gathered.diagnostics)))
        self._filled: dict[tuple[object, ...], Filled] = {}
        self._headed = Headed(workshop.memories, look.setting)

    @cached_property
    def frame(self) -> Checked[_Frame]:
        """Titles that stand in no article, with what is wrong with them."""
        corpus, setting = self._sound, self.look.setting
        shelves = shelf_titles(corpus.catalog, setting, corpus.catalog_places)
        named = corpus.option_places.get("title", Place("helpgen.yaml"))
        title = site_title(corpus.options.title, setting, named)
        frame = _Frame(corpus, title.value, shelves.value, self._moved)
        found = (*shelves.diagnostics, *title.diagnostics, *self._drawing.missing_featured())
        return Checked(frame, found)

    @cached_property
    def theme(self) -> Checked[Prepared | None]:
        """The theme, ready for the languages of all tenants."""
        theme, locales = self._sound.theme, locales_of(self._sound.tenants)
        return self._memories.themes.made("", (theme, locales), lambda: prepare(theme, locales))

    @cached_property
    def articles(self) -> dict[str, Article]:
        """Every article by its slug."""
        return {article.slug: article for article in self._sound.articles}

    def with_facts(self, tenant: Profile) -> Checked[Profile]:
        """The tenant with the values that articles print and rules tell."""
        printed = self._printed
        if not printed:
            return Checked(tenant)
        from helpgen.pipeline.told_facts import told_to  # noqa: PLC0415  most articles print none, and it loads the rules

        given = (repr((tenant.id, tenant.values, tenant.structures)), printed)
        told = self._memories.told.made(given[0], given, lambda: told_to((tenant,), printed))
        return Checked(told.value[0], told.diagnostics)

    def file(
        self, tenant: Profile, path: str, way: Making = Making.PLAIN
    ) -> Checked[OutputFile | None]:
        """The file at a path of a tenant's site, byte for byte as a build makes it where the way is plain.

        None where there is none, or where a finding says why. `tenant` has its facts. The findings are those of the
        articles whose bodies the file shows, and the theme's.
        """
        prepared = self.theme.value
        if prepared is None:
            return Checked(None, self.theme.diagnostics)
        if not path.endswith(_PAGE) and not path.startswith(f"{FOLDER}/"):
            way = Making.PLAIN  # neither a page nor what pages show
        for bodies in self._bodies_in(tenant, path):
            site = self._site(tenant, bodies, way, path)
            found = (*site.diagnostics, *self.theme.diagnostics)
            try:
                file = render_one(site.value, prepared, path)
            except ThemeFault as fault:
                return Checked(None, (*found, fault.diagnostic))
            if file is not None:
                return Checked(file, found)
        return Checked(None)

    def _bodies_in(self, tenant: Profile, path: str) -> Sequence[frozenset[str]]:
        """The articles whose bodies a file takes, the likely ones first."""
        every = frozenset(self.articles)
        folder, _, name = path.rpartition("/")
        page = f"{folder}/{PAGE}" if name == TWIN else path
        if page.endswith(_PAGE):
            return [frozenset({self.slug_at(page)} - {""})]
        if path.startswith(f"{FOLDER}/"):  # what a page shows is there when its page was
            return [self._made_for(tenant), every]
        return [every]

    @property
    def paths(self) -> Collection[str]:
        """Where the articles' pages stand."""
        return self._slugs

    def slug_at(self, path: str) -> str:
        """The article whose page stands at a path; empty where none does."""
        return self._slugs.get(path, "")

    def filled(self, slug: str, tenant: Profile, way: Making = Making.PLAIN) -> Filled:
        """An article as a tenant sees it; one that there is none of is a KeyError."""
        article = self.articles[slug]
        key = (slug, way, tenant.id, typed(sorted(tenant.values.items())))
        known = self._filled.get(key)
        if known is None:
            known = self._filled[key] = self._fill(article, tenant, way)
        return known

    def _fill(self, article: Article, tenant: Profile, way: Making) -> Filled:
        answers = wanted(article, (tenant,))
        setting = self.look.setting
        shown, compiled = self._memories.compiled.made(
            (article.path, way, answers),
            (article, setting),
            lambda: compiled_as(article, tenant, way, setting),
        )
        if way is Making.PLAIN:
            self._headed.learn(article, compiled)
        drawn = self._drawing.blueprint(shown, compiled, (tenant,))
        language = self._sound.options.language
        projection = tenant.project(drawn.value.reads)
        content = fill(drawn.value, projection, language)
        return Filled(content, drawn.value, projection, drawn.diagnostics)

    def _site(
        self, tenant: Profile, bodies: frozenset[str], way: Making, path: str
    ) -> Checked[Site]:
        """The tenant's site, of which one file is asked for: only some articles have their bodies."""
        contents: list[Content] = []
        whole: list[Filled] = []
        for slug, article in self.articles.items():
            if not holds(article.exists, tenant.values) and not (
                way is Making.WHOLE and slug in bodies
            ):
                continue
            if slug in bodies:
                filled = self.filled(slug, tenant, way)
                whole.append(filled)
                contents.append(filled.content)
            else:
                contents.append(self._listed(article, tenant))
        entries, markdown = self._beside(tenant, whole, path)
        site = settled_site(self.frame.value, tenant, contents, entries, markdown)
        found = [each for filled in whole for each in filled.diagnostics]
        return Checked(site, (*found, *self.frame.diagnostics))

    def _beside(self, tenant: Profile, articles: Sequence[Filled], path: str) -> Beside:
        """What a file takes of articles that no page shows."""
        if path == SEARCH_INDEX or path.rpartition("/")[2] in MARKDOWN:
            from helpgen.pipeline.memory.written_beside import (  # noqa: PLC0415  the first page waits for nothing that it has not
                written_beside,
            )

            return written_beside(self._memories, tenant, articles, self._sound, path)
        return Beside({}, {})

    def _listed(self, article: Article, tenant: Profile) -> Content:
        given = (article, self.look.setting, self._manuals)
        listing = self._memories.listings.made(
            article.path, given, lambda: self._drawing.listing(article)
        )
        projection = tenant.project(listing.reads)
        language = self._sound.options.language
        known = typed(projection)
        return self._memories.contents.made(
            (article.path, known),
            (listing, language),
            lambda: fill(listing, projection, language),
        )

    def _made_for(self, tenant: Profile) -> frozenset[str]:
        """The articles whose bodies were made for a tenant already."""
        return frozenset(str(key[0]) for key in self._filled if key[2] == tenant.id)

    @property
    def _sound(self) -> Corpus:
        if self.corpus is None:
            raise ValueError("a project that cannot be read has no pages")
        return self.corpus

    @cached_property
    def _slugs(self) -> dict[str, str]:
        return {file_of(slug): slug for slug in self.articles}

    @cached_property
    def _moved(self) -> dict[str, str]:
        articles = self._sound.articles
        return {old: each.slug for each in articles for old in each.front.redirect_from}

    @cached_property
    def _drawing(self) -> Drawing:
        return Drawing(self._sound, self._headed.of, self._moved)

    @cached_property
    def _manuals(self) -> tuple[object, ...]:
        return self._drawing.manuals(self.look.premises.value.lexicon.manuals)

    @cached_property
    def _printed(self) -> tuple[PrintedFact, ...]:
        made = self._memories.facts.made
        by_article = [
            made(each.path, each, partial(_printed_in, each)) for each in self._sound.articles
        ]
        return tuple([fact for facts in by_article for fact in facts])


def _printed_in(article: Article) -> tuple[PrintedFact, ...]:
    return tuple(printed_facts((article,)))
