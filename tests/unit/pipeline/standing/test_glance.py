"""What one glance saw, and what of it need not be looked at again."""

import os
from pathlib import Path

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.pipeline.standing.glance import glance, glimpse_of
from helpgen.pipeline.standing.record import as_inspected, as_it_stands
from helpgen.publish.inspection import Inspector
from helpgen.publish.listed import listed
from helpgen.publish.manifest import manifest_of

FILES = ("help/a/index.html", "help/b/index.html", "index.html")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return filled(tmp_path / "site")


def filled(folder: Path) -> Path:
    for path in FILES:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path)
    return folder


def test_where_a_file_is_missing_there_is_nothing_to_see(site: Path) -> None:
    assert glimpse_of(str(site), FILES)
    (site / "index.html").unlink()
    assert glimpse_of(str(site), FILES) is None
    assert not glance(str(site), FILES)


def test_who_has_read_every_file_need_not_look_again(site: Path) -> None:
    for path in FILES:
        (site / path).chmod(0o644)
    manifest = manifest_of([OutputFile(path, path.encode()) for path in FILES])
    (site / "manifest.json").write_bytes(manifest)
    (site / "manifest.json").chmod(0o644)
    for folder in (site, site / "help", site / "help/a", site / "help/b"):
        folder.chmod(0o755)
    made = as_it_stands(str(site), "key", 2)
    found = listed(str(site))
    assert found
    inspected = Inspector().inspected(str(site), found)
    assert inspected
    assert made is not None
    assert made.glance
    assert as_inspected(inspected, "key", 2) == made


def test_a_second_look_at_what_was_made_anew_is_as_good_as_one_at_everything(site: Path) -> None:
    before = glimpse_of(str(site), FILES)
    assert before is not None
    (site / "help/a/index.html").unlink()
    (site / "help/a/index.html").write_text("other")
    after = before.again(str(site), ["help/a/index.html"])
    assert after is not None
    assert before.digest != after.digest == glance(str(site), FILES)


def test_a_second_look_does_not_see_what_nobody_said_was_made(site: Path) -> None:
    before = glimpse_of(str(site), FILES)
    assert before is not None
    (site / "help/b/index.html").write_text("somebody else")
    after = before.again(str(site), ["help/a/index.html"])
    assert after is not None
    assert after.digest == before.digest != glance(str(site), FILES)


def twins(site: Path) -> Path:
    """A folder whose files are those of the site, but for one."""
    twin = filled(site.with_name("twin"))
    for path in FILES[:2]:
        (twin / path).unlink()
        os.link(site / path, twin / path)
    return twin


def test_files_that_are_one_with_others_need_no_look_of_their_own(site: Path) -> None:
    twin = twins(site)
    here = glimpse_of(str(site), FILES)
    assert here is not None
    there = here.twin(str(twin), ["index.html"])
    assert there is not None
    assert there.digest == glance(str(twin), FILES)


@pytest.mark.parametrize("way", ["in place", "by another", "beside it"])
def test_a_twin_that_was_touched_is_seen_to_be(site: Path, way: str) -> None:
    twin = twins(site)
    before = glance(str(twin), FILES)
    page = twin / "help/a/index.html"
    if way == "by another":
        page.unlink()
    (page.with_name("stray") if way == "beside it" else page).write_text("touched")
    here = glimpse_of(str(site), FILES)
    assert here is not None
    there = here.twin(str(twin), ["index.html"])
    assert there is not None
    assert there.digest != before
