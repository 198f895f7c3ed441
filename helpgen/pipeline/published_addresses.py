"""The addresses of articles, old ones too, in the sites of the last build."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from helpgen.model.address import page_in
from helpgen.model.profile import Profile
from helpgen.model.published import PublishedAddresses
from helpgen.publish.told_by_manifest import told_by_manifest
from helpgen.text.slug import SLUG

_NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def published_addresses(
    out: Path, tenants: Iterable[Profile], standing: Mapping[str, tuple[str, ...]] = _NOTHING
) -> PublishedAddresses:
    """What the manifests of these organizations' sites in an output folder list as articles.

    `standing` has the files of sites that are known to stand as they were published, by tenant: their manifests list no
    other page.
    """
    having = defaultdict[str, list[str]](list)
    slugs: dict[str, str | None] = {}  # sites of one project have most of their paths in common
    known: dict[tuple[str, ...], frozenset[str]] = {}  # and many have all
    sites = []
    for tenant in tenants:
        told = standing.get(tenant.id) or told_by_manifest(out / tenant.id)
        if told is None:
            continue
        sites.append(tenant.id)
        paths = tuple(told)
        if paths not in known:
            slugs |= {path: _slug_at(path) for path in {*paths} - slugs.keys()}
            known[paths] = frozenset([slug for slug in map(slugs.get, paths) if slug])
        for slug in known[paths]:
            having[slug].append(tenant.id)
    return PublishedAddresses(frozenset(sites), {slug: tuple(ids) for slug, ids in having.items()})


def _slug_at(path: str) -> str | None:
    """The address of the article, perhaps an old one, whose page is the file of a site; None where it is another."""
    slug = page_in(path)
    return slug if slug and SLUG.fullmatch(slug) else None
