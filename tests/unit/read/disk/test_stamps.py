import os
from pathlib import Path

from helpgen.read.disk.stamps import stamps


def test_a_file_that_was_written_has_another_stamp_and_all_others_have_theirs(
    tmp_path: Path,
) -> None:
    for name in ("content/a.md", "content/help/b.md", "catalog.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one")
    before = stamps(tmp_path, ["catalog.yaml", "content"])
    (tmp_path / "content/help/b.md").write_text("other")
    after = stamps(tmp_path, ["catalog.yaml", "content"])
    assert {path for path in after if after[path] != before.get(path)} == {"content/help/b.md"}


def test_a_time_that_was_set_back_does_not_hide_a_change(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    os.utime(file, (0, 0))
    before = stamps(tmp_path, ["a.md"])
    file.write_text("two")
    os.utime(file, (0, 0))
    assert stamps(tmp_path, ["a.md"]) != before


def test_files_that_come_and_go_are_seen_and_those_of_editors_are_not(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").touch()
    before = stamps(tmp_path, ["content"])
    (tmp_path / "content/b.md").touch()
    assert stamps(tmp_path, ["content"]).keys() - before.keys() == {"content/b.md"}
    (tmp_path / "content/.a.md.swp").touch()
    (tmp_path / "content/b.md").unlink()
    assert stamps(tmp_path, ["content"]).keys() == before.keys()


def test_what_a_link_leads_to_is_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/a.md").touch()
    (tmp_path / "content").mkdir()
    (tmp_path / "content/link").symlink_to(tmp_path / "outside")
    assert stamps(tmp_path, ["content", "missing"]).keys() == {"content", "content/link"}
