"""The imprints of a project's articles, as the next build will compare them."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from helpgen.model.template import Blueprint, Heading
from helpgen.pipeline.standing.imprints import Imprint, Imprints


def imprints_of(
    blueprints: Iterable[Blueprint], wholes: Mapping[str, str], before: Iterable[Imprints]
) -> Imprints:
    """The imprints of a project's articles; `wholes` are digests of what they were made from, by slug.

    What was known `before` of an article that was made from the same is not looked for again.
    """
    known = {
        (imprint.slug, imprint.whole): imprint
        for imprints in before
        for imprint in imprints
        if imprint.whole
    }
    return tuple(
        [
            known.get((slug, whole)) or Imprint(slug, _outside(each), whole)
            for each in blueprints
            for slug in [each.article.slug]
            for whole in [wholes.get(slug, "")]
        ]
    )


def _outside(blueprint: Blueprint) -> str:
    article = blueprint.article
    front = article.front
    told = (
        front.id,
        front.category,
        front.audience_roles,
        front.updated,
        front.order,
        front.screens,
        front.redirect_from,
        article.exists,
        article.has_body,
        blueprint.title,
        blueprint.summary,
        blueprint.tags,
        blueprint.aliases,
        blueprint.needs,
        _sections(blueprint),
    )
    return sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def _sections(blueprint: Blueprint) -> object:
    """Headings and files of the variants, and who sees which, where that is not the same for all."""
    headings = {id(each): each for one in blueprint.variants.values() for each in one.headings}
    texts = {name: _told(each) for name, each in headings.items()}  # most are several variants'
    told = {
        answers: (tuple([texts[id(each)] for each in variant.headings]), variant.assets)
        for answers, variant in blueprint.variants.items()
    }
    if len({*told.values()}) == 1:
        return next(iter(told.values()))
    return blueprint.conditions, sorted(told.items())


def _told(heading: Heading) -> str:
    return repr((heading.id, heading.level, heading.text, heading.shown))
