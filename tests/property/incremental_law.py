"""After any edit, and whatever became of what was kept, a build leaves what a clean one would, and says the same."""

import json
import random
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from helpgen.pipeline.build import build
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.exit_codes import FINDINGS
from helpgen.pipeline.standing.at_once import at_once
from helpgen.pipeline.standing.build_asked import CACHE, BuildAsked
from tests.property.project_edits import ProjectEdits
from tests.property.spoiling import spoil

_RECORD = ".helpgen/record"
_BEFORE = ".helpgen/staging"
_PUBLISHED = 0.3
"""How often a page that stands, or one of the generation before, is damaged instead of what is kept of them."""


@dataclass(slots=True)
class Tally:
    """How often what happened: a law that was never put to the test holds nothing."""

    built: int = 0
    refused: int = 0
    answered: int = 0
    left_alone: int = 0
    spoiled: int = 0


@dataclass(slots=True)
class Incremental:
    """A project that is edited and built again and again, beside a clean build of each state.

    `spoiled` is the chance, each time, that something which was kept, or published, is damaged.
    """

    edits: ProjectEdits
    seed: int
    spoiled: float = 0.0
    tally: Tally = field(default_factory=Tally)
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311  the same damage every time

    def step(self) -> None:
        """One state built and compared, and the next edit made."""
        said = self.edits.last
        if self._random.random() < self.spoiled:
            said = f"{said}; {self._damage()}"
        result = self._again()
        clean = self._clean()
        assert _told(result) == _told(clean), said
        self._count(result)
        if result.exit_code == FINDINGS:
            self.edits.take_back()
            return
        for tenant in {*self.edits.tenants} - {*result.held}:
            compare(self.edits.project.out / tenant, self._aside / tenant, f"{said}: {tenant}")
        if result.held:
            self.edits.take_back()
        else:
            self.edits.edit()

    def _again(self) -> BuildResult:
        """What the command does: asks whether anything has to be made, and makes it."""
        project = self.edits.project
        known = at_once(BuildAsked(project.root, project.out), 0.0)
        self.tally.answered += known is not None
        return known or project.build()

    def _clean(self) -> BuildResult:
        """A build of the same into a folder that never was, without any memory."""
        shutil.rmtree(self._aside, ignore_errors=True)
        return build(self.edits.project.root, out=self._aside, jobs=1, anew=True)

    @property
    def _aside(self) -> Path:
        return self.edits.project.root.parent / "clean"

    def _count(self, result: BuildResult) -> None:
        self.tally.refused += result.exit_code == FINDINGS
        self.tally.built += result.summary is not None
        self.tally.left_alone += result.summary.unchanged if result.summary else 0

    def _damage(self) -> str:
        project = self.edits.project
        kept = [path for path in (project.root / CACHE).rglob("*") if path.is_file()]
        record = project.out / _RECORD
        # A folder whose manifest is gone, or is another file, is not ours to replace: a build refuses it.
        sites = [
            path
            for path in project.out.glob("[!.]*/**/*")
            if path.is_file() and path.name != "manifest.json"
        ]
        before = [path for path in (project.out / _BEFORE).rglob("*") if path.is_file()]
        files = [*sorted(kept), *[record] * record.exists()]
        if self._random.random() < _PUBLISHED:
            files = sorted(sites) + sorted(before)
        if not files:
            return "nothing was kept yet"
        self.tally.spoiled += 1
        return spoil(files, self._random)


def compare(made: Path, clean: Path, said: str) -> None:
    """The two sites are the same, but for what the first keeps of its generation before: lasting assets, unlisted."""
    ours, theirs = _tree(made), _tree(clean)
    assert ours.keys() >= theirs.keys(), said
    listed = {
        row["path"] for row in json.loads(ours.get("manifest.json", b'{"files": []}'))["files"]
    }
    extra = ours.keys() - theirs.keys()
    assert all(path.startswith("assets/") and path not in listed for path in extra), said
    for path, data in theirs.items():
        assert ours[path] == data, f"{said}: {path}"


def _tree(folder: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _told(result: BuildResult) -> tuple[object, ...]:
    """What is said of a project, however it was made.

    Strangers only stand where builds were made before, and only there an address can have vanished (SL510).
    """
    figures = (
        (result.summary.tenants, result.summary.articles, result.summary.pages)
        if result.summary
        else ()
    )
    return (
        result.exit_code,
        tuple(each for each in result.diagnostics if each.code != "SL510"),
        result.held,
        result.articles,
        result.tenants,
        dict(result.severities),
        figures,
    )
