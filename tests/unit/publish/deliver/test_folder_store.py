import errno
import os
from pathlib import Path
from typing import Never

import pytest

from helpgen.model.publish_error import PublishError, PublishRefused
from helpgen.publish.deliver import DeliveryWish, deliver, roll_back
from helpgen.publish.deliver.folder_store import FolderStore, folder_store
from helpgen.publish.deliver.object_store import Headers
from tests.unit.publish.deliver.conftest import Built
from tests.unit.publish.deliver.sites import A1, A2, B1
from tests.unit.publish.deliver.watched_store import WatchedStore

NONE = Headers("", "")


@pytest.fixture
def place(tmp_path: Path) -> FolderStore:
    return folder_store(tmp_path / "served")


def live(place: FolderStore, tenant: str, path: str) -> bytes:
    return Path(place.path, "_live", tenant, path).read_bytes()


def names(place: FolderStore, folder: str) -> list[str]:
    return [path.name for path in Path(place.path, folder).iterdir()]


def test_a_server_that_is_given_the_link_hands_out_what_is_shown(
    built: Built, place: FolderStore
) -> None:
    deliver(built(a=A1, b=B1), place, DeliveryWish())
    assert live(place, "a", "help/x.html") == b"old page"
    deliver(built(a=A2), place, DeliveryWish())
    assert live(place, "a", "help/x.html") == b"new page"
    roll_back(place)
    assert live(place, "a", "help/x.html") == b"old page"
    assert live(place, "b", "index.html") == B1["index.html"]


def test_the_link_leads_to_old_or_new_at_every_request(built: Built, place: FolderStore) -> None:
    deliver(built(a=A1), place, DeliveryWish())
    pages = list[tuple[bytes, bytes]]()

    def look(_number: int) -> None:
        style = max(names(place, "_live/a/assets")).encode()
        pages.append((live(place, "a", "help/x.html"), style))

    deliver(built(a=A2), WatchedStore(place, look, look), DeliveryWish(at_once=1))
    assert {*pages} == {(b"old page", b"t.1.css"), (b"new page", b"t.2.css")}
    assert pages == sorted(pages, reverse=True)


def test_a_dropped_tenant_has_no_link(built: Built, place: FolderStore, out: Path) -> None:
    sites = built(a=A1, b=B1)
    deliver(sites, place, DeliveryWish())
    (out / "b").rename(out.parent / "gone")
    deliver(sites, place, DeliveryWish(prune=True))
    assert names(place, "_live") == ["a"]


def test_links_that_a_killed_run_left_behind_are_set_right_by_the_next(
    built: Built, place: FolderStore
) -> None:
    sites = built(a=A1)
    deliver(sites, place, DeliveryWish())
    link = Path(place.path, "_live/a")
    link.unlink()
    link.symlink_to("../nowhere")
    assert deliver(sites, place, DeliveryWish()).changed == ()
    assert live(place, "a", "index.html") == A1["index.html"]


def test_a_publisher_who_comes_late_does_not_set_links_back(place: FolderStore) -> None:
    first = place.swap("current.json", b"1", NONE, None)
    assert first is not None
    assert place.swap("current.json", b"2", NONE, first)
    place.point("current.json", first, {"a": "a/1-x"})
    assert not Path(place.path, "_live").exists()


def test_a_swap_is_for_who_knows_what_stands_there(place: FolderStore) -> None:
    version = place.swap("current.json", b"1", NONE, None)
    assert place.swap("current.json", b"2", NONE, None) is None
    assert place.swap("current.json", b"2", NONE, "another") is None
    kept = place.get("current.json")
    assert kept is not None
    assert (kept.data, kept.version) == (b"1", version)


def test_unchanged_files_are_linked(built: Built, place: FolderStore) -> None:
    deliver(built(a=A1), place, DeliveryWish())
    deliver(built(a=A2), place, DeliveryWish())
    pages = [Path(place.path, key) for key in place.keys("a") if key.endswith("/index.html")]
    assert len(pages) == 2
    assert pages[0].samefile(pages[1])


def test_where_files_cannot_be_linked_they_are_copied(
    built: Built, place: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(built(a=A1), place, DeliveryWish())
    sites = built(a=A2)

    def no_links(*_: object, **__: object) -> Never:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    assert deliver(sites, place, DeliveryWish()).copied == 2
    assert live(place, "a", "index.html") == A1["index.html"]


def test_nothing_is_left_of_what_is_removed(place: FolderStore) -> None:
    place.put("a/1-x/help/p.html", b"", NONE)
    place.put("a/2-x/p.html", b"", NONE)
    place.remove(["a/1-x/help/p.html", "a/1-x/was-not-there"])
    assert place.keys("a") == ["a/2-x/p.html"]
    assert names(place, "a") == ["2-x"]


def test_a_link_in_the_folder_is_not_written_through(place: FolderStore, tmp_path: Path) -> None:
    place.put("b/p.html", b"", NONE)
    (tmp_path / "elsewhere").mkdir()
    Path(place.path, "a").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishError):
        place.put("a/p.html", b"", NONE)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_full_disk_is_told_with_the_place(
    place: FolderStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Never:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(PublishError, match="no space left on device"):
        place.put("a/p.html", b"x", NONE)


def test_a_folder_that_holds_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(PublishRefused, match="did not put there"):
        folder_store(tmp_path)
    assert list(tmp_path.iterdir()) == [tmp_path / "notes.txt"]


def test_a_file_or_a_link_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("file", "link"):
        with pytest.raises(PublishRefused, match="not a folder"):
            folder_store(tmp_path / name)


def test_a_folder_that_was_published_to_or_is_empty_is_taken(tmp_path: Path) -> None:
    folder_store(tmp_path).put("a", b"", NONE)
    assert folder_store(tmp_path).get("a") is not None
