"""Small projects for tests about compiling: articles as text, and what a reader sees of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from helpgen.compile import Drawing, fill, setting_of, wanted
from helpgen.compile.variant import compile_article
from helpgen.logic import ALWAYS, Condition, Scalar, read_condition
from helpgen.model.article import Article, FrontMatter, Manuscript
from helpgen.model.asset import Asset
from helpgen.model.body_words import ENGLISH_WORDS, BodyWords
from helpgen.model.catalog import Catalog, Category, Key, Words
from helpgen.model.codes import severity
from helpgen.model.content import Content
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic, Place, Severity
from helpgen.model.options import Options
from helpgen.model.profile import Branding, Profile
from helpgen.model.template import Blueprint
from helpgen.model.theme import Theme
from helpgen.read.directives.body import read_body
from helpgen.read.snippets.composed import alone
from helpgen.text.indefinite import indefinite

FIRST = 10
"""The number of the body's first line in its file."""

CATALOG = Catalog(
    roles={"admin": "Administrator"},
    categories=(
        Category(slug="portal", title="{{labels.patient.singular}} portal"),
        Category(slug="settings", title="Settings"),
    ),
    features={
        "x": Key(type="boolean", default=False, title="The x"),
        "y": Key(type="boolean", default=False, article="/help/portal/two"),
        "hours": Key(type="integer", default=24, unit="hour"),
        "rate": Key(type="number", default=1.5),
        "days": Key(type="integer", nullable=True, default=None, unit="day"),
        "code": Key(type="string", default="abc"),
        "open": Key(type="string"),
        "list": Key(type="array", default=()),
    },
    labels={
        "patient": Words(singular="Patient", plural="Patients"),
        "unit": Words(singular="unit", plural="units"),
    },
)
PLAIN: Mapping[str, Scalar] = {
    "features.x": False,
    "features.y": False,
    "features.hours": 24,
    "features.rate": 1.5,
    "features.days": None,
    "features.code": "abc",
    "features.open": "o",
    "labels.patient.singular": "Patient",
    "labels.patient.plural": "Patients",
    "labels.unit.singular": "unit",
    "labels.unit.plural": "units",
    "tenant.id": "elm",
    "tenant.name": "Elm Row",
    "contact.email": None,
    "contact.phone": None,
    "contact.url": None,
    "locale": "en",
}


def words(singular: str, plural: str = "", label: str = "patient") -> dict[str, Scalar]:
    """What a profile puts in a label's place."""
    return {
        f"labels.{label}.singular": singular,
        f"labels.{label}.plural": plural or f"{singular}s",
    }


def tenant(name: str = "elm", values: Mapping[str, Scalar] | None = None) -> Profile:
    """An organization with the catalog's defaults and some values of its own."""
    own = {**PLAIN, "tenant.id": name, **(values or {})}
    for label in CATALOG.labels:
        own.setdefault(f"labels.{label}.article", indefinite(str(own[f"labels.{label}.singular"])))
    return Profile(name, name, "", own, {}, {}, Branding(), "en")


def condition(source: str) -> Condition:
    """A condition as it is written in a directive."""
    got, faults = read_condition(source, CATALOG.vocabulary())
    assert got is not None, faults
    return got


def article(
    source: str = "Text.\n",
    name: str = "one",
    *,
    exists: str = "",
    has_body: str = "",
    **front: object,
) -> Article:
    """An article at /help/portal/<name>; `exists` is the condition that it is published, `has_body` that all is."""
    given = {
        "id": f"help.portal.{name}",
        "slug": f"/help/portal/{name}",
        "title": f"Title {name}",
        "category": "portal",
        "summary": "About it.",
        "audienceRoles": ("admin",),
        **front,
    }
    path = f"content/help/portal/{name}.md"
    body = read_body(alone(source.split("\n"), FIRST, path), CATALOG.vocabulary())
    assert not body.diagnostics, body.diagnostics
    met = condition(exists) if exists else ALWAYS
    places = {f"related.{number}": Place(path, 3 + number) for number in range(3)}
    fields = FrontMatter.model_validate(given)
    whole = condition(has_body) if has_body else met
    read = body.value
    return Article(
        path, fields, Manuscript(read.body, places, read.claims), (), met, met, whole, read.ignores
    )


