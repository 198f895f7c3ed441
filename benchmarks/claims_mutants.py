"""Plant every fault in the booking rules, count those that our articles find, and write it down.

    python -m benchmarks.claims_mutants PAGE

The page has two marked blocks, `score` and `survivors`, which are written anew; what stands around them is people's.
Exit code: that of `helpgen verify --mutate`.
"""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from helpgen.pipeline.mutating import MutateResult, mutate
from helpgen.verify.fate import End, Fate
from helpgen.verify.tally import Tally, by_rule, drifts
from tools.reference.marked import replaced

CHECKOUT = Path(__file__).parents[1]


def main() -> int:
    """Run, and write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("page", type=Path)
    page = parser.parse_args().page
    result = mutate(CHECKOUT, datetime.now(UTC).date())
    if result.refusal:
        raise SystemExit(result.refusal)
    page.write_text(written(page.read_text(encoding="utf-8"), result), encoding="utf-8")
    print(score(result))
    return result.exit_code


def written(page: str, result: MutateResult) -> str:
    """The page with what became of the faults."""
    told = f"{score(result)}\n\n{rules(result)}"
    return replaced(replaced(page, "score", told), "survivors", survivors(result))


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


def survivors(result: MutateResult) -> str:
    """A row for each fault that no claim finds, and for each that is said to make no difference."""
    rows = [_row(each) for each in result.fates if each.end in (End.SURVIVED, End.EQUIVALENT)]
    return "\n".join(("| fault | what is known |", "| --- | --- |", *rows))


def _row(fate: Fate) -> str:
    told = fate.distinction
    known = fate.why or (f"told apart with {told.given}" if told else "no input was found")
    return f"| {_cell(fate.mutant.id)} | {_cell(known)} |"


def _cell(text: str) -> str:
    """As code, with bars that end no cell."""
    return f"`{text}`".replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
