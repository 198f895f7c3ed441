"""The processor time that proofs take of a project, without what comes before them: the least of several times.

`python -m benchmarks.proofs_time PROJECT` prints it in seconds. Everything is proven anew each time, in one process.
"""

import argparse
import time
from pathlib import Path

from helpgen.lint import PROOF_RULES
from helpgen.lint.crowd import Crowd
from helpgen.lint.proving import impossible_branches, proof_ground, proven
from helpgen.model.compiled_project import CompiledProject
from helpgen.pipeline.compiling import compiled_project

ROUNDS = 5


def main() -> None:
    """Print the time."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("project", type=Path)
    project = compiled_project(parser.parse_args().project, outlined=True).value
    if project is None:
        raise SystemExit("the project cannot be read")
    print(min(seconds(project) for _ in range(ROUNDS)))


def seconds(project: CompiledProject) -> float:
    """The processor time of all proofs, from what was compiled to the findings."""
    began = time.process_time()
    ground, crowd = proof_ground(project.corpus), Crowd(project.corpus.tenants)
    for blueprint in project.blueprints:
        subject = ground.provable(blueprint)
        impossible_branches(subject)
        list(proven(subject, PROOF_RULES, crowd, are_all=True))
    return time.process_time() - began


if __name__ == "__main__":
    main()
