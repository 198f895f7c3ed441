"""Addresses that were published and would belong to nothing any more."""

from helpgen.model.compiled_project import CompiledProject
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.published import PublishedAddresses
from helpgen.model.source_places import OPTIONS
from helpgen.text.slug_meant import slug_meant

_CODE = "SL510"


def vanished(published: PublishedAddresses, project: CompiledProject) -> tuple[Diagnostic, ...]:
    """What was published as articles, and no article of the project answers for.

    What an organization switched off has not vanished: its article is there, and others may have it. Of articles with
    errors nobody can say, and their own findings are told.
    """
    corpus = project.corpus
    known = {article.slug for article in corpus.articles} | project.moved.keys() | corpus.broken
    gone = published.having.keys() - known
    return tuple(_finding(slug, published.having[slug], project) for slug in sorted(gone))


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
