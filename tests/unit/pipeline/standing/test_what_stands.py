"""What stands as it would be made again is left alone; whatever was touched is made again."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.model.diagnostic import Severity
from helpgen.pipeline.build import build
from helpgen.pipeline.build_result import BuildResult
from helpgen.pipeline.standing.at_once import at_once
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.build_ground import remembered_ground
from helpgen.pipeline.standing.program_seen import ProgramSeen
from helpgen.pipeline.standing.record_file import read_record
from helpgen.pipeline.standing.unchanged import unchanged
from tests.project import Project, codes


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", "## Steps\n\nFor {{labels.patient.plural}}.\n")
    for name in ("ann", "bob", "zoe"):
        made.profile(name)
    assert made.build().exit_code == 0
    return made


def asked(project: Project, *tenants: str) -> bool:
    """Whether nothing has to be made, or published."""
    ground = remembered_ground(BuildAsked(project.root, project.out, tenants))
    return ground is not None and unchanged(ground) is not None


def answered(project: Project) -> BuildResult:
    """What the command says without reading anything in earnest."""
    found = at_once(BuildAsked(project.root, project.out), 0.0)
    assert found is not None
    assert found.summary is not None
    return found


def left_alone(project: Project) -> int:
    summary = project.build().summary
    assert summary is not None
    return summary.unchanged


def test_a_second_build_has_nothing_to_make(project: Project) -> None:
    before = project.tree()
    found = answered(project)
    assert found.summary is not None
    assert (found.exit_code, found.summary.tenants, found.summary.unchanged) == (0, 3, 3)
    assert left_alone(project) == 3
    assert project.tree() == before


def test_what_was_found_is_told_again(tmp_path: Path) -> None:
    project = Project(tmp_path / "p")
    project.article(
        "portal/booking",
        "## Steps\n\n[x](/help/portal/booking#steps)\n",
        summary="A {{labels.patient.singular}}.",
    )
    project.profile("ann", 'branding: {primaryColor: "#ffffff"}\n')
    project.profile("bad", "features: {portal: 1}\n")
    first = project.build()
    again = answered(project)
    assert first.diagnostics
    assert (again.diagnostics, again.exit_code, again.held) == (
        first.diagnostics,
        first.exit_code,
        first.held,
    )
    assert (again.articles, again.tenants) == (first.articles, first.tenants)


def test_a_stricter_question_has_no_answer_yet(project: Project) -> None:
    question = BuildAsked(project.root, project.out, fail_on=Severity.WARNING)
    assert at_once(question, 0.0) is None


def test_a_build_of_one_tenant_answers_for_that_one(project: Project) -> None:
    assert not asked(project, "ann")
    project.build("ann")
    assert asked(project, "ann")
    assert asked(project)


def test_one_word_of_a_tenant_makes_its_site_and_no_other(project: Project) -> None:
    stands = {name: (project.out / name / "index.html").stat() for name in ("bob", "zoe")}
    project.profile("ann", "labels: {patient: {singular: Guest, plural: Guests}}\n")
    assert not asked(project)
    assert left_alone(project) == 2
    assert "Guests" in project.page("ann", "help/portal/booking/index.html")
    assert {name: (project.out / name / "index.html").stat() for name in stands} == stands
    assert asked(project)


def test_the_address_of_one_site_changes_no_other(project: Project) -> None:
    project.profile("ann", "baseUrl: https://example.org/help/\n")
    assert left_alone(project) == 2


def test_an_address_that_came_is_found_in_articles_that_were_kept(project: Project) -> None:
    link = "See [ours](https://example.org/help/help/portal/booking/).\n"
    project.article("portal/booking", link)
    project.build()
    project.profile("ann", "baseUrl: https://example.org/help/\n")
    assert codes(project.build().diagnostics) == ["LK620"]


def test_an_article_is_everybodys(project: Project) -> None:
    project.article("portal/booking", "## Other\n")
    assert left_alone(project) == 0


def test_a_tenant_that_came_leaves_the_others(project: Project) -> None:
    project.profile("cleo")
    assert left_alone(project) == 3
    assert "cleo" in read_record(project.out).sites


def test_a_condition_on_a_tenant_that_has_gone_is_told(project: Project) -> None:
    project.article(
        "portal/booking", '<!-- help:when tenant.id == "zoe" -->\nHi.\n<!-- help:end -->\n'
    )
    project.build()
    (project.root / "profiles/zoe.yaml").unlink()
    assert codes(project.build().diagnostics) == ["CD222"]


def test_a_tenant_that_went_is_told_as_a_stranger_each_time(project: Project) -> None:
    (project.root / "profiles/zoe.yaml").unlink()
    project.build()
    found = answered(project)
    assert found.summary is not None
    assert found.summary.strangers == ("zoe",)


def same_size(path: Path) -> None:
    """Other bytes, and the times as they were: only the system knows."""
    found = path.stat()
    path.write_bytes(path.read_bytes().replace(b"Help", b"Hulp"))
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9])


def gone(path: Path) -> None:
    path.unlink()


def beside(path: Path) -> None:
    path.with_name("stray.html").touch()


def replaced(path: Path) -> None:
    new = path.with_name("new")
    shutil.copy2(path, new)
    new.write_bytes(new.read_bytes().replace(b"Help", b"Hulp"))
    new.replace(path)


def opened(path: Path) -> None:
    path.chmod(0o666)


@pytest.mark.row("B48")
@pytest.mark.parametrize("touch", [same_size, cut, gone, beside, replaced, opened])
def test_a_site_that_was_touched_is_made_again(
    project: Project, touch: Callable[[Path], None]
) -> None:
    before = project.tree()
    touch(project.out / "bob/help/portal/booking/index.html")
    assert not asked(project)
    assert left_alone(project) == 2
    assert project.tree() == before


def test_a_file_that_was_only_looked_at_in_earnest_is_left_alone(project: Project) -> None:
    page = project.out / "bob/index.html"
    page.touch()
    assert not asked(project)  # a glance is not enough any more
    assert left_alone(project) == 3  # but every byte is as it was
    assert asked(project)


def spoiled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.row("B43")
@pytest.mark.parametrize("touch", [spoiled, cut, gone])
def test_a_record_that_cannot_be_believed_is_none(
    project: Project, touch: Callable[[Path], None]
) -> None:
    before = project.tree()
    touch(project.out / ".helpgen/record")
    assert not asked(project)
    assert left_alone(project) == 0
    assert project.tree() == before
    assert left_alone(project) == 3


def test_a_record_of_another_run_of_the_machine_is_held_against_every_byte(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("past", "unchanged"):
        monkeypatch.setattr(f"helpgen.pipeline.standing.{module}.boot", lambda: "after a power cut")
    assert not asked(project)
    assert left_alone(project) == 3
    assert asked(project)


def test_where_the_system_tells_no_run_a_glance_is_never_enough(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("past", "unchanged"):
        monkeypatch.setattr(f"helpgen.pipeline.standing.{module}.boot", lambda: "")
    assert left_alone(project) == 3
    assert not asked(project)


@pytest.mark.row("B42")
def test_what_another_program_made_is_made_again(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    another = ProgramSeen("", "another")
    monkeypatch.setattr("helpgen.pipeline.build.program_seen", lambda _: another)
    assert left_alone(project) == 0


def test_a_build_without_memory_makes_everything(project: Project) -> None:
    result = build(project.root, out=project.out, anew=True)
    assert result.summary is not None
    assert result.summary.unchanged == 0
    assert at_once(BuildAsked(project.root, project.out, anew=True), 0.0) is None


def test_sources_that_change_while_they_are_read_are_not_remembered(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.article("portal/booking", "## Other\n")
    monkeypatch.setattr("helpgen.pipeline.standing.past.has_rested", lambda *_: False)
    assert left_alone(project) == 0
    monkeypatch.undo()
    assert not asked(project)
    assert left_alone(project) == 0
    assert asked(project)


def test_while_somebody_builds_there_is_no_answer(project: Project) -> None:
    with (project.out / ".helpgen/lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert not asked(project)
    assert asked(project)


def test_a_refused_build_leaves_the_answer_of_the_one_before(project: Project) -> None:
    text = (project.root / "content/help/portal/booking.md").read_text()
    project.article("portal/booking", "<!-- help:when no.such -->\n")
    assert not asked(project)
    assert project.build().exit_code == 1
    project.write("content/help/portal/booking.md", text)
    assert asked(project)
