import re

import pytest

from helpgen.read.disk.assets import LARGEST, asset, read_assets
from helpgen.read.disk.files import File


def test_the_published_name_is_plain_and_changes_with_the_content() -> None:
    one, other = asset("content/assets/Übersicht (1).PNG", b"a"), asset("x/b.png", b"b")
    assert re.fullmatch(r"bersicht-1-[0-9a-f]{8}\.png", one.name)
    assert one.name[-12:] != other.name[-12:]
    assert asset("c/…….pdf", b"").name.startswith("file-")


def test_images_and_documents_are_published_by_their_path() -> None:
    read = read_assets((File("c/a.png", b"x"), File("c/b.PDF", b"y")))
    assert (set(read.value), read.diagnostics) == ({"c/a.png", "c/b.PDF"}, ())


@pytest.mark.parametrize(
    ("file", "code"),
    [
        (File("c/a.exe", b""), "FS704"),
        (File("c/a.html", b""), "FS704"),
        (File("c/Makefile", b""), "FS704"),
        (File("c/a.png", None), "FS705"),
        (File("c/a.svg", b"<svg onload='x'/>"), "FS706"),
    ],
)
def test_other_files_are_reported_and_left_out(file: File, code: str) -> None:
    read = read_assets((file,))
    assert (read.value, [each.code for each in read.diagnostics]) == ({}, [code])
    assert LARGEST == 5 * 1024 * 1024
