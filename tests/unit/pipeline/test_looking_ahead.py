"""Looking ahead changes no byte: what several processes looked through is what one would have."""

from pathlib import Path

import pytest

from helpgen.pipeline import looking_ahead
from tests.project import Project

TEXT = """\
## For {{labels.patient.plural}}

One {{labels.patient.singular}}, *two*.

<!-- help:when features.portal -->
Seen with the portal.
<!-- help:else -->
Seen without.
<!-- help:end -->

- a
- b
"""


def _project(root: Path) -> Project:
    project = Project(root)
    for number in range(6):
        project.article(f"portal/a{number}", TEXT)
    for name, portal in (("oak", "true"), ("elm", "false")):
        project.profile(name, f"features: {{portal: {portal}}}\n")
    return project


@pytest.mark.parametrize("jobs", [2, 3])
def test_however_many_look_the_sites_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    alone, together = _project(tmp_path / "alone"), _project(tmp_path / "together")
    assert alone.build(jobs=1).exit_code == 0
    monkeypatch.setattr(looking_ahead, "_WORTH_A_FORK", 1)
    assert together.build(jobs=jobs).exit_code == 0
    made = together.tree()
    assert b"Seen with the portal." in made["oak/llms-full.txt"]
    assert b"Seen with the portal." not in made["elm/llms-full.txt"]
    assert b"Seen with the portal." not in made["elm/search-index.js"]
    assert made == alone.tree()
