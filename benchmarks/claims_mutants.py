"""Plant every fault in the booking rules, count those that our articles find, and write it down.

    python -m benchmarks.claims_mutants PAGE

The page has two marked blocks, `score` and `survivors`, which are written anew; what stands around them is people's,
and so is the last column of the survivors: it is kept by the name of the fault. Exit code: that of `helpgen verify
--mutate`, whose box of time is left away: the page is about all faults.
"""

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from helpgen.pipeline.mutating import MutateResult, mutate
from helpgen.verify.fate import End, Fate
from helpgen.verify.tally import Tally, by_rule, drifts
from tools.reference.marked import replaced

CHECKOUT = Path(__file__).parents[1]
HOURS = 4 * 3600.0
"""Seconds: as long as it takes on a busy machine."""
NOT_YET = "not judged yet"
_BETWEEN = re.compile(r"(?<!\\)\|")
_COLUMNS = 3


def main() -> int:
    """Run, and write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("page", type=Path)
    page = parser.parse_args().page
    result = mutate(CHECKOUT, datetime.now(UTC).date(), time_box=HOURS)
    if result.refusal:
        raise SystemExit(result.refusal)
    page.write_text(written(page.read_text(encoding="utf-8"), result), encoding="utf-8")
    print(score(result))
    return result.exit_code


def written(page: str, result: MutateResult) -> str:
    """The page with what became of the faults."""
    told = f"{score(result)}\n\n{rules(result)}"
    return replaced(replaced(page, "score", told), "survivors", survivors(result, judged(page)))


def score(result: MutateResult) -> str:
    """One sentence."""
    whole, known = Tally.of(result.fates), drifts(result.fates)
    return (
        f"The articles find **{whole.killed:,} of {whole.tried:,} faults: {whole.rate:.1f} %**, and "
        f"{known.killed} of {known.tried} known drifts; {whole.ends[End.EQUIVALENT]:,} make no difference."
    )


def rules(result: MutateResult) -> str:
    """A row for each rule."""
    rows = [
        f"| `{name}` | {tally.killed} of {tally.tried} |"
        for name, tally in by_rule(result.fates).items()
    ]
    return "\n".join(("| where | found |", "| --- | --- |", *rows))


def judged(page: str) -> Mapping[str, str]:
    """What people said of survivors, by the fault's cell."""
    rows = ([cell.strip() for cell in _BETWEEN.split(line)[1:-1]] for line in page.splitlines())
    return {row[0]: row[2] for row in rows if len(row) == _COLUMNS and row[0].startswith("`")}


def survivors(result: MutateResult, before: Mapping[str, str]) -> str:
    """A row for each fault that no claim finds, and for each that is said to make no difference.

    `before`: the judgments that stand on the page. That of a fault that makes no difference is its reason.
    """
    rows = [
        _row(each, before) for each in result.fates if each.end in (End.SURVIVED, End.EQUIVALENT)
    ]
    return "\n".join(("| fault | what tells it apart | judgment |", "| --- | --- | --- |", *rows))


def _row(fate: Fate, before: Mapping[str, str]) -> str:
    told, name = fate.distinction, _cell(fate.mutant.id)
    apart = _cell(f"{told.rule} {told.given}") if told else "no input was found"
    if fate.end is End.EQUIVALENT:
        return f"| {name} | nothing | makes no difference: {_barred(fate.why)} |"
    return f"| {name} | {apart} | {before.get(name, NOT_YET)} |"


def _cell(text: str) -> str:
    """As code."""
    return f"`{_barred(text)}`"


def _barred(text: str) -> str:
    """Bars that end no cell."""
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
