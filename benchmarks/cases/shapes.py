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
PATIENCE = 15.0
LOOKS = 3
KILLED = "killed"
TOO_SHORT = 0.5
"""Below this many seconds beyond an empty build, twice the time says nothing."""

SUBJECT = Article(
    "A shape", "portal", "portal/a-shape", "A shape.", ("shapes",), ("shape",), "Text.\n"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Seconds and processor seconds of a whole build, MiB of its largest process, and what helpgen said.

    That is `published` or the first code. Growth is that of processor seconds, which other work disturbs least.
    """

    seconds: float
    cpu: float
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
        growth, peak = f"{self.growth:.2f}x", f"{self.full.peak:.0f}"
        return self.name, *times, growth, peak, self.full.says


def shapes(bench: Bench) -> list[Row]:
    """Each shape built as the only article of a project; a quick look takes half the size in half the time."""
    share = 0.5 if bench.quick else 1
    size = round(LIMIT_BYTES * share)
    empty = min(_build(bench, f"empty {turn}", SUBJECT.body).cpu for turn in range(3))
    found = [_patiently(bench, name, size, empty) for name in SHAPES]
    slowest = max(found, key=lambda shape: shape.full.seconds)
    steepest = max(found, key=lambda shape: shape.growth)
    head = ("shape", _kib(size // 2), _kib(size), "growth", "MiB", "helpgen says")
    bench.notes["shapes"] = markdown(head, [shape.cells() for shape in found])
    case = f"{len(found)} pathological shapes, {_kib(size)}"
    took = slowest.full.seconds
    return [
        Row(f"{case}: slowest", slowest.name, took, SECONDS * share, unit=" s"),
        Row(f"{case}: time for twice the text", steepest.name, steepest.growth, GROWTH),
    ]


def _kib(size: int) -> str:
    return f"{size // 1024} KiB"


def _patiently(bench: Bench, name: str, size: int, empty: float) -> Shape:
    """A shape that seems too steep is measured again, and the best of each size counts: noise only adds."""
    best = _measure(bench, name, size, empty)
    for _ in range(LOOKS - 1):
        if not GROWTH < best.growth < math.inf:
            break
        again = _measure(bench, name, size, empty)
        half, full = _cheaper(best.half, again.half), _cheaper(best.full, again.full)
        best = Shape(name, half, full, _growth(half, full, empty))
    return best


def _cheaper(one: Outcome, other: Outcome) -> Outcome:
    return min(one, other, key=lambda outcome: outcome.cpu)


def _measure(bench: Bench, name: str, size: int, empty: float) -> Shape:
    room = size - len(front_matter(SUBJECT).encode())
    half = _build(bench, f"{name} half", SHAPES[name](room // 2))
    full = half if half.says == KILLED else _build(bench, name, SHAPES[name](room))
    return Shape(name, half, full, _growth(half, full, empty))


def _growth(half: Outcome, full: Outcome, empty: float) -> float:
    if full.says == KILLED:
        return math.inf
    beyond = full.cpu - empty
    return beyond / max(half.cpu - empty, TOO_SHORT / 2) if beyond > TOO_SHORT else 1.0


def _build(bench: Bench, name: str, body: str) -> Outcome:
    project = bench.folder / "shapes" / re.sub(r"\W+", "-", name)
    write_helpgen(project, [SUBJECT], [organization(0, "shapes")])
    write(project / f"content/help/{SUBJECT.path}.md", front_matter(SUBJECT) + body)
    log = project / "log.txt"
    used = run([bench.build(project, bench.fresh())], log, seconds=PATIENCE)
    return Outcome(used.wall, used.cpu, used.peak, _says(used.code, log))


def _says(code: int, log: Path) -> str:
    if code < 0:
        return KILLED
    if code == 0:
        return "published"
    found = re.search(r"\b[A-Z]{2}\d{3}\b", log.read_text("utf-8", errors="replace"))
    return found[0] if found else f"exit {code}"
