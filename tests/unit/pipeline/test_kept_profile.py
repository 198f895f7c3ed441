"""What a profile was read as is the same after it was kept."""

from dataclasses import fields
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Checked
from helpgen.model.profile import Profile
from helpgen.pipeline.given import has_files
from helpgen.pipeline.kept_profile import profile_in, profile_text
from helpgen.read import File, read_premises, read_profile
from tests.project import Project

ROOT = Path(__file__).parents[3]
MORE = """\
features: {leadHours: 12}
org: {hipaa: true}
contact: {email: a@example.org}
locale: de
baseUrl: https://example.org/help/
embeddedIn: [https://app.example.org]
branding: {primaryColor: "#ffff00", footerLinks: [{text: Terms, url: "https://example.org"}]}
labels: {patient: {singular: owl, plural: owls, synonyms: [bird]}}
"""


def readings(root: Path) -> dict[str, Checked[Profile | None]]:
    """What the profiles of a project that name no file are read as, by the names of their files."""
    premises = read_premises(root).value
    return {
        path.stem: read_profile(
            root, File(f"profiles/{path.name}", path.read_bytes()), premises.basis, premises.options
        )
        for path in sorted((root / "profiles").glob("*.yaml"))
        if not has_files(path.read_bytes())
    }


def told(reading: Checked[Profile | None]) -> list[object]:
    """All that is asked of a reading once it was made."""
    profile = reading.value
    assert profile is not None
    parts = [getattr(profile, part.name) for part in fields(profile)]
    return [*parts, dict(profile.origins), reading.diagnostics]


def comes_back(reading: Checked[Profile | None]) -> bool:
    """Whether it is equal, and to the letter: 1, 1.0 and true are not the same."""
    back, made = told(profile_in(profile_text(reading))), told(reading)
    return back == made and repr(back) == repr(made)


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests/seeds/project"], ids=["ours", "seeds"])
def test_every_profile_of_a_project_comes_back_as_it_was_read(root: Path) -> None:
    found = readings(root)
    assert found
    assert [name for name, each in found.items() if each.value and not comes_back(each)] == []


def test_a_profile_that_says_everything_comes_back_with_what_was_found_in_it(
    tmp_path: Path,
) -> None:
    project = Project(tmp_path)
    project.profile("ann", MORE)
    reading = readings(tmp_path)["ann"]
    assert [each.code for each in reading.diagnostics] == ["PR411"]
    assert comes_back(reading)


def test_a_profile_with_an_error_is_not_kept(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.profile("ann", "features: {owls: true}\n")
    with pytest.raises(ValueError, match="no profile"):
        profile_text(readings(tmp_path)["ann"])
