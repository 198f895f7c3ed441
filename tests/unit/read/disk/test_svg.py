from time import process_time

import pytest

from helpgen.read.disk.svg import svg_fault

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


@pytest.mark.parametrize(
    "inner",
    [
        "<path d='M0 0h4'/>",
        "<style>.a{fill:url(#g)}</style><use href='#a' xlink:href='#a'/>",
        "<image href='data:image/png;base64,AA=='/>",
        "<text>script onload= javascript</text>",
        "<rect fill='url( #g )'/><animate attributeName='opacity'/>",
    ],
)
def test_an_image_that_only_draws_is_fine(inner: str) -> None:
    assert svg_fault(f'<?xml version="1.0" encoding="UTF-8"?>{OPEN}{inner}</svg>'.encode()) is None


@pytest.mark.parametrize(
    "inner",
    [
        "<script>alert(1)</script>",
        "<SCRIPT/>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
        "<g onload='x'/>",
        "<g ONCLICK='x'/>",
        "<foreignObject/>",
        "<iframe/>",
        "<a href='javascript:alert(1)'/>",
        "<a href='&#106;avascript:alert(1)'/>",
        "<a href='https://evil.example'/>",
        "<a xlink:href='//evil.example'/>",
        "<image href='http://evil.example/x.png'/>",
        "<image href='data:image/svg+xml;base64,AA=='/>",
        "<use href='other.svg#a'/>",
        "<set attributeName='href' to='javascript:x'/>",
        "<animate attributeName='xlink:href'/>",
        "<style>@import 'x'</style>",
        "<style>a{background:url(x)}</style>",
        "<style>a{background:u\\72l(x)}</style>",
        "<style>@imp<b/>ort 'x'; url( 'https://x' )</style>",
        "<g style='background:url(//x)'/>",
        "<g fill='url(\"x\")'/>",
        "<?xml-stylesheet href='x'?>",
        "<g>",
        "&x;",
        "<g/>" + "<g>" * 300 + "</g>" * 300,
    ],
)
def test_an_image_that_acts_or_loads_is_refused(inner: str) -> None:
    assert svg_fault(f"{OPEN}{inner}</svg>".encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<html/>",
        b"\xff\xfe<\0",
        b'<!DOCTYPE svg SYSTEM "x"><svg/>',
        b'<!DOCTYPE s [<!ENTITY a "b">]><svg>&a;</svg>',
        b'<?xml version="1.0" encoding="UTF-7"?><svg/>',
        b'<?xml version="1.0" encoding="iso-2022-jp"?><svg/>',
    ],
)
def test_what_is_no_plain_svg_is_refused(data: bytes) -> None:
    assert svg_fault(data)


def test_a_bomb_of_entities_and_a_long_attribute_are_answered_at_once() -> None:
    start = process_time()
    assert svg_fault(b'<!DOCTYPE s [<!ENTITY a "%s">]><svg/>' % (b"x" * 100_000))
    assert svg_fault(f"{OPEN}<g fill='url({' ' * 1_000_000}#g)'/></svg>".encode()) is None
    assert process_time() - start < 1
