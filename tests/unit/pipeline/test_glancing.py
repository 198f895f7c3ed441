"""What another process saw of the sites is what this one would see; what it did not see is looked at."""

import os
import pickle
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.pipeline import glancing, patched_site
from helpgen.pipeline.build import build
from helpgen.pipeline.standing import unchanged
from helpgen.pipeline.standing.build_asked import BuildAsked
from helpgen.pipeline.standing.build_ground import remembered_ground
from helpgen.pipeline.standing.record import site_paths
from helpgen.pipeline.standing.record_file import read_record
from helpgen.pipeline.worker import Worker
from helpgen.publish.patched import Patched, patched
from tests.project import Project

TENANTS = ("ann", "bob", "eve", "zoe")
PAGE = "help/portal/two/index.html"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Four sites that stand; few files are enough for another process to look at them."""
    for module in (glancing, unchanged):
        monkeypatch.setattr(module, "MANY", 1)
    made = Project(tmp_path / "p")
    for name in ("one", "two", "three", "four", "five"):
        made.article(f"portal/{name}", f"Text {name} for {{{{labels.patient.plural}}}}.\n")
    for name in TENANTS:
        made.profile(name)
    assert made.build().exit_code == 0
    return made


def made_by(project: Project) -> tuple[str, ...]:
    """The tenants whose sites a build on two processors makes; afterwards all are those of a clean build."""
    made = build(project.root, out=project.out, jobs=2).made
    clean = project.root.parent / "clean"
    build(project.root, out=clean, anew=True, jobs=1)
    for file in clean.rglob("*.*"):
        path = file.relative_to(clean)
        if path.parts[0] in TENANTS and file.is_file():
            assert (project.out / path).read_bytes() == file.read_bytes(), path
    return made


def relabel(project: Project, tenant: str, word: str) -> None:
    project.profile(tenant, f"labels: {{patient: {{singular: {word}, plural: {word}s}}}}\n")


def without_word(project: Project) -> bool:
    """Whether the command has nothing to do, and looks at no more than how the sites stand."""
    ground = remembered_ground(BuildAsked(project.root, project.out))
    return ground is not None and unchanged.unchanged(ground) is not None


def test_one_profile_is_another_and_the_other_sites_stay(project: Project) -> None:
    for word in ("Guest", "Client", "Visitor"):
        relabel(project, "bob", word)
        assert made_by(project) == ("bob",)


def test_an_article_is_another_and_all_sites_are_patched(project: Project) -> None:
    for number in range(3):
        project.article("portal/one", f"Number {number}.\n")
        assert made_by(project) == TENANTS


def test_a_site_that_was_touched_is_found_and_mended(project: Project) -> None:
    relabel(project, "bob", "Guest")
    (project.out / "zoe" / PAGE).write_text("torn")
    assert made_by(project) == ("bob", "zoe")


def test_a_process_that_was_lost_saw_nothing_and_the_sites_are_looked_at(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = os.getpid()

    def killed(*_: object) -> None:
        assert os.getpid() != parent, "somebody looks here, before anybody asks"
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(glancing, "_glanced", killed)
    relabel(project, "bob", "Guest")
    assert made_by(project) == ("bob",)


def test_nobody_waits_for_looks_that_a_build_with_errors_does_not_need(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[str] = []
    end = Worker.end

    def told(worker: Worker, fate: str) -> None:
        ends.append(fate)
        end(worker, fate)

    monkeypatch.setattr(Worker, "end", told)
    monkeypatch.setattr(glancing, "_glanced", lambda *_: time.sleep(600))
    project.write("catalog.yaml", "roles: 1\n")
    assert build(project.root, out=project.out, jobs=2).exit_code == 1
    assert ends == ["was ended"]


def test_nothing_is_to_be_done_where_both_halves_stand(project: Project) -> None:
    assert without_word(project)


@pytest.mark.parametrize("tenant", TENANTS)
def test_in_whichever_half_a_site_was_touched_the_build_looks_for_itself(
    project: Project, tenant: str
) -> None:
    (project.out / tenant / PAGE).write_text("torn")
    assert not without_word(project)
    assert made_by(project) == (tenant,)
    assert without_word(project)


def test_what_is_torn_between_the_look_and_the_patch_is_mended_by_the_next_build(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    link: Callable[..., Patched | None] = patched

    def torn(*given: object) -> Patched | None:
        page = project.out / "bob" / PAGE
        page.write_bytes(page.read_bytes()[:-9] + b"torn now\n")
        return link(*given)

    project.article("portal/one", "Another.\n")
    monkeypatch.setattr(patched_site, "patched", torn)
    build(project.root, out=project.out, tenants=("bob",), jobs=2)
    monkeypatch.undo()
    assert (project.out / "bob" / PAGE).read_bytes().endswith(b"torn now\n")
    assert made_by(project) == TENANTS
    assert not (project.out / "bob" / PAGE).read_bytes().endswith(b"torn now\n")


def test_files_that_a_worker_tells_are_the_object_that_is_here(project: Project) -> None:
    files = read_record(project.out).sites["ann"].files
    told = pickle.loads(pickle.dumps(files))  # noqa: S301  our own
    assert told is site_paths(tuple(files)) is files
