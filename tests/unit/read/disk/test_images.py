"""How large an image is, told by its file."""

import struct

import pytest

from helpgen.read.disk.assets import asset
from helpgen.read.disk.images import size_of

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
    + struct.pack(">II", 30, 20)
    + b"\x08\x02\0\0\0"
    + b"\0" * 8
)
GIF = b"GIF89a" + struct.pack("<HH", 7, 5) + b"\0" * 20


def test_the_first_bytes_tell() -> None:
    assert size_of("a.png", PNG) == (30, 20)
    assert size_of("a.gif", GIF) == (7, 5)
    assert asset("content/a.PNG", PNG).size == (30, 20)


@pytest.mark.parametrize("data", [b"", b"\x89PNG", PNG[:18], b"GIF89a", b"no image" * 9])
def test_a_file_that_cannot_be_read_has_none(data: bytes) -> None:
    assert size_of("a.png", data) is None


def test_a_download_has_none() -> None:
    assert asset("content/a.pdf", PNG).size is None


@pytest.mark.parametrize(
    ("root", "size"),
    [
        ('width="40" height="20"', (40, 20)),
        ("width='40px' height='1in'", (40, 96)),
        ('height="20.4" width="40.6"', (41, 20)),
        ('width="100%" height="20"', None),
        ('viewBox="0 0 9 9"', None),
        ('stroke-width="3" data-height="4"', None),
        ('width="0" height="20"', None),
        ('width="99999999" height="1"', None),
    ],
)
def test_an_svg_tells_it_in_its_root_alone(root: str, size: tuple[int, int] | None) -> None:
    inner = '<rect width="4" height="4"/>'
    text = f'<?xml version="1.0"?><!-- width="3" height="3" --><svg {root}>{inner}</svg>'
    assert size_of("a.svg", text.encode()) == size


def test_a_broken_svg_has_none() -> None:
    assert size_of("a.svg", b"<svg width='3'") is None
