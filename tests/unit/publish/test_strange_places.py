import os
from collections.abc import Callable
from pathlib import Path

import pytest

from helpgen.publish import OutputFolder, PublishError
from tests.unit.publish.site import SITE, Publish, Snapshot

pytestmark = pytest.mark.row("B45")


@pytest.mark.parametrize("target", ["index.html", "help", "assets/theme.11.css"])
def test_a_link_inside_a_site_is_replaced_and_what_it_leads_to_is_left_alone(
    publish: Publish, out: Path, tmp_path: Path, target: str
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text("mine")
    publish(SITE)
    path = out / "clinic" / target
    path.rename(tmp_path / "moved")
    path.symlink_to(outside if target == "help" else outside / "a.txt")
    publish(SITE)
    publish(SITE | {"index.html": b"two"})
    publish(SITE | {"index.html": b"three"})
    assert [p.read_text() for p in outside.iterdir()] == ["mine"]
    assert not [p for p in (out / "clinic").rglob("*") if p.is_symlink()]


def test_a_link_in_the_place_of_a_staging_folder_is_not_followed(
    publish: Publish, out: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    publish(SITE)
    (out / ".helpgen" / "staging" / "clinic").symlink_to(tmp_path / "outside")
    publish(SITE | {"index.html": b"two"})
    assert list((tmp_path / "outside").iterdir()) == []
    assert (out / "clinic" / "index.html").read_bytes() == b"two"


def test_a_link_in_the_place_of_the_staging_area_is_not_followed(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    opened().close()
    (out / ".helpgen" / "staging").rmdir()
    (out / ".helpgen" / "staging").symlink_to(tmp_path / "outside")
    publish(SITE)
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_file_linked_from_elsewhere_keeps_its_bytes(
    publish: Publish, out: Path, tmp_path: Path
) -> None:
    publish(SITE)
    os.link(out / "clinic" / "index.html", tmp_path / "copy.html")
    for text in (b"two", b"three"):
        publish(SITE | {"index.html": text})
    assert (tmp_path / "copy.html").read_bytes() == b"home"


def test_a_link_in_the_place_of_a_site_is_an_error(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    opened().close()
    (out / "clinic").symlink_to(tmp_path / "outside")
    with pytest.raises(PublishError, match="did not make what stands here") as caught:
        publish(SITE)
    assert caught.value.path == str(out / "clinic")
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_foreign_folder_in_the_place_of_a_site_is_left_alone(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path, snapshot: Snapshot
) -> None:
    opened().close()
    (out / "clinic").mkdir()
    (out / "clinic" / "thesis.txt").write_text("years of work")
    with pytest.raises(PublishError, match="did not make this folder"):
        publish(SITE)
    assert snapshot(out / "clinic") == {"thesis.txt": b"years of work"}


def test_an_empty_folder_in_the_place_of_a_site_is_taken(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path
) -> None:
    opened().close()
    (out / "clinic").mkdir()
    publish(SITE)
    assert (out / "clinic" / "index.html").read_bytes() == b"home"
