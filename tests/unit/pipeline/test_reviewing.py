"""A project and its file of reviewed claims on disk."""

import re
from pathlib import Path

import pytest

from helpgen.pipeline.verifying import verify
from helpgen.publish import WriteRefused
from tests.house.tree import ROOT
from tests.project import TODAY, Project, codes

OWN = re.sub(
    r"^ +article: .*\n", "", (ROOT / "catalog.yaml").read_text("utf-8"), flags=re.MULTILINE
)
LOCK = "content/claims.lock"
CLAIM = "<!-- help:claim booking.lead-time#never-inside-window -->\nA client cannot be too late.\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.write("catalog.yaml", OWN)
    made.profile("bay")
    made.article("portal/one", CLAIM)
    return made


def test_without_the_file_nothing_is_found_and_all_can_be_reviewed(project: Project) -> None:
    result = project.verify()
    assert result.diagnostics == ()
    assert result.review is not None
    assert not result.review.is_kept
    assert result.review.path == LOCK
    assert [each.split()[0] for each in result.review.changes] == ["new"]


def test_once_kept_a_changed_sentence_fails_the_run(project: Project) -> None:
    project.accept()
    assert project.verify().exit_code == 0
    project.article("portal/one", CLAIM.replace("cannot", "can"))
    result = project.verify()
    assert codes(result.diagnostics) == ["CL912"]
    assert '"cannot" became "can"' in result.diagnostics[0].message
    assert result.exit_code == 1


def test_reviewing_twice_changes_no_byte_and_profiles_play_no_part(project: Project) -> None:
    project.accept()
    before = (project.root / LOCK).read_bytes()
    project.profile("cove", "features: {patientPortalEnabled: true}\n")
    project.accept()
    assert (project.root / LOCK).read_bytes() == before


def test_a_file_that_cannot_be_read_is_one_error_and_not_written_over(project: Project) -> None:
    for data in (b"{", b"\xff", b"[" * 100_000):
        project.write(LOCK, data)
        result = project.verify()
        assert codes(result.diagnostics) == ["CL916"]
        assert result.review is not None
        assert not result.review.is_readable


def test_a_file_without_claims_in_articles_tells_what_went(project: Project) -> None:
    project.accept()
    project.article("portal/one", "Text.\n")
    result = project.verify()
    assert codes(result.diagnostics) == ["CL914"]
    assert result.diagnostics[0].place.path == LOCK


def test_a_link_in_its_place_is_neither_read_nor_written(project: Project) -> None:
    (project.root / "elsewhere").write_text("{}", "utf-8")
    (project.root / LOCK).symlink_to(project.root / "elsewhere")
    result = project.verify()
    assert codes(result.diagnostics) == ["FS701"]
    assert result.review is not None
    assert not result.review.is_readable


def test_a_review_goes_through_no_linked_folder(project: Project, tmp_path: Path) -> None:
    review = project.verify().review
    assert review is not None
    (project.root / "content").rename(tmp_path / "away")
    (project.root / "content").symlink_to(tmp_path / "away")
    with pytest.raises((WriteRefused, OSError)):
        review.write(project.root)


def test_claims_about_what_there_is_not_are_not_reviewed(project: Project) -> None:
    project.article("portal/one", CLAIM.replace("lead-time", "lead-tine"))
    result = project.verify()
    assert codes(result.diagnostics) == ["CL903"]
    assert result.review is not None
    assert result.review.changes == ()


def test_a_gate_of_the_options_fails_the_run_at_its_line(project: Project) -> None:
    project.write("helpgen.yaml", "title: Help\nverify:\n  coverage:\n    rules: 50\n")
    result = project.verify()
    assert [(each.code, each.place.path, each.place.line) for each in result.diagnostics] == [
        ("CL911", "helpgen.yaml", 4)
    ]
    assert result.exit_code == 1
    project.write("helpgen.yaml", "verify: {coverage: {rules: 1, sentences: 100, keys: 0}}\n")
    assert project.verify().exit_code == 0


def test_a_gate_is_held_against_all_claims_though_one_rule_is_asked_about(project: Project) -> None:
    project.write("helpgen.yaml", "verify: {coverage: {sentences: 100}}\n")
    assert verify(project.root, TODAY, rules=("booking.no-past",)).diagnostics == ()
    project.article("portal/two", "It can.\n")
    result = verify(project.root, TODAY, rules=("booking.no-past",))
    assert sorted(codes(result.diagnostics)) == ["CL911", "CL915"]


def test_findings_that_a_project_ignores_are_not_told(project: Project) -> None:
    project.write("helpgen.yaml", "lint: {ignore: [CL91]}\nverify: {coverage: {rules: 100}}\n")
    assert project.verify().diagnostics == ()


def test_figures_are_reckoned_only_where_somebody_wants_them(project: Project) -> None:
    assert project.verify().coverage is None
    figures = project.verify(with_coverage=True).coverage
    assert figures is not None
    assert figures.shares["sentences"].covered == 1


def test_a_claim_on_an_unknown_rule_covers_no_sentence(project: Project) -> None:
    project.article("portal/one", CLAIM.replace("lead-time", "lead-tine"))
    figures = project.verify(with_coverage=True).coverage
    assert figures is not None
    assert figures.shares["sentences"] == (0, 1)
    assert figures.shares["manual"] == (0, 0)


def test_a_table_counts_for_the_limits_of_its_rule_by_its_rows(project: Project) -> None:
    head = (
        "<!-- help:examples booking.lead-time with features.selfBookingLeadTimeHours=24 -->\n"
        "| Now | Appointment starts | Can it be booked? |\n| --- | --- | --- |\n"
    )
    yes = "| Mon 2 Mar 2026, 10:00 | Tue 3 Mar 2026, 10:00 | yes |\n"
    no = "| Mon 2 Mar 2026, 10:01 | Tue 3 Mar 2026, 10:00 | no |\n"

    def bounded(rows: str) -> bool:
        project.article("portal/one", head + rows)
        result = project.verify(with_coverage=True)
        assert result.diagnostics == ()
        assert result.coverage is not None
        return next(
            each for each in result.coverage.rules if each.id == "booking.lead-time"
        ).is_bounded

    assert not bounded(yes)
    assert not bounded(no)
    assert bounded(yes + no)
