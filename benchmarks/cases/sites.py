"""How long do the sites of 1, 10 and 100 organizations take, beside Hugo run for each of them?"""

from dataclasses import asdict
from pathlib import Path

from benchmarks.bench import ARTICLES, Bench, Contender, compete
from benchmarks.measure import Command, Usage
from benchmarks.pages import contents
from benchmarks.table import Row


def one(bench: Bench) -> list[Row]:
    """A cold build of one organization."""
    used = _compete(bench, 1, rounds=3 if bench.quick else 7)
    figure = used["helpgen"].wall / used["hugo"].wall
    return [Row("cold, 1 tenant, Hugo's wall time", _both(used, "hugo"), figure, 2.5)]


def ten(bench: Bench) -> list[Row]:
    """Ten organizations."""
    used = _compete(bench, 10, rounds=2 if bench.quick else 5)
    return [_faster("10 tenants, faster than Hugo run for each", used, "hugo", 1.8)]


def hundred(bench: Bench) -> list[Row]:
    """A hundred, also against two Hugos at a time."""
    used = _compete(bench, 100, rounds=1 if bench.quick else 3, pairs=True)
    return [
        _faster("100 tenants, faster than Hugo run for each", used, "hugo", 6),
        _faster("100 tenants, faster than two Hugos at a time", used, "two hugos", 4),
    ]


def _compete(bench: Bench, tenants: int, rounds: int, *, pairs: bool = False) -> dict[str, Usage]:
    corpus = bench.corpus(tenants)

    def hugo(out: Path) -> list[Command]:
        ids = [f"t{number:03d}" for number in range(tenants)]
        return [bench.hugo_build(corpus / "hugo", tenant, out) for tenant in ids]

    contenders = {
        "helpgen": Contender(lambda out: [bench.build(corpus / "helpgen", out)]),
        "hugo": Contender(hugo),
    }
    if pairs:
        contenders["two hugos"] = Contender(hugo, at_once=2)
    used, folders = compete(bench, contenders, rounds)
    bench.notes[f"{tenants} tenants"] = {name: asdict(usage) for name, usage in used.items()}
    bench.pages |= {name: contents(folders[name] / "t000") for name in ("helpgen", "hugo")}
    _must_be_complete(bench)
    return used


def _must_be_complete(bench: Bench) -> None:
    for name, found in bench.pages.items():
        if found.articles != ARTICLES:
            raise SystemExit(f"{name} published {found.articles} articles, not {ARTICLES}")


def _faster(case: str, used: dict[str, Usage], other: str, limit: float) -> Row:
    figure = used[other].wall / used["helpgen"].wall
    return Row(case, _both(used, other), figure, limit, at_least=True)


def _both(used: dict[str, Usage], other: str) -> str:
    return f"{used['helpgen'].wall:.2f} s; {used[other].wall:.2f} s"
