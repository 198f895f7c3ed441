"""Links to pages of others, held against what these pages answer. It opens sockets, so somebody has to ask."""

import json
import time
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urldefrag

from helpgen.cache.cache import Cache, key_of
from helpgen.external.answer import Courtesy, WebAnswer
from helpgen.external.asking import page_of
from helpgen.external.rounds import answers
from helpgen.frozen import frozen
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.profile import Profile
from helpgen.text.slug import shortened
from helpgen.text.url import WEB, scheme

GONE, SILENT, MOVED, NO_ANCHOR = "LK640", "LK641", "LK642", "LK643"
LASTS = 24 * 60 * 60
"""Seconds for which a page that was there is believed to be there."""
_NOT_ANCHORS = ("/", "!", ":~:")
"""What begins the part behind `#` where a script or the browser makes of it something else than a place."""


@frozen
class _Outward:
    """A link to the web, where it stands, and whose site has it where not all have."""

    url: str
    place: Place
    tenants: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """The name behind `#`; empty where it names no place on the page."""
        fragment = unquote(urldefrag(self.url).fragment)
        return "" if fragment.startswith(_NOT_ANCHORS) or fragment == "top" else fragment


def outward_findings(
    project: CompiledProject, cache: Cache | None, courtesy: Courtesy, now: float | None = None
) -> tuple[Diagnostic, ...]:
    """What is wrong with links to the web. Each page is asked for once, whatever leads to it.

    One that was there not long ago is not asked for again, if the cache knows it. `now` is in seconds since 1970.
    """
    at = time.time() if now is None else now
    links = [*_in_articles(project), *_in_profiles(project.corpus.tenants)]
    wanted: dict[str, bool] = {}
    for link in links:
        page = page_of(link.url)
        wanted[page] = wanted.get(page, False) or bool(link.anchor)
    known = {page: kept for page in wanted if (kept := _kept(cache, page, at, wanted[page]))}
    fresh = answers({page: wanted[page] for page in wanted.keys() - known.keys()}, courtesy)
    for page, answer in fresh.items():
        _keep(cache, page, answer, at, wants_anchors=wanted[page])
    told = known | fresh
    found = (_finding(link, told[page_of(link.url)]) for link in links)
    return tuple(sorted({each for each in found if each}))


def _in_articles(project: CompiledProject) -> Iterator[_Outward]:
    """Links of what some organization sees; what nobody sees is not published."""
    for blueprint in project.blueprints:
        seen = {each for variant in blueprint.variants.values() for each in variant.outward}
        for link in seen:
            yield _Outward(link.url, blueprint.article.place(link.line, link.column))


def _in_profiles(tenants: tuple[Profile, ...]) -> Iterator[_Outward]:
    for tenant in tenants:
        contact = tenant.values.get("contact.url")
        urls = [url for _, url in tenant.branding.footer_links]
        urls += [contact] if isinstance(contact, str) else []
        for url in urls:
            if scheme(url) in WEB:
                yield _Outward(url, Place(tenant.path), (tenant.id,))


def _kept(cache: Cache | None, page: str, now: float, wants_anchors: bool) -> WebAnswer | None:  # noqa: FBT001  a cell of a row
    """What a page answered not long ago, if it was asked all that is wanted now."""
    data = cache.get(key_of("outward", page)) if cache else None
    if data is None:
        return None
    row: Mapping[str, object] = json.loads(data)
    at, anchors = row["at"], row["anchors"]
    is_recent = isinstance(at, float) and 0 <= now - at < LASTS
    if not is_recent or (wants_anchors and not row["looked"]):
        return None
    names = frozenset(map(str, anchors)) if isinstance(anchors, list) else None
    return WebAnswer(
        200,
        str(row["url"]),
        is_moved=bool(row["moved"]),
        anchors=names,
    )


def _keep(
    cache: Cache | None, page: str, answer: WebAnswer, now: float, *, wants_anchors: bool
) -> None:
    """Only pages that are there are kept: what is wrong is asked again, until it is right."""
    if cache is None or not answer.is_there:
        return
    row = {
        "at": float(now),
        "url": answer.url,
        "moved": answer.is_moved,
        "looked": wants_anchors,
        "anchors": None if answer.anchors is None else sorted(answer.anchors),
    }
    cache.put(key_of("outward", page), json.dumps(row).encode())


def _finding(link: _Outward, answer: WebAnswer) -> Diagnostic | None:
    told = shortened(link.url)

    def finding(code: str, message: str, hint: str) -> Diagnostic:
        return Diagnostic(link.place, code, message, hint, link.tenants)

    if answer.is_gone:
        reason = answer.fault or f"its host says {answer.status}"
        return finding(
            GONE, f"{told} is gone: {reason}", "link to what took its place, or to nothing"
        )
    if not answer.is_there:
        reason = answer.fault or f"its host says {answer.status}"
        hint = "open it in a browser; if it is there, its host does not answer programs: ignore this code"
        return finding(SILENT, f"nobody can say whether {told} is there: {reason}", hint)
    if answer.anchors is not None and link.anchor and not _has(answer.anchors, link.anchor):
        hint = "look up what the place is called now, or link to the page"
        return finding(
            NO_ANCHOR, f"{told} is there, but has no place of the name {link.anchor!r}", hint
        )
    if answer.is_moved:
        return finding(MOVED, f"{told} has moved for good", f"link to {shortened(answer.url)}")
    return None


def _has(anchors: frozenset[str], name: str) -> bool:
    """Whether a page has a place of a name; some hosts put words of their own before the names that writers give."""
    return name in anchors or f"user-content-{name}" in anchors