@dataclass(frozen=True)
class Project:
    """A compiled project and its findings."""

    tenants: tuple[Profile, ...]
    blueprints: tuple[Blueprint, ...]
    found: tuple[Diagnostic, ...]
    corpus: Corpus

    @property
    def codes(self) -> list[str]:
        """The codes of all findings, in order."""
        return [each.code for each in self.found]

    @property
    def faults(self) -> list[Diagnostic]:
        """The findings that are more than information."""
        return [each for each in self.found if severity(each.code) is not Severity.INFO]

    def content(self, name: str = "one", tenant: int = 0, language: str = "en") -> Content:
        """One article as one tenant sees it."""
        blueprint = next(b for b in self.blueprints if b.article.slug.endswith(f"/{name}"))
        return fill(blueprint, self.tenants[tenant].project(blueprint.reads), language)

    def body(self, name: str = "one", tenant: int = 0) -> str:
        """Its HTML."""
        return self.content(name, tenant).body


def project(  # noqa: PLR0913  each is given by name, and most by none
    *articles: Article,
    tenants: tuple[Profile, ...] = (),
    moved: Mapping[str, str] | None = None,
    drafts: tuple[str, ...] = (),
    assets: tuple[str, ...] = (),
    sizes: Mapping[str, tuple[int, int]] | None = None,
    catalog: Catalog = CATALOG,
    traced: bool = False,
    outlined: bool = False,
    bounds: tuple[str, ...] = (),
    body_words: BodyWords = ENGLISH_WORDS,
    **options: object,
) -> Project:
    """Articles compiled together."""
    known = sizes or {}
    files = {
        path: Asset(path, f"0123-{path.rsplit('/', 1)[1]}", b"", known.get(path)) for path in assets
    }
    everybody = tenants or (tenant(),)
    chosen = Options.model_validate(options)
    corpus = Corpus(
        chosen,
        catalog,
        articles,
        everybody,
        files,
        Theme("d", {}, {}),
        (),
        frozenset(drafts),
        bounds=tuple(map(condition, bounds)),
    )
    setting = setting_of(corpus.catalog, corpus.options, corpus.assets, everybody)
    setting = replace(setting, traced=traced, outlined=outlined, words=body_words)
    compiled = {
        each.slug: compile_article(each, wanted(each, everybody), setting) for each in articles
    }
    drawing = Drawing(corpus, lambda each: compiled[each.slug], moved or {})
    drawn = [drawing.blueprint(each) for each in articles]
    found = [finding for each in drawn for finding in each.diagnostics]
    blueprints = tuple(each.value for each in drawn)
    return Project(everybody, blueprints, (*found, *drawing.missing_featured()), corpus)


def shown(source: str, **values: Scalar) -> str:
    """The HTML of a faultless article for one tenant; `x=True` sets `features.x`."""
    own = {f"features.{name}": value for name, value in values.items()}
    made = project(article(source), tenants=(tenant(values=own),))
    assert not made.faults, made.faults
    return made.body()


def said(source: str, **own: Scalar) -> str:
    """The HTML of a faultless article for an organization with its own words, such as `patient="Owner"`."""
    values: dict[str, Scalar] = {}
    for label, word in own.items():
        values |= words(str(word), label=label)
    made = project(article(source), tenants=(tenant(values=values),))
    assert not made.faults, made.faults
    return made.body()


def findings(source: str, *others: Article, **given: object) -> list[tuple[str, int]]:
    """Code and line (of the body, from 1) of each finding about an article's text."""
    made = project(article(source), *others, **given)  # type: ignore[arg-type]  # options by name
    return [(each.code, each.place.line - FIRST + 1) for each in made.found]
