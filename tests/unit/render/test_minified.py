"""Smaller styles and scripts."""

import pytest

from helpgen.render.minified import minified


def test_comments_and_spare_white_space_go_and_licenses_stay() -> None:
    assert minified(b"/*! L */ a { b: c; } /* why */", ".css") == b"/*! L */a{b:c}"
    assert minified(b"/*! L */ // why\nf( 1 );", ".js") == b"/*! L */f(1);"


def test_white_space_with_a_meaning_stays() -> None:
    style = b'a :is(b) + c { d: calc(1px + 2px); content: " (" attr(href) ")"; e: "  "; }'
    assert (
        minified(style, ".css")
        == b'a :is(b) + c{d:calc(1px + 2px);content:" (" attr(href) ")";e:"  "}'
    )
    assert minified(b"a = b + ++c; d = `x  ${ y }  z`; /  +/.test(e)", ".js") == (
        b"a=b+ ++c;d=`x  ${ y }  z`;/  +/.test(e)"
    )


def test_letters_of_every_script_stay() -> None:
    assert (
        minified("a::before{content:'→ עוד'}".encode(), ".css")
        == "a::before{content:'→ עוד'}".encode()
    )


def test_other_files_have_no_smaller_form() -> None:
    with pytest.raises(KeyError):
        minified(b"", ".svg")
