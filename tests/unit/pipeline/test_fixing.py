"""Rounds of fixes in a copy of the project, and what is not written because it is not safe."""

from pathlib import Path

import pytest

from helpgen.lint import fixing as lint_fixing
from helpgen.lint.fix_rule import FixRule
from helpgen.lint.fixes import heading_space
from helpgen.pipeline.check import Narrowing, narrowed
from helpgen.pipeline.fixing import Fixes, fixes
from helpgen.pipeline.mended_file import write_files
from helpgen.publish import WriteRefused
from tests.project import Project, codes


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.profile("bay")
    return made


def planned(project: Project, *select: str) -> Fixes:
    return fixes(project.root, lambda seen: narrowed(seen, Narrowing(select)), jobs=1)


def test_what_is_found_only_after_a_fix_is_mended_too(project: Project) -> None:
    body = "<!-- help:when features.portl -->\n{labels.patient.plural}\n<!-- help:end -->\n\n##Pay\n\nx\n"
    project.article("portal/a", body)
    assert codes(project.check().diagnostics) == ["CD206"]
    (file,) = planned(project).files
    assert file.places == 3
    assert file.after.endswith(
        "<!-- help:when features.portal -->\n{{labels.patient.plural}}\n<!-- help:end -->\n\n## Pay\n\nx\n"
    )


def test_mended_twice_is_mended_once(project: Project) -> None:
    project.article("portal/a", "##Pay\n\n{labels.patient.plural}\n")
    write_files(project.root, planned(project).files)
    assert planned(project) == Fixes()


def test_only_what_is_asked_for_is_mended(project: Project) -> None:
    project.article("portal/a", "##Pay\n\n{labels.patient.plural}\n")
    (file,) = planned(project, "ST").files
    assert file.after.endswith("## Pay\n\n{labels.patient.plural}\n")


def test_a_fix_that_would_change_a_page_against_its_word_is_not_made(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.article("portal/a", "##Pay\n\nx\n")
    rule = FixRule("heading-space", ("ST218",), heading_space.fix, keeps_text=True)
    monkeypatch.setattr(lint_fixing, "FIXES", (rule,))
    assert planned(project) == Fixes((), ("content/help/portal/a.md",))


def test_a_fix_that_brings_an_error_is_not_made(project: Project) -> None:
    project.article("portal/a", "## Pay {#refunds}\n\nx\n\n##Refunds\n\nx\n")
    assert planned(project) == Fixes((), ("content/help/portal/a.md",))


def test_one_rule_that_is_not_safe_keeps_no_other_from_mending_the_file(project: Project) -> None:
    body = "## Pay {{#refunds}}\n\n{0}\n\n{1}Refunds\n\n{2}\n"
    project.article("portal/a", body.format("{tenant.name}", "##", "{{labels.pateint.plural}}"))
    made = planned(project)
    (file,) = made.files
    assert file.after.endswith(body.format("{{tenant.name}}", "##", "{{labels.patient.plural}}"))
    assert made.left == ("content/help/portal/a.md",)


def test_one_file_that_is_left_keeps_no_other_from_being_mended(project: Project) -> None:
    project.article("portal/a", "## Pay {#refunds}\n\nx\n\n##Refunds\n\nx\n")
    project.article("portal/b", "##Refunds\n\nx\n")
    made = planned(project)
    assert [each.path for each in made.files] == ["content/help/portal/b.md"]
    assert made.left == ("content/help/portal/a.md",)


def test_a_file_that_has_changed_meanwhile_is_not_written_over(project: Project) -> None:
    path = project.article("portal/a", "##Pay\n\nx\n")
    made = planned(project)
    path.write_text(path.read_text() + "More.\n")
    with pytest.raises(WriteRefused, match="changed in the meantime"):
        write_files(project.root, made.files)
    assert path.read_text().endswith("##Pay\n\nx\nMore.\n")


def test_where_the_project_cannot_be_read_nothing_is_mended(project: Project) -> None:
    project.article("portal/a", "##Pay\n\nx\n")
    project.write("catalog.yaml", "features: [\n")
    assert planned(project) == Fixes()
