"""What does a build cost that has been made before: with nothing changed, one article, one label, or a new folder?

python -m benchmarks.run --only again
"""

import shutil
import statistics
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

from benchmarks.bench import Bench, Contender, compete
from benchmarks.corpus.hugo_project import MATCHED
from benchmarks.measure import Command, Usage, run
from benchmarks.table import Row

TENANTS = 100
WARM, HUGO = "helpgen, cache kept", MATCHED.name
LIMITS = {"nothing": 0.25, "label": 0.4, "article": 0.8}
WHAT = {"nothing": "nothing changed", "label": "one label changed", "article": "one article edited"}
KINDS = {"pages": "pages", "helpgen": "search, Markdown"}


def again(bench: Bench) -> list[Row]:
    """A new output folder beside Hugo, then edits of a hundred organizations, each built on what is there."""
    return [_new_folder(bench), *(row for kind in KINDS for row in _edited(bench, kind))]


def _new_folder(bench: Bench) -> Row:
    """One organization, all of whose pages are in the cache."""
    corpus, cache = bench.corpus(1), bench.fresh()
    _must(bench, bench.build(corpus / "pages", bench.fresh(), cache))
    rounds = 3 if bench.quick else 7
    used, _ = compete(
        bench,
        {
            WARM: Contender(lambda out: [bench.build(corpus / "pages", out, cache)], rounds),
            HUGO: Contender(lambda out: [bench.hugo_build(corpus, MATCHED, "t000", out)], rounds),
        },
    )
    bench.notes["new output folder, cache kept"] = {
        name: asdict(each) for name, each in used.items()
    }
    measured = f"{used[WARM].wall:.2f} s; Hugo {used[HUGO].wall:.2f} s"
    ratio = used[WARM].wall / used[HUGO].wall
    return Row(f"cache kept, new folder, 1 tenant, against {HUGO}", measured, ratio, 0.8)


def _edited(bench: Bench, kind: str) -> list[Row]:
    """The median of several builds after an edit each; the first of them makes the folders that the next ones reuse."""
    project, out, cache = bench.folder / f"again-{kind}", bench.fresh(), bench.fresh()
    shutil.copytree(bench.corpus(TENANTS) / kind, project)  # others measure what is not edited
    cold = _must(bench, bench.build(project, out, cache))
    rounds = 3 if bench.quick else 7
    rows = []
    for name, limit in LIMITS.items():
        edit = partial(EDITS[name], project)
        edit(0)
        _must(bench, bench.build(project, out, cache))
        runs = [
            _after(bench, partial(edit, number), project, out, cache)
            for number in range(1, rounds + 1)
        ]
        wall, cpu = (
            statistics.median(getattr(each, figure) for each in runs) for figure in ("wall", "cpu")
        )
        bench.notes[f"{WHAT[name]}, {KINDS[kind]}"] = [asdict(each) for each in runs]
        case = f"{TENANTS} tenants, {KINDS[kind]}: {WHAT[name]}"
        measured = f"{wall:.2f} s, of processor {cpu:.2f} s; cold {cold.wall:.1f} s"
        rows.append(Row(case, measured, wall, limit, unit=" s"))
    return rows


def _after(bench: Bench, edit: Callable[[], None], project: Path, out: Path, cache: Path) -> Usage:
    edit()
    return _must(bench, bench.build(project, out, cache))


def _must(bench: Bench, command: Command) -> Usage:
    used = run([command], bench.log)
    if used.code:
        raise SystemExit(f"helpgen ended with {used.code}; its output is in {bench.log}")
    return used


def _nothing(_project: Path, _number: int) -> None:
    """Everything is as it was."""


def _article(project: Path, number: int) -> None:
    article = min((project / "content/help").rglob("*.md"))
    article.write_text(f"{article.read_text('utf-8')}\nSentence {number}.\n", "utf-8")


def _label(project: Path, number: int) -> None:
    profile = project / "profiles/t003.yaml"
    lines = profile.read_text("utf-8").splitlines()
    at = next(at for at, line in enumerate(lines) if line.strip().startswith("patient: {"))
    lines[at] = f"  patient: {{singular: guest{number}, plural: guests{number}}}"
    profile.write_text("\n".join(lines) + "\n", "utf-8")


EDITS: dict[str, Callable[[Path, int], None]] = {
    "nothing": _nothing,
    "label": _label,
    "article": _article,
}
