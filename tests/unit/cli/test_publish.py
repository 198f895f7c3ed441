from pathlib import Path

import pytest

from helpgen.cli.main import run
from helpgen.publish.deliver.folder_store import FolderStore
from tests.project import Project

Said = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, capsys: Said) -> Project:
    made = Project(tmp_path / "p")
    made.article("portal/booking", "## Steps\n")
    for tenant in ("ann", "ben"):
        made.profile(tenant)
    build(made)
    capsys.readouterr()
    return made


def build(project: Project) -> None:
    assert run(["build", str(project.root), "--out", str(project.out)]) == 0


def publish(project: Project, *options: str) -> int:
    place = str(project.root.parent / "served")
    root, out = str(project.root), str(project.out)
    return run(["publish", root, "--out", out, "--to", place, *options])


def test_what_was_done_is_told_and_what_there_was_not_to_do(project: Project, capsys: Said) -> None:
    assert publish(project) == 0
    first = capsys.readouterr().out
    assert first.startswith("release 1: 2 tenants changed, 0 as before; ")
    assert publish(project) == 0
    assert capsys.readouterr().out == (
        "release 1: 0 tenants changed, 2 as before; "
        "0 objects uploaded (0.0 KiB), 0 copied in place, 1 request\n"
    )


def test_a_store_that_takes_every_put_is_warned_of(
    project: Project, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FolderStore, "minds_conditions", lambda _self: False)
    assert publish(project) == 0
    assert "the later one wins, and the other is not told" in capsys.readouterr().err


def test_a_dry_run_says_that_it_is_one_and_tells_the_same(project: Project, capsys: Said) -> None:
    assert publish(project, "--dry-run") == 0
    dry = capsys.readouterr().out
    assert not (project.root.parent / "served").exists()
    assert publish(project) == 0
    assert dry == f"dry run, nothing was changed: {capsys.readouterr().out}"


def test_an_article_that_changed_is_seen_and_taken_back(project: Project, capsys: Said) -> None:
    publish(project)
    project.article("portal/booking", "## Steps\n\nA new sentence.\n")
    build(project)
    assert publish(project, "--tenant", "ann") == 0
    page = project.root.parent / "served/_live/ann/help/portal/booking/index.html"
    assert "A new sentence." in page.read_text()
    assert "release 2: 1 tenant changed, 0 as before" in capsys.readouterr().out
    assert publish(project, "--rollback") == 0
    assert "A new sentence." not in page.read_text()


def test_a_store_is_held_against_its_manifests(project: Project, capsys: Said) -> None:
    publish(project)
    capsys.readouterr()
    assert publish(project, "--verify") == 0
    assert capsys.readouterr().out.endswith("objects: all as the manifests say\n")
    page = project.root.parent / "served/_live/ann/index.html"
    page.unlink()
    assert publish(project, "--verify") == 1
    told = capsys.readouterr().out
    assert "index.html: it is missing\n" in told
    assert told.endswith("objects: 1 fault found\n")
    assert publish(project, "--anew") == 0
    assert "release 2: 2 tenants changed" in capsys.readouterr().out
    assert publish(project, "--verify") == 0


def test_a_tenant_that_is_no_longer_built_is_named_then_dropped(
    project: Project, capsys: Said
) -> None:
    publish(project)
    (project.root / "profiles/ben.yaml").unlink()
    assert run(["build", str(project.root), "--out", str(project.out), "--prune"]) == 0
    capsys.readouterr()
    assert publish(project) == 0
    assert "ben is published, and was not built (--prune drops it" in capsys.readouterr().err
    assert publish(project, "--prune") == 0
    assert "dropped ben: it was not built" in capsys.readouterr().out
    assert not (project.root.parent / "served/_live/ben").is_symlink()


def test_a_tenant_that_is_not_there_is_a_slip(project: Project, capsys: Said) -> None:
    for options in ((), ("--verify",)):
        assert publish(project, "--tenant", "zoe", *options) == 2
        assert "there is no tenant zoe; there are ann, ben" in capsys.readouterr().err


def test_without_a_built_site_building_comes_first(tmp_path: Path, capsys: Said) -> None:
    empty = Project(tmp_path / "p")
    assert publish(empty) == 2
    assert "run `helpgen build` first" in capsys.readouterr().err


def test_where_sites_are_built_is_what_the_options_say(
    project: Project, capsys: Said, tmp_path: Path
) -> None:
    (project.root / "helpgen.yaml").write_text("out: made\n")
    assert run(["build", str(project.root)]) == 0
    assert run(["publish", str(project.root), "--to", str(tmp_path / "there")]) == 0
    assert (tmp_path / "there/_live/ann/index.html").is_file()
    (project.root / "helpgen.yaml").write_text("out: [made\n")
    assert run(["publish", str(project.root), "--to", str(tmp_path / "there")]) == 2
    assert "`helpgen lint` says which" in capsys.readouterr().err


@pytest.mark.parametrize(
    "options",
    [
        ("--verify", "--rollback"),
        ("--verify", "--dry-run"),
        ("--verify", "--anew"),
        ("--rollback", "--prune"),
        ("--rollback", "--anew"),
        ("--prune", "--tenant", "ann"),
    ],
)
def test_options_that_do_not_go_together_are_refused(
    project: Project, options: tuple[str, ...]
) -> None:
    assert publish(project, *options) == 2
    assert not (project.root.parent / "served").exists()


def test_nothing_to_go_back_to_is_no_success(project: Project, capsys: Said) -> None:
    publish(project)
    assert publish(project, "--rollback") == 3
    assert "there is no earlier release to go back to" in capsys.readouterr().err
