"""How long do the sites of 1, 10 and 100 organizations take, beside Hugo run for each of them?

The promises are held against the Hugo site with all articles in every page's navigation. The one whose pages hold
what ours hold runs in the same turns, less often, and most of its rows are for information. Hugo writes neither an
index of a search nor Markdown: we write pages alone where the two are compared, and everything in a row of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from benchmarks.bench import ARTICLES, Bench, Contender, compete
from benchmarks.corpus.hugo_project import FULL, MATCHED, Kind
from benchmarks.measure import Command, Usage
from benchmarks.pages import contents
from benchmarks.table import Row

PAGES, ALL = "helpgen (pages)", "helpgen (search, Markdown)"
FOLDERS = {PAGES: "pages", ALL: "helpgen"}


@dataclass(frozen=True, slots=True)
class Opponent:
    """Hugo run for each organization, so many times, and the promise, if one was made."""

    kind: Kind
    rounds: int
    limit: float | None = None
    at_once: int = 1
    with_all: float | None = None
    """The promise for all that helpgen writes."""

    @property
    def name(self) -> str:
        """What it is called in the results."""
        return self.kind.name + (", two at a time" if self.at_once == 2 else "")


def one(bench: Bench) -> list[Row]:
    """A cold build of one organization."""
    rounds = 3 if bench.quick else 7
    opponents = [Opponent(FULL, rounds, 2.5), Opponent(MATCHED, rounds)]
    used = _compete(bench, 1, rounds, opponents)
    return [
        *(_slower(used, PAGES, opponent, opponent.limit) for opponent in opponents),
        _slower(used, ALL, opponents[0], opponents[0].with_all),
    ]


def ten(bench: Bench) -> list[Row]:
    """Ten organizations."""
    rounds, for_information = (2, 1) if bench.quick else (5, 3)
    opponents = [Opponent(FULL, rounds, 1.8), Opponent(MATCHED, for_information)]
    used = _compete(bench, 10, rounds, opponents)
    return _all_faster(10, used, opponents)


def hundred(bench: Bench) -> list[Row]:
    """A hundred, also against two Hugos at a time; a quick look leaves out what is for information."""
    rounds = 1 if bench.quick else 3
    opponents = [Opponent(FULL, rounds, 14, with_all=10), Opponent(FULL, rounds, 4, at_once=2)]
    if not bench.quick:
        opponents += [Opponent(MATCHED, 1, 8), Opponent(MATCHED, 1, at_once=2)]
    used = _compete(bench, 100, rounds, opponents)
    return _all_faster(100, used, opponents)


def _compete(
    bench: Bench, tenants: int, rounds: int, opponents: Sequence[Opponent]
) -> dict[str, Usage]:
    contenders = {
        name: Contender(partial(_ours, bench, bench.corpus(tenants) / folder), rounds)
        for name, folder in FOLDERS.items()
    }
    for opponent in opponents:
        commands = _hugo(bench, opponent.kind, tenants)
        contenders[opponent.name] = Contender(commands, opponent.rounds, opponent.at_once)
    used, folders = compete(bench, contenders)
    bench.notes[f"{tenants} tenants"] = {name: asdict(usage) for name, usage in used.items()}
    for name in (*FOLDERS, *(opponent.kind.name for opponent in opponents)):
        bench.pages[name] = contents(folders[name] / "t000")
    _must_be_complete(bench)
    return used


def _ours(bench: Bench, project: Path, out: Path) -> list[Command]:
    return [bench.build(project, out)]


def _hugo(bench: Bench, kind: Kind, tenants: int) -> Callable[[Path], list[Command]]:
    corpus = bench.corpus(tenants)
    ids = [f"t{number:03d}" for number in range(tenants)]
    return lambda out: [bench.hugo_build(corpus, kind, tenant, out) for tenant in ids]


def _must_be_complete(bench: Bench) -> None:
    for name, found in bench.pages.items():
        if found.articles != ARTICLES:
            raise SystemExit(f"{name} published {found.articles} articles, not {ARTICLES}")


def _slower(used: dict[str, Usage], ours: str, than: Opponent, limit: float | None) -> Row:
    figure = used[ours].wall / used[than.name].wall
    return Row(f"cold, 1 tenant, {_against(ours, than)}", _both(used, ours, than), figure, limit)


def _all_faster(tenants: int, used: dict[str, Usage], opponents: Sequence[Opponent]) -> list[Row]:
    first = opponents[0]
    return [
        *(_faster(tenants, used, PAGES, opponent, opponent.limit) for opponent in opponents),
        _faster(tenants, used, ALL, first, first.with_all),
    ]


def _faster(
    tenants: int, used: dict[str, Usage], ours: str, than: Opponent, limit: float | None
) -> Row:
    figure = used[than.name].wall / used[ours].wall
    case = f"{tenants} tenants, {_against(ours, than)}"
    return Row(case, _both(used, ours, than), figure, limit, at_least=True)


def _against(ours: str, than: Opponent) -> str:
    return f"{ours.removeprefix('helpgen ').strip('()')} against {than.name}"


def _both(used: dict[str, Usage], ours: str, other: Opponent) -> str:
    return f"{used[ours].wall:.2f} s; {used[other.name].wall:.2f} s"
