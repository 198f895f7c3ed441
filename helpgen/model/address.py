"""Addresses inside one tenant's site.

A slug (`/help/portal/booking`) names a page wherever it is published; here it becomes a file and a link.
Slugs are validated on reading, so each segment is `[a-z0-9-]` and nothing needs escaping.
"""

from functools import lru_cache
from typing import Literal

Urls = Literal["folders", "files"]

HOME = "/"


def file_of(slug: str) -> str:
    """The file that holds the page: `/help/a/b` stands in `help/a/b/index.html`."""
    return f"{slug.strip('/')}/index.html".lstrip("/")


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
