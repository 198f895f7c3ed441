"""A site's next generation takes over all that did not change, as it is, and nothing that nobody listed."""

import errno
import os
from collections.abc import Callable
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest

from helpgen.model.output_file import OutputFile
from helpgen.publish import OutputFolder, PublishError
from helpgen.publish.patched import Generation, Patched, patched
from tests.unit.publish.site import SITE, Publish, Snapshot

Open = Callable[[], OutputFolder]
PAGE = "help/a/b/index.html"
ENOUGH = 30


@pytest.fixture
def clinic(publish: Publish, out: Path) -> Path:
    publish(SITE)
    return out / "clinic"


def digest(folder: Path) -> str:
    return sha256((folder / "manifest.json").read_bytes()).hexdigest()


def known(folder: Path) -> Generation:
    """A generation of which somebody knows that it is whole."""
    files = [str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()]
    return Generation(digest(folder), tuple(sorted(files)))


def patch(
    opened: Open, clinic: Path, files: dict[str, bytes], spare: Generation | None = None
) -> Patched | None:
    """One run that publishes the site with some files made anew."""
    with opened() as output:
        made = patched(
            output, "clinic", [OutputFile(*each) for each in files.items()], digest(clinic), spare
        )
        if made:
            output.show(made.staged)
        return made


def numbers(folder: Path) -> dict[str, int]:
    return {
        str(path.relative_to(folder)): path.stat().st_ino
        for path in folder.rglob("*")
        if path.is_file()
    }


def spare_of(clinic: Path) -> Path:
    return clinic.parent / ".helpgen/staging/clinic"


def test_a_patched_site_is_the_one_that_would_be_published_whole(
    opened: Open, publish: Publish, clinic: Path, snapshot: Snapshot
) -> None:
    made = patch(opened, clinic, {PAGE: b"other"})
    found = snapshot(clinic)
    publish(SITE)
    publish({**SITE, PAGE: b"other"})
    assert found == snapshot(clinic)
    assert made is not None
    assert (made.files, made.manifest) == (tuple(sorted(found)), digest(clinic))
    assert (made.staged.files, made.staged.written) == (5, 2)


def test_all_other_files_are_those_that_stood_there(opened: Open, clinic: Path) -> None:
    before = numbers(clinic)
    made = patch(opened, clinic, {PAGE: b"other"})
    same = {path for path, number in numbers(clinic).items() if before[path] == number}
    assert same == SITE.keys() - {PAGE}
    assert made is not None
    assert {*made.linked} == same
    assert made.made == ()


def test_the_generation_before_is_taken_up_where_it_is_known(
    opened: Open, clinic: Path, snapshot: Snapshot
) -> None:
    patch(opened, clinic, {PAGE: b"second"})
    before = numbers(spare_of(clinic))
    made = patch(opened, clinic, {"index.html": b"third"}, known(spare_of(clinic)))
    assert made is not None
    assert {*made.made} == {PAGE, "index.html", "manifest.json"}  # the page as the second had it
    assert made.linked == (PAGE,)
    after = numbers(clinic)
    untouched = SITE.keys() - {*made.made}
    assert {path: after[path] for path in untouched} == {path: before[path] for path in untouched}
    assert snapshot(clinic)[PAGE] == b"second"
    assert snapshot(clinic)["index.html"] == b"third"


def test_what_is_taken_back_is_there_already(opened: Open, clinic: Path) -> None:
    patch(opened, clinic, {PAGE: b"second"})
    made = patch(opened, clinic, {PAGE: SITE[PAGE]}, known(spare_of(clinic)))
    assert made is not None
    assert made.made == ("manifest.json",)
    assert (clinic / PAGE).read_bytes() == SITE[PAGE]


def test_what_lasted_for_a_generation_is_gone_with_the_next_one(
    opened: Open, publish: Publish, clinic: Path, snapshot: Snapshot
) -> None:
    new = {"index.html": b"new", "assets/theme.22.css": b"p{}"}
    publish(new)
    publish({**new, "index.html": b"newer"})
    assert "assets/theme.11.css" in snapshot(spare_of(clinic))
    patch(opened, clinic, {"index.html": b"newest"}, known(spare_of(clinic)))
    assert snapshot(clinic).keys() == {*new, "manifest.json"}


