"""All that can be found of a project, whoever asks and however the question is narrowed."""

from collections.abc import Callable
from pathlib import Path

from helpgen.booking.values import KEYS
from helpgen.bookings.faults import booking_faults
from helpgen.cache.cache import Cache
from helpgen.frozen import frozen
from helpgen.lint import among_articles
from helpgen.lint.lint_rule import Library
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.corpus import Corpus
from helpgen.model.diagnostic import Diagnostic, Severity
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.exit_codes import failing, severities
from helpgen.pipeline.expected_searches import search_faults
from helpgen.pipeline.judging import judgments
from helpgen.pipeline.keeping import bound, kept_meanwhile
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.published_addresses import published_addresses
from helpgen.pipeline.quiet import idle_ignores, ignores_of, is_silenced, left_out
from helpgen.pipeline.standing.program import program_digest
from helpgen.pipeline.vanished import vanished
from helpgen.render import prepare
from helpgen.report.findings import merged

Beyond = Callable[[CompiledProject], tuple[Diagnostic, ...]]


@frozen
class Examined:
    """What was found and is to be told, sorted, with the tenants of one finding together.

    `project` is None where the project cannot be read. `broken` are the files about which not everything is known,
    because of errors in them; where not everybody's profile is sound, `is_whole` is false, for all files.
    `related_left_out` items of Related go where a tenant lacks their article.
    """

    found: tuple[Diagnostic, ...]
    project: CompiledProject | None = None
    broken: frozenset[str] = frozenset()
    is_whole: bool = False
    related_left_out: int = 0

    @property
    def corpus(self) -> Corpus | None:
        """What was read."""
        return self.project.corpus if self.project else None

    def is_sure_of(self, path: str) -> bool:
        """Whether what was not found in a file is not there."""
        return self.is_whole and path not in self.broken


def examined(
    root: Path,
    jobs: int | None = None,
    *,
    published: Path | None = None,
    beyond: Beyond | None = None,
    cache: Cache | None = None,
) -> Examined:
    """What the stages find, what lint does, and what is wrong with the files beside the articles.

    `published` is where the sites of the last build lie, if not where the options say; `beyond` asks what nobody can
    tell from the project alone. The `cache` has what was found before, and gets what is found now; its notes say what
    was wrong with it.
    """
    past = CachePast(cache, program_digest()) if cache else None
    read = compiled_project(
        root,
        jobs,
        beside=lambda theme, locales, _outputs: prepare(theme, locales).diagnostics,
        outlined=True,
        past=past,
    )
    if read.value is None:
        return Examined(merged(read.diagnostics))
    corpus, blueprints = read.value.corpus, read.value.blueprints
    broken = frozenset(
        each.place.home
        for each in failing(read.diagnostics, Severity.ERROR, severities(corpus.options))
    )
    are_all = not corpus.held_back
    with kept_meanwhile(past, jobs):
        judged = judgments(blueprints, corpus, broken, past, jobs)
    if past:
        past.settle()
        bound(past.cache)
    before = published_addresses(published or root / corpus.options.out, corpus.tenants)
    library = Library(
        blueprints,
        corpus,
        frozenset([key.name for key in KEYS]),
        are_all and not broken and not corpus.broken,
        before,
    )
    found = (
        *read.diagnostics,
        *(told for each in judged for told in each.found),
        *among_articles(blueprints, corpus.tenants, library),
        *booking_faults(root, corpus),
        *search_faults(root, read.value),
        *(beyond(read.value) if beyond else ()),
        *vanished(before, read.value),
    )
    return Examined(
        merged(_told(found, read.value, broken, are_all=are_all)),
        read.value,
        broken,
        are_all,
        sum(each.related_left_out for each in judged),
    )


def _told(
    found: tuple[Diagnostic, ...],
    project: CompiledProject,
    broken: frozenset[str],
    *,
    are_all: bool,
) -> tuple[Diagnostic, ...]:
    """The findings without those that articles silence or options leave out, and with the ignores that silence nothing.

    Of an article with an error not everything was found, and without all organizations of none.
    """
    ignores = ignores_of(project.corpus.articles)
    sure = {path: each for path, each in ignores.items() if are_all and path not in broken}
    heard = [each for each in found if not is_silenced(each, ignores)]
    quiet = left_out(project.corpus.options)
    every = (*heard, *idle_ignores(found, sure))
    return tuple(each for each in every if not each.code.startswith(quiet))
