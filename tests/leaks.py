r"""Finds words that must not be there, however they are written.

Each file is looked at as it is and through every decoding a publisher might apply: entities, percent signs, `\\u`
escapes, base64 and gzip, one inside another.
"""

import base64
import binascii
import html
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from urllib.parse import unquote_to_bytes

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{8,}={0,2}")
_UNICODE = re.compile(r"\\u\{?([0-9a-fA-F]{4,6})\}?")
_GZIP = b"\x1f\x8b\x08"
_DEEPEST = 3


def leaks(tree: Mapping[str, bytes], words: Iterable[str]) -> list[tuple[str, str]]:
    """Every (file, word) where a word stands in a file's name or bytes."""
    wanted = [(word, word.lower().encode()) for word in words]
    found: list[tuple[str, str]] = []
    for path, data in tree.items():
        views = list(_views(path.encode(), _DEEPEST)) + list(_views(data, _DEEPEST))
        found += [(path, word) for word, folded in wanted if any(folded in view for view in views)]
    return found


def _views(data: bytes, depth: int) -> Iterator[bytes]:
    yield data.lower()
    if not depth:
        return
    for other in _decoded(data):
        if other and other != data:
            yield from _views(other, depth - 1)


def _decoded(data: bytes) -> Iterator[bytes]:
    text = data.decode("utf-8", "replace")
    if "&" in text:
        yield html.unescape(text).encode("utf-8", "replace")
    if b"%" in data:
        yield unquote_to_bytes(data)
    if "\\u" in text:
        yield _UNICODE.sub(lambda found: _character(found[1]), text).encode("utf-8", "replace")
    yield from _unpacked(data)
    for run in _BASE64.findall(data):
        yield from _from_base64(run)


def _character(digits: str) -> str:
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else ""


def _unpacked(data: bytes) -> Iterator[bytes]:
    start = data.find(_GZIP)
    while start >= 0:
        with suppress(zlib.error):
            yield zlib.decompressobj(31).decompress(data[start:])
        start = data.find(_GZIP, start + 1)


def _from_base64(run: bytes) -> Iterator[bytes]:
    plain = run.replace(b"-", b"+").replace(b"_", b"/").rstrip(b"=")
    for offset in range(4):
        part = plain[offset:]
        try:
            decoded = base64.b64decode(
                part[: len(part) // 4 * 4 + (len(part) % 4 if len(part) % 4 > 1 else 0)] + b"=="
            )
        except binascii.Error:
            continue
        if _looks_decoded(decoded):
            yield decoded


def _looks_decoded(data: bytes) -> bool:
    """Ordinary words decode to noise: only what holds a run of letters, or a packed stream, is worth a look."""
    return _GZIP in data or re.search(rb"[A-Za-z0-9]{6}", data) is not None
