"""What to write instead of an address that leads nowhere."""

import posixpath
import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from helpgen.model.asset import Asset
from helpgen.text.nearest import nearest
from helpgen.text.slug import shortened
from helpgen.text.slug_meant import slug_meant
from helpgen.text.url import SCHEMES, scheme

_HOST = re.compile(
    r"(?:www\.[^/]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|io|dev|co|uk|de|example))(?:[/?#:].*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[^@\s/]+@[^@\s/]+\.[a-z]+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{5,}")
_SLASHES = re.compile(r"(https?):?/+(?=[^/])", re.IGNORECASE)
_KINDS = "https, http, mailto, tel, #heading, /help/… or a file beside the article"


class Files(NamedTuple):
    """An article's path, the content folder, and the files that there are, by path."""

    here: str
    content: str
    assets: Mapping[str, Asset]


def allowed_hint(url: str) -> str:
    """The way out for an address of a kind that is never published."""
    name = scheme(url) or ""
    if url.startswith("//"):
        return f"write https:{shortened(url)}"
    if name in ("http", "https") and (slashes := _SLASHES.match(url)):
        return f"write {slashes[1].lower()}://{shortened(url[slashes.end() :])}"
    near = nearest(name, sorted(SCHEMES)) if name else None
    if near and near != name:
        return f"did you mean {near}:{shortened(url[len(name) + 1 :])}?"
    return f"use {_KINDS}"


def file_hint(name: str, anchor: str, files: Files, here: str, slugs: Collection[str]) -> str:
    """The way out for a file that is not there: an address of another kind, an article or a file of another name."""
    if other := _other_kind(name):
        return f"write {other}"
    if near := _nearest_file(name, files):
        return f"did you mean {near}?"
    slug = slug_meant(name, slugs, here) if slugs else None
    if slug:
        return f"write {slug}{f'#{anchor}' if anchor else ''}"
    if name.lower().endswith(".md"):
        return "link to the article's slug, as /help/category/name"
    return f"put it beside the article or in {files.content}/assets/"


def _other_kind(name: str) -> str:
    """An address that lacks its scheme, with it; empty for any other."""
    if _MAIL.fullmatch(name):
        return f"mailto:{name}"
    if slashes := _SLASHES.match(name):
        return f"https://{shortened(name[slashes.end() :])}"
    if _PHONE.fullmatch(name):
        return f"tel:{re.sub('[^+0-9]', '', name)}"
    return f"https://{shortened(name)}" if _HOST.fullmatch(name) else ""


def _nearest_file(name: str, files: Files) -> str | None:
    """The file that is most like one that is missing, as this article would name it: whatever its case or folder."""
    folder = posixpath.dirname(files.here)
    shared = f"{files.content}/assets"
    wanted = posixpath.basename(name).casefold()
    alike = [path for path in files.assets if posixpath.basename(path).casefold() == wanted]
    if not alike:
        close = [path for path in files.assets if path.startswith((f"{folder}/", f"{shared}/"))]
        by_name = {posixpath.basename(path): path for path in close}
        near = nearest(posixpath.basename(name), by_name)
        alike = [by_name[near]] if near else []
    if not alike:
        return None
    path = min(alike, key=lambda each: (posixpath.dirname(each) != folder, each))
    if path.startswith(f"{shared}/") and not files.here.startswith(f"{shared}/"):
        return path.removeprefix(f"{shared}/")
    return posixpath.relpath(path, folder)
