"""What can be built, but should not be written so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import chain

from helpgen.lint.lint_ground import Judgment, LintGround, lint_ground
from helpgen.lint.lint_rule import (
    Finding,
    Library,
    LintRule,
    Provable,
    Readership,
    Resolved,
    Stock,
    Subject,
    Worded,
)
from helpgen.lint.proving import impossible_branches, proven
from helpgen.lint.rules import (
    echoing_summary,
    empty_article,
    empty_page,
    empty_section,
    empty_table,
    guessed_article,
    hanging_then,
    hard_coded_word,
    heading_jump,
    hidden_target,
    idle_condition,
    impossible_block,
    lone_step,
    long_summary,
    lost_list,
    missing_else,
    missing_section,
    missing_step,
    other_roles,
    placeholder_left,
    repeated_block,
    repeated_part,
    same_screen,
    small_beginning,
    suffixed_label,
    title_in_body,
    unfollowed_label,
    unlinked_article,
    unmet_only,
    unseen_article,
    unseen_block,
    unused_asset,
    unused_key,
    unused_label,
    unused_redirect,
    vague_link,
    vague_picture,
)
from helpgen.logic import ALWAYS, holds
from helpgen.model.catalog import Words
from helpgen.model.diagnostic import Diagnostic
from helpgen.model.profile import Profile
from helpgen.model.template import Blueprint, truths

ARTICLE_RULES: tuple[LintRule[Blueprint], ...] = (
    echoing_summary.RULE,
    empty_article.RULE,
    long_summary.RULE,
    placeholder_left.RULE,
    small_beginning.RULE,
    title_in_body.RULE,
    vague_link.RULE,
    vague_picture.RULE,
)
WORD_RULES: tuple[LintRule[Worded], ...] = (hard_coded_word.RULE,)
TENANT_RULES: tuple[LintRule[Resolved], ...] = (
    empty_page.RULE,
    guessed_article.RULE,
    unfollowed_label.RULE,
)
READERSHIP_RULES: tuple[LintRule[Readership], ...] = (unseen_block.RULE,)
PROOF_RULES: tuple[LintRule[Provable], ...] = (
    empty_section.RULE,
    empty_table.RULE,
    hanging_then.RULE,
    heading_jump.RULE,
    hidden_target.RULE,
    idle_condition.RULE,
    impossible_block.RULE,
    lone_step.RULE,
    lost_list.RULE,
    missing_else.RULE,
    missing_section.RULE,
    missing_step.RULE,
    repeated_block.RULE,
    repeated_part.RULE,
    unmet_only.RULE,
)
STOCK_RULES: tuple[LintRule[Stock], ...] = (same_screen.RULE,)
LIBRARY_RULES: tuple[LintRule[Library], ...] = (
    other_roles.RULE,
    suffixed_label.RULE,
    unlinked_article.RULE,
    unseen_article.RULE,
    unused_asset.RULE,
    unused_key.RULE,
    unused_label.RULE,
    unused_redirect.RULE,
)


def lint(  # noqa: PLR0913  all by name but the first two
    blueprints: Sequence[Blueprint],
    tenants: Sequence[Profile],
    labels: Mapping[str, Words] | None = None,
    *,
    proofs: Sequence[Provable] = (),
    library: Library | None = None,
    are_all: bool = True,
    broken: AbstractSet[str] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Every finding of every rule, each once, with the tenants that it concerns; `labels` are the catalog's.

    `proofs` are the articles laid out for rules that prove, `library` the whole project. `are_all` is false
    where a tenant is missing. `broken` are the paths of articles with an error.
    """
    ground = lint_ground(tenants, labels, are_all=are_all)
    laid_out = {each.blueprint.article.path: each for each in proofs}
    found: dict[Diagnostic, dict[str, None]] = {}
    each_article = (
        judged(
            blueprint,
            ground,
            laid_out.get(blueprint.article.path),
            is_broken=blueprint.article.path in broken,
        ).found
        for blueprint in blueprints
    )
    for told in (*chain(*each_article), *among_articles(blueprints, tenants, library)):
        found.setdefault(replace(told, tenants=()), {}).update(dict.fromkeys(told.tenants))
    return tuple([replace(each, tenants=tuple(concerned)) for each, concerned in found.items()])


