"""An SVG that is published draws, and does nothing else.

Refused are script in any form, foreign content, entities and document types, processing instructions, and whatever
is loaded from elsewhere. The parser stops at a document type, so no entity is ever expanded.
"""

import re
from contextlib import suppress
from typing import NoReturn
from xml.parsers import expat

_ACTIVE = frozenset(
    {
        "script",
        "foreignobject",
        "iframe",
        "embed",
        "object",
        "handler",
        "listener",
        "audio",
        "video",
    }
)
_ANIMATED = frozenset({"animate", "set", "animatetransform", "animatemotion"})
_LINKS = frozenset({"href", "src", "data", "action", "formaction", "base"})
_SAFE_LINK = re.compile(r"\s*(#|data:image/(png|jpe?g|gif|webp);base64,)", re.IGNORECASE)
_LOADS = re.compile(r"@import|expression\(|javascript:|url\([\"']?(?!#|[\"'])", re.IGNORECASE)
_LENGTH = re.compile(r"\s*[0-9.]+[a-z]*\s*\Z")
_ESCAPE = "\\"
_DEEPEST = 256


class _RootSeenError(Exception):
    """The root's attributes are known, and nothing else is asked."""


class _RefusedError(Exception):
    """What makes the image active."""


def svg_fault(data: bytes) -> str | None:
    """Why an SVG is not published, or None; the message continues "this image ..."."""
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")
    drawing = _Image()
    parser.XmlDeclHandler = drawing.declaration
    parser.StartDoctypeDeclHandler = drawing.document_type
    parser.ProcessingInstructionHandler = drawing.instruction
    parser.StartElementHandler = drawing.start
    parser.EndElementHandler = drawing.end
    parser.CharacterDataHandler = drawing.text
    try:
        parser.Parse(data, True)  # noqa: FBT003  the standard library takes it by position only
    except _RefusedError as reason:
        return str(reason)
    except expat.ExpatError as error:
        return f"is not well-formed on line {error.lineno}"
    return "has style rules that load something" if _is_loading("".join(drawing.styles)) else None


def bare_root(data: bytes) -> bytes:
    """The root of an SVG with its size alone, for a reader that looks no further than the first `width` it meets."""
    size: dict[str, str] = {}

    def start(_name: str, attributes: dict[str, str]) -> None:
        size.update({name: attributes.get(name, "") for name in ("width", "height")})
        raise _RootSeenError

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    with suppress(_RootSeenError, expat.ExpatError):
        parser.Parse(data, True)  # noqa: FBT003  the standard library takes it by position only
    given = [f'{name}="{value.strip()}"' for name, value in size.items() if _LENGTH.match(value)]
    return f"<svg {' '.join(given)}>".encode()


class _Image:
    """Looks at each part of an image as it comes by."""

    def __init__(self) -> None:
        self.depth = 0
        self.styled = 0
        self.styles: list[str] = []

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii"}:
            _refuse(f"declares the encoding {encoding[:20]}, not UTF-8")

    def document_type(self, *_: object) -> None:
        _refuse("has a document type, which may hold entities")

    def instruction(self, target: str, _data: str) -> None:
        _refuse(f"has a processing instruction, `{target[:20]}`")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if self.depth == 0 and local != "svg":
            _refuse("is no SVG")
        self.depth += 1
        if self.depth > _DEEPEST:
            _refuse("is nested too deeply")
        if local in _ACTIVE:
            _refuse(f"holds a <{local}>")
        self.styled += local == "style"
        for key, value in attributes.items():
            self._attribute(local, _local(key), value)

    def end(self, name: str) -> None:
        self.depth -= 1
        self.styled -= _local(name) == "style"

    def text(self, data: str) -> None:
        if self.styled:
            self.styles.append(data)

    def _attribute(self, element: str, name: str, value: str) -> None:
        if name.startswith("on"):
            _refuse(f"has an event attribute, `{name[:20]}`")
        if name in _LINKS and not _SAFE_LINK.match(value):
            _refuse(f"loads or links to something outside itself, in `{name}`")
        if element in _ANIMATED and name == "attributename" and _local(value.lower()) in _LINKS:
            _refuse("animates a link")
        if _is_loading(value):
            _refuse(f"loads something from elsewhere, in `{name[:20]}`")


def _is_loading(text: str) -> bool:
    """An escape could hide a word of CSS, so it counts as one where a bracket or a rule follows."""
    return bool(_LOADS.search("".join(text.split()))) or (
        _ESCAPE in text and any(sign in text for sign in "(@")
    )


def _local(name: str) -> str:
    return name.rsplit(" ", 1)[-1].rsplit(":", 1)[-1].lower()


def _refuse(reason: str) -> NoReturn:
    raise _RefusedError(reason)
