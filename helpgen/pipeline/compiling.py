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
from helpgen.frozen import frozen
from helpgen.logic.fact_words import WORD
from helpgen.model.article import Article
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked, Diagnostic, Place
from helpgen.model.options import Output
from helpgen.model.profile import Profile
from helpgen.model.rows_read import Since
from helpgen.model.theme import Theme
from helpgen.model.timings import Stage
from helpgen.pipeline.asked_tenants import concerns
from helpgen.pipeline.compiler import Compiler
from helpgen.pipeline.drawn_articles import CompiledArticle, drawn_articles
from helpgen.pipeline.given import given_digest, words_digests
from helpgen.pipeline.kept_articles import CachePast, KeptArticles, kept_articles
from helpgen.pipeline.kept_profiles import KeptProfiles
from helpgen.pipeline.kept_readings import KeptReadings, kept_readings
from helpgen.pipeline.printed_facts import printed_facts
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.read import ArticleReading as Source
from helpgen.read import File, Premises, gather, read_premises, read_profile

Beside = Callable[[Theme, Collection[str], Collection[Output]], tuple[Diagnostic, ...]]
"""Whoever makes the theme ready for some locales meanwhile, and loads what it takes to write some outputs."""


@frozen
class _CompiledFile:
    """One article's file, read and, where it can be, compiled; or found among those that were compiled before.

    `notes` say what was wrong with what was kept of it.
    """

    source: Checked[Source]
    compiled: CompiledArticle | None
    notes: tuple[str, ...] = ()


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
    theme = premises.value.theme
    said: list[Diagnostic] = []
    given = given_digest(premises.value, traced=traced, outlined=outlined) if past else ""
    kept = kept_articles(past, given) if past else None
    compiler = Compiler(
        setting,
        Survey(tenants),
        premises.value.options.limits,
        {file.path: len(file.data or b"") for file in premises.value.sources},
        stopwatch,
    )
    files = _compiled_files(
        premises.value,
        compiler,
        jobs=jobs,
        meanwhile=lambda: said.extend(
            beside(theme, locales_of(tenants), premises.value.options.outputs) if theme else ()
        ),
        kept=kept,
        are_some=since is not None,
    )
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
    by_path = {file.source.value.path: file.compiled for file in files if file.compiled is not None}
    with stopwatch.stage(Stage.LINK):
        drawn = drawn_articles(
            corpus,
            {article.slug: by_path[article.path] for article in corpus.articles},
            moved,
            kept,
            lambda articles: compiler.all_compiled(articles, jobs),
            stopwatch=stopwatch,
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
    return tuple(each for each in premises.tenants.profiles if not only or each.id in only)


def _compiled_files(  # noqa: PLR0913  what is compiled, for whom, and what is done meanwhile
    premises: Premises,
    compiler: Compiler,
    *,
    jobs: int | None,
    meanwhile: Callable[[], None],
    kept: KeptArticles | None,
    are_some: bool,
) -> list[_CompiledFile]:
    """Every article read and compiled in the variants that its tenants need.

    Those that are known from before are found here: handing them over would take longer. The others are made on as many
    processors as pay. Where these `are_some` of the project's, what was kept for more of them will do.
    """

    def work(file: File) -> _CompiledFile:
        reach = premises.snippets.reach(file.data)
        source = compiler.read(file, premises.lexicon, reach)
        article = source.value.article
        if article is None or article.front.draft or not premises.is_whole:
            return _CompiledFile(source, None)
        answers = compiler.survey.wanted(article)
        with compiler.stopwatch.stage(Stage.CACHE):
            key = kept.key(file, reach, answers) if kept else None
            found = kept.find(key, may_have_more=are_some) if kept and key else None
            notes = kept.past.cache.take_notes() if kept else ()
        compiled = None if found else compiler.compiled(article, answers)
        return _CompiledFile(source, CompiledArticle(key, compiled, found), notes)

    with compiler.stopwatch.stage(Stage.CACHE):
        readings = kept_readings(kept.past, *words_digests(premises)) if kept else None
        known = [
            _known(file, premises, compiler, kept, readings, are_some=are_some)
            if kept and readings and premises.is_whole
            else None
            for file in premises.sources
        ]
    others = [file for file, each in zip(premises.sources, known, strict=True) if each is None]
    made = compiler.shared_out(work, others, jobs, meanwhile)
    for file, each in zip(others, made, strict=True):
        if readings and each.compiled:
            readings.learn(file, premises.snippets.reach(file.data), each.source)
    for note in (note for each in made for note in each.notes):
        if kept:
            kept.past.cache.note(note)
    rest = iter(made)
    return [each or next(rest) for each in known]


def _known(  # noqa: PLR0913  what is looked for, and where
    file: File,
    premises: Premises,
    compiler: Compiler,
    kept: KeptArticles,
    readings: KeptReadings,
    *,
    are_some: bool,
) -> _CompiledFile | None:
    """An article that was read and compiled before, in the variants that its tenants need; None where it was not."""
    reach = premises.snippets.reach(file.data)
    source = readings.find(file, reach)
    if source is None or source.value.article is None:
        return None
    key = kept.key(file, reach, compiler.survey.wanted(source.value.article))
    found = kept.find(key, may_have_more=are_some)
    return _CompiledFile(source, CompiledArticle(key, None, found)) if found else None
