from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.publish import OutputFolder, PublishRefused, open_output

pytestmark = pytest.mark.row("B50")


def refusal(out: Path, project: Path) -> PublishRefused:
    sources = [project / name for name in ("content", "profiles", "themes")]
    with pytest.raises(PublishRefused) as caught:
        open_output(out, project=project, sources=sources)
    return caught.value


def test_the_root_of_the_disk_is_refused(project: Path) -> None:
    assert "root of the disk" in refusal(Path("/"), project).message


def test_the_home_folder_is_refused(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "people" / "ann"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    assert "your home" in refusal(home, project).message
    assert "your home" in refusal(home.parent, project).message


def test_the_project_and_what_holds_it_are_refused(project: Path) -> None:
    assert "the project" in refusal(project, project).message
    assert "the project" in refusal(project / "x" / "..", project).message
    assert "the project" in refusal(project.parent, project).message


@pytest.mark.parametrize("inside", ["content", "content/help/site", "profiles", "themes/site"])
def test_a_source_folder_and_what_lies_in_it_are_refused(project: Path, inside: str) -> None:
    assert inside.split("/", maxsplit=1)[0] in refusal(project / inside, project).message
    assert list((project / "content").iterdir()) == []


def test_a_folder_that_holds_a_source_is_refused(project: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "shared" / "articles"
    theirs.mkdir(parents=True)
    with pytest.raises(PublishRefused, match="articles"):
        open_output(tmp_path / "shared", project=project, sources=[theirs])


def test_a_symbolic_link_is_refused(project: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    out.symlink_to(tmp_path / "elsewhere")
    assert "symbolic link" in refusal(out, project).message


def test_a_link_on_the_way_does_not_hide_the_project(project: Path, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(project)
    assert "source folder" in refusal(tmp_path / "alias" / "content" / "x", project).message


def test_a_file_is_refused(project: Path, out: Path) -> None:
    out.write_text("notes")
    assert refusal(out, project).exit_code == 2
    assert out.read_text() == "notes"


def test_a_folder_with_anybodys_files_is_refused_and_left_alone(project: Path, out: Path) -> None:
    out.mkdir()
    (out / "thesis.txt").write_text("years of work")
    error = refusal(out, project)
    assert (error.exit_code, error.path) == (2, str(out))
    assert "did not make" in error.message
    assert "--out" in error.hint
    assert [path.name for path in out.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    ("marker", "says"),
    [
        ("{", "cannot be read"),
        ('{"product": "other", "format": 1}', "another program"),
        ('{"product": "helpgen", "format": 99}', "another version"),
    ],
)
def test_a_marker_that_is_not_ours_is_refused(
    project: Path, out: Path, marker: str, says: str
) -> None:
    (out / ".helpgen").mkdir(parents=True)
    (out / ".helpgen" / "marker.json").write_text(marker)
    assert says in refusal(out, project).message


def test_a_state_folder_without_marker_beside_files_is_refused(project: Path, out: Path) -> None:
    (out / ".helpgen").mkdir(parents=True)
    (out / "thesis.txt").write_text("years of work")
    assert "no marker" in refusal(out, project).message


def test_a_state_folder_that_is_a_link_is_refused(project: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    out.mkdir()
    (out / ".helpgen").symlink_to(tmp_path / "elsewhere")
    assert "not a folder" in refusal(out, project).message
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_an_empty_folder_is_taken(opened: Callable[[], OutputFolder], out: Path) -> None:
    out.mkdir()
    opened().close()
    assert (out / ".helpgen" / "marker.json").is_file()


def test_a_first_build_that_was_killed_before_its_marker_is_taken_up(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    (out / ".helpgen").mkdir(parents=True)
    (out / ".helpgen" / "lock").touch()
    (out / ".helpgen" / "marker.json.new").write_text('{"prod')
    opened().close()
    assert "helpgen" in (out / ".helpgen" / "marker.json").read_text()


def test_a_folder_of_ours_is_taken_again(opened: Callable[[], OutputFolder], out: Path) -> None:
    opened().close()
    (out / "readme.txt").write_text("put here later")
    opened().close()
    assert (out / "readme.txt").read_text() == "put here later"
