import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish import OutputFolder, Published, PublishError
from tests.unit.publish.site import SITE, Publish, Snapshot


def test_a_site_is_its_files_and_their_manifest(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    result = publish(SITE)
    found = snapshot(out / "clinic")
    manifest = found.pop("manifest.json")
    assert found == SITE
    assert [row["path"] for row in json.loads(manifest)["files"]] == sorted(SITE)
    assert result == Published("clinic", 5, written=5, changed=True)


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


def test_only_what_changed_is_written(publish: Publish) -> None:
    publish(SITE)
    assert publish(SITE | {"index.html": b"two"}).written == 2  # the page and the manifest
    assert publish(SITE | {"index.html": b"three"}).written == 2


def test_what_two_generations_have_alike_takes_its_room_once(publish: Publish, out: Path) -> None:
    publish(SITE)
    publish(SITE | {"index.html": b"two"})
    before = out / ".helpgen" / "staging" / "clinic"
    for path in SITE:
        is_one = (out / "clinic" / path).samefile(before / path)
        assert is_one is (path != "index.html"), path


def test_a_file_that_was_torn_or_tampered_with_is_not_carried_on(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    publish(SITE)
    (out / "clinic" / "help/a/b/index.html").write_bytes(b"book")
    (out / "clinic" / "help/a/c/index.html").chmod(0o666)
    publish(SITE | {"index.html": b"two"})
    assert snapshot(out / "clinic") | {"manifest.json": b""} == {
        **SITE,
        "index.html": b"two",
        "manifest.json": b"",
    }
    assert (out / "clinic" / "help/a/c/index.html").stat().st_mode & 0o777 == 0o644


def test_a_link_that_took_the_place_of_a_page_is_not_carried_on(
    publish: Publish, out: Path, tmp_path: Path
) -> None:
    publish(SITE)
    page = out / "clinic" / "help/a/b/index.html"
    (tmp_path / "theirs").write_bytes(SITE["help/a/b/index.html"])
    page.unlink()
    page.symlink_to(tmp_path / "theirs")
    publish(SITE | {"index.html": b"two"})
    assert not page.is_symlink()
    assert page.read_bytes() == SITE["help/a/b/index.html"]


def test_a_folder_of_somebody_else_s_app_is_left_alone(publish: Publish, out: Path) -> None:
    publish(SITE, tenant="other")
    (out / "clinic").mkdir()
    (out / "clinic" / "manifest.json").write_text('{"name": "A web app", "icons": []}')
    with pytest.raises(PublishError, match="did not make this folder"):
        publish(SITE)
    assert [path.name for path in (out / "clinic").iterdir()] == ["manifest.json"]


@pytest.mark.parametrize("torn", [b"", b'{"schemaVersion": 1, "gen'])
def test_a_torn_manifest_may_be_ours_and_is_mended(
    publish: Publish, out: Path, torn: bytes
) -> None:
    publish(SITE)
    (out / "clinic" / "manifest.json").write_bytes(torn)
    assert publish(SITE).changed
    assert json.loads((out / "clinic" / "manifest.json").read_bytes())["generator"] == "helpgen"


@pytest.mark.parametrize("end", [KeyboardInterrupt(), SystemExit(), PublishError("full", "x")])
def test_whoever_ends_a_build_leaves_nothing_half_made(
    opened: Callable[[], OutputFolder], publish: Publish, out: Path, end: BaseException
) -> None:
    publish(SITE)
    publish(SITE | {"index.html": b"two"})
    half = out / ".helpgen" / "staging" / "half"
    output = opened()
    half.mkdir()
    (half / "index.html").write_bytes(b"x")
    with pytest.raises(type(end)), output:
        raise end
    assert not half.exists()
    assert (out / ".helpgen" / "staging" / "clinic" / "manifest.json").exists()


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


def test_an_image_of_an_article_goes_with_its_article(publish: Publish, out: Path) -> None:
    picture = {"assets/plan-11.png": b"picture"}
    publish(SITE | picture)
    publish({"index.html": b"home"})
    assert [file.name for file in (out / "clinic" / "assets").iterdir()] == ["theme.11.css"]


def test_a_page_of_the_generation_before_is_gone(publish: Publish, out: Path) -> None:
    publish(SITE)
    publish({"index.html": b"home"})
    assert not (out / "clinic" / "help").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("assets/a.css", "assets/a.css/b"),
        ("assets/a/b.css", "assets/a"),
        ("assets/A.css", "assets/a.css"),
    ],
)
def test_an_asset_of_before_gives_way_to_a_new_one(
    publish: Publish, out: Path, snapshot: Snapshot, before: str, after: str
) -> None:
    publish({before: b"old"})
    publish({after: b"new"})
    assert snapshot(out / "clinic").keys() == {after, "manifest.json"}


def test_a_tenant_whose_rendering_fails_keeps_its_site(
    publish: Publish, opened: Callable[[], OutputFolder], out: Path, snapshot: Snapshot
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


def test_nothing_of_the_machine_stands_in_a_site(
    publish: Publish, out: Path, snapshot: Snapshot
) -> None:
    publish(SITE)
    written = b"".join(snapshot(out / "clinic").values())
    assert str(out.parent).encode() not in written
    assert str(os.getpid()).encode() not in (out / ".helpgen" / "marker.json").read_bytes()


def test_files_at_the_front_stand_beside_the_sites_and_go_with_none(
    opened: Callable[[], OutputFolder], publish: Publish, out: Path
) -> None:
    with opened() as folder:
        folder.front([OutputFile("index.html", b"old"), OutputFile("report.css", b"a {}")])
        folder.front([OutputFile("index.html", b"new")])
    publish(SITE)
    assert (out / "index.html").read_bytes() == b"new"
    assert (out / "report.css").read_bytes() == b"a {}"


def test_a_file_at_the_front_that_is_right_is_not_written_again(
    opened: Callable[[], OutputFolder], out: Path
) -> None:
    with opened() as folder:
        folder.front([OutputFile("index.html", b"one")])
        before = (out / "index.html").stat().st_ino
        folder.front([OutputFile("index.html", b"one")])
    assert (out / "index.html").stat().st_ino == before


@pytest.mark.parametrize("path", ["clinic", "a/index.html", "../index.html"])
def test_no_file_at_the_front_takes_the_place_of_a_site(
    opened: Callable[[], OutputFolder], out: Path, path: str
) -> None:
    with opened() as folder, pytest.raises(PublishError):
        folder.front([OutputFile(path, b"x")])
    assert [each.name for each in out.iterdir()] == [".helpgen"]


def test_only_what_the_generation_before_has_alike_is_linked(
    publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked: list[str] = []
    link: Callable[..., None] = os.link

    def told(name: str, *given: object, **more: object) -> None:
        linked.append(name)
        link(name, *given, **more)

    publish(SITE)
    monkeypatch.setattr(os, "link", told)
    publish({path: data if path.endswith(".css") else b"two" for path, data in SITE.items()})
    assert linked == ["theme.11.css"]
