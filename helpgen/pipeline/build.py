"""Sites for all tenants, or for some."""

import time
from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from helpgen.cache.cache import Cache
from helpgen.frozen import working
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Checked, Diagnostic, Severity
from helpgen.model.options import Options, Output
from helpgen.model.publish_error import PublishError, PublishRefused
from helpgen.model.rows_read import RowsRead
from helpgen.model.source_places import source_folders
from helpgen.model.theme import Theme
from helpgen.model.timings import Stage
from helpgen.pipeline.at_rest import settled, state
from helpgen.pipeline.build_result import BuildResult, Summary
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.exit_codes import (
    FINDINGS,
    FINE,
    HELD_BACK,
    USAGE,
    failing,
    threshold_of,
)
from helpgen.pipeline.for_sites import for_sites
from helpgen.pipeline.glancing import glanced_meanwhile
from helpgen.pipeline.judged import judged
from helpgen.pipeline.keeping import bound, kept_meanwhile
from helpgen.pipeline.kept_articles import CachePast
from helpgen.pipeline.large import is_large
from helpgen.pipeline.published_addresses import published_addresses
from helpgen.pipeline.publisher import Progress, Publication, Publisher
from helpgen.pipeline.standing.build_asked import BuildAsked, Finish
from helpgen.pipeline.standing.build_ground import BuildGround, ground, remember
from helpgen.pipeline.standing.explained import explained
from helpgen.pipeline.standing.program import program_digest
from helpgen.pipeline.standing.program_seen import ProgramSeen, program_seen
from helpgen.pipeline.standing.since import since, since_fault
from helpgen.pipeline.stopwatch import UNTIMED, Stopwatch
from helpgen.pipeline.vanished import vanished
from helpgen.publish import open_output
from helpgen.read import has_error, read_options

_PLAIN = Finish()
_TRIES = 5  # to read the project while nobody writes into it


@working
class _BackHalf:
    """Rendering and publishing, loaded while the workers have begun with the articles.

    It is a third of what a build loads, and nobody needs it before the articles are compiled.
    """

    scheduler: str
    jobs: int | None
    stopwatch: Stopwatch
    publisher: Publisher | None = None

    def load(
        self, theme: Theme, locales: Collection[str], outputs: Collection[Output]
    ) -> tuple[Diagnostic, ...]:
        """The theme made ready, and all loaded that writes the outputs; what is wrong with the theme."""
        with self.stopwatch.stage(Stage.LOAD):
            from helpgen.pipeline.executors import executor_of  # noqa: PLC0415  see above
            from helpgen.pipeline.site_maker import kind_beside_pages  # noqa: PLC0415  the same
            from helpgen.pipeline.site_publisher import site_publisher  # noqa: PLC0415  the same

            kind_beside_pages(outputs)
            executor = executor_of(self.scheduler, self.jobs)
        with self.stopwatch.stage(Stage.THEME):
            made = site_publisher(theme, locales, executor)
        self.publisher = made.value
        return made.diagnostics


def build(  # noqa: PLR0913  the command's options, one by one
    root: Path,
    *,
    out: Path | None = None,
    tenants: tuple[str, ...] = (),
    fail_on: Severity | None = None,
    progress: Progress | None = None,
    jobs: int | None = None,
    finish: Finish = _PLAIN,
    cache: Path | None = None,
    anew: bool = False,
    stopwatch: Stopwatch = UNTIMED,
    changed_since: str = "",
    scheduler: str = "",
    made: list[object] | None = None,
    program: Callable[[], ProgramSeen] | None = None,
) -> BuildResult:
    """Read, compile and publish what is not as it would be made again.

    An error in an article, the catalog or the theme stops the run; one in a profile stops only its tenant.
    Raises PublishError or PublishRefused where the output folder fails, or the project never rests.

    The output folder is locked before the project is read: of two builds the later one has the newer content. What
    names the folder is read before that, so it is looked at again. With `anew` nothing is believed of builds before,
    and nothing is kept in the cache. The `stopwatch` is told of every stage. `changed_since` is the token of a build
    before: only tenants are looked at whose rows changed. Articles are compiled by `jobs` processes of this machine,
    and they make the sites, too, or the workers of the cluster with this `scheduler` do. Raises SourceError where the
    database of the profiles fails. Whoever ends with the build takes what was `made` on the way: to free it, value by
    value, is a fiftieth of a small build. Whoever has had the `program` looked at says what was seen.
    """
    asked = BuildAsked(
        root, out, tenants, fail_on, cache, anew, finish, changed_since, scheduler, jobs
    )
    kept = Cache(asked.cache_folder)
    seen = program or partial(program_seen, kept)
    result = _built(asked, kept, progress, stopwatch, made, seen)
    with stopwatch.stage(Stage.CACHE):
        bound(kept)
    return replace(result, notes=tuple(kept.notes))


