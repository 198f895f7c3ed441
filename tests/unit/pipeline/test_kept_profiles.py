"""A profile is read again where its file, the options or the catalog say something else, and not otherwise."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from helpgen.cache.together import Together
from helpgen.model.options import Options
from helpgen.pipeline import kept_profiles
from helpgen.read import Basis, File, read_profile
from tests.project import CATALOG, Project

pytestmark = pytest.mark.row("B42")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The profiles that are read, as builds go on."""
    read: list[str] = []

    def reading(root: Path, file: File, basis: Basis, options: Options) -> object:
        read.append(Path(file.path).stem)
        return read_profile(root, file, basis, options)

    monkeypatch.setattr(kept_profiles, "read_profile", reading)
    return read


@pytest.fixture
def project(tmp_path: Path, read: list[str]) -> Project:
    made = Project(tmp_path / "project")
    made.article("portal/booking", "## Steps\n\nFor {{labels.patient.plural}}.\n")
    for name in ("ann", "bob"):
        made.profile(name)
    assert made.build().exit_code == 0
    assert read == ["ann", "bob"]
    read.clear()
    return made


def test_the_others_are_not_read_where_one_is_another(project: Project, read: list[str]) -> None:
    project.profile("ann", "labels: {patient: {singular: owl, plural: owls}}\n")
    assert project.build().exit_code == 0
    assert read == ["ann"]
    assert "For owls." in project.body("ann", "/help/portal/booking")
    project.profile("bob", "features: {leadHours: 1}\n")
    assert project.build().exit_code == 0
    assert read == ["ann", "bob"]


def test_all_are_where_the_catalog_says_something_else(project: Project, read: list[str]) -> None:
    project.write("catalog.yaml", CATALOG.replace("Patients", "People"))
    assert project.build().exit_code == 0
    assert read == ["ann", "bob"]
    assert "For People." in project.body("bob", "/help/portal/booking")


def test_all_are_where_options_do(project: Project, read: list[str]) -> None:
    project.write("helpgen.yaml", "language: en-GB\n")
    assert project.build().exit_code == 0
    assert read == ["ann", "bob"]


def test_one_with_an_error_is_read_each_time(project: Project, read: list[str]) -> None:
    project.profile("ann", "features: {owls: true}\n")
    for _ in range(2):
        assert [each.code for each in project.build().diagnostics] == ["PR414"]
    assert read == ["ann", "ann"]


def test_one_that_may_name_a_file_of_its_own_is_read_each_time(
    project: Project, read: list[str]
) -> None:
    project.profile("ann", 'branding: {"\\u006cogo": missing.png}\n')
    for _ in range(2):
        assert [each.code for each in project.build().diagnostics] == ["PR412"]
    assert read == ["ann", "ann"]


def test_of_many_no_more_than_one_sheaf_is_held_at_a_time(
    tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_profiles, "_IN_ONE", 2)
    kept = list[tuple[int, int]]()

    class Watched(Together):
        def put(self, entries: Mapping[str, bytes]) -> None:
            kept.append((len(read), len(entries)))
            super().put(entries)

    monkeypatch.setattr(kept_profiles, "Together", Watched)
    made = Project(tmp_path / "many")
    made.article("portal/booking", "Text.\n")
    for name in ("ann", "bob", "cat", "dan", "eve"):
        made.profile(name)
    assert made.build().exit_code == 0
    assert read == ["ann", "bob", "cat", "dan", "eve"]
    assert kept == [(2, 2), (4, 2), (5, 1)], "each as soon as it is full"
    read.clear()
    made.profile("dan", "features: {leadHours: 1}\n")
    assert made.build().exit_code == 0
    assert read == ["dan"]
    read.clear()
    made.profile("bea")
    assert made.build().exit_code == 0
    assert read == ["bea", "bob"], "who has another place now is read once more, unless kept alone"
    read.clear()
    made.profile("fay")
    assert made.build().exit_code == 0
    assert read == ["fay"]
