"""What others stage is taken over when it is what they say, every byte, and nothing else of it is."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish import OutputFolder, Staged
from helpgen.publish.bay import Bay, is_in_sight, laid, opened_bay
from helpgen.publish.yard import Yard, opened_yard
from tests.unit.publish.site import SITE, Publish, Snapshot

Open = Callable[[], OutputFolder]
FILES = [OutputFile(path, data) for path, data in SITE.items()]


@pytest.fixture
def yard(opened: Open) -> Iterator[Yard]:
    with opened() as output, opened_yard(output) as yard:
        yield yard


@pytest.fixture
def bay(yard: Yard, out: Path) -> Iterator[Bay]:
    with opened_bay(str(out), yard.run) as bay:
        yield bay


def test_a_whole_site_is_taken_over_and_shown(
    yard: Yard, bay: Bay, out: Path, snapshot: Snapshot
) -> None:
    staged, manifest = bay.stage("clinic", FILES)
    assert not (out / "clinic").exists()
    assert yard.take_over(bay.name, staged, manifest)
    assert not (out / "clinic").exists()
    yard.output.show(staged)
    found = snapshot(out / "clinic")
    found.pop("manifest.json")
    assert found == SITE


@pytest.mark.parametrize(
    "deed",
    [
        lambda site: (site / "index.html").write_bytes(b"x"),
        lambda site: (site / "index.html").unlink(),
        lambda site: (site / "more.html").write_bytes(b"x"),
        lambda site: (site / "manifest.json").unlink(),
        lambda site: (site / "index.html").chmod(0o600),
        lambda site: (
            (site / "index.html").unlink(),
            (site / "index.html").symlink_to("/etc/hosts"),
        ),
    ],
    ids=["another", "missing", "more", "no manifest", "mode", "link"],
)
def test_a_site_that_is_not_as_it_was_said_is_left(
    yard: Yard, bay: Bay, out: Path, deed: Callable[[Path], object]
) -> None:
    staged, manifest = bay.stage("clinic", FILES)
    deed(Path(bay.own.path) / "clinic")
    assert not yard.take_over(bay.name, staged, manifest)
    assert not (out / ".helpgen/staging/clinic").exists()


def test_a_manifest_that_was_told_otherwise_is_not_believed(yard: Yard, bay: Bay) -> None:
    staged, manifest = bay.stage("clinic", FILES)
    assert not yard.take_over(bay.name, staged, manifest[::-1])


@pytest.mark.parametrize("name", ["../staging", "", "0123456789abcdeF", "before"])
def test_only_bays_are_looked_into(yard: Yard, bay: Bay, name: str) -> None:
    staged, manifest = bay.stage("clinic", FILES)
    assert not yard.take_over(name, staged, manifest)
    assert yard.take_over(bay.name, staged, manifest)


def test_two_who_do_the_same_do_not_meet(yard: Yard, out: Path) -> None:
    with opened_bay(str(out), yard.run) as one, opened_bay(str(out), yard.run) as other:
        first, manifest = one.stage("clinic", FILES)
        assert yard.take_over(one.name, first, manifest)
        late, _ = other.stage("clinic", [OutputFile("index.html", b"late")])
        assert late.files == 2
    assert (out / ".helpgen/staging/clinic/index.html").read_bytes() == SITE["index.html"]


def test_the_generation_before_is_taken_up_by_one_of_them(
    publish: Publish, opened: Open, out: Path
) -> None:
    publish(SITE)
    publish({**SITE, "index.html": b"second"})
    with opened() as output, opened_yard(output) as yard:
        kept = (out / ".helpgen/staging/clinic/help/a/b/index.html").stat().st_ino
        yard.offer("clinic")
        yard.offer("nobody")
        with opened_bay(str(out), yard.run) as one, opened_bay(str(out), yard.run) as other:
            staged, manifest = one.stage("clinic", FILES)
            other.stage("clinic", FILES)
            assert yard.take_over(one.name, staged, manifest)
        assert (out / ".helpgen/staging/clinic/help/a/b/index.html").stat().st_ino == kept


def test_a_site_that_stands_already_is_looked_at_where_it_stands(
    publish: Publish, opened: Open, out: Path
) -> None:
    publish(SITE)
    files = [OutputFile(*item, lasting=item[0].endswith(".css")) for item in SITE.items()]
    with opened() as output, opened_yard(output) as yard, opened_bay(str(out), yard.run) as bay:
        staged, manifest = bay.stage("clinic", files)
        assert staged == Staged("clinic", 5, None)
        assert yard.take_over(bay.name, staged, manifest)
        os.truncate(out / "clinic/index.html", 1)
        assert not yard.take_over(bay.name, staged, manifest)
        assert not yard.take_over(bay.name, replace(staged, written=1), manifest)


def test_nothing_is_left_of_a_yard_and_who_is_late_finds_none(opened: Open, out: Path) -> None:
    with opened() as output:
        with opened_yard(output) as yard:
            yard.lay("note", b"for all")
            assert laid(str(out), yard.run, "note") == b"for all"
            assert is_in_sight(str(out), yard.run)
            with pytest.raises(FileNotFoundError, match="other"):
                laid(str(out), yard.run, "other")
        assert not (out / ".helpgen/yard").exists()
        assert not is_in_sight(str(out), yard.run)
        with pytest.raises(OSError, match="No such file"), opened_bay(str(out), yard.run):
            pass


def test_what_a_killed_build_left_is_gone_with_the_next(opened: Open, out: Path) -> None:
    with opened():
        (out / ".helpgen/yard/run/bay/clinic").mkdir(parents=True)
    with opened():
        assert not (out / ".helpgen/yard").exists()