def _built(  # noqa: PLR0913,PLR0917  what is built, and what is known of it
    asked: BuildAsked,
    cache: Cache,
    progress: Progress | None,
    stopwatch: Stopwatch,
    made: list[object] | None,
    seen: Callable[[], ProgramSeen],
) -> BuildResult:
    started, timed = time.monotonic(), stopwatch.stage
    root, program = asked.root, program_digest() if asked.anew else seen().digest
    for _ in range(_TRIES):
        with timed(Stage.READ):
            said = read_options(root.resolve())
        if has_error(
            said.diagnostics
        ):  # nothing can be published, and it is not known where it would be
            project = compiled_project(root, asked.jobs, asked.tenants, stopwatch=stopwatch)
            if project.value is None:
                return BuildResult(project.diagnostics, FINDINGS)
            continue
        options = said.value.options
        sources = [root / name for name in source_folders(options.content)]
        with ExitStack() as held:
            with timed(Stage.LOCK):
                output = held.enter_context(
                    open_output(asked.out or root / options.out, project=root, sources=sources)
                )
            if asked.since and (refusal := since_fault(asked.since, options.profiles)):
                output.withdraw()
                return BuildResult((), USAGE, refusal=refusal)
            with timed(Stage.LOOK):
                before = settled(root, options)
                named = (options.content, options.out, options.profiles.source)
                below = ground(asked, cache, program, *named)
                changed = since(below, asked.since) if asked.since else None
            glanced = held.enter_context(glanced_meanwhile(below, output, asked.jobs, stopwatch))
            past = None if asked.anew else CachePast(cache, program)
            back = _BackHalf(asked.scheduler, asked.jobs, stopwatch)
            project = compiled_project(
                root,
                asked.jobs,
                asked.tenants,
                back.load,
                past=past,
                stopwatch=stopwatch,
                since=changed,
            )
            with kept_meanwhile(past, asked.jobs, stopwatch, left=_left(project, made)):
                with timed(Stage.LOOK):
                    has_rested = before == state(root, options)
                if not has_rested or _is_moved(project.value, options):
                    output.withdraw()
                    continue
                result = judged(project, asked)
                with timed(Stage.LOOK):
                    standing = glanced().files if project.value else {}
                    gone = _gone(Path(output.path), project.value, standing)
                result = _stopped_by(gone, result, project.value, asked)
                if (
                    result.exit_code not in {FINE, HELD_BACK}
                    or back.publisher is None
                    or project.value is None
                ):
                    output.withdraw()
                    return result
                compiled = _for_sites(project.value, made)
                del project
                below = replace(_with_rows(below, compiled.rows), glances=glanced())
                outcome = back.publisher.run(
                    compiled,
                    output,
                    below,
                    result,
                    drawn=past.keys if past else {},
                    progress=progress,
                    stopwatch=stopwatch,
                )
            if outcome.fault:
                output.withdraw()
            elif outcome.is_kept and not asked.anew:
                with timed(Stage.CACHE):
                    remember(below, options.out, seen())
            result = replace(result, diagnostics=tuple(sorted((*result.diagnostics, *gone))))
            why = explained(
                below, outcome.past, outcome.made, past.anew if past else {}, outcome.patched
            )
            return replace(
                _told(result, compiled, outcome, time.monotonic() - started),
                explanation=() if outcome.fault else why,
            )
    message, hint = "files are written while they are read", "build again once nobody writes"
    raise PublishError(message, str(root), hint)


def _left(
    project: Checked[CompiledProject | None], made: list[object] | None
) -> list[object] | None:
    """The list of what was made, with the project alone: it may take more, where little else is made.

    Of a large one nobody keeps more than sites are made of: they need the memory for long.
    """
    if made is None:
        return None
    made[:] = [project]
    return None if project.value and is_large(project.value) else made


def _for_sites(project: CompiledProject, made: list[object] | None) -> CompiledProject:
    """The project as those have it who make its sites; a small one whole, which ends sooner than it is taken apart."""
    if not is_large(project):
        return project
    lean = for_sites(project)
    if made is not None:
        made[:] = [lean]
    return lean


def _with_rows(below: BuildGround, rows: RowsRead) -> BuildGround:
    """What was read; nothing is removed while a row does not say whose it is: the site could be that organization's."""
    below = below.with_rows(rows)
    if not (rows.nameless and below.asked.finish.prune):
        return below
    below.cache.note(f"nothing was removed: {rows.nameless[0]} does not say whose it is")
    kept = replace(below.asked.finish, prune=False)
    return replace(below, asked=replace(below.asked, finish=kept))


def _gone(
    out: Path, project: CompiledProject | None, standing: Mapping[str, tuple[str, ...]]
) -> tuple[Diagnostic, ...]:
    """Addresses that were published and would belong to nothing any more."""
    if project is None:
        return ()
    return vanished(published_addresses(out, project.corpus.tenants, standing), project)


def _is_moved(project: CompiledProject | None, options: Options) -> bool:
    """Whether the options name other folders now than when the output folder was chosen."""
    if project is None:
        return False
    now = project.corpus.options
    return (now.out, now.content) != (options.out, options.content)


def _stopped_by(
    gone: tuple[Diagnostic, ...],
    result: BuildResult,
    project: CompiledProject | None,
    asked: BuildAsked,
) -> BuildResult:
    """The result, or that nothing is published because an address would vanish and that is bad enough here.

    Where it is published the finding is no part of what the next build will say again: then the address is gone.
    """
    if project is None or result.exit_code not in {FINE, HELD_BACK}:
        return result
    threshold = threshold_of(project.corpus.options, asked.fail_on)
    if not failing(gone, threshold, result.severities):
        return result
    return replace(
        result, diagnostics=tuple(sorted((*result.diagnostics, *gone))), exit_code=FINDINGS
    )


def _told(
    result: BuildResult, project: CompiledProject, outcome: Publication, seconds: float
) -> BuildResult:
    """What was found, with what was published."""
    if outcome.fault:
        return replace(result, diagnostics=(*result.diagnostics, outcome.fault), exit_code=FINDINGS)
    tenants = len(project.corpus.tenants) + len(project.rows.listed)
    summary = Summary(
        tenants,
        len(project.corpus.articles),
        outcome.pages,
        outcome.distinct,
        seconds,
        outcome.strangers,
        outcome.pruned,
        tenants - len(outcome.made),
    )
    is_versioned = bool(project.corpus.options.profiles.version)
    token = project.rows.token if is_versioned else ""
    return replace(result, summary=summary, made=outcome.made, token=token)


__all__ = ["BuildResult", "Finish", "PublishError", "PublishRefused", "Summary", "build"]
