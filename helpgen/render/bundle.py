"""A theme's files as they are published: one stylesheet, two scripts at most, and what the stylesheet shows."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from helpgen.model.output_file import OutputFile
from helpgen.model.theme import WIDGET, Theme
from helpgen.render.digest import hashed
from helpgen.render.minified import minified

FOLDER = "assets"
EARLY = ".early.js"
"""How the names of scripts end that have a say in how a page looks, and so are run before it is shown."""
SHARES = ("share.png", "share.jpg")
"""The names that a theme's picture for shared links may have."""

_URL = re.compile(r"url\(([\"']?)([A-Za-z0-9._-]+)\1\)")


class Bundle(NamedTuple):
    """Paths from the site's root; each is empty when the theme has none.

    `early` is the script that a page loads before it is shown. `share` is the picture for links to pages, which not
    every site needs; it is none of the `files`. `widget` are the scripts of the help drawer; none where the theme does
    not have them all.
    """

    style: str
    script: str
    early: str
    share: OutputFile | None
    files: tuple[OutputFile, ...]
    widget: tuple[OutputFile, ...] = ()


def bundle(theme: Theme) -> Bundle:
    """Join the `.css`, the `.early.js` and the other `.js` files in the theme's order; the rest keeps to itself."""
    names = [name for name in theme.assets if name not in WIDGET]
    styles = [name for name in names if name.endswith(".css")]
    early = [name for name in names if name.endswith(EARLY)]
    scripts = [name for name in names if name.endswith(".js") and name not in early]
    others = [name for name in names if name not in {*styles, *early, *scripts}]
    pictures = [
        _lasting(f"{FOLDER}/{hashed(n, theme.assets[n])}", theme.assets[n])
        for n in SHARES
        if n in others
    ]
    others = [name for name in others if name not in SHARES]
    published = {name: hashed(name, theme.assets[name]) for name in others}
    style = _show(_joined(theme, styles, ".css"), published)
    first, script = _joined(theme, early, ".js"), _joined(theme, scripts, ".js")
    files = [
        *(_lasting(f"{FOLDER}/{published[name]}", theme.assets[name]) for name in others),
        *_file("theme.css", style),
        *_file("early.js", first),
        *_file("site.js", script),
    ]
    has_widget = theme.assets.keys() >= {*WIDGET}
    widget = [OutputFile(name, theme.assets[name]) for name in WIDGET if has_widget]
    return Bundle(
        style=_path("theme.css", style),
        script=_path("site.js", script),
        early=_path("early.js", first),
        share=pictures[0] if pictures else None,
        files=tuple(files),
        widget=tuple(widget),
    )


def _joined(theme: Theme, names: list[str], extension: str) -> bytes:
    """Each file by itself made smaller, so that one that does not end properly spoils no other."""
    return b"\n".join([minified(theme.assets[name], extension) for name in names])


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
