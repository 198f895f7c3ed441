"""Every question begins with a compiled project: read whole, each article ready to be filled for any tenant."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from helpgen.compile import (
    Survey,
    setting_of,
    shelf_titles,
    site_title,
)
from helpgen.logic.fact_words import WORD
from helpgen.model.article import Article
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.options import Output
from helpgen.model.profile import Profile
from helpgen.model.rows_read import Since
from helpgen.model.theme import Theme
from helpgen.model.timings import Stage
from helpgen.pipeline.article_work import ArticleWork
from helpgen.pipeline.asked_tenants import concerns
from helpgen.pipeline.compiler import Compiler
from helpgen.pipeline.drawn_articles import drawn_articles
from helpgen.pipeline.given import given_digest, words_digests
from helpgen.pipeline.kept_articles import CachePast, kept_articles
from helpgen.pipeline.kept_profiles import KeptProfiles
from helpgen.pipeline.kept_readings import KeptReadings, kept_readings
from helpgen.pipeline.printed_facts import printed_facts
from helpgen.pipeline.read_articles import read_articles
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.read import Premises, gather, read_premises, read_profile

Beside = Callable[[Theme, Collection[str], Collection[Output]], tuple[Diagnostic, ...]]
"""Whoever makes the theme ready for some locales meanwhile, and loads what it takes to write some outputs."""


def compiled_project(  # noqa: PLR0913  what is read, for whom, and what is done meanwhile
    root: Path,
    jobs: int | None = None,
    only: tuple[str, ...] = (),
    beside: Beside = lambda _theme, _locales, _outputs: (),
    *,
    traced: bool = False,
    outlined: bool = False,
    past: CachePast | None = None,
    stopwatch: Stopwatch = UNTIMED,
    since: Since | None = None,
) -> Checked[CompiledProject | None]:
    """The project compiled for its tenants, or for `only` some; None when it cannot be read.

    With `traced` elements say which source lines they come from; with `outlined` blueprints list their blocks. `past`
    is where articles are kept from build to build. `beside` is given the theme, the tenants' locales and the outputs
    while the workers have begun, and says what is wrong with the theme.
    With `since` the tenants are those whose rows changed. Articles with an error are left out; whoever publishes asks
    `corpus.broken`. Findings about other tenants than the chosen ones are left out too.
    """
    with stopwatch.stage(Stage.READ):
        read_one = KeptProfiles(past).read if past else read_profile
        premises = read_premises(root, read_one, since)
    setting = setting_of(
        premises.value.catalog,
        premises.value.options,
        premises.value.assets,
        premises.value.tenants.everybody,
        premises.value.lexicon.slugs,
        premises.value.body_words,
    )
    setting = replace(setting, traced=traced, outlined=outlined)
    tenants = _chosen(premises.value, only)
    given = given_digest(premises.value, traced=traced, outlined=outlined) if past else ""
    kept = kept_articles(past, given) if past else None
    compiler = Compiler(
        setting,
        Survey(tenants),
        premises.value.options.limits,
        {file.path: len(file.data or b"") for file in premises.value.sources},
        stopwatch,
    )
    with stopwatch.stage(Stage.CACHE):
        readings = _readings(premises.value, past) if past else None
    files = read_articles(premises.value, compiler, jobs, readings)
    with stopwatch.stage(Stage.READ):
        gathered = gather(premises.value, [file.source for file in files])
    found: tuple[Diagnostic, ...] = (*premises.diagnostics, *gathered.diagnostics)
    if gathered.value is None:
        return Checked(None, tuple(sorted(each for each in found if concerns(each, only))))
    corpus = gathered.value
    told = with_facts(_that_may_print_facts(premises.value, corpus.articles), tenants)
    tenants, found = told.value, (*found, *told.diagnostics)
    moved = {
        old: article.slug for article in corpus.articles for old in article.front.redirect_from
    }
    said: list[Diagnostic] = []
    by_path = {each.file.path: each for each in files}
    drawn = drawn_articles(
        ArticleWork(corpus, by_path, moved, compiler, kept, are_some=since is not None),
        jobs,
        lambda: said.extend(beside(corpus.theme, locales_of(tenants), corpus.options.outputs)),
    )
    shelves = shelf_titles(corpus.catalog, setting, corpus.catalog_places)
    named = corpus.option_places.get("title", Place("helpgen.yaml"))
    title = site_title(corpus.options.title, setting, named)
    found = (*found, *drawn.diagnostics, *shelves.diagnostics, *title.diagnostics, *said)
    found = tuple(each for each in found if concerns(each, only))
    known = tuple(tenant.id for tenant in premises.value.tenants.everybody)
    made = CompiledProject(
        replace(corpus, tenants=tenants),
        drawn.value,
        title.value,
        shelves.value,
        moved,
        known,
        premises.value.tenants.rows,
    )
    return Checked(made, tuple(sorted(found)))


def _readings(premises: Premises, past: CachePast) -> KeptReadings | None:
    """What articles were read as before; None where nothing can be built, so that every one is looked into."""
    return kept_readings(past, *words_digests(premises)) if premises.is_whole else None


def with_facts(
    articles: Iterable[Article], tenants: tuple[Profile, ...]
) -> Checked[tuple[Profile, ...]]:
    """The organizations with the values that articles print and rules tell."""
    printed = list(printed_facts(articles))
    if not printed:
        return Checked(tenants)
    from helpgen.pipeline.told_facts import told_to  # noqa: PLC0415  most articles print none, and it loads the rules

    return told_to(tenants, printed)


def _that_may_print_facts(premises: Premises, articles: Iterable[Article]) -> Iterator[Article]:
    """The articles whose file has the word, or that include a text which may: a file is asked faster than its lines."""
    word = WORD.encode()
    having = {file.path for file in premises.sources if word in (file.data or b"")}
    return (article for article in articles if article.path in having or article.runs)


def locales_of(tenants: Iterable[Profile]) -> frozenset[str]:
    """The locales that pages are made for."""
    return frozenset(tenant.locale for tenant in tenants)


def _chosen(premises: Premises, only: tuple[str, ...]) -> tuple[Profile, ...]:
    everybody = premises.tenants.profiles
    return tuple(each for each in everybody if each.id in only) if only else everybody
