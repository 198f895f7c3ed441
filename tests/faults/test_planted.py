"""Faults planted in a copy of our own content are all found, each with its code on its line."""

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Diagnostic
from helpgen.pipeline.check import check
from tests.faults.planted.fault import Planted, plant
from tests.faults.planted.links import ANCHORS, BROKEN, CONDITIONAL, REDIRECTS
from tests.faults.planted.sense import COHERENCE, CONTRADICTIONS, GAPS, MISSING, ROLES, WORDS
from tests.house.tree import ROOT

pytestmark = pytest.mark.long

FAMILIES: Mapping[str, tuple[Planted, ...]] = {
    "broken": BROKEN,
    "conditional": CONDITIONAL,
    "anchor": ANCHORS,
    "redirect": REDIRECTS,
    "contradiction": CONTRADICTIONS,
    "gap": GAPS,
    "missing": MISSING,
    "coherence": COHERENCE,
    "roles": ROLES,
    "words": WORDS,
}
EVERY = [
    pytest.param(family, fault, id=f"{family}: {fault.code} {fault.says}")
    for family, faults in FAMILIES.items()
    for fault in faults
]
PARTS = ("content", "profiles", "themes", "locales", "catalog.yaml", "helpgen.yaml")
MEANT = {"LB319", "LK603", "LK633", "CD223", "CD226", "LB310"}
"""Information that our own content gets where everything is asked for: words that are meant as they stand, links of
Related that go with their articles, blocks for organizations to come."""

LINKS = "links: [prose, heading, related, notice, featured, redirect, alias, role]"


@pytest.fixture(scope="module", name="found_in")
def fixture_found_in(tmp_path_factory: pytest.TempPathFactory) -> "FoundIn":
    return FoundIn(tmp_path_factory)


class FoundIn:
    """What is found in a copy with one family of faults, and the line of each; each copy is made once."""

    def __init__(self, folders: pytest.TempPathFactory) -> None:
        self._folders = folders
        self.of = cache(self._of)

    def _of(self, family: str) -> tuple[tuple[Diagnostic, ...], Mapping[Planted, int]]:
        root = our_copy(self._folders.mktemp(family))
        lines = plant(root, FAMILIES[family])
        return check(root, jobs=1).diagnostics, lines


def our_copy(root: Path) -> Path:
    """Our own project, asked for everything that a rule may tell; a draft might show any file, and is left out."""
    root.mkdir(exist_ok=True)
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
    options = root / "helpgen.yaml"
    text = options.read_text(encoding="utf-8")
    options.write_text(text.replace("lint:\n", f"lint:\n  {LINKS}\n"), encoding="utf-8")
    catalog = root / "catalog.yaml"
    text = catalog.read_text("utf-8")
    catalog.write_text(
        text.replace("slug: schedules\n", "slug: schedules\n    sections: [Steps]\n"), "utf-8"
    )
    for article in (root / "content" / "help").rglob("*.md"):
        if "\ndraft: true\n" in article.read_text("utf-8"):
            article.unlink()
    return root


def test_at_least_eighty_faults_of_every_family_are_planted() -> None:
    assert len(EVERY) >= 80
    assert all(len(faults) >= 7 for faults in FAMILIES.values())
    assert len({fault for faults in FAMILIES.values() for fault in faults}) == len(EVERY)


def test_before_anything_is_planted_only_what_is_meant_to_be_so_is_told(tmp_path: Path) -> None:
    root = our_copy(tmp_path / "sound")
    found = {each.code for each in check(root, jobs=1).diagnostics}
    assert found <= MEANT, found - MEANT


@pytest.mark.parametrize(("family", "fault"), EVERY)
def test_a_planted_fault_is_found_on_its_line(
    found_in: FoundIn, family: str, fault: Planted
) -> None:
    found, lines = found_in.of(family)
    places = [
        each.place.line
        for each in found
        if each.code == fault.code and each.place.path == fault.path
    ]
    assert lines[fault] in places, [
        (each.code, each.place.line, each.message)
        for each in found
        if each.place.path == fault.path
    ]
