"""What publishing is asked, and what it answers."""

from collections.abc import Callable
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic
from helpgen.publish import OutputFolder

Progress = Callable[[int, int, str], None]
"""Called with the tenants done, all tenants, and the name of the last one."""


@frozen
class Finish:
    """What is done beside showing sites.

    `durable`: they outlive a loss of power. `prune`: sites of tenants that no profile owns any more are removed.
    """

    durable: bool = False
    prune: bool = False


@frozen
class Publication:
    """What came of publishing; `fault` is set where the theme failed on a page, and nothing else counts then.

    `distinct` counts the pages that differ in what they read; `strangers` are folders that no profile owns any more,
    and `pruned` those that were removed for that.
    """

    pages: int = 0
    distinct: int = 0
    strangers: tuple[str, ...] = ()
    pruned: tuple[str, ...] = ()
    fault: Diagnostic | None = None


class Publisher(Protocol):
    """Renders and publishes the tenants of a project."""

    def run(
        self,
        project: CompiledProject,
        output: OutputFolder,
        jobs: int | None,
        progress: Progress | None,
        finish: Finish,
    ) -> Publication:
        """Every tenant published; raises PublishError where the output folder fails."""