def test_where_every_byte_is_the_same_nothing_is_staged(opened: Open, clinic: Path) -> None:
    before = numbers(clinic)
    made = patch(opened, clinic, {PAGE: SITE[PAGE]})
    assert made is not None
    assert made.staged.written is None
    assert numbers(clinic) == before
    assert not spare_of(clinic).exists()


def test_a_file_that_is_what_stands_there_is_not_written_again(opened: Open, clinic: Path) -> None:
    before = numbers(clinic)
    made = patch(opened, clinic, {PAGE: b"other", "index.html": SITE["index.html"]})
    assert made is not None
    assert made.staged.written == 2
    assert numbers(clinic)["index.html"] == before["index.html"]


def test_a_file_that_is_not_listed_patches_nothing(opened: Open, clinic: Path) -> None:
    assert patch(opened, clinic, {"help/a/new/index.html": b"new"}) is None
    assert not spare_of(clinic).exists()


@pytest.mark.usefixtures("clinic")
def test_another_manifest_than_the_one_that_was_meant_patches_nothing(opened: Open) -> None:
    with opened() as output:
        assert patched(output, "clinic", [OutputFile(PAGE, b"x")], "0" * 64, None) is None


def test_a_generation_before_with_another_manifest_is_filled_anew(
    opened: Open, clinic: Path, snapshot: Snapshot
) -> None:
    patch(opened, clinic, {PAGE: b"second"})
    page = spare_of(clinic) / "index.html"
    page.unlink()  # it is one with the page that stands
    page.write_bytes(b"not what was there")
    spare = Generation("0" * 64, known(spare_of(clinic)).files)
    made = patch(opened, clinic, {PAGE: b"third"}, spare)
    assert made is not None
    assert made.made == ()
    assert snapshot(clinic)["index.html"] == SITE["index.html"]


def test_where_there_are_no_links_files_are_copied(
    opened: Open, clinic: Path, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object, **_more: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    before = numbers(clinic)
    monkeypatch.setattr(os, "link", refuse)
    patch(opened, clinic, {PAGE: b"other"})
    found = snapshot(clinic)
    assert {path: found[path] for path in SITE} == {**SITE, PAGE: b"other"}
    assert not {*before.values()} & {*numbers(clinic).values()}


def test_a_link_in_the_place_of_a_file_is_not_taken_over(
    opened: Open, clinic: Path, tmp_path: Path
) -> None:
    (tmp_path / "outside").write_bytes(b"mine")
    (clinic / "index.html").unlink()
    (clinic / "index.html").symlink_to(tmp_path / "outside")
    with pytest.raises(PublishError):
        patch(opened, clinic, {PAGE: b"other"})
    assert not spare_of(clinic).exists()
    assert (clinic / PAGE).read_bytes() == SITE[PAGE]


@pytest.mark.parametrize("call", ["open", "write", "unlink", "mkdir", "fchmod"])
def test_whichever_call_fails_the_old_site_stands_and_the_next_run_succeeds(
    opened: Open, publish: Publish, clinic: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    patch(opened, clinic, {PAGE: b"second"})
    failures = 0
    for nth in range(1, ENOUGH):
        for spare in (known(spare_of(clinic)), None):
            before = numbers(clinic)
            with opened() as output, monkeypatch.context() as context:
                context.setattr(os, call, failing(call, nth))
                try:
                    patched(output, "clinic", [OutputFile(PAGE, b"third")], digest(clinic), spare)
                except PublishError:
                    failures += 1
            assert numbers(clinic) == before
            publish({**SITE, PAGE: b"mended"})  # whatever was left there
            assert (clinic / PAGE).read_bytes() == b"mended"
            publish({**SITE, PAGE: b"second"})
    assert failures > 1


def failing(call: str, nth: int) -> Callable[..., object]:
    """The call, whose nth use finds a full disk."""
    real, uses = getattr(os, call), count(1)

    def use(*given: object, **more: object) -> object:
        if next(uses) == nth:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*given, **more)

    return use
