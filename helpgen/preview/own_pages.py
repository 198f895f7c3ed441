"""Pages that are the preview's own: where there is no page of a site to show, and two of them side by side."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from helpgen.preview.finding_told import Told

_FOLDER = Path(__file__).parent / "bar"
_FILES = {file.name: file for file in _FOLDER.iterdir() if file.suffix in {".css", ".js"}}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)


def own_file(name: str) -> bytes | None:
    """A script or stylesheet of the bar; None where there is none of that name."""
    file = _FILES.get(name)
    return file.read_bytes() if file else None


def stopped(found: Iterable[Told]) -> bytes:
    """In place of a page that cannot be made: why."""
    return _page("This page cannot be made", f"<ul>{''.join(map(_finding, found))}</ul>")


def front(found: Iterable[Told]) -> bytes:
    """In place of any page, where there is no organization to show one for."""
    words = "<p>There is no organization yet: add a profile, <code>profiles/NAME.yaml</code>.</p>"
    return _page("No pages yet", f"{words}<ul>{''.join(map(_finding, found))}</ul>")


def compared(token: str) -> bytes:
    """Two organizations side by side; the script fills it by its address."""
    tag = f'<script src="/-/own/compare.js" data-token="{escape(token)}" defer></script>'
    return _page("Side by side", f'<div id="helpgen_sides"></div>{tag}')


def _page(title: str, body: str) -> bytes:
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="/-/own/page.css"></head>'
        f'<body class="helpgen-own"><main><h1>{escape(title)}</h1>{body}</main></body></html>\n'
    ).encode()


def _finding(told: Told) -> str:
    place, code, message, hint = (
        escape(str(told[name])) for name in ("place", "code", "message", "hint")
    )
    link = f'<a href="{escape(str(told["href"]))}">{place}</a>' if told["href"] else place
    return f"<li>{link} <b>{code}</b> {message}{f' ({hint})' if hint else ''}</li>"
