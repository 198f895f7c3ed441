"""Where an absolute address leads inside a site that is published under a base URL."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_PORTS = {"http": 80, "https": 443}


class SiteRoot(NamedTuple):
    """A site's path on its host, without a slash at its end, and whose site it is."""

    path: str
    owner: str


SiteRoots = Mapping[str, tuple[SiteRoot, ...]]
"""The sites on each host, those with the longest paths first."""


def sites_of(bases: Iterable[tuple[str, str]]) -> SiteRoots:
    """The sites of some owners, each given with its base URL."""
    found: dict[str, list[SiteRoot]] = {}
    for owner, base in bases:
        host, path = _parts(base)
        found.setdefault(host, []).append(SiteRoot(path.rstrip("/"), owner))
    return {
        host: tuple(sorted(sites, key=lambda site: (-len(site.path), site.owner)))
        for host, sites in found.items()
    }


def site_path(url: str, sites: SiteRoots) -> tuple[str, str] | None:
    """Whose site an absolute address leads into, and where in it; None where it leads elsewhere.

    The path is that of a page as articles link to it: no `index.html`, and no slash at its end.
    """
    try:
        host, path = _parts(url)
    except ValueError:  # no browser can open it either
        return None
    for site in sites.get(host, ()):
        if path == site.path or path.startswith(f"{site.path}/"):
            inside = path[len(site.path) :].removesuffix("index.html").rstrip("/")
            return site.owner, inside
    return None


def _parts(url: str) -> tuple[str, str]:
    """Host and path; `http` and `https` are one, and the port that a scheme implies is none."""
    parts = urlsplit(url)
    port = parts.port
    shown = f":{port}" if port and port != _PORTS.get(parts.scheme.lower()) else ""
    return f"{(parts.hostname or '').rstrip('.')}{shown}", unquote(parts.path)
