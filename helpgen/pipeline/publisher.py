"""What publishing is asked, and what it answers."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic

Progress = Callable[[int, int, str], None]
"""Called with the tenants done, all tenants, and the name of the last one."""


@frozen
class Publication:
    """What came of publishing; `fault` is set where the theme failed on a page, and nothing else counts then.

    `distinct` counts the pages that differ in what they read; `strangers` are folders that no profile owns any more.
    """

    pages: int = 0
    distinct: int = 0
    strangers: tuple[str, ...] = ()
    fault: Diagnostic | None = None


class Publisher(Protocol):
    """Renders and publishes the tenants of a project."""

    def run(
        self,
        project: CompiledProject,
        root: Path,
        out: Path | None,
        jobs: int | None,
        progress: Progress | None,
    ) -> Publication:
        """Every tenant published; raises PublishError where the output folder fails."""
