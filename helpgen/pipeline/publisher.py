"""What publishing is asked, and what it answers."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.standing.build_ground import BuildGround
from helpgen.pipeline.standing.past import NO_PAST, Past
from helpgen.pipeline.stopwatch import Stopwatch
from helpgen.publish import OutputFolder

Progress = Callable[[int, int, str], None]
"""Called with the tenants done, all tenants, and the name of the last one."""


@frozen
class Publication:
    """What came of publishing; `fault` is set where the theme failed on a page, and nothing else counts then.

    `distinct` counts the pages that differ in what they read; `strangers` are folders that no profile owns any more,
    and `pruned` those that were removed for that. `made` are the tenants whose sites were not there already, held
    against this `past`; `is_kept` says that the next build will know of this one. Of tenants that are `patched`, too,
    only the files were made that show these articles.
    """

    pages: int = 0
    distinct: int = 0
    strangers: tuple[str, ...] = ()
    pruned: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    past: Past = NO_PAST
    is_kept: bool = False
    fault: Diagnostic | None = None
    patched: Mapping[str, frozenset[str]] = field(default_factory=dict)


class Publisher(Protocol):
    """Renders and publishes the tenants of a project."""

    def run(  # noqa: PLR0913  what is published, for whom, and how
        self,
        project: CompiledProject,
        output: OutputFolder,
        ground: BuildGround,
        result: BuildResult,
        *,
        drawn: Mapping[str, str],
        progress: Progress | None,
        stopwatch: Stopwatch,
    ) -> Publication:
        """Every tenant published; raises PublishError where the output folder fails.

        `result` is what the build will say when all went well; `drawn` has digests of what articles were made from,
        by slug, as far as anybody knows.
        """
