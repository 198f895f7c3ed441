import json
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helpgen.model.output import OutputFile
from helpgen.publish import Output, Published, PublishError

Publish = Callable[..., Published]
Snapshot = Callable[[Path], dict[str, bytes]]

SITE = {
    "index.html": b"home",
    "help/a/b/index.html": b"booking",
    "help/a/c/index.html": b"billing",
    "assets/theme.11.css": b"body{}",
}


def test_a_site_is_its_files_and_their_manifest(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    result = publish(SITE)
    found = snapshot(out / "clinic")
    manifest = found.pop("manifest.json")
    assert found == SITE
    assert [row["path"] for row in json.loads(manifest)["files"]] == sorted(SITE)
    assert result == Published("clinic", 5, 24 + len(manifest), written=5, changed=True)


def test_an_edit_replaces_the_whole_site(publish: Publish, out: Path, snapshot: Snapshot) -> None:
    publish(SITE)
    publish({"index.html": b"new home", "help/a/index.html": b"now a shelf"})
    found = snapshot(out / "clinic")
    assert found["help/a/index.html"] == b"now a shelf"
    assert sorted(found) == [
        "assets/theme.11.css",
        "help/a/index.html",
        "index.html",
        "manifest.json",
    ]


def test_an_unchanged_site_is_not_written_again(
    publish: Publish, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(SITE)
    before = (out / "clinic").stat()

    def refuse(*_: object) -> int:
        raise AssertionError("something was written")

    for name in ("rename", "unlink", "fchmod", "write"):
        monkeypatch.setattr(os, name, refuse)
    result = publish(SITE)
    assert (result.written, result.changed) == (0, False)
    assert (out / "clinic").stat().st_ino == before.st_ino


def test_after_two_generations_only_what_changed_is_written(publish: Publish) -> None:
    publish(SITE)
    assert publish(SITE | {"index.html": b"two"}).written == 5  # the first base is empty
    assert publish(SITE | {"index.html": b"three"}).written == 2  # the page and the manifest


def test_going_back_to_the_generation_before_writes_nothing_and_is_a_change(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    publish(SITE)
    first = snapshot(out / "clinic")
    publish(SITE | {"index.html": b"two"})
    result = publish(SITE)
    assert (result.written, result.changed) == (0, True)
    assert snapshot(out / "clinic") == first


def test_equal_sites_have_equal_manifests_whatever_the_order_and_what_came_before(
    publish: Publish, out: Path
) -> None:
    publish(SITE, tenant="fresh")
    publish({"assets/old.css": b"old", "index.html": b"x"}, tenant="grown")
    publish(dict(reversed(SITE.items())), tenant="grown")
    fresh, grown = ((out / name / "manifest.json").read_bytes() for name in ("fresh", "grown"))
    assert fresh == grown


def test_an_asset_of_the_generation_before_stays_for_one_generation(
    publish: Publish, out: Path
) -> None:
    asset = out / "clinic" / "assets" / "theme.11.css"
    publish(SITE)
    publish({"assets/theme.22.css": b"p{}"})
    assert asset.read_bytes() == b"body{}"
    publish({"assets/theme.22.css": b"p{}"})  # nothing new: pages of before may still be open
    assert asset.exists()
    publish({"assets/theme.33.css": b"q{}"})
    assert not asset.exists()
    assert (out / "clinic" / "assets" / "theme.22.css").exists()


def test_a_page_of_the_generation_before_is_gone(publish: Publish, out: Path) -> None:
    publish(SITE)
    publish({"index.html": b"home"})
    assert not (out / "clinic" / "help").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [("assets/a", "assets/a/b"), ("assets/a/b", "assets/a"), ("assets/A", "assets/a")],
)
def test_an_asset_of_before_gives_way_to_a_new_one(
    publish: Publish, out: Path, snapshot: Snapshot, before: str, after: str
) -> None:
    publish({before: b"old"})
    publish({after: b"new"})
    assert snapshot(out / "clinic").keys() == {after, "manifest.json"}


def test_a_torn_asset_is_not_carried_on(publish: Publish, out: Path) -> None:
    publish(SITE)
    (out / "clinic" / "assets" / "theme.11.css").write_bytes(b"bo\0\0\0\0")
    publish({"index.html": b"two"})
    assert not (out / "clinic" / "assets").exists()


def test_a_torn_page_is_mended_by_the_next_run(publish: Publish, out: Path) -> None:
    publish(SITE)
    (out / "clinic" / "index.html").write_bytes(b"\0\0\0\0")
    assert publish(SITE).changed
    assert (out / "clinic" / "index.html").read_bytes() == b"home"


def test_a_torn_manifest_is_mended_by_the_next_run(publish: Publish, out: Path) -> None:
    publish(SITE)
    whole = (out / "clinic" / "manifest.json").read_bytes()
    (out / "clinic" / "manifest.json").write_bytes(b"")
    publish(SITE)
    assert (out / "clinic" / "manifest.json").read_bytes() == whole


def test_a_file_that_somebody_put_into_a_site_is_gone_after_the_next_run(
    publish: Publish, out: Path
) -> None:
    publish(SITE)
    (out / "clinic" / "draft.html").write_bytes(b"not ours")
    publish(SITE)
    assert not (out / "clinic" / "draft.html").exists()


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_modes_do_not_depend_on_the_umask(publish: Publish, out: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        publish(SITE)
    finally:
        os.umask(before)
    modes = {
        stat.S_IMODE(path.stat().st_mode) | (0o1000000 if path.is_dir() else 0)
        for path in [out / "clinic", *(out / "clinic").rglob("*")]
    }
    assert modes == {0o644, 0o1000755}


@pytest.mark.parametrize("name", ["index.html", "help", "help/a/b"])
def test_a_mode_that_somebody_changed_is_set_right(publish: Publish, out: Path, name: str) -> None:
    publish(SITE)
    path = out / "clinic" / name
    mode = path.stat().st_mode
    path.chmod(0o777)
    publish(SITE)
    assert path.stat().st_mode == mode


def test_the_time_of_a_file_decides_nothing(publish: Publish, out: Path) -> None:
    publish(SITE)
    page = out / "clinic" / "index.html"
    os.utime(page, (0, 0))
    assert not publish(SITE).changed
    page.write_bytes(b"evil")
    os.utime(page, (0, 0))
    assert publish(SITE).changed


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
    publish: Publish, opened: Callable[[], Output], out: Path, tmp_path: Path
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
    publish: Publish, opened: Callable[[], Output], out: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside").mkdir()
    opened().close()
    (out / "clinic").symlink_to(tmp_path / "outside")
    with pytest.raises(PublishError, match="did not make what stands here") as caught:
        publish(SITE)
    assert caught.value.path == str(out / "clinic")
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_foreign_folder_in_the_place_of_a_site_is_left_alone(
    publish: Publish, opened: Callable[[], Output], out: Path, snapshot: Snapshot
) -> None:
    opened().close()
    (out / "clinic").mkdir()
    (out / "clinic" / "thesis.txt").write_text("years of work")
    with pytest.raises(PublishError, match="did not make this folder"):
        publish(SITE)
    assert snapshot(out / "clinic") == {"thesis.txt": b"years of work"}


def test_an_empty_folder_in_the_place_of_a_site_is_taken(
    publish: Publish, opened: Callable[[], Output], out: Path
) -> None:
    opened().close()
    (out / "clinic").mkdir()
    publish(SITE)
    assert (out / "clinic" / "index.html").read_bytes() == b"home"


def test_a_tenant_whose_rendering_fails_keeps_its_site(
    publish: Publish, opened: Callable[[], Output], out: Path, snapshot: Snapshot
) -> None:
    def rendering() -> Iterator[OutputFile]:
        yield OutputFile("index.html", b"half")
        raise RuntimeError("the theme is broken")

    publish(SITE)
    before = snapshot(out)
    with opened() as output, pytest.raises(RuntimeError):
        output.publish("clinic", rendering())
    assert snapshot(out) == before


def test_a_name_that_is_no_id_makes_no_folder(publish: Publish, out: Path) -> None:
    with pytest.raises(PublishError, match="not a tenant's id"):
        publish(SITE, tenant="../up")
    assert not (out.parent / "up").exists()


def test_sites_that_no_tenant_owns_are_named_and_left_alone(
    publish: Publish, opened: Callable[[], Output], out: Path
) -> None:
    for tenant in ("zeta", "alpha", "clinic"):
        publish(SITE, tenant=tenant)
    (out / "notes").mkdir()
    (out / "notes" / "manifest.json").write_text('{"name": "web app"}')
    (out / "empty").mkdir()
    (out / "linked").symlink_to(out / "alpha")
    with opened() as output:
        assert output.strangers(["clinic"]) == ("alpha", "zeta")
    assert (out / "alpha" / "index.html").exists()


def test_one_tenants_bytes_never_reach_another(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    publish({"index.html": b"secret of a"}, tenant="a")
    publish({"index.html": b"b"}, tenant="b")
    publish({"index.html": b"secret of a, twice"}, tenant="a")
    publish({"index.html": b"b, twice"}, tenant="b")
    assert b"secret" not in b"".join(snapshot(out / "b").values())
    assert b"secret" not in b"".join(snapshot(out / ".helpgen" / "staging" / "b").values())


def test_nothing_of_the_machine_stands_in_a_site(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    publish(SITE)
    written = b"".join(snapshot(out / "clinic").values())
    assert str(out.parent).encode() not in written
    assert str(os.getpid()).encode() not in (out / ".helpgen" / "marker.json").read_bytes()


def test_forked_workers_share_one_output(
    opened: Callable[[], Output], out: Path, snapshot: Snapshot
) -> None:
    with opened() as output:
        child = os.fork()
        tenant = "parent" if child else "child"
        try:
            output.publish(tenant, [OutputFile("index.html", tenant.encode())])
        finally:
            if not child:
                os._exit(0)
        assert os.waitpid(child, 0)[1] == 0
    for name in ("parent", "child"):
        assert snapshot(out / name)["index.html"] == name.encode()


def test_a_worker_that_lives_on_keeps_the_lock(opened: Callable[[], Output]) -> None:
    output = opened()
    workers_copy = os.dup(output.lock)
    output.close()
    with pytest.raises(PublishError, match="locked by"):
        opened()
    os.close(workers_copy)
    opened().close()
