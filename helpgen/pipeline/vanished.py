"""Addresses that were published and would belong to nothing any more."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from helpgen.model.address import page_in
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.source_places import OPTIONS
from helpgen.publish.told_by_manifest import told_by_manifest
from helpgen.text.slug import SLUG
from helpgen.text.slug_meant import slug_meant

_CODE = "SL510"
_NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def vanished(
    out: Path, project: CompiledProject | None, standing: Mapping[str, tuple[str, ...]] = _NOTHING
) -> tuple[Diagnostic, ...]:
    """What the manifests in an output folder list as articles, and no article of the project answers for.

    What an organization switched off has not vanished: its article is there, and others may have it. Of articles with
    errors nobody can say, and their own findings are told. `standing` has the files of sites that are known to stand as
    they were published, by tenant: their manifests list no other page.
    """
    if project is None:
        return ()
    corpus = project.corpus
    known = {article.slug for article in corpus.articles} | project.moved.keys() | corpus.broken
    gone = defaultdict[str, list[str]](list)
    slugs: dict[str, str | None] = {}  # sites of one project have most of their paths in common
    unknown: dict[tuple[str, ...], frozenset[str]] = {}  # and many have all
    for tenant in corpus.tenants:
        paths = standing.get(tenant.id) or tuple(told_by_manifest(out / tenant.id) or ())
        if paths not in unknown:
            slugs |= {path: _slug_at(path) for path in {*paths} - slugs.keys()}
            unknown[paths] = frozenset([slug for slug in map(slugs.get, paths) if slug]) - known
        for slug in unknown[paths]:
            gone[slug].append(tenant.id)
    return tuple(_finding(slug, tuple(gone[slug]), project) for slug in sorted(gone))


def _slug_at(path: str) -> str | None:
    """The address of the article, perhaps an old one, whose page is the file of a site; None where it is another."""
    slug = page_in(path)
    return slug if slug and SLUG.fullmatch(slug) else None


def _finding(slug: str, tenants: tuple[str, ...], project: CompiledProject) -> Diagnostic:
    corpus = project.corpus
    if slug in corpus.drafts:
        message = f"`{slug}` was published, and is a draft now"
        hint = f"publish it, or write `redirectFrom: [{slug}]` in the article that takes its place"
        return Diagnostic(Place(OPTIONS), _CODE, message, hint, tenants)
    paths = {article.slug: article.path for article in corpus.articles}
    meant = slug_meant(slug, [*paths]) if paths else None
    message = f"`{slug}` was published, and no article has it any more or redirects from it"
    hint = f"write `redirectFrom: [{slug}]` in the article that takes its place" + (
        f", perhaps {paths[meant]}" if meant else ""
    )
    return Diagnostic(Place(OPTIONS), _CODE, message, hint, tenants)
