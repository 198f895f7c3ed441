"""What is said of every possible profile, held against trying them all and against Z3.

`python -m benchmarks.prove_conditions` draws questions by number: `--seed SEED --first N --questions 1` judges one
again. The exit code is 1 if an answer is wrong. At the end the processor time of one question is told, ours and Z3's.
"""

import argparse
import sys
import time

from helpgen.logic import Effort
from helpgen.logic.possible_profiles import PossibleProfiles
from tests.property.drawn_links import broken, drawn_project, told
from tests.property.drawn_questions import judged_by_trying, question
from tests.property.solver import USUAL, VOCABULARY, Solver, drawn, judged_by_solver

MEASURED = 300


def main() -> int:
    """Judge the questions; exit code 1 if an answer is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--questions", type=int, default=10_000, help="held against Z3")
    parser.add_argument("--catalogs", type=int, default=2_000, help="held against every profile")
    parser.add_argument("--projects", type=int, default=2_000, help="links held against pages")
    parser.add_argument("--first", type=int, default=0, help="number of the first question")
    parser.add_argument("--seed", default="1")
    given = parser.parse_args()
    wrong = [
        found
        for number in range(given.first, given.first + given.catalogs)
        if (found := judged_by_trying(question(number, given.seed)))
    ]
    print(f"{given.catalogs:,} catalogs tried whole: {len(wrong)} wrong answers", flush=True)
    wrong += [
        found
        for number in range(given.first, given.first + given.questions)
        if (found := judged_by_solver(number, given.seed))
    ]
    print(f"{given.questions:,} questions put to Z3 too: {len(wrong)} wrong in all", flush=True)
    wrong += [
        f"links of project {number}"
        for number in range(given.first, given.first + given.projects)
        if (made := drawn_project(number)) is not None and told(made) != broken(made)
    ]
    print(f"{given.projects:,} projects looked at page by page: {len(wrong)} wrong in all")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    ours, theirs = microseconds(given.seed)
    print(f"one question: {ours:,.0f} µs, {theirs:,.0f} µs with Z3")
    return 1 if wrong else 0


def microseconds(seed: str) -> tuple[float, float]:
    """The processor time of one question whether a condition may hold, from nothing to the answer."""
    asked = [drawn(number, seed) for number in range(MEASURED)]
    began = time.process_time()
    for bounds, condition in asked:
        PossibleProfiles(VOCABULARY, bounds, USUAL, [condition]).may_hold(condition, Effort())
    between = time.process_time()
    for bounds, condition in asked:
        Solver().may_hold(*bounds, condition)
    ended = time.process_time()
    return (between - began) / MEASURED * 1e6, (ended - between) / MEASURED * 1e6


if __name__ == "__main__":
    sys.exit(main())
