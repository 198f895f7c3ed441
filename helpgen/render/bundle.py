"""A theme's files as they are published: one stylesheet, one script, and what the stylesheet shows."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from helpgen.model.output_file import OutputFile
from helpgen.model.theme import Theme
from helpgen.render.digest import hashed

FOLDER = "assets"
WIDGET = ("widget-page.js", "widget.js")
"""Scripts of the help drawer: they go to other pages, keep their names and are no part of the bundle."""

_URL = re.compile(r"url\(([\"']?)([A-Za-z0-9._-]+)\1\)")


class Bundle(NamedTuple):
    """`style` and `script` are paths from the site's root; either is empty when the theme has none.

    `widget` are the scripts of the help drawer; none where the theme does not have them all.
    """

    style: str
    script: str
    files: tuple[OutputFile, ...]
    widget: tuple[OutputFile, ...] = ()


def bundle(theme: Theme) -> Bundle:
    """Join the `.css` and the `.js` files by order of their names; the rest keeps to itself."""
    names = sorted({*theme.assets} - {*WIDGET})
    others = [name for name in names if not name.endswith((".css", ".js"))]
    published = {name: hashed(name, theme.assets[name]) for name in others}
    style = _show(_joined(theme, names, ".css"), published)
    script = _joined(theme, names, ".js")
    files = [
        *(_lasting(f"{FOLDER}/{published[name]}", theme.assets[name]) for name in others),
        *_file("theme.css", style),
        *_file("site.js", script),
    ]
    has_widget = theme.assets.keys() >= {*WIDGET}
    widget = [OutputFile(name, theme.assets[name]) for name in WIDGET if has_widget]
    return Bundle(_path("theme.css", style), _path("site.js", script), tuple(files), tuple(widget))


def _joined(theme: Theme, names: list[str], extension: str) -> bytes:
    return b"\n".join(theme.assets[name] for name in names if name.endswith(extension))


def _show(style: bytes, published: Mapping[str, str]) -> bytes:
    """Let `url(dots.svg)` follow the file to its published name."""

    def renamed(match: re.Match[str]) -> str:
        return f"url({published.get(match[2], match[2])})"

    return _URL.sub(renamed, style.decode()).encode()


def _path(name: str, data: bytes) -> str:
    return f"{FOLDER}/{hashed(name, data)}" if data else ""


def _file(name: str, data: bytes) -> list[OutputFile]:
    return [_lasting(_path(name, data), data)] if data else []


def _lasting(path: str, data: bytes) -> OutputFile:
    return OutputFile(path, data, lasting=True)
