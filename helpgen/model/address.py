"""Addresses inside one tenant's site.

A slug (`/help/portal/booking`) names a page wherever it is published; here it becomes a file and a link.
Slugs are validated on reading, so each segment is `[a-z0-9-]` and nothing needs escaping.
"""

import posixpath
from functools import lru_cache
from typing import Literal

from helpgen.text.url import scheme

Urls = Literal["folders", "files"]

HOME = "/"
ROOT = "\0"
"""Stands for the way to the site's root where a text goes to several places of it; no text can hold it."""

PAGE, TWIN = "index.html", "index.md"
"""A page's file, and the name of its Markdown beside it."""


def file_of(slug: str) -> str:
    """The file that holds the page: `/help/a/b` stands in `help/a/b/index.html`."""
    return f"{slug.strip('/')}/index.html".lstrip("/")


def page_in(path: str) -> str | None:
    """The slug of the page that a file of a site holds, the other way round than `file_of`; None for other files."""
    folder, _, name = path.rpartition("/")
    return f"/{folder}" if name == PAGE and folder else None


def root_of(slug: str) -> str:
    """The way from the page up to the site's root, empty or ending in a slash."""
    return "../" * len([part for part in slug.split("/") if part])


@lru_cache(maxsize=4096)
def link(source: str, target: str, urls: Urls, anchor: str = "") -> str:
    """The relative URL that leads from one page to another.

    `source` and `target` are slugs, or HOME. A link to the page itself is only its anchor, or `./`.
    """
    fragment = f"#{anchor}" if anchor else ""
    if source == target:
        return fragment or ("index.html" if urls == "files" else "./")
    here = [part for part in source.split("/") if part]
    there = [part for part in target.split("/") if part]
    shared = 0
    for mine, other in zip(here, there, strict=False):
        if mine != other:
            break
        shared += 1
    way = "../" * (len(here) - shared) + "".join(f"{part}/" for part in there[shared:])
    return f"{way or './'}{'index.html' if urls == 'files' else ''}{fragment}"


def rooted(slug: str, url: str, *, twins: bool = False) -> str:
    """Where a link of a page leads, as a way from the root, with ROOT before it; what leads elsewhere is as it was.

    With `twins` a link to a page leads to the Markdown beside it.
    """
    if scheme(url) or url.startswith("//"):
        return url
    path, sign, anchor = url.partition("#")
    way = posixpath.normpath(posixpath.join(slug, path)).strip("/.") if path else slug.strip("/")
    name = way.rpartition("/")[2]
    if name == PAGE:
        folder = way.removesuffix(PAGE)
        way = f"{folder}{TWIN if twins else PAGE}"
    elif not path or path.endswith("/"):
        way = f"{way}/".lstrip("/") + (TWIN if twins else "")
    return f"{ROOT}{way}{sign}{anchor}"
