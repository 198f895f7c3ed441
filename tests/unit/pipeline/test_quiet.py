"""What is found and not told, in whole small projects."""

from pathlib import Path

import pytest

from helpgen.model.diagnostic import Severity
from helpgen.pipeline.build import build
from tests.project import Project, codes, lines_of

JUMP = "## Cancel\n\n{0}#### Refunds{1}\n"
IGNORE = '<!-- help:ignore ST101 reason="kept as it was printed" -->'


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.profile("bay")
    return made


def test_without_an_ignore_the_finding_is_told(project: Project) -> None:
    project.article("portal/a", JUMP.format("", ""))
    assert codes(project.check().diagnostics) == ["ST101"]


@pytest.mark.parametrize(
    "body", [JUMP.format(f"{IGNORE}\n", ""), JUMP.format("", f" {IGNORE}")], ids=["above", "behind"]
)
def test_on_its_line_it_is_not_told(project: Project, body: str) -> None:
    project.article("portal/a", body)
    assert codes(project.check().diagnostics) == []


def test_a_typed_word_is_silenced_beside_it_and_told_where_it_stands_next(
    project: Project,
) -> None:
    ignore = '<!-- help:ignore LB319 reason="their own word" -->'
    body = f"Ask.\n\n## People\n\nOne patient. {ignore}\n\nText and\na patient.\n"
    project.article("portal/a", body)
    found = project.check().diagnostics
    assert [(each.code, each.place.line, each.place.column) for each in found] == [("LB319", 16, 3)]


def test_on_another_line_it_is_told_and_so_is_the_ignore(project: Project) -> None:
    project.article("portal/a", f"{IGNORE}\nText.\n\n{JUMP.format('', '')}")
    assert lines_of(project.check().diagnostics) == [("CD241", 9), ("ST101", 14)]


def test_front_matter_is_reached_by_one_about_the_article(project: Project) -> None:
    whole = '<!-- help:ignore FM118 in=article reason="it is printed" -->'
    project.article("portal/a", f"Text.\n\n{whole}\n", summary="Long. " * 40)
    assert codes(project.check().diagnostics) == []


def test_of_several_codes_those_that_silence_nothing_are_named(project: Project) -> None:
    body = JUMP.format(f"{IGNORE.replace('ST101', 'LB310, ST101')}\n", "")
    project.article("portal/a", body)
    (found,) = project.check().diagnostics
    assert (found.message, found.hint) == (
        "nothing is found there with the code LB310",
        "take LB310 out of it",
    )


def test_nothing_is_idle_while_not_everything_is_known(project: Project) -> None:
    project.article("portal/a", f"{IGNORE}\nText.\n")
    project.profile("cove", "features: {portl: true}\n")
    assert codes(project.check().diagnostics) == ["PR414"]


def test_a_silenced_finding_does_not_stop_a_strict_build(project: Project) -> None:
    body = "[old](/help/portal/was) words{0}\n"
    project.article("portal/b", "Text.\n", more="redirectFrom: [/help/portal/was]\n")
    project.article("portal/a", body.format(""))
    strict = build(project.root, out=project.out, fail_on=Severity.WARNING, jobs=1)
    assert (codes(strict.diagnostics), strict.exit_code) == (["LK604"], 1)
    project.article("portal/a", body.format(IGNORE.replace("ST101", "LK604")))
    strict = build(project.root, out=project.out, fail_on=Severity.WARNING, jobs=1)
    assert (codes(strict.diagnostics), strict.exit_code) == ([], 0)


def test_what_the_options_turn_off_is_told_by_nobody(project: Project) -> None:
    project.article("portal/a", "[old](/help/portal/was) words\n")
    project.article("portal/b", "Text.\n", more="redirectFrom: [/help/portal/was]\n")
    project.write("helpgen.yaml", "lint: {severity: {LK604: off}}\n")
    assert codes(project.check().diagnostics) == []
    assert codes(project.build().diagnostics) == []


def test_an_error_cannot_be_turned_off(project: Project) -> None:
    project.article("portal/a", "Text.\n")
    project.write("helpgen.yaml", "lint: {severity: {LK602: off}}\n")
    (found,) = project.check().diagnostics
    assert (found.code, found.message) == ("PR421", "LK602 is an error, and errors are never off")


def test_a_build_tells_the_errors_of_a_code_that_lint_leaves_out(project: Project) -> None:
    project.article("portal/a", "[x](/help/portal/nowhere)\n")
    project.write("helpgen.yaml", "lint: {ignore: [LK602]}\n")
    assert codes(project.build().diagnostics) == ["LK602"]


def test_an_ignore_changes_no_byte(project: Project) -> None:
    body = "One\n{0}two{1}.\n\n- a\n{0}- b\n\n| a | b |\n| - | - |\n{0}| c | d{1} |\n"
    project.article("portal/a", body.format("", ""))
    assert project.build().exit_code == 0
    plain = project.tree()
    line = '<!-- help:ignore ST101 reason="x" -->'
    project.article("portal/a", body.format(f"{line}\n", f" {line}"))
    assert project.build().exit_code == 0
    assert project.tree() == plain
