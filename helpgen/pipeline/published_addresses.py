"""The addresses of articles, old ones too, in the sites of the last build."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from helpgen.model.address import page_in
from helpgen.model.profile import Profile
from helpgen.model.published import PublishedAddresses
from helpgen.publish.told_by_manifest import told_by_manifest
from helpgen.text.slug import SLUG


def published_addresses(out: Path, tenants: Iterable[Profile]) -> PublishedAddresses:
    """What the manifests of these organizations' sites in an output folder list as articles."""
    having = defaultdict[str, list[str]](list)
    slugs: dict[str, str | None] = {}  # sites of one project have most of their paths in common
    sites = []
    for tenant in tenants:
        paths = told_by_manifest(out / tenant.id)
        if paths is None:
            continue
        sites.append(tenant.id)
        slugs |= {path: _slug_at(path) for path in paths.keys() - slugs.keys()}
        for slug in {slugs[path] for path in paths}:
            if slug:
                having[slug].append(tenant.id)
    return PublishedAddresses(frozenset(sites), {slug: tuple(ids) for slug, ids in having.items()})


def _slug_at(path: str) -> str | None:
    """The address of the article, perhaps an old one, whose page is the file of a site; None where it is another."""
    slug = page_in(path)
    return slug if slug and SLUG.fullmatch(slug) else None
