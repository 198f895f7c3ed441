"""Why an article, a block or a link is there for a tenant, or is not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.logic import ALWAYS, Condition, holds, keys, show
from helpgen.model.article import Article
from helpgen.model.compiled_project import CompiledProject
from helpgen.model.deciding_key import DecidingKey
from helpgen.model.diagnostic import Diagnostic, Place
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.source import Body, Branch, Choice, Within
from helpgen.model.template import Blueprint, Template
from helpgen.pipeline.asked_tenants import unknown_tenants
from helpgen.pipeline.compiling import compiled_project
from helpgen.text.slug_meant import slug_meant

BROKEN = "the project has errors; mend them first"


@frozen
class Answer:
    """One thing that is asked about. `what` names it, `condition` is what decides, in source form."""

    place: Place
    what: str
    shown: bool
    condition: str
    reasons: tuple[DecidingKey, ...]
    note: str = ""


@frozen
class Explanation:
    """Everything that decides one article for one tenant; `refusal` says why there is nothing to explain.

    `articles` is how many were looked at.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""
    tenant: str = ""
    slug: str = ""
    article: Answer | None = None
    options: Options | None = None
    articles: int = 0
    prerequisites: tuple[Answer, ...] = ()
    blocks: tuple[Answer, ...] = ()
    links: tuple[Answer, ...] = ()


def explain(root: Path, slug: str, tenant: str) -> Explanation:
    """The deciding keys of an article for a tenant, their values, and where these come from."""
    project = compiled_project(root, only=(tenant,))
    if project.value is None:
        return Explanation(project.diagnostics, BROKEN)
    corpus = project.value.corpus
    said = Explanation(project.diagnostics, options=corpus.options, articles=len(corpus.articles))
    if tenant in corpus.held_back:
        return replace(said, refusal=f"{tenant} is held back: its profile has errors")
    if not corpus.tenants:
        known = (*project.value.known, *corpus.held_back)
        return replace(said, refusal=unknown_tenants((tenant,), known))
    blueprint = blueprint_of(project.value, slug)
    if blueprint is None:
        return replace(said, refusal=no_article(project.value, project.diagnostics, slug))
    return explained(blueprint, corpus.tenants[0])


def blueprint_of(project: CompiledProject, slug: str) -> Blueprint | None:
    """The article at an address, or at the one it moved to."""
    wanted = project.moved.get(slug, slug)
    return next(
        (each for each in project.blueprints if wanted in (each.article.slug, each.article.path)),
        None,
    )


def no_article(project: CompiledProject, found: Sequence[Diagnostic], asked: str) -> str:
    """Why there is nothing to say of an address or a file: it has errors, is a draft, or stands for nothing."""
    corpus = project.corpus
    if asked.endswith((".yaml", ".yml")):
        return f"{asked} is no article; name one by its slug, /help/..., or its file"
    if asked in corpus.broken or any(asked in (each.place.path, each.place.home) for each in found):
        return f"{asked} has errors; mend them first"
    if asked in corpus.drafts:
        return f"{asked} is a draft: no tenant has it"
    meant = slug_meant(asked, [article.slug for article in corpus.articles])
    return f"there is no article {asked}" + (f"; did you mean {meant}?" if meant else "")


def explained(blueprint: Blueprint, tenant: Profile) -> Explanation:
    """What decides an article for one tenant: the same things in the same order for all but its links."""
    article = blueprint.article
    has_body = holds(article.has_body, tenant.values)
    template = blueprint.variant_for(tenant.values) if has_body else None
    return Explanation(
        tenant=tenant.id,
        slug=article.slug,
        article=_answer(article.place(1), "the article", article.exists, tenant),
        prerequisites=prerequisites(blueprint, tenant),
        blocks=tuple(_blocks(article, article.body, tenant, inside=has_body)),
        links=tuple(_links(blueprint, template, tenant)),
    )


def prerequisites(blueprint: Blueprint, tenant: Profile) -> tuple[Answer, ...]:
    """Whether each prerequisite of an article is met, and what comes of it where it is not."""
    article = blueprint.article
    effect = _effect(article)
    return tuple(
        _answer(
            article.places.get("prerequisites", article.place(1)),
            f"prerequisite {need.key}",
            need.met,
            tenant,
            "" if holds(need.met, tenant.values) else f"unmet: {effect}",
        )
        for need in blueprint.needs
    )


def _effect(article: Article) -> str:
    """What becomes of the article where a prerequisite is unmet."""
    if article.exists != ALWAYS:
        return "the article is left out"
    if article.has_body != ALWAYS:
        return "the page says so, and nothing of the body is there"
    return "the page says so at its top"


def _answer(
    place: Place, what: str, condition: Condition, tenant: Profile, note: str = ""
) -> Answer:
    said = "" if condition == ALWAYS else show(condition)
    return Answer(
        place, what, holds(condition, tenant.values), said, tuple(_reasons(condition, tenant)), note
    )


def _reasons(condition: Condition, tenant: Profile) -> Iterator[DecidingKey]:
    for key in sorted(keys(condition)):
        origin = tenant.origins.get(key)
        source, place = (
            (origin.source, origin.place) if origin else ("built in", Place(tenant.path))
        )
        yield DecidingKey(key, tenant.values[key], source, place)


def _blocks(
    article: Article, body: Body, tenant: Profile, *, inside: bool = True
) -> Iterator[Answer]:
    for node in body:
        if isinstance(node, Within):
            yield from _blocks(article, node.parts, tenant, inside=inside)
        elif isinstance(node, Choice):
            taken = False
            for branch in node.branches:
                yield from _branch(article, branch, tenant, inside=inside, taken=taken)
                taken = taken or holds(branch.condition, tenant.values)


def _branch(
    article: Article, branch: Branch, tenant: Profile, *, inside: bool, taken: bool
) -> Iterator[Answer]:
    own = _answer(article.place(branch.line, branch.column), "a block", branch.condition, tenant)
    note = ""
    if not inside:
        note = "what it stands in is hidden"
    elif taken:
        note = "an earlier branch is shown instead"
    shown = own.shown and inside and not taken
    yield Answer(own.place, own.what, shown, own.condition or "else", own.reasons, note)
    yield from _blocks(article, branch.nodes, tenant, inside=shown)


def _links(blueprint: Blueprint, template: Template | None, tenant: Profile) -> Iterator[Answer]:
    for link in template.references if template else ():
        place = blueprint.article.place(link.line)
        anchor = f"#{link.anchor}" if link.anchor else ""
        answer = _answer(place, f"the link to {link.target}{anchor}", link.exists, tenant)
        heading = holds(link.heading, tenant.values)
        note = "" if heading else "its heading is hidden here: the link goes to the page"
        yield Answer(
            answer.place, answer.what, answer.shown, answer.condition, answer.reasons, note
        )
