"""What did not change is not made again, and nobody can tell. More of it: python -m benchmarks.soak_builds."""

from pathlib import Path

import pytest

from tests.property.incremental_law import Incremental
from tests.property.project_edits import ProjectEdits


@pytest.mark.row("B42")
def test_after_every_edit_all_bytes_and_findings_are_those_of_a_clean_build(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    law = Incremental(ProjectEdits(tmp_path / "p", seed=15), seed=15)
    for _ in range(request.config.getoption("--edits") // 2):
        law.step()
    assert law.tally.built > law.tally.refused > 0
    assert law.tally.left_alone > law.tally.answered > 0


@pytest.mark.row("B43")
def test_whatever_becomes_of_what_was_kept_the_bytes_are_those_of_a_clean_build(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    law = Incremental(ProjectEdits(tmp_path / "p", seed=43), seed=43, spoiled=0.8)
    for _ in range(request.config.getoption("--edits") // 4):
        law.step()
    assert law.tally.spoiled > law.tally.refused > 0
    assert law.tally.left_alone > 0
