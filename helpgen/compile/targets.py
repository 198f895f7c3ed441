"""What a link may lead to, told by the way it is written."""

import re
from dataclasses import dataclass
from typing import Literal

from helpgen.compile.marks import IN_URL

Kind = Literal["internal", "anchor", "file", "external", "refused"]
SLUG = re.compile(r"/help(/[a-z0-9]+(-[a-z0-9]+)*){1,6}")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")
_STRIPPED = re.compile(r"[\t\n\r]")
_EDGES = "".join(map(chr, range(0x21)))
ALLOWED = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class Target:
    """A destination: `path` is a slug, a relative file or a URL; `anchor` has no `#`."""

    kind: Kind
    path: str
    anchor: str = ""


def target(url: str) -> Target:
    """The kind of a destination, judged as a browser would: tabs and line ends removed, edges trimmed."""
    seen = _STRIPPED.sub("", url).strip(_EDGES)
    scheme = _SCHEME.match(seen)
    if IN_URL.search(url):
        return Target("refused", seen)
    if scheme:
        return Target("external" if scheme[1].lower() in ALLOWED else "refused", seen)
    if seen.startswith(("//", "\\\\", "/\\", "\\")):
        return Target("refused", seen)
    path, _, anchor = seen.partition("#")
    if not path:
        return Target("anchor", "", anchor)
    if path.startswith("/"):
        return Target("internal", path.rstrip("/"), anchor)
    return Target("file", path, anchor)
