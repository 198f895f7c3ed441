"""Profiles that say the same share it, and each is what it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.model.profile import Profile
from helpgen.pipeline.profiles_known import profiles_known
from helpgen.read.profiles import alike
from helpgen.read.profiles.alike import Alike, Gathered, typed
from helpgen.read.profiles.layered import Layered
from tests.project import Project

MORE = (
    "template: therapy\nfeatures: {leadHours: 5}\nlocale: de-DE\ncontact: {phone: '+1 555 0100'}\n"
)


@pytest.fixture
def profiles(tmp_path: Path) -> tuple[Profile, ...]:
    """Two that say the same, and one that does not."""
    project = Project(tmp_path / "p")
    project.article("portal/welcome", "Hello.\n")
    for name in ("ann", "bob"):
        project.profile(name, MORE)
    project.profile("cleo", f"feedback: help@example.org\n{MORE}")
    known = project.check()
    assert not known.diagnostics
    return _read(project)


def _read(project: Project) -> tuple[Profile, ...]:
    return profiles_known(project.root).profiles


def test_each_is_what_it_was(profiles: tuple[Profile, ...]) -> None:
    kept = Alike()
    for profile in profiles:
        lean = kept.lean(profile)
        assert isinstance(lean.values, Layered)
        assert (dict(lean.values), dict(lean.origins)) == (profile.values, profile.origins)
        assert replace(lean, values=profile.values, origins=profile.origins) == profile


def test_who_says_the_same_shares_it(profiles: tuple[Profile, ...]) -> None:
    kept = Alike()
    ann, bob, cleo = (kept.lean(profile) for profile in profiles)
    assert ann.structures is bob.structures is cleo.structures
    assert (ann.values["tenant.id"], bob.values["tenant.id"]) == ("ann", "bob")
    assert ann.origins["tenant.name"].place.path == "profiles/ann.yaml"
    assert bob.origins["tenant.name"].place.path == "profiles/bob.yaml"
    assert cleo.origins["features.leadHours"].place.line == 5
    assert ann.origins["features.leadHours"].place.line == 4


def test_what_is_equal_and_prints_otherwise_is_not_shared() -> None:
    assert len({typed({"a": 1}), typed({"a": 1.0}), typed({"a": True})}) == 3
    assert typed({"a": 1}) == typed({"a": 1})


def test_the_first_ones_of_many_share_it_too(
    profiles: tuple[Profile, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, bob, cleo = profiles
    monkeypatch.setattr(alike, "_MANY", 2)
    gathered = Gathered()
    gathered.add(ann)
    assert gathered.profiles == [ann]
    gathered.add(bob)
    gathered.add(cleo)
    assert [each.id for each in gathered.profiles] == ["ann", "bob", "cleo"]
    assert all(isinstance(each.values, Layered) for each in gathered.profiles)


def test_sites_of_very_many_are_those_of_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(tmp_path / "p")
    project.article("portal/welcome", "{{tenant.name}}, {{features.leadHours | unit}} ahead.\n")
    for name in ("ann", "bob", "cleo"):
        project.profile(name, MORE)
    assert project.build().exit_code == 0
    few = project.tree()
    monkeypatch.setattr(alike, "_MANY", 2)
    assert all(isinstance(each.values, Layered) for each in _read(project))
    project.out = tmp_path / "many"
    assert project.build().exit_code == 0
    assert project.tree() == few
