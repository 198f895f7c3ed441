"""A project on the disk, the way into its output folder, and a look at what stands there."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish import OutputFolder, Published, open_output
from tests.unit.publish.site import Publish, Snapshot


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the folders that a build reads."""
    for folder in ("content", "profiles", "themes"):
        (tmp_path / "project" / folder).mkdir(parents=True)
    return tmp_path / "project"


@pytest.fixture
def out(project: Path) -> Path:
    return project / "site"


@pytest.fixture
def opened(project: Path, out: Path) -> Callable[[], OutputFolder]:
    def open_it() -> OutputFolder:
        sources = [project / name for name in ("content", "profiles", "themes")]
        return open_output(out, project=project, sources=sources, patience=0)

    return open_it


@pytest.fixture
def publish(opened: Callable[[], OutputFolder]) -> Publish:
    """One run that publishes one tenant: `publish({"index.html": b"..."}, tenant="a")`. What is a style lasts."""

    def run(files: Mapping[str, bytes], tenant: str = "clinic") -> Published:
        made = [OutputFile(*item, lasting=item[0].endswith(".css")) for item in files.items()]
        with opened() as output:
            return output.publish(tenant, made)

    return run


@pytest.fixture
def snapshot() -> Snapshot:
    """Every file below a folder, by path."""

    def look(folder: Path) -> dict[str, bytes]:
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    return look
