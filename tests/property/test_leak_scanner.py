"""The scanner that every no-leak test relies on finds what is planted."""

import base64
import gzip
import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

from tests.leaks import leaks

WORD = "zqcanary17x"
DISGUISES: dict[str, Callable[[str], bytes]] = {
    "as it is": str.encode,
    "in capitals": lambda word: word.upper().encode(),
    "decimal entities": lambda word: "".join(f"&#{ord(letter)};" for letter in word).encode(),
    "hexadecimal entities": lambda word: "".join(
        f"&#x{ord(letter):x};" for letter in word
    ).encode(),
    "one entity inside": lambda word: word.replace("c", "&#99;").encode(),
    "percent signs": lambda word: "".join(f"%{ord(letter):02X}" for letter in word).encode(),
    "percent signs twice": lambda word: quote(
        "".join(f"%{ord(letter):02X}" for letter in word)
    ).encode(),
    "\\u escapes": lambda word: "".join(f"\\u{ord(letter):04x}" for letter in word).encode(),
    "\\u{} escapes": lambda word: "".join(f"\\u{{{ord(letter):06x}}}" for letter in word).encode(),
    "base64": lambda word: base64.b64encode(word.encode()),
    "base64, one byte in": lambda word: base64.b64encode(b"x" + word.encode()),
    "base64, two bytes in": lambda word: base64.b64encode(b"xy" + word.encode()),
    "base64 without padding": lambda word: base64.b64encode(b"abc" + word.encode()).rstrip(b"="),
    "base64 for addresses": lambda word: base64.urlsafe_b64encode(b"\xff\xfe" + word.encode()),
    "base64 in JSON": lambda word: json.dumps(
        {"d": base64.b64encode(word.encode()).decode()}
    ).encode(),
    "a data address": lambda word: (
        b'<img src="data:text/plain;base64,' + base64.b64encode(word.encode()) + b'">'
    ),
    "gzip": lambda word: gzip.compress(word.encode(), mtime=0),
    "gzip after other bytes": lambda word: b"\x00\x01" + gzip.compress(word.encode(), mtime=0),
    "gzip in base64": lambda word: base64.b64encode(gzip.compress(word.encode(), mtime=0)),
    "entities in percent signs": lambda word: quote(
        "".join(f"&#{ord(letter)};" for letter in word)
    ).encode(),
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_planted_word_is_found(disguise: str) -> None:
    data = b"<p>before</p>\n" + DISGUISES[disguise](WORD) + b"\n<p>after</p>\n"
    assert leaks({"index.html": data}, [WORD]) == [("index.html", WORD)]


def test_a_word_in_a_file_name_is_found() -> None:
    assert leaks({f"assets/{WORD}-1.png": b""}, [WORD]) == [(f"assets/{WORD}-1.png", WORD)]


def test_a_word_that_is_not_there_is_not_found() -> None:
    data = b"<p>An ordinary page with some%20words &amp; \\u00e9 and YWJjZGVmZ2hpamts.</p>"
    assert leaks({"index.html": data}, [WORD]) == []
