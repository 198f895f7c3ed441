"""Addresses that were published and would belong to nothing any more."""

from collections import defaultdict
from pathlib import Path

from helpgen.model.address import page_in
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.source_places import OPTIONS
from helpgen.publish.told_by_manifest import told_by_manifest
from helpgen.text.slug import SLUG
from helpgen.text.slug_meant import slug_meant

_CODE = "SL510"


def vanished(out: Path, project: CompiledProject | None) -> tuple[Diagnostic, ...]:
    """What the manifests in an output folder list as articles, and no article of the project answers for.

    What an organization switched off has not vanished: its article is there, and others may have it. Of articles with
    errors nobody can say, and their own findings are told.
    """
    if project is None:
        return ()
    corpus = project.corpus
    known = {article.slug for article in corpus.articles} | project.moved.keys() | corpus.broken
    gone = defaultdict[str, list[str]](list)
    slugs: dict[str, str | None] = {}  # sites of one project have most of their paths in common
    for tenant in corpus.tenants:
        paths = told_by_manifest(out / tenant.id) or {}
        slugs |= {path: _slug_at(path) for path in paths.keys() - slugs.keys()}
        for slug in {slugs[path] for path in paths} - known:
            if slug:
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