def judged(
    blueprint: Blueprint, ground: LintGround, proof: Provable | None, *, is_broken: bool = False
) -> Judgment:
    """What rules find in one article, and in what the pages say that it links to.

    Of an article that `is_broken` nothing is proven, and neither typed-out words are told nor what nobody sees: what
    has an error is about to change, and its words may stand in what was meant as a link or a variable.
    """
    if is_broken:
        proof = None
    resolved = tuple(_resolved(blueprint, ground.tenants))
    nobodys: frozenset[int] = impossible_branches(proof) if proof else frozenset()
    everybody = Readership(blueprint, resolved, nobodys)
    found: dict[tuple[str, Finding], list[str]] = {}
    for told in (
        *_told(ARTICLE_RULES, blueprint),
        *(() if is_broken else _told(WORD_RULES, Worded(blueprint, ground.words))),
        *(_told(READERSHIP_RULES, everybody) if ground.are_all and not is_broken else ()),
    ):
        found.setdefault(told, [])
    for subject in resolved:
        for told in _told(TENANT_RULES, subject):
            concerned = found.setdefault(told, [])
            if subject.tenant.id not in concerned[-1:]:
                concerned.append(subject.tenant.id)
    proven_of = proven(proof, PROOF_RULES, ground.crowd, are_all=ground.are_all) if proof else ()
    return Judgment((*_diagnostics(found), *proven_of), _left_out(resolved))


def among_articles(
    blueprints: Sequence[Blueprint], tenants: Sequence[Profile], library: Library | None
) -> tuple[Diagnostic, ...]:
    """What rules find that look at all articles together: one tenant's, or the whole project's."""
    found: dict[tuple[str, Finding], list[str]] = {}
    for stock, having in _stocks(blueprints, tenants):
        for told in _told(STOCK_RULES, stock):
            found.setdefault(told, []).extend(having)
    for told in _told(LIBRARY_RULES, library) if library else ():
        found.setdefault(told, [])
    return tuple(_diagnostics(found))


def _diagnostics(found: Mapping[tuple[str, Finding], Sequence[str]]) -> Iterator[Diagnostic]:
    for (code, finding), concerned in found.items():
        yield Diagnostic(finding.place, code, finding.message, finding.hint, tuple(concerned))


def _told(rules: Iterable[LintRule[Subject]], subject: Subject) -> Iterator[tuple[str, Finding]]:
    return ((rule.code, each) for rule in rules for each in rule.check(subject))


def _stocks(
    blueprints: Sequence[Blueprint], tenants: Iterable[Profile]
) -> Iterator[tuple[Stock, list[str]]]:
    """The different sets of articles that tenants have, each with the ids of those who have it."""
    exist = tuple(dict.fromkeys(each.article.exists for each in blueprints))
    having: dict[tuple[bool, ...], list[str]] = {}
    for tenant in tenants:
        having.setdefault(truths(exist, tenant.values), []).append(tenant.id)
    for answers, ids in having.items():
        there = dict(zip(exist, answers, strict=True))
        yield Stock(tuple([each for each in blueprints if there[each.article.exists]])), ids


def _left_out(resolved: Sequence[Resolved]) -> int:
    """How many links of Related some tenant does not get because it lacks their article; each once."""
    return len(
        {
            (link.line, link.target)
            for subject in resolved
            for link in subject.template.references
            if link.related and link.exists != ALWAYS and not holds(link.exists, subject.facts)
        }
    )


def _resolved(blueprint: Blueprint, tenants: Iterable[Profile]) -> Iterator[Resolved]:
    for tenant in tenants:
        facts = dict(tenant.project(blueprint.reads))
        if holds(blueprint.article.has_body, facts):
            template = blueprint.variant_for(facts)
            if template is not None:
                yield Resolved(blueprint, template, tenant, facts)
