"""Which tenants have which articles, and why the others do not."""

from collections.abc import Sequence
from pathlib import Path

from helpgen.frozen import frozen
from helpgen.logic import holds
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.matrix import Matrix, MatrixCell, MatrixRow, Presence
from helpgen.model.options import Options
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint
from helpgen.pipeline.asked_tenants import held_among, unknown_tenants
from helpgen.pipeline.compiling import compiled_project
from helpgen.pipeline.why import BROKEN, blueprint_of, no_article, prerequisites


@frozen
class MatrixResult:
    """The matrix; or None, and `refusal` says why there is none."""

    matrix: Matrix | None
    diagnostics: tuple[Diagnostic, ...] = ()
    refusal: str = ""
    options: Options | None = None
    articles: int = 0


def matrix(root: Path, tenants: tuple[str, ...] = (), asked: tuple[str, ...] = ()) -> MatrixResult:
    """The matrix of a project: of all tenants or some, and of all articles or those that are `asked` about."""
    project = compiled_project(root, only=tenants)
    found = project.diagnostics
    if project.value is None:
        return MatrixResult(None, found, BROKEN)
    corpus = project.value.corpus
    held = held_among(tenants, corpus.held_back)
    refusal = unknown_tenants(tenants, (*project.value.known, *corpus.held_back))
    chosen: list[Blueprint] = []
    for each in asked:
        blueprint = blueprint_of(project.value, each)
        if blueprint is None:
            refusal = refusal or no_article(project.value, found, each)
        elif blueprint not in chosen:
            chosen.append(blueprint)
    if not refusal and not corpus.tenants:
        refusal = "there is no tenant to ask about"
    if refusal:
        return MatrixResult(None, found, refusal, corpus.options, len(corpus.articles))
    rows = _rows(chosen or project.value.blueprints, corpus.tenants)
    names = tuple(tenant.id for tenant in corpus.tenants)
    return MatrixResult(
        Matrix(names, rows, held, () if asked else tuple(sorted(corpus.broken))),
        found,
        options=corpus.options,
        articles=len(corpus.articles),
    )


def _rows(blueprints: Sequence[Blueprint], tenants: Sequence[Profile]) -> tuple[MatrixRow, ...]:
    return tuple(
        MatrixRow(
            blueprint.article.slug,
            blueprint.article.path,
            tuple(_cell(blueprint, tenant) for tenant in tenants),
        )
        for blueprint in sorted(blueprints, key=lambda each: each.article.slug)
    )


def _cell(blueprint: Blueprint, tenant: Profile) -> MatrixCell:
    unmet = [each for each in prerequisites(blueprint, tenant) if not each.shown]
    reasons = {reason: None for answer in unmet for reason in answer.reasons}
    return MatrixCell(_presence(blueprint, tenant, is_met=not unmet), tuple(reasons))


def _presence(blueprint: Blueprint, tenant: Profile, *, is_met: bool) -> Presence:
    article = blueprint.article
    if not holds(article.exists, tenant.values):
        return Presence.NO
    if not holds(article.has_body, tenant.values):
        return Presence.NOTICE_ONLY
    return Presence.YES if is_met else Presence.NOTICE
