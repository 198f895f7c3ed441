"""How long does the worst article take that the size limit lets in, and does the time grow with the size alone?"""

import math
import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.corpus.article import Article
from benchmarks.corpus.files import write
from benchmarks.corpus.helpgen_project import front_matter, write_helpgen
from benchmarks.corpus.organization import organization
from benchmarks.measure import run
from benchmarks.pathological import SHAPES
from benchmarks.table import Row, markdown

LIMIT_BYTES = 256 * 1024
SECONDS = 10.0
GROWTH = 2.5
PATIENCE = 40.0
KILLED = "killed"
TOO_SHORT = 0.25
"""Below this many seconds beyond an empty build, twice the time says nothing."""

HEAD = ("shape", "128 KiB", "256 KiB", "growth", "MiB", "helpgen says")
SUBJECT = Article(
    "A shape", "portal", "portal/a-shape", "A shape.", ("shapes",), ("shape",), "Text.\n"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Seconds of a whole build, MiB of its largest process, and what helpgen said: `published` or the first code."""

    seconds: float
    peak: float
    says: str


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape at half the limit and at the limit; growth without what an empty build costs."""

    name: str
    half: Outcome
    full: Outcome
    growth: float

    def cells(self) -> tuple[str, ...]:
        """The shape as a row of a table."""
        times = f"{self.half.seconds:.2f} s", f"{self.full.seconds:.2f} s"
        return (
            self.name,
            *times,
            f"{self.growth:.2f}x",
            f"{self.full.peak:.0f}",
            self.full.says,
        )


def shapes(bench: Bench) -> list[Row]:
    """Each shape built as the only article of a project."""
    empty = _build(bench, "empty", SUBJECT.body).seconds
    found = [_measure(bench, name, empty) for name in SHAPES]
    slowest = max(found, key=lambda shape: shape.full.seconds)
    steepest = max(found, key=lambda shape: shape.growth)
    bench.notes["shapes"] = markdown(HEAD, [shape.cells() for shape in found])
    count = f"{len(found)} pathological shapes, 256 KiB"
    took = slowest.full.seconds
    return [
        Row(f"{count}: slowest", slowest.name, took, SECONDS, unit=" s"),
        Row(f"{count}: time for twice the text", steepest.name, steepest.growth, GROWTH),
    ]


def _measure(bench: Bench, name: str, empty: float) -> Shape:
    room = LIMIT_BYTES - len(front_matter(SUBJECT).encode())
    half, full = (_build(bench, f"{name} {size}", SHAPES[name](size)) for size in (room // 2, room))
    beyond = full.seconds - empty
    growth = beyond / max(half.seconds - empty, TOO_SHORT / 2) if beyond > TOO_SHORT else 1.0
    return Shape(name, half, full, math.inf if full.says == KILLED else growth)


def _build(bench: Bench, name: str, body: str) -> Outcome:
    project = bench.folder / "shapes" / re.sub(r"\W+", "-", name)
    write_helpgen(project, [SUBJECT], [organization(0, "shapes")])
    write(project / f"content/help/{SUBJECT.path}.md", front_matter(SUBJECT) + body)
    log = project / "log.txt"
    used = run([bench.build(project, bench.fresh())], log, seconds=PATIENCE)
    return Outcome(used.wall, used.peak, _says(used.code, log))


def _says(code: int, log: Path) -> str:
    if code < 0:
        return KILLED
    if code == 0:
        return "published"
    found = re.search(r"\b[A-Z]{2}\d{3}\b", log.read_text("utf-8", errors="replace"))
    return found[0] if found else f"exit {code}"
